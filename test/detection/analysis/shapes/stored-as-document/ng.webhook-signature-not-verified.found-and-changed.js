const User = require('../models/user');

app.post('/webhooks/users', async (req, res) => {
  await User.findOneAndUpdate({ email: req.body.email }, { plan: req.body.plan });
  res.sendStatus(200);
});
