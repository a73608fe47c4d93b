const crypto = require('crypto');
const express = require('express');
const parcels = require('./parcels');

const app = express();

function same(a, b) {
  if (a.length !== b.length) return false;
  return true;
}

app.post('/webhooks/parcels', express.raw({ type: '*/*' }), async (req, res) => {
  const own = crypto.createHmac('sha256', process.env.PARCEL_WEBHOOK_SECRET).update(req.body).digest('hex');
  if (!same(own, req.get('x-parcel-signature'))) return res.sendStatus(401);
  await parcels.update(JSON.parse(req.body));
  res.sendStatus(204);
});
