const express = require('express');
const app = express();
app.post('/webhooks/gitlab', express.json(), async (req, res) => {
  if (req.headers['x-gitlab-event'] !== process.env.GLT) return res.sendStatus(401);
  await db.builds.insert(req.body);
  res.sendStatus(204);
});
