import { append, type Cls } from '../../../model/index.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import type { TreeLowering } from '../tree-lowering.ts';
import { functionOf } from './functions.ts';
import { fieldsOf, propertyMembers } from './properties.ts';

export type Members = Pick<Cls, 'fields' | 'methods' | 'body'>;

/** All that stands in a class's body, also between directives. */
export function membersOf(body: SyntaxNode | undefined, lower: TreeLowering, isInterface: boolean): Members {
  const members: Members = { fields: [], methods: [], body: [] };
  for (const node of body?.children ?? []) add(node, members, lower, isInterface);
  return members;
}

function add(node: SyntaxNode, members: Members, lower: TreeLowering, isInterface: boolean): void {
  switch (node.type) {
    case 'method_declaration':
    case 'constructor_declaration':
    case 'destructor_declaration':
    case 'operator_declaration':
    case 'conversion_operator_declaration':
      members.methods.push(functionOf(node, lower, isInterface));
      break;
    case 'field_declaration':
    case 'event_field_declaration':
      append(members.fields, fieldsOf(node, lower));
      break;
    case 'property_declaration':
    case 'indexer_declaration':
    case 'event_declaration': {
      const { fields, methods } = propertyMembers(node, lower, isInterface);
      append(members.fields, fields);
      append(members.methods, methods);
      break;
    }
    case 'preproc_if':
    case 'preproc_elif':
    case 'preproc_else': {
      const condition = node.field('condition');
      for (const child of node.children) if (child !== condition) add(child, members, lower, isInterface);
      break;
    }
    case 'attribute_list':
      break;
    default:
      // Classes inside, and methods that a parse error has put between others' pieces.
      for (const stmt of lower.statement(node)) {
        if (stmt.kind === 'function') members.methods.push(stmt.fn);
        else members.body.push(stmt);
      }
  }
}
