const { withVerifiedSignature } = require('./missing/signing');
const boats = require('./boats');

const boatReturned = withVerifiedSignature(async (req, res) => {
  await boats.update(req.body.boat, { isBack: true });
  res.status(204).end();
});

module.exports = { boatReturned };
