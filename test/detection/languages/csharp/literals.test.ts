import { describe, expect, it } from 'vitest';
import { outdent } from '../outdent.ts';
import { inMethod } from './support.ts';

describe('C#: literals', () => {
  it.each([
    ['escapes', String.raw`x = "a\n\t\"\\\u0041\x41\U0001F600\0"`, String.raw`x = "a\n\t\"\\AA😀\u0000"`],
    ['a verbatim string', String.raw`x = @"a\b""c"`, String.raw`x = "a\\b\"c"`],
    [
      'a raw string',
      outdent`
        x = """
              select "a"
                from b
              """
      `,
      String.raw`x = "select \"a\"\n  from b"`,
    ],
    ['a raw string in one line', 'x = """a "b" c"""', String.raw`x = "a \"b\" c"`],
    ['a string of bytes', 'x = "abc"u8', 'x = "abc"'],
    ['characters', String.raw`x = '\''`, `x = "'"`],
    [
      'a string with values in it',
      'x = $"{timestamp}.{body,5:N2}{{}}"',
      'x = template(timestamp, ".", body, "{}")',
    ],
    ['a string with a choice in it', 'x = $"a{(b ? "c" : d)}"', 'x = template("a", (b ? "c" : d))'],
    [
      'a verbatim string with values in it',
      String.raw`x = $@"a\{b}""c"`,
      String.raw`x = template("a\\", b, "\"c")`,
    ],
    [
      'a raw string with values in it',
      outdent`
        x = $"""
              {a}
                b
              """
      `,
      String.raw`x = template(a, "\n  b")`,
    ],
    ['a raw string with more braces', 'x = $$"""{a} {{b}}"""', 'x = template("{a} ", b)'],
    ['a string without values that could have some', String.raw`x = $"a\n{{b}}"`, String.raw`x = "a\n{b}"`],
    ['strings and variables, concatenated', `x = a + "." + b + 'c'`, 'x = template(a, ".", b, "c")'],
    ['integers', 'x = F(1_000, 0xFFUL, 0b11, 7u)', 'x = F(1000, 255, 3, 7)'],
    ['integers too large to hold', 'x = 9223372036854775807L', 'x = "9223372036854775807"'],
    ['other numbers', 'x = F(1.5e3f, .5, 2d, 1_000.5m)', 'x = F(1500, 0.5, 2, 1000.5)'],
    ['constants', 'x = F(true, false, null)', 'x = F(true, false, null)'],
  ])('%s', async (_, source, ir) => {
    expect(await inMethod(`${source};`)).toBe(ir);
  });
});
