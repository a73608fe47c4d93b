import { Webhook } from 'svix';
import { people } from '@/lib/people';

export async function POST(request: Request) {
  const hook = new Webhook(process.env.CLERK_WEBHOOK_SECRET ?? '');
  let event: { data: { id: string } };
  try {
    event = hook.verify(await request.text(), Object.fromEntries(request.headers)) as typeof event;
  } catch {
    return new Response('no', { status: 400 });
  }
  await people.insert(event.data.id);
  return new Response(null, { status: 204 });
}
