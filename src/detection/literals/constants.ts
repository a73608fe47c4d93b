/** `name = 'literal'`, with a type or not, in most languages and in .env files. */
const assignment =
  /(?<![\w$])([\w$]{1,80})(?=[ \t]{0,8}(?::[ \t]{0,4}[\w.]{1,40}[ \t]{0,4})?:?=[ \t]{0,8}(["'`]?)([\w+/=.:@-]{1,200})\2)/g;

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

function valuesIn(text: string): Map<string, string | null> {
  const values = new Map<string, string | null>();
  for (const [, name, , value] of text.matchAll(assignment)) {
    const known = values.get(name!);
    values.set(name!, known === undefined || known === value ? value! : null);
  }
  return values;
}
