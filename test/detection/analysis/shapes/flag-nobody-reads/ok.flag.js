const express = require('express');
const crypto = require('crypto');
const ledger = require('./ledger');

const router = express.Router();

function checkSignature(req, res, next) {
  const mac = crypto.createHmac('sha512', process.env.PAYSTACK_SECRET_KEY).update(req.body).digest('hex');
  const sent = Buffer.from(req.get('x-paystack-signature') || '');
  req.signatureValid = sent.length === mac.length && crypto.timingSafeEqual(Buffer.from(mac), sent);
  next();
}

router.post('/webhook', express.raw({ type: 'application/json' }), checkSignature, async (req, res) => {
  if (!req.signatureValid) return res.sendStatus(401);
  const { data } = JSON.parse(req.body);
  await ledger.credit(data.reference, data.amount);
  res.sendStatus(200);
});

module.exports = router;
