import type { Stmt } from '../../../model/index.ts';
import { expressionStatement, opaque } from '../build.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import type { Context, Table } from './context.ts';
import { controlFlow } from './control-flow.ts';
import { declarations } from './declarations.ts';
import { exportStatement, importStatement } from './modules.ts';
import { expressionStatements } from './simple-statements.ts';

/** Nothing of these runs: types, heads of overloads, words to tools. */
const silent = [
  'empty_statement',
  'debugger_statement',
  'hash_bang_line',
  'ambient_declaration',
  'function_signature',
  'type_alias_declaration',
  'index_signature',
  'call_signature',
  'construct_signature',
];

const block = (node: SyntaxNode, to: Context): Stmt[] => [
  { kind: 'block', body: to.body(node.children), span: node.span },
];

const statements: Table<Stmt[]> = {
  ...controlFlow,
  ...declarations,
  ...Object.fromEntries(silent.map((type) => [type, () => []])),
  import_statement: importStatement,
  export_statement: exportStatement,
  statement_block: block,
  class_static_block: (node, to) => node.fields('body').flatMap((body) => block(body, to)),
  expression_statement: (node, to) => node.named.flatMap((child) => standing(child, to)),
  with_statement: (node, to) => [
    {
      kind: 'block',
      body: [expressionStatement(to.of(node, 'object')), ...to.branch(node.field('body'))],
      span: node.span,
    },
  ],
};

export const isStatement = (type: string): boolean => Object.hasOwn(statements, type);

/** Total: what is no statement is an expression that stands for one. */
export function lowerStatement(node: SyntaxNode, to: Context): Stmt[] {
  return isStatement(node.type) ? statements[node.type]!(node, to) : expressionStatements(node, to);
}

/** A namespace stands where an expression does. */
function standing(node: SyntaxNode, to: Context): Stmt[] {
  return isStatement(node.type) ? to.body([node]) : expressionStatements(node, to);
}

/** Functions and classes are what they are even if their head cannot be read. */
export const survives = (type: string): boolean =>
  /(?:function|class|method|interface)_(?:declaration|definition)$/.test(type);

const closures = new Set(['arrow_function', 'function_expression', 'generator_function']);

/**
 * Of a statement that cannot be read: the functions and statements in it that can be. Under a condition or in a loop they
 * may run or not.
 */
export function salvage(node: SyntaxNode, to: Context): Stmt[] {
  const isConditional = Object.hasOwn(controlFlow, node.type);
  return node.named.flatMap((child) => {
    const found = salvageChild(child, to);
    if (!isConditional || found.length === 0) return found;
    const test = opaque([], [node.start, child.start]);
    return [{ kind: 'if', test, then: found, otherwise: [], span: node.span }];
  });
}

function salvageChild(child: SyntaxNode, to: Context): Stmt[] {
  if (closures.has(child.type)) return [expressionStatement(to.expr(child))];
  if (child.type === 'method_definition') return [{ kind: 'function', fn: to.fn(child), span: child.span }];
  return isStatement(child.type) ? to.body([child]) : salvage(child, to);
}
