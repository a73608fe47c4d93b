import { createHmac, timingSafeEqual } from 'node:crypto';
import { releases } from './releases';

export async function POST(request: Request) {
  const text = await request.text();
  const own = createHmac('sha1', process.env.VERCEL_WEBHOOK_SECRET!).update(text).digest('hex');
  const sent = request.headers.get('x-vercel-signature') ?? '';
  if (own.length !== sent.length || !timingSafeEqual(Buffer.from(own), Buffer.from(sent))) {
    return new Response(null, { status: 403 });
  }
  await releases.record(JSON.parse(text).payload.deployment.id);
  return new Response(null, { status: 204 });
}
