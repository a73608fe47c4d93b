const crypto = require('crypto');
function valid(raw, sig) {
  const want = crypto.createHmac('sha256', process.env.WEBHOOK_SECRET).update(raw).digest('hex');
  return sig && sig.length === want.length && crypto.timingSafeEqual(Buffer.from(sig), Buffer.from(want));
}
const express = require('express');
const app = express();
app.post('/webhook', express.raw({ type: '*/*' }), (req, res) => {
  const status = verdict(req);
  switch (status) {
    case 'missing': return res.sendStatus(400);
    case 'bad': return res.sendStatus(401);
    case 'ok': break;
    default: return res.sendStatus(500);
  }
  ship(JSON.parse(req.body));
  res.sendStatus(200);
});
function verdict(req) {
  const sig = req.get('x-signature');
  if (!sig) return 'missing';
  return valid(req.body, sig) ? 'ok' : 'bad';
}
