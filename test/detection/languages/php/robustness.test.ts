import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dedent } from '../dedent.ts';
import { printIr } from '../print-ir.ts';
import { splices, writtenSources } from '../splices.ts';
import { lowered } from '../support.ts';

/** The text of each error, and what was still read. */
async function read(source: string): Promise<{ errors: string[]; body: string }> {
  const { text, errors, body } = await lowered('a.php', `<?php\n${dedent(source)}`);
  return { errors: errors.map(([start, end]) => text.slice(start, end)), body: printIr(body) };
}

describe('PHP: what cannot be parsed', () => {
  test('costs its statement', async () => {
    const { errors, body } = await read(`
      function f() {
        a();
        $x = b(1 2);
        c();
      }
      function g() {}
    `);
    expect(errors).toHaveLength(1);
    expect(body).toBe('fn f() {\n  a()\n  c()\n}\nfn g() {}');
  });

  test('leaves the functions in its statement', async () => {
    const { errors, body } = await read(`
      $app->post('/', function ($request) { ok(); }, 1 2);
      f();
    `);
    expect(errors).toHaveLength(1);
    expect(body).toBe('fn (request) { ok() }\nf()');
  });

  test('in a condition leaves what it guards', async () => {
    const { errors, body } = await read(`
      if ($a == ) {
        g();
      }
      h();
    `);
    expect(errors).toHaveLength(1);
    expect(body).toContain('  g()\n}\nh()');
  });

  test('in a class leaves its other members', async () => {
    const { errors, body } = await read(`
      class A {
        private $x = 1 2;
        public $y = 3;
        function f() { g(4 5); h(); }
        function k() {}
      }
    `);
    expect(errors).toHaveLength(2);
    expect(body).toBe('class A {\n  field y = 3\n  fn f() {\n    h()\n  }\n  fn k() {}\n}');
  });

  test('is nothing in a sound file', async () => {
    expect((await read('f("", \'\', `x`); ?>\n<?php\n')).errors).toEqual([]);
    expect((await lowered('a.php', '')).errors).toEqual([]);
    expect((await lowered('a.php', '<p>no code</p>')).errors).toEqual([]);
  });
});

test('PHP: spans are those of the source', async () => {
  const { text, body } = await lowered(
    'a.php',
    '<?php\n// é\nfunction save(string $id) { return $this->put($id); }\n',
  );
  const [only] = body;
  if (only?.kind !== 'function') throw new Error('no function');
  const at = ([start, end]: readonly [number, number]): string => text.slice(start, end);
  expect(at(only.fn.nameSpan)).toBe('save');
  expect(at(only.span)).toBe('function save(string $id) { return $this->put($id); }');
  expect(at(only.fn.params[0]!.target.span)).toBe('$id');
  const [result] = only.fn.body;
  if (result?.kind !== 'return' || result.value?.kind !== 'call') throw new Error('no call returned');
  expect(at(result.span)).toBe('return $this->put($id);');
  expect(at(result.value.callee.span)).toBe('$this->put');
});

test('PHP: no text makes it throw', async () => {
  const sources = writtenSources(new URL('.', import.meta.url)).map((text) => `<?php\n${text}`);
  expect(sources).toHaveLength(5);
  await fc.assert(
    fc.asyncProperty(splices(sources), async (text) => {
      const { body, errors } = await lowered('a.php', text);
      printIr(body);
      for (const [start, end] of errors) expect(0 <= start && start <= end && end <= text.length).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test('PHP: what lies too deep is cut off, and said to be', async () => {
  const opened = '('.repeat(1000);
  const closed = ')'.repeat(1000);
  const { body, errors } = await lowered('a.php', `<?php a(); b(${opened}1${closed}); c(); `);
  expect(printIr(body)).toMatch(/a\(\)\s+b\(.*\)\s+c\(\)/);
  expect(errors).toHaveLength(1);
});
