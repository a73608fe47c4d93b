const crypto = require('crypto');
function valid(raw, sig) {
  const want = crypto.createHmac('sha256', process.env.WEBHOOK_SECRET).update(raw).digest('hex');
  return sig && sig.length === want.length && crypto.timingSafeEqual(Buffer.from(sig), Buffer.from(want));
}
module.exports = async function (fastify) {
  const check = async (request, reply) => {
    request.log.info('in');
  };
  fastify.route({ method: 'POST', url: '/webhook', preValidation: [check], handler: async (request) => { await ship(request.body.id); return { ok: true }; } });
};
