import type Stripe from 'stripe';
import { plans } from '@/server/plans';

export async function POST(req: Request) {
  const event = (await req.json()) as Stripe.Event;
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
