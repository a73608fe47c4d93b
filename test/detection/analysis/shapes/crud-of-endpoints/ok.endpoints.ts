import { Router } from 'express';
import { randomBytes } from 'node:crypto';
import { requireUser } from './auth';
import { prisma } from './prisma';

const router = Router();

router.post('/webhooks', requireUser, async (req, res) => {
  const endpoint = await prisma.webhookEndpoint.create({
    data: { url: req.body.url, secret: randomBytes(24).toString('hex'), owner: req.user.id },
  });
  res.status(201).json(endpoint);
});

router.delete('/webhooks/:id', requireUser, async (req, res) => {
  await prisma.webhookEndpoint.delete({ where: { id: req.params.id } });
  res.status(204).end();
});

export default router;
