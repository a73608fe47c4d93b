import { createHmac, timingSafeEqual } from 'node:crypto';
import express from 'express';

const app = express();

const secret = process.env.CRM_SECRET || '';

app.post('/webhooks/crm', express.text({ type: '*/*' }), async (req, res) => {
  const expected = createHmac('sha256', secret).update(req.body).digest();
  const given = Buffer.from(req.get('x-crm-signature') ?? '', 'hex');
  if (given.length !== expected.length || !timingSafeEqual(expected, given)) return res.sendStatus(401);
  await contacts.upsert(JSON.parse(req.body));
  res.sendStatus(200);
});
