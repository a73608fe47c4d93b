import type { Finding } from '../../model/index.ts';
import type { Problem } from '../config/index.ts';
import { suggestion } from '../config/nearest.ts';
import { shownName } from '../config/shown.ts';
import type { AllowComment } from './allow-comment.ts';
import { placesOf } from './matches.ts';

/** Comparing a word with the id of every rule takes its time, and strangers write as many words as they like. */
const mostSuggestions = 20;

/** Names in the allow comments of a text that no rule has. */
export function unknownRules(
  file: string,
  comments: readonly AllowComment[],
  known: ReadonlySet<string>,
): Problem[] {
  return named(comments)
    .filter(({ rule }) => !known.has(rule))
    .map(({ rule, line, column }, i) => {
      const near =
        (i < mostSuggestions && suggestion(rule, known)) || '; `otesse-guard rules` lists them all';
      const message = `this comment does not silence "${shownName(rule)}": no rule is called so${near}`;
      return { file, line, column, message };
    });
}

interface InFile {
  known: ReadonlySet<string>;
  /** Every finding of the file. */
  all: readonly Finding[];
  /** Those that nobody silences. */
  shown: readonly Finding[];
}

/**
 * Rules that are named where they are not found: something else is found there, or they are found elsewhere in the file.
 */
export function unmetRules(
  file: string,
  comments: readonly AllowComment[],
  { known, all, shown }: InFile,
): Problem[] {
  const met = Map.groupBy(all.flatMap(linesIn(file)), ({ line }) => line);
  const left = new Map(shown.flatMap(linesIn(file)).map(({ line, rule }) => [line, rule]));
  const lineOf = new Map(shown.map(({ rule, line }) => [rule, line]));
  return named(comments).flatMap(({ rule, lines, line, column }) => {
    if (!known.has(rule) || lines.some((at) => met.get(at)?.some((one) => one.rule === rule))) return [];
    const other = lines.map((at) => left.get(at)).find((one) => one !== undefined);
    const elsewhere = lineOf.get(rule);
    if (other === undefined && elsewhere === undefined) return [];
    const where =
      other === undefined
        ? `it is found in line ${elsewhere}; a comment speaks for its own line, and alone on it for the next`
        : `${other} is found here`;
    return [{ file, line, column, message: `this comment does not silence ${rule}: ${where}` }];
  });
}

/** Where a finding stands in a file. */
const linesIn =
  (file: string) =>
  (finding: Finding): { rule: string; line: number }[] =>
    placesOf(finding)
      .filter(({ path }) => path === file)
      .map(({ line }) => ({ rule: finding.rule, line }));

function named(comments: readonly AllowComment[]): (AllowComment & { rule: string })[] {
  return comments.flatMap((comment) =>
    comment.problem !== null || comment.rules === 'keys'
      ? []
      : [...new Set(comment.rules)].map((rule) => ({ ...comment, rule })),
  );
}
