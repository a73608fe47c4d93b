import { expect, test } from 'vitest';
import { shopWithGuard } from './support.ts';

test('a webhook is recorded, answered, and leads to work', async () => {
  const { shop, guard } = await shopWithGuard();
  shop.push('topic', { 'src/pay.ts': 'export const pay = () => 2;\n' }, { by: 'ann' });
  shop.openPull('topic', { by: 'ann' });
  await guard.settled();
  expect(guard.log).toContain('"A webhook was recorded"');
  expect(guard.log).toMatch(/"kind":"judge-pull".*"outcome":"done"/);
});

test('what is delivered twice is done once', async () => {
  const { github, shop, guard } = await shopWithGuard();
  shop.push('topic', { 'src/pay.ts': 'export const pay = () => 2;\n' }, { by: 'ann' });
  await guard.settled();
  github.hooks.hold();
  shop.openPull('topic', { by: 'ann' });
  const [opened] = github.hooks.held.filter(({ event }) => event === 'pull_request');
  await Promise.all([github.hooks.send(opened!), github.hooks.send(opened!), github.hooks.release()]);
  await guard.settled();
  expect(guard.log.match(/"kind":"judge-pull".*"outcome":"done"/g)).toHaveLength(1);
});
