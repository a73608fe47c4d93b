const crypto = require('crypto');
function valid(raw, sig) {
  const want = crypto.createHmac('sha256', process.env.WEBHOOK_SECRET).update(raw).digest('hex');
  return sig && sig.length === want.length && crypto.timingSafeEqual(Buffer.from(sig), Buffer.from(want));
}
const Router = require('@koa/router');
const router = new Router();
router.post('/webhook', async (ctx) => {
  ctx.assert(ctx.request.body.id, 400, 'no id');
  await ship(ctx.request.body.id);
  ctx.body = 'ok';
});
module.exports = router;
