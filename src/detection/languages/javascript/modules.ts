import type { Export, Expr, Import, Stmt } from '../../../model/index.ts';
import { name } from '../build.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import type { Context } from './context.ts';
import { stringValue } from './literals.ts';
import { namesOf } from './targets.ts';
import { unwrapped } from './wrappers.ts';

/** A name, or a string that stands for one. */
const wordOf = (node: SyntaxNode | undefined): string =>
  node?.type === 'string' ? stringValue(node) : (node?.text ?? '');

/** Imports of types are imports like others: parameters are known by them. */
export function importStatement(node: SyntaxNode): Stmt[] {
  const required = node.child('import_require_clause');
  const source = (required ?? node).field('source');
  if (!source) return [];
  const clause = required ?? node.child('import_clause');
  const names = clause?.named.flatMap((child) => importedNames(child, required ? '*' : 'default')) ?? [];
  return [{ kind: 'import', module: stringValue(source), names, span: node.span }];
}

function importedNames(node: SyntaxNode, own: string): Import['names'] {
  switch (node.type) {
    case 'identifier':
      return [{ imported: own, local: node.text }];
    case 'namespace_import':
      return node.named.map(({ text }) => ({ imported: '*', local: text }));
    case 'named_imports':
      return node.named
        .filter(({ type }) => type === 'import_specifier')
        .map((specifier) => {
          const imported = wordOf(specifier.field('name'));
          return { imported, local: specifier.field('alias')?.text ?? imported };
        });
    default:
      return [];
  }
}

/** What is exported as a type only is nothing that runs. */
export function exportStatement(node: SyntaxNode, to: Context): Stmt[] {
  const { span } = node;
  if (node.has('type') || node.has('namespace')) return [];
  const declaration = node.field('declaration');
  if (node.has('default')) return defaultExport(node, declaration ?? node.field('value'), to);
  if (node.has('=')) {
    const value = node.named.at(-1);
    return value ? [{ kind: 'export', name: 'default', value: to.expr(value), span }] : [];
  }
  if (declaration) return declarationExport(node, declaration, to);
  const source = node.field('source');
  const from = source && { from: stringValue(source) };
  const whole = node.child('namespace_export');
  if (whole) {
    return [{ kind: 'export', name: wordOf(whole.named[0]), value: name('*', whole.span), ...from, span }];
  }
  const clause = node.child('export_clause');
  if (!clause) return from ? [{ kind: 'export', name: '*', value: null, ...from, span }] : [];
  return clause.named
    .filter((specifier) => specifier.type === 'export_specifier' && !specifier.has('type'))
    .map((specifier): Export => {
      const own = specifier.field('name') ?? specifier;
      const exported = wordOf(specifier.field('alias') ?? own);
      return {
        kind: 'export',
        name: exported,
        value: name(wordOf(own), own.span),
        ...from,
        span: specifier.span,
      };
    });
}

function declarationExport(node: SyntaxNode, declaration: SyntaxNode, to: Context): Stmt[] {
  const statements = declared(node, declaration, to);
  const names = statements.flatMap(declaredNames);
  const { span } = declaration;
  return [
    ...statements,
    ...names.map((own): Export => ({ kind: 'export', name: own, value: name(own, span), span: node.span })),
  ];
}

/** Decorators before `export` are the class's. */
function declared(node: SyntaxNode, declaration: SyntaxNode, to: Context): Stmt[] {
  const decorators = node.fields('decorator');
  const className = declaration.field('name')?.text;
  if (decorators.length === 0 || className === undefined) return to.body([declaration]);
  return [classStatement(declaration, className, to, decorators)];
}

function classStatement(
  node: SyntaxNode,
  known: string,
  to: Context,
  decorators: readonly SyntaxNode[],
): Stmt {
  return { kind: 'class', cls: to.cls(node, known, decorators), span: node.span };
}

function declaredNames(stmt: Stmt): string[] {
  switch (stmt.kind) {
    case 'let':
      return namesOf(stmt.target);
    case 'import':
      return stmt.names.map(({ local }) => local);
    case 'function':
      return stmt.fn.name === null ? [] : [stmt.fn.name];
    case 'class':
      return stmt.cls.name === null ? [] : [stmt.cls.name];
    default:
      return [];
  }
}

function defaultExport(node: SyntaxNode, written: SyntaxNode | undefined, to: Context): Stmt[] {
  if (!written) return [];
  const { span } = node;
  const value = unwrapped(written);
  const own = value.field('name')?.text;
  const asDefault = (exported: Expr): Stmt => ({ kind: 'export', name: 'default', value: exported, span });
  if (value.type === 'class' || value.type.endsWith('class_declaration')) {
    const known = own ?? 'default';
    return [classStatement(value, known, to, node.fields('decorator')), asDefault(name(known, value.span))];
  }
  if (value.fieldName === 'declaration') {
    const statements = to.body([value]);
    return [...statements, ...statements.flatMap(declaredNames).map((known) => asDefault(name(known, span)))];
  }
  return [asDefault(to.expr(value))];
}
