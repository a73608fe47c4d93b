import type { NextRequest } from 'next/server';
import { db } from '@/lib/db';

type Handler = (payload: any) => Promise<Response>;

function withLogging(handler: Handler) {
  return async (req: NextRequest) => {
    const text = await req.text();
    console.log('form webhook', text.length);
    return handler(JSON.parse(text));
  };
}

export const POST = withLogging(async (payload) => {
  await db.submission.create({ data: { form: payload.form_id, answers: payload.answers } });
  return Response.json({ stored: true });
});
