app.post('/payload', async (req, res) => {
  if (isPush(req)) await builds.insert(req.body.after);
  res.sendStatus(202);
});

function isPush(req) {
  return req.headers['x-github-event'] === 'push';
}
