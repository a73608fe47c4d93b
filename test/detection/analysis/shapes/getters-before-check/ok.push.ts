import { createHmac, timingSafeEqual } from 'node:crypto';
import express from 'express';
import { PushMessage } from './messages';
import { startBuild } from './builds';

const app = express();
const secret = process.env.GITHUB_WEBHOOK_SECRET!;

app.post('/webhooks/github', express.raw({ type: '*/*' }), (req, res) => {
  const message = PushMessage.from(req.body);
  if (!message.isPush()) return res.sendStatus(204);
  const branch = message.getBranch();
  const want = Buffer.from(`sha256=${createHmac('sha256', secret).update(req.body).digest('hex')}`);
  const got = Buffer.from(req.get('x-hub-signature-256') ?? '');
  if (want.length !== got.length || !timingSafeEqual(want, got)) return res.sendStatus(401);
  startBuild(branch);
  res.sendStatus(200);
});
