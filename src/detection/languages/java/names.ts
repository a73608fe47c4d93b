import type { Expr } from '../../../model/index.ts';
import { member, name, opaque } from '../build.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { readable } from '../tree-lowering.ts';

/** A name or a type as an expression: `a.b.C` by its members, without type arguments and annotations. */
export function typeName(node: SyntaxNode): Expr {
  switch (node.type) {
    case 'generic_type':
    case 'annotated_type':
    case 'array_type':
    case 'scoped_type_identifier':
    case 'scoped_identifier':
      return dotted(node);
    default:
      return name(node.text, node.span);
  }
}

const ignored = new Set(['marker_annotation', 'annotation', 'type_arguments', 'dimensions']);

function dotted(node: SyntaxNode): Expr {
  const [first, ...others] = readable(node).filter(({ type }) => !ignored.has(type));
  if (!first) return opaque([], node.span);
  return others.reduce((object, { text }) => member(object, text, node.span), typeName(first));
}

/** A type as text, with the brackets that stand behind a variable's name; none for `var`. */
export function typeText(node: SyntaxNode | undefined, dimensions?: SyntaxNode): { type?: string } {
  if (!node || node.text === 'var') return {};
  return { type: `${node.text}${dimensions?.text ?? ''}` };
}
