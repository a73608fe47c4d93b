import type { Section } from '../../rules/guidance/index.ts';
import { count } from '../wording/index.ts';
import { type Evidence, type Scorecard, type Status, scoreOf, statusCounts } from './scorecard.ts';

export const sectionTitles: Record<Section, string> = {
  keys: 'Keys',
  webhooks: 'Webhooks',
  data: 'Data',
  access: 'Access',
  pitfalls: 'Pitfalls',
  compliance: 'Compliance',
};

const words: Record<Status, string> = {
  pass: 'pass',
  fail: 'fail',
  attested: 'attested',
  unknown: 'unknown',
  'not-applicable': 'not applicable',
};

/** `9 pass, 1 fail, 4 unknown`, without what there is none of. */
export function statusSentence(scorecard: Scorecard): string {
  const counts = statusCounts(scorecard);
  const parts = (Object.keys(words) as Status[])
    .filter((status) => counts[status] > 0)
    .map((status) => `${counts[status]} ${words[status]}`);
  return `${parts.join(', ')}.`;
}

/** What the scorecard comes to, in a sentence. */
export function scoreSentence(scorecard: Scorecard): string {
  const { met, of } = scoreOf(scorecard);
  const { fail } = statusCounts(scorecard);
  const followed = `${met} of ${count(of, 'practice')} that apply are followed`;
  const failing = fail === 0 ? '' : `; ${count(fail, 'is not', 'are not')}`;
  return `${followed}${failing}.${scorecard.complete ? '' : ' Not everything could be read.'}`;
}

/** What was looked at: `120 files, 80 of them source code, 3 webhook handlers`. */
export function coverageSentence({ scanned, coverage }: Scorecard, show: (text: string) => string): string {
  const { files, sources = 0, handlers } = coverage;
  const parts = [
    ...(files === undefined ? [] : [count(files, 'file')]),
    `${count(sources, 'source file')} in a language that is followed`,
    ...(handlers === undefined ? [] : [count(handlers, 'webhook handler')]),
  ];
  return `Looked at ${show(scanned)}: ${parts.join(', ')}.`;
}

/** Where the evidence stands: `src/pay.ts:3`; null where it stands nowhere. */
export function placeOf({ path, line }: Evidence): string | null {
  if (path === null) return null;
  return line === null ? path : `${path}:${line}`;
}

/** The first so many, and how many more there are. */
export function firstOf<T>(list: readonly T[], amount: number): { shown: readonly T[]; more: number } {
  return { shown: list.slice(0, amount), more: Math.max(0, list.length - amount) };
}
