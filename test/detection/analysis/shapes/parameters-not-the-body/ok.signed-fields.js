const crypto = require('crypto');
const express = require('express');
const mailbox = require('./mailbox');

const router = express.Router();

router.post('/mailgun/webhook', express.json(), async (req, res) => {
  const { timestamp, token, signature } = req.body.signature;
  if (!(Date.now() / 1000 - Number(timestamp) < 300)) return res.status(406).end();
  const own = crypto.createHmac('sha256', process.env.MAILGUN_SIGNING_KEY).update(timestamp + token).digest('hex');
  if (own.length !== signature.length || !crypto.timingSafeEqual(Buffer.from(own), Buffer.from(signature))) {
    return res.status(406).end();
  }
  await mailbox.markBounced(req.body['event-data'].recipient);
  res.status(200).end();
});

module.exports = router;
