const crypto = require('crypto');

app.post('/orders', async (req, res) => {
  await orders.insert(req.body);
  await tell(req.body);
  res.sendStatus(201);
});

async function tell(order) {
  const signature = crypto.createHmac('sha256', process.env.OUTGOING_SECRET).update(order.id).digest('hex');
  await axios.post(order.address, order, { headers: { 'x-shop-signature': signature } });
}
