import { db } from './db';

export async function POST(request: Request): Promise<Response> {
  const event = await request.json();
  const answer = await fetch(`${process.env.PAYPAL_API}/v1/notifications/verify-webhook-signature`, {
    method: 'POST',
    headers: { authorization: `Bearer ${process.env.PAYPAL_ACCESS}` },
    body: JSON.stringify({
      transmission_id: request.headers.get('paypal-transmission-id'),
      transmission_sig: request.headers.get('paypal-transmission-sig'),
      webhook_id: process.env.PAYPAL_WEBHOOK_ID,
      webhook_event: event,
    }),
  });
  const outcome = await answer.json();
  if (outcome.verification_status !== 'SUCCESS') return new Response('refused', { status: 400 });
  await db.orders.update({ id: event.resource.id, paid: true });
  return new Response('ok');
}
