/** The simulated GitHub in a process of its own, driven from here. */
import { expect, it, onTestFinished } from 'vitest';
import { startApart } from './apart/start.ts';
import { receiver } from './receiver.ts';
import { caller } from './support.ts';

async function apart() {
  const { github, stop } = await startApart();
  let over = false;
  const end = () => {
    over = true;
    return stop();
  };
  onTestFinished(async () => {
    if (!over) await stop();
  });
  const shop = await github.repository('acme/shop', { private: true, collaborators: { ann: 'write' } });
  return { github, shop, end };
}

it('does what a test in another process says', async () => {
  const { github, shop } = await apart();
  const app = await github.app({ permissions: { contents: 'read', pull_requests: 'write' } });
  const { id } = await (await app.install('acme', { repositories: [shop] })).state;
  const { body } = await caller(await github.url, await app.jwt())(
    'POST',
    `/app/installations/${id}/access_tokens`,
  );
  const call = caller(await github.url, body.token);
  const fork = await shop.fork('eve');
  const head = await fork.push('change', { 'new.bin': new Uint8Array([1, 2, 3]) });
  const pull = await shop.openPull('change', { from: fork, title: 'From elsewhere' });
  const answer = await call('GET', `/repos/acme/shop/pulls/${await pull.number}`);
  expect(answer.body).toMatchObject({ title: 'From elsewhere', head: { sha: head } });
  await github.faults.next('pulls/get', { status: 502 });
  expect(await call('GET', '/repos/acme/shop/pulls/1')).toMatchObject({ status: 502 });
  expect(await github.counts()).toEqual({ 'apps/create-installation-access-token': 1, 'pulls/get': 2 });
  expect((await shop.state).issues.get(1)).toMatchObject({ title: 'From elsewhere' });
  await expect(shop.push('main', {}, { from: 'none', force: true })).rejects.toThrow('has no branch none');
});

it('says at its end what it objected to', async () => {
  const { github, end } = await apart();
  await caller(await github.url)('GET', '/nothing/of/the/kind');
  await expect(end()).rejects.toThrow('the simulated GitHub has no such route');
});

it('delivers many webhooks, at a pace, and tells how they were answered', async () => {
  const { github, shop } = await apart();
  const { url, received } = await receiver();
  const app = await github.app({
    permissions: { issues: 'read' },
    events: ['issues'],
    hook: { url, secret: 's' },
  });
  await app.install('acme');
  await github.settled();
  received.length = 0;
  await github.hooks.hold();
  await shop.openIssue('ann', 'Something');
  const [delivery] = await github.hooks.held;
  await github.hooks.copy(delivery!.id, 99);
  const { sent, seconds, statuses, p99 } = await github.hooks.release({ perSecond: 500, atOnce: 10 });
  expect({ sent, statuses }).toEqual({ sent: 100, statuses: { 202: 100 } });
  expect(seconds).toBeGreaterThan(99 / 500);
  expect(p99).toBeGreaterThan(0);
  expect(new Set(received.map(({ headers }) => headers['x-github-delivery'])).size).toBe(100);
});
