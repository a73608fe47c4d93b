/** What people pasted, without its keys: all else stays as it was, unit for unit. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redactPasted } from '../../src/scan/index.ts';
import { fill } from '../support/samples.ts';

const idKey = Buffer.alloc(32, 3);
const redacted = (text: string) => redactPasted(text, idKey);
const pem = 'PRIVATE KEY-----';
/** Whole keys, each another for each seed, and what may be seen of them. */
const kinds = {
  otesse: ['otesse_live_sk_{{alnum:32}}', /^otesse_live_sk_…\w{4}$/],
  stripe: ['sk_live_{{alnum:32}}', /^sk_live_…\w{4}$/],
  github: ['ghp_{{alnum:30}}{{crc32}}', /^ghp_…\w{4}$/],
  pem: [`-----BEGIN ${pem}\nMIIE{{base64:60}}\n{{base64:64}}\n{{base64:64}}\n-----END ${pem}`, /^…$/],
} as const;
const secret = fc.record({
  kind: fc.constantFrom(...(Object.keys(kinds) as (keyof typeof kinds)[])),
  seed: fc.integer({ min: 1, max: 1_000_000 }),
});
/** Nothing in it looks like a key, and it touches none. */
const prose = fc
  .array(
    fc.constantFrom(
      'Hello',
      ' ',
      '\n',
      '\r\n',
      '\r',
      '\t',
      '> ',
      '```',
      '|',
      '<b>',
      'é',
      '💥',
      '\ud800',
      '\0',
      '\u202e',
      'x = 1',
    ),
    { maxLength: 12 },
  )
  .map((parts) => `${parts.join('')} `);

/** Whether any run of 8 characters of the key is still there, beyond the shown head. */
function shows(text: string, key: string): boolean {
  const hidden = key
    .replace(/^(?:otesse_live_sk_|sk_live_|ghp_|-----BEGIN PRIVATE KEY-----)/, '')
    .replace(/-----END.*$/, '');
  return Array.from({ length: hidden.length - 8 }, (_, i) => hidden.slice(i, i + 8)).some((run) =>
    text.includes(run),
  );
}

describe('a pasted text', () => {
  it('keeps all but its keys', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(prose, secret), { maxLength: 4 }), prose, (pieces, end) => {
        const keys = pieces.map(([, { kind, seed }]) => fill(kinds[kind][0], seed));
        const text = pieces.map(([before], i) => `${before}\n${keys[i]}\n`).join('') + end;
        const { text: shown, findings } = redacted(text);
        let rest = shown;
        for (const [i, [before, { kind }]] of pieces.entries()) {
          expect(rest.startsWith(`${before}\n`)).toBe(true);
          rest = rest.slice(before.length + 1);
          const preview = rest.slice(0, rest.indexOf('\n'));
          expect(preview).toMatch(kinds[kind][1]);
          rest = rest.slice(preview.length + 1);
          expect(shows(shown, keys[i]!)).toBe(false);
        }
        expect(rest).toBe(end);
        expect(findings.length).toBe(pieces.length);
        expect(redacted(shown)).toEqual({ text: shown, findings: [] });
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['in a sentence', (key: string) => `My key is ${key}, is it not?`],
    ['in a link', (key: string) => `[see](https://e.example/?key=${key}&x=1)`],
    ['in code', (key: string) => `Run \`curl -H "Authorization: Bearer ${key}"\`.`],
    ['in a quote', (key: string) => `> key: ${key}\r\n\r\nIt fails.`],
    ['twice', (key: string) => `${key} and\n${key}`],
    ['in base64', (key: string) => `data: ${Buffer.from(`key=${key}\n`).toString('base64')}\nbye`],
  ])('hides a key %s', (_, around) => {
    const key = fill('otesse_live_sk_{{alnum:32}}', 5);
    const { text, findings } = redacted(around(key));
    expect(text).not.toContain(key.slice(15, 27));
    expect(text).not.toContain(Buffer.from(key).toString('base64').slice(8, 24));
    expect(text).toContain('otesse_live_sk_…');
    expect(findings[0]).toMatchObject({
      rule: 'otesse-live-secret-key',
      secretId: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
  });

  it.each([
    ['a public key', 'otesse_live_pk_{{alnum:24}}'],
    ['a placeholder', 'otesse_live_sk_xxxxxxxxxxxxxxxxxxxxxxxx'],
    ['the name of a setting', 'NEXT_PUBLIC_OTESSE_{{word:SECRET}}_KEY='],
    ['what is only probably a secret', 'apiKey = "{{alnum:32}}"'],
  ])('keeps %s', (_, template) => {
    const text = `Look: ${fill(template)}`;
    expect(redacted(text)).toEqual({ text, findings: [] });
  });
});
