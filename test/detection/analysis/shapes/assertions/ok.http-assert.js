const crypto = require('crypto');
function valid(raw, sig) {
  const want = crypto.createHmac('sha256', process.env.WEBHOOK_SECRET).update(raw).digest('hex');
  return sig && sig.length === want.length && crypto.timingSafeEqual(Buffer.from(sig), Buffer.from(want));
}
const Router = require('@koa/router');
const assert = require('http-assert');
const router = new Router();
router.post('/webhook', async (ctx) => {
  assert(valid(ctx.request.rawBody, ctx.get('x-signature')), 401, 'bad');
  await ship(ctx.request.body.id);
  ctx.body = 'ok';
});
module.exports = router;
