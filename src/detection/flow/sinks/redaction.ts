/** Loggers that hide what they are told to. */
import { type Data, holding } from '../data.ts';
import type { Machine } from '../machine.ts';

/** A filter that goes over all that is logged: `addFilter(RedactingFilter())`, a processor that masks. */
const filters =
  /\badd_?[fF]ilter\(\s*\w*(?:redact|mask|scrub|sanitiz|sensitive|secret)|processors\s*=\s*\[[^\]]{0,400}(?:redact|mask|scrub|sanitiz|sensitive|secret)|format\.?\(?\w*(?:redact|mask|scrub)/i;
/** pino's list of fields, up to its end. */
const lists = /\bredact\w*['"]?\s*[:=]\s*(?:\{[^}]{0,300}\}|\[[^\]]{0,400}\])/gi;

/** What is left to be logged once the logger of the file has hidden its part. */
export function afterRedaction(m: Machine, data: readonly Data[]): readonly Data[] {
  const { text } = m.file;
  if (filters.test(text)) return [];
  const hidden = (text.match(lists) ?? []).join(' ');
  return hidden === '' ? data : data.map((one) => without(one, hidden));
}

function without(data: Data, hidden: string): Data {
  if (!data.fields) return data;
  const kept = [...data.fields].filter(([key]) => typeof key === 'number' || !isHidden(key, hidden));
  return holding(kept.map(([, value]) => without(value, hidden)));
}

const isHidden = (key: string, hidden: string): boolean =>
  new RegExp(`(?:^|[^\\w])${key.replaceAll(/\W/g, '.')}(?:$|[^\\w])`).test(hidden);
