import express from 'express';
import { users } from './users.js';

const app = express();
app.use(express.text({ type: '*/*' }));

function readEvent(req) {
  const event = JSON.parse(req.body);
  if (!event.type) throw new Error('no type');
  return event;
}

app.post('/webhooks/clerk', async (req, res) => {
  let event;
  try {
    event = readEvent(req);
  } catch {
    return res.sendStatus(400);
  }
  if (event.type === 'user.created') await users.insert({ id: event.data.id });
  res.sendStatus(204);
});
