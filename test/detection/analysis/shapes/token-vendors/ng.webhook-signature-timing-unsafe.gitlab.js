const express = require('express');
const pipelines = require('./pipelines');

const app = express();
app.use(express.json());

app.post('/gitlab/webhook', (req, res) => {
  if (req.get('x-gitlab-token') !== process.env.GITLAB_WEBHOOK_TOKEN) return res.sendStatus(403);
  pipelines.trigger(req.body.project.id, req.body.ref);
  res.sendStatus(200);
});
