import { Hono } from 'hono';
import { ensureAuthor, saveMessage } from '@example/chat';

const app = new Hono();

app.post('/webhooks/chat', async (c) => {
  const message = await c.req.json();
  const author = await ensureAuthor(c.env, message.author);
  await saveMessage(c.env, author, message.text);
  return c.json({ ok: true });
});

export default app;
