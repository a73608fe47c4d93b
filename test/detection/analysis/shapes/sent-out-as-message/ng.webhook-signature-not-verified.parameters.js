const axios = require('axios');

app.post('/webhook', async (req, res) => {
  await axios.get(`https://chat.example/bot${process.env.BOT}/sendMessage`, {
    params: { chat_id: process.env.ROOM, text: req.body.message },
  });
  res.sendStatus(200);
});
