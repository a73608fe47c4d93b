import { timingSafeEqual } from 'node:crypto';
import express from 'express';
import { computeSignature } from './crypto.js';
import { kegs } from './kegs.js';

const app = express();

app.post('/webhooks/kegs', express.raw({ type: '*/*' }), async (req, res) => {
  const wanted = Buffer.from(computeSignature(req.body), 'hex');
  const given = Buffer.from(req.get('x-keg-signature') ?? '', 'hex');
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return res.sendStatus(401);
  await kegs.markEmpty(JSON.parse(req.body).number);
  res.sendStatus(204);
});
