import { createHmac, timingSafeEqual } from 'node:crypto';
import type { NextRequest } from 'next/server';
import { db } from '@/lib/db';

type Handler = (payload: any) => Promise<Response>;

function withSignature(handler: Handler) {
  return async (req: NextRequest) => {
    const text = await req.text();
    const mac = createHmac('sha256', process.env.FORM_WEBHOOK_SECRET!).update(text).digest('hex');
    const sent = req.headers.get('x-form-signature') ?? '';
    if (sent.length !== mac.length || !timingSafeEqual(Buffer.from(sent), Buffer.from(mac))) {
      return new Response('forbidden', { status: 403 });
    }
    return handler(JSON.parse(text));
  };
}

export const POST = withSignature(async (payload) => {
  await db.submission.create({ data: { form: payload.form_id, answers: payload.answers } });
  return Response.json({ stored: true });
});
