const longest = 64;
/** A part of a name that reads as words: camelCase, CAPITALS, or a short number. */
const words = /^(?:[A-Za-z][a-z]*(?:[A-Z][a-z]+)*\d{0,2}|[A-Z]+\d{0,2}|\d{0,6})$/;

/** A name from a user's file for a message: what reads as words is shown, what may be a secret only begun. */
export function shownName(name: string): string {
  const plain = name.length <= longest && /^[\w.@/ -]*$/.test(name);
  if (plain && name.split(/[^A-Za-z0-9]+/).every((part) => words.test(part))) return name;
  return `${name.slice(0, 4).replace(/[^\x20-\x7e]/g, '?')}…`;
}

/** `rotation.keys[0].rotated`, or an empty text for the whole file. */
export function shownPath(path: readonly PropertyKey[]): string {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${shownName(String(step))}`));
  return steps.join('').replace(/^\./, '');
}

/** What stands where something else was expected, without repeating what may be a secret. */
export function shownValue(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  if (typeof value !== 'string') return String(value).slice(0, 16);
  const word = /^(?:[a-z]+(?:[-_ ][a-z]+)*|[\d-]{1,10}[a-z]{0,6})$/i;
  return value.length <= 16 && word.test(value) ? `"${value}"` : `a text of ${value.length} characters`;
}
