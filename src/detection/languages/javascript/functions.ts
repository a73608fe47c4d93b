import type { Expr, Fn, Param, Span, Stmt } from '../../../model/index.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import type { Context } from './context.ts';
import { keyOf } from './keys.ts';
import { assignedProperties } from './parameter-properties.ts';
import { valueStatements } from './simple-statements.ts';
import { restTarget, targetWithFallback } from './targets.ts';
import { typeText } from './wrappers.ts';

/** Any function; `decorators` are those that stand before it rather than in it. */
export function lowerFunction(node: SyntaxNode, to: Context, decorators: readonly SyntaxNode[] = []): Fn {
  const nameNode = node.field('name');
  const returns = typeText(node.field('return_type'));
  const [accessor] = (['get', 'set'] as const).filter((word) => node.has(word));
  return {
    name: nameNode ? keyOf(nameNode) : null,
    nameSpan: nameNode?.span ?? firstToken(node),
    params: paramNodes(node).flatMap((param) => lowerParam(param, to)),
    body: bodyOf(node, to),
    decorators: [...decorators, ...node.fields('decorator')].map((decorator) => to.expr(decorator)),
    ...(node.has('async') && { isAsync: true }),
    ...(node.has('static') && { isStatic: true }),
    ...(accessor && { accessor }),
    ...(isPrivate(node, nameNode) && { isPrivate: true }),
    ...(returns !== undefined && { returns }),
    ...(isDeclared(node) && { isAbstract: true }),
    span: node.span,
  };
}

export function paramNodes(fn: SyntaxNode): SyntaxNode[] {
  const single = fn.field('parameter');
  return single ? [single] : (fn.field('parameters')?.named ?? []);
}

function bodyOf(node: SyntaxNode, to: Context): Stmt[] {
  const body = node.field('body');
  if (!body) return [];
  if (body.type !== 'statement_block') return valueStatements('return', body, to);
  const statements = to.body(body.children);
  const assigned = assignedProperties(paramNodes(node), to);
  if (assigned.length === 0) return statements;
  const afterSuper = statements.findIndex(isSuperCall) + 1;
  return statements.toSpliced(afterSuper, 0, ...assigned);
}

function isSuperCall(stmt: Stmt): boolean {
  if (stmt.kind !== 'expr' || stmt.value.kind !== 'call') return false;
  const { callee } = stmt.value;
  return callee.kind === 'name' && callee.name === 'super';
}

/** TypeScript's `this` parameter says a type and takes no argument. */
function lowerParam(node: SyntaxNode, to: Context): Param[] {
  if (node.type === 'ERROR') return [];
  const pattern = node.field('pattern') ?? node;
  if (pattern.type === 'this') return [];
  const isRest = pattern.type === 'rest_pattern';
  const part: { target: Param['target']; fallback?: Expr } = isRest
    ? { target: restTarget(pattern, to) }
    : targetWithFallback(pattern, to);
  const type = typeText(node.field('type'));
  const value = node === pattern ? undefined : node.field('value');
  return [
    {
      ...part,
      ...(type !== undefined && { type }),
      ...(value && { fallback: to.expr(value) }),
      ...(isRest && { isRest }),
      decorators: node.fields('decorator').map((decorator) => to.expr(decorator)),
    },
  ];
}

function isPrivate(node: SyntaxNode, nameNode: SyntaxNode | undefined): boolean {
  const access = node.child('accessibility_modifier')?.text;
  return access === 'private' || access === 'protected' || nameNode?.type === 'private_property_identifier';
}

const isDeclared = ({ type }: SyntaxNode): boolean =>
  type === 'abstract_method_signature' || type === 'method_signature';

function firstToken(node: SyntaxNode): Span {
  const [token = ''] = /^(?:[\w$]+|.)/.exec(node.text) ?? [];
  return [node.start, node.start + token.length];
}
