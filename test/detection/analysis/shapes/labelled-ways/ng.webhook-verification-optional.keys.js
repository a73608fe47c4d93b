const { createHmac, timingSafeEqual } = require('node:crypto');
const express = require('express');
const { keysOf } = require('./keys');
const { stock } = require('./stock');

const app = express();

app.post('/webhooks/stock', express.raw({ type: '*/*' }), async (req, res) => {
  const sent = Buffer.from(req.get('x-stock-signature') || '', 'hex');
  check: {
    if (process.env.NODE_ENV !== 'production') break check;
    const own = createHmac('sha256', process.env.STOCK_SECRET).update(req.body).digest();
    if (own.length !== sent.length || !timingSafeEqual(own, sent)) return res.sendStatus(401);
  }
  await stock.update(JSON.parse(req.body));
  res.sendStatus(204);
});
