import type { Language, Verification } from '../../../model/index.ts';
import type { Verifier } from '../../../vendors/webhooks/index.ts';
import type { CallSite } from '../machine/machine.ts';
import type { Value } from '../values/value.ts';

/** A day, in seconds: who has kept a message for so long can send it again. */
const longest = 24 * 60 * 60;

/** Whether a vendor's function refuses old messages, called as it is. */
export function freshnessBy(
  { args }: CallSite,
  { checksTime, ignoresTime, tolerance }: Verifier,
  signsTime: boolean,
  language: Language | undefined,
): Verification['freshness'] {
  if (ignoresTime || args.some(({ value }) => value.fields?.get('IgnoreTolerance')?.literal === true))
    return 'disabled';
  const usual = checksTime ? 'checked' : signsTime ? 'unchecked' : 'unknown';
  if (!tolerance) return usual;
  const positional = args[tolerance.at];
  const given =
    args.find(({ name }) => name === tolerance.name) ??
    (positional?.name === undefined ? positional : undefined);
  if (!given) return usual;
  if (isEndless(given.value)) return 'disabled';
  return isNothing(given.value, language) ? whenNothing(usual, language) : 'checked';
}

function isEndless({ literal, name }: Value): boolean {
  if (typeof literal === 'number') return literal > longest;
  return /(?:^|\.)(?:infinity|inf|maxsafeinteger|maxvalue|maxint\w*|phpintmax|maxsize)$/.test(name ?? '');
}

/** What stands for no limit; Ruby and C# take a zero for what it is. */
function isNothing({ literal }: Value, language: Language | undefined): boolean {
  if (literal === null || literal === false) return true;
  return typeof literal === 'number' && literal <= 0 && language !== 'ruby' && language !== 'csharp';
}

/** JavaScript's functions take their default then, where they have one; the others take any message. */
function whenNothing(
  usual: Verification['freshness'],
  language: Language | undefined,
): Verification['freshness'] {
  const isScript = language === 'javascript' || language === 'typescript';
  return isScript && usual === 'checked' ? 'checked' : 'disabled';
}
