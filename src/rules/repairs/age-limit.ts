import type { Span, TextEdit } from '../../model/index.ts';
import type { Code } from './code.ts';

/** Edits after which a vendor's function refuses old messages as it does when it is left alone; null where that is not sure. */
export function usualAgeLimit(code: Code, check: Span): TextEdit[] | null {
  const call = code.pathTo(check).at(-1);
  if (call?.kind !== 'call') return null;
  const name = /IgnoringTolerance$/.exec(code.text(call.callee.span));
  if (name) {
    const [, end] = call.callee.span;
    return [{ span: [end - name[0].length, end], text: '' }];
  }
  const [before, last] = call.args.slice(-2);
  if (!before || !last || code.text(call.span).at(-1) !== ')') return null;
  const isNamed = last.name === 'tolerance' || last.name === 'tolerance_in_seconds';
  const isLimit = last.value.kind === 'literal' && /^(?:number|null|boolean)$/.test(last.value.type);
  if (!isLimit || (last.name !== undefined && !isNamed)) return null;
  return [{ span: [before.value.span[1], call.span[1] - 1], text: '' }];
}
