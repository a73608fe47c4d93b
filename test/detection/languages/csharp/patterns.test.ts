import { describe, expect, it } from 'vitest';
import { inMethod } from './support.ts';

describe('C#: patterns', () => {
  it.each([
    ['null, and not null', 'x = a is null ? b : c is not null', 'x = ((a == null) ? b : (c != null))'],
    [
      'what follows a constant',
      'x = a is null || b is not null && c',
      'x = ((a == null) or ((b != null) and c))',
    ],
    [
      'what stands before a constant',
      'x = a && b is null || c is 1 or 2 and not 3 && d',
      'x = ((a and (b == null)) or (((c == 1) or ((c == 2) and (c != 3))) and d))',
    ],
    ['a comparison that goes on', 'x = a is > 1 && b', 'x = ((a > 1) and b)'],
    [
      'constants that are sums',
      'x = a is 1 + 2 || b == c is true',
      'x = ((a == (1 + 2)) or (b == (c == true)))',
    ],
    ['a default behind a constant', 'x = a is null ? b ?? c : d', 'x = ((a == null) ? (b coalesce c) : d)'],
    ['a type', 'x = a is string && b is int?', 'x = ((a instanceof string) and (b instanceof int))'],
    [
      'a type and a variable',
      'x = a is string s && s.Length > 0',
      'x = (((s = a) instanceof string) and (s.Length > 0))',
    ],
    ['not a type', 'x = a is not string s', 'x = !((s = a) instanceof string)'],
    ['anything but null', 'x = a is { } b', 'x = ((b = a) != null)'],
    [
      'properties',
      'x = a is { B: 1, C.D: > 2 and < 5, E: { F: null } } g && h',
      'x = ((((((g = a) != null) and (a.B == 1)) and ((a.C.D > 2) and (a.C.D < 5))) and ((a.E != null) and (a.E.F == null))) and h)',
    ],
    [
      'properties of a type',
      'x = a is Foo { B: var c } f',
      'x = (((f = a) instanceof Foo) and ((c = a.B) or true))',
    ],
    [
      'positions',
      'x = a is (1, var b, _) or Point(var c, _)',
      'x = (((a[0] == 1) and ((b = a[1]) or true)) or ((a instanceof Point) and ((c = a[0]) or true)))',
    ],
    [
      'a list',
      'x = a is [1, .., var last]',
      'x = (((a != null) and (a[0] == 1)) and ((last = a[-1]) or true))',
    ],
    ['an empty list', 'x = a is []', 'x = (a != null)'],
    ['a variable for anything', 'x = a is var b', 'x = ((b = a) or true)'],
    ['alternatives in parentheses', 'x = a is not (Foo or Bar)', 'x = !((a == Foo) or (a == Bar))'],
    [
      'a value that does something, asked twice',
      'x = F() is { A: 1 } b',
      'x = (((b = (is = F())) != null) and (is.A == 1))',
    ],
    ['a value that does something, asked once', 'x = F() is string s', 'x = ((s = F()) instanceof string)'],
  ])('%s', async (_, source, ir) => {
    expect(await inMethod(`${source};`)).toBe(ir);
  });
});
