import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { Detector } from '../../src/detection/index.ts';
import { keyRules } from '../../src/rules/keys/index.ts';
import { fill } from '../support/samples.ts';
import { encodings } from './decoders/encodings.ts';
import { detect, liveKey } from './support.ts';

const framesOf = (text: string): string =>
  detect(text)
    .flatMap(({ frame }) => frame!.lines.map((line) => line.text))
    .join('\n');

describe('the lines around a secret', () => {
  it('are numbered, and the secret is marked', () => {
    const [finding] = detect(`one\ntwo\nconst k = '${liveKey()}';\nfour\nfive\n`);
    const { firstLine, lines } = finding!.frame!;
    expect(firstLine).toBe(2);
    expect(lines.map(({ text }) => text)).toEqual(['two', `const k = '${finding!.preview}';`, 'four']);
    const [from, to] = lines[1]!.mark!;
    expect(lines[1]!.text.slice(from, to)).toBe(finding!.preview);
  });

  it('hold none of the other secrets', () => {
    const text = [1, 2, 3]
      .map((seed) => `k${seed} = '${liveKey(seed)}' + '${liveKey(seed + 10)}'`)
      .join('\n');
    for (const seed of [1, 2, 3, 11, 12, 13])
      expect(framesOf(text)).not.toContain(liveKey(seed).slice(15, 23));
  });

  it('hold no value once more where it is no finding', () => {
    const value = 'correct.horse-battery';
    const text = `const u = 'postgres://app:${value}@db.acme.io/shop';\n// formerly ${value}\n`;
    const detector = new Detector({ rules: keyRules, idKey: new Uint8Array(1) });
    const [finding, ...others] = detector.detect({ path: 'a.ts', bytes: Buffer.from(text) });
    expect(others).toEqual([]);
    expect(finding!.frame!.lines[1]!.text).toMatch(/^\/\/ formerly /);
    expect(JSON.stringify(finding)).not.toContain('battery');
  });

  it('show that there are others', () => {
    const [first, second] = detect(`a = '${liveKey(1)}'; b = '${liveKey(2)}'`);
    const shown = `a = '${first!.preview}'; b = '${second!.preview}'`;
    for (const finding of [first!, second!]) expect(finding.frame!.lines).toMatchObject([{ text: shown }]);
  });

  it('are cut where they are long', () => {
    const [finding] = detect(`${'漢'.repeat(5_000)} '${liveKey()}' ${'😀'.repeat(5_000)}`);
    for (const { text } of finding!.frame!.lines) expect(text.length).toBeLessThan(300);
  });

  it('are lines: more of a long one is none of its own', () => {
    const long = (before: string, after: string): string =>
      `${before}${'漢 '.repeat(3_000)}'${liveKey()}'${' 漢'.repeat(3_000)}${after}`;
    const [alone] = detect(long('', ''));
    expect(alone!.frame).toMatchObject({ firstLine: 1, lines: [{ mark: expect.anything() }] });
    const [between] = detect(long('one\n', '\nthree'));
    expect(between!.frame!.lines.map(({ text }) => text)).toHaveLength(1);
  });

  it('show as many characters of a long line however many bytes they take', () => {
    for (const sign of ['a', 'é', '漢', '😀']) {
      const [finding] = detect(`${`${sign} `.repeat(900)}'${liveKey()}'${` ${sign}`.repeat(900)}`);
      const { text, mark } = finding!.frame!.lines[0]!;
      const [from, to] = mark!;
      expect(text.slice(0, from)).toBe(`…${`${`${sign} `.repeat(900)}'`.slice(-70)}`);
      expect(text.slice(to)).toBe(`${`'${` ${sign}`.repeat(900)}`.slice(0, 70)}…`);
    }
  });
});

test('no frame holds eight characters of a secret, whatever stands around it', () => {
  const secrets = [liveKey(7), fill('ghp_{{alnum:30}}{{crc32}}', 7), fill('sk_live_{{alnum:24}}', 7)];
  const piece = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...secrets) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom(...Object.keys(encodings)), fc.constantFrom(...secrets))
        .map(([name, secret]) => encodings[name]!(secret)),
    },
    {
      weight: 3,
      arbitrary: fc.string({
        unit: fc.constantFrom('a', ' ', '\n', '"', "'", '+', '=', '/', '😀'),
        maxLength: 90,
      }),
    },
  );
  const separator = fc.constantFrom(' ', '\n', '"', "' + '", ', ');
  fc.assert(
    fc.property(fc.array(fc.tuple(piece, separator), { maxLength: 8 }), (pieces) => {
      const text = pieces.flat().join('');
      const shown = framesOf(text);
      for (const secret of secrets) {
        const random = secret.slice(secret.lastIndexOf('_') + 1);
        const forms = [
          random,
          ...['base64', 'hexadecimal', 'upper-case hexadecimal', 'percent'].map((name) =>
            encodings[name]!(secret).slice(24),
          ),
        ];
        for (const form of forms) {
          for (let at = 0; at + 8 <= form.length; at++) expect(shown).not.toContain(form.slice(at, at + 8));
        }
      }
    }),
    { numRuns: 200 },
  );
});
