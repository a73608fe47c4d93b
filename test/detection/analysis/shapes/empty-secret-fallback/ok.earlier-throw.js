const crypto = require('crypto');
const express = require('express');
const jobs = require('./jobs');

if (!process.env.BUILD_HOOK_SECRET) {
  throw new Error('BUILD_HOOK_SECRET must be set');
}
const SECRET = process.env.BUILD_HOOK_SECRET || '';
const app = express();

app.post('/webhook/build', express.raw({ type: '*/*' }), (req, res) => {
  const want = crypto.createHmac('sha256', SECRET).update(req.body).digest();
  const got = Buffer.from(req.get('x-build-signature') || '', 'hex');
  if (got.length !== want.length || !crypto.timingSafeEqual(got, want)) return res.sendStatus(403);
  jobs.enqueue(JSON.parse(req.body));
  res.sendStatus(202);
});
