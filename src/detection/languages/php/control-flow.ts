import type { Expr, Stmt, Switch, Target } from '../../../model/index.ts';
import { name, opaque } from '../build.ts';
import { isPath } from '../paths.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { isTarget, targetOf } from './assignments.ts';
import type { Context, Statements } from './context.ts';
import { typeText, variableText } from './names.ts';
import { effect } from './statements.ts';

export const controlFlow: Statements = {
  if_statement: (node, context) => [choice(node, context)],
  while_statement: (node, context) => [
    context.breakable(true, () => ({
      kind: 'loop',
      test: context.conditionally(() => context.part(node, 'condition')),
      body: held(node, context),
      span: node.span,
    })),
  ],
  do_statement: (node, context) => [
    context.breakable(true, () => ({
      kind: 'loop',
      test: context.conditionally(() => context.part(node, 'condition')),
      atLeastOnce: true,
      body: held(node, context),
      span: node.span,
    })),
  ],
  for_statement: (node, context) => {
    const { span } = node;
    const parts = (field: string): SyntaxNode[] => node.fields(field).filter(({ isNamed }) => isNamed);
    const first = parts('initialize').flatMap((part) => effect(part, context));
    const loop = context.breakable(true, () => {
      const [test, update] = context.conditionally(() => [
        parts('condition').map(context.expr),
        parts('update').flatMap((part) => effect(part, context)),
      ]);
      return {
        kind: 'loop',
        test: test.length > 0 ? opaque(test, span) : null,
        body: held(node, context),
        ...(update.length > 0 && { update }),
        span,
      };
    });
    return [...first, loop];
  },
  foreach_statement: (node, context) => [context.breakable(true, () => foreach(node, context))],
  switch_statement: (node, context) => [
    context.breakable(false, () => ({
      kind: 'switch',
      subject: context.part(node, 'condition'),
      cases: (node.field('body')?.named ?? [])
        .filter(({ type }) => type === 'case_statement' || type === 'default_statement')
        .map((one) => caseOf(one, context)),
      fallsThrough: true,
      span: node.span,
    })),
  ],
  break_statement: (node, context) => [jump(node, 'break', context)],
  continue_statement: (node, context) => [jump(node, 'continue', context)],
  try_statement: (node, context) => [
    {
      kind: 'try',
      body: context.body(node.field('body')),
      catches: node.named
        .filter(({ type }) => type === 'catch_clause')
        .map((clause) => {
          const variable = clause.field('name');
          return {
            variable: variable ? variableText(variable) : null,
            types: (clause.field('type')?.named ?? []).map(typeText),
            body: context.body(clause.field('body')),
            span: clause.span,
          };
        }),
      otherwise: [],
      finally: context.body(node.child('finally_clause')?.field('body')),
      span: node.span,
    },
  ],
};

/** The body, and HTML that stands behind its last statement. */
function held(node: SyntaxNode, context: Context): Stmt[] {
  return branches(node)[0]?.flatMap((part) => context.body(part)) ?? [];
}

/** The body and the alternatives, each with the HTML up to the next. */
function branches(node: SyntaxNode): SyntaxNode[][] {
  const result: SyntaxNode[][] = [];
  for (const child of node.named) {
    if (child.fieldName === 'body' || child.fieldName === 'alternative') result.push([child]);
    else if (child.type === 'text_interpolation') result.at(-1)?.push(child);
  }
  return result;
}

function choice(node: SyntaxNode, context: Context): Stmt {
  const test = context.part(node, 'condition');
  const [then = [], ...alternatives] = branches(node);
  const html = (parts: SyntaxNode[]): Stmt[] => context.statements(parts);
  const otherwise = alternatives.reduceRight<Stmt[]>((rest, [clause, ...behind]) => {
    if (!clause) return rest;
    const body = (): Stmt[] => [...context.body(clause.field('body')), ...html(behind)];
    if (clause.type !== 'else_if_clause') return body();
    const condition = context.conditionally(() => context.part(clause, 'condition'));
    return [{ kind: 'if', test: condition, then: body(), otherwise: rest, span: clause.span }];
  }, []);
  const [first, ...behind] = then;
  return { kind: 'if', test, then: [...context.body(first), ...html(behind)], otherwise, span: node.span };
}

function foreach(node: SyntaxNode, context: Context): Stmt {
  const [values, taken] = node.named.filter(({ fieldName }) => fieldName !== 'body');
  const over = values ? context.expr(values) : opaque([], node.span);
  const [first, second] = taken?.type === 'pair' ? taken.named : [undefined, taken];
  const item = second && targetOf(second, context);
  const target: Target = item && isTarget(item) ? item : name('_', node.span);
  const body = held(node, context);
  const key = first && targetOf(first, context);
  if (key && isTarget(key)) {
    const value: Expr = { kind: 'opaque', parts: isPath(over) ? [over] : [], span: key.span };
    body.unshift({ kind: 'let', target: key, value, span: key.span });
  }
  return { kind: 'loop', each: { target, over }, body, span: node.span };
}

function caseOf(node: SyntaxNode, context: Context): Switch['cases'][number] {
  const value = node.field('value');
  return {
    tests: value ? [context.conditionally(() => context.expr(value))] : [],
    body: context.statements(node.named.filter((child) => child !== value)),
    span: node.span,
  };
}

/** `break 2` leaves two loops or switches; `continue` counts a switch as a loop, too. */
function jump(node: SyntaxNode, kind: 'break' | 'continue', context: Context): Stmt {
  const { span } = node;
  const around = context.breakables;
  const levels = Math.max(1, Number(node.named[0]?.text ?? 1) || 1);
  const at = Math.max(0, around.length - levels);
  const target = around[at];
  if (!target) return { kind, span };
  const isContinue = kind === 'continue' && target.isLoop;
  const between = around.slice(at + 1);
  if (isContinue ? between.every(({ isLoop }) => !isLoop) : between.length === 0)
    return { kind: isContinue ? 'continue' : 'break', span };
  target.label ??= `level${at + 1}`;
  return { kind: isContinue ? 'continue' : 'break', label: target.label, span };
}
