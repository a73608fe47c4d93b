import express from 'express';
import Stripe from 'stripe';

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY);
const app = express();

app.post('/webhooks/stripe', express.json(), (req, res) => {
  console.log('event', req.body.type);
  res.json({ received: true });
});
