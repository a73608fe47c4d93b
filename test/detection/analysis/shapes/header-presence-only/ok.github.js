import crypto from 'node:crypto';
import express from 'express';
import { redeploy } from './deployments.js';

const app = express();

function requireSignature(req, res, next) {
  const sent = req.headers['x-hub-signature-256'];
  if (!sent) {
    return res.status(401).json({ error: 'missing signature' });
  }
  const own = 'sha256=' + crypto.createHmac('sha256', process.env.GITHUB_WEBHOOK_SECRET).update(req.body).digest('hex');
  if (own.length !== sent.length || !crypto.timingSafeEqual(Buffer.from(own), Buffer.from(sent))) {
    return res.status(401).json({ error: 'wrong signature' });
  }
  return next();
}

app.post('/hooks/github', express.raw({ type: '*/*' }), requireSignature, (req, res) => {
  const push = JSON.parse(req.body);
  redeploy(push.repository.full_name, push.after);
  res.status(202).end();
});
