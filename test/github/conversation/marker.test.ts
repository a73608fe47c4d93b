import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withState } from '../../../src/github/conversation/ignores.ts';
import { readIgnores, sealIgnores } from '../../../src/github/conversation/index.ts';
import { marked, markerOf } from '../../../src/github/conversation/marker.ts';

describe('a marker', () => {
  it('is read back, whatever stands below it', () => {
    const marker = {
      kind: 'finding',
      id: '0f',
      state: 'silenced',
      rule: 'private-key',
      version: 'a1',
    } as const;
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(markerOf(marked(marker, text))).toEqual(marker);
      }),
    );
    expect(markerOf(marked({ kind: 'answer', to: 'comment-9' }, ''))).toEqual({
      kind: 'answer',
      to: 'comment-9',
    });
  });

  it.each([
    ['in the midst of a text', 'See:\n<!-- otesse-guard:summary -->'],
    ['indented', ' <!-- otesse-guard:summary -->'],
    ['with more in its line', '<!-- otesse-guard:summary --> and more'],
    ['of no known kind', '<!-- otesse-guard:nonsense -->'],
    ['that lacks a word', '<!-- otesse-guard:finding 0f open private-key -->'],
    ['in a state that is none', '<!-- otesse-guard:finding 0f gone private-key 1 -->'],
  ])('%s is none', (_, body) => {
    expect(markerOf(body)).toBeNull();
  });
});

describe('ignores in the summary', () => {
  const here = { key: Buffer.alloc(32, 7), repository: 4711, pull: 7 };
  const ignores = [{ finding: '0f', by: 'ann', at: '2026-11-24T13:00:00Z', why: 'A sandbox key. --> <b>' }];
  const summaryWith = (state: string | null) => ({
    summaries: [{ id: 1, body: marked({ kind: 'summary' }, withState(state, 'All is well.')) }],
  });

  it('are read back where they were written', () => {
    expect(readIgnores(summaryWith(sealIgnores(ignores, here)), here)).toEqual(ignores);
  });

  it.each([
    ['another pull request', { ...here, pull: 8 }],
    ['another repository', { ...here, repository: 4712 }],
    ['another server', { ...here, key: Buffer.alloc(32, 8) }],
  ])('are worth nothing when copied to %s', (_, there) => {
    expect(readIgnores(summaryWith(sealIgnores(ignores, here)), there)).toEqual([]);
  });

  it('are worth nothing when a letter of them is changed', () => {
    const sealed = sealIgnores(ignores, here)!;
    for (let at = 0; at < sealed.length; at++) {
      const forged = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1);
      expect(readIgnores(summaryWith(forged), here)).toEqual([]);
    }
  });

  it('are the newest where not all fit', () => {
    const many = Array.from({ length: 100 }, (_, i) => ({
      ...ignores[0]!,
      finding: `f${i}`,
      why: 'x'.repeat(400),
    }));
    const sealed = sealIgnores(many, here)!;
    expect(sealed.length).toBeLessThanOrEqual(16_000);
    const read = readIgnores(summaryWith(sealed), here);
    expect(read.length).toBeGreaterThan(20);
    expect(read).toEqual(many.slice(-read.length));
    expect(sealIgnores([], here)).toBeNull();
  });
});
