import { createHmac, timingSafeEqual } from 'node:crypto';
import express from 'express';

const app = express();

app.post('/hooks/gitlab', express.json(), async (req, res) => {
  const given = Buffer.from(req.get('X-Gitlab-Token') ?? '');
  const ours = Buffer.from(process.env.GITLAB_WEBHOOK_TOKEN);
  if (given.length !== ours.length || !timingSafeEqual(given, ours)) return res.sendStatus(401);
  await pipelines.trigger(req.body.project.id);
  res.sendStatus(202);
});
