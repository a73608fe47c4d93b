import { buffer } from 'node:stream/consumers';
import { createHmac, timingSafeEqual } from 'crypto';
export const config = { api: { bodyParser: false } };
export default async function handler(req, res) {
  const raw = await buffer(req);
  const [, v1] = /v1=([0-9a-f]{64})/.exec(req.headers['cms-signature'] ?? '') ?? [];
  const own = createHmac('sha256', process.env.CMS_SECRET).update(raw).digest();
  if (!v1 || !timingSafeEqual(own, Buffer.from(v1, 'hex'))) return res.status(401).end();
  await pages.rebuild(JSON.parse(raw).path);
  res.status(204).end();
}
