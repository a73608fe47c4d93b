const express = require('express');
const crypto = require('crypto');
const repos = require('./repos');

const app = express();
app.use(express.raw({ type: '*/*' }));

app.post('/webhooks/github', async (req, res) => {
  if (req.get('x-github-event') === 'ping') return res.send('pong');
  const own = 'sha256=' + crypto.createHmac('sha256', process.env.GITHUB_WEBHOOK_SECRET).update(req.body).digest('hex');
  const sent = req.get('x-hub-signature-256') || '';
  if (own.length !== sent.length || !crypto.timingSafeEqual(Buffer.from(own), Buffer.from(sent))) return res.sendStatus(401);
  await repos.update(JSON.parse(req.body));
  res.sendStatus(204);
});
