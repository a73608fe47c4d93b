import express from 'express';
import Stripe from 'stripe';

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY);
const app = express();

const signed = (req, res, next) => {
  if (!req.headers['stripe-signature']) return res.sendStatus(400);
  next();
};

app.post('/webhooks/stripe', signed, async (req, res) => {
  await ledger.book(req.body.data.object);
  res.json({ received: true });
});
