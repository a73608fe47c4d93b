import { textFormatOf } from '../../detection/files/index.ts';
import { speaksOfSettings } from '../../detection/files/settings-file.ts';
import { toText } from '../../detection/index.ts';
import { sourceLanguageOf } from '../../detection/languages/index.ts';
import { isTextName } from '../../detection/text/text-name.ts';
import { type CodeBase, mostHeld, type Unread } from '../sources/code-base.ts';
import { isMinified, minified, shortLines } from './minified.ts';

/** Few people write longer files, and programs many: bundles, clients of APIs, tables of data. In bytes. */
const large = 1024 * 1024;
/** What is parsed at the most: a file of it takes seconds and hundreds of megabytes. */
const largest = 2 * large;

/** A file's text as people have written it. */
interface SourceText {
  text: string;
  /** What of the file was left out. */
  without: Unread | null;
}

/** The text that rules on code and on single files look at, or why they do not. */
export function sourceText(
  path: string,
  bytes: Uint8Array,
  { grown }: Pick<CodeBase, 'grown'>,
): SourceText | Unread {
  const decoded = toText(bytes, () => isTextName(path));
  if ('binary' in decoded) return { reason: 'binary' };
  const whole = (): string => Buffer.from(decoded.text).toString('utf8');
  const isGrown = grown?.has(path) ?? false;
  if (isMinified(decoded.text)) {
    if (bytes.length >= mostHeld) return isGrown ? tooLarge : minified;
    const text = shortLines(whole());
    return text.replace(blank, '').length > largest ? tooLarge : { text, without: minified };
  }
  if (bytes.length > large) {
    if (sourceLanguageOf(path, decoded.text) === null)
      return isGrown && isStructured(path) && speaksOfSettings(whole()) ? tooLarge : programsWork;
    if (isProgramsWork(path, decoded.text, isGrown)) return programsWork;
    if (bytes.length > largest) return tooLarge;
  }
  return { text: whole(), without: null };
}

const isStructured = (path: string): boolean => /^(?:yaml|json|hcl)$/.test(textFormatOf(path) ?? '');

const blank = / {400,}/g;
const programsWork: Unread = { reason: 'generated', detail: 'larger than 1 MiB' };
const tooLarge: Unread = {
  reason: 'unparsed',
  detail: 'larger than 2 MiB: split it, or name it under `ignore` in the config',
};

/** Whether a large file of code is a program's work, by where it lies or by what it says: for a change that is not enough. */
function isProgramsWork(path: string, text: Uint8Array, isGrown: boolean): boolean {
  if (/(?:^|\/)(?:dist|build|out|vendor|node_modules|third[-_]party|generated)\//i.test(path)) return true;
  return !isGrown && saysGenerated(text);
}

/** Where programs say that they have written a file, in bytes from its start. */
const head = 4_096;

/** Whether a file says that a program has written it. */
const saysGenerated = (text: Uint8Array): boolean =>
  marks.test(Buffer.from(text.subarray(0, head)).toString('latin1'));

const marks =
  /@generated|\bgenerated (?:by|from|code|file)|\bcode generated|\bdo not (?:edit|modify)|\bauto(?:matically)?[- ]?generated|webpackBootstrap|__webpack_|__commonJS|__toESM|__esModule/i;

/** Those of some files that are large here and were no large work of a program in an earlier state of the repository. */
export async function grownSince(
  earlierState: () => Promise<CodeBase | null>,
  files: ReadonlyMap<string, Uint8Array | Unread>,
): Promise<Set<string>> {
  const isLarge = (read: Uint8Array | Unread | undefined): read is Uint8Array =>
    read instanceof Uint8Array && read.length > large;
  const grown = new Set([...files].flatMap(([path, read]) => (isLarge(read) ? [path] : [])));
  const earlier = grown.size === 0 ? null : await earlierState();
  if (earlier === null) return grown;
  const known = [...grown].filter((path) => earlier.paths.has(path));
  for (const [path, read] of await earlier.read(known))
    if (isLarge(read) && (saysGenerated(read) || isMinified(read))) grown.delete(path);
  return grown;
}
