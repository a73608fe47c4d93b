const router = require('express').Router();
const { boatReturned } = require('./controller');

router.route('/webhooks/boats').post(boatReturned);

module.exports = router;
