import express from 'express';
import Stripe from 'stripe';

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY);
const app = express();

app.post('/webhooks/stripe', express.json(), async (req, res) => {
  await ledger.book(req.body.data.object);
  res.sendStatus(200);
});
