import express from 'express';
import Stripe from 'stripe';

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY);
const app = express();

function verifySignature(req) {
  return stripe.webhooks.constructEvent(req.body, req.get('stripe-signature'), process.env.STRIPE_WEBHOOK_SECRET);
}

app.post('/webhooks/stripe', express.raw({ type: '*/*' }), async (req, res) => {
  const event = JSON.parse(req.body);
  await ledger.book(event.data.object);
  res.sendStatus(200);
});
