import express from 'express';
import { loans } from './loans';
import { fetchKey, isSignedBy } from './keys';

async function refuseStrangers(req: express.Request) {
  const key = await fetchKey();
  if (!isSignedBy(key, req.body, req.get('x-loan-signature'))) throw new Error('stranger');
}

const app = express();

app.post('/webhooks/loans', express.raw({ type: '*/*' }), async (req, res) => {
  await refuseStrangers(req);
  await loans.update(JSON.parse(req.body).loan, { isPaidBack: true });
  res.sendStatus(204);
});
