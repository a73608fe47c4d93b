import { Inspector, type Tally } from '../../inspection/index.ts';
import { Versions } from '../blobs/index.ts';
import type { Difference } from './change.ts';
import { ChangeReader } from './change-reader.ts';
import type { Looking } from './looking.ts';

/** What the later state brings, whichever way it came about. */
export async function inspectDifference(
  difference: Difference,
  ignore: readonly string[],
  { setup, clean }: Looking,
): Promise<Tally> {
  const changes = await difference.changes();
  const versions = new Versions(difference.objects, await Inspector.create(setup), clean);
  const reader = new ChangeReader(versions, ignore);
  await reader.read(changes);
  return reader.judge(changes);
}
