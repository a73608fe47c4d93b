import type { Expr, Fn, Param, Stmt, Target } from '../../../model/index.ts';
import { name } from '../build.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import type { Context } from './context.ts';
import { annotation, typeText } from './types.ts';

/**
 * A function; a method where the context stands in a class. A method's first parameter, `self` or `cls` as a rule, is no
 * parameter here: it is the name `this` in the method and in the closures inside it.
 */
export function functionOf(node: SyntaxNode, decorators: Expr[], to: Context): Fn {
  const named = node.field('name') ?? node;
  const marks = new Set(decorators.map(lastName));
  const list = (node.field('parameters')?.named ?? []).filter(({ type }) => type !== 'ERROR');
  const own = to.scope.inClass && !marks.has('staticmethod') ? receiverOf(list[0]) : null;
  const params = parameters(own === null ? list : list.slice(1), to);
  const returns = typeText(node.field('return_type'));
  return {
    name: named.text,
    nameSpan: named.span,
    params,
    body: inside(to, own, params).block(node.field('body')),
    decorators,
    ...(node.has('async') && { isAsync: true }),
    ...((marks.has('staticmethod') || marks.has('classmethod')) && { isStatic: true }),
    ...(to.scope.inClass && /^__(?!.*__$)/.test(named.text) && { isPrivate: true }),
    ...(returns !== undefined && { returns }),
    ...((marks.has('abstractmethod') || marks.has('overload')) && { isAbstract: true }),
    span: node.span,
  };
}

export function lambda(node: SyntaxNode, to: Context): Expr {
  const params = parameters(node.field('parameters')?.named ?? [], to);
  const value = inside(to, null, params).part(node, 'body');
  const body: Stmt[] = [{ kind: 'return', value, span: value.span }];
  const nameSpan = [node.start, node.start + 'lambda'.length] as const;
  const fn: Fn = { name: null, nameSpan, params, body, decorators: [], span: node.span };
  return { kind: 'closure', fn, span: node.span };
}

/** The context of a function's body: a parameter of the same name hides an outer method's own object. */
function inside(to: Context, own: string | null, params: readonly Param[]): Context {
  const outer = to.scope.receiver;
  const isHidden = params.some(({ target }) => target.kind === 'name' && target.name === outer);
  return to.within({ receiver: own ?? (isHidden ? null : outer), inClass: false });
}

function receiverOf(first: SyntaxNode | undefined): string | null {
  const node = first?.type === 'typed_parameter' ? first.named[0] : first;
  return node?.type === 'identifier' ? node.text : null;
}

function parameters(nodes: readonly SyntaxNode[], to: Context): Param[] {
  return nodes.flatMap((node) => parameter(node, to) ?? []);
}

function parameter(node: SyntaxNode, to: Context): Param | null {
  switch (node.type) {
    case 'identifier':
      return { target: name(node.text, node.span), decorators: [] };
    case 'list_splat_pattern':
    case 'dictionary_splat_pattern':
      return { target: variable(node.named[0] ?? node, to), isRest: true, decorators: [] };
    case 'typed_parameter': {
      const inner = node.named[0] && parameter(node.named[0], to);
      return inner ? { ...inner, ...annotation(node.field('type'), to) } : null;
    }
    case 'default_parameter':
    case 'typed_default_parameter':
      return {
        target: variable(node.field('name') ?? node, to),
        ...annotation(node.field('type'), to),
        fallback: to.part(node, 'value'),
      };
    case 'tuple_pattern':
      return { target: to.target(node), decorators: [] };
    default:
      return null;
  }
}

/** A parameter is a new variable, whatever the method around calls its own object. */
function variable(node: SyntaxNode, to: Context): Target {
  return node.type === 'identifier' ? name(node.text, node.span) : to.target(node);
}

/** `abc.abstractmethod` is `abstractmethod`; of a call, what is called. */
function lastName(expr: Expr): string {
  if (expr.kind === 'call') return lastName(expr.callee);
  return expr.kind === 'name' || expr.kind === 'member' ? expr.name : '';
}
