import type { Expr, Stmt } from '../../../model/index.ts';
import { call, expressionStatement, literal, member, name } from '../build.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { listed } from './calls.ts';
import { type Context, give, type Sink } from './context.ts';

/** `return`: in a block it leaves the method around it as well. */
export function returning(node: SyntaxNode, to: Context): Stmt[] {
  const { span } = node;
  const { returnLeaves } = to.frame;
  const value = single(node);
  if (value) {
    const body = to.statement(value, { kind: 'give', leavesMethod: returnLeaves });
    const [only] = body;
    return only?.kind === 'return' && body.length === 1 ? [{ ...only, span }] : body;
  }
  return [{ kind: 'return', value: several(node, to), ...(returnLeaves && { leavesMethod: true }), span }];
}

/** `next`: goes on with a loop; gives a block's value. */
export function goingOn(node: SyntaxNode, to: Context): Stmt[] {
  const { span } = node;
  const value = single(node);
  if (!to.frame.inLoop)
    return value ? to.statement(value, give) : [{ kind: 'return', value: several(node, to), span }];
  return [...effect(node, to), { kind: 'continue', span }];
}

export function breaking(node: SyntaxNode, to: Context): Stmt[] {
  return [...effect(node, to), { kind: 'break', span: node.span }];
}

/** `retry` and `redo` run again what has just run: nothing comes after them. */
export function again(node: SyntaxNode): Stmt[] {
  return [{ kind: 'continue', label: node.type, span: node.span }];
}

function effect(node: SyntaxNode, to: Context): Stmt[] {
  const value = several(node, to);
  return value && value.kind !== 'literal' && value.kind !== 'name' ? [expressionStatement(value)] : [];
}

/** The one thing that is handed on, where it is one. */
function single(node: SyntaxNode): SyntaxNode | undefined {
  const items = node.child('argument_list')?.named ?? [];
  const isOne = items.length === 1 && !/splat|pair|heredoc_body|ERROR/.test(items[0]!.type);
  return isOne ? items[0] : undefined;
}

function several(node: SyntaxNode, to: Context): Expr | null {
  const list = node.child('argument_list');
  const values = listed(list, to).map(({ value }) => value);
  if (values.length > 1 || values[0]?.kind === 'spread')
    return { kind: 'array', items: values, span: list?.span ?? node.span };
  return values[0] ?? null;
}

/** `raise`, `fail`, `throw`, `exit`, `abort`: called or by their bare names. */
export function jump(node: SyntaxNode, to: Context): Stmt[] {
  const { span } = node;
  const method = (node.field('method') ?? node).text;
  const args = node.type === 'call' ? listed(node.field('arguments'), to) : [];
  const [first, ...more] = args;
  const others = more.filter((arg) => arg.name !== 'cause');
  if (method === 'raise' || method === 'fail') return [{ kind: 'throw', value: error(), span }];
  const kind = method === 'throw' ? 'throw' : 'exit';
  return [{ kind, value: first?.value ?? null, span }];

  function error(): Expr | null {
    if (!first) return null;
    const { value } = first;
    const isText = value.kind === 'template' || (value.kind === 'literal' && value.type === 'string');
    if (isText)
      return { kind: 'call', callee: name('RuntimeError', value.span), args: [first], isNew: true, span };
    if (others.length === 0) return value;
    const isClass = (value.kind === 'name' || value.kind === 'member') && /^[A-Z]/.test(value.name);
    return isClass
      ? { kind: 'call', callee: value, args: others, isNew: true, span }
      : call(member(value, 'exception', value.span), others, span);
  }
}

/** Whether a statement hands on control rather than a value. */
export function isControl(node: SyntaxNode | undefined, isJump: (node: SyntaxNode) => boolean): boolean {
  if (!node) return false;
  if (node.type === 'parenthesized_statements') return isControl(node.named.at(-1), isJump);
  if (/^(?:return|next|break|redo|retry)$/.test(node.type)) return true;
  return (node.type === 'call' || node.type === 'identifier') && isJump(node);
}

/** `catch(:done) do … end` ends where `throw :done` is met. */
export function catching(node: SyntaxNode, to: Context, sink: Sink): Stmt[] | null {
  const block = node.field('block')?.field('body');
  if (node.field('receiver') || node.field('method')?.text !== 'catch' || !block) return null;
  const { span } = node;
  const caught = { variable: null, types: [], body: nil(to, sink, span), span };
  return [{ kind: 'try', body: to.body(block, sink), catches: [caught], otherwise: [], finally: [], span }];
}

function nil(to: Context, sink: Sink, span: readonly [number, number]): Stmt[] {
  return sink.kind === 'drop' ? [] : to.settle(literal('null', null, span), sink);
}
