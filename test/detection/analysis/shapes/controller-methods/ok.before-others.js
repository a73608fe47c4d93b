class WebhookCounter {
  async count(req, res, next) {
    await counters.increment(req.body.type);
    next();
  }
}

module.exports = new WebhookCounter();
