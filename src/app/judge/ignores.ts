import { type Ignore, readIgnores, type SealedFor, type Standing } from '../../github/conversation/index.ts';
import type { Ignores } from '../../store/index.ts';

/**
 * The findings of a pull request that people have taken upon them. Those that only our summary knows of, under our seal,
 * are taken over: the database is new.
 */
export async function ignoresOf(ignores: Ignores, standing: Standing, where: SealedFor): Promise<Ignore[]> {
  const recorded = await ignores.of(where.repository, where.pull);
  const known = new Set(recorded.map(({ fingerprint }) => fingerprint));
  const sealed = readIgnores(standing, where).filter(({ finding }) => !known.has(finding));
  for (const { finding: fingerprint, by, at, why: reason } of sealed)
    await ignores.add(
      { repository: where.repository, pull: where.pull, fingerprint, by, at: new Date(at), reason },
      // It was recorded when it was decided.
      null,
    );
  return [
    ...recorded.map(({ fingerprint, by, at, reason }) => ({
      finding: fingerprint,
      by,
      at: at.toISOString(),
      why: reason,
    })),
    ...sealed,
  ];
}
