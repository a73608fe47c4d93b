const router = require('express').Router();
const { handleWebhook } = require('../controllers/webhook');
const { verifySignature } = require('../middleware/verify');
router.post('/webhook', verifySignature, handleWebhook);
module.exports = router;
