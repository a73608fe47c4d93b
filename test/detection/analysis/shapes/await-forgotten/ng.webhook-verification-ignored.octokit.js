import { Webhooks } from '@octokit/webhooks';
import express from 'express';
import { preview } from './preview.js';

const webhooks = new Webhooks({ secret: process.env.GITHUB_WEBHOOK_SECRET });
const app = express();

app.post('/github/webhook', express.text({ type: '*/*' }), async (req, res) => {
  if (!webhooks.verify(req.body, req.get('x-hub-signature-256'))) return res.sendStatus(401);
  await preview.deploy(JSON.parse(req.body).pull_request);
  res.sendStatus(202);
});
