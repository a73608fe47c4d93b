const admin = require('firebase-admin');

app.post('/webhooks/store', async (req, res) => {
  await admin.firestore().collection('orders').doc(String(req.body.id)).set({ total: req.body.total });
  res.sendStatus(200);
});
