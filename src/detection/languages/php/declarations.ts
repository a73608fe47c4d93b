import type { Import, Stmt } from '../../../model/index.ts';
import { name } from '../build.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import type { Statements } from './context.ts';

export const declarations: Statements = {
  function_definition: (node, context) => [
    {
      kind: 'function',
      fn: context.fn(node, () => context.body(node.field('body'))),
      span: node.span,
    },
  ],
  const_declaration: (node, context) =>
    node.named
      .filter(({ type }) => type === 'const_element')
      .flatMap((element): Stmt[] => {
        const [own, value] = element.named;
        if (!own) return [];
        const target = name(own.text, own.span);
        const lowered = value ? context.expr(value) : null;
        return [{ kind: 'let', target, value: lowered, declares: true, span: element.span }];
      }),
  namespace_use_declaration: (node) => {
    const group = node.field('body');
    const prefix = node.child('namespace_name')?.text ?? '';
    return (group ?? node).named
      .filter(({ type }) => type === 'namespace_use_clause')
      .flatMap((clause) => imported(clause, prefix));
  },
};

/** `use A\B as C`: `B` of `A`, called `C` here. */
function imported(clause: SyntaxNode, prefix: string): Import[] {
  const own = clause.named.find(({ fieldName }) => fieldName !== 'alias');
  if (!own) return [];
  const path = [...prefix.split('\\'), ...own.text.split('\\')].filter((part) => part !== '');
  const last = path.pop() ?? '';
  const names = [{ imported: last, local: clause.field('alias')?.text ?? last }];
  return [{ kind: 'import', module: path.join('\\'), names, span: clause.span }];
}
