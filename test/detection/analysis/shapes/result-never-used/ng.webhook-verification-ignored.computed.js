const crypto = require('crypto');
const express = require('express');
const refunds = require('./refunds');

const app = express();

function signatureIsValid(req) {
  const own = crypto.createHmac('sha256', process.env.REFUND_SECRET).update(req.body).digest('hex');
  const sent = req.get('x-refund-signature') || '';
  return own.length === sent.length && crypto.timingSafeEqual(Buffer.from(own), Buffer.from(sent));
}

app.post('/webhooks/refunds', express.raw({ type: '*/*' }), async (req, res) => {
  const valid = signatureIsValid(req);
  console.log('refund webhook', { valid });
  await refunds.execute(JSON.parse(req.body));
  res.sendStatus(204);
});
