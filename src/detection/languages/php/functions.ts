import type { Expr, Fn, Param, Stmt } from '../../../model/index.ts';
import { call, member, name, opaque } from '../build.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { argumentsOf } from './arguments.ts';
import type { Context, Expressions } from './context.ts';
import { pushed } from './matches.ts';
import { qualifiedName, typeText, variableText } from './names.ts';

export const closures: Expressions = {
  anonymous_function: (node, context) => ({
    kind: 'closure',
    fn: context.fn(node, () => context.body(node.field('body'))),
    span: node.span,
  }),
  arrow_function: (node, context) => ({
    kind: 'closure',
    fn: context.fn(node, () => returned(node.field('body'), context)),
    span: node.span,
  }),
};

/** What an expression gives, as the end of a function. */
export function returned(node: SyntaxNode | undefined, context: Context): Stmt[] {
  if (!node) return [];
  return pushed(node, context, (value) => [{ kind: 'return', value: context.expr(value), span: value.span }]);
}

/** A function of any kind; a constructor's parameters that are fields too are kept first. */
export function functionOf(node: SyntaxNode, body: () => Stmt[], context: Context): Fn {
  const own = node.field('name');
  const params = node.field('parameters')?.named ?? [];
  const type = node.field('return_type');
  const visibility = node.child('visibility_modifier')?.text.toLowerCase() ?? '';
  const isMember = node.type === 'method_declaration';
  const kept = params.filter(({ type }) => type === 'property_promotion_parameter').map(keptField);
  return {
    name: own?.text ?? null,
    nameSpan: own?.span ?? node.children[0]?.span ?? node.span,
    params: params.flatMap((param) => parameter(param, context)),
    body: [...kept, ...body()],
    decorators: attributes(node, context),
    ...(isMember && node.child('static_modifier') && { isStatic: true }),
    ...(/^(?:private|protected)/.test(visibility) && { isPrivate: true }),
    ...(type && { returns: typeText(type) }),
    ...(isMember && !node.field('body') && { isAbstract: true }),
    span: node.span,
  };
}

function keptField(param: SyntaxNode): Stmt {
  const { span } = param;
  const own = param.field('name');
  const value = name(own ? variableText(own) : '', own?.span ?? span);
  return { kind: 'let', target: member(name('this', span), value.name, span), value, span };
}

function parameter(node: SyntaxNode, context: Context): Param[] {
  const own = node.field('name');
  if (!own) return [];
  const type = node.field('type');
  const fallback = node.field('default_value');
  return [
    {
      target: name(variableText(own.type === 'by_ref' ? (own.named[0] ?? own) : own), own.span),
      ...(type && { type: typeText(type) }),
      ...(fallback && { fallback: context.conditionally(() => context.expr(fallback)) }),
      ...(node.type === 'variadic_parameter' && { isRest: true }),
      decorators: attributes(node, context),
    },
  ];
}

/** `#[A, B(1)]` as a name and a call. */
export function attributes(node: SyntaxNode, context: Context): Expr[] {
  const groups = node.field('attributes')?.named ?? [];
  return groups.flatMap((group) =>
    group.named.map((attribute) => {
      const [own] = attribute.named;
      const callee = own ? qualifiedName(own) : opaque([], attribute.span);
      const args = attribute.field('parameters');
      return args ? call(callee, argumentsOf(args, context), attribute.span) : callee;
    }),
  );
}
