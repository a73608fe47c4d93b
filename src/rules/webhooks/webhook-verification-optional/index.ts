import type { Breach, HandlerRule } from '../../code-rule.ts';
import { conditionOf, evidenceOf, subject, sureness, worstOf } from '../judgement.ts';

/** The check is left out when something is missing, or outside of production. */
export const webhookVerificationOptional: HandlerRule = {
  id: 'webhook-verification-optional',
  category: 'webhooks',
  vendor: null,
  title: 'Webhook’s verification can be left out',
  severity: 'high',
  confidence: 'high',
  why: 'A check that is left out when a header is missing is left out by whoever leaves the header out; one that is left out when a secret is not set fails open on the day that a deployment forgets it.',
  fix: [
    'Refuse the request when the signature or the secret is missing.',
    'Refuse to start without the secret, so that a wrong deployment is noticed at once.',
    'Verify in development too, with a secret of its own.',
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
  const secret = process.env.STRIPE_WEBHOOK_SECRET;
  const event = secret
    ? stripe.webhooks.constructEvent(req.body, req.get('stripe-signature'), secret)
    : JSON.parse(req.body);
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
    given = request.headers.get("X-Otesse-Signature")
    if given:
        expected = hmac.new(SECRET.encode(), request.get_data(), hashlib.sha256).hexdigest()
        if not hmac.compare_digest(expected, given):
            abort(401)
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
    ruby: {
      path: 'app/controllers/webhooks_controller.rb',
      bad: `class WebhooksController < ApplicationController
  skip_before_action :verify_authenticity_token
  before_action :verify_signature

  def create
    Order.find_by!(number: params[:order]).update!(paid: true)
    head :ok
  end

  private

  def verify_signature
    return if Rails.env.development?

    expected = OpenSSL::HMAC.hexdigest('SHA256', ENV.fetch('OTESSE_WEBHOOK_SECRET'), request.raw_post)
    given = request.headers['X-Otesse-Signature'].to_s
    head :unauthorized unless ActiveSupport::SecurityUtils.secure_compare(expected, given)
  end
end
`,
      good: `class WebhooksController < ApplicationController
  skip_before_action :verify_authenticity_token
  before_action :verify_signature

  def create
    Order.find_by!(number: params[:order]).update!(paid: true)
    head :ok
  end

  private

  def verify_signature
    expected = OpenSSL::HMAC.hexdigest('SHA256', ENV.fetch('OTESSE_WEBHOOK_SECRET'), request.raw_post)
    given = request.headers['X-Otesse-Signature'].to_s
    head :unauthorized unless ActiveSupport::SecurityUtils.secure_compare(expected, given)
  end
end
`,
    },
  },
  references: ['https://cwe.mitre.org/data/definitions/636.html'],
  cwe: [345, 636],
  judge(handler): Breach[] {
    const worst = worstOf(handler, 'optional');
    if (!worst) return [];
    const assumption = worst.way.assumptions[0]!;
    return [
      {
        site: assumption,
        message: `${subject(handler)} goes on to ${worst.effect.name} without a check when ${conditionOf(assumption)}.`,
        evidence: evidenceOf(handler, worst),
        confidence: assumption.kind === 'switched-off' ? 'low' : sureness(handler, worst),
      },
    ];
  },
};
