const express = require('express');
const crypto = require('crypto');
const { eventsTable, shipping } = require('./stores');

const app = express();
app.use(express.raw({ type: '*/*' }));

app.post('/webhook/shipping', async (req, res) => {
  const event = JSON.parse(req.body);
  await eventsTable.insert({ id: event.id, payload: event });
  const own = crypto.createHmac('sha256', process.env.SHIPPING_SECRET).update(req.body).digest();
  const sent = Buffer.from(req.get('x-shipping-signature') || '', 'hex');
  if (own.length !== sent.length || !crypto.timingSafeEqual(own, sent)) return res.sendStatus(401);
  await shipping.update(event.parcel, event.status);
  res.sendStatus(200);
});
