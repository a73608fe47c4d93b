/** What is written in one file, of code or not, and what the file rules say of it. */
import type { Finding, IrFile, Span } from '../../model/index.ts';
import type { FileBreach, FileRule } from '../../rules/index.ts';
import type { Covered } from '../code/frame.ts';
import { coveredBy } from '../code/frame.ts';
import { Lines } from '../code/places.ts';
import type { Frontend } from '../languages/index.ts';
import { fileFindings, type JudgedFile } from './findings.ts';
import { textFormatOf } from './format.ts';
import { isSampleFile } from './is-sample-file.ts';
import { outlineOf } from './outline.ts';
import { settingsFileOf } from './settings-file.ts';

export { textFormatOf } from './format.ts';

/** What the rules would hide in a file of code: whoever shows its lines must hide that too. */
export function coveredIn(file: IrFile, rules: readonly FileRule[]): Covered[] {
  const { path, text } = file;
  const outline = outlineOf(file);
  const lines = new Lines(file);
  return rules
    .flatMap((rule) => [
      ...(rule.text?.({ path, text, isSample: true }) ?? []),
      ...(rule.code?.(outline) ?? []),
    ])
    .flatMap((breach) => coveredBy(breach.hidden ?? [], lines));
}

/** What the rules say of a file by itself, and what of it they could not be asked about. */
export interface FileVerdict {
  findings: Finding[];
  /** What could not be read as its format has it. */
  unread: string | null;
  /** What of code is nested too deep. */
  cut: Span[];
}

/** Asks the rules about a file by itself. */
export async function judgeFile(
  file: JudgedFile,
  rules: readonly FileRule[],
  frontend: Frontend,
): Promise<FileVerdict> {
  const breaches: { rule: FileRule; breach: FileBreach }[] = [];
  const judge = (breachesOf: (rule: FileRule) => FileBreach[] | undefined): void => {
    for (const rule of rules) for (const breach of breachesOf(rule) ?? []) breaches.push({ rule, breach });
  };
  const { path, text } = file;
  const isSample = isSampleFile(path);
  judge((rule) => rule.text?.({ path, text, isSample }));
  let unread: string | null = null;
  const format = textFormatOf(path);
  if (!isSample && format !== null) {
    const settings = await settingsFileOf(path, format, text);
    judge((rule) => rule.settings?.(settings.file));
    if (settings.unread !== null) unread = `what begins at line ${settings.unread}, as ${format}`;
  }
  const code = isSample || format !== null ? null : await frontend.lower(path, text);
  if (code) {
    const outline = outlineOf(code);
    judge((rule) => rule.code?.(outline));
    if (code.body.length === 0 && code.errors.length > 0) unread = 'none of it';
  }
  return {
    findings: breaches.length === 0 ? [] : fileFindings(file, breaches),
    unread,
    cut: code?.cut ?? [],
  };
}
