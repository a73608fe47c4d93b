import type { Fn, Param, Stmt } from '../../../model/index.ts';
import { call, expressionStatement, name } from '../build.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import type { TreeLowering } from '../tree-lowering.ts';
import { attributesOf } from './attributes.ts';
import { bodyOf } from './bodies.ts';
import { argumentsOf } from './calls.ts';
import { nameText, typeText } from './names.ts';
import { modifiersOf, parametersOf } from './parameters.ts';

const visible = ['public', 'internal'];

/** Methods, constructors, operators, local functions. `isInterface`: its members are public unless they say otherwise. */
export function functionOf(node: SyntaxNode, lower: TreeLowering, isInterface = true): Fn {
  const named = node.field('name') ?? node.field('operator');
  const body = node.field('body');
  const { receiver, params } = received(node.field('parameters'), lower);
  const { type } = typeText(node.field('returns') ?? node.field('type'));
  const isVoid = type === undefined || type === 'void';
  return {
    name: functionName(node),
    nameSpan: (named ?? node).span,
    params,
    body: [...initializer(node, lower), ...bodyOf(body, lower, isVoid)],
    decorators: attributesOf(node, lower),
    ...marks(node, isInterface),
    ...(type !== undefined && { returns: type }),
    ...(receiver && { receiver }),
    ...(!body && { isAbstract: true }),
    span: node.span,
  };
}

export function marks(
  node: SyntaxNode,
  isInterface: boolean,
): Pick<Fn, 'isAsync' | 'isStatic' | 'isPrivate'> {
  const words = modifiersOf(node);
  const isOpen = isInterface
    ? !words.has('private') && !words.has('protected')
    : visible.some((word) => words.has(word)) || node.child('explicit_interface_specifier') !== undefined;
  return {
    ...(words.has('async') && { isAsync: true }),
    ...(words.has('static') && { isStatic: true }),
    ...(!isOpen && { isPrivate: true }),
  };
}

function functionName(node: SyntaxNode): string {
  const named = nameText(node.field('name'));
  switch (node.type) {
    case 'constructor_declaration':
      return 'constructor';
    case 'destructor_declaration':
      return `~${named}`;
    case 'operator_declaration':
      return `operator ${node.field('operator')?.text ?? ''}`;
    case 'conversion_operator_declaration':
      return `operator ${node.field('type')?.text ?? ''}`;
    default:
      return named;
  }
}

/** An extension method's first parameter, behind `this`, is what it is called on. */
function received(
  list: SyntaxNode | undefined,
  lower: TreeLowering,
): { receiver: Fn['receiver']; params: Param[] } {
  const params = parametersOf(list, lower);
  const first = list?.child('parameter');
  const [own, ...others] = params;
  const isExtension = first?.children.some(({ type, text }) => type === 'modifier' && text === 'this');
  if (!isExtension || own?.target.kind !== 'name') return { receiver: undefined, params };
  return { receiver: { name: own.target.name, type: own.type ?? '' }, params: others };
}

/** `: base(a)` and `: this(a)` are calls of `super` and `this` before all else. */
function initializer(node: SyntaxNode, lower: TreeLowering): Stmt[] {
  const called = node.child('constructor_initializer');
  if (!called) return [];
  const args = argumentsOf(called.child('argument_list'), lower);
  const word = called.has('base') ? 'super' : 'this';
  return [expressionStatement(call(name(word, called.span), args, called.span))];
}
