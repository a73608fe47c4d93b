import { createHmac } from 'node:crypto';

export async function deliver(subscription, event) {
  const body = JSON.stringify(event);
  const signature = createHmac('sha256', subscription.secret).update(body).digest('hex');
  await fetch(subscription.url, { method: 'POST', body, headers: { 'x-signature': signature } });
}
