/** Loggers that hide what they are told to. */
import type { IrFile } from '../../../model/index.ts';
import { type Data, holding } from '../data.ts';
import type { Machine } from '../machine.ts';

/** A filter that goes over all that is logged: `addFilter(RedactingFilter())`, a processor that masks. */
const filters =
  /\badd_?[fF]ilter\(\s*\w*(?:redact|mask|scrub|sanitiz|sensitive|secret)|processors\s*=\s*\[[^\]]{0,400}(?:redact|mask|scrub|sanitiz|sensitive|secret)|format\.?\(?\w{0,60}(?:redact|mask|scrub)/i;
/** pino's list of fields, up to its end. */
const lists = /\bredact\w*['"]?\s*[:=]\s*(?:\{[^}]{0,300}\}|\[[^\]]{0,400}\])/gi;

/** Of a file the names of fields that its logger hides; null where it goes over all. */
const known = new WeakMap<IrFile, ReadonlySet<string> | null>();

/** What is left to be logged once the logger of the file has hidden its part. */
export function afterRedaction({ file }: Machine, data: readonly Data[]): readonly Data[] {
  let hidden = known.get(file);
  if (hidden === undefined) {
    hidden = filters.test(file.text) ? null : namesIn((file.text.match(lists) ?? []).join('\n'));
    known.set(file, hidden);
  }
  if (hidden === null) return [];
  const names = hidden;
  return names.size === 0 ? data : data.map((one) => without(one, names));
}

/** A path of pino's names fields in all its parts: `req.headers["x-api-key"]`. */
function namesIn(text: string): ReadonlySet<string> {
  const names = [/\W+/, /[^\w-]+/, /["'`]/].flatMap((between) => text.split(between));
  return new Set(names.filter((name) => name !== ''));
}

function without(data: Data, hidden: ReadonlySet<string>): Data {
  if (!data.fields) return data;
  const kept = [...data.fields].filter(([key]) => typeof key === 'number' || !hidden.has(key));
  return holding(kept.map(([, value]) => without(value, hidden)));
}
