import type { z } from 'zod';
import { type Problem, tooLarge } from '../../config/index.ts';

/** JSON text as data, or the problem with it. V8's own messages quote the text and are not passed on. */
export function readJson(text: string, file: string): { value: unknown } | { problems: Problem[] } {
  const large = tooLarge(text, file, 64);
  if (large !== null) return { problems: [large] };
  try {
    return { value: JSON.parse(text.replace(/^\ufeff/, '')) };
  } catch (error) {
    const [, offset] = /at position (\d+)/.exec(String(error)) ?? [];
    const before = text.slice(0, offset === undefined ? 0 : Number(offset)).split('\n');
    const place = { line: before.length, column: before.at(-1)!.length + 1 };
    return { problems: [{ file, ...place, message: 'expected JSON' }] };
  }
}

/** zod's issues by path: JSON data carries no lines. */
export function jsonProblems(issues: readonly z.core.$ZodIssue[], file: string): Problem[] {
  return issues.slice(0, 100).map(({ path, message }) => ({
    file,
    line: 1,
    column: 1,
    message: `${path.map(String).join('.') || 'the file'}: ${message}`,
  }));
}
