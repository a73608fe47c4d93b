import type { Cls, Expr, Fn } from '../../../model/index.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import type { Context, Statements } from './context.ts';
import { attributes, returned } from './functions.ts';
import { qualifiedName, typeText, variableText } from './names.ts';

const declared: Statements[string] = (node, context) => [
  { kind: 'class', cls: classOf(node, context), span: node.span },
];

export const classes: Statements = {
  class_declaration: declared,
  interface_declaration: declared,
  trait_declaration: declared,
  enum_declaration: declared,
};

/** A class, interface, trait or enumeration. Constants and cases are static fields, traits are bases. */
export function classOf(node: SyntaxNode, context: Context): Cls {
  const bases = ['base_clause', 'class_interface_clause'].flatMap((type) => node.child(type)?.named ?? []);
  const cls: Cls = {
    name: node.field('name')?.text ?? null,
    bases: bases.map(qualifiedName),
    decorators: attributes(node, context),
    fields: [],
    methods: [],
    body: [],
    span: node.span,
  };
  for (const part of membersIn(node.field('body'))) {
    // A function is read as far as it goes.
    if (part.type === 'method_declaration' || !context.isBroken(part))
      members[part.type]?.(part, cls, context);
  }
  return cls;
}

function membersIn(body: SyntaxNode | undefined): SyntaxNode[] {
  return (body?.named ?? []).flatMap((part) => (part.type === 'ERROR' ? membersIn(part) : [part]));
}

const members: Record<string, (node: SyntaxNode, cls: Cls, context: Context) => void> = {
  use_declaration: (node, cls) => {
    const traits = node.named.filter(({ type }) => type === 'name' || type === 'qualified_name');
    cls.bases.push(...traits.map(qualifiedName));
  },
  const_declaration: (node, cls, context) => {
    for (const element of node.named.filter(({ type }) => type === 'const_element')) {
      const [own, value] = element.named;
      if (own) addField(cls, node, own.text, value, true, context);
    }
  },
  enum_case: (node, cls, context) =>
    addField(cls, node, node.field('name')?.text ?? '', node.field('value'), true, context),
  property_declaration: (node, cls, context) => {
    const isStatic = node.child('static_modifier') !== undefined;
    for (const element of node.named.filter(({ type }) => type === 'property_element')) {
      const own = element.field('name');
      if (own) addField(cls, node, variableText(own), element.field('default_value'), isStatic, context);
    }
    for (const hook of node.child('property_hook_list')?.named ?? []) addHook(cls, hook, context);
  },
  method_declaration: (node, cls, context) => {
    cls.methods.push(context.fn(node, () => context.body(node.field('body'))));
    for (const param of node.field('parameters')?.named ?? []) {
      const own = param.field('name');
      if (param.type === 'property_promotion_parameter' && own)
        addField(cls, param, variableText(own), undefined, false, context);
    }
  },
};

function addField(
  cls: Cls,
  node: SyntaxNode,
  name: string,
  value: SyntaxNode | undefined,
  isStatic: boolean,
  context: Context,
): void {
  const type = node.field('type');
  const lowered: Expr | null = value ? context.conditionally(() => context.expr(value)) : null;
  cls.fields.push({
    name,
    value: lowered,
    ...(type && { type: typeText(type) }),
    decorators: attributes(node, context),
    ...(isStatic && { isStatic }),
    span: node.span,
  });
}

/** `get => …` and `set { … }` of the field that was added last. */
function addHook(cls: Cls, hook: SyntaxNode, context: Context): void {
  const own = hook.child('name');
  const body = hook.field('body');
  const field = cls.fields.at(-1);
  if (!own || !body || !field) return;
  const accessor = own.text.toLowerCase() === 'set' ? 'set' : 'get';
  const fn: Fn = context.fn(hook, () => (hook.has('=>') ? returned(body, context) : context.body(body)));
  cls.methods.push({ ...fn, name: field.name, nameSpan: own.span, accessor });
}
