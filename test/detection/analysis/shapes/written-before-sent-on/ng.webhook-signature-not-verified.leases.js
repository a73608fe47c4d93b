const express = require('express');
const { redis } = require('./redis');
const app = express();

app.post('/webhooks/leases', express.json(), async (req, res) => {
  await redis.lpush('leases', JSON.stringify(req.body));
  res.sendStatus(202);
});
