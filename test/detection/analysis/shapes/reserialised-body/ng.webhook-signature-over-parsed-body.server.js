import { createHmac, timingSafeEqual } from 'node:crypto';
import express from 'express';

const app = express();

app.use(express.json());

app.post('/webhooks/forms', async (req, res) => {
  const expected = createHmac('sha256', process.env.FORMS_SECRET).update(JSON.stringify(req.body)).digest('base64');
  if (!timingSafeEqual(Buffer.from(expected), Buffer.from(req.get('x-forms-signature')))) return res.sendStatus(403);
  await answers.insert(req.body);
  res.sendStatus(200);
});
