import { createHmac, timingSafeEqual } from 'node:crypto';
import express from 'express';

const app = express();

function required(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}

app.post('/webhooks/crm', express.text({ type: '*/*' }), async (req, res) => {
  const expected = createHmac('sha256', required('CRM_SECRET')).update(req.body).digest();
  const given = Buffer.from(req.get('x-crm-signature') ?? '', 'hex');
  if (given.length !== expected.length || !timingSafeEqual(expected, given)) return res.sendStatus(401);
  await contacts.upsert(JSON.parse(req.body));
  res.sendStatus(200);
});
