const express = require('express');
const repos = require('../repos');

const app = express();
app.use(express.json());

app.post('/webhooks/github', async (req, res) => {
  if (req.get('x-github-event') === 'ping') return res.send('pong');
  await repos.update(req.body);
  res.sendStatus(204);
});
