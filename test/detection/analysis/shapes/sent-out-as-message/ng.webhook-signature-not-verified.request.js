const request = require('request');

app.post('/webhook', (req, res) => {
  for (const entry of req.body.entry) answer(entry.sender, entry.message);
  res.sendStatus(200);
});

function answer(sender, message) {
  request({ uri: 'https://chat.example/me/messages', method: 'POST', json: { to: sender, message } }, (error) => {
    if (error) console.error(error);
  });
}
