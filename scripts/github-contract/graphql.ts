/** The part of GitHub's GraphQL schema in use: the types and fields named, and what these need to be a schema. */
import {
  type DefinitionNode,
  type FieldDefinitionNode,
  Kind,
  type NamedTypeNode,
  parse,
  print,
  type TypeNode,
} from 'graphql';
import { graphqlFields } from '../../test/github/contract/used-graphql.ts';

const builtIn = new Set(['String', 'Int', 'Float', 'Boolean', 'ID']);

export function extractGraphql(text: string): string {
  const all = new Map<string, DefinitionNode>();
  for (const each of parse(text).definitions) {
    if ('name' in each && each.name) all.set(each.name.value, each);
  }
  const chosen = new Map<string, DefinitionNode>();

  const take = (name: string): void => {
    if (builtIn.has(name) || chosen.has(name)) return;
    const found = all.get(name);
    if (found === undefined) throw new Error(`not in GitHub's GraphQL schema: ${name}`);
    const kept = bare(found);
    chosen.set(name, kept);
    if (kept.kind === Kind.OBJECT_TYPE_DEFINITION || kept.kind === Kind.INTERFACE_TYPE_DEFINITION) {
      for (const field of kept.fields ?? []) {
        take(innermost(field.type));
        for (const argument of field.arguments ?? []) take(innermost(argument.type));
      }
    }
    if (kept.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) {
      for (const field of kept.fields ?? []) take(innermost(field.type));
    }
  };
  for (const name of Object.keys(graphqlFields)) take(name);

  const names = [...chosen.keys()].sort();
  const definitions = names.map((name) => print(withoutInterfaces(chosen.get(name)!, chosen)));
  return `# From GitHub's public schema by scripts/github-contract.ts.\n\n${definitions.join('\n\n')}\n`;
}

/** A definition without descriptions and directives, and with the fields that are in use. */
function bare(node: DefinitionNode): DefinitionNode {
  const plain = JSON.parse(
    JSON.stringify(node, (key, value) => (key === 'description' || key === 'loc' ? undefined : value)),
    (key, value) => (key === 'directives' ? [] : value),
  );
  if (plain.kind === Kind.UNION_TYPE_DEFINITION) {
    return { ...plain, types: plain.types.filter((type: NamedTypeNode) => type.name.value in graphqlFields) };
  }
  if (plain.kind !== Kind.OBJECT_TYPE_DEFINITION && plain.kind !== Kind.INTERFACE_TYPE_DEFINITION)
    return plain;
  const name: string = plain.name.value;
  const wanted = graphqlFields[name] ?? interfaceFields[name] ?? [];
  const fields = (plain.fields as FieldDefinitionNode[]).filter((field) => wanted.includes(field.name.value));
  const absent = wanted.filter((each) => !fields.some((field) => field.name.value === each));
  if (absent.length > 0) throw new Error(`${name} has no field ${absent.join(', ')}`);
  return { ...plain, fields };
}

/** Interfaces that fields in use give; the objects above have these fields. */
const interfaceFields: Record<string, string[]> = {
  Node: ['id'],
  Actor: ['login'],
  GitObject: ['id', 'oid', 'abbreviatedOid'],
  RepositoryOwner: ['id', 'login'],
};

/** Only the interfaces that are here too. */
function withoutInterfaces(
  node: DefinitionNode,
  chosen: ReadonlyMap<string, DefinitionNode>,
): DefinitionNode {
  if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) return node;
  const interfaces = (node.interfaces ?? []).filter((each) => chosen.has(each.name.value));
  return { ...node, interfaces };
}

function innermost(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : innermost(type.type);
}
