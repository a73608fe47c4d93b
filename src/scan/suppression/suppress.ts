import type { Finding, Suppressed } from '../../model/index.ts';
import type { Config, Problem } from '../config/index.ts';
import type { AllowComment } from './allow-comment.ts';
import { allowComments } from './comments-by-place.ts';
import { type KnownFindings, placesOf } from './matches.ts';
import { ruleSettings } from './rule-settings.ts';

export interface SuppressOptions {
  config: Pick<Config, 'rules'>;
  /** Allow comments of the scanned texts, by path. */
  comments: ReadonlyMap<string, readonly AllowComment[]>;
  baselines: readonly KnownFindings[];
  ignoreFiles: readonly KnownFindings[];
  /** The texts are a change that is judged (a pull request): its comments are its own, and silence nothing critical. */
  changeUnderJudgement: boolean;
}

export interface Suppression {
  findings: Finding[];
  suppressed: Suppressed[];
  /** Allow comments that silence nothing although somebody meant them to. */
  problems: Problem[];
}

type Silencer = Pick<Suppressed, 'by' | 'reason' | 'addedHere'>;

/**
 * Parts what is to be shown from what somebody silenced, and gives findings the severity that the config sets. A
 * finding with several places is silenced by place only when every one of them is.
 */
export function suppress(findings: readonly Finding[], options: SuppressOptions): Suppression {
  const settings = ruleSettings(options.config.rules);
  const commentFor = allowComments(options.comments);
  const result: Suppression = { findings: [], suppressed: [], problems: malformed(options.comments) };
  for (const found of findings) {
    const finding = settings.apply(found);
    const allowed = commentFor(finding);
    const silencer = settings.silences(finding)
      ? { by: 'config' as const, reason: null, addedHere: false }
      : (knowing(finding, options) ?? inline(finding, allowed, options.changeUnderJudgement));
    if (silencer !== null) result.suppressed.push({ finding, ...silencer });
    else result.findings.push(finding);
    if (silencer === null && allowed !== null) result.problems.push(refusal(finding, allowed));
  }
  return result;
}

function knowing(finding: Finding, { baselines, ignoreFiles }: SuppressOptions): Silencer | null {
  const by = (list: readonly KnownFindings[], kind: Suppressed['by']): Silencer | null => {
    const known = list.find((file) => placesOf(finding).every((place) => file.has(finding, place)));
    return known === undefined ? null : { by: kind, reason: known.file, addedHere: false };
  };
  return by(ignoreFiles, 'ignore-file') ?? by(baselines, 'baseline');
}

function inline(finding: Finding, allowed: AllowComment | null, addedHere: boolean): Silencer | null {
  if (allowed === null || (addedHere && finding.severity === 'critical')) return null;
  return { by: 'inline', reason: allowed.reason, addedHere };
}

function malformed(comments: SuppressOptions['comments']): Problem[] {
  return [...comments].flatMap(([file, list]) =>
    list.flatMap(({ line, column, problem }) =>
      problem === null ? [] : [{ file, line, column, message: `this comment silences nothing: ${problem}` }],
    ),
  );
}

function refusal({ path, rule }: Finding, { line, column }: AllowComment): Problem {
  const message = `this comment does not silence ${rule}: a change cannot allow its own critical findings`;
  return { file: path, line, column, message };
}
