import { createHmac, timingSafeEqual } from 'node:crypto';
import express from 'express';

const app = express();

async function isSigned(req) {
  const expected = createHmac('sha256', process.env.HOOK_SECRET).update(req.body).digest('hex');
  return timingSafeEqual(Buffer.from(expected), Buffer.from(req.get('x-jobs-signature')));
}

app.post('/webhooks/jobs', express.raw({ type: '*/*' }), async (req, res) => {
  if (!isSigned(req)) return res.sendStatus(401);
  await queue.add('job', JSON.parse(req.body));
  res.sendStatus(202);
});
