const { timingSafeEqual } = require('node:crypto');
const express = require('express');
const pipelines = require('./pipelines');

const app = express();
app.use(express.json());

app.post('/gitlab/webhook', (req, res) => {
  const sent = Buffer.from(req.get('x-gitlab-token') ?? '');
  const own = Buffer.from(process.env.GITLAB_WEBHOOK_TOKEN);
  if (sent.length !== own.length || !timingSafeEqual(sent, own)) return res.sendStatus(403);
  pipelines.trigger(req.body.project.id, req.body.ref);
  res.sendStatus(200);
});
