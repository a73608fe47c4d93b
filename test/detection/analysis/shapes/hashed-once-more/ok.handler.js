const crypto = require('crypto');
const { pipe } = require('./pipe');
const verify = (event) => {
  const given = event.headers['X-Form-Signature'] || event.headers['x-form-signature'] || '';
  const own = crypto.createHmac('sha256', process.env.FORM_SECRET).update(event.isBase64Encoded ? Buffer.from(event.body, 'base64') : event.body).digest('hex');
  const a = crypto.createHash('sha256').update(given).digest();
  const b = crypto.createHash('sha256').update(own).digest();
  return crypto.timingSafeEqual(a, b);
};
module.exports.webhook = async (event) => {
  return verify(event)
    ? leads.put(JSON.parse(event.body)).then(() => ({ statusCode: 200 }))
    : { statusCode: 403 };
};
