import type { Cls, Expr, Import, Stmt } from '../../../model/index.ts';
import { call, expressionStatement, literal, name } from '../build.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { emptiness } from './arguments.ts';
import { assign } from './assignments.ts';
import type { Context, Statements } from './context.ts';
import { stringLiteral } from './literals.ts';
import { typeExpr, typeText } from './types.ts';

export const declarations: Statements = {
  package_clause: () => [],
  import_declaration: (node) => specs(node, 'import_spec').flatMap(importSpec),
  var_declaration: (node, context) =>
    specs(node, 'var_spec').flatMap((spec) => variables(spec, spec, context)),
  const_declaration: constants,
  type_declaration: (node, context) =>
    specs(node, 'type_spec', 'type_alias').map((spec) => ({
      kind: 'class',
      cls: typeClass(spec, context),
      span: spec.span,
    })),
};

function specs(node: SyntaxNode, ...types: string[]): SyntaxNode[] {
  return node.named.flatMap((child) => {
    if (types.includes(child.type)) return [child];
    return child.type.endsWith('_list') ? child.named.filter(({ type }) => types.includes(type)) : [];
  });
}

function importSpec(node: SyntaxNode): Import[] {
  const path = node.field('path');
  if (!path) return [];
  const module = String(stringLiteral(path).value);
  const alias = node.field('name');
  const local = alias?.type === 'dot' ? '*' : (alias?.text ?? packageName(module));
  const names = local === '_' ? [] : [{ imported: '*', local }];
  return [{ kind: 'import', module, names, span: node.span }];
}

/** What a package is called by its path, as far as the path tells: `stripe` for `…/stripe-go/v82`. */
function packageName(module: string): string {
  const segments = module.split('/');
  const last = segments.at(-1)!;
  const own = /^v\d+$/.test(last) && segments.length > 1 ? segments.at(-2)! : last;
  return own.replace(/^go-/, '').replace(/[^\p{L}\p{Nd}_].*$/u, '');
}

/** A constant without a value repeats the expression above it. */
function constants(node: SyntaxNode, context: Context): Stmt[] {
  const outer = context.iota;
  let valued: SyntaxNode | undefined;
  const result = specs(node, 'const_spec').flatMap((spec, at) => {
    if (spec.field('value')) valued = spec;
    context.iota = at;
    return variables(spec, valued ?? spec, context);
  });
  context.iota = outer;
  return result;
}

function variables(spec: SyntaxNode, valued: SyntaxNode, context: Context): Stmt[] {
  const names = spec.fields('name').filter(({ isNamed }) => isNamed);
  const type = valued.field('type');
  const written = { declares: true, span: spec.span, ...(type && { type: typeText(type) }) };
  const values = valued.field('value')?.named ?? [];
  if (values.length === 1 && names.length > 1) return [assign(names, values, written, context)];
  const lowered = values.map(context.expr);
  return names.flatMap((own, at): Stmt[] => {
    const value = lowered[at] ?? null;
    if (own.text === '_') return value ? [expressionStatement(value)] : [];
    context.declare(own.text);
    const given = values[at];
    context.hold(own.text, given ? emptiness(given) : 'value');
    return [{ kind: 'let', target: name(own.text, own.span), value, ...written }];
  });
}

/** A struct or interface; any other type extends what it is made of. */
function typeClass(spec: SyntaxNode, context: Context): Cls {
  const own = spec.field('name');
  const type = spec.field('type');
  const cls: Cls = {
    name: own?.text ?? null,
    bases: [],
    decorators: [],
    fields: [],
    methods: [],
    body: [],
    span: spec.span,
  };
  if (type?.type === 'struct_type') addFields(cls, type);
  else if (type?.type === 'interface_type') addMethods(cls, type, context);
  else if (type) cls.bases.push(typeExpr(type));
  return cls;
}

function addFields(cls: Cls, struct: SyntaxNode): void {
  for (const field of struct.child('field_declaration_list')?.named ?? []) {
    const type = field.field('type');
    if (field.type !== 'field_declaration' || !type) continue;
    const names = field.fields('name').filter(({ isNamed }) => isNamed);
    if (names.length === 0) cls.bases.push(typeExpr(type));
    const decorators = tags(field.field('tag'));
    for (const { text } of names)
      cls.fields.push({ name: text, value: null, type: typeText(type), decorators, span: field.span });
  }
}

/** A field's tags, `json:"id" header:"X-Id"`, as calls. */
function tags(node: SyntaxNode | undefined): Expr[] {
  if (!node) return [];
  return [...String(stringLiteral(node).value).matchAll(/([^\s":]+):"((?:[^"\\]|\\.)*)"/g)].map(
    ([, key = '', value = '']) =>
      call(name(key, node.span), [{ value: literal('string', value, node.span) }], node.span),
  );
}

function addMethods(cls: Cls, type: SyntaxNode, context: Context): void {
  for (const element of type.named) {
    if (element.type === 'method_elem') cls.methods.push(context.fn(element, element.field('name')));
    // Anything longer is a constraint: a union, an approximation.
    const [only, ...others] = element.children;
    if (element.type === 'type_elem' && only?.isNamed && only.type !== 'negated_type' && others.length === 0)
      cls.bases.push(typeExpr(only));
  }
}
