const guarded = require('./missing/guarded');
const boats = require('./boats');

const boatReturned = guarded(async (req, res) => {
  const given = req.headers['x-boat-token'];
  if (!given || given !== process.env.BOAT_HOOK_TOKEN) return res.status(401).end();
  await boats.update(req.body.boat, { isBack: true });
  res.status(204).end();
});

module.exports = { boatReturned };
