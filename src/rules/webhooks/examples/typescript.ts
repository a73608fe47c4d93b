import type { RightHandler } from './wrong.ts';

/** A route of Next.js: the signature is checked before anything is done. */
export const typescript: RightHandler = {
  path: 'app/api/webhooks/otesse/route.ts',
  text: `import { createHmac, timingSafeEqual } from 'node:crypto';
import { orders } from '@/lib/orders';

export async function POST(request: Request): Promise<Response> {
  const body = await request.text();
  const expected = createHmac('sha256', process.env.OTESSE_WEBHOOK_SECRET!).update(body).digest();
  const given = Buffer.from(request.headers.get('x-otesse-signature') ?? '', 'hex');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    return new Response(null, { status: 401 });
  }
  await orders.markPaid(JSON.parse(body).order);
  return new Response(null, { status: 204 });
}
`,
};
