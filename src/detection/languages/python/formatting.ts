import type { Arg, Expr, Span } from '../../../model/index.ts';
import { literal } from '../build.ts';
import { filled } from '../formatting.ts';
import { isText } from '../templates.ts';

/** `format.format(…)`; null where it is more than `{}`, `{0}` and `{name}`. */
export function braceFormat(format: Expr, args: readonly Arg[], span: Span): Expr | null {
  if (!isText(format) || args.some(({ value }) => value.kind === 'spread')) return null;
  const places = /\{\{|\}\}|\{(\w*)(?:![rsa])?(?::[^{}]*)?\}|[{}]/g;
  const given = args.filter(({ name }) => name === undefined);
  let next = 0;
  return filled(format, places, span, ({ 0: place, 1: key }) => {
    if (place === '{{' || place === '}}') return literal('string', place[0]!, format.span);
    if (key === undefined) return undefined;
    if (key === '') return given[next++]?.value;
    return (/^\d+$/.test(key) ? given[Number(key)] : args.find(({ name }) => name === key))?.value;
  });
}
