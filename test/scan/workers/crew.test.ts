import { expect, test } from 'vitest';
import type { Tally } from '../../../src/scan/inspection/index.ts';
import { Crew } from '../../../src/scan/workers/index.ts';
import { liveKey } from '../../detection/support.ts';
import { Repository } from '../sources/repository.ts';

const setup = { idKey: new Uint8Array(32), seeksCode: true, config: null, gitleaks: null };
/** Looked at again and again, so that helpers are ready long before the work is done. */
const times = 20;
const names = Array.from({ length: 1_500 }, (_, i) => `d${i % 13}/f${i}.ts`);
const isLeaking = (i: number): boolean => i % 7 === 0;

function plant(): string {
  const text = (i: number): string => (isLeaking(i) ? `key = '${liveKey(i + 1)}'\n` : 'clean\n');
  return new Repository().write(Object.fromEntries(names.map((name, i) => [name, text(i)]))).root;
}

async function tallyOf(root: string, helpers: number): Promise<Tally> {
  const crew = new Crew(setup, () => helpers);
  try {
    return await crew.work({
      kind: 'files',
      root,
      items: Array.from({ length: times }, () => names).flat(),
      setup,
    });
  } finally {
    await crew.dismiss();
  }
}

test.each([0, 1, 3])('every file is looked at once, whoever of %i helpers takes it', async (helpers) => {
  const tally = await tallyOf(plant(), helpers);
  expect(tally).toMatchObject({ files: names.length * times, skips: [] });
  const found = new Map<string, number>();
  for (const { path } of tally.inspections) found.set(path, (found.get(path) ?? 0) + 1);
  expect(found).toEqual(new Map(names.filter((_, i) => isLeaking(i)).map((name) => [name, times])));
});

test('a helper that is still getting ready when all is done is not waited for', async () => {
  const { root } = new Repository().write({ 'a.ts': `key = '${liveKey()}'\n` });
  const crew = new Crew(setup, () => 2);
  const tally = await crew.work({ kind: 'files', root, items: ['a.ts'], setup });
  expect(tally.inspections).toHaveLength(1);
  await crew.dismiss();
});
