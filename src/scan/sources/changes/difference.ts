import { Inspector, type Setup, type Tally } from '../../inspection/index.ts';
import type { Difference } from './change.ts';
import { ChangeReader } from './change-reader.ts';

/** What the later state brings, whichever way it came about. */
export async function inspectDifference(
  difference: Difference,
  ignore: readonly string[],
  setup: Setup,
): Promise<Tally> {
  const changes = await difference.changes();
  const reader = new ChangeReader(difference.objects, ignore, await Inspector.create(setup));
  await reader.read(changes);
  return reader.judge(changes);
}
