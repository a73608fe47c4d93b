import express from 'express';
import Stripe from 'stripe';

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY);
const app = express();

app.post('/webhooks/mollie', express.urlencoded({ extended: false }), async (req, res) => {
  const payment = await mollie.payments.retrieve(req.body.id);
  if (payment.status === 'paid') await orders.fulfil(payment.metadata.order);
  res.sendStatus(200);
});
