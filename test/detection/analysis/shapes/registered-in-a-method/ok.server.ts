import { createHmac, timingSafeEqual } from 'node:crypto';
import express from 'express';
import { Tickets } from './tickets';

export class Server {
  private readonly app = express();
  private readonly tickets = new Tickets();

  routes() {
    this.app.post('/webhooks/tickets', express.raw({ type: '*/*' }), this.fromTheBoxOffice, this.onTicket);
  }

  fromTheBoxOffice = (req: express.Request, res: express.Response, next: express.NextFunction) => {
    const own = createHmac('sha256', process.env.TICKET_SECRET!).update(req.body).digest();
    const sent = Buffer.from(req.get('x-ticket-signature') ?? '', 'hex');
    if (own.length !== sent.length || !timingSafeEqual(own, sent)) return res.sendStatus(401);
    next();
  };

  onTicket = async (req: express.Request, res: express.Response) => {
    await this.tickets.update(JSON.parse(req.body).ticket, { isSold: true });
    res.sendStatus(204);
  };
}
