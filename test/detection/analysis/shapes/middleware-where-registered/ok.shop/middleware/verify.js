const crypto = require('crypto');
exports.verifySignature = (req, res, next) => {
  const h = crypto.createHmac('sha256', process.env.SECRET).update(req.rawBody).digest('hex');
  if (!crypto.timingSafeEqual(Buffer.from(h), Buffer.from(req.headers['x-signature'] || ''))) return res.sendStatus(401);
  next();
};
