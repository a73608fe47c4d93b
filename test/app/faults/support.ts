/** A pull request that leaks keys, and what must hold of its conversation whatever has gone wrong meanwhile. */
import { expect } from 'vitest';
import { markerOf } from '../../../src/github/conversation/marker.ts';
import { liveKey } from '../../detection/support.ts';
import { shopWithGuard } from '../support.ts';

/** Of the keys that a test may leak, by their seeds. */
const seeds = [1, 2, 3, 4];

export const leak = (seed = 1): string => `export const key = '${liveKey(seed)}';\n`;
export const clean = 'export const key = process.env.KEY;\n';

type Shop = Awaited<ReturnType<typeof shopWithGuard>>;
export type Pull = ReturnType<Shop['shop']['openPull']>;

export async function leakingPull(options: Parameters<typeof shopWithGuard>[0] = {}) {
  const shop = await shopWithGuard(options);
  shop.shop.push('topic', { 'src/pay.ts': leak(1) }, { by: 'ann' });
  const open = () => shop.shop.openPull('topic', { by: 'ann' });
  return { ...shop, open, holds: (pull: Pull, truth: Truth) => holds(shop, pull, truth) };
}

interface Truth {
  /** Comments on findings that stand, and on those that are gone. */
  open: number;
  settled?: number;
  /** One, where there is a finding. */
  summaries?: number;
  conclusion?: 'failure' | 'success';
}

interface Said {
  body: string;
  user: { login: string };
}

/** Exactly one comment a finding, one summary of them, one check run, true for the head as it is now, and no secret in the log. */
async function holds(
  { read, guard }: Shop,
  pull: Pull,
  { open, settled = 0, summaries = open + settled > 0 ? 1 : 0, conclusion = 'failure' }: Truth,
): Promise<void> {
  const { comments, remarks, checks } = await read(pull.number);
  const ours = (said: Said[]) =>
    said.filter(({ user }) => user.login === 'guard[bot]').map(({ body }) => markerOf(body));
  const findings = ours(remarks).filter((marker) => marker?.kind === 'finding');
  const states = findings.map(({ state }) => state);
  expect(states.filter((state) => state === 'open')).toHaveLength(open);
  expect(states.filter((state) => state === 'settled')).toHaveLength(settled);
  expect(new Set(findings.map(({ id }) => id)).size).toBe(open + settled);
  const standing = ours(comments).filter((marker) => marker?.kind === 'summary');
  expect(standing).toHaveLength(summaries);
  expect(checks).toMatchObject([
    { head_sha: pull.state.pull.head.sha, status: 'completed', conclusion, app: { slug: 'guard' } },
  ]);
  // GitHub shows the lines that a comment is on beside it, whatever they hold.
  const bodies = [...comments, ...remarks].map(({ body }: Said) => body);
  saysNoSecret(guard.log + JSON.stringify([bodies, checks]));
}

export function saysNoSecret(text: string): void {
  for (const seed of seeds) expect(text.includes(liveKey(seed)), 'a key has been said').toBe(false);
  expect(/ghs_\w{10}|Bearer |BEGIN [A-Z ]*PRIVATE/.test(text), 'a token has been said').toBe(false);
}
