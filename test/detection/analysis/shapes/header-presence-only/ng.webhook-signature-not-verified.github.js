import express from 'express';
import { redeploy } from './deployments.js';

const app = express();

function requireSignature(req, res, next) {
  if (!req.headers['x-hub-signature-256']) {
    return res.status(401).json({ error: 'missing signature' });
  }
  return next();
}

app.post('/hooks/github', express.json(), requireSignature, (req, res) => {
  redeploy(req.body.repository.full_name, req.body.after);
  res.status(202).end();
});
