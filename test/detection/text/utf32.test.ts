import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sniff, toText } from '../../../src/detection/index.ts';
import { Inspector, inspectLarge } from '../../../src/scan/inspection/index.ts';
import { liveKey, placeOf } from '../support.ts';

/** A text as UTF-32 has it, with its mark. */
function utf32(text: string, isLittle: boolean): Buffer {
  const codes = [...`\ufeff${text}`].map((character) => character.codePointAt(0)!);
  const bytes = Buffer.alloc(codes.length * 4);
  codes.forEach((code, i) => {
    if (isLittle) bytes.writeUInt32LE(code, i * 4);
    else bytes.writeUInt32BE(code, i * 4);
  });
  return bytes;
}

const inspector = await Inspector.create({
  idKey: new Uint8Array(32),
  config: null,
  gitleaks: null,
  seeksCode: false,
});

describe.each([true, false])('UTF-32 (little-endian: %s)', (isLittle) => {
  it('gives up its keys, at their places', () => {
    const text = `a 😀\r\nconst k = '😀${liveKey()}';\n`;
    const { findings } = inspector.inspect('a.txt', utf32(text, isLittle));
    expect(findings).toMatchObject([placeOf(text, liveKey())]);
  });

  it('gives up its keys where the file is read in parts', async () => {
    const text = `${liveKey(1)}${'\nword 漢😀'.repeat(4_000)}\n${liveKey(2)}\n`;
    const bytes = utf32(text, isLittle);
    const pieces = async function* (): AsyncGenerator<Uint8Array> {
      for (let at = 0; at < bytes.length; at += 777) yield bytes.subarray(at, at + 777);
    };
    const { findings } = await inspectLarge(inspector, 'a.txt', pieces(), { part: 16_384, margin: 2_048 });
    expect(findings).toMatchObject([placeOf(text, liveKey(1)), placeOf(text, liveKey(2))]);
  });

  it('becomes the text that it stands for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        const decoded = toText(utf32(text, isLittle));
        expect('text' in decoded && Buffer.from(decoded.text).toString()).toBe(text);
      }),
    );
  });

  it('is told from what only begins with its mark', () => {
    const binary = Buffer.concat([utf32('', isLittle), Buffer.from('7f454c46ffffffff00000000', 'hex')]);
    expect(sniff(binary)).not.toMatch(/^utf-32/);
  });
});
