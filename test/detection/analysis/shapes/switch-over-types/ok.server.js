import express from 'express';
import Stripe from 'stripe';

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY);
const app = express();

app.post('/webhooks/stripe', express.raw({ type: '*/*' }), async (req, res) => {
  const event = stripe.webhooks.constructEvent(req.body, req.get('stripe-signature'), process.env.STRIPE_WEBHOOK_SECRET);
  switch (event.type) {
    case 'checkout.session.completed':
      await orders.fulfil(event.data.object);
      break;
    case 'charge.refunded':
      await refunds.record(event.data.object);
      break;
    default:
      console.log('unhandled', event.type);
  }
  res.sendStatus(200);
});
