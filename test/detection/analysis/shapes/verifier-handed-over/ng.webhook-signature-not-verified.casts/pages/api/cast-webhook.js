import { parseEvent, normalise } from '@cast/hooks';
import { tokens } from '../../lib/tokens.js';

export default async function webhook(req, res) {
  let cast;
  try {
    cast = await parseEvent(req.body, normalise);
  } catch {
    return res.status(400).end();
  }
  await tokens.insert({ listener: cast.listener, token: cast.token });
  res.status(200).end();
}
