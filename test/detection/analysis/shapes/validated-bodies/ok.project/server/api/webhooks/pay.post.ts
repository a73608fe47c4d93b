import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
const Event = z.object({ id: z.string() });
export default defineEventHandler(async (event) => {
  const raw = (await readRawBody(event)) ?? '';
  const own = createHmac('sha256', useRuntimeConfig().paySecret).update(raw).digest();
  const given = Buffer.from(getHeader(event, 'x-pay-signature') ?? '', 'hex');
  if (own.length !== given.length || !timingSafeEqual(own, given)) throw createError({ statusCode: 401 });
  const { id } = await readValidatedBody(event, Event.parse);
  await useDrizzle().update(tables.orders).set({ paid: true }).where(eq(tables.orders.id, id));
  return { ok: true };
});
