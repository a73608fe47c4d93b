import { describe, expect, it } from 'vitest';
import { outdent } from '../outdent.ts';
import { inMethod } from './support.ts';

describe('Java: literals', () => {
  it.each([
    ['escapes', String.raw`x = "a\n\t\"\\\u0041\101\s"`, String.raw`x = "a\n\t\"\\AA "`],
    ['characters', String.raw`x = '\''`, `x = "'"`],
    ['an emoji in two escapes', String.raw`x = "\uD83D\uDE00"`, 'x = "😀"'],
    [
      'a text block, without its indentation',
      outdent`
        x = """
              select "a"
                from \
              b\tc   
              """
      `,
      String.raw`x = "select \"a\"\n  from b\tc\n"`,
    ],
    [
      'a text block that ends in its last line',
      outdent`
        x = """
              a
               b"""
      `,
      String.raw`x = "a\n b"`,
    ],
    ['integers', 'x = f(1_000, 0xFFL, 017, 0b11, 0)', 'x = f(1000, 255, 15, 3, 0)'],
    ['integers too large to hold', 'x = 9_223_372_036_854_775_807L', 'x = "9223372036854775807"'],
    ['floats', 'x = f(1.5e3f, .5, 2D, 0x1p3)', 'x = f(1500, 0.5, 2, "0x1p3")'],
    ['constants', 'x = f(true, false, null)', 'x = f(true, false, null)'],
  ])('%s', async (_, source, ir) => {
    expect(await inMethod(`${source};`)).toBe(ir);
  });
});
