const express = require('express');
const crypto = require('crypto');
const events = require('./events');

const app = express();
app.use(express.raw({ type: '*/*' }));

app.post('/webhooks/crm', async (req, res) => {
  if (process.env.NODE_ENV === 'production') {
    const own = crypto.createHmac('sha256', process.env.CRM_SECRET).update(req.body).digest();
    const sent = Buffer.from(req.get('x-crm-signature') || '', 'hex');
    if (own.length !== sent.length || !crypto.timingSafeEqual(own, sent)) return res.sendStatus(401);
  }
  await events.store(JSON.parse(req.body));
  res.sendStatus(200);
});
