import { createHmac, timingSafeEqual } from 'node:crypto';
import express from 'express';

const app = express();

const secrets = [process.env.HOOK_SECRET, process.env.HOOK_SECRET_OLD];

app.post('/webhooks/jobs', express.raw({ type: '*/*' }), async (req, res) => {
  const given = Buffer.from(req.get('x-jobs-signature') ?? '', 'hex');
  const isOurs = secrets.some((secret) => {
    const expected = createHmac('sha256', secret).update(req.body).digest();
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
  if (!isOurs) return res.sendStatus(401);
  await queue.add('job', JSON.parse(req.body));
  res.sendStatus(202);
});
