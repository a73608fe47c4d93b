import type { CarriedData, Sink } from '../../../model/index.ts';
import { union } from '../data.ts';
import type { RouteOf } from '../routes.ts';

/** Takes note of what leaves at a place, which several ways may lead to. */
export function addSink(
  sinks: Map<string, Sink>,
  found: Omit<Sink, 'data' | 'route'>,
  data: readonly CarriedData[],
  route: RouteOf | null,
): void {
  if (data.length === 0) return;
  const key = `${found.kind} ${found.span[0]}`;
  const known = sinks.get(key);
  sinks.set(key, {
    ...found,
    data: known ? union([known.data, data]) : [...data],
    inDevelopment: found.inDevelopment && (known?.inDevelopment ?? true),
    route: known?.route ?? route?.fact ?? null,
  });
}
