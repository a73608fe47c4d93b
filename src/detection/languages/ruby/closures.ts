import type { Closure, Fn, Param, Stmt } from '../../../model/index.ts';
import { call, member, name } from '../build.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { type Context, give } from './context.ts';
import { parametersOf } from './parameters.ts';

/**
 * A block, `{ … }` or `do … end`. `return` in it leaves the method around; in a lambda, and where no method is around
 * (Sinatra's routes), it leaves the block itself.
 */
export function blockOf(node: SyntaxNode, to: Context, isLambda = false): Closure {
  const inner = inside(to, isLambda);
  const params = parametersOf(node.field('parameters'), inner);
  return closure(node, params.length > 0 ? params : implicitParameters(node, inner), inner);
}

/** `->(x) { … }`. */
export function arrowLambda(node: SyntaxNode, to: Context): Closure {
  const block = node.field('body') ?? node;
  const inner = inside(to, true);
  const params = parametersOf(node.field('parameters') ?? block.field('parameters'), inner);
  return {
    ...closure(block, params.length > 0 ? params : implicitParameters(block, inner), inner),
    span: node.span,
  };
}

/** `&:name`: what calls that method of what it gets. */
export function symbolToProc(text: string, span: readonly [number, number]): Closure {
  const it = name('it', span);
  const body: Stmt[] = [{ kind: 'return', value: call(member(it, text, span), [], span), span }];
  const fn: Fn = {
    name: null,
    nameSpan: span,
    params: [{ target: it, decorators: [] }],
    body,
    decorators: [],
    span,
  };
  return { kind: 'closure', fn, span };
}

function inside(to: Context, isLambda: boolean): Context {
  return to.within({
    locals: new Set(to.frame.locals),
    inLoop: false,
    inMethod: true,
    returnLeaves: !isLambda && to.frame.inMethod,
  });
}

function closure(node: SyntaxNode, params: Param[], inner: Context): Closure {
  const { span } = node;
  const block = node.field('body');
  const body = block ? inner.body(block, give) : [];
  const nameSpan = [node.start, Math.min(node.start + 1, node.end)] as const;
  return { kind: 'closure', fn: { name: null, nameSpan, params, body, decorators: [], span }, span };
}

/** `_1`, `_2`, `it`. */
export function implicitParameters(node: SyntaxNode, inner: Context): Param[] {
  const used = new Map<string, SyntaxNode>();
  if (!/\b(?:_[1-9]|it)\b/.test(node.text)) return [];
  const search = ({ children }: SyntaxNode): void => {
    for (const child of children) {
      const isRead =
        child.type === 'identifier' && child.fieldName !== 'method' && child.fieldName !== 'name';
      if (isRead && /^(?:_[1-9]|it)$/.test(child.text) && !inner.frame.locals.has(child.text))
        used.set(child.text, child);
      search(child);
    }
  };
  search(node);
  return [...used]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, variable]) => ({ target: inner.declare(variable), decorators: [] }));
}
