import express from 'express';
import { signatureMatches } from './lib/signature.js';
import { publish } from './publish.js';

export const hooks = express.Router();

hooks.post('/cms-webhook', express.raw({ type: '*/*' }), (req, res) => {
  if (!signatureMatches(req.body, req.header('x-cms-signature'))) {
    res.status(401).end();
    return;
  }
  publish(JSON.parse(req.body.toString()).entry);
  res.status(200).end();
});
