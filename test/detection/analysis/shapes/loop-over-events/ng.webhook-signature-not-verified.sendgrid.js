const express = require('express');
const bounces = require('./bounces');

const app = express();
app.use(express.json());

app.post('/webhooks/mail', async (req, res) => {
  for (const event of req.body) {
    if (event.event === 'bounce') await bounces.insert({ email: event.email });
  }
  res.sendStatus(200);
});
