import express from 'express';
import Stripe from 'stripe';

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY);
const app = express();

app.post('/hooks/gitlab', express.json(), async (req, res) => {
  if (req.get('X-Gitlab-Token') !== process.env.GITLAB_WEBHOOK_TOKEN) return res.sendStatus(401);
  await pipelines.trigger(req.body.project.id);
  res.sendStatus(202);
});
