import type { Run } from '../../store/index.ts';
import type { Tools } from '../tools.ts';
import type { Jobs } from './job.ts';

const cursor = 'redelivered-until';
/** GitHub keeps deliveries for so long. */
const kept = 3 * 86_400_000;
/** How long a delivery may be under way, in milliseconds: GitHub gives up after ten seconds. */
export const underway = 60_000;

/**
 * Asks GitHub again for the deliveries that failed: while we were not there, or when the database was not. GitHub does
 * not by itself. What was recorded all the same is known by its id.
 */
export async function redeliver(
  run: Run<Jobs['redeliver']>,
  { github, store, log, now }: Tools,
): Promise<void> {
  const start = now().getTime();
  const since = Math.max(Number((await store.cursors.get(cursor)) ?? 0), start - kept);
  const failed = new Map<string, number | bigint>();
  const delivered = new Set<string>();
  let next: string | undefined;
  for (;;) {
    run.signal.throwIfAborted();
    const { data, headers } = await github.self.request('GET /app/hook/deliveries', {
      per_page: 100,
      ...(next !== undefined && { cursor: next }),
    });
    for (const { guid, id, status_code: status, delivered_at } of data) {
      if (Date.parse(delivered_at) < since) continue;
      if (status >= 200 && status < 300) delivered.add(guid);
      // The newest attempt comes first. One without a status may be under way.
      else if (!failed.has(guid) && (status > 0 || Date.parse(delivered_at) <= start - underway))
        failed.set(guid, id);
    }
    next = /[?&]cursor=([^&>]+)[^>]*>; rel="next"/.exec(String(headers.link ?? ''))?.[1];
    const oldest = data.at(-1);
    if (next === undefined || !oldest || Date.parse(oldest.delivered_at) < since) break;
  }
  const wanted = [...failed].filter(([guid]) => !delivered.has(guid));
  for (const [, id] of wanted) {
    run.signal.throwIfAborted();
    await github.self.request('POST /app/hook/deliveries/{delivery_id}/attempts', {
      delivery_id: Number(id),
    });
  }
  // What fails again is asked for once more: an attempt is a delivery of its own.
  await store.cursors.set(cursor, start - 2 * underway);
  if (wanted.length > 0)
    log.info({ deliveries: wanted.length }, 'Deliveries that had failed were asked for again');
}
