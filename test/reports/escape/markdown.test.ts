import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkTarget, markdownCode, markdownText, printable } from '../../../src/reports/escape/index.ts';

const hostile = fc.oneof(
  fc
    .array(
      fc.constantFrom(
        ...[
          '@acme',
          'http://e.example',
          'www.e.example',
          'a@b.example',
          '<img src=x>',
          '|',
          '\\|',
          '\\',
          '`',
          '``',
        ],
        ...[
          '[x](y)',
          '![x](y)',
          '**b**',
          '_i_',
          '~~s~~',
          '#12',
          'GH-3',
          '&lt;',
          '&#60;',
          '\n',
          '\r\n',
          '\t',
          '- ',
        ],
        ...[
          '1. ',
          '# ',
          '> ',
          '    ',
          '$x$',
          ':+1:',
          'mailto:a@b.co',
          '\u202e',
          '\x1b[31m',
          '<!--',
          '-->',
          'a',
          ' ',
        ],
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join('')),
  fc.string({ unit: 'binary' }),
);

/** What a reader sees of escaped text: entities read, breakers invisible. */
function seen(escaped: string): string {
  return rendered(escaped).replaceAll('\u200b', '');
}

function rendered(escaped: string): string {
  return escaped.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}

describe('markdownText', () => {
  it('shows the text itself, and nothing of it is markup, a link, a mention or a column', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const escaped = markdownText(text);
        expect(seen(escaped)).toBe(printable(text));
        expect(escaped).not.toMatch(/[<>|`*_[\]~$\\\n]/);
        expect(escaped.replace(/&#\d+;/g, '')).not.toContain('&');
        const html = rendered(escaped);
        expect(html).not.toMatch(/@[^\s\u200b]|:\/\/|www\.|mailto:|#\d|GH-\d/i);
        expect(html).not.toMatch(/\b[0-9a-f]{7,64}\b/);
        expect(escaped).not.toMatch(/^(\s|[-+=#>]|\d+[.)])/);
      }),
      { numRuns: 2_000 },
    );
  });

  it('leaves plain sentences as they are', () => {
    const sentence = 'Otesse live secret key in plain text.';
    expect(markdownText(sentence)).toBe(sentence);
  });
});

describe('markdownCode', () => {
  it('is one code span that shows the text, whatever it is', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const span = markdownCode(text);
        const fence = /^`([^`|\\\n]*)`$/.exec(span)?.[1];
        if (fence !== undefined) {
          expect(fence).toBe(printable(text));
        } else {
          const inside = /^<code>(.*)<\/code>$/.exec(span)?.[1] ?? 'no span at all';
          expect(seen(inside)).toBe(printable(text));
          expect(inside.replace(/&#\d+;/g, '')).not.toMatch(/[!-/:-@[-`{-~]/);
          expect(rendered(inside)).not.toMatch(/@[^\s\u200b]/);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('keeps ordinary paths readable in the source', () => {
    expect(markdownCode('packages/@acme/pay_v2/[id].ts:3')).toBe('`packages/@acme/pay_v2/[id].ts:3`');
  });
});

describe('linkTarget', () => {
  it('cannot end its link early', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(linkTarget(`https://github.com/${text}`)).toMatch(/^[^\s()<>[\]|\\`"']*$/);
      }),
    );
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    '//e.example',
    '',
    `https://e.example/${'x'.repeat(3_000)}`,
  ])('refuses %.30s', (url) => {
    expect(linkTarget(url)).toBeNull();
  });
});
