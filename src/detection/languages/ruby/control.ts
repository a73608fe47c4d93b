import type { Expr, Stmt, Try } from '../../../model/index.ts';
import { literal, name } from '../build.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { isJump } from './calls.ts';
import { type Context, drop, type Sink } from './context.ts';
import { isControl } from './jumps.ts';
import { operation } from './operators.ts';

/** `if`, `unless`, `elsif`, and both as modifiers; the sink goes into every branch. */
export function branch(node: SyntaxNode, to: Context, sink: Sink): Stmt[] {
  const test = to.part(node, 'condition');
  const isNegated = node.type.startsWith('unless');
  const then = to.body(node.field('consequence') ?? node.field('body'), sink);
  const alternative = node.field('alternative');
  return [
    {
      kind: 'if',
      test: isNegated ? { kind: 'not', value: test, span: test.span } : test,
      then,
      otherwise: alternative?.type === 'elsif' ? branch(alternative, to, sink) : to.body(alternative, sink),
      span: node.span,
    },
  ];
}

/** `a ? b : c`: statements where one of them leaves. */
export function ternary(node: SyntaxNode, to: Context, sink: Sink): Stmt[] {
  const leaves = [node.field('consequence'), node.field('alternative')].some((one) =>
    isControl(one, (inner) => isJump(inner, to)),
  );
  if (sink.kind === 'drop' || leaves) return branch(node, to, sink);
  return to.settle(to.expr(node), sink);
}

/** `head :ok and return`, `x = y || raise`: a branch where the right side leaves. */
export function logic(node: SyntaxNode, to: Context, sink: Sink): Stmt[] {
  const { span } = node;
  const right = node.field('right');
  const op = operation(node, node.field('operator')?.type ?? '', nothing(node), nothing(node));
  if (!right || op.kind !== 'logic' || !isControl(right, (inner) => isJump(inner, to)))
    return to.settle(to.expr(node), sink);
  const left = node.field('left');
  const needsValue = op.op === 'or' && sink.kind !== 'drop';
  // No variable of the program can bear this name.
  const kept =
    sink.kind === 'keep' && sink.target.kind === 'name' ? sink.target : name('(value)', left?.span ?? span);
  const before = needsValue && left ? to.statement(left, { kind: 'keep', target: kept }) : [];
  const tested = needsValue ? kept : to.part(node, 'left');
  const test: Expr = op.op === 'or' ? { kind: 'not', value: tested, span: tested.span } : tested;
  const then = to.statement(right, drop);
  const leave: Stmt = { kind: 'if', test, then, otherwise: [], span };
  const isSettled = !needsValue || (sink.kind === 'keep' && sink.target === kept);
  return [...before, leave, ...(isSettled ? [] : to.settle(kept, sink))];
}

function nothing(node: SyntaxNode): Expr {
  return literal('null', null, node.span);
}

/** `while`, `until`, and both as modifiers: those of a `begin … end` run it once before they ask. */
export function whileLoop(node: SyntaxNode, to: Context): Stmt[] {
  const inside = to.within({ inLoop: true });
  const condition = to.part(node, 'condition');
  const isUntil = node.type.startsWith('until');
  const isEndless = condition.kind === 'literal' && condition.value === !isUntil;
  const body = node.field('body');
  const test: Expr = isUntil ? { kind: 'not', value: condition, span: condition.span } : condition;
  return [
    {
      kind: 'loop',
      test: isEndless ? null : test,
      ...(body?.type === 'begin' && { atLeastOnce: true }),
      body: inside.body(body, drop),
      span: node.span,
    },
  ];
}

export function forLoop(node: SyntaxNode, to: Context): Stmt[] {
  const pattern = node.field('pattern');
  const over = node.field('value')?.named[0];
  const each = pattern && over && { target: to.target(pattern), over: to.expr(over) };
  const body = to.within({ inLoop: true }).body(node.field('body'), drop);
  return [{ kind: 'loop', ...(each && { each }), body, span: node.span }];
}

/** `case … when`; the sink goes into every case. */
export function caseWhen(node: SyntaxNode, to: Context, sink: Sink): Stmt[] {
  const subject = node.field('value');
  const cases = node.children
    .filter(({ type }) => type === 'when' || type === 'else')
    .map((clause) => ({
      tests: clause.fields('pattern').flatMap(({ named }) => to.exprs(named)),
      body: to.body(clause.type === 'else' ? clause : clause.field('body'), sink),
      span: clause.span,
    }));
  if (!node.has('else') && sink.kind === 'keep')
    cases.push({ tests: [], body: to.body(undefined, sink), span: node.span });
  return [
    {
      kind: 'switch',
      subject: subject ? to.expr(subject) : null,
      cases,
      fallsThrough: false,
      span: node.span,
    },
  ];
}

/** `begin … end`, and the body of a method or block: statements, then `rescue`, `else` and `ensure`. */
export function guarded(node: SyntaxNode, to: Context, sink: Sink): Stmt[] {
  const clauses = (type: string) => node.children.filter((child) => child.type === type);
  const [otherwise] = clauses('else');
  const [ensure] = clauses('ensure');
  const rescues = clauses('rescue');
  const own = node.children.filter(({ type }) => !/^(?:else|ensure|rescue)$/.test(type));
  if (rescues.length === 0 && !ensure && !otherwise) return to.statements(own, sink);
  const attempt: Try = {
    kind: 'try',
    body: to.statements(own, otherwise ? drop : sink),
    catches: rescues.map((clause) => rescue(clause, to, sink)),
    otherwise: otherwise ? to.body(otherwise, sink) : [],
    finally: ensure ? to.body(ensure, drop) : [],
    span: node.span,
  };
  return [attempt];
}

/** A `rescue` that names no class catches every error that a program should. */
function rescue(clause: SyntaxNode, to: Context, sink: Sink): Try['catches'][number] {
  const variable = clause.field('variable')?.named[0];
  if (variable) to.target(variable);
  return {
    variable: variable?.text ?? null,
    types: clause.field('exceptions')?.named.map(({ text }) => text) ?? [],
    body: to.body(clause.field('body'), sink),
    span: clause.span,
  };
}

/** `a rescue b`. */
export function rescueModifier(node: SyntaxNode, to: Context, sink: Sink): Stmt[] {
  const handler = node.field('handler');
  const caught: Try['catches'][number] = {
    variable: null,
    types: [],
    body: sink.kind === 'drop' && handler?.type === 'nil' ? [] : to.body(handler, sink),
    span: handler?.span ?? node.span,
  };
  const body = to.body(node.field('body'), sink);
  return [{ kind: 'try', body, catches: [caught], otherwise: [], finally: [], span: node.span }];
}
