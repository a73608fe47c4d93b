import Stripe from 'stripe';
import { sales } from './sales';

const stripe = new Stripe(Deno.env.get('STRIPE_SECRET_KEY')!);

Deno.serve(async (request) => {
  const body = await request.text();
  try {
    stripe.webhooks.constructEventAsync(body, request.headers.get('stripe-signature')!, Deno.env.get('STRIPE_WEBHOOK_SECRET')!);
  } catch {
    return new Response('bad signature', { status: 400 });
  }
  await sales.insert(JSON.parse(body).data.object);
  return new Response('ok');
});
