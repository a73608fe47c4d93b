import type { Cls, Expr, Fn, Stmt } from '../../../model/index.ts';
import { member, name } from '../build.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { readable, type StatementTable, type TreeLowering } from '../tree-lowering.ts';
import { argumentsOf } from './calls.ts';
import { fieldsOf, marks, membersOf, methodOf } from './members.ts';
import { typeName } from './names.ts';
import { modifiersOf, parametersOf } from './parameters.ts';

export const classes: StatementTable = {
  class_declaration: (node, lower) => [classStatement(node, membersOf(node.field('body'), lower), lower)],
  interface_declaration: (node, lower) => [
    classStatement(node, membersOf(node.field('body'), lower, true), lower),
  ],
  annotation_type_declaration: (node, lower) => [
    classStatement(node, membersOf(node.field('body'), lower, true), lower),
  ],
  enum_declaration: (node, lower) => [classStatement(node, enumMembers(node, lower), lower)],
  record_declaration: (node, lower) => [classStatement(node, recordMembers(node, lower), lower)],
  // Outside of a class: a file that is one class, or what a parse error has torn out of one.
  method_declaration: (node, lower) => [{ kind: 'function', fn: methodOf(node, lower), span: node.span }],
  constructor_declaration: (node, lower) => [
    { kind: 'function', fn: methodOf(node, lower), span: node.span },
  ],
  field_declaration: (node, lower) =>
    fieldsOf(node, lower).map(({ name: field, value, type, span }) => ({
      kind: 'let',
      target: name(field, span),
      value,
      ...(type !== undefined && { type }),
      declares: true,
      span,
    })),
};

type Members = Pick<Cls, 'fields' | 'methods' | 'body'>;

function classStatement(node: SyntaxNode, members: Members, lower: TreeLowering): Stmt {
  const { span } = node;
  const { decorators } = modifiersOf(node, lower);
  const cls: Cls = { name: nameOf(node), bases: basesOf(node), decorators, ...members, span };
  return { kind: 'class', cls, span };
}

const nameOf = (node: SyntaxNode): string | null => node.field('name')?.text ?? null;

function basesOf(node: SyntaxNode): Expr[] {
  const superclass = node.field('superclass');
  const lists = node.children.filter(
    ({ type }) => type === 'super_interfaces' || type === 'extends_interfaces',
  );
  const types = [superclass, ...lists.map((list) => list.child('type_list'))];
  return types.flatMap((list) => (list ? readable(list).map(typeName) : []));
}

/** An enum's constants are static fields that hold its instances. */
function enumMembers(node: SyntaxNode, lower: TreeLowering): Members {
  const body = node.field('body');
  const declarations = body?.child('enum_body_declarations');
  const members = membersOf(declarations, lower);
  const constants = (body?.children ?? []).filter(({ type }) => type === 'enum_constant');
  return {
    ...members,
    fields: [...constants.map((constant) => constantOf(constant, node, lower)), ...members.fields],
  };
}

function constantOf(constant: SyntaxNode, node: SyntaxNode, lower: TreeLowering): Cls['fields'][number] {
  const { span } = constant;
  const type = nameOf(node) ?? '';
  const body = constant.field('body');
  const own = name(type, span);
  const cls = (of: SyntaxNode): Cls => ({
    name: null,
    bases: [own],
    decorators: [],
    ...membersOf(of, lower),
    span: of.span,
  });
  const callee: Expr = body ? { kind: 'class', cls: cls(body), span: body.span } : own;
  return {
    name: nameOf(constant) ?? '',
    value: { kind: 'call', callee, args: argumentsOf(constant, lower), isNew: true, span },
    type,
    decorators: modifiersOf(constant, lower).decorators,
    isStatic: true,
    span,
  };
}

/** A record's parts are fields that its constructor sets, after what its compact constructor does. */
function recordMembers(node: SyntaxNode, lower: TreeLowering): Members {
  const params = parametersOf(node.field('parameters'), lower);
  const members = membersOf(node.field('body'), lower);
  const isWritten = members.methods.some(
    (fn) => fn.name === 'constructor' && fn.params.length === params.length,
  );
  const fields = params.flatMap(({ target, type, decorators }) =>
    target.kind === 'name'
      ? [
          {
            name: target.name,
            value: null,
            ...(type !== undefined && { type }),
            decorators,
            span: target.span,
          },
        ]
      : [],
  );
  const compact = node.field('body')?.child('compact_constructor_declaration');
  const canonical: Fn = {
    name: 'constructor',
    nameSpan: (compact?.field('name') ?? node.field('name') ?? node).span,
    params,
    body: [
      ...lower.body(compact?.field('body')),
      ...fields.map(
        ({ name: field, span }): Stmt => ({
          kind: 'let',
          target: member(name('this', span), field, span),
          value: name(field, span),
          span,
        }),
      ),
    ],
    ...(compact ? marks(modifiersOf(compact, lower)) : { decorators: [] }),
    span: (compact ?? node).span,
  };
  const methods = isWritten ? members.methods : [canonical, ...members.methods];
  return { ...members, fields: [...fields, ...members.fields], methods };
}
