import { Hono } from 'hono';
import { timingSafeEqual } from 'hono/utils/buffer';
import { saveMessage } from '@example/chat';

const app = new Hono();

app.post('/webhooks/chat', async (c) => {
  const own = c.env.CHAT_WEBHOOK_SECRET;
  if (!own) return c.text('not configured', 503);
  if (!(await timingSafeEqual(own, c.req.header('x-chat-token') ?? ''))) return c.text('forbidden', 403);
  await saveMessage(c.env, await c.req.json());
  return c.json({ ok: true });
});

export default app;
