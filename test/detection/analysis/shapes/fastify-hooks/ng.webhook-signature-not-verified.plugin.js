const crypto = require('crypto');
function valid(raw, sig) {
  const want = crypto.createHmac('sha256', process.env.WEBHOOK_SECRET).update(raw).digest('hex');
  return sig && sig.length === want.length && crypto.timingSafeEqual(Buffer.from(sig), Buffer.from(want));
}
module.exports = async function (fastify) {
  fastify.addHook('preHandler', async (request) => {
    request.log.info({ id: request.id }, 'in');
  });
  fastify.post('/webhook', { config: { rawBody: true } }, async (request) => { await ship(request.body.id); return { ok: true }; });
};
