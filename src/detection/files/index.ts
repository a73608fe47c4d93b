/** What is written in one file, of code or not, and what the file rules say of it. */
import type { Finding } from '../../model/index.ts';
import type { FileBreach, FileRule } from '../../rules/index.ts';
import type { Frontend } from '../languages/index.ts';
import { fileFindings, type JudgedFile } from './findings.ts';
import { textFormatOf } from './format.ts';
import { isSampleFile } from './is-sample-file.ts';
import { outlineOf } from './outline.ts';
import { settingsFileOf } from './settings-file.ts';

export { textFormatOf } from './format.ts';

/** What the rules say of a file by itself. */
export async function judgeFile(
  file: JudgedFile,
  rules: readonly FileRule[],
  frontend: Frontend,
): Promise<Finding[]> {
  const breaches: { rule: FileRule; breach: FileBreach }[] = [];
  const judge = (breachesOf: (rule: FileRule) => FileBreach[] | undefined): void => {
    for (const rule of rules) for (const breach of breachesOf(rule) ?? []) breaches.push({ rule, breach });
  };
  const { path, text } = file;
  const isSample = isSampleFile(path);
  judge((rule) => rule.text?.({ path, text, isSample }));
  const format = textFormatOf(path);
  if (!isSample && format !== null) {
    const settings = await settingsFileOf(path, format, text);
    judge((rule) => rule.settings?.(settings));
  }
  const code = isSample || format !== null ? null : await frontend.lower(path, text);
  if (code) {
    const outline = outlineOf(code);
    judge((rule) => rule.code?.(outline));
  }
  return breaches.length === 0 ? [] : fileFindings(file, breaches);
}
