const { Router } = require('express');
const invoices = require('../services/invoices');

const router = Router();

router.post('/stripe', async (req, res) => {
  const event = req.body;
  if (event.type === 'invoice.paid') await invoices.markPaid(event.data.object.id);
  res.json({ received: true });
});

module.exports = router;
