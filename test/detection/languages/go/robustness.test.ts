import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dedent } from '../dedent.ts';
import { printIr } from '../print-ir.ts';
import { splices, writtenSources } from '../splices.ts';
import { lowered } from '../support.ts';

/** The text of each error, and what was still read. */
async function read(source: string): Promise<{ errors: string[]; body: string }> {
  const { text, errors, body } = await lowered('a.go', dedent(source));
  return { errors: errors.map(([start, end]) => text.slice(start, end)), body: printIr(body) };
}

describe('Go: what cannot be parsed', () => {
  test('costs its statement', async () => {
    const { errors, body } = await read(`
      func f() {
        a()
        x := b(,)
        c()
      }
      func g() {}
    `);
    expect(errors).toEqual([',']);
    expect(body).toBe('private fn f() {\n  a()\n  c()\n}\nprivate fn g() {}');
  });

  test('leaves the functions in its statement', async () => {
    const { errors, body } = await read(`
      func f() {
        mux.HandleFunc("/", func(w http.ResponseWriter) { ok() }).Methods("GET" "POST")
      }
    `);
    expect(errors).toEqual(['"GET"']);
    expect(body).toBe('private fn f() {\n  fn (w: http.ResponseWriter) { ok() }\n}');
  });

  test('in a condition leaves what it guards', async () => {
    const { errors, body } = await read(`
      func f() {
        if a == {
          g()
        }
        h()
      }
    `);
    expect(errors).toEqual(['']);
    expect(body).toBe('private fn f() {\n  if (a == ) {\n    g()\n  }\n  h()\n}');
  });

  test('is told once, at its place', async () => {
    const { text, errors } = await lowered('a.go', 'package p\n\nvar x = = 1\nvar y = 2\n');
    expect(errors).toHaveLength(1);
    expect(text.slice(0, errors[0]![0]).split('\n')).toHaveLength(3);
  });

  test('is nothing in a sound file', async () => {
    expect((await read('package p\n\nvar empty, raw = "", ``\nfunc f() {}\n')).errors).toEqual([]);
  });
});

test('Go: spans are those of the source', async () => {
  const { text, body } = await lowered(
    'a.go',
    'package p\n\n// é\nfunc (s *Store) Save(id string) error { return s.put(id) }\n',
  );
  const [only] = body;
  if (only?.kind !== 'function') throw new Error('no function');
  const at = ([start, end]: readonly [number, number]): string => text.slice(start, end);
  expect(at(only.fn.nameSpan)).toBe('Save');
  expect(at(only.span)).toBe('func (s *Store) Save(id string) error { return s.put(id) }');
  expect(at(only.fn.params[0]!.target.span)).toBe('id');
  const [result] = only.fn.body;
  if (result?.kind !== 'return' || result.value?.kind !== 'call') throw new Error('no call returned');
  expect(at(result.span)).toBe('return s.put(id)');
  expect(at(result.value.callee.span)).toBe('s.put');
});

test('Go: no text makes it throw', async () => {
  const sources = writtenSources(new URL('.', import.meta.url)).map((text) => `package p\n${text}`);
  expect(sources).toHaveLength(5);
  await fc.assert(
    fc.asyncProperty(splices(sources), async (text) => {
      const { body, errors } = await lowered('a.go', text);
      printIr(body);
      for (const [start, end] of errors) expect(0 <= start && start <= end && end <= text.length).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test('Go: what lies too deep is cut off, and said to be', async () => {
  const opened = '('.repeat(1000);
  const closed = ')'.repeat(1000);
  const { body, errors } = await lowered('a.go', `package p\nfunc f() { a(); b(${opened}1${closed}); c(); }`);
  expect(printIr(body)).toMatch(/a\(\)\s+b\(.*\)\s+c\(\)/);
  expect(errors).toHaveLength(1);
});
