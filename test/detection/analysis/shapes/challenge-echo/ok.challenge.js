const crypto = require('crypto');
const express = require('express');
const messages = require('./messages');

const app = express();
app.use(express.json({ verify: (req, res, buf) => { req.rawBody = buf; } }));

app.post('/slack/events', async (req, res) => {
  if (req.body.type === 'url_verification') return res.send({ challenge: req.body.challenge });
  const sentAt = req.headers['x-slack-request-timestamp'];
  if (!(Math.abs(Date.now() / 1000 - sentAt) < 300)) return res.sendStatus(401);
  const base = `v0:${sentAt}:${req.rawBody}`;
  const own = 'v0=' + crypto.createHmac('sha256', process.env.SLACK_SIGNING_SECRET).update(base).digest('hex');
  const sent = req.headers['x-slack-signature'] || '';
  if (own.length !== sent.length || !crypto.timingSafeEqual(Buffer.from(own), Buffer.from(sent))) return res.sendStatus(401);
  await messages.insert(req.body.event);
  res.sendStatus(200);
});
