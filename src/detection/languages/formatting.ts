import type { Expr, Span } from '../../model/index.ts';
import { literal } from './build.ts';
import { isText, template } from './templates.ts';

/** `format % values` of Python and Ruby; values that cannot be told apart follow the text. */
export function percentFormat(format: Expr, values: Expr, span: Span): Expr {
  if (!isText(format)) return { kind: 'binary', op: '%', left: format, right: values, span };
  const places = /%(?:\{(\w+)\}|(?:[(<](\w+)[)>])?[-+ #0]*\d*(?:\.\d+)?[a-zA-Z])|%%/g;
  const given = values.kind === 'array' ? values.items : [values];
  const named = values.kind === 'object' ? values.entries : null;
  let next = 0;
  return (
    filled(format, places, span, ({ 0: place, 1: braced, 2: key = braced }) => {
      if (place === '%%') return literal('string', '%', format.span);
      if (named) return named.find((entry) => entry.key === key)?.value;
      return key === undefined ? given[next++] : undefined;
    }) ?? template([format, values], span)
  );
}

/** The text with something in each place; null where a place has nothing. */
export function filled(
  format: Expr & { kind: 'literal' },
  places: RegExp,
  span: Span,
  fill: (match: RegExpExecArray) => Expr | undefined,
): Expr | null {
  const text = String(format.value);
  const parts: Expr[] = [];
  let at = 0;
  for (const match of text.matchAll(places)) {
    const value = fill(match);
    if (!value) return null;
    if (match.index > at) parts.push(literal('string', text.slice(at, match.index), format.span));
    parts.push(value);
    at = match.index + match[0].length;
  }
  if (at < text.length) parts.push(literal('string', text.slice(at), format.span));
  return template(parts, span);
}
