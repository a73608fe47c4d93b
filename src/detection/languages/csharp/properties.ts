import type { Cls, Fn, Param } from '../../../model/index.ts';
import { name } from '../build.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { readable, type TreeLowering } from '../tree-lowering.ts';
import { attributesOf } from './attributes.ts';
import { bodyOf } from './bodies.ts';
import { createdAs } from './creation.ts';
import { declaratorsOf, initialValue } from './declarations.ts';
import { marks } from './functions.ts';
import { nameText, typeText } from './names.ts';
import { modifiersOf, parametersOf } from './parameters.ts';

type Members = Pick<Cls, 'fields' | 'methods'>;

export function fieldsOf(node: SyntaxNode, lower: TreeLowering): Cls['fields'] {
  const declaration = node.child('variable_declaration');
  if (!declaration) return [];
  const words = modifiersOf(node);
  return declaratorsOf(declaration).map((declarator) => {
    const value = initialValue(declarator);
    return {
      name: nameText(declarator.field('name')),
      value: value ? createdAs(declaration.field('type'), lower.expression(value)) : null,
      ...typeText(declaration.field('type')),
      decorators: attributesOf(node, lower),
      ...((words.has('static') || words.has('const')) && { isStatic: true }),
      span: declarator.span,
    };
  });
}

/** A property that only holds a value is a field; one with code is the methods `get_X` and `set_X`. */
export function propertyMembers(node: SyntaxNode, lower: TreeLowering, isInterface: boolean): Members {
  const value = node.field('value');
  const accessors = readable(node.field('accessors') ?? node).filter(
    ({ type }) => type === 'accessor_declaration',
  );
  const own = node.type === 'indexer_declaration' ? 'Item' : nameText(node.field('name'));
  const params = parametersOf(node.field('parameters'), lower);
  const { type } = typeText(node.field('type'));
  const made = (word: string, body: SyntaxNode, of: SyntaxNode): Fn => ({
    ...accessor(node, of, lower, isInterface),
    name: `${word}_${own}`,
    ...(word === 'get' && type !== undefined && { returns: type }),
    params: word === 'get' ? params : [...params, incoming(of)],
    body: bodyOf(body, lower, word !== 'get'),
  });
  if (value?.type === 'arrow_expression_clause') return { fields: [], methods: [made('get', value, node)] };
  const methods = accessors.flatMap((of) => {
    const body = of.field('body');
    return body
      ? [made(of.field('name')?.text === 'init' ? 'set' : (of.field('name')?.text ?? ''), body, of)]
      : [];
  });
  if (methods.length > 0 && methods.length === accessors.length) return { fields: [], methods };
  if (node.type === 'indexer_declaration') return { fields: [], methods };
  const field: Cls['fields'][number] = {
    name: own,
    value: value ? createdAs(node.field('type'), lower.expression(value)) : null,
    ...typeText(node.field('type')),
    decorators: attributesOf(node, lower),
    ...(modifiersOf(node).has('static') && { isStatic: true }),
    span: node.span,
  };
  return { fields: [field], methods };
}

/** What a setter is given. */
function incoming({ span }: SyntaxNode): Param {
  return { target: name('value', span), decorators: [] };
}

function accessor(
  property: SyntaxNode,
  own: SyntaxNode,
  lower: TreeLowering,
  isInterface: boolean,
): Omit<Fn, 'name' | 'params' | 'body'> {
  const { isPrivate, ...others } = marks(property, isInterface);
  return {
    nameSpan: (property.field('name') ?? own).span,
    decorators: attributesOf(property, lower),
    ...others,
    ...((isPrivate || marks(own, true).isPrivate) && { isPrivate: true }),
    span: own.span,
  };
}
