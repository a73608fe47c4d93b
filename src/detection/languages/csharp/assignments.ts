import type { Expr, Pattern, Target } from '../../../model/index.ts';
import { literal, name, opaque } from '../build.ts';
import { operation } from '../operations.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { readable, type TreeLowering } from '../tree-lowering.ts';
import { nameText } from './names.ts';

export interface Assignment {
  target: Target;
  value: Expr;
}

/** `x = y`; `x += y` as `x = x + y`, and so `x ??= y`. */
export function assignment(node: SyntaxNode, lower: TreeLowering): Assignment {
  const target = targetOf(node.field('left'), node, lower);
  const right = lower.operand(node, 'right');
  const op = node.field('operator')?.text.slice(0, -1) ?? '';
  if (op === '') return { target, value: right };
  return { target, value: operation(op, lower.operand(node, 'left'), right, node.span) };
}

/** `x++` is `x = x + 1`. */
export function update(node: SyntaxNode, lower: TreeLowering): Assignment {
  const operand = readable(node)[0];
  const left = operand ? lower.expression(operand) : opaque([], node.span);
  const value = operation(node.has('--') ? '-' : '+', left, literal('number', 1, node.span), node.span);
  return { target: targetOf(operand, node, lower), value };
}

/** A variable, a member, an element, or a tuple of these. What is none of them has no name. */
export function targetOf(node: SyntaxNode | undefined, parent: SyntaxNode, lower: TreeLowering): Target {
  switch (node?.type) {
    case 'tuple_pattern':
    case 'tuple_expression':
      return tupleTarget(node, lower);
    case 'argument':
      return targetOf(readable(node).at(-1), node, lower);
    case 'declaration_expression': {
      const named = node.field('name');
      return named ? targetOf(named, node, lower) : noTarget(node);
    }
    case 'identifier':
      return node.text === '_' ? noTarget(node) : name(nameText(node), node.span);
    default: {
      const target = node && lower.expression(node);
      if (target?.kind === 'name' || target?.kind === 'member' || target?.kind === 'index') return target;
      return noTarget(node ?? parent);
    }
  }
}

function noTarget({ span }: SyntaxNode): Pattern {
  return { kind: 'pattern', parts: [], span };
}

function tupleTarget(node: SyntaxNode, lower: TreeLowering): Pattern {
  const parts = readable(node).flatMap((part, key) =>
    part.type === 'discard' || part.text === '_' ? [] : [{ key, target: targetOf(part, node, lower) }],
  );
  return { kind: 'pattern', parts, span: node.span };
}
