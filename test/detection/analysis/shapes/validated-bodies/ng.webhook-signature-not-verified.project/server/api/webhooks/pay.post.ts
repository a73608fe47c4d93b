import { z } from 'zod';
const Event = z.object({ id: z.string() });
export default defineEventHandler(async (event) => {
  const { id } = await readValidatedBody(event, Event.parse);
  await useDrizzle().update(tables.orders).set({ paid: true }).where(eq(tables.orders.id, id));
  return { ok: true };
});
