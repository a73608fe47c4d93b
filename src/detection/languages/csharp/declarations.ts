import type { Stmt } from '../../../model/index.ts';
import { name, opaque } from '../build.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import type { TreeLowering } from '../tree-lowering.ts';
import { targetOf } from './assignments.ts';
import { createdAs } from './creation.ts';
import { nameText, typeText } from './names.ts';
import { assignStatements } from './values.ts';

/** `int a = 1, b`, `var (a, b) = f()`. */
export function declarationStatements(declaration: SyntaxNode | undefined, lower: TreeLowering): Stmt[] {
  if (!declaration) return [];
  const type = typeText(declaration.field('type'));
  return declaratorsOf(declaration).flatMap((declarator) => {
    const named = declarator.field('name');
    const tuple = declarator.child('tuple_pattern');
    const target = tuple
      ? targetOf(tuple, declarator, lower)
      : name(nameText(named), (named ?? declarator).span);
    const { span } = declarator;
    const before: Stmt = { kind: 'let', target, value: null, ...type, declares: true, span };
    const value = initialValue(declarator);
    if (!value) return [before];
    return assignStatements(
      target,
      value,
      (of) => ({ ...before, value: createdAs(declaration.field('type'), of) }),
      lower,
      before,
    );
  });
}

export function declaratorsOf(declaration: SyntaxNode): SyntaxNode[] {
  return declaration.children.filter(({ type }) => type === 'variable_declarator');
}

/** What stands behind the equals sign. */
export function initialValue(node: SyntaxNode): SyntaxNode | undefined {
  const at = node.children.findIndex(({ type }) => type === '=');
  return at < 0 ? undefined : node.children.slice(at + 1).find(({ type }) => type !== 'ERROR');
}

/** What a statement in parentheses starts with: a declaration or an expression. */
export function opened(node: SyntaxNode, lower: TreeLowering): Stmt[] {
  const declaration = node.child('variable_declaration');
  if (declaration) return declarationStatements(declaration, lower);
  const value = node.children.find(
    (child) => child.fieldName !== 'body' && (child.isNamed || child.type === 'this'),
  );
  if (!value || value.type === 'block') return [];
  const of = value.type === 'ERROR' ? opaque([], value.span) : lower.expression(value);
  return [{ kind: 'expr', value: of, span: of.span }];
}
