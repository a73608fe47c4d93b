const express = require('express');
const payments = require('./payments');

const allowed = ['185.71.76.10', '185.71.76.11'];
const app = express();
app.use(express.json());

app.post('/payments/webhook', async (req, res) => {
  const address = req.headers['x-forwarded-for'] || req.socket.remoteAddress;
  if (!allowed.includes(address)) return res.sendStatus(403);
  await payments.update(req.body.object.id, req.body.object.status);
  res.sendStatus(200);
});
