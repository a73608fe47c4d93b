import { append, type Cls, type Fn, type Stmt } from '../../../model/index.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import type { TreeLowering } from '../tree-lowering.ts';
import { typeText } from './names.ts';
import { type Modifiers, modifiersOf, parametersOf } from './parameters.ts';

type Members = Pick<Cls, 'fields' | 'methods' | 'body'>;

const methodTypes = new Set([
  'method_declaration',
  'constructor_declaration',
  'annotation_type_element_declaration',
]);

/** Fields, methods and all else that stands in a class's body; `isInterface` where methods are abstract unless written. */
export function membersOf(body: SyntaxNode | undefined, lower: TreeLowering, isInterface = false): Members {
  const members: Members = { fields: [], methods: [], body: [] };
  for (const node of body?.children ?? []) {
    if (methodTypes.has(node.type)) members.methods.push(methodOf(node, lower));
    else if (node.type === 'field_declaration' || node.type === 'constant_declaration') {
      append(members.fields, fieldsOf(node, lower, isInterface));
    } else if (node.type === 'static_initializer') append(members.body, lower.statements(node.children));
    else if (node.type !== 'compact_constructor_declaration') place(lower.statement(node), members);
  }
  return members;
}

/** Methods that a parse error has put between others' pieces are methods all the same. */
function place(statements: Stmt[], members: Members): void {
  for (const stmt of statements) {
    if (stmt.kind === 'function') members.methods.push(stmt.fn);
    else members.body.push(stmt);
  }
}

export function fieldsOf(node: SyntaxNode, lower: TreeLowering, isStatic = false): Cls['fields'] {
  const { decorators, words } = modifiersOf(node, lower);
  return node.fields('declarator').map((declarator) => {
    const value = declarator.field('value');
    return {
      name: declarator.field('name')?.text ?? '',
      value: value ? lower.expression(value) : null,
      ...typeText(node.field('type'), declarator.field('dimensions')),
      decorators,
      ...((isStatic || words.has('static')) && { isStatic: true }),
      span: declarator.span,
    };
  });
}

export function methodOf(node: SyntaxNode, lower: TreeLowering): Fn {
  const modifiers = modifiersOf(node, lower);
  const named = node.field('name');
  const body = node.field('body');
  const usual = node.field('value');
  return {
    name: node.type === 'constructor_declaration' ? 'constructor' : (named?.text ?? null),
    nameSpan: (named ?? node).span,
    params: parametersOf(node.field('parameters'), lower),
    // An annotation's element gives what is written behind `default`.
    body: usual
      ? [{ kind: 'return', value: lower.expression(usual), span: usual.span }]
      : lower.statements(body?.children ?? []),
    ...marks(modifiers),
    ...returned(node),
    ...(!body && !usual && { isAbstract: true }),
    span: node.span,
  };
}

export function marks({ decorators, words }: Modifiers): Pick<Fn, 'decorators' | 'isStatic' | 'isPrivate'> {
  return {
    decorators,
    ...(words.has('static') && { isStatic: true }),
    ...((words.has('private') || words.has('protected')) && { isPrivate: true }),
  };
}

function returned(node: SyntaxNode): Pick<Fn, 'returns'> {
  const { type } = typeText(node.field('type'), node.field('dimensions'));
  return type === undefined ? {} : { returns: type };
}
