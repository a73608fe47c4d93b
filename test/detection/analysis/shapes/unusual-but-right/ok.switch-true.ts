import { Elysia } from 'elysia';
import { createHmac, timingSafeEqual } from 'node:crypto';
const sign = (raw: string) => createHmac('sha256', process.env.SHOP_WEBHOOK_SECRET!).update(raw, 'utf8').digest();
new Elysia().post('/webhooks/shop', async ({ body, headers, set }) => {
  const raw = body as string;
  let sent: Buffer;
  try { sent = Buffer.from(headers['x-shop-signature'] ?? '', 'hex'); } catch { set.status = 400; return 'bad'; }
  switch (true) {
    case sent.length !== 32:
    case !timingSafeEqual(sent, sign(raw)):
      set.status = 401;
      return 'unsigned';
  }
  await shop.orders.create(JSON.parse(raw));
  return 'ok';
}, { parse: 'text' });
