import type { Expr, Loop, Stmt } from '../../../model/index.ts';
import { call, member, name } from '../build.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import type { Context, Table } from './context.ts';
import { expressionStatements, valueStatements } from './simple-statements.ts';

export const controlFlow: Table<Stmt[]> = {
  if_statement: (node, to) => [
    {
      kind: 'if',
      test: to.of(node, 'condition'),
      then: to.branch(node.field('consequence')),
      otherwise: to.branch(node.field('alternative')),
      span: node.span,
    },
  ],
  for_statement: forStatement,
  for_in_statement: forEach,
  while_statement: (node, to) => [
    { kind: 'loop', test: test(node, to), body: to.branch(node.field('body')), span: node.span },
  ],
  do_statement: (node, to) => [
    {
      kind: 'loop',
      test: test(node, to),
      atLeastOnce: true,
      body: to.branch(node.field('body')),
      span: node.span,
    },
  ],
  labeled_statement: labeled,
  switch_statement: switchStatement,
  try_statement: tryStatement,
  return_statement: (node, to) => ended('return', node, to),
  throw_statement: (node, to) => ended('throw', node, to),
  break_statement: (node) => [jump('break', node)],
  continue_statement: (node) => [jump('continue', node)],
};

function ended(kind: 'return' | 'throw', node: SyntaxNode, to: Context): Stmt[] {
  const [value] = node.named;
  return value ? valueStatements(kind, value, to, node.span) : [{ kind, value: null, span: node.span }];
}

function jump(kind: 'break' | 'continue', node: SyntaxNode): Stmt {
  const label = node.field('label')?.text;
  return { kind, ...(label !== undefined && { label }), span: node.span };
}

/** Null for a loop that runs until it is left: `while (true)`, `for (;;)`. */
function test(node: SyntaxNode, to: Context): Expr | null {
  const condition = node.field('condition');
  if (!condition?.isNamed || condition.type === 'empty_statement') return null;
  const value = to.expr(condition);
  return value.kind === 'literal' && value.value ? null : value;
}

function forStatement(node: SyntaxNode, to: Context): Stmt[] {
  const { span } = node;
  const start = node.field('initializer');
  const increment = node.field('increment');
  const loop: Loop = {
    kind: 'loop',
    test: test(node, to),
    body: to.branch(node.field('body')),
    ...(increment && { update: expressionStatements(increment, to) }),
    span,
  };
  if (!start || start.type === 'empty_statement') return [loop];
  const first = start.type.endsWith('_declaration') ? to.body([start]) : expressionStatements(start, to);
  return [{ kind: 'block', body: [...first, loop], span }];
}

/** `for (k in o)` takes the keys; `for await` waits for each item. */
function forEach(node: SyntaxNode, to: Context): Stmt[] {
  const left = node.field('left');
  const items = to.of(node, 'right');
  const { span } = items;
  let over = items;
  if (node.field('operator')?.type === 'in') {
    over = call(member(name('Object', span), 'keys', span), [{ value: items }], span);
  } else if (node.has('await')) {
    over = { kind: 'await', value: items, span };
  }
  const target = left ? to.target(left) : name('', span);
  return [{ kind: 'loop', each: { target, over }, body: to.branch(node.field('body')), span: node.span }];
}

/** A loop takes the label itself; anything else becomes a block that has it. */
function labeled(node: SyntaxNode, to: Context): Stmt[] {
  const label = node.field('label')?.text ?? '';
  const body = to.branch(node.field('body'));
  const [only] = body;
  const inner =
    only?.kind === 'block' && node.field('body')?.type === 'for_statement' ? only.body.at(-1) : only;
  if (body.length === 1 && inner?.kind === 'loop') {
    inner.label = label;
    return body;
  }
  return [{ kind: 'block', label, body, span: node.span }];
}

/** `switch (true)` asks each case as a condition of its own. */
function switchStatement(node: SyntaxNode, to: Context): Stmt[] {
  const subject = to.of(node, 'value');
  const cases = (node.field('body')?.named ?? []).map((child) => {
    const value = child.field('value');
    return { tests: value ? [to.expr(value)] : [], body: to.body(child.fields('body')), span: child.span };
  });
  const isTrue = subject.kind === 'literal' && subject.value === true;
  return [{ kind: 'switch', subject: isTrue ? null : subject, cases, fallsThrough: true, span: node.span }];
}

/** What a `catch` takes apart has to have a name first: the word `catch`, which no variable can have. */
function tryStatement(node: SyntaxNode, to: Context): Stmt[] {
  const handler = node.field('handler');
  const parameter = handler?.field('parameter');
  const target = parameter && to.target(parameter);
  const body = to.branch(handler?.field('body'));
  let variable: string | null = null;
  if (target?.kind === 'name') variable = target.name;
  else if (target) {
    variable = 'catch';
    const { span } = target;
    body.unshift({ kind: 'let', target, value: name(variable, span), declares: true, span });
  }
  return [
    {
      kind: 'try',
      body: to.branch(node.field('body')),
      catches: handler ? [{ variable, types: [], body, span: handler.span }] : [],
      otherwise: [],
      finally: to.branch(node.field('finalizer')?.field('body')),
      span: node.span,
    },
  ];
}
