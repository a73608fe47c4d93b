const crypto = require('crypto');
const axios = require('axios');

async function deliverWebhook(endpoint, event) {
  const body = JSON.stringify(event);
  const signature = crypto.createHmac('sha256', endpoint.secret).update(body).digest('hex');
  await axios.post(endpoint.url, body, { headers: { 'X-Webhook-Signature': signature } });
  await endpoint.markDelivered(event.id);
}

module.exports = { deliverWebhook };
