import { createHmac, timingSafeEqual } from 'node:crypto';
import express from 'express';
import { tenants, stock } from './store.js';

const app = express();

app.post('/webhooks/stock', express.raw({ type: '*/*' }), async (req, res) => {
  const payload = JSON.parse(req.body);
  const tenant = await tenants.findOne({ id: payload.tenant });
  if (!tenant) return res.sendStatus(404);
  const own = createHmac('sha256', tenant.webhookSecret).update(req.body).digest();
  const sent = Buffer.from(req.get('x-stock-signature') ?? '', 'hex');
  if (own.length !== sent.length || !timingSafeEqual(own, sent)) return res.sendStatus(401);
  await stock.update(payload.items);
  res.sendStatus(204);
});
