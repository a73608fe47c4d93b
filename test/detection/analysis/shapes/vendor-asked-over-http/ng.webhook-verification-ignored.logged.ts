import { db } from './db';
import { logger } from './logger';

export async function POST(request: Request): Promise<Response> {
  const event = await request.json();
  const answer = await fetch(`${process.env.PAYPAL_API}/v1/notifications/verify-webhook-signature`, {
    method: 'POST',
    body: JSON.stringify({ transmission_sig: request.headers.get('paypal-transmission-sig'), webhook_event: event }),
  });
  const outcome = await answer.json();
  if (outcome.verification_status !== 'SUCCESS') logger.warn('not from PayPal');
  await db.orders.update({ id: event.resource.id, paid: true });
  return new Response('ok');
}
