import Stripe from 'stripe';
import { fulfil } from './fulfil';

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY!);

export async function POST(req: Request) {
  const body = await req.text();
  const sig = req.headers.get('stripe-signature')!;
  let event: Stripe.Event | undefined;
  for (const secret of [process.env.STRIPE_WEBHOOK_SECRET!, process.env.STRIPE_CONNECT_WEBHOOK_SECRET!]) {
    try {
      event = stripe.webhooks.constructEvent(body, sig, secret);
      break;
    } catch {
      // the other one may fit
    }
  }
  if (!event) return new Response('bad signature', { status: 400 });
  await fulfil(event.data.object);
  return new Response(null, { status: 204 });
}
