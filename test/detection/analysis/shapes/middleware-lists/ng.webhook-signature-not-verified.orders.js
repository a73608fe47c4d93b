const crypto = require('crypto');
function valid(raw, sig) {
  const want = crypto.createHmac('sha256', process.env.WEBHOOK_SECRET).update(raw).digest('hex');
  return sig && sig.length === want.length && crypto.timingSafeEqual(Buffer.from(sig), Buffer.from(want));
}
const express = require('express');
const app = express();
const slurp = express.raw({ type: 'application/json' });
function check(req, res, next) { if (!valid(req.body, req.get('x-signature'))) return res.sendStatus(401); req.body = JSON.parse(req.body); next(); }
const parse = (req, res, next) => { req.body = JSON.parse(req.body); next(); };
const steps = [slurp, parse];
app.post('/webhooks', ...steps, async (req, res) => { await ship(req.body.id); res.sendStatus(202); });
