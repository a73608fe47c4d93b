import { Webhooks } from '@octokit/webhooks';
import express from 'express';
import { runPipeline } from './pipeline';

const webhooks = new Webhooks({ secret: process.env.GITHUB_WEBHOOK_SECRET || '' });
const app = express();

app.post('/github/webhook', express.text({ type: '*/*' }), async (req, res) => {
  if (!(await webhooks.verify(req.body, req.header('x-hub-signature-256')!))) {
    res.status(401).send();
    return;
  }
  await runPipeline(JSON.parse(req.body));
  res.status(202).send();
});
