import type { Param } from '../../../model/index.ts';
import { literal, name } from '../build.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import type { Context } from './context.ts';

/** Of a method, a block or a lambda. A parameter without a name (`*`, `&`) bears its sign. */
export function parametersOf(list: SyntaxNode | undefined, to: Context): Param[] {
  return (list?.named ?? [])
    .filter(({ fieldName, type }) => fieldName !== 'locals' && type !== 'ERROR')
    .flatMap((node) => parameter(node, to) ?? []);
}

function parameter(node: SyntaxNode, to: Context): Param | null {
  const variable = node.field('name');
  const target = variable ? to.declare(variable) : name(node.text, node.span);
  switch (node.type) {
    case 'identifier':
      return { target: to.declare(node), decorators: [] };
    case 'optional_parameter':
    case 'keyword_parameter':
      return { target, ...(node.field('value') && { fallback: to.part(node, 'value') }), decorators: [] };
    case 'splat_parameter':
    case 'hash_splat_parameter':
    case 'forward_parameter':
      return { target, isRest: true, decorators: [] };
    case 'block_parameter':
      // Nobody has to give a block.
      return { target, fallback: literal('null', null, node.span), decorators: [] };
    case 'destructured_parameter':
      return { target: to.target(node), decorators: [] };
    default:
      return null;
  }
}
