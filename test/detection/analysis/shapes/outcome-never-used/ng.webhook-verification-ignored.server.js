import { createHmac, timingSafeEqual } from 'node:crypto';
import express from 'express';

const app = express();

app.post('/webhooks/jobs', express.raw({ type: '*/*' }), async (req, res) => {
  const expected = createHmac('sha256', process.env.HOOK_SECRET).update(req.body).digest('hex');
  const isValid = timingSafeEqual(Buffer.from(expected), Buffer.from(req.get('x-jobs-signature')));
  console.log('signature', isValid);
  await queue.add('job', JSON.parse(req.body));
  res.sendStatus(202);
});
