import { createHmac, timingSafeEqual } from 'node:crypto';
export default async function handler(req, res) {
  const parts = [];
  for await (const part of req) parts.push(part);
  const raw = Buffer.concat(parts);
  const own = createHmac('sha256', process.env.PAGES_SECRET).update(raw).digest();
  const given = Buffer.from(req.headers['x-pages-signature'] ?? '', 'hex');
  if (own.length !== given.length || !timingSafeEqual(own, given)) return res.status(401).end();
  await pages.rebuild(JSON.parse(raw).path);
  res.status(204).end();
}
