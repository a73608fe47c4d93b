import type { Request, Response } from 'express';
import { catching } from './catching';

export class SubscriptionController {
  handleWebhook = catching(async (req: Request, res: Response) => {
    await subscriptions.update(req.body.id, { plan: req.body.plan });
    res.sendStatus(200);
  });
}
