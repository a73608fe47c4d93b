/** Scans for tests: one call a source, with the settings of a team that has none. */
import type { Finding, Report } from '../../src/model/index.ts';
import { loadSettings, type Source, scan } from '../../src/scan/index.ts';

/** Not random, so that two reports of one repository are equal. */
const idKey = new Uint8Array(32);

async function scanned(source: Source): Promise<Report> {
  return scan({ source, settings: await loadSettings(async () => null), idKey });
}

export const tree = (target: string, gitignore = true): Promise<Report> =>
  scanned({ kind: 'tree', target, gitignore });
export const staged = (root: string): Promise<Report> => scanned({ kind: 'staged', root });
export const range = (root: string, base: string, head: string): Promise<Report> =>
  scanned({ kind: 'range', root, range: { base, head } });
export const history = (root: string): Promise<Report> => scanned({ kind: 'history', root });

/** The findings as `path:line`, in the report's order. */
export function places({ findings }: { findings: readonly Finding[] }): string[] {
  return findings.map(({ path, line }) => `${path}:${line}`);
}

/** What was not read, as `path: reason`. */
export function unread({ skipped }: Report): string[] {
  return skipped.map(({ path, reason }) => `${path}: ${reason}`);
}
