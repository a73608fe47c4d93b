import type { Cls, Expr, Fn, Param, Stmt } from '../../../model/index.ts';
import { call, expressionStatement, member, name } from '../build.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { readable, type StatementTable, type TreeLowering } from '../tree-lowering.ts';
import { attributeOf, attributesOf } from './attributes.ts';
import { argumentsOf } from './calls.ts';
import { functionOf } from './functions.ts';
import { type Members, membersOf } from './members.ts';
import { nameText, typeName } from './names.ts';
import { parametersOf } from './parameters.ts';
import { fieldsOf, propertyMembers } from './properties.ts';

export const classes: StatementTable = {
  class_declaration: classStatements,
  struct_declaration: classStatements,
  record_declaration: classStatements,
  interface_declaration: classStatements,
  enum_declaration: (node, lower) => [classStatement(node, enumMembers(node, lower), lower)],
  delegate_declaration: () => [],
  // A namespace's declarations are the file's.
  namespace_declaration: (node, lower) => lower.statements(node.field('body')?.children ?? []),
  file_scoped_namespace_declaration: (node, lower) =>
    lower.statements(node.children.filter(({ fieldName }) => fieldName !== 'name')),
  global_attribute: (node, lower) =>
    readable(node).map((attribute) => expressionStatement(attributeOf(attribute, lower))),
  local_function_statement: functionStatements,
  // Outside of a class: what a parse error has torn out of one.
  method_declaration: functionStatements,
  constructor_declaration: functionStatements,
  operator_declaration: functionStatements,
  property_declaration: (node, lower) => {
    const { fields, methods } = propertyMembers(node, lower, true);
    return [...fields.map(variable), ...methods.map((fn): Stmt => ({ kind: 'function', fn, span: fn.span }))];
  },
  field_declaration: (node, lower) => fieldsOf(node, lower).map(variable),
};

function variable({ name: field, value, type, span }: Cls['fields'][number]): Stmt {
  const target = name(field, span);
  return { kind: 'let', target, value, ...(type !== undefined && { type }), declares: true, span };
}

function functionStatements(node: SyntaxNode, lower: TreeLowering): Stmt[] {
  return [{ kind: 'function', fn: functionOf(node, lower), span: node.span }];
}

function classStatements(node: SyntaxNode, lower: TreeLowering): Stmt[] {
  const isInterface = node.type === 'interface_declaration';
  const members = membersOf(node.field('body'), lower, isInterface);
  const list = node.child('parameter_list');
  return [classStatement(node, list ? withParameters(node, list, members, lower) : members, lower)];
}

function classStatement(node: SyntaxNode, members: Members, lower: TreeLowering): Stmt {
  const { span } = node;
  const cls: Cls = {
    name: nameText(node.field('name')) || null,
    bases: basesOf(node),
    decorators: attributesOf(node, lower),
    ...members,
    span,
  };
  return { kind: 'class', cls, span };
}

function basesOf(node: SyntaxNode): Expr[] {
  const list = node.child('base_list');
  return list ? baseTypes(list).map(typeName) : [];
}

function baseTypes(list: SyntaxNode): SyntaxNode[] {
  return readable(list).flatMap((base) => {
    if (base.type === 'argument_list') return [];
    return base.type === 'primary_constructor_base_type' ? (base.field('type') ?? []) : base;
  });
}

/** `class A(B c) : D(c)`: its parameters are fields that its constructor sets, after it has called its base. */
function withParameters(node: SyntaxNode, list: SyntaxNode, members: Members, lower: TreeLowering): Members {
  const params = parametersOf(list, lower);
  const fields = params.flatMap((param) => parameterField(param, members));
  const bases = node.child('base_list');
  const given =
    bases?.child('argument_list') ?? bases?.child('primary_constructor_base_type')?.child('argument_list');
  const primary: Fn = {
    name: 'constructor',
    nameSpan: (node.field('name') ?? node).span,
    params,
    body: [
      ...(given
        ? [expressionStatement(call(name('super', given.span), argumentsOf(given, lower), given.span))]
        : []),
      ...fields.map(
        ({ name: field, span }): Stmt => ({
          kind: 'let',
          target: member(name('this', span), field, span),
          value: name(field, span),
          span,
        }),
      ),
    ],
    decorators: [],
    span: list.span,
  };
  return { ...members, fields: [...fields, ...members.fields], methods: [primary, ...members.methods] };
}

/** None where the class declares a property of that name itself. */
function parameterField({ target, type, decorators }: Param, { fields }: Members): Cls['fields'] {
  if (target.kind !== 'name' || fields.some((field) => field.name === target.name)) return [];
  return [
    { name: target.name, value: null, ...(type !== undefined && { type }), decorators, span: target.span },
  ];
}

function enumMembers(node: SyntaxNode, lower: TreeLowering): Members {
  const constants = readable(node.field('body') ?? node).filter(
    ({ type }) => type === 'enum_member_declaration',
  );
  const fields = constants.map((constant) => ({
    name: nameText(constant.field('name')),
    value: constant.field('value') ? lower.operand(constant, 'value') : null,
    decorators: attributesOf(constant, lower),
    isStatic: true,
    span: constant.span,
  }));
  return { fields, methods: [], body: [] };
}
