import type { Skip } from '../../../model/index.ts';
import { globMatcher } from '../../globs.ts';
import { count, emptyTally, type Tally } from '../../inspection/index.ts';
import type { Versions } from '../blobs/index.ts';
import type { Change } from './change.ts';
import { introduced } from './introduced.ts';

/** Says what changes bring. All of them are read beforehand, together. */
export class ChangeReader {
  readonly #versions: Versions;
  readonly #isIgnored: (path: string) => boolean;

  constructor(versions: Versions, ignore: readonly string[]) {
    this.#versions = versions;
    this.#isIgnored = globMatcher(ignore);
  }

  /** Reads the new versions, and the old ones of those that have findings. */
  async read(changes: readonly Change[]): Promise<void> {
    const wanted = changes.filter((change) => this.#passedOver(change) === null);
    await this.#versions.read(wanted);
    const found = wanted.filter((change) => this.#versions.of(change).findings.length > 0);
    await this.#versions.read(found.flatMap(before));
  }

  /** The findings of each new version that the one before did not have. The changes have been read. */
  judge(changes: readonly Change[]): Tally {
    const tally = emptyTally();
    for (const change of changes) {
      const skip = this.#passedOver(change);
      if (skip !== null) {
        tally.skips.push(skip);
        continue;
      }
      const after = this.#versions.of(change);
      const known =
        after.findings.length === 0 ? [] : before(change).map((old) => this.#versions.of(old).findings);
      count(tally, { ...after, findings: introduced(after.findings, known) });
    }
    return tally;
  }

  #passedOver({ path, mode }: Change): Skip | null {
    if (this.#isIgnored(path)) return { path, reason: 'ignored' };
    if (mode !== '160000') return null;
    return { path, reason: 'submodule', detail: 'its commits are in another repository: scan them there' };
  }
}

/** The old versions, looked at as if they stood where the new one stands. */
function before(change: Change): { id: string; path: string }[] {
  return change.before.map((id) => ({ id, path: change.path }));
}
