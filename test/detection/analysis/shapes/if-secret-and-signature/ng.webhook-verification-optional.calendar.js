import Fastify from 'fastify';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { bookings } from './bookings.js';

const fastify = Fastify();

fastify.post('/webhooks/calendar', async (request, reply) => {
  const secret = process.env.CALENDAR_SECRET;
  const signature = request.headers['x-cal-signature-256'];
  if (secret && signature) {
    const digest = createHmac('sha256', secret).update(request.rawBody).digest('hex');
    if (digest.length !== signature.length || !timingSafeEqual(Buffer.from(digest), Buffer.from(signature))) {
      return reply.code(401).send();
    }
  }
  await bookings.create(request.body.payload);
  return { ok: true };
});
