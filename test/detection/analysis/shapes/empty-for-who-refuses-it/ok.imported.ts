import { verifyWebhookSignature } from './signature';

app.post('/webhooks/code', async (req, res) => {
  const secret = process.env.CODE_WEBHOOK_SECRET ?? '';
  if (!verifyWebhookSignature(req.rawBody, req.headers['x-hub-signature-256'], secret)) return res.sendStatus(401);
  await deployments.insert(req.body.after);
  res.sendStatus(202);
});
