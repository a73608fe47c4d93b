const express = require('express');
const { requireStripeSignature } = require('./middleware/signature');
const webhooks = require('./routes/webhooks');

const app = express();

app.use('/webhooks', express.raw({ type: 'application/json' }), requireStripeSignature, webhooks);
app.use(express.json());

app.listen(3000);
