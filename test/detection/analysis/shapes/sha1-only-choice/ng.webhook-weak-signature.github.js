import { createHmac, timingSafeEqual } from 'node:crypto';
import express from 'express';
import { builds } from './builds.js';

const app = express();

app.post('/github/webhook', express.raw({ type: '*/*' }), (req, res) => {
  const own = 'sha1=' + createHmac('sha1', process.env.GITHUB_WEBHOOK_SECRET).update(req.body).digest('hex');
  const sent = req.get('x-hub-signature') ?? '';
  if (own.length !== sent.length || !timingSafeEqual(Buffer.from(own), Buffer.from(sent))) return res.sendStatus(403);
  builds.start(JSON.parse(req.body).after);
  res.sendStatus(202);
});
