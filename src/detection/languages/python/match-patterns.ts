import type { Expr, Pattern, Target } from '../../../model/index.ts';
import { literal, name } from '../build.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import type { Context } from './context.ts';

/** A case's pattern; several are a sequence without brackets. */
type CasePatterns = readonly SyntaxNode[];

/** `case _` and `case x`. */
export function isCatchAll(patterns: CasePatterns): boolean {
  return patterns.length === 1 && (isWildcard(patterns[0]!) || variableOf(patterns[0]!) !== null);
}

/**
 * The values that the subject may be. A pattern that looks inside the subject is opaque, with what it looks for.
 */
export function testsOf(patterns: CasePatterns, to: Context): Expr[] {
  const [only] = patterns;
  if (!only || patterns.length > 1)
    return [{ kind: 'opaque', parts: patterns.flatMap((one) => sought(one, to)), span: spanOf(patterns) }];
  const inner = content(only);
  const union = inner.type === 'as_pattern' ? content(inner.named[0] ?? inner) : inner;
  const options = union.type === 'union_pattern' ? union.named : [union];
  return options.map(
    (option) =>
      signed(union, option, constantOf(option, to)) ?? {
        kind: 'opaque',
        parts: sought(option, to),
        span: option.span,
      },
  );
}

/** What takes the subject, or parts of it; null where nothing does. */
export function captured(patterns: CasePatterns, to: Context): Target | null {
  return patterns.length === 1 ? targetOf(patterns[0]!, to) : sequence(patterns, to);
}

function spanOf(patterns: CasePatterns): readonly [number, number] {
  return [patterns[0]?.start ?? 0, patterns.at(-1)?.end ?? 0];
}

/** What stands in a `case_pattern`; the sign of a number stands beside it. */
function content(node: SyntaxNode): SyntaxNode {
  const [inner, ...others] = node.children;
  return node.type === 'case_pattern' && inner && others.length === 0 ? content(inner) : node;
}

function isWildcard(node: SyntaxNode): boolean {
  return content(node).type === '_';
}

/** A bare name takes the value. */
function variableOf(node: SyntaxNode): SyntaxNode | null {
  const inner = content(node);
  if (inner.type === 'identifier') return inner;
  return inner.type === 'dotted_name' && inner.named.length === 1 ? inner.named[0]! : null;
}

function constantOf(node: SyntaxNode, to: Context): Expr | null {
  const inner = content(node);
  switch (inner.type) {
    case 'dotted_name':
      return inner.named.length > 1 ? dotted(inner, to) : null;
    case 'case_pattern': {
      const [number] = inner.named;
      return number ? signed(inner, number, constantOf(number, to)) : null;
    }
    case 'string':
    case 'concatenated_string':
    case 'integer':
    case 'float':
    case 'true':
    case 'false':
    case 'none':
      return to.expr(inner);
    default:
      return null;
  }
}

/** A number whose sign stands before it in the pattern around it. */
function signed(around: SyntaxNode, node: SyntaxNode, value: Expr | null): Expr | null {
  const before = around.children[around.children.indexOf(node) - 1];
  return before?.type === '-' && value?.kind === 'literal' && typeof value.value === 'number'
    ? literal('number', -value.value, [before.start, node.end])
    : value;
}

function dotted(node: SyntaxNode, to: Context): Expr {
  const [first, ...others] = node.named;
  return others.reduce<Expr>(
    (object, { text, end }) => ({ kind: 'member', object, name: text, span: [node.start, end] }),
    first ? to.name(first) : name(node.text, node.span),
  );
}

/** The values and classes that a pattern names, in order. */
function sought(node: SyntaxNode, to: Context): Expr[] {
  const inner = content(node);
  const value = constantOf(inner, to);
  if (value) return [value];
  if (inner.type === 'class_pattern') {
    const [type, ...parts] = inner.named;
    return [...(type ? [dotted(type, to)] : []), ...parts.flatMap((part) => sought(part, to))];
  }
  return variableOf(inner) || inner.type === 'splat_pattern'
    ? []
    : inner.named.flatMap((part) => sought(part, to));
}

function targetOf(node: SyntaxNode, to: Context): Target | null {
  const inner = content(node);
  const variable = variableOf(inner);
  if (variable) return to.target(variable);
  switch (inner.type) {
    case 'as_pattern': {
      const alias = inner.named.at(-1);
      return alias?.type === 'identifier' ? to.target(alias) : null;
    }
    case 'list_pattern':
    case 'tuple_pattern':
      return sequence(inner.named, to);
    case 'dict_pattern':
    case 'class_pattern':
      return properties(inner, to);
    default:
      return null;
  }
}

function sequence(items: CasePatterns, to: Context): Pattern | null {
  const parts: Pattern['parts'] = [];
  let rest: Target | undefined;
  for (const [at, item] of items.entries()) {
    const splat = content(item);
    if (splat.type === 'splat_pattern') rest = rested(splat, to);
    else parts.push(...keyed(rest ? at - items.length : at, item, to));
  }
  return finished(parts, rest, spanOf(items));
}

/** `{'key': pattern}` and `Class(key=pattern)`; what stands in a class's pattern by position has no name. */
function properties(node: SyntaxNode, to: Context): Pattern | null {
  const parts: Pattern['parts'] = [];
  let rest: Target | undefined;
  const keys = node.fields('key');
  for (const [at, value] of node.fields('value').entries()) {
    const key = keys[at] && constantOf(keys[at], to);
    if (key?.kind === 'literal') parts.push(...keyed(String(key.value), value, to));
  }
  for (const part of node.named.map(content)) {
    if (part.type === 'splat_pattern') rest = rested(part, to);
    if (part.type === 'keyword_pattern' && part.named.length === 2)
      parts.push(...keyed(part.named[0]!.text, part.named[1]!, to));
  }
  return finished(parts, rest, node.span);
}

function keyed(key: string | number, node: SyntaxNode, to: Context): Pattern['parts'] {
  const target = targetOf(node, to);
  return target ? [{ key, target }] : [];
}

function rested(splat: SyntaxNode, to: Context): Target | undefined {
  const variable = splat.child('identifier');
  return variable && to.target(variable);
}

function finished(parts: Pattern['parts'], rest: Target | undefined, span: Pattern['span']): Pattern | null {
  return parts.length === 0 && !rest ? null : { kind: 'pattern', parts, ...(rest && { rest }), span };
}
