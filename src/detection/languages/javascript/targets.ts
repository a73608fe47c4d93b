import type { Expr, Pattern, Target } from '../../../model/index.ts';
import { name } from '../build.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import type { Context } from './context.ts';
import { itemsOf } from './items.ts';
import { keyOf } from './keys.ts';
import { unwrapped } from './wrappers.ts';

const names = new Set(['identifier', 'shorthand_property_identifier_pattern', 'undefined', 'this']);

/** Where a value goes. What cannot take one (broken code) is a pattern that takes nothing. */
export function lowerTarget(written: SyntaxNode, to: Context): Target {
  const node = unwrapped(written);
  if (names.has(node.type)) return name(node.text, node.span);
  if (node.type === 'object_pattern') return objectPattern(node, to);
  if (node.type === 'array_pattern') return arrayPattern(node, to);
  const expr = to.expr(node);
  if (expr.kind === 'name' || expr.kind === 'member' || expr.kind === 'index') return expr;
  return { kind: 'pattern', parts: [], span: node.span };
}

/** A target with what it gets when there is nothing for it: `a = 1`. */
export function targetWithFallback(node: SyntaxNode, to: Context): { target: Target; fallback?: Expr } {
  if (node.type !== 'assignment_pattern' && node.type !== 'object_assignment_pattern') {
    return { target: to.target(node) };
  }
  return {
    target: to.target(node.field('left') ?? node.children[0] ?? node),
    fallback: to.of(node, 'right'),
  };
}

function objectPattern(node: SyntaxNode, to: Context): Pattern {
  const pattern: Pattern = { kind: 'pattern', parts: [], span: node.span };
  for (const child of node.named) {
    const value = child.type === 'pair_pattern' ? child.field('value') : child;
    if (!value) continue;
    if (child.type === 'rest_pattern') {
      pattern.rest = restTarget(child, to);
      continue;
    }
    const part = targetWithFallback(value, to);
    const key = child.field('key');
    pattern.parts.push({ key: key ? keyOf(key) : ownName(part.target), ...part });
  }
  return pattern;
}

function arrayPattern(node: SyntaxNode, to: Context): Pattern {
  const pattern: Pattern = { kind: 'pattern', parts: [], span: node.span };
  for (const [key, item] of itemsOf(node).entries()) {
    if (item?.type === 'rest_pattern') pattern.rest = restTarget(item, to);
    else if (item) pattern.parts.push({ key, ...targetWithFallback(item, to) });
  }
  return pattern;
}

export function restTarget(node: SyntaxNode, to: Context): Target {
  const [inner] = node.named;
  return inner ? to.target(inner) : { kind: 'pattern', parts: [], span: node.span };
}

const ownName = (target: Target): string => (target.kind === 'name' ? target.name : '');

/** Every variable that a target sets. */
export function namesOf(target: Target): string[] {
  if (target.kind === 'name') return [target.name];
  if (target.kind !== 'pattern') return [];
  const targets = target.parts.map((part) => part.target);
  return [...targets, ...(target.rest ? [target.rest] : [])].flatMap(namesOf);
}
