const crypto = require('crypto');

class PaymentController {
  async webhook(req, res) {
    const own = crypto.createHmac('sha256', process.env.PAYMENT_SECRET).update(req.rawBody).digest('hex');
    if (own !== req.headers['x-payment-signature']) return res.status(401).end();
    await payments.update(req.body.id, { paid: true });
    res.sendStatus(200);
  }
}

module.exports = new PaymentController();
