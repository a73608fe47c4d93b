import { Outgoing } from './outgoing';

export async function webhooks(app: any) {
  const outgoing = new Outgoing();
  app.post('/', async (req: any, reply: any) => {
    await outgoing.register(req.body.url);
    return reply.status(201).send({});
  });
  app.get('/', async () => outgoing.list());
  app.delete('/:id', async (req: any) => outgoing.remove(req.params.id));
}
