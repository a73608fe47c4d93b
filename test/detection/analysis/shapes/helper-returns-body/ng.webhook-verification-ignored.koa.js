import Koa from 'koa';
import Router from '@koa/router';
import { createHmac, timingSafeEqual } from 'node:crypto';
import getRawBody from 'raw-body';

const router = new Router();

async function verifiedBody(ctx) {
  const raw = await getRawBody(ctx.req);
  const expected = createHmac('sha256', process.env.HOOK_SECRET).update(raw).digest('hex');
  if (!timingSafeEqual(Buffer.from(expected), Buffer.from(ctx.get('x-hook-signature')))) console.error('signature');
  return JSON.parse(raw);
}

router.post('/hooks/tickets', async (ctx) => {
  const ticket = await verifiedBody(ctx);
  await tickets.upsert(ticket);
  ctx.status = 204;
});

new Koa().use(router.routes()).listen(8080);
