/** A change in two places: a git repository, and the simulated GitHub that has the same commits. */
import { execFileSync } from 'node:child_process';
import { connectApp, type RepositoryName } from '../../../../src/github/index.ts';
import type { Report } from '../../../../src/model/index.ts';
import { loadSettings, openChange, type ScanCache, scan, settingsPaths } from '../../../../src/scan/index.ts';
import { shopWithApp } from '../../../github/support.ts';
import { Repository } from '../../../support/repository.ts';
import { range } from '../../support.ts';

export const where: RepositoryName = { owner: 'acme', repo: 'shop' };
const idKey = new Uint8Array(32);

export async function onGitHub(permissions: Parameters<typeof shopWithApp>[0] = { contents: 'read' }) {
  const { github, app, shop, installation } = await shopWithApp(permissions);
  const connection = connectApp(
    { appId: app.id, privateKey: app.privateKey },
    { baseUrl: github.url, wait: async () => undefined },
  );
  const api = await connection.installation(installation.id);
  const repository = new Repository();

  /** Brings what the repository has to GitHub, under its branches. */
  const publish = (...branches: string[]): void => {
    for (const branch of branches) {
      const ref = `refs/heads/${branch}`;
      execFileSync('git', ['--git-dir', shop.folder, 'fetch', '--quiet', repository.root, `+${ref}:${ref}`]);
      shop.setBranch(branch, repository.git('rev-parse', branch));
    }
  };

  /** The calls that a piece of work takes, by operation. */
  const calls = async (work: () => Promise<unknown>): Promise<Record<string, number>> => {
    const before = github.asked.length;
    await work();
    const asked = github.asked.slice(before).map(({ operation }) => operation);
    return Object.fromEntries(
      [...Map.groupBy(asked, (each) => each)].map(([name, all]) => [name, all.length]),
    );
  };

  const remote = async (base: string, head: string, cache?: ScanCache): Promise<Report> => {
    const kept = cache && { cache, key: idKey };
    const change = await openChange(api, { ...where, base, head, alongside: settingsPaths, ...kept });
    const settings = await loadSettings(change.readDefault);
    return scan({ source: { kind: 'remote', change }, settings, idKey, ...(cache && { cache }) });
  };

  return { github, shop, api, repository, publish, calls, remote };
}

/** What a report says of the change, without how long it took. */
export function said({ stats, ...report }: Report): object {
  return { ...report, files: stats.files };
}

/** The report of the change from `base` to `head`, as git gives it and as the API does. */
export async function both(
  { repository, publish, remote }: Awaited<ReturnType<typeof onGitHub>>,
  base: string,
  head: string,
): Promise<{ git: object; api: object; report: Report }> {
  publish(base, head);
  const from = repository.git('merge-base', base, head);
  const to = repository.git('rev-parse', head);
  const report = await range(repository.root, from, to);
  return { git: said(report), api: said(await remote(repository.git('rev-parse', base), to)), report };
}

/** A cache in memory, of texts as a database has them. */
export function memory(): ScanCache & { kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    get: async (keys) =>
      new Map(keys.filter((key) => kept.has(key)).map((key) => [key, JSON.parse(kept.get(key)!)])),
    put: async (entries) => {
      for (const [key, value] of entries) kept.set(key, JSON.stringify(value));
    },
  };
}
