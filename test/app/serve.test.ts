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
