const orders = require('../orders');
exports.handleWebhook = async (req, res) => {
  await orders.update(req.body.id, { paid: true });
  res.sendStatus(200);
};
