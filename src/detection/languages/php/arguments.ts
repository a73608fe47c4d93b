import type { Arg } from '../../../model/index.ts';
import { opaque } from '../build.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import type { Context } from './context.ts';

export function argumentsOf(list: SyntaxNode | undefined, context: Context): Arg[] {
  return (list?.named ?? []).map((argument): Arg => {
    const own = argument.field('name');
    const value = argument.named.find(
      ({ fieldName }) => fieldName !== 'name' && fieldName !== 'reference_modifier',
    );
    return {
      value: value ? context.expr(value) : opaque([], argument.span),
      ...(own && { name: own.text }),
    };
  });
}
