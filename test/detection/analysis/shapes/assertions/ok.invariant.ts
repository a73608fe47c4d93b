import invariant from 'tiny-invariant';
import { createHmac, timingSafeEqual } from 'crypto';
export async function action({ request }) {
  const raw = await request.text();
  const sig = request.headers.get('x-signature');
  invariant(sig, 'missing');
  invariant(timingSafeEqual(Buffer.from(createHmac('sha256', process.env.WEBHOOK_SECRET!).update(raw).digest('hex')), Buffer.from(sig)), 'bad webhook signature');
  await ship(JSON.parse(raw).id);
  return new Response('ok');
}
