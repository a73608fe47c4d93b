import { isName } from './operands.ts';

const assigned =
  /[ \t]{0,8}(?::[ \t]{0,4}[\w.]{1,40}[ \t]{0,4})?:?=[ \t]{0,8}(["'`]?)([\w+/=.:@-]{1,200})\1/y;
/** A name that occurs more often is no constant worth following. */
const mostOccurrences = 200;

/** The literal that a file gives to a name, if it gives it one and no other. */
export function constantOf(text: string, name: string): string | null {
  let value: string | null = null;
  let at = text.indexOf(name);
  for (let i = 0; at !== -1 && i < mostOccurrences; i++, at = text.indexOf(name, at + name.length)) {
    const end = at + name.length;
    if (isName(text.charCodeAt(at - 1)) || isName(text.charCodeAt(end))) continue;
    assigned.lastIndex = end;
    const found = assigned.exec(text)?.[2];
    if (found === undefined || found === value) continue;
    if (value !== null) return null;
    value = found;
  }
  return value;
}
