const stripe = require('stripe')(process.env.STRIPE_SECRET_KEY);

exports.requireStripeSignature = function requireStripeSignature(req, res, next) {
  try {
    req.event = stripe.webhooks.constructEvent(
      req.body,
      req.headers['stripe-signature'],
      process.env.STRIPE_WEBHOOK_SECRET,
    );
  } catch (err) {
    return res.status(400).send('signature mismatch');
  }
  next();
};
