import type { Breach, HandlerRule } from '../../code-rule.ts';
import { evidenceOf, subject, sureness, worstOf } from '../judgement.ts';

/** The check comes after what it should stand before. */
export const webhookVerifiedTooLate: HandlerRule = {
  id: 'webhook-verified-too-late',
  category: 'webhooks',
  vendor: null,
  title: 'Webhook is verified after it has been acted on',
  severity: 'high',
  confidence: 'high',
  why: 'What an unverified event has caused is not undone by refusing it afterwards.',
  fix: ['Move the verification to the top of the handler, before the event is stored, queued or acted on.'],
  bad: [],
  good: [],
  examples: {
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
    python: {
      path: 'app.py',
      bad: `import hashlib
import hmac
import os

from flask import Flask, abort, request

app = Flask(__name__)
SECRET = os.environ["OTESSE_WEBHOOK_SECRET"]


@app.post("/webhooks/otesse")
def otesse():
    orders.mark_paid(request.get_json()["order"])
    expected = hmac.new(SECRET.encode(), request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected, request.headers["X-Otesse-Signature"]):
        abort(401)
    return "", 204
`,
      good: `import hashlib
import hmac
import os

from flask import Flask, abort, request

app = Flask(__name__)
SECRET = os.environ["OTESSE_WEBHOOK_SECRET"]


@app.post("/webhooks/otesse")
def otesse():
    expected = hmac.new(SECRET.encode(), request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected, request.headers["X-Otesse-Signature"]):
        abort(401)
    orders.mark_paid(request.get_json()["order"])
    return "", 204
`,
    },
  },
  references: ['https://cheatsheetseries.owasp.org/cheatsheets/REST_Security_Cheat_Sheet.html'],
  cwe: [345, 696],
  judge(handler): Breach[] {
    const worst = worstOf(handler, 'too-late');
    if (!worst) return [];
    return [
      {
        site: worst.effect,
        message: `${subject(handler)} does ${worst.effect.name} before it verifies the request.`,
        evidence: evidenceOf(handler, worst),
        confidence: sureness(handler, worst),
      },
    ];
  },
};
