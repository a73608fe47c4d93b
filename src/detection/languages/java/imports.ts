import type { SyntaxNode } from '../syntax-node.ts';
import { readable, type StatementTable } from '../tree-lowering.ts';

/** `import a.b.C` is C of the module `a.b`; `import static a.b.C.d` is d of `a.b.C`. */
export const imports: StatementTable = {
  import_declaration: (node: SyntaxNode) => {
    const [path, star] = readable(node);
    if (!path) return [];
    const { span } = node;
    if (star) return [{ kind: 'import', module: path.text, names: [{ imported: '*', local: '*' }], span }];
    const last = path.field('name')?.text ?? path.text;
    const module = path.field('scope')?.text ?? '';
    return [{ kind: 'import', module, names: [{ imported: last, local: last }], span }];
  },
};
