import { Router } from 'express';
import { invoices } from '../domain/invoices.js';

export const billing = Router();

billing.post('/billing', async (req, res) => {
  const message = JSON.parse(req.body);
  await invoices.settle(message.invoice);
  res.status(202).end();
});
