const router = require('express').Router();
const morgan = require('morgan');
const { handleWebhook } = require('../controllers/webhook');

router.post('/webhook', morgan('tiny'), handleWebhook);

module.exports = router;
