import Stripe from 'stripe';
import { createServiceClient } from './database';

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY!);

export async function POST(request: Request) {
  const provider = Stripe.createSubtleCryptoProvider();
  const database = createServiceClient();
  let event: Stripe.Event;
  try {
    event = await stripe.webhooks.constructEventAsync(
      await request.text(),
      request.headers.get('stripe-signature')!,
      process.env.STRIPE_WEBHOOK_SECRET!,
      undefined,
      provider,
    );
  } catch {
    return new Response('bad signature', { status: 400 });
  }
  await database.from('sales').insert({ session: event.data.object.id });
  return new Response(null, { status: 204 });
}
