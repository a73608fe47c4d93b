import type { Arg, Cls, Expr, Span } from '../../../model/index.ts';
import { call, member, name, opaque } from '../build.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { type ExpressionTable, readable, type TreeLowering } from '../tree-lowering.ts';
import { membersOf } from './members.ts';
import { typeName } from './names.ts';
import { parametersOf } from './parameters.ts';
import { returnStatements } from './switches.ts';

export const calls: ExpressionTable = {
  method_invocation: (node, lower) => {
    const method = node.field('name');
    const object = node.child('super') ?? node.field('object');
    const called = method?.text ?? '';
    const callee = object
      ? member(lower.expression(object), called, [node.start, method?.end ?? node.end])
      : name(called, method?.span ?? node.span);
    const types = node.field('type_arguments');
    const made = call(callee, argumentsOf(node, lower), node.span);
    return types ? { ...made, types: readable(types).map(({ text }) => text) } : made;
  },
  // `super(a)` and `this(a)`: the names `super` and `this` are called.
  explicit_constructor_invocation: (node, lower) =>
    call(lower.operand(node, 'constructor'), argumentsOf(node, lower), node.span),
  object_creation_expression: creation,
  array_creation_expression: (node, lower) => {
    const items = node.field('value');
    if (items) return lower.expression(items);
    const sizes = node.fields('dimensions').flatMap((size) => lower.expressions(size));
    return { kind: 'opaque', parts: sizes, span: node.span };
  },
  array_initializer: arrayOf,
  element_value_array_initializer: arrayOf,
  lambda_expression: (node, lower) => {
    const body = node.field('body');
    const fn = {
      name: null,
      nameSpan: firstToken(node),
      params: parametersOf(node.field('parameters'), lower),
      body: body?.type === 'block' ? lower.body(body) : body ? returnStatements(body, body, lower) : [],
      decorators: [],
      span: node.span,
    };
    return { kind: 'closure', fn, span: node.span };
  },
};

/** A bare parameter's name, or the opening parenthesis. */
function firstToken(node: SyntaxNode): Span {
  const [first] = node.children;
  return first?.type === 'identifier' ? first.span : [node.start, node.start + 1];
}

export function argumentsOf(node: SyntaxNode, lower: TreeLowering): Arg[] {
  const list = node.field('arguments');
  return list ? lower.expressions(list).map((value) => ({ value })) : [];
}

function arrayOf(node: SyntaxNode, lower: TreeLowering): Expr {
  return { kind: 'array', items: lower.expressions(node), span: node.span };
}

/** `new X(1) { … }` makes an instance of a class without a name, whose base is X. */
function creation(node: SyntaxNode, lower: TreeLowering): Expr {
  const type = node.field('type');
  const made = type ? typeName(type) : opaque([], node.span);
  const body = node.child('class_body');
  const callee: Expr = body ? classOf(made, body, lower) : made;
  const [outer] = readable(node);
  // `outer.new Inner()`: the outer instance is an argument without a name, as it is to the compiler.
  const isInner =
    outer !== undefined && outer !== type && outer.end <= (type?.start ?? 0) && !isAnnotation(outer);
  const before: Arg[] = isInner ? [{ value: lower.expression(outer) }] : [];
  return {
    kind: 'call',
    callee,
    args: [...before, ...argumentsOf(node, lower)],
    isNew: true,
    span: node.span,
  };
}

const isAnnotation = ({ type }: SyntaxNode): boolean =>
  type.endsWith('annotation') || type === 'type_arguments';

function classOf(base: Expr, body: SyntaxNode, lower: TreeLowering): Expr {
  const cls: Cls = { name: null, bases: [base], decorators: [], ...membersOf(body, lower), span: body.span };
  return { kind: 'class', cls, span: body.span };
}
