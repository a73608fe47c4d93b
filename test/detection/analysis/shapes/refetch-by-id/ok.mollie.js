import { createMollieClient } from '@mollie/api-client';
import express from 'express';
import { orders } from './orders.js';

const mollie = createMollieClient({ apiKey: process.env.MOLLIE_API_KEY });
const app = express();
app.use(express.urlencoded({ extended: false }));

app.post('/mollie/webhook', async (req, res) => {
  const payment = await mollie.payments.get(req.body.id);
  if (payment.isPaid()) await orders.markPaid(payment.metadata.order);
  res.sendStatus(200);
});
