import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { detect, liveKey, placeOf } from '../support.ts';

const key = liveKey();

test('lines and columns are those that an editor shows', () => {
  const around = fc.string({
    unit: fc.constantFrom('a', ' ', 'é', '漢', '😀', '\t', '\n', '\r\n', '"'),
    maxLength: 40,
  });
  fc.assert(
    fc.property(around, around, (before, after) => {
      const text = `${before} ${key} ${after}`;
      expect(detect(text)).toMatchObject([placeOf(text, key)]);
    }),
    { numRuns: 300 },
  );
});

test('several secrets each have their own place', () => {
  const text = `😀 ${liveKey(1)} ${liveKey(2)}\r\n\r\n漢 ${liveKey(3)}`;
  expect(detect(text)).toMatchObject([1, 2, 3].map((seed) => placeOf(text, liveKey(seed))));
});

describe('a byte order mark', () => {
  it('takes no column', () => {
    expect(detect(`\ufeff${key}`)).toMatchObject([{ line: 1, column: 1, endColumn: key.length + 1 }]);
  });
});

describe('UTF-16', () => {
  const text = `😀é first\r\nkey = '${key}';\r\n`;
  const little = Buffer.from(text, 'utf16le');
  const big = Buffer.from(little).swap16();
  it.each([
    ['little-endian', little],
    ['big-endian', big],
    ['little-endian with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), little])],
    ['big-endian with a mark', Buffer.concat([Buffer.from([0xfe, 0xff]), big])],
    ['with an odd byte at its end', Buffer.concat([Buffer.from([0xff, 0xfe]), little, Buffer.from([10])])],
  ])('%s', (_, bytes) => {
    expect(detect(bytes)).toMatchObject([placeOf(text, key)]);
  });
});

describe('text in another encoding', () => {
  it('is read where it is ASCII', () => {
    const latin = Buffer.from(`caf\xe9 = "${key}"`, 'latin1');
    expect(detect(latin)).toMatchObject([{ line: 1 }]);
  });
});

describe('binary files', () => {
  const image = Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'),
    Buffer.alloc(500),
    Buffer.from(key),
  ]);
  it('are told from text', () => {
    expect(() => detect(image)).toThrow('binary');
  });

  it.each(['before', 'after'])('are not taken for one by a stray zero %s the secret', (where) => {
    const rest = 'const answer = 42;\n'.repeat(20);
    const text = where === 'before' ? `a\0b\n${key}\n${rest}` : `${key}\n\0\n${rest}`;
    expect(detect(text)).toMatchObject([placeOf(text, key)]);
  });
});

test('a minified line of 5 MB is read in a moment', () => {
  const head = 'a=1;'.repeat(1_000_000);
  const text = `${head}k="${key}";${'b(2);'.repeat(250_000)}`;
  const started = performance.now();
  expect(detect(text)).toMatchObject([
    { line: 1, column: head.length + 4, endColumn: head.length + 4 + key.length },
  ]);
  expect(performance.now() - started).toBeLessThan(3_000);
});

test('a notebook shows the line of the JSON that holds the secret', () => {
  const text = JSON.stringify(
    { cells: [{ cell_type: 'code', source: ['import os\n', `key = "${key}"\n`], outputs: [] }], nbformat: 4 },
    null,
    1,
  );
  expect(detect(text, 'demo.ipynb')).toMatchObject([placeOf(text, key)]);
});
