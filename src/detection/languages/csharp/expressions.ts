import type { Expr } from '../../../model/index.ts';
import { call, literal, member, name, opaque } from '../build.ts';
import { operation } from '../operations.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { type ExpressionTable, readable, type TreeLowering } from '../tree-lowering.ts';
import { assignment, update } from './assignments.ts';
import { nameText, typeName } from './names.ts';

export const expressions: ExpressionTable = {
  identifier: typeName,
  generic_name: typeName,
  qualified_name: typeName,
  alias_qualified_name: typeName,
  predefined_type: typeName,
  nullable_type: typeName,
  array_type: typeName,
  this: ({ span }) => name('this', span),
  base: ({ span }) => name('super', span),
  parenthesized_expression: (node, lower) => lower.inner(node),
  cast_expression: (node, lower) => lower.operand(node, 'value'),
  as_expression: (node, lower) => lower.operand(node, 'left'),
  checked_expression: (node, lower) => lower.inner(node),
  await_expression: (node, lower) => ({ kind: 'await', value: lower.inner(node), span: node.span }),
  member_access_expression: (node, lower) =>
    member(lower.operand(node, 'expression'), nameText(node.field('name')), node.span),
  // `a?.b` and `a?[b]`; what stands alone as `[b]` is a list.
  conditional_access_expression: (node, lower) => {
    const object = lower.operand(node, 'condition');
    const binding = node.child('member_binding_expression');
    if (binding) return { ...member(object, nameText(binding.field('name')), node.span), optional: true };
    const element = node.child('element_binding_expression');
    return { kind: 'index', object, index: indexOf(element, node, lower), span: node.span };
  },
  element_access_expression: (node, lower) => ({
    kind: 'index',
    object: lower.operand(node, 'expression'),
    index: indexOf(node.field('subscript'), node, lower),
    span: node.span,
  }),
  conditional_expression: (node, lower) => ({
    kind: 'conditional',
    test: lower.operand(node, 'condition'),
    then: lower.operand(node, 'consequence'),
    otherwise: lower.operand(node, 'alternative'),
    span: node.span,
  }),
  prefix_unary_expression: prefixed,
  // Of a directive's condition.
  unary_expression: (node, lower) => ({ kind: 'not', value: lower.inner(node), span: node.span }),
  postfix_unary_expression: (node, lower) => (node.has('!') ? lower.inner(node) : stepped(node, lower)),
  assignment_expression: (node, lower) => {
    const { target, value } = assignment(node, lower);
    return { kind: 'assign', target, value, span: node.span };
  },
  is_expression: (node, lower) => {
    const right = node.field('right');
    const type = right ? typeName(right) : opaque([], node.span);
    return operation('instanceof', lower.operand(node, 'left'), type, node.span);
  },
  typeof_expression: (node) => typeCall('typeof', node),
  sizeof_expression: (node) => typeCall('sizeof', node),
  // Where a value is needed, a throw is a call: `a ?? throw new X()`.
  throw_expression: (node, lower) =>
    call(name('throw', [node.start, node.start + 'throw'.length]), [{ value: lower.inner(node) }], node.span),
  range_expression: (node, lower) => ({ kind: 'opaque', parts: lower.expressions(node), span: node.span }),
  declaration_expression: (node) => name(nameText(node.field('name')), node.span),
};

/** A list of several indices is a list. */
function indexOf(list: SyntaxNode | undefined, node: SyntaxNode, lower: TreeLowering): Expr {
  const items = list ? lower.expressions(list) : [];
  return items.length === 1 ? items[0]! : { kind: 'array', items, span: (list ?? node).span };
}

function prefixed(node: SyntaxNode, lower: TreeLowering): Expr {
  if (node.has('++') || node.has('--')) return stepped(node, lower);
  const value = lower.inner(node);
  if (node.has('!')) return { kind: 'not', value, span: node.span };
  if (node.has('-') && value.kind === 'literal' && value.type === 'number') {
    return literal('number', typeof value.value === 'number' ? -value.value : `-${value.value}`, node.span);
  }
  // `^1` counts from the end: it is not the position 1.
  if (node.has('^')) return { kind: 'opaque', parts: [value], span: node.span };
  return opaque([value], node.span);
}

function stepped(node: SyntaxNode, lower: TreeLowering): Expr {
  const { target, value } = update(node, lower);
  return { kind: 'assign', target, value, span: node.span };
}

function typeCall(word: string, node: SyntaxNode): Expr {
  const type = node.field('type') ?? readable(node)[0];
  const args = type ? [{ value: typeName(type) }] : [];
  return call(name(word, [node.start, node.start + word.length]), args, node.span);
}
