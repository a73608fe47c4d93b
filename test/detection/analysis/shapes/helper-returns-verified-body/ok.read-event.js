import { createServer } from 'node:http';
import { Webhook } from 'svix';
import { users } from './users.js';

async function readEvent(req) {
  const chunks = [];
  for await (const chunk of req) chunks.push(chunk);
  const payload = Buffer.concat(chunks).toString('utf8');
  const wh = new Webhook(process.env.CLERK_WEBHOOK_SECRET);
  return wh.verify(payload, req.headers);
}

createServer(async (req, res) => {
  if (req.url !== '/webhooks/users') return res.writeHead(404).end();
  let event;
  try {
    event = await readEvent(req);
  } catch {
    res.writeHead(400).end();
    return;
  }
  if (event.type === 'user.created') await users.insert({ id: event.data.id });
  res.writeHead(204).end();
}).listen(8080);
