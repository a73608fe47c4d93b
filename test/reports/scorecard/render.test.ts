import { describe, expect, it } from 'vitest';
import {
  renderScorecardBadge,
  renderScorecardMarkdown,
  renderScorecardText,
  scorecardSection,
} from '../../../src/reports/scorecard/index.ts';
import { finding, report } from '../support.ts';
import { covered, score } from './support.ts';

const card = score({
  report: report(
    [1, 2, 3, 4, 5].map((line) => finding({ line })),
    { coverage: covered },
  ),
  config: {
    attest: [
      { item: 'gdpr-deletion', by: '@acme/privacy', on: '2026-10-01', evidence: 'https://acme.example' },
    ],
  },
});
const plain = (width: number) => renderScorecardText(card, { color: false, width });
const withoutColors = (text: string) => text.replace(/\x1b\[\d+m/g, '');

describe('at the terminal', () => {
  it('has every item with its status, under its section', () => {
    const lines = plain(100).split('\n');
    expect(lines.slice(0, 2)).toEqual([
      'Keys',
      '  fail      Keys in environment or secret store, not in code',
    ]);
    for (const { item, status } of card.items) {
      const label = status === 'not-applicable' ? 'n/a' : status;
      expect(
        lines.some((line) => line.startsWith(`  ${label.padEnd(8)}  ${item.title}`)),
        item.id,
      ).toBe(true);
    }
  });

  it('names three places, and how many more there are', () => {
    expect(plain(100)).toContain('            src/pay.ts:1, src/pay.ts:2, src/pay.ts:3, and 2 more\n');
  });

  it('puts evidence beside the title where it fits, in one column', () => {
    const beside = plain(120)
      .split('\n')
      .filter((line) => /\S {2,}nothing found in/.test(line))
      .map((line) => line.indexOf('nothing found'));
    expect(beside.length).toBeGreaterThan(5);
    expect(new Set(beside).size).toBe(1);
    expect(plain(60)).toMatch(/\n {12}nothing found in 120 files\n/);
  });

  it('ends with what was looked at, the counts and the score', () => {
    const [looked, counts, verdict] = plain(120).trimEnd().split('\n').slice(-3);
    expect(looked).toBe(
      'Looked at the working tree: 120 files, 80 source files in a language that is followed, 3 webhook handlers.',
    );
    expect(counts).toBe('12 pass, 1 fail, 1 attested, 17 unknown.');
    expect(verdict).toBe('13 of 31 practices that apply are followed; 1 is not.');
  });

  it('is coloured, and reads the same without', () => {
    const colored = renderScorecardText(card, { color: true, width: 100 });
    expect(colored).toContain('\x1b[31mfail');
    expect(withoutColors(colored)).toBe(plain(100));
  });

  it('says when not everything was read', () => {
    expect(renderScorecardText({ ...card, complete: false }, { color: false, width: 100 })).toContain(
      'Not everything could be read.',
    );
  });
});

describe('Markdown', () => {
  const text = renderScorecardMarkdown(card, {
    blobUrl: (path, line) => `https://github.com/acme/shop/blob/main/${path}#L${line}`,
  });

  it('is a table with links, next steps and nothing that mentions', () => {
    expect(text).toContain(
      '| ❌ fail | Keys in environment or secret store, not in code | [`src/pay.ts:1`](https://github.com/acme/shop/blob/main/src/pay.ts#L1), ',
    );
    expect(text).toContain(' and 2 more | Revoke each key, and read its successor');
    expect(text).toContain(
      '| ✍️ attested | Customers’ data deleted on request (GDPR) | by @&#8203;acme/privacy on 2026-10-01',
    );
    expect(text).not.toMatch(/@acme/);
  });

  it('as a part of a summary is folded', () => {
    const section = scorecardSection(card);
    expect(section).toMatch(
      /^<details><summary>Scorecard: 13 of 31 practices that apply are followed; 1 is not\.<\/summary>\n\n/,
    );
    expect(section).toMatch(/\n\n<\/details>\n$/);
    expect(section).toContain('Looked at the working tree');
  });
});

describe('the badge', () => {
  const color = (svg: string) => [...svg.matchAll(/<rect [^>]*fill="(#\w+)"/g)][1]![1];

  it('shows the score, also to those who do not see it', () => {
    const svg = renderScorecardBadge(card);
    expect(svg).toContain('>13/31</text>');
    expect(svg).toContain(
      'role="img" aria-label="Integration security: 13 of 31 practices that apply are followed; 1 is not."',
    );
    expect(svg).not.toMatch(/href|url\(http|@import|<script/);
  });

  it('is red where something fails, amber where something is open, green where all is well', () => {
    const well = card.items.filter(({ status }) => status === 'pass');
    const open = card.items.filter(({ status }) => status !== 'fail');
    const colors = [card.items, open, well].map((items) => color(renderScorecardBadge({ ...card, items })));
    expect(new Set(colors).size).toBe(3);
    expect(color(renderScorecardBadge({ ...card, items: well, complete: false }))).toBe(colors[1]);
  });

  it('has text that stands out from its ground', () => {
    const svg = renderScorecardBadge(card);
    const grounds = [...svg.matchAll(/<rect [^>]*fill="(#\w{6})"/g)].map(([, found]) => found!);
    for (const ground of grounds) expect(contrastWithWhite(ground), ground).toBeGreaterThan(4.5);
  });
});

/** WCAG 2: relative luminance, and its ratio. */
function contrastWithWhite(color: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * r! + 0.7152 * g! + 0.0722 * b! + 0.05);
}
