/** A pull request on the simulated GitHub, and an App that talks below it. */
import { connect } from '../../../src/github/client/index.ts';
import { converse, readPull, type Wanted } from '../../../src/github/conversation/index.ts';
import { shopWithApp, tokenOf } from '../support.ts';

export const everything = {
  pull_requests: 'write',
  issues: 'write',
  checks: 'write',
  contents: 'write',
} as const;

type Level = 'read' | 'write';

/** The pull request changes the lines 1 to 10 of `src/pay.ts`, which has 40, and adds `b.ts`. */
export async function conversing(permissions: Record<string, Level> = everything) {
  const { github, shop, app, installation } = await shopWithApp(permissions);
  const text = Array.from({ length: 40 }, (_, i) => `line ${i + 1}`);
  shop.push('main', { 'src/pay.ts': `${text.join('\n')}\n`, 'src/old.ts': 'old\n' }, { by: 'ann' });
  const changed = text.map((line, i) => (i < 10 ? `${line} changed` : line));
  const head = shop.push(
    'change',
    { 'src/pay.ts': `${changed.join('\n')}\n`, 'b.ts': 'b\n' },
    { by: 'ann', from: 'main' },
  );
  const pull = shop.openPull('change', { by: 'ann', title: 'Pay', body: 'It pays.' });
  const api = connect(await tokenOf(github, app.jwt(), installation.id), {
    baseUrl: github.url,
    permissions,
    wait: async () => undefined,
  });
  const where = { owner: 'acme', repo: 'shop', number: pull.number };
  const read = () => readPull(api, where);
  const say = async (wanted: Wanted, more: { freshFor?: number; readAt?: number } = {}) => {
    const { standing } = await read();
    return converse(api, where, wanted, {
      standing,
      readAt: Date.now(),
      wait: async () => undefined,
      ...more,
    });
  };
  /** Operations asked for since the last look. */
  const asked = () => github.asked.splice(0).map(({ operation }) => operation);
  asked();
  return { github, shop, app, installation, pull, head, api, where, read, say, asked };
}
