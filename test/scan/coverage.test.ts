import { describe, expect, it } from 'vitest';
import { loadSettings, scan } from '../../src/scan/index.ts';
import { Repository } from '../support/repository.ts';
import { history, range, tree } from './support.ts';

const handler = (check: string) => `
import express from 'express';
import { createHmac, timingSafeEqual } from 'node:crypto';
const app = express();
app.use(express.raw({ type: '*/*' }));
app.post('/webhooks/otesse', async (req, res) => {
  ${check}
  await orders.markPaid(JSON.parse(req.body).order);
  res.sendStatus(204);
});
`;
const verifies = `const expected = createHmac('sha256', process.env.OTESSE_WEBHOOK_SECRET).update(req.body).digest();
  if (!timingSafeEqual(expected, Buffer.from(req.get('x-otesse-signature'), 'hex'))) return res.sendStatus(401);`;

const files = {
  'README.md': '# Shop\n',
  'src/a.js': handler(verifies),
  'src/b.js': handler(''),
  'src/c.py': 'print(1)\n',
  'src/d.rs': 'fn main() {}\n',
};

describe('the coverage of a scan', () => {
  it('counts what was there to be judged', async () => {
    const repository = new Repository();
    repository.commit(files);
    expect((await tree(repository.root)).coverage).toMatchObject({
      ...{ files: 5, sources: 3, handlers: 2, unfollowed: 0, checks: 1, otherBodies: 0 },
    });
  });

  it('counts no check that it could not look into, and says that something was not followed', async () => {
    const repository = new Repository();
    const unseen =
      "if (!verifySignature(req.body, req.get('x-otesse-signature'))) return res.sendStatus(401);";
    repository.commit({ 'a.js': `import { verifySignature } from 'acme-signatures';\n${handler(unseen)}` });
    const { coverage, findings } = await tree(repository.root);
    expect(findings.filter(({ confidence }) => confidence !== 'low')).toEqual([]);
    expect(coverage).toMatchObject({ handlers: 1, unfollowed: 1, checks: 0 });
  });

  it('counts checks of another body, and those that do not look at the time', async () => {
    const repository = new Repository();
    const parsed = verifies.replace('update(req.body)', 'update(JSON.stringify(JSON.parse(req.body)))');
    repository.commit({ 'a.js': handler(parsed) });
    expect((await tree(repository.root)).coverage).toMatchObject({ checks: 1, otherBodies: 1, untimed: 1 });
  });

  it('counts the files that use an API, their calls and their tokens', async () => {
    const repository = new Repository();
    const client = `import Otesse from 'otesse';
const otesse = new Otesse(process.env.OTESSE_SECRET_KEY);
export const orders = () => otesse.orders.list();
export async function token() {
  const answer = await fetch('https://api.otesse.com/oauth/token', { method: 'POST', body: 'grant_type=client_credentials' });
  return (await answer.json()).access_token;
}
`;
    repository.commit({ 'src/client.js': client, 'src/plain.js': 'export const a = 1;\n' });
    const { coverage } = await tree(repository.root);
    expect(coverage).toMatchObject({ files: 2, texts: 2, sources: 2, handling: 1, handlers: 0, tokens: 1 });
    expect(coverage.vendorCalls).toBeGreaterThan(0);
  });

  it('is nought where nothing was to be judged', async () => {
    const repository = new Repository();
    repository.commit({ 'a.py': 'print(1)\n' });
    expect((await tree(repository.root)).coverage).toMatchObject({
      files: 1,
      sources: 1,
      handlers: 0,
      checks: 0,
    });
  });

  it('has no number where no rule has judged', async () => {
    const repository = new Repository();
    repository.commit(files);
    expect((await history(repository.root)).coverage).not.toHaveProperty('handlers');
    const request = { source: { kind: 'tree', target: repository.root, gitignore: true } } as const;
    const settings = await loadSettings(async () => null);
    const keys = await scan({ ...request, settings, only: 'keys' });
    expect(keys.coverage).toMatchObject({ files: 5 });
    expect(keys.coverage).not.toHaveProperty('handlers');
    const webhooks = await scan({ ...request, settings, only: 'webhooks' });
    expect(webhooks.coverage).toMatchObject({ handlers: 2 });
    for (const what of ['files', 'texts', 'handling']) expect(webhooks.coverage).not.toHaveProperty(what);
    const handling = await scan({ ...request, settings, only: 'handling' });
    expect(handling.coverage).toMatchObject({ handling: 2, unfinished: 0 });
    for (const what of ['files', 'texts', 'handlers']) expect(handling.coverage).not.toHaveProperty(what);
  });

  it('of a change counts its head, not its base', async () => {
    const repository = new Repository();
    const base = repository.commit(files);
    const head = repository.commit({ 'src/a.js': handler('') });
    expect((await range(repository.root, base, head)).coverage).toMatchObject({ handlers: 1, checks: 0 });
  });
});
