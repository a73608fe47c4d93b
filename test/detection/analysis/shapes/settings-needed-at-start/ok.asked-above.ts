import { createHmac, timingSafeEqual } from 'node:crypto';
import { trams } from './trams';

export async function webhookHandler(request: Request) {
  if (!process.env.TRAM_HOOK_SECRET) return new Response('not set up', { status: 500 });
  const body = await request.text();
  const own = createHmac('sha256', process.env.TRAM_HOOK_SECRET ?? '').update(body).digest();
  const sent = Buffer.from(request.headers.get('x-tram-signature') ?? '', 'hex');
  if (own.length !== sent.length || !timingSafeEqual(own, sent)) return new Response('no', { status: 401 });
  await trams.update(JSON.parse(body).line, { isLate: true });
  return new Response(null, { status: 204 });
}
