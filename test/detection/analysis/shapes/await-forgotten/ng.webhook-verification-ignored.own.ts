import { Hono } from 'hono';
import { articles } from './articles';

const app = new Hono<{ Bindings: { PRESS_SECRET: string } }>();

async function signatureFits(secret: string, body: string, sent: string): Promise<boolean> {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['verify']);
  return crypto.subtle.verify('HMAC', key, Buffer.from(sent, 'hex'), new TextEncoder().encode(body));
}

app.post('/webhooks/press', async (c) => {
  const body = await c.req.text();
  if (!signatureFits(c.env.PRESS_SECRET, body, c.req.header('x-press-signature') ?? '')) return c.text('no', 401);
  await articles.insert(JSON.parse(body));
  return c.body(null, 204);
});

export default app;
