import type { Import } from '../../../model/index.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { readable, type StatementTable } from '../tree-lowering.ts';
import { nameText } from './names.ts';

/** `using A.B` is all of the module `A.B`, `using static A.B` all of a class, `using C = A.B` is B of `A` as C. */
export const imports: StatementTable = {
  using_directive: (node: SyntaxNode) => {
    const alias = node.field('name');
    const path = readable(node).findLast((part) => part !== alias);
    if (!path) return [];
    return [{ kind: 'import', ...imported(alias, path), span: node.span }];
  },
  extern_alias_directive: () => [],
};

function imported(alias: SyntaxNode | undefined, path: SyntaxNode): Pick<Import, 'module' | 'names'> {
  if (!alias) return { module: path.text, names: [{ imported: '*', local: '*' }] };
  const module = path.field('qualifier')?.text ?? '';
  const last = nameText(path.field('name') ?? path);
  return { module, names: [{ imported: last, local: alias.text }] };
}
