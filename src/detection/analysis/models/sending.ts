import { has, trait, type Value } from '../values/value.ts';

/** What HTTP is spoken by. */
export const clients =
  /axios|http|requests|fetch|curl|guzzle|client|got|request|faraday|rest|urlopen|wpremote|filegetcontents|api/;

/** Whether a value has the message in it, or what came with it. */
export function feeds(value: Value, depth = 0): boolean {
  if (has(value, trait.raw | trait.parsed | trait.reserialised | trait.query) && !value.digest) return true;
  if (depth > 2 || !value.fields) return false;
  for (const field of value.fields.values()) if (feeds(field, depth + 1)) return true;
  return false;
}
