import type { Expr, Stmt } from '../../../model/index.ts';
import { call, expressionStatement, literal, name, opaque } from '../build.ts';
import { gotoJump } from '../statement-lists.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { abruptOf } from './abrupt.ts';
import { assignmentStatement, isAssignment } from './assignments.ts';
import type { Context, Statements } from './context.ts';
import { returned } from './functions.ts';
import { pushed } from './matches.ts';

const nothing: Statements[string] = () => [];

export const statements: Statements = {
  expression_statement: (node, context) =>
    node.named.flatMap((value) =>
      context.isEchoed(node) ? [echo([value], node, context)] : effect(value, context),
    ),
  echo_statement: (node, context) => {
    const values = node.named.flatMap((value) =>
      value.type === 'sequence_expression' ? value.named : [value],
    );
    return [echo(values, node, context)];
  },
  unset_statement: (node, context) => {
    const args = node.named.map((value) => ({ value: context.expr(value) }));
    return [expressionStatement(call(name('unset', node.span), args, node.span))];
  },
  exit_statement: (node, context) => {
    const ended = abruptOf(node, context);
    return ended ? [ended] : [];
  },
  return_statement: (node, context) => {
    const [value] = node.named;
    if (!value) return [{ kind: 'return', value: null, span: node.span }];
    return returned(value, context).map((stmt) =>
      stmt.kind === 'return' ? { ...stmt, span: node.span } : stmt,
    );
  },
  goto_statement: (node, context) => [gotoJump(node, node.named[0]?.text ?? '', context.labels)],
  // Told by the list that it stands in.
  named_label_statement: nothing,
  empty_statement: nothing,
  php_tag: nothing,
  php_end_tag: nothing,
  text_interpolation: (node, context) => context.statements(node.named),
  // HTML between the tags is printed.
  text: (node) => {
    if (node.text.trim() === '') return [];
    const html = literal('string', node.text, node.span);
    return [expressionStatement(call(name('echo', node.span), [{ value: html }], node.span))];
  },
  compound_statement: (node, context) => context.statements(node.named),
  colon_block: (node, context) => context.statements(node.named),
  declare_statement: (node, context) =>
    context.statements(node.named.filter(({ type }) => type !== 'declare_directive')),
  namespace_definition: (node, context) => context.body(node.field('body')),
  function_static_declaration: (node, context) =>
    node.named
      .filter(({ type }) => type === 'static_variable_declaration')
      .map((own): Stmt => {
        const target = context.part(own, 'name');
        const value = own.field('value') ? context.part(own, 'value') : null;
        return target.kind === 'name'
          ? { kind: 'let', target, value, declares: true, span: own.span }
          : expressionStatement(opaque(value ? [target, value] : [target], own.span));
      }),
  global_declaration: (node, context) => node.named.map((own) => global(context.expr(own))),
};

/** `global $a` makes `$a` another name of `$GLOBALS['a']`. */
function global(target: Expr): Stmt {
  if (target.kind !== 'name') return expressionStatement(target);
  const { span } = target;
  const index = literal('string', target.name, span);
  const value: Expr = { kind: 'index', object: name('GLOBALS', span), index, span };
  return { kind: 'let', target, value, declares: true, span };
}

function echo(values: readonly SyntaxNode[], node: SyntaxNode, context: Context): Stmt {
  const args = values.map((value) => ({ value: context.expr(value) }));
  return expressionStatement(call(name('echo', node.span), args, node.span));
}

/** An expression whose value nobody takes. */
export function effect(node: SyntaxNode, context: Context): Stmt[] {
  const [inner] = node.named;
  if (isAssignment(node)) return assignmentStatement(node, context);
  switch (node.type) {
    case 'parenthesized_expression':
    case 'error_suppression_expression':
      return inner ? effect(inner, context) : [];
    case 'sequence_expression':
      return node.named.flatMap((value) => effect(value, context));
    case 'binary_expression':
      return guarded(node, context) ?? [expressionStatement(context.expr(node))];
    case 'conditional_expression':
      return branched(node, context) ?? [expressionStatement(context.expr(node))];
    default:
      return pushed(node, context, (value) =>
        value === node ? [expressionStatement(context.expr(value))] : effect(value, context),
      );
  }
}

/** `f() or die()`, `$a && f()`: the second runs when the first says so. */
function guarded(node: SyntaxNode, context: Context): Stmt[] | null {
  const operator = node.field('operator')?.text.toLowerCase() ?? '';
  const left = node.field('left');
  const right = node.field('right');
  if (!left || !right || !/^(?:and|or|&&|\|\|)$/.test(operator)) return null;
  const test = context.expr(left);
  const isOr = operator === 'or' || operator === '||';
  return [
    {
      kind: 'if',
      test: isOr ? { kind: 'not', value: test, span: test.span } : test,
      then: context.ahead(() => effect(right, context)),
      otherwise: [],
      span: node.span,
    },
  ];
}

/** `$a ? f() : g();`. */
function branched(node: SyntaxNode, context: Context): Stmt[] | null {
  const then = node.field('body');
  const otherwise = node.field('alternative');
  if (!then || !otherwise) return null;
  const test = context.part(node, 'condition');
  return [
    {
      kind: 'if',
      test,
      then: context.ahead(() => effect(then, context)),
      otherwise: context.ahead(() => effect(otherwise, context)),
      span: node.span,
    },
  ];
}
