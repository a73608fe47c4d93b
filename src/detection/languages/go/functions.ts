import type { Fn, Param, Stmt } from '../../../model/index.ts';
import { name } from '../build.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import type { Context, Statements } from './context.ts';
import { typeExpr, typeText } from './types.ts';

/** Names of results that a bare `return` gives. */
export function namedResults(node: SyntaxNode): SyntaxNode[] {
  const result = node.field('result');
  if (result?.type !== 'parameter_list') return [];
  return result.named.flatMap((declared) => declared.fields('name').filter(({ isNamed }) => isNamed));
}

/** A function whose scope has been opened: its results are variables from the start. */
export function functionOf(node: SyntaxNode, named: SyntaxNode | undefined, context: Context): Fn {
  const params = (node.field('parameters')?.named ?? []).flatMap((param) => parameters(param, context));
  const result = node.field('result');
  const results = (result?.type === 'parameter_list' ? result.named : []).flatMap((declared) => {
    const type = declared.field('type');
    return declared
      .fields('name')
      .filter(({ isNamed, text }) => isNamed && text !== '_')
      .map((own): Stmt => {
        context.declare(own.text);
        context.hold(own.text, 'value');
        const target = name(own.text, own.span);
        return {
          kind: 'let',
          target,
          value: null,
          ...(type && { type: typeText(type) }),
          declares: true,
          span: declared.span,
        };
      });
  });
  const body = node.field('body');
  return {
    name: named?.text ?? null,
    nameSpan: named?.span ?? node.children[0]?.span ?? node.span,
    params,
    body: [...results, ...context.block(body)],
    decorators: [],
    ...(named && !/^\p{Lu}/u.test(named.text) && { isPrivate: true }),
    ...(result && { returns: typeText(result) }),
    ...(!body && { isAbstract: true }),
    span: node.span,
  };
}

/** `a, b int` are two parameters. One without a name is `_`. */
function parameters(node: SyntaxNode, context: Context): Param[] {
  if (node.type !== 'parameter_declaration' && node.type !== 'variadic_parameter_declaration') return [];
  const type = node.field('type');
  const names = node.fields('name').filter(({ isNamed }) => isNamed);
  const written = {
    ...(type && { type: typeText(type) }),
    ...(node.type === 'variadic_parameter_declaration' && { isRest: true }),
    decorators: [],
  };
  if (names.length === 0) return [{ target: name('_', node.span), ...written }];
  return names.map((own) => {
    context.declare(own.text);
    return { target: name(own.text, own.span), ...written };
  });
}

export const functions: Statements = {
  function_declaration: (node, context) => [
    { kind: 'function', fn: context.fn(node, node.field('name')), span: node.span },
  ],
  method_declaration: (node, context) => {
    const declared = node.field('receiver')?.named[0];
    const own = declared?.field('name')?.text ?? '';
    const type = declared?.field('type');
    const fn = context.fn(node, node.field('name'));
    const receiver = { name: own, type: type ? receiverType(type) : '' };
    return [{ kind: 'function', fn: { ...fn, receiver }, span: node.span }];
  },
};

function receiverType(type: SyntaxNode): string {
  const own = typeExpr(type);
  return own.kind === 'name' ? own.name : typeText(type);
}
