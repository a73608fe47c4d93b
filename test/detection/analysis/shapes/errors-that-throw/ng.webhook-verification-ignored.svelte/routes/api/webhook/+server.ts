import { error, json } from '@sveltejs/kit';
import { WEBHOOK_SECRET } from '$env/static/private';
import { createHmac, timingSafeEqual } from 'crypto';
export async function POST({ request }) {
  const raw = await request.text();
  const sig = request.headers.get('x-signature');
  if (!sig) error(400, 'missing');
  const want = createHmac('sha256', WEBHOOK_SECRET).update(raw).digest('hex');
  if (want.length !== sig.length || !timingSafeEqual(Buffer.from(want), Buffer.from(sig))) console.error(401, 'bad');
  await ship(JSON.parse(raw).id);
  return json({ ok: true });
}
