import type { Cls, Stmt } from '../../../model/index.ts';
import { member, name } from '../build.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import type { Context } from './context.ts';
import { typeText } from './wrappers.ts';

/** TypeScript's `constructor(private readonly a: A)`: a parameter, a field, and the assignment of one to the other. */
function properties(params: readonly SyntaxNode[]): { param: SyntaxNode; pattern: SyntaxNode }[] {
  return params.flatMap((param) => {
    const pattern = param.field('pattern');
    const isProperty = param.child('accessibility_modifier', 'override_modifier', 'readonly');
    return pattern?.type === 'identifier' && isProperty ? [{ param, pattern }] : [];
  });
}

export function propertyFields(params: readonly SyntaxNode[]): Cls['fields'] {
  return properties(params).map(({ param, pattern }) => {
    const type = typeText(param.field('type'));
    return {
      name: pattern.text,
      value: null,
      ...(type !== undefined && { type }),
      decorators: [],
      span: param.span,
    };
  });
}

export function assignedProperties(params: readonly SyntaxNode[], to: Context): Stmt[] {
  return properties(params).map(({ param: { span }, pattern }) => ({
    kind: 'let',
    target: member(name('this', span), pattern.text, span),
    value: to.expr(pattern),
    span,
  }));
}
