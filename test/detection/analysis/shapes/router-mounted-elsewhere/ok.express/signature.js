import { createHmac, timingSafeEqual } from 'node:crypto';

export function requireSignature(req, res, next) {
  const ours = createHmac('sha256', process.env.WEBHOOK_SECRET).update(req.body).digest();
  const theirs = Buffer.from(req.headers['x-signature'] ?? '', 'base64');
  if (ours.length === theirs.length && timingSafeEqual(ours, theirs)) next();
  else res.status(401).end();
}
