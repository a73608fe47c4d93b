import type { Expr, Member, Stmt, Target } from '../../../model/index.ts';
import { expressionStatement, literal, member, name, opaque } from '../build.ts';
import { operation } from '../operations.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { type ExpressionTable, readable, type TreeLowering } from '../tree-lowering.ts';
import { typeName } from './names.ts';
import { assignedInCases, switchValue } from './switches.ts';

export const expressions: ExpressionTable = {
  identifier: typeName,
  type_identifier: typeName,
  scoped_identifier: typeName,
  scoped_type_identifier: typeName,
  generic_type: typeName,
  array_type: typeName,
  annotated_type: typeName,
  integral_type: typeName,
  floating_point_type: typeName,
  boolean_type: typeName,
  void_type: typeName,
  this: ({ span }) => name('this', span),
  super: ({ span }) => name('super', span),
  parenthesized_expression: (node, lower) => lower.inner(node),
  cast_expression: (node, lower) => lower.operand(node, 'value'),
  field_access: (node, lower) => memberOf(lower.operand(node, 'object'), node.field('field'), node),
  array_access: (node, lower) => ({
    kind: 'index',
    object: lower.operand(node, 'array'),
    index: lower.operand(node, 'index'),
    span: node.span,
  }),
  class_literal: (node) => member(namedType(readable(node)[0], node), 'class', node.span),
  method_reference: (node, lower) => {
    const [object] = readable(node);
    const method = node.children.at(-1);
    return memberOf(object ? lower.expression(object) : opaque([], node.span), method, node);
  },
  ternary_expression: (node, lower) => ({
    kind: 'conditional',
    test: lower.operand(node, 'condition'),
    then: lower.operand(node, 'consequence'),
    otherwise: lower.operand(node, 'alternative'),
    span: node.span,
  }),
  unary_expression: unary,
  binary_expression: binary,
  assignment_expression: (node, lower) => {
    const { target, value } = assignment(node, lower);
    return { kind: 'assign', target, value, span: node.span };
  },
  update_expression: (node, lower) => {
    const { target, value } = update(node, lower);
    return { kind: 'assign', target, value, span: node.span };
  },
  switch_expression: switchValue,
};

/** An expression as a statement: assignments are statements of their own. */
export function expressionStatements(node: SyntaxNode, lower: TreeLowering): Stmt[] {
  const { span } = node;
  if (node.type === 'update_expression') return [{ kind: 'let', ...update(node, lower), span }];
  if (node.type === 'switch_expression') return lower.statement(node);
  if (node.type !== 'assignment_expression') return [expressionStatement(lower.expression(node))];
  const right = node.field('right');
  const target = targetOf(node.field('left'), node, lower);
  const isPlain = node.field('operator')?.type === '=';
  const inCases = right && isPlain ? assignedInCases(right, target, lower) : null;
  return inCases ?? [{ kind: 'let', ...assignment(node, lower), span }];
}

function memberOf(object: Expr, field: SyntaxNode | undefined, node: SyntaxNode): Member {
  return member(object, field?.text ?? '', node.span);
}

function namedType(type: SyntaxNode | undefined, node: SyntaxNode): Expr {
  return type ? typeName(type) : opaque([], node.span);
}

interface Assignment {
  target: Target;
  value: Expr;
}

/** `x = y`, and `x += y` as `x = x + y`. */
function assignment(node: SyntaxNode, lower: TreeLowering): Assignment {
  const target = targetOf(node.field('left'), node, lower);
  const right = lower.operand(node, 'right');
  const op = node.field('operator')?.type.slice(0, -1) ?? '';
  if (op === '') return { target, value: right };
  return { target, value: operation(op, lower.operand(node, 'left'), right, node.span) };
}

/** `x++` is `x = x + 1`. */
function update(node: SyntaxNode, lower: TreeLowering): Assignment {
  const operand = readable(node)[0];
  const one = literal('number', 1, node.span);
  const op = node.has('--') ? '-' : '+';
  const left = operand ? lower.expression(operand) : opaque([], node.span);
  return { target: targetOf(operand, node, lower), value: operation(op, left, one, node.span) };
}

/** What a parser lets stand at the left and is no place for a value has no name. */
function targetOf(node: SyntaxNode | undefined, parent: SyntaxNode, lower: TreeLowering): Target {
  const target = node && lower.expression(node);
  if (target && (target.kind === 'name' || target.kind === 'member' || target.kind === 'index'))
    return target;
  return { kind: 'pattern', parts: [], span: (node ?? parent).span };
}

function unary(node: SyntaxNode, lower: TreeLowering): Expr {
  const value = lower.operand(node, 'operand');
  const operator = node.field('operator')?.type;
  if (operator === '!') return { kind: 'not', value, span: node.span };
  if (operator === '-' && value.kind === 'literal' && value.type === 'number') {
    return literal('number', typeof value.value === 'number' ? -value.value : `-${value.value}`, node.span);
  }
  return opaque([value], node.span);
}

function binary(node: SyntaxNode, lower: TreeLowering): Expr {
  const left = lower.operand(node, 'left');
  const right = lower.operand(node, 'right');
  return operation(node.field('operator')?.type ?? '', left, right, node.span);
}
