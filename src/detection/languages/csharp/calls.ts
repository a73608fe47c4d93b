import type { Arg, Expr } from '../../../model/index.ts';
import { call, opaque } from '../build.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { type ExpressionTable, readable, type TreeLowering } from '../tree-lowering.ts';
import { targetOf } from './assignments.ts';
import { nameText, typeArguments } from './names.ts';

export const calls: ExpressionTable = {
  invocation_expression: (node, lower) => {
    const called = node.field('function');
    const callee = lower.operand(node, 'function');
    const object = callee.kind === 'member' ? [callee.object] : [];
    const args = argumentsOf(node.field('arguments'), lower, object);
    return { ...call(callee, args, node.span), ...typesOf(called) };
  },
  argument: (node, lower) => argumentValue(node, lower),
};

function typesOf(called: SyntaxNode | undefined): { types?: string[] } {
  const binding = called?.child('member_binding_expression') ?? called;
  return typeArguments(binding?.type === 'generic_name' ? binding : binding?.field('name'));
}

/** `source` is what the values of `out` arguments come from besides the other arguments. */
export function argumentsOf(list: SyntaxNode | undefined, lower: TreeLowering, source: Expr[] = []): Arg[] {
  const nodes = list ? readable(list).filter(({ type }) => type === 'argument') : [];
  const isOut = (node: SyntaxNode): boolean => node.children.some(({ type }) => type === 'out');
  const args = nodes.map((node): Arg => {
    const named = node.field('name');
    return {
      value: isOut(node) ? opaque([], node.span) : argumentValue(node, lower),
      ...(named && { name: nameText(named) }),
    };
  });
  if (!nodes.some(isOut)) return args;
  const parts = [...source, ...args.filter((_, i) => !isOut(nodes[i]!)).map(({ value }) => value)];
  return args.map((arg, i) => {
    const node = nodes[i]!;
    const target = isOut(node) ? targetOf(node, node, lower) : null;
    if (!target || (target.kind === 'pattern' && target.parts.length === 0)) return arg;
    return {
      ...arg,
      value: { kind: 'assign', target, value: { kind: 'opaque', parts, span: node.span }, span: node.span },
    };
  });
}

function argumentValue(node: SyntaxNode, lower: TreeLowering): Expr {
  const value = readable(node).findLast((child) => child.fieldName !== 'name');
  return value ? lower.expression(value) : opaque([], node.span);
}
