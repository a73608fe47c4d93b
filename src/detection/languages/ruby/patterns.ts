/** `case … in`, `value in pattern`, `value => pattern`. */
import type { Expr, Pattern, Stmt, Target } from '../../../model/index.ts';
import { patternMatch } from '../pattern-match.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import type { Context, Sink } from './context.ts';

export function caseMatch(node: SyntaxNode, to: Context, sink: Sink): Stmt[] {
  const { span } = node;
  const cases = node.fields('clauses').map((clause) => {
    const pattern = clause.field('pattern');
    const guard = clause.field('guard');
    const asked = guard ? to.part(guard, 'condition') : null;
    const isNegated = guard?.type === 'unless_guard';
    const target = pattern ? captured(pattern, to) : null;
    return {
      tests: pattern && pattern.type !== 'identifier' ? testsOf(pattern, to) : [],
      target,
      guard: asked && isNegated ? ({ kind: 'not', value: asked, span: asked.span } satisfies Expr) : asked,
      body: to.body(clause.field('body'), sink),
      span: clause.span,
    };
  });
  const otherwise = node.field('else');
  if (otherwise)
    cases.push({
      tests: [],
      target: null,
      guard: null,
      body: to.body(otherwise, sink),
      span: otherwise.span,
    });
  return patternMatch(to.part(node, 'value'), cases, span);
}

/** `value => pattern` throws where it does not match; what it takes is assigned. */
export function matchPattern(node: SyntaxNode, to: Context): Stmt[] {
  const pattern = node.field('pattern');
  const target = pattern && captured(pattern, to);
  const value = to.part(node, 'value');
  return target
    ? [{ kind: 'let', target, value, span: node.span }]
    : [{ kind: 'expr', value: isMatch(node, to), span: node.span }];
}

/** `value in pattern`. */
export function isMatch(node: SyntaxNode, to: Context): Expr {
  const { span } = node;
  const pattern = node.field('pattern');
  const value = to.part(node, 'value');
  const target = pattern && captured(pattern, to);
  const subject: Expr = target ? { kind: 'assign', target, value, span } : value;
  return { kind: 'opaque', parts: [subject, ...(pattern ? sought(pattern, to) : [])], span };
}

/** The values that the subject may be; a pattern that looks inside it is opaque, with what it looks for. */
function testsOf(pattern: SyntaxNode, to: Context): Expr[] {
  switch (pattern.type) {
    case 'alternative_pattern':
      return pattern.named.flatMap((one) => testsOf(one, to));
    case 'as_pattern': {
      const value = pattern.field('value');
      return value ? testsOf(value, to) : [];
    }
    case 'parenthesized_pattern':
      return pattern.named.flatMap((one) => testsOf(one, to));
    default:
      return isStructure(pattern)
        ? [{ kind: 'opaque', parts: sought(pattern, to), span: pattern.span }]
        : [to.expr(pattern)];
  }
}

function isStructure({ type }: SyntaxNode): boolean {
  return /_pattern$|^hash_splat|^splat|^identifier$/.test(type) && !/reference_pattern$/.test(type);
}

/** The values and classes that a pattern names, in order. */
function sought(pattern: SyntaxNode, to: Context): Expr[] {
  if (pattern.type === 'identifier' || /splat/.test(pattern.type)) return [];
  if (!isStructure(pattern)) return [to.expr(pattern)];
  const inner = pattern.type === 'as_pattern' ? pattern.fields('value') : pattern.named;
  return inner.flatMap((one) => sought(one, to));
}

/** What takes the subject, or parts of it; null where nothing does. */
function captured(pattern: SyntaxNode, to: Context): Target | null {
  switch (pattern.type) {
    case 'identifier':
      return pattern.text === '_' ? null : to.declare(pattern);
    case 'as_pattern': {
      const variable = pattern.field('name');
      return variable ? to.declare(variable) : null;
    }
    case 'parenthesized_pattern':
      return pattern.named[0] ? captured(pattern.named[0], to) : null;
    case 'array_pattern':
      return sequence(pattern, to);
    case 'hash_pattern':
      return properties(pattern, to);
    default:
      return null;
  }
}

function sequence(pattern: SyntaxNode, to: Context): Pattern | null {
  const items = pattern.named.filter(({ fieldName }) => fieldName !== 'class');
  const parts: Pattern['parts'] = [];
  let rest: Target | undefined;
  let isRest = false;
  for (const [at, item] of items.entries()) {
    const target = item.type === 'splat_parameter' ? null : captured(item, to);
    if (target) parts.push({ key: isRest ? at - items.length : at, target });
    if (item.type !== 'splat_parameter') continue;
    isRest = true;
    const variable = item.field('name');
    if (variable) rest = to.declare(variable);
  }
  return finished(parts, rest, pattern);
}

/** `{key: pattern}`; `{key:}` takes it by its own name. */
function properties(pattern: SyntaxNode, to: Context): Pattern | null {
  const parts: Pattern['parts'] = [];
  let rest: Target | undefined;
  for (const item of pattern.named) {
    const key = item.field('key');
    const value = item.field('value');
    if (item.type === 'hash_splat_parameter' && item.named[0]) rest = to.declare(item.named[0]);
    if (item.type !== 'keyword_pattern' || !key) continue;
    const target = value ? captured(value, to) : to.declare(key);
    if (target) parts.push({ key: key.text, target });
  }
  return finished(parts, rest, pattern);
}

function finished(parts: Pattern['parts'], rest: Target | undefined, { span }: SyntaxNode): Pattern | null {
  return parts.length === 0 && !rest ? null : { kind: 'pattern', parts, ...(rest && { rest }), span };
}
