import { createHmac, timingSafeEqual } from 'node:crypto';

function verify(body: Buffer, given: string, secret: string): boolean {
  const own = createHmac('sha256', secret).update(body).digest('hex');
  return own.length === given.length && timingSafeEqual(Buffer.from(own), Buffer.from(given));
}

app.post('/webhooks/code', async (req, res) => {
  const secret = process.env.CODE_WEBHOOK_SECRET ?? '';
  if (!verify(req.rawBody, String(req.headers['x-hub-signature-256']), secret)) return res.sendStatus(401);
  await deployments.insert(req.body.after);
  res.sendStatus(202);
});
