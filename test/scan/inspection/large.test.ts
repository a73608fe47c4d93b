import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { Inspector, inspectLarge } from '../../../src/scan/inspection/index.ts';
import { liveKey, placeOf } from '../../detection/support.ts';

const inspector = await Inspector.create({
  idKey: new Uint8Array(32),
  seeksCode: true,
  config: null,
  gitleaks: null,
});
const cut = { part: 16 * 1024, margin: 2 * 1024 };

async function* inPieces(bytes: Uint8Array, size = 5_000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const key = liveKey();

describe('a file that is read in parts', () => {
  it('gives up a key at every place around a seam, once', async () => {
    const seams = [cut.part, cut.part - cut.margin, cut.part - 2 * cut.margin, 2 * cut.part - cut.margin];
    const around = seams.flatMap((seam) =>
      Array.from({ length: key.length + 6 }, (_, i) => seam - key.length - 3 + i),
    );
    for (const offset of around) {
      const text = `${'é漢😀\n'.repeat(offset / 10)}${' '.repeat(offset % 10)}${key}${'\n.'.repeat(20_000)}`;
      expect(Buffer.byteLength(text.slice(0, text.indexOf(key)))).toBe(offset);
      const { findings } = await inspectLarge(inspector, 'a.log', inPieces(Buffer.from(text)), cut);
      expect(findings, `at ${offset}`).toMatchObject([placeOf(text, key)]);
    }
  });

  it('gives up no key that a seam alone cuts out of a longer word', async () => {
    for (const seam of [cut.part - cut.margin, 2 * cut.part - cut.margin]) {
      for (let offset = seam - 3; offset <= seam + 3; offset++) {
        const text = `${' '.repeat(offset - 1)}x${key}${'\n.'.repeat(20_000)}`;
        const { findings } = await inspectLarge(inspector, 'a.log', inPieces(Buffer.from(text)), cut);
        expect(findings, `at ${offset}`).toEqual([]);
      }
    }
  });

  it('gives the findings of the whole, whatever it holds', async () => {
    const seeds = fc.array(
      fc.tuple(fc.nat({ max: 8_000 }), fc.integer({ min: 1, max: 50 }), fc.constantFrom(' ', '\n', '漢\r\n')),
      {
        minLength: 5,
        maxLength: 20,
      },
    );
    await fc.assert(
      fc.asyncProperty(seeds, fc.integer({ min: 1, max: 20_000 }), async (gaps, piece) => {
        const text = gaps
          .map(([gap, seed, filler], i) => {
            const secret = i % 3 === 0 ? Buffer.from(liveKey(seed)).toString('base64') : liveKey(seed);
            return `${filler.repeat(gap)}"${secret}"`;
          })
          .join(';');
        const bytes = Buffer.from(text);
        const parts = await inspectLarge(inspector, 'a.txt', inPieces(bytes, piece), cut);
        const whole = inspector.inspect('a.txt', bytes);
        const places = ({ findings }: typeof whole): unknown[] =>
          findings.map(({ line, column, endLine, endColumn, fingerprint }) => [
            line,
            column,
            endLine,
            endColumn,
            fingerprint,
          ]);
        expect(places(parts)).toEqual(places(whole));
        expect(parts.findings.length).toBe(gaps.length);
        expect(parts.bytes).toBe(whole.bytes);
      }),
      { numRuns: 40 },
    );
  });

  it.each(['utf-16le', 'utf-8'])('may begin with the mark of %s', async (encoding) => {
    const text = `\ufeff${key}${'\nword 漢😀'.repeat(4_000)}\n${liveKey(2)}\n`;
    const bytes = Buffer.from(text, encoding === 'utf-8' ? 'utf8' : 'utf16le');
    const { findings } = await inspectLarge(inspector, 'a.txt', inPieces(bytes, 777), cut);
    const shown = text.slice(1);
    expect(findings).toMatchObject([placeOf(shown, key), placeOf(shown, liveKey(2))]);
  });

  it('is passed over when it is binary', async () => {
    const bytes = Buffer.concat([
      Buffer.from('\x7fELF\x01\x01\0\0\0\0\0\0', 'latin1'),
      Buffer.alloc(40_000),
      Buffer.from(key),
    ]);
    expect(await inspectLarge(inspector, 'a.out', inPieces(bytes), cut)).toMatchObject({
      skip: { reason: 'binary' },
    });
  });

  it('knows its allow comments by their lines', async () => {
    const text = `${'line\n'.repeat(10_000)}k = '${key}' // otesse-guard:allow otesse-live-secret-key -- rotated\n`;
    const { findings, comments } = await inspectLarge(inspector, 'a.ts', inPieces(Buffer.from(text)), cut);
    expect(findings).toMatchObject([{ line: 10_001 }]);
    expect(comments).toMatchObject([{ line: 10_001 }]);
  });
});

test('an LFS pointer is said to be one', () => {
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 12345\n`;
  expect(inspector.inspect('model.bin', Buffer.from(pointer))).toMatchObject({
    skip: { reason: 'lfs-pointer' },
  });
});

test('random bytes neither break an inspection nor leave a place without a line', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2_000 }), (bytes) => {
      const { findings, skip } = inspector.inspect('a', bytes);
      expect(skip === null || skip.reason === 'binary').toBe(true);
      for (const { line, column } of findings) expect(Math.min(line, column)).toBeGreaterThan(0);
    }),
    { numRuns: 500 },
  );
});
