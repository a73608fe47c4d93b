import { append, type Cls, type Expr } from '../../../model/index.ts';
import { name, opaque } from '../build.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import type { Context } from './context.ts';
import { paramNodes } from './functions.ts';
import { keyOf } from './keys.ts';
import { propertyFields } from './parameter-properties.ts';
import { typeText } from './wrappers.ts';

/** A class or interface; `decorators` are those that stand before its `export`. */
export function lowerClass(
  node: SyntaxNode,
  named: string | null,
  to: Context,
  decorators: readonly SyntaxNode[] = [],
): Cls {
  const cls: Cls = {
    name: named,
    bases: bases(node, to),
    decorators: [...decorators, ...node.fields('decorator')].map((decorator) => to.expr(decorator)),
    fields: [],
    methods: [],
    body: [],
    span: node.span,
  };
  const isInterface = node.type === 'interface_declaration';
  // TypeScript's grammar has a method's decorators stand before it, as members of their own.
  let waiting: SyntaxNode[] = [];
  for (const child of node.field('body')?.named ?? []) {
    if (child.type === 'decorator') {
      waiting.push(child);
      continue;
    }
    // In a class a method without a body is the head of an overload, which the implementation follows.
    if (isInterface || child.type !== 'method_signature') addMember(cls, child, waiting, to);
    waiting = [];
  }
  return cls;
}

const methods = new Set(['method_definition', 'abstract_method_signature', 'method_signature']);
const fields = new Set(['field_definition', 'public_field_definition', 'property_signature']);

function addMember(cls: Cls, node: SyntaxNode, decorators: readonly SyntaxNode[], to: Context): void {
  if (methods.has(node.type)) {
    const fn = to.fn(node, decorators);
    if (fn.name === 'constructor') append(cls.fields, propertyFields(paramNodes(node)));
    cls.methods.push(fn);
  } else if (fields.has(node.type)) {
    cls.fields.push(field(node, decorators, to));
  } else {
    append(cls.body, to.body([node]));
  }
}

function field(node: SyntaxNode, decorators: readonly SyntaxNode[], to: Context): Cls['fields'][number] {
  const key = node.field('name') ?? node.field('property');
  const value = node.field('value');
  const type = typeText(node.field('type'));
  return {
    name: key ? keyOf(key) : '',
    value: value ? to.expr(value) : null,
    ...(type !== undefined && { type }),
    decorators: [...decorators, ...node.fields('decorator')].map((decorator) => to.expr(decorator)),
    ...(node.has('static') && { isStatic: true }),
    span: node.span,
  };
}

/** JavaScript's `extends` has an expression behind it; TypeScript's clauses also name types. */
function bases(node: SyntaxNode, to: Context): Expr[] {
  const heritage = node.child('class_heritage')?.named ?? [];
  const clauses = [...heritage, ...node.children.filter(({ type }) => type === 'extends_type_clause')];
  return clauses.flatMap((clause) => {
    if (clause.type === 'extends_clause') return clause.fields('value').map((value) => to.expr(value));
    if (clause.type.endsWith('_clause')) return clause.named.map((type) => typeName(type, to));
    return [to.expr(clause)];
  });
}

/** A type as a value: its name without arguments. */
function typeName(node: SyntaxNode, to: Context): Expr {
  switch (node.type) {
    case 'generic_type': {
      const inner = node.field('name');
      return inner ? typeName(inner, to) : opaque([], node.span);
    }
    case 'nested_type_identifier': {
      const module = node.field('module');
      const property = node.field('name')?.text ?? '';
      if (!module) return name(node.text, node.span);
      return { kind: 'member', object: to.expr(module), name: property, span: node.span };
    }
    default:
      return name(node.text, node.span);
  }
}
