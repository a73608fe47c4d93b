const crypto = require('crypto');
const express = require('express');
const bounces = require('./bounces');

const app = express();

app.post('/webhooks/mail', express.raw({ type: '*/*' }), async (req, res) => {
  const own = crypto.createHmac('sha256', process.env.MAIL_HOOK_SECRET).update(req.body).digest();
  const sent = Buffer.from(req.get('x-mail-signature') || '', 'base64');
  if (own.length !== sent.length || !crypto.timingSafeEqual(own, sent)) return res.sendStatus(401);
  for (const event of JSON.parse(req.body)) {
    if (event.event === 'bounce') await bounces.insert({ email: event.email });
  }
  res.sendStatus(200);
});
