import express from 'express';
import Stripe from 'stripe';

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY);
const app = express();

import { handleWebhook } from '@acme/webhooks';

app.post('/webhooks/billing', (req, res) => handleWebhook(req, res));
