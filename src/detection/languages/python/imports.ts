import type { Import, Stmt } from '../../../model/index.ts';
import type { SyntaxNode } from '../syntax-node.ts';

/** `import a.b` loads `a.b` and names `a`; `import a.b as c` names `a.b`. */
export function importStatement(node: SyntaxNode): Stmt[] {
  return node.fields('name').flatMap((item): Import[] => {
    const { span } = item;
    const { imported, local } = itemOf(item);
    if (item.type === 'aliased_import')
      return [{ kind: 'import', module: imported, names: [{ imported: '*', local }], span }];
    const [first = imported] = imported.split('.');
    const named: Import = { kind: 'import', module: first, names: [{ imported: '*', local: first }], span };
    return first === imported ? [named] : [{ kind: 'import', module: imported, names: [], span }, named];
  });
}

/** `from .m import a as b`, `from m import *`. */
export function importFrom(node: SyntaxNode): Stmt[] {
  const module = (node.field('module_name')?.text ?? '__future__').replaceAll(/\s/g, '');
  const names = node.has('wildcard_import')
    ? [{ imported: '*', local: '*' }]
    : node.fields('name').map(itemOf);
  return [{ kind: 'import', module, names, span: node.span }];
}

function itemOf(node: SyntaxNode): Import['names'][number] {
  const imported = (node.field('name') ?? node).text.replaceAll(/\s/g, '');
  return { imported, local: node.field('alias')?.text ?? imported };
}
