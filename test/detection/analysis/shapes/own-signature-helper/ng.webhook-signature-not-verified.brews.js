import express from 'express';
import { computeSignature } from './crypto.js';
import { kegs } from './kegs.js';

const app = express();

app.post('/webhooks/kegs', express.raw({ type: '*/*' }), async (req, res) => {
  const wanted = computeSignature(req.body);
  console.log('signature would be', wanted.length, 'long');
  await kegs.markEmpty(JSON.parse(req.body).number);
  res.sendStatus(204);
});
