const express = require('express');
const stripe = require('stripe')(process.env.STRIPE_KEY);
const { grantAccess } = require('./access');

const app = express();

app.post('/stripe-webhook', express.raw({ type: 'application/json' }), async (request, response) => {
  let event;
  try {
    event = stripe.webhooks.constructEvent(request.body, request.headers['stripe-signature'], process.env.STRIPE_ENDPOINT_SECRET);
  } catch (err) {
    console.error('signature check failed', err.message);
    return response.status(400).end();
  }
  if (event.type === 'checkout.session.completed') await grantAccess(event.data.object.customer_email);
  response.json({ received: true });
});
