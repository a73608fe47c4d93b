import crypto from 'node:crypto';
import express from 'express';
import { sync } from './sync.js';

const secrets = [process.env.SYNC_WEBHOOK_SECRET, process.env.SYNC_WEBHOOK_SECRET_OLD].filter(Boolean);
const app = express();

app.post('/webhooks/sync', express.raw({ type: '*/*' }), async (req, res) => {
  const sent = Buffer.from(req.get('x-sync-signature') ?? '', 'hex');
  const ok = secrets.some((secret) => {
    const own = crypto.createHmac('sha256', secret).update(req.body).digest();
    return own.length === sent.length && crypto.timingSafeEqual(own, sent);
  });
  if (!ok) return res.status(401).end();
  await sync.run(JSON.parse(req.body));
  res.status(204).end();
});
