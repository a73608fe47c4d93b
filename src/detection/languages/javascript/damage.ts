import type { Span } from '../../../model/index.ts';
import type { SyntaxNode } from '../syntax-node.ts';

/** In these an error stands for itself and spoils nothing around it. */
const lists = new Set([
  'program',
  'statement_block',
  'class_body',
  'interface_body',
  'enum_body',
  'export_clause',
  'named_imports',
  'switch_body',
  'switch_case',
  'switch_default',
  'ERROR',
]);

/** What the parser could not make sense of: the places, and the statements that cannot be read because of them. */
export interface Damage {
  errors: Span[];
  broken: ReadonlySet<SyntaxNode>;
}

export function findDamage(root: SyntaxNode, isStatement: (type: string) => boolean): Damage {
  const errors: Span[] = [];
  const broken = new Set<SyntaxNode>();
  const walk = (node: SyntaxNode, statement: SyntaxNode | null, isInError: boolean): void => {
    for (const child of node.children) {
      const isError = child.type === 'ERROR' || isMissing(child);
      if (isError && !isInError) errors.push(child.span);
      if (isError && statement && !lists.has(node.type)) broken.add(statement);
      const inner = isStatement(child.type) ? child : isType(child.type) ? null : statement;
      walk(child, inner, isInError || isError);
    }
  };
  if (root.type === 'ERROR') errors.push(root.span);
  walk(root, null, root.type === 'ERROR');
  return { errors, broken };
}

/** The parser puts in what it misses, with no text. */
const isMissing = (node: SyntaxNode): boolean => node.start === node.end;

/** Types are not lowered: an error in one costs nothing. */
const isType = (type: string): boolean =>
  type.startsWith('type_') || type.endsWith('_type') || type.endsWith('_annotation');
