import { withMetrics } from '@/lib/metrics';
import { boats } from '@/lib/boats';

async function takeBack(request: Request) {
  const event = await request.json();
  await boats.update(event.boat, { isBack: true });
  return new Response(null, { status: 204 });
}

export const POST = withMetrics('boat webhook', takeBack);
