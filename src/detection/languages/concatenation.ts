import type { Expr, Literal, Span } from '../../model/index.ts';
import { literal } from './build.ts';

/** Text put together: texts side by side become one, and nothing but text is a literal. */
export function concatenation(parts: readonly Expr[], span: Span): Expr {
  const joined: Expr[] = [];
  for (const part of parts.flatMap((one) => (one.kind === 'template' ? one.parts : [one]))) {
    const last = joined.at(-1);
    if (last && isText(last) && isText(part))
      joined[joined.length - 1] = literal('string', `${last.value}${part.value}`, [
        last.span[0],
        part.span[1],
      ]);
    else joined.push(part);
  }
  const [only] = joined;
  if (!only) return literal('string', '', span);
  return joined.length === 1 && isText(only) ? { ...only, span } : { kind: 'template', parts: joined, span };
}

const isText = (value: Expr): value is Literal => value.kind === 'literal' && value.type === 'string';
