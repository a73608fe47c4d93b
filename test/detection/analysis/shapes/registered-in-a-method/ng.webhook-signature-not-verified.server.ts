import express from 'express';
import { Tickets } from './tickets';

export class Server {
  private readonly app = express();
  private readonly tickets = new Tickets();

  routes() {
    this.app.use(express.json());
    this.app.post('/webhooks/tickets', this.onTicket);
  }

  onTicket = async (req: express.Request, res: express.Response) => {
    await this.tickets.update(req.body.ticket, { isSold: true });
    res.sendStatus(204);
  };
}
