/** Many deliveries, as fast as is wanted, and how they were answered. */
import type { Delivery } from '../state/delivery.ts';

export interface Pace {
  /** As fast as it goes, where nothing is said. */
  perSecond?: number;
  /** How many wait for their answer at the same time; one after the other, where nothing is said. */
  atOnce?: number;
}

export interface Delivered {
  sent: number;
  seconds: number;
  /** How many had which status. */
  statuses: Record<number, number>;
  /** Milliseconds until the answer. */
  p50: number;
  p99: number;
  longest: number;
}

export async function deliverAll(
  deliveries: Delivery[],
  deliver: (delivery: Delivery) => Promise<void>,
  { perSecond = Number.POSITIVE_INFINITY, atOnce = 1 }: Pace,
): Promise<Delivered> {
  const started = performance.now();
  let next = 0;
  const sender = async () => {
    while (next < deliveries.length) {
      const which = next++;
      const due = started + (which / perSecond) * 1000 - performance.now();
      if (due > 0) await new Promise((resolve) => setTimeout(resolve, due));
      await deliver(deliveries[which]!);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, sender));
  const seconds = (performance.now() - started) / 1000;
  const statuses: Record<number, number> = {};
  for (const { statusCode } of deliveries) statuses[statusCode] = (statuses[statusCode] ?? 0) + 1;
  const times = deliveries.map(({ duration }) => duration * 1000).sort((a, b) => a - b);
  const share = (part: number) => times[Math.min(Math.floor(times.length * part), times.length - 1)] ?? 0;
  return { sent: deliveries.length, seconds, statuses, p50: share(0.5), p99: share(0.99), longest: share(1) };
}
