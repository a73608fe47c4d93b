import type { Expr } from '../../../model/index.ts';
import { member, name, opaque } from '../build.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { readable } from '../tree-lowering.ts';

/** A name or a type as an expression: `A.B<C>` by its members, without type arguments. */
export function typeName(node: SyntaxNode): Expr {
  switch (node.type) {
    case 'qualified_name': {
      const [qualifier, last] = [node.field('qualifier'), node.field('name')];
      if (!qualifier || !last) return opaque([], node.span);
      return member(typeName(qualifier), nameText(last), node.span);
    }
    case 'alias_qualified_name': {
      const [alias, last] = [node.field('alias'), node.field('name')];
      if (!last) return opaque([], node.span);
      // `global::A` is A itself.
      if (!alias || alias.text === 'global') return name(nameText(last), last.span);
      return member(name(alias.text, alias.span), nameText(last), node.span);
    }
    case 'nullable_type':
    case 'array_type':
    case 'ref_type':
    case 'pointer_type': {
      const inner = node.field('type');
      return inner ? typeName(inner) : opaque([], node.span);
    }
    default:
      return name(nameText(node), node.span);
  }
}

/** Without type arguments and the `@` that lets a keyword be a name. */
export function nameText(node: SyntaxNode | undefined): string {
  if (node?.type === 'generic_name') return nameText(node.child('identifier'));
  return node?.text.replace(/^@/, '') ?? '';
}

/** Type arguments, as text. */
export function typeArguments(node: SyntaxNode | undefined): { types?: string[] } {
  const list = node?.type === 'generic_name' ? node.child('type_argument_list') : undefined;
  return list ? { types: readable(list).map(({ text }) => text) } : {};
}

/** A type as text; none for `var`. */
export function typeText(node: SyntaxNode | undefined): { type?: string } {
  return !node || node.type === 'implicit_type' ? {} : { type: node.text };
}
