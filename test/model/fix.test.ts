import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recoder } from '../../src/detection/text/recode.ts';
import { clash, merged, type TextEdit, withEdits } from '../../src/model/index.ts';

const edit = (start: number, end: number, text = 'x'): TextEdit => ({ span: [start, end], text });

describe('edits', () => {
  it.each<[string, TextEdit, TextEdit, boolean]>([
    ['two that share text', edit(0, 3), edit(2, 5), true],
    ['one within another', edit(0, 9), edit(2, 5), true],
    ['an insertion within', edit(0, 9), edit(4, 4), true],
    ['two insertions at one place', edit(4, 4), edit(4, 4), true],
    ['neighbours', edit(0, 3), edit(3, 5), false],
    ['an insertion before what is replaced', edit(3, 3), edit(3, 5), false],
    ['an insertion after it', edit(3, 5), edit(5, 5), false],
  ])('%s clash: %o, %o', (_, a, b, expected) => {
    expect(clash(a, b)).toBe(expected);
    expect(clash(b, a)).toBe(expected);
  });

  it('are made in the order of the text, whatever theirs', () => {
    const edits = [edit(6, 11, 'there'), edit(0, 0, '> '), edit(0, 5, 'Hello'), edit(11, 11, '!')];
    expect(withEdits('hello world', edits)).toBe('> Hello there!');
    expect(withEdits('hello world', edits.toReversed())).toBe('> Hello there!');
  });

  it('that insert at one place become one, each text once', () => {
    expect(merged([edit(4, 4, 'a\n'), edit(9, 9, 'z'), edit(4, 4, 'b\n'), edit(4, 4, 'a\n')])).toEqual([
      edit(4, 4, 'a\nb\n'),
      edit(9, 9, 'z'),
    ]);
  });
});

describe('a recoder', () => {
  it('gives back the bytes that it was given, or refuses them', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const found = recoder(bytes);
        if (found) expect(Buffer.from(found.encode(found.text))).toEqual(Buffer.from(bytes));
      }),
    );
  });

  it.each([
    ['UTF-8', Buffer.from('é\n')],
    ['UTF-8 with a mark', Buffer.from('\ufeffé\n')],
    ['UTF-16, little end first', Buffer.from('\ufeffé\n', 'utf16le')],
    ['UTF-16, big end first', Buffer.from('\ufeffé\n', 'utf16le').swap16()],
  ])('writes a changed text as the file was: %s', (_, bytes) => {
    const { text, encode } = recoder(bytes)!;
    expect(text).toBe('é\n');
    expect(recoder(encode('é, ü\n'))!.text).toBe('é, ü\n');
    expect(encode('é, ü\n').slice(0, 2)).toEqual(bytes.subarray(0, 2));
  });

  it('refuses what is no text', () => {
    expect(recoder(Uint8Array.of(0xe9, 0x0a))).toBeNull();
    expect(recoder(new Uint8Array(100))).toBeNull();
  });
});
