import type { Expr, Stmt, Try } from '../../../model/index.ts';
import { expressionStatement, opaque } from '../build.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import type { Context } from './context.ts';

/** `if`, and `elif` by itself. */
export function branch(node: SyntaxNode, to: Context): Stmt[] {
  let otherwise: Stmt[] = [];
  for (const alternative of node.fields('alternative').reverse()) {
    otherwise =
      alternative.type === 'elif_clause'
        ? [one(alternative, otherwise, to)]
        : to.block(alternative.field('body'));
  }
  return [one(node, otherwise, to)];
}

function one(node: SyntaxNode, otherwise: Stmt[], to: Context): Stmt {
  const then = to.block(node.field('consequence'));
  const end = Math.max(node.end, otherwise.at(-1)?.span[1] ?? 0);
  return { kind: 'if', test: to.part(node, 'condition'), then, otherwise, span: [node.start, end] };
}

export function forLoop(node: SyntaxNode, to: Context): Stmt[] {
  const left = node.field('left');
  const over = to.part(node, 'right');
  return [
    {
      kind: 'loop',
      ...(left && { each: { target: to.target(left), over } }),
      body: to.block(node.field('body')),
      ...otherwise(node, to),
      span: node.span,
    },
  ];
}

export function whileLoop(node: SyntaxNode, to: Context): Stmt[] {
  const test = to.part(node, 'condition');
  const isEndless = test.kind === 'literal' && (test.value === true || test.value === 1);
  return [
    {
      kind: 'loop',
      test: isEndless ? null : test,
      body: to.block(node.field('body')),
      ...otherwise(node, to),
      span: node.span,
    },
  ];
}

function otherwise(node: SyntaxNode, to: Context): { otherwise?: Stmt[] } {
  const clause = node.field('alternative');
  return clause ? { otherwise: to.block(clause.field('body')) } : {};
}

/**
 * What is opened is assigned, then the body runs. `with suppress(E):` catches E.
 */
export function withStatement(node: SyntaxNode, to: Context): Stmt[] {
  const { span } = node;
  const opening: Stmt[] = [];
  let caught: string[] | null = null;
  for (const item of node.child('with_clause')?.named ?? []) {
    const opened = item.field('value') ?? item;
    const types = suppressed(opened);
    if (types) caught = [...(caught ?? []), ...types];
    else opening.push(open(opened, node.has('async'), to));
  }
  const body = to.block(node.field('body'));
  if (!caught) return [{ kind: 'block', body: [...opening, ...body], span }];
  const guarded: Try = {
    kind: 'try',
    body,
    catches: [{ variable: null, types: caught, body: [], span }],
    otherwise: [],
    finally: [],
    span,
  };
  return opening.length === 0 ? [guarded] : [{ kind: 'block', body: [...opening, guarded], span }];
}

/** `expr as target`. */
function open(node: SyntaxNode, isAsync: boolean, to: Context): Stmt {
  const { span } = node;
  const [opened, alias] = node.type === 'as_pattern' ? node.named : [node];
  const plain = opened ? to.expr(opened) : opaque([], span);
  const value: Expr = isAsync ? { kind: 'await', value: plain, span: plain.span } : plain;
  return alias ? { kind: 'let', target: to.target(alias), value, span } : expressionStatement(value);
}

/** Of contextlib's `suppress(A, B)`: what it catches. */
function suppressed(node: SyntaxNode): string[] | null {
  if (node.type !== 'call' || !/^(?:contextlib\.)?suppress$/.test(node.field('function')?.text ?? ''))
    return null;
  return node.field('arguments')?.named.map(({ text }) => text) ?? [];
}

export function tryStatement(node: SyntaxNode, to: Context): Stmt[] {
  const clauses = (...types: string[]) => node.children.filter(({ type }) => types.includes(type));
  const block = (clause: SyntaxNode): Stmt[] => to.block(clause.child('block'));
  return [
    {
      kind: 'try',
      body: to.block(node.field('body')),
      catches: clauses('except_clause', 'except_group_clause').map((clause) => ({
        ...caughtBy(clause),
        body: block(clause),
        span: clause.span,
      })),
      otherwise: clauses('else_clause').flatMap(block),
      finally: clauses('finally_clause').flatMap(block),
      span: node.span,
    },
  ];
}

/** `except (A, B) as e`; Python 2's `except A, e`. */
function caughtBy(clause: SyntaxNode): { variable: string | null; types: string[] } {
  const [value, second] = clause.fields('value');
  if (!value) return { variable: null, types: [] };
  if (value.type === 'as_pattern') {
    const [types, alias] = value.named;
    return { variable: alias?.text ?? null, types: types ? typesOf(types) : [] };
  }
  return { variable: second?.text ?? null, types: typesOf(value) };
}

function typesOf(node: SyntaxNode): string[] {
  if (node.type === 'parenthesized_expression' || node.type === 'tuple') return node.named.flatMap(typesOf);
  return [node.text];
}
