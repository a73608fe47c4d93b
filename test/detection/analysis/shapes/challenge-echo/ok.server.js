import express from 'express';
import Stripe from 'stripe';

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY);
const app = express();

app.post('/webhooks/slack', express.json(), (req, res) => {
  if (req.body.type === 'url_verification') return res.send(req.body.challenge);
  res.sendStatus(404);
});
