const express = require('express');
const crypto = require('crypto');
const reviews = require('./reviews');

const app = express();

app.post('/webhooks/reviews', express.raw({ type: '*/*' }), async (req, res) => {
  const own = crypto.createHmac('sha256', process.env.REVIEW_SECRET).update(req.body).digest('base64');
  const sent = req.headers['x-review-hmac'] || '';
  if (own.length !== sent.length || !crypto.timingSafeEqual(Buffer.from(own), Buffer.from(sent))) {
    res.status(401).send('invalid');
  }
  await reviews.save(JSON.parse(req.body));
  res.end();
});
