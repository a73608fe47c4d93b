import { createHmac, timingSafeEqual } from 'node:crypto';
import express from 'express';
import { BillingService } from './billing.service';

const app = express();
const billing = new BillingService(orders);

app.post('/webhooks/billing', express.raw({ type: '*/*' }), async (req, res) => {
  const given = Buffer.from(req.get('x-signature') ?? '', 'hex');
  const own = createHmac('sha256', process.env.BILLING_SECRET!).update(req.body).digest();
  if (given.length !== own.length || !timingSafeEqual(given, own)) return res.sendStatus(401);
  await billing.handleWebhook(JSON.parse(req.body), req.get('x-signature')!);
  res.sendStatus(204);
});
