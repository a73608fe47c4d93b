import type { Language } from '../../../model/index.ts';
import type { Example } from '../../rule.ts';
import { csharp, go, java, php, python, ruby, typescript, wrong } from '../examples/index.ts';

export const examples: Partial<Record<Language, Example>> = {
  javascript: {
    path: 'server.js',
    bad: `import express from 'express';
import Stripe from 'stripe';

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY);
const app = express();

app.post('/webhooks/stripe', express.raw({ type: '*/*' }), async (req, res) => {
  await orders.markPaid(JSON.parse(req.body).data.object.id);
  let event;
  try {
    event = stripe.webhooks.constructEvent(req.body, req.get('stripe-signature'), process.env.STRIPE_WEBHOOK_SECRET);
  } catch {
    return res.sendStatus(400);
  }
  res.sendStatus(200);
});
`,
    good: `import express from 'express';
import Stripe from 'stripe';

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY);
const app = express();

app.post('/webhooks/stripe', express.raw({ type: '*/*' }), async (req, res) => {
  let event;
  try {
    event = stripe.webhooks.constructEvent(req.body, req.get('stripe-signature'), process.env.STRIPE_WEBHOOK_SECRET);
  } catch {
    return res.sendStatus(400);
  }
  await orders.markPaid(event.data.object.id);
  res.sendStatus(200);
});
`,
  },
  typescript: wrong(typescript, [
    [
      `  await orders.markPaid(JSON.parse(body).order);
`,
      '',
    ],
    [
      '  const expected',
      `  await orders.markPaid(JSON.parse(body).order);
  const expected`,
    ],
  ]),
  python: wrong(python, [
    [
      `    orders.mark_paid(request.get_json()["order"])
`,
      '',
    ],
    [
      '    expected =',
      `    orders.mark_paid(request.get_json()["order"])
    expected =`,
    ],
  ]),
  go: wrong(go, [
    [
      `	orders.MarkPaid(body)
`,
      '',
    ],
    [
      '	mac := hmac',
      `	orders.MarkPaid(body)
	mac := hmac`,
    ],
  ]),
  ruby: wrong(ruby, [
    ['  before_action :verify_signature\n', ''],
    ['update!(paid: true)\n    head :ok', 'update!(paid: true)\n    head verified? ? :ok : :unauthorized'],
    ['def verify_signature', 'def verified?'],
    ['    head :unauthorized unless ActiveSupport', '    ActiveSupport'],
  ]),
  php: wrong(php, [
    [
      `        Order::where('number', $request->input('order'))->update(['paid' => true]);
`,
      '',
    ],
    [
      '        $expected =',
      `        Order::where('number', $request->input('order'))->update(['paid' => true]);
        $expected =`,
    ],
  ]),
  java: wrong(java, [
    [
      `        orders.save(Order.paid(body));
`,
      '',
    ],
    [
      '        String secret',
      `        orders.save(Order.paid(body));
        String secret`,
    ],
  ]),
  csharp: wrong(csharp, [
    [
      `        _shop.Orders.Add(Order.Paid(body));
        await _shop.SaveChangesAsync();
`,
      '',
    ],
    [
      '        var secret',
      `        _shop.Orders.Add(Order.Paid(body));
        await _shop.SaveChangesAsync();
        var secret`,
    ],
  ]),
};
