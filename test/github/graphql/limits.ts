/**
 * What a query asks for at the most, and what it costs, found from its text alone:
 * https://docs.github.com/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api
 */
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { Refusal } from './allowed.ts';

export interface Price {
  /** All that its connections could give. */
  nodes: number;
  /** Points. */
  cost: number;
}

const most = { nodes: 500_000, first: 100 };

type Variables = Record<string, unknown>;

/** @throws Refusal where a connection has no bounds, or all of them are too much */
export function priceOf(schema: GraphQLSchema, document: DocumentNode, variables: Variables): Price {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of document.definitions) {
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
  }
  let nodes = 0;
  let requests = 0;

  const walk = (
    type: GraphQLNamedType | undefined,
    set: SelectionSetNode | undefined,
    times: number,
  ): void => {
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value)!;
        walk(schema.getType(fragment.typeCondition.name.value), fragment.selectionSet, times);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const on = selection.typeCondition;
        walk(on ? schema.getType(on.name.value) : type, selection.selectionSet, times);
      } else if (isObjectType(type) || isInterfaceType(type)) {
        const field = type.getFields()[selection.name.value];
        if (field === undefined) continue;
        const of = getNamedType(field.type);
        const isConnection = of.name.endsWith('Connection');
        const size = isConnection ? sizeOf(selection, variables) : 1;
        if (isConnection) {
          requests += times;
          nodes += times * size;
        }
        walk(of, selection.selectionSet, times * size);
      }
    }
  };
  for (const each of document.definitions) {
    if (each.kind !== Kind.OPERATION_DEFINITION) continue;
    const begins = each.operation === 'mutation' ? schema.getMutationType() : schema.getQueryType();
    walk(begins ?? undefined, each.selectionSet, 1);
  }
  if (nodes > most.nodes) {
    const [asked, limit] = [nodes, most.nodes].map((number) => number.toLocaleString('en'));
    const message = `This query requests up to ${asked} possible nodes which exceeds the maximum limit of ${limit}.`;
    throw new Refusal('MAX_NODE_LIMIT_EXCEEDED', message);
  }
  return { nodes, cost: Math.max(1, Math.round(requests / 100)) };
}

function sizeOf({ name, arguments: given = [] }: FieldNode, variables: Variables): number {
  for (const bound of ['first', 'last']) {
    const value = given.find((each) => each.name.value === bound)?.value;
    if (value === undefined) continue;
    const size =
      value.kind === Kind.INT
        ? Number(value.value)
        : value.kind === Kind.VARIABLE
          ? (variables[value.name.value] as number | null | undefined)
          : null;
    if (size === null || size === undefined) continue;
    if (size >= 1 && size <= most.first) return size;
    const message = `Requesting ${size} records on the \`${name.value}\` connection exceeds the \`${bound}\` limit of ${most.first} records.`;
    throw new Refusal('EXCESSIVE_PAGINATION', message);
  }
  const message = `You must provide a \`first\` or \`last\` value to properly paginate the \`${name.value}\` connection.`;
  throw new Refusal('MISSING_PAGINATION_BOUNDARIES', message);
}
