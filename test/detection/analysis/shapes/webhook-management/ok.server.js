import { Router } from 'express';
import { requireUser } from './session.js';

const router = Router();
router.use(requireUser);

router.get('/webhooks', async (req, res) => res.json(await db.webhook.findMany({ where: { owner: req.user.id } })));
router.post('/webhooks', async (req, res) => {
  const webhook = await db.webhook.create({ data: { url: req.body.url, owner: req.user.id } });
  res.status(201).json(webhook);
});
router.delete('/webhooks/:id', async (req, res) => {
  await db.webhook.delete({ where: { id: req.params.id } });
  res.status(204).end();
});

export default router;
