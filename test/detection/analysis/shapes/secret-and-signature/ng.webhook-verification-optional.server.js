import { createHmac, timingSafeEqual } from 'node:crypto';
import express from 'express';

const app = express();

app.post('/webhooks/crm', express.text({ type: '*/*' }), async (req, res) => {
  const secret = process.env.CRM_SECRET;
  const signature = req.get('x-crm-signature');
  if (secret && signature) {
    const expected = createHmac('sha256', secret).update(req.body).digest('hex');
    if (!timingSafeEqual(Buffer.from(expected), Buffer.from(signature))) return res.sendStatus(401);
  }
  await contacts.upsert(JSON.parse(req.body));
  res.sendStatus(200);
});
