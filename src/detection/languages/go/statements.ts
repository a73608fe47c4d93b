import type { Expr, Stmt } from '../../../model/index.ts';
import { call, expressionStatement, name } from '../build.ts';
import { labelled } from '../labels.ts';
import { gotoJump } from '../statement-lists.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import type { Context, Statements } from './context.ts';

const expression: Statements[string] = (node, context) => [expressionStatement(context.expr(node))];
/** `go f()` and `defer f()` are calls of f. */
const started: Statements[string] = (node, context) =>
  node.named.map((value) => expressionStatement(context.expr(value)));

/** What `break` with a label may leave; to any other statement only `goto` leads. */
const canBeLeft = new Set([
  'for_statement',
  'expression_switch_statement',
  'type_switch_statement',
  'select_statement',
]);

export const statements: Statements = {
  expression_statement: (node, context) => node.named.flatMap((value) => ended(context.expr(value))),
  send_statement: expression,
  receive_statement: expression,
  empty_statement: () => [],
  go_statement: started,
  defer_statement: started,
  // The switch has asked for it.
  fallthrough_statement: () => [],
  block: (node, context) => [{ kind: 'block', body: context.block(node), span: node.span }],
  labeled_statement: (node, context) => {
    const label = node.field('label')?.text ?? '';
    const held = node.named.filter(({ fieldName }) => fieldName !== 'label');
    const body = context.statements(held);
    return held.some(({ type }) => canBeLeft.has(type)) ? [labelled(label, body, node.span)] : body;
  },
  break_statement: (node) => [jump(node, 'break')],
  continue_statement: (node) => [jump(node, 'continue')],
  goto_statement: (node, context) => [gotoJump(node, node.child('label_name')?.text ?? '', context.labels)],
  return_statement: (node, context) => [{ kind: 'return', value: returned(node, context), span: node.span }],
};

function jump(node: SyntaxNode, kind: 'break' | 'continue'): Stmt {
  const label = node.child('label_name')?.text;
  return { kind, ...(label !== undefined && { label }), span: node.span };
}

/** Several results are an array; none are the named ones. */
function returned(node: SyntaxNode, context: Context): Expr | null {
  const list = node.child('expression_list');
  const values = list
    ? list.named.map(context.expr)
    : context.results.map(({ text }) => name(context.variable(text), node.span));
  if (values.length < 2) return values[0] ?? null;
  return { kind: 'array', items: values, span: list?.span ?? node.span };
}

const fatal = /^(?:Fatal|Fatalf|Fatalln)$/;

/** A call that does not come back: `panic` throws, `os.Exit` and `log.Fatal` end the process. */
function ended(value: Expr): Stmt[] {
  if (value.kind !== 'call') return [expressionStatement(value)];
  const { callee, args, span } = value;
  const first = args[0]?.value ?? null;
  if (callee.kind === 'name' && callee.name === 'panic') return [{ kind: 'throw', value: first, span }];
  if (callee.kind !== 'member' || callee.object.kind !== 'name') return [expressionStatement(value)];
  const holder = callee.object.name;
  if (holder === 'os' && callee.name === 'Exit') return [{ kind: 'exit', value: first, span }];
  if (holder !== 'log') return [expressionStatement(value)];
  if (fatal.test(callee.name)) return [expressionStatement(value), { kind: 'exit', value: null, span }];
  if (!/^Panic(?:f|ln)?$/.test(callee.name)) return [expressionStatement(value)];
  return [{ kind: 'throw', value: call(callee, args, span), span }];
}
