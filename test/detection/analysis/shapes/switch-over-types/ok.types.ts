import Stripe from 'stripe';
import { plans } from '@/server/plans';

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY!);

export async function POST(req: Request) {
  const body = await req.text();
  let event: Stripe.Event;
  try {
    event = stripe.webhooks.constructEvent(body, req.headers.get('stripe-signature')!, process.env.STRIPE_WEBHOOK_SECRET!);
  } catch {
    return new Response('invalid', { status: 400 });
  }
  switch (event.type) {
    case 'customer.subscription.created':
    case 'customer.subscription.updated':
      await plans.upsert(event.data.object.customer, event.data.object.status);
      break;
    case 'customer.subscription.deleted':
      await plans.remove(event.data.object.customer);
      break;
    default:
      console.log('unhandled', event.type);
  }
  return new Response(null, { status: 200 });
}
