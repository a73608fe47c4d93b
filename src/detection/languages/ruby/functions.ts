import type { Closure, Fn, Stmt } from '../../../model/index.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { type Context, drop, give } from './context.ts';
import { parametersOf } from './parameters.ts';

/** `def f`, `def self.f`. What a constructor or a setter gives is nobody's. */
export function methodOf(node: SyntaxNode, to: Context): Fn {
  const named = node.field('name') ?? node;
  const name = named.text;
  const scope = { locals: new Set<string>(), inLoop: false, inMethod: true, returnLeaves: false };
  const params = parametersOf(node.field('parameters'), to.within({ ...scope, method: null }));
  for (const param of params) if (param.target.kind === 'name') scope.locals.add(param.target.name);
  const inner = to.within({ ...scope, method: { name, params } });
  const body = node.field('body');
  const isSilent = name === 'initialize' || /\w=$/.test(name);
  return {
    name,
    nameSpan: named.span,
    params,
    body: body ? inner.body(body, isSilent ? drop : give) : [],
    decorators: [],
    ...(node.type === 'singleton_method' && { isStatic: true }),
    span: node.span,
  };
}

export function definition(node: SyntaxNode, to: Context): Stmt[] {
  return [{ kind: 'function', fn: methodOf(node, to), span: node.span }];
}

/** `define_method(:name) { … }`: null where the name is not told. */
export function definedMethod(call: SyntaxNode, closureOf: (block: SyntaxNode) => Closure): Fn | null {
  const [named] = call.field('arguments')?.named ?? [];
  const block = call.field('block');
  if (!block || !named || !/^(?:simple_symbol|string)$/.test(named.type) || named.has('interpolation'))
    return null;
  const name = named.type === 'string' ? (named.child('string_content')?.text ?? '') : named.text.slice(1);
  return { ...closureOf(block).fn, name, nameSpan: named.span, span: call.span };
}
