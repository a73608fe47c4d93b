import Stripe from 'stripe';
import { createServiceClient } from './database';

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY!);

export async function POST(request: Request) {
  const database = createServiceClient();
  const body = await request.text();
  await database.from('sales').insert({ session: JSON.parse(body).data.object.id });
  try {
    stripe.webhooks.constructEvent(body, request.headers.get('stripe-signature')!, process.env.STRIPE_WEBHOOK_SECRET!);
  } catch {
    return new Response('bad signature', { status: 400 });
  }
  return new Response(null, { status: 204 });
}
