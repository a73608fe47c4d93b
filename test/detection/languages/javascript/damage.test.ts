import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printIr } from '../print-ir.ts';
import { lowered } from '../support.ts';
import { samples } from './samples.ts';
import { outdented } from './table.ts';

/** What is lowered of a source with faults, and the text of what could not be read. */
async function read(path: string, source: string): Promise<{ ir: string; errors: string[] }> {
  const { body, errors } = await lowered(path, source);
  return { ir: printIr(body), errors: errors.map(([start, end]) => source.slice(start, end)) };
}

describe('a fault costs its statement', () => {
  const table: [source: string, ir: string, errors: string[]][] = [
    ['a(); b(c d e); f()', 'a()\nf()', ['d e']],
    ['function f() { a(); f(c d e); return b }', 'fn f() {\n  a()\n  return b\n}', ['d e']],
    [
      'class A { m() { f(c d e); a() } n() { b() } }',
      'class A {\n  fn m() {\n    a()\n  }\n  fn n() {\n    b()\n  }\n}',
      ['d e'],
    ],
    ['class A { a() {} %% b() {} }', 'class A {\n  fn a() {}\n  fn b() {}\n}', ['%%']],
    [
      'switch (a) { case 1: f(c d e); b(); default: c() }',
      'switch through a {\n  1:\n    b()\n  default:\n    c()\n}',
      ['d e'],
    ],
    ['export { a, b as null }; c()', 'export a = a\nexport b = b\nc()', ['as null']],
  ];
  test.each(table)('%s', async (source, ir, errors) => {
    expect(await read('a.js', source)).toEqual({ ir, errors });
  });

  test('the functions of a statement that cannot be read are kept', async () => {
    const { ir, errors } = await read('a.js', "app.post('/x' y z, (req) => { save(req.body) }); after()");
    expect(ir).toBe('fn (req) { save(req.body) }\nafter()');
    expect(errors).toHaveLength(1);
  });

  test('a function is one though its head cannot be read', async () => {
    const { ir, errors } = await read('a.js', 'function f(a, %%) { if (b) return c }');
    expect(ir).toBe('fn f(a) {\n  if b {\n    return c\n  }\n}');
    expect(errors).toHaveLength(1);
  });

  test('what the parser has to put in itself is a fault: an empty condition is none', async () => {
    const { ir, errors } = await read('a.js', 'a(); if () { b() } c()');
    expect(ir).toBe('a()\nif opaque() {\n  block {\n    b()\n  }\n}\nc()');
    expect(errors).toEqual(['']);
  });

  test('a member that cannot be read leaves the class', async () => {
    const { ir } = await read('a.js', 'const A = class { a() {} %% b() {} }');
    expect(ir).toBe('class A {\n  fn a() {}\n  fn b() {}\n}');
  });

  test('what hangs on a condition that cannot be read may run or not', async () => {
    const { ir } = await read('a.js', 'if (a b c) return d; else { f() } g()');
    expect(ir).toBe('if opaque() {\n  return d\n}\nif opaque() {\n  block {\n    f()\n  }\n}\ng()');
  });

  test('a file that is no program at all gives the functions that can be read', async () => {
    const source = 'app.post((req)=> x }({m(a){';
    expect(await read('a.js', source)).toEqual({ ir: 'fn (req) { return x }', errors: [source] });
  });

  test('a type that cannot be read costs nothing but is told', async () => {
    const { ir, errors } = await read('a.ts', 'const a: Map<string, %%> = b()');
    expect(ir).toContain('b()');
    expect(errors).toEqual(['%%']);
  });
});

test('whatever stands in a file, lowering it does not throw', async () => {
  const cut = fc.tuple(
    fc.constantFrom(...samples),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  );
  const piece = fc.oneof(
    cut.map(([text, a, b]) =>
      text.slice(Math.floor(text.length * Math.min(a, b)), Math.ceil(text.length * Math.max(a, b))),
    ),
    fc.constantFrom(
      '{',
      '}',
      '(',
      ')',
      '[',
      ']',
      '`',
      '${',
      "'",
      '=>',
      '?.',
      '@',
      '<',
      '/>',
      '#',
      '...',
      ';',
      'class ',
      'export ',
      'import ',
      '\\u{FFFFFFF}',
      '\u{1F600}',
    ),
    fc.string({ unit: 'binary', maxLength: 8 }),
  );
  const source = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
  await fc.assert(
    fc.asyncProperty(source, fc.constantFrom('a.js', 'a.ts', 'a.tsx', 'a.vue'), async (text, path) => {
      const { body, errors } = await lowered(path, text);
      for (const [start, end] of [...spansOf(body), ...errors]) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
      expect(() => printIr(body)).not.toThrow();
    }),
    { numRuns: 1_000 },
  );
});

test('code that is nested too deeply is said not to be read', async () => {
  const deep = `a(); ${'['.repeat(2000)}${']'.repeat(2000)}; b()`;
  const { body, errors } = await lowered('a.js', deep);
  expect(errors).not.toEqual([]);
  expect(body.map(({ kind }) => kind)).toEqual(['expr', 'expr', 'expr']);
});

function spansOf(node: unknown): [number, number][] {
  if (Array.isArray(node)) return node.flatMap(spansOf);
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => (/span$/i.test(key) ? [value] : spansOf(value)));
}

test('outdented() leaves deeper indentation alone', () => {
  expect(outdented('\n    a {\n      b\n    }\n  ')).toBe('a {\n  b\n}');
});
