import express from 'express';
import Stripe from 'stripe';

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY);
const app = express();

app.use(express.raw({ type: '*/*' }));
app.use((req, res, next) => {
  try {
    stripe.webhooks.constructEvent(req.body, req.get('stripe-signature'), process.env.STRIPE_WEBHOOK_SECRET);
    req.verified = true;
  } catch {
    req.verified = false;
  }
  next();
});

app.post('/webhooks/stripe', async (req, res) => {
  await ledger.book(JSON.parse(req.body).data.object);
  res.end();
});
