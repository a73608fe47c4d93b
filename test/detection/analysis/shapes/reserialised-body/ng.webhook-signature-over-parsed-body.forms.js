const crypto = require('crypto');
const express = require('express');
const leads = require('./leads');

const app = express();
app.use(express.json());

app.post('/webhooks/forms', async (req, res) => {
  const own = crypto.createHmac('sha256', process.env.FORMS_SECRET).update(JSON.stringify(req.body)).digest('hex');
  const sent = req.get('x-forms-signature') || '';
  if (own.length !== sent.length || !crypto.timingSafeEqual(Buffer.from(own), Buffer.from(sent))) return res.sendStatus(401);
  await leads.insert(req.body.lead);
  res.sendStatus(204);
});
