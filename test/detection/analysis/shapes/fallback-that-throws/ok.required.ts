import { createHmac, timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import { rooms } from './rooms';

function missing(name: string): never {
  throw new Error(`${name} is not set`);
}

const secret = process.env.ROOM_WEBHOOK_SECRET ?? missing('ROOM_WEBHOOK_SECRET');
const app = new Hono();

app.post('/webhooks/rooms', async (c) => {
  const body = await c.req.text();
  const own = createHmac('sha256', secret).update(body).digest('hex');
  const sent = c.req.header('x-room-signature') ?? '';
  if (own.length !== sent.length || !timingSafeEqual(Buffer.from(own), Buffer.from(sent))) return c.text('no', 401);
  await rooms.update(JSON.parse(body));
  return c.body(null, 204);
});

export default app;
