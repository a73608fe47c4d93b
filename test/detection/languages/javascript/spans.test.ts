import { expect, test } from 'vitest';
import type { Expr, Stmt } from '../../../../src/model/index.ts';
import { lowered } from '../support.ts';

async function bodyOf(source: string): Promise<Stmt[]> {
  return (await lowered('a.ts', source)).body;
}

const only = async (source: string): Promise<Expr> => {
  const [stmt] = await bodyOf(source);
  if (stmt?.kind !== 'expr') throw new Error('no expression');
  return stmt.value;
};

test('offsets are UTF-16 units of the source', async () => {
  const source = "const smile = '\u{1F600}é';\n  verify(body, smile) // ok";
  const [, stmt] = await bodyOf(source);
  expect(source.slice(...stmt!.span)).toBe('verify(body, smile)');
});

test.each([
  ['async function handler() {}', 'handler', 'async function handler() {}'],
  ['class A { @Post() private async handle() {} }', 'handle', 'private async handle() {}'],
])('%s: the span of a name is its own, that of a function all of it', async (source, name, whole) => {
  const [stmt] = await bodyOf(source);
  const fn = stmt?.kind === 'class' ? stmt.cls.methods[0] : stmt?.kind === 'function' ? stmt.fn : undefined;
  expect(source.slice(...fn!.nameSpan)).toBe(name);
  expect(source.slice(...fn!.span)).toBe(whole);
});

test.each([
  ['f(async (a) => b)', 'async'],
  ['f((a) => b)', '('],
  ['f(a => b)', 'a'],
  ['f(function () {})', 'function'],
])('%s: without a name it is that of the first token', async (source, token) => {
  const call = await only(source);
  const closure = call.kind === 'call' ? call.args[0]?.value : undefined;
  expect(closure?.kind === 'closure' && source.slice(...closure.fn.nameSpan)).toBe(token);
});

test('what is awaited is told from what is called', async () => {
  expect(await only('(await a()).b')).toMatchObject({ kind: 'member', object: { kind: 'await' } });
  expect(await only('await a().b')).toMatchObject({ kind: 'await', value: { kind: 'member' } });
  expect(await only('new (a())()')).toMatchObject({ isNew: true, callee: { kind: 'call', args: [] } });
  expect(await only('new a()()')).toMatchObject({ kind: 'call', callee: { isNew: true } });
});
