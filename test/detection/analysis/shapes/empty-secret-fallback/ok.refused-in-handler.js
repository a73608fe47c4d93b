const crypto = require('crypto');
const express = require('express');
const jobs = require('./jobs');

const app = express();

app.post('/webhook/build', express.raw({ type: '*/*' }), (req, res) => {
  const secret = process.env.BUILD_HOOK_SECRET || '';
  if (!secret) return res.sendStatus(500);
  const want = crypto.createHmac('sha256', secret).update(req.body).digest();
  const got = Buffer.from(req.get('x-build-signature') || '', 'hex');
  if (got.length !== want.length || !crypto.timingSafeEqual(got, want)) return res.sendStatus(403);
  jobs.enqueue(JSON.parse(req.body));
  res.sendStatus(202);
});
