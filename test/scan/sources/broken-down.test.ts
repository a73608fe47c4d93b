/** Texts on which our own look for keys throws, as a bug in it would have it. */
import { afterEach, expect, it, vi } from 'vitest';
import { isShortfall, type Report } from '../../../src/model/index.ts';
import { keyRules } from '../../../src/rules/index.ts';
import { liveKey } from '../../detection/support.ts';
import { history, places, range, staged, tree, unread } from '../support.ts';
import { Repository } from './repository.ts';

const { format } = keyRules.find(({ id }) => id === 'generic-secret')!;
const stumble = `api_key = 'stumble-${'0a'.repeat(9)}'\n`;

afterEach(() => {
  vi.restoreAllMocks();
});

function breakOnStumble(): void {
  const accept = format.accept!.bind(format);
  vi.spyOn(format, 'accept').mockImplementation((match) => {
    if (match.value.startsWith('stumble')) throw new TypeError(`cannot read ${match.value}`);
    return accept(match);
  });
}

const sources: [name: string, look: (repository: Repository, base: string) => Promise<Report>][] = [
  ['the tree', ({ root }) => tree(root)],
  ['the index', ({ root }) => staged(root)],
  ['a range', ({ root, head }, base) => range(root, base, head)],
  ['the history', ({ root }) => history(root)],
];

it.each(sources)('in %s, such a file is a shortfall, and all others are looked at', async (name, look) => {
  const repository = new Repository();
  const base = repository.commit({ 'a.ts': 'clean\n' });
  const files = {
    'b.conf': `key = '${liveKey(1)}'\n`,
    'c.conf': stumble,
    'd.conf': `key = '${liveKey(2)}'\n`,
  };
  if (name === 'the index') repository.write(files).git('add', '--all');
  else repository.commit(files);
  breakOnStumble();
  const report = await look(repository, base);
  expect(places(report)).toEqual(['b.conf:1', 'd.conf:1']);
  expect(unread(report)).toEqual(['c.conf: unparsed']);
  expect(report.skipped.every(isShortfall)).toBe(true);
  expect(report.complete).toBe(false);
  // An error may quote what was being read.
  expect(JSON.stringify(report)).not.toContain('stumble');
});

it.each(sources.slice(2))('in %s, such a message is one too', async (_, look) => {
  const repository = new Repository();
  const base = repository.commit({ 'a.ts': 'clean\n' });
  repository.commit({ 'b.conf': `key = '${liveKey(1)}'\n` }, `change\n\n${stumble}`);
  breakOnStumble();
  const report = await look(repository, base);
  expect(places(report)).toEqual(['b.conf:1']);
  expect(unread(report)).toEqual(['commit message: unparsed']);
});
