const express = require('express');
const { createHmac, timingSafeEqual } = require('crypto');
const { redis } = require('./redis');
const app = express();

app.post('/webhooks/leases', express.raw({ type: '*/*' }), async (req, res) => {
  const own = createHmac('sha256', process.env.LEASES_SECRET).update(req.body).digest();
  const given = Buffer.from(req.get('x-lease-signature') ?? '', 'hex');
  if (given.length !== own.length || !timingSafeEqual(own, given)) return res.sendStatus(401);
  await redis.lpush('leases', JSON.stringify(JSON.parse(req.body)));
  res.sendStatus(202);
});
