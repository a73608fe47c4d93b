import type { Breach, HandlerRule } from '../../code-rule.ts';
import { evidenceOf, subject, sureness, worstOf } from '../judgement.ts';

/** The check runs, and what it says changes nothing. */
export const webhookVerificationIgnored: HandlerRule = {
  id: 'webhook-verification-ignored',
  category: 'webhooks',
  vendor: null,
  title: 'Outcome of the webhook’s verification is ignored',
  severity: 'high',
  confidence: 'high',
  why: 'A check whose outcome nobody acts on is none: a forged event goes the same way as a real one.',
  fix: [
    'Return right where the verification fails, with status 400 or 401.',
    'Do not catch the error of a verification only to log it and go on.',
  ],
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
    expected = hmac.new(SECRET.encode(), request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected, request.headers["X-Otesse-Signature"]):
        app.logger.warning("bad signature")
    orders.mark_paid(request.get_json()["order"])
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
  },
  references: ['https://cwe.mitre.org/data/definitions/252.html'],
  cwe: [345, 252],
  judge(handler): Breach[] {
    const worst = worstOf(handler, 'ignored');
    if (!worst) return [];
    const number = worst.way.failed[0] ?? worst.way.attempted[0];
    return [
      {
        site: number === undefined ? worst.effect : handler.verifications[number]!,
        message: `${subject(handler)} goes on to ${worst.effect.name} when the verification fails.`,
        evidence: evidenceOf(handler, worst),
        confidence: sureness(handler, worst),
      },
    ];
  },
};
