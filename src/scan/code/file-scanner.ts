import { type FileVerdict, judgeFile, textFormatOf } from '../../detection/files/index.ts';
import { type Frontend, mayBeSource } from '../../detection/languages/index.ts';
import { Veil } from '../../detection/veil.ts';
import { fileRules } from '../../rules/index.ts';
import type { Inspector } from '../inspection/index.ts';
import { redactText } from '../redact-text.ts';
import type { CodeBase, Unread } from '../sources/code-base.ts';
import { findAllowComments } from '../suppression/index.ts';
import type { CodeInspection } from './code-scanner.ts';
import { deepAt } from './gaps.ts';
import { sourceText } from './source-text.ts';
import type { Told } from './told.ts';
import { unparsed } from './unparsed.ts';

/** Files that are read at once. */
const batch = 100;

/** Whether the file rules may read such a file. */
export function isReadable(path: string): boolean {
  return mayBeSource(path) || textFormatOf(path) !== null;
}

/** Looks at files one by one, with the rules that need no other file. */
export class FileScanner {
  readonly #inspector: Inspector;
  readonly #frontend: Frontend;

  /** @param inspector finds the keys that must not be shown */
  constructor(inspector: Inspector, frontend: Frontend) {
    this.#inspector = inspector;
    this.#frontend = frontend;
  }

  /** Those that have a word of what the rules look for: the others are not parsed. */
  async suspectsAmong(base: CodeBase, paths: readonly string[], { skips }: Told): Promise<string[]> {
    const suspects: string[] = [];
    for (const [path, read] of await base.read(paths)) {
      if (!(read instanceof Uint8Array)) skips.push({ path, ...read });
      else if (this.#inspector.inspect(path, read).isSuspect) suspects.push(path);
    }
    return suspects;
  }

  /** Findings in the given files. */
  async inspect(base: CodeBase, paths: readonly string[], told?: Told): Promise<CodeInspection[]> {
    const inspections: CodeInspection[] = [];
    for (let at = 0; at < paths.length; at += batch) {
      for (const [path, read] of await base.read(paths.slice(at, at + batch))) {
        const inspection =
          read instanceof Uint8Array ? await this.#inspect(base, path, read, told).catch(unparsed) : read;
        if (inspection === null) continue;
        if ('findings' in inspection) inspections.push(inspection);
        else told?.skips.push({ path, ...inspection });
      }
    }
    return inspections;
  }

  async #inspect(
    base: CodeBase,
    path: string,
    bytes: Uint8Array,
    told?: Told,
  ): Promise<CodeInspection | Unread | null> {
    const veil = told?.veil ?? new Veil();
    const source = sourceText(path, bytes, base);
    if ('reason' in source) return source;
    const { text, without } = source;
    const secrets = () => this.#inspector.inspect(path, bytes).findings;
    const judged = await judgeFile({ path, text, secrets, veil }, fileRules, this.#frontend);
    const unread = this.#unread(path, text, judged);
    if (unread !== null) told?.skips.push({ path, reason: 'unparsed', detail: unread });
    const { findings } = judged;
    if (without) told?.skips.push({ path, ...without });
    if (findings.length === 0) return null;
    // What a message quotes are names out of strangers' code.
    for (const finding of findings) finding.message = redactText(finding.message);
    return { path, findings, comments: findAllowComments(text) };
  }

  /** What of a file was not understood and holds a word of what the rules look for. */
  #unread(path: string, text: string, { unread, cut }: Omit<FileVerdict, 'findings'>): string | null {
    if (unread !== null) return unread;
    const deep = cut.find(
      (span) => this.#inspector.inspect(path, Buffer.from(text.slice(...span))).isSuspect,
    );
    return deep ? deepAt(text, deep) : null;
  }
}
