import type { Cls, Entry, Stmt } from '../../../model/index.ts';
import { literal, name } from '../build.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import type { Context, Table } from './context.ts';
import { keyOf } from './keys.ts';
import { assignments } from './simple-statements.ts';
import { typeText } from './wrappers.ts';

const functionStatement = (node: SyntaxNode, to: Context): Stmt[] => [
  { kind: 'function', fn: to.fn(node), span: node.span },
];
const classDeclaration = (node: SyntaxNode, to: Context): Stmt[] => [
  { kind: 'class', cls: to.cls(node, node.field('name')?.text ?? null), span: node.span },
];
const variables = (node: SyntaxNode, to: Context): Stmt[] =>
  node.named.flatMap((child) =>
    child.type === 'variable_declarator' ? variable(child, to) : to.body([child]),
  );

export const declarations: Table<Stmt[]> = {
  function_declaration: functionStatement,
  generator_function_declaration: functionStatement,
  class_declaration: classDeclaration,
  abstract_class_declaration: classDeclaration,
  interface_declaration: classDeclaration,
  lexical_declaration: variables,
  variable_declaration: variables,
  using_declaration: variables,
  enum_declaration: enumeration,
  internal_module: namespace,
  module: namespace,
  import_alias: alias,
};

function variable(node: SyntaxNode, to: Context): Stmt[] {
  const left = node.field('name');
  if (!left) return [];
  const target = to.target(left);
  const type = typeText(node.field('type'));
  const head = { target, declares: true, ...(type !== undefined && { type }) };
  const value = node.field('value');
  if (!value) return [{ kind: 'let', ...head, value: null, span: node.span }];
  return assignments(head, to.expr(value), node.span);
}

/** `import A = B.C`. */
function alias(node: SyntaxNode, to: Context): Stmt[] {
  const [left, right] = node.named;
  if (!left || !right) return [];
  return [{ kind: 'let', target: to.target(left), value: to.expr(right), declares: true, span: node.span }];
}

/** An object of its members; those without a value count on from the one before. */
function enumeration(node: SyntaxNode, to: Context): Stmt[] {
  let next = 0;
  const entries = (node.field('body')?.named ?? []).map((child): Entry => {
    const key = keyOf(child.field('name') ?? child);
    const written = child.field('value');
    const value = written ? to.expr(written) : literal('number', next, child.span);
    next = value.kind === 'literal' && typeof value.value === 'number' ? value.value + 1 : next;
    return { key, value };
  });
  const type = node.field('name')?.text ?? '';
  const value = { kind: 'object', entries, type, span: node.span } as const;
  return [
    {
      kind: 'let',
      target: name(type, node.field('name')?.span ?? node.span),
      value,
      declares: true,
      span: node.span,
    },
  ];
}

/** Like a class of static members: what it exports is reached by its name, the rest stands in its body. */
function namespace(node: SyntaxNode, to: Context): Stmt[] {
  const { span } = node;
  const cls: Cls = {
    name: node.field('name')?.text ?? null,
    bases: [],
    decorators: [],
    fields: [],
    methods: [],
    body: [],
    span,
  };
  const statements = to.body(node.field('body')?.children ?? []);
  const exported = new Set(statements.flatMap((stmt) => (stmt.kind === 'export' ? [stmt.name] : [])));
  for (const stmt of statements) {
    if (stmt.kind === 'function' && exported.has(stmt.fn.name ?? '')) {
      cls.methods.push({ ...stmt.fn, isStatic: true });
    } else if (stmt.kind === 'let' && stmt.target.kind === 'name' && exported.has(stmt.target.name)) {
      const { target, value, type } = stmt;
      const typed = type !== undefined && { type };
      cls.fields.push({
        name: target.name,
        value,
        ...typed,
        decorators: [],
        isStatic: true,
        span: stmt.span,
      });
    } else if (stmt.kind !== 'export') {
      cls.body.push(stmt);
    }
  }
  return [{ kind: 'class', cls, span }];
}
