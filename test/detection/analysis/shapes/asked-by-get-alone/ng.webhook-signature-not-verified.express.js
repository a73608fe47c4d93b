app.get('/webhook', (req, res) => {
  if (req.query['hub.verify_token'] === process.env.VERIFY_TOKEN) return res.send(req.query['hub.challenge']);
  res.sendStatus(403);
});

app.post('/webhook', async (req, res) => {
  if (req.body.object !== 'whatsapp_business_account') return res.sendStatus(404);
  for (const entry of req.body.entry) await messages.insert(entry.changes);
  res.sendStatus(200);
});
