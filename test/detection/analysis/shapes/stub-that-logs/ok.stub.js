const express = require('express');
const app = express();

app.use(express.json());

app.post('/webhook', (req, res) => {
  console.log('received', req.body);
  // to do: act on it
  res.sendStatus(200);
});
