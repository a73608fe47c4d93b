import type { Assign, Expr, Stmt } from '../../../model/index.ts';
import { call, expressionStatement, name, opaque } from '../build.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { definition } from './classes.ts';
import type { Context, Rules } from './context.ts';
import { branch, forLoop, tryStatement, whileLoop, withStatement } from './control.ts';
import { augmented } from './expressions.ts';
import { importFrom, importStatement } from './imports.ts';
import { isPlain } from './literals.ts';
import { matchStatement } from './matching.ts';
import { annotation } from './types.ts';

const nothing = (): Stmt[] => [];

export const statements: Rules['statements'] = {
  expression_statement: expression,
  return_statement: (node, to) => [{ kind: 'return', value: optional(node, to), span: node.span }],
  raise_statement: raise,
  assert_statement: assertion,
  delete_statement: (node, to) => [expressionStatement(opaque(to.exprs(node.named), node.span))],
  break_statement: (node) => [{ kind: 'break', span: node.span }],
  continue_statement: (node) => [{ kind: 'continue', span: node.span }],
  // They say where a variable lives, and run nothing.
  pass_statement: nothing,
  global_statement: nothing,
  nonlocal_statement: nothing,
  type_alias_statement: nothing,
  print_statement: (node, to) => builtin('print', node, to),
  exec_statement: (node, to) => builtin('exec', node, to),

  import_statement: importStatement,
  import_from_statement: importFrom,
  future_import_statement: importFrom,
  function_definition: definition,
  class_definition: definition,
  decorated_definition: definition,

  if_statement: branch,
  for_statement: forLoop,
  while_statement: whileLoop,
  with_statement: withStatement,
  try_statement: tryStatement,
  match_statement: matchStatement,
};

/** Documentation and `...` do nothing. */
function expression(node: SyntaxNode, to: Context): Stmt[] {
  const [first, ...others] = node.named;
  if (!first) return [];
  if (others.length > 0)
    return [expressionStatement({ kind: 'array', items: to.exprs(node.named), span: node.span })];
  switch (first.type) {
    case 'assignment':
      return [assignment(first, to)];
    case 'augmented_assignment': {
      const left = first.field('left');
      return left
        ? [{ kind: 'let', target: to.target(left), value: augmented(first, to), span: node.span }]
        : [];
    }
    case 'ellipsis':
      return [];
    default:
      return isPlain(first) ? [] : [expressionStatement(to.expr(first))];
  }
}

function assignment(node: SyntaxNode, to: Context): Assign {
  const { type } = annotation(node.field('type'), to);
  const left = node.field('left');
  return {
    kind: 'let',
    target: left ? to.target(left) : name('', node.span),
    value: node.field('right') ? to.part(node, 'right') : null,
    ...(type !== undefined && { type }),
    span: node.span,
  };
}

function optional(node: SyntaxNode, to: Context): Expr | null {
  const values = to.exprs(node.named);
  return values.length === 0 ? null : opaque(values, node.span);
}

/** `raise X from cause`; Python 2's `raise X, 'message'` makes an X of the message. */
function raise(node: SyntaxNode, to: Context): Stmt[] {
  const { span } = node;
  const [first, ...more] = node.named.filter(({ fieldName }) => fieldName !== 'cause');
  const cause = node.field('cause');
  const running = cause && cause.type !== 'identifier' && cause.type !== 'none' ? [cause] : [];
  const before = to.exprs(running).map(expressionStatement);
  if (!first) return [{ kind: 'throw', value: null, span }];
  const [type, message] = first.type === 'expression_list' ? to.exprs(first.named) : [];
  const value =
    type && message
      ? call(type, [{ value: message }], first.span)
      : opaque(to.exprs([first, ...more]), first.span);
  return [...before, { kind: 'throw', value, span }];
}

/** `assert test, message` throws unless the test holds. */
function assertion(node: SyntaxNode, to: Context): Stmt[] {
  const { span } = node;
  const [test, ...message] = to.exprs(node.named);
  if (!test) return [];
  const error = call(
    name('AssertionError', span),
    message.map((value) => ({ value })),
    span,
  );
  const then: Stmt[] = [{ kind: 'throw', value: error, span }];
  return [{ kind: 'if', test: { kind: 'not', value: test, span: test.span }, then, otherwise: [], span }];
}

/** Python 2's statements that are functions since. */
function builtin(called: string, node: SyntaxNode, to: Context): Stmt[] {
  const args = to.exprs(node.named).map((value) => ({ value }));
  return [expressionStatement(call(name(called, node.span), args, node.span))];
}
