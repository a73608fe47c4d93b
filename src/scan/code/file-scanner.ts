import { judgeFile, textFormatOf } from '../../detection/files/index.ts';
import { toText } from '../../detection/index.ts';
import { type Frontend, sourceLanguageOf } from '../../detection/languages/index.ts';
import { fileRules } from '../../rules/index.ts';
import type { Inspector } from '../inspection/index.ts';
import { redactText } from '../redact-text.ts';
import { findAllowComments } from '../suppression/index.ts';
import type { CodeBase } from './code-base.ts';
import type { CodeInspection } from './code-scanner.ts';
import { isMinified } from './minified.ts';

/** Files that are read at once. */
const batch = 100;

/** Whether the file rules can read such a file. */
export function isReadable(path: string): boolean {
  return sourceLanguageOf(path) !== null || textFormatOf(path) !== null;
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
  async suspectsAmong(base: CodeBase, paths: readonly string[]): Promise<string[]> {
    const texts = await base.read(paths);
    return [...texts]
      .filter(([path, bytes]) => this.#inspector.inspect(path, bytes).isSuspect)
      .map(([path]) => path);
  }

  /** Findings in the given files. */
  async inspect(base: CodeBase, paths: readonly string[]): Promise<CodeInspection[]> {
    const inspections: CodeInspection[] = [];
    for (let at = 0; at < paths.length; at += batch) {
      for (const [path, bytes] of await base.read(paths.slice(at, at + batch))) {
        const inspection = await this.#inspect(path, bytes);
        if (inspection) inspections.push(inspection);
      }
    }
    return inspections;
  }

  async #inspect(path: string, bytes: Uint8Array): Promise<CodeInspection | null> {
    const decoded = toText(bytes);
    if ('binary' in decoded || isMinified(decoded.text)) return null;
    const text = Buffer.from(decoded.text).toString('utf8');
    const secrets = () => this.#inspector.inspect(path, bytes).findings;
    const findings = await judgeFile({ path, text, secrets }, fileRules, this.#frontend);
    if (findings.length === 0) return null;
    // What a message quotes are names out of strangers' code.
    for (const finding of findings) finding.message = redactText(finding.message);
    return { path, findings, comments: findAllowComments(text) };
  }
}
