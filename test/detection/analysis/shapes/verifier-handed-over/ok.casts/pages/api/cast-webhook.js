import { parseEvent, verifyPublisherKey } from '@cast/hooks';
import { tokens } from '../../lib/tokens.js';

export default async function webhook(req, res) {
  let cast;
  try {
    cast = await parseEvent(req.body, verifyPublisherKey);
  } catch {
    return res.status(401).end();
  }
  await tokens.insert({ listener: cast.listener, token: cast.token });
  res.status(200).end();
}
