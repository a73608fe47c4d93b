import { createHmac, timingSafeEqual } from 'node:crypto';
import { shipments } from '@/lib/shipments';

function hmacMatches(raw: string, signature: string | null): boolean {
  if (signature === null) return false;
  const expected = createHmac('sha256', process.env.ORDERS_WEBHOOK_SECRET!).update(raw).digest();
  const given = Buffer.from(signature, 'hex');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

const received = (handle: (event: any) => Promise<void>) => async (request: Request) => {
  const raw = await request.text();
  console.log('webhook of', raw.length, 'bytes');
  await handle(JSON.parse(raw));
  return Response.json({ ok: true });
};

export const POST = received(async (event) => {
  await shipments.create(event.order);
});
