import { Leases } from './leases';

export async function webhooks(app: any) {
  const leases = new Leases();
  app.post('/webhook', async (req: any, reply: any) => {
    await leases.register(req.body.lease);
    return reply.status(201).send({});
  });
  app.get('/webhook', async (req: any) => req.query['hub.challenge']);
  app.get('/leases', async () => leases.list());
  app.delete('/leases/:id', async (req: any) => leases.remove(req.params.id));
}
