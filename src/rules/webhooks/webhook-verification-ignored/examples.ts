import type { Language } from '../../../model/index.ts';
import type { Example } from '../../rule.ts';
import { csharp, java, php, python, ruby, typescript, wrong } from '../examples/index.ts';

export const examples: Partial<Record<Language, Example>> = {
  javascript: {
    path: 'server.js',
    bad: `import express from 'express';
import Stripe from 'stripe';

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY);
const app = express();

app.post('/webhooks/stripe', express.raw({ type: '*/*' }), async (req, res) => {
  let event;
  try {
    event = stripe.webhooks.constructEvent(req.body, req.get('stripe-signature'), process.env.STRIPE_WEBHOOK_SECRET);
  } catch {
    console.warn('bad signature');
    event = JSON.parse(req.body);
  }
  await orders.markPaid(event.data.object.id);
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
    ['    return new Response(null, { status: 401 });', `    console.warn('bad signature');`],
  ]),
  python: wrong(python, [['        abort(401)', '        app.logger.warning("bad signature")']]),
  go: {
    path: 'hooks/stripe_webhook.go',
    bad: `package hooks

import (
	"io"
	"net/http"
	"os"

	"github.com/stripe/stripe-go/v82/webhook"
)

func StripeWebhook(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		http.Error(w, "unreadable", http.StatusBadRequest)
		return
	}
	event, _ := webhook.ConstructEvent(body, r.Header.Get("Stripe-Signature"), os.Getenv("STRIPE_WEBHOOK_SECRET"))
	orders.MarkPaid(event.Data.Raw)
	w.WriteHeader(http.StatusOK)
}
`,
    good: `package hooks

import (
	"io"
	"net/http"
	"os"

	"github.com/stripe/stripe-go/v82/webhook"
)

func StripeWebhook(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		http.Error(w, "unreadable", http.StatusBadRequest)
		return
	}
	event, err := webhook.ConstructEvent(body, r.Header.Get("Stripe-Signature"), os.Getenv("STRIPE_WEBHOOK_SECRET"))
	if err != nil {
		http.Error(w, "bad signature", http.StatusBadRequest)
		return
	}
	orders.MarkPaid(event.Data.Raw)
	w.WriteHeader(http.StatusOK)
}
`,
  },
  ruby: wrong(ruby, [['    head :unauthorized unless', `    Rails.logger.warn('bad signature') unless`]]),
  php: wrong(php, [['            abort(401);', `            Log::warning('bad signature');`]]),
  java: wrong(java, [
    ['            return ResponseEntity.status(401).build();', '            log.warn("bad signature");'],
    [
      `    private final OrderRepository orders;
`,
      `    private static final Logger log = LoggerFactory.getLogger(OtesseWebhookController.class);
    private final OrderRepository orders;
`,
    ],
    [
      'import org.springframework.http',
      `import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http`,
    ],
  ]),
  csharp: wrong(csharp, [
    ['            return Unauthorized();', '            _log.LogWarning("bad signature");'],
    [
      `    private readonly ShopContext _shop;
`,
      `    private readonly ILogger<OtesseWebhookController> _log;
    private readonly ShopContext _shop;
`,
    ],
    [
      '    public OtesseWebhookController(ShopContext shop) => _shop = shop;',
      '    public OtesseWebhookController(ILogger<OtesseWebhookController> log, ShopContext shop) => (_log, _shop) = (log, shop);',
    ],
  ]),
};
