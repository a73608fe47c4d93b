import type { Literal, Span } from '../../model/index.ts';
import { literal } from './build.ts';

/** A number as Python and Ruby write it; what JavaScript cannot hold exactly stays text. */
export function numberLiteral(text: string, span: Span): Literal {
  const value = Number(text.replaceAll('_', '').replace(/^0(?=[0-7]+$)/, '0o'));
  const isExact = Number.isInteger(value) ? Number.isSafeInteger(value) : Number.isFinite(value);
  return literal('number', isExact ? value : text, span);
}

/** The value of a number without its suffix, or its text where JavaScript cannot hold it. Underscores may divide digits. */
export function numberOf(text: string): number | string {
  const digits = text.replaceAll('_', '');
  const value = Number(digits);
  if (Number.isNaN(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))) return digits;
  return value;
}
