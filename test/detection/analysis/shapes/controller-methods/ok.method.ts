import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Request, Response } from 'express';

export class PaymentController {
  async webhook(req: Request & { rawBody: Buffer }, res: Response) {
    const own = createHmac('sha256', process.env.PAYMENT_SECRET!).update(req.rawBody).digest();
    const given = Buffer.from(String(req.headers['x-payment-signature']), 'hex');
    if (given.length !== own.length || !timingSafeEqual(given, own)) return res.status(401).end();
    await payments.update(req.body.id, { paid: true });
    res.sendStatus(200);
  }
}
