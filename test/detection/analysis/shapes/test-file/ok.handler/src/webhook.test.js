const express = require('express');
const request = require('supertest');
const orders = require('./orders');

test('an event marks the order paid', async () => {
  const app = express();
  app.post('/webhook', express.json(), async (req, res) => {
    await orders.markPaid(req.body.id);
    res.sendStatus(200);
  });
  await request(app).post('/webhook').send({ id: 7 });
  expect(await orders.isPaid(7)).toBe(true);
});
