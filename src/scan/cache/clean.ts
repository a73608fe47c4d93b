import { hash } from 'node:crypto';
import type { Skip } from '../../model/index.ts';
import type { Inspection, Setup } from '../inspection/index.ts';
import { isFitToKeep } from './fit-to-keep.ts';
import { rulesVersion } from './rules-version.ts';
import type { ScanCache } from './scan-cache.ts';

/** What is kept of a text in which nothing was found: the rest follows from its path and its id. */
type Kept = Pick<Inspection, 'bytes' | 'isCandidate' | 'isSuspect'> & { skip?: Omit<Skip, 'path'> };

interface Version {
  path: string;
  id: string;
}

/**
 * Versions of files in which no key was found. Only those: the lines around a finding may hold what rules on code hide
 * later, and have no business in a database.
 */
export class Clean {
  readonly #cache: ScanCache;
  readonly #prefix: string;

  constructor(cache: ScanCache, { config, gitleaks }: Setup) {
    this.#cache = cache;
    this.#prefix = [rulesVersion(), config?.text ?? '', gitleaks?.text ?? ''].join('\0');
  }

  /** Those of the versions that are known, in their order; null for the others. */
  async recall(versions: readonly Version[]): Promise<(Inspection | null)[]> {
    const kept = await this.#cache.get(versions.map((version) => this.#keyOf(version)));
    return versions.map((version) => {
      const known = kept.get(this.#keyOf(version)) as Kept | undefined;
      return known ? inspectionOf(version.path, known) : null;
    });
  }

  async keep(seen: readonly (readonly [Version, Inspection])[]): Promise<void> {
    const entries = seen.flatMap(([version, inspection]): [string, Kept][] => {
      const kept = keptOf(inspection);
      return kept && isFitToKeep(version.path) ? [[this.#keyOf(version), kept]] : [];
    });
    if (entries.length > 0) await this.#cache.put(new Map(entries));
  }

  #keyOf({ path, id }: Version): string {
    return `clean:${hash('sha256', [this.#prefix, path, id].join('\0'), 'base64url')}`;
  }
}

function keptOf({ findings, skip, bytes, isCandidate, isSuspect }: Inspection): Kept | null {
  if (findings.length > 0) return null;
  if (skip === null) return { bytes, ...(isCandidate && { isCandidate }), ...(isSuspect && { isSuspect }) };
  // Whatever else was not read may be another time.
  if (skip.reason !== 'binary' && skip.reason !== 'lfs-pointer') return null;
  const { path: _, ...why } = skip;
  return { bytes, skip: why };
}

function inspectionOf(path: string, { skip, ...kept }: Kept): Inspection {
  return { path, ...kept, findings: [], comments: [], skip: skip ? { path, ...skip } : null };
}
