import { describe, expect, it } from 'vitest';
import { outlineOf } from '../../../src/detection/files/outline.ts';
import type { Expr, Outline } from '../../../src/model/index.ts';
import { lowered } from '../languages/support.ts';

const outline = async (path: string, text: string): Promise<Outline> => outlineOf(await lowered(path, text));
const value = (expr: Expr): unknown => (expr.kind === 'literal' ? expr.value : expr.kind);

describe('what is written in a file', () => {
  it('names each assignment, entry and keyword argument once', async () => {
    const { named } = await outline('a.py', 'x = 1\no.y = {"z": 2}\nf(k=3)\no["w"] = 4');
    expect(named.map(({ path, kind, value: of }) => [path, kind, value(of)])).toEqual([
      ['x', 'assignment', 1],
      ['o.y', 'assignment', 'object'],
      ['z', 'entry', 2],
      ['k', 'argument', 3],
      ['o.w', 'assignment', 4],
    ]);
  });

  it('says what stands around', async () => {
    const { calls, named } = await outline(
      'a.js',
      'function outer() { if (off) { f(g({ a: 1 })); } else h(dev && i()); }\nj();',
    );
    const around = calls.map(({ name, around: of }) => [
      name,
      of.fn?.name ?? null,
      of.tests.length,
      of.calls.length,
    ]);
    expect(around).toEqual([
      ['f', 'outer', 1, 0],
      ['g', 'outer', 1, 1],
      ['h', 'outer', 1, 0],
      ['i', 'outer', 2, 1],
      ['j', null, 0, 0],
    ]);
    expect(named[0]?.around).toMatchObject({ calls: [{}, {}], objects: [{}] });
  });

  it('reads what is taken out of something, however that is written', async () => {
    const { reads } = await outline('a.js', "const { b: c } = q.body;\nq.params['d'];\nq[e];");
    expect(reads.map(({ path }) => path)).toEqual(['q.body.b', 'q.body', 'q.params.d', 'q.params']);
  });

  it.each<[string, string, unknown]>([
    ['a constant', 'const k = 1; f(k);', 1],
    ['a constant’s constant', 'const j = 1; const k = j; f(k);', 1],
    ['a local before a global', 'const k = 1; function g() { const k = 2; f(k); }', 2],
    ['the same name elsewhere', 'function a() { const k = 1; f(k); } function b() { const k = 2; }', 1],
    ['a field', 'class A { k = 1; g() { f(this.k); } }', 1],
    ['what changes', 'let k = 1; k = 2; f(k);', 'name'],
    ['a parameter', 'const k = 1; function g(k) { f(k); }', 'name'],
    ['what nobody gives', 'f(k);', 'name'],
  ])('knows the value of %s', async (_, text, expected) => {
    const { calls, resolve } = await outline('a.js', text);
    const { call, around } = calls.find(({ name }) => name === 'f')!;
    expect(value(resolve(call.args[0]!.value, around.fn))).toBe(expected);
  });
});
