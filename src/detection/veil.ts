import type { Finding, FrameLine } from '../model/index.ts';

/** Shorter texts are words that stand anywhere: they are hidden where they stand, and in quotes. */
const telling = 8;
/** The least that is hidden by what it says. */
const least = 4;

/**
 * What rules have found that must not be shown: hidden wherever a finding of the scan repeats it. The values sit in a
 * private field and have no getter, and whoever scans drops them with the veil.
 */
export class Veil {
  readonly #values = new Set<string>();

  /** @param written as it stands in the text, quotes and all */
  hide(written: string): void {
    for (const line of unquoted(written).split(/\r?\n/)) {
      const value = line.trim();
      if (value.length >= least) this.#values.add(value);
    }
  }

  /** Takes the values out of all that a finding shows of its text. */
  cover(finding: Finding): void {
    if (this.#values.size === 0) return;
    const values = [...this.#values].sort((a, b) => b.length - a.length);
    const covered = (text: string): string => values.reduce(without, text);
    // Our own sentences are made of plain words.
    const inSentence = (text: string): string =>
      values.reduce((shown, value) => (/^[A-Za-z]+$/.test(value) ? shown : without(shown, value)), text);
    finding.message = inSentence(finding.message);
    finding.evidence = finding.evidence.map(inSentence);
    if (finding.frame) finding.frame.lines = finding.frame.lines.map((line) => lineWith(line, covered));
    const { fix } = finding;
    if (!fix) return;
    if (fix.edits.some(({ text }) => covered(text) !== text)) {
      delete finding.fix;
      return;
    }
    for (const hunk of fix.hunks) {
      const after = hunk.after.map(covered);
      if (after.some((text, i) => text !== hunk.after[i])) hunk.isWhole = false;
      hunk.before = hunk.before.map(covered);
      hunk.after = after;
    }
  }
}

function without(text: string, value: string): string {
  if (value.length >= telling) return text.replaceAll(value, '…');
  return ["'", '"', '`'].reduce((shown, quote) => shown.replaceAll(quote + value + quote, '…'), text);
}

/** The mark stays on what it marked; the preview in it is no value. */
function lineWith({ text, mark }: FrameLine, covered: (text: string) => string): FrameLine {
  if (!mark) return { text: covered(text), mark };
  if (covered(text) === text) return { text, mark };
  const [from, to] = mark;
  const parts = [text.slice(0, from), text.slice(from, to), text.slice(to)].map(covered);
  const [before, marked, after] = parts as [string, string, string];
  const whole = before + marked + after;
  // Where the value reaches across the mark's ends, all of the line is marked.
  if (covered(whole) !== whole) return { text: covered(whole), mark: [0, covered(whole).length] };
  return { text: whole, mark: [before.length, before.length + marked.length] };
}

/** The text between a literal's quotes; of what is put together from several, nothing: each stands for itself. */
function unquoted(written: string): string {
  const [, quote, inner] = /^[A-Za-z@$]{0,3}("""|'''|["'`])([\s\S]*)\1$/.exec(written) ?? [];
  if (quote === undefined || inner === undefined) return /["'`]/.test(written) ? '' : written;
  return inner.replaceAll(/\\[\s\S]/g, '').includes(quote) || /[$#]\{/.test(inner) ? '' : inner;
}
