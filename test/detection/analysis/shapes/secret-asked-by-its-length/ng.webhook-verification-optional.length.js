const crypto = require('crypto');

app.post('/webhooks/store', express.raw({ type: '*/*' }), async (req, res) => {
  const secret = process.env.STORE_SECRET;
  if (secret.length > 0) {
    const own = crypto.createHmac('sha256', secret).update(req.body).digest();
    const given = Buffer.from(req.get('x-signature'), 'hex');
    if (given.length !== own.length || !crypto.timingSafeEqual(given, own)) return res.sendStatus(401);
  }
  await orders.insert(JSON.parse(req.body));
  res.sendStatus(200);
});
