import { parse, TomlError } from 'smol-toml';
import { explain } from '../explain.ts';
import { orderProblems, type Problem } from '../problem.ts';
import { shownPath } from '../shown.ts';
import { tooLarge } from '../size-limit.ts';
import type { GitleaksConfig } from './config.ts';
import { lineOf, tomlLines } from './locate.ts';
import { gitleaksSchema } from './schema.ts';
import { translate } from './translate.ts';

/** Reads a `.gitleaks.toml`: what it asks for, or everything that is wrong with it. */
export function parseGitleaksConfig(text: string, file: string): GitleaksConfig | { problems: Problem[] } {
  const large = tooLarge(text, file);
  if (large !== null) return { problems: [large] };
  let value: unknown;
  try {
    value = parse(text, { maxDepth: 32, unsafeKeyBehaviour: 'drop' });
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const { line, column } = error;
    return { problems: [{ file, line, column, message: `not valid TOML: ${firstSentence(error.message)}` }] };
  }
  const parsed = gitleaksSchema.safeParse(value);
  if (parsed.success) return translate(parsed.data);
  const lines = tomlLines(text);
  const problems = explain(parsed.error.issues).map(({ path, message }) => ({
    file,
    line: lineOf(lines, path),
    column: 1,
    message: `${shownPath(path)}: ${message}`,
  }));
  return { problems: orderProblems(problems) };
}

/** Without the excerpt of the file, which may hold a secret. */
function firstSentence(message: string): string {
  return message.split('\n')[0]!.replace(/^Invalid TOML document: /, '');
}
