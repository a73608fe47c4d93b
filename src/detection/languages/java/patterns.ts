import type { Expr, Target } from '../../../model/index.ts';
import { literal, name } from '../build.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { type ExpressionTable, readable, type TreeLowering } from '../tree-lowering.ts';
import { typeName } from './names.ts';

const patternTypes = new Set(['type_pattern', 'record_pattern', 'pattern']);

/** Whether all that a label asks is equality. */
export function isConstantLabel(label: SyntaxNode): boolean {
  return !label.children.some(({ type }) => patternTypes.has(type) || type === 'guard');
}

/** What a label asks: a constant alone where the switch compares it, else a condition on its subject. */
export function caseTest(node: SyntaxNode, subject: Expr | null, lower: TreeLowering): Expr {
  if (subject === null) return lower.expression(node);
  const pattern = node.type === 'pattern' ? (readable(node)[0] ?? node) : node;
  if (patternTypes.has(pattern.type)) return matches(pattern, subject);
  return { kind: 'binary', op: '==', left: subject, right: lower.expression(node), span: node.span };
}

export const patterns: ExpressionTable = {
  instanceof_expression: (node, lower) => {
    const value = lower.operand(node, 'left');
    const pattern = node.field('pattern');
    if (pattern) return { ...matches(pattern, value), span: node.span };
    const variable = node.field('name');
    const type = node.field('right');
    const left = variable ? bound(name(variable.text, variable.span), value, node) : value;
    return instanceOf(left, type, node);
  },
};

/** `String s` and `Point(int x, var y)`: the variables are assigned on the way to the question of the type. */
function matches(pattern: SyntaxNode, subject: Expr): Expr {
  if (pattern.type === 'record_pattern') {
    return instanceOf(bound(partsOf(pattern), subject, pattern), readable(pattern)[0], pattern);
  }
  const [type, variable] = readable(pattern).filter(({ type }) => type !== 'modifiers');
  const left = variable ? bound(name(variable.text, variable.span), subject, pattern) : subject;
  return instanceOf(left, type, pattern);
}

function bound(target: Target, value: Expr, { span }: SyntaxNode): Expr {
  return { kind: 'assign', target, value, span };
}

function instanceOf(left: Expr, type: SyntaxNode | undefined, { span }: SyntaxNode): Expr {
  const right = type ? typeName(type) : literal('null', null, span);
  return { kind: 'binary', op: 'instanceof', left, right, span };
}

/** A record's parts by their positions. */
function partsOf(pattern: SyntaxNode): Target {
  const components = readable(pattern.child('record_pattern_body') ?? pattern);
  const parts = components.flatMap((component, key) => {
    const nested = component.type === 'record_pattern' ? component : component.child('record_pattern');
    if (nested) return [{ key, target: partsOf(nested) }];
    const variable = readable(component).at(-1);
    return variable?.type === 'identifier' ? [{ key, target: name(variable.text, variable.span) }] : [];
  });
  return { kind: 'pattern', parts, span: pattern.span };
}
