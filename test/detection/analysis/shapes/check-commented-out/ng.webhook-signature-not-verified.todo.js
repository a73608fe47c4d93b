const express = require('express');
const crypto = require('crypto');
const stock = require('./stock');

const app = express();
app.use(express.json());

app.post('/webhooks/warehouse', async (req, res) => {
  // const own = crypto.createHmac('sha256', process.env.WAREHOUSE_SECRET).update(req.rawBody).digest('hex');
  // if (!crypto.timingSafeEqual(Buffer.from(own), Buffer.from(req.get('x-signature')))) return res.sendStatus(401);
  await stock.update(req.body.sku, req.body.quantity);
  res.sendStatus(200);
});
