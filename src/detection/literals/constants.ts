/** What follows the sign: a literal, or in a shell's way the rest of the line. What else has no quotes is a name. */
const literal = /=[ \t]{0,8}(["'`])([\w+/=.:@-]{1,200})\1/y;
const bareRest = /=([\w+/.:@-]{1,200})(?=[\r\n]|$)/y;
/** What stands before it: a name, with a type or not, and the colon of `:=`. */
const assignedName = /([A-Za-z_$][\w$]{0,79})[ \t]{0,8}(?::[ \t]{0,4}[\w.]{1,40}[ \t]{0,4})?:?$/;
/** Longest that matches `assignedName`. */
const reach = 150;

/** The literals that a file gives to names, where it gives a name one and no other. Read once, when first asked. */
export class Constants {
  readonly #text: () => string;
  #values: Map<string, string | null> | undefined;

  constructor(text: () => string) {
    this.#text = text;
  }

  valueOf(name: string): string | null {
    this.#values ??= valuesIn(this.#text());
    return this.#values.get(name) ?? null;
  }
}

/** Looks where an equals sign stands, and only there: most text has few. */
function valuesIn(text: string): Map<string, string | null> {
  const values = new Map<string, string | null>();
  for (let at = text.indexOf('='); at !== -1; at = text.indexOf('=', at + 1)) {
    const value = valueAt(text, at);
    if (value === null) continue;
    const name = assignedName.exec(text.slice(Math.max(0, at - reach), at))?.[1];
    if (name === undefined) continue;
    const known = values.get(name);
    values.set(name, known === undefined || known === value ? value : null);
  }
  return values;
}

function valueAt(text: string, sign: number): string | null {
  literal.lastIndex = sign;
  const quoted = literal.exec(text)?.[2];
  if (quoted !== undefined) return quoted;
  bareRest.lastIndex = sign;
  return bareRest.exec(text)?.[1] ?? null;
}
