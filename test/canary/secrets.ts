/** What must never come out: secrets to plant, and a search for them in every form. */
import { fill } from '../support/samples.ts';

/** A text to plant, and the random parts of it that are secret. */
export interface Planted {
  text: string;
  secrets: string[];
}

/** Random parts that name an account, which is public: a Twilio SID, a number of Slack or Discord. */
const secretPart = /(?<!\b(?:AC|SK))\{\{(?!digits)\w+:\d+\}\}/g;

/** Fills a template and tells its secret parts: those of at least 16 characters. */
export function plant(template: string, seed: number): Planted {
  const marked = fill(template.replace(secretPart, '\x01$&\x02'), seed);
  const parts = [...marked.matchAll(/\x01(.*?)\x02/g)].map(([, part]) => part!);
  return { text: marked.replace(/[\x01\x02]/g, ''), secrets: parts.filter((part) => part.length >= 16) };
}

/** A form of a secret, and how much of it may not be shown: what stands for eight characters, or less. */
type Form = [text: string, run: number];

function formsOf(secret: string): Form[] {
  const shifted = [0, 1, 2].flatMap((shift) =>
    (['base64', 'base64url'] as const).map((encoding): Form => {
      const text = Buffer.from(`${' '.repeat(shift)}${secret}`).toString(encoding);
      return [text.slice(4, -4), 8];
    }),
  );
  const hex = Buffer.from(secret).toString('hex');
  const percent = hex.replace(/../g, '%$&');
  return [
    [secret, 8],
    ...shifted,
    [hex, 16],
    [hex.toUpperCase(), 16],
    [percent, 24],
    [percent.toUpperCase(), 24],
  ];
}

/** Finds any eight characters of a secret in a text, also in base64 (three alignments), hexadecimal or percent form. */
export class Search {
  /** By their length: the runs that must not occur, and the secret that each gives away. */
  readonly #runs = new Map<number, Map<string, string>>();

  constructor(secrets: readonly string[]) {
    for (const secret of new Set(secrets)) {
      for (const [form, run] of formsOf(secret)) {
        const known = this.#runs.get(run) ?? new Map<string, string>();
        this.#runs.set(run, known);
        for (let at = 0; at + run <= form.length; at++) known.set(form.slice(at, at + run), secret);
      }
    }
  }

  /** For each of the secrets that the text gives away, the first such place; ten at the most. */
  in(text: string): string[] {
    const found = new Map<string, string>();
    for (const [run, known] of this.#runs) {
      for (let at = 0; at + run <= text.length && found.size < 10; at++) {
        const secret = known.get(text.slice(at, at + run));
        if (secret !== undefined && !found.has(secret))
          found.set(secret, `${secret}: ${text.slice(Math.max(0, at - 40), at + 60)}`);
      }
    }
    return [...found.values()];
  }
}
