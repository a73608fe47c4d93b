import type { Report } from '../../model/index.ts';
import { type GuidanceItem, guidance } from '../../rules/guidance/index.ts';
import { ruleById } from '../../rules/index.ts';
import { redactText } from '../../scan/redact-text.ts';
import { attestedBy } from './attested.ts';
import { byRules } from './by-rules.ts';
import { byWitness, type Testimony } from './by-witness.ts';
import { dayOf } from './days.ts';
import { checkOf, type Scorecard, type ScoredItem, type Verdict } from './scorecard.ts';

export interface ScorecardInput extends Omit<Testimony, 'today'> {
  /** Of a scan of everything that the scorecard is to speak of. */
  report: Report;
  now: Date;
  /** Whether there is a rule of this id; the built-in rules by default. */
  exists?: (id: string) => boolean;
  /** What was scanned, as it stands in a sentence: "the working tree". */
  scanned: string;
}

/** Each line of the guidance, judged by what a scan has found and by what the config says. */
export function scorecardOf({
  report,
  now,
  scanned,
  exists = (id) => ruleById(id) !== undefined,
  ...rest
}: ScorecardInput): Scorecard {
  const today = dayOf(now);
  const terms = { settings: rest.config.rules, exists };
  return {
    scanned: redactText(scanned),
    date: today,
    complete: report.complete,
    coverage: report.coverage,
    items: guidance.map((item) => scored(item, byRules(item, report, terms), { ...rest, today })),
  };
}

function scored(item: GuidanceItem, code: Verdict | null, testimony: Testimony): ScoredItem {
  const { config, today } = testimony;
  const witness = byWitness(item, testimony);
  const attested = attestedBy(item.id, config.attest, today);
  const verdicts = [code, witness].filter((verdict) => verdict !== null);

  // What is seen to be wrong, or right, weighs more than what is said.
  const failing = verdicts.find(({ status }) => status === 'fail');
  if (failing) return { item, ...failing };
  const decided =
    verdicts.find(({ status }) => status === 'pass') ?? verdicts.find(({ status }) => status === 'attested');
  if (decided) return { item, ...decided };
  if (attested && !attested.expired) {
    return { item, status: 'attested', evidence: [attested.evidence], next: null };
  }
  if (attested) {
    const next = 'Look again, and date the attestation anew.';
    return { item, status: 'unknown', evidence: [attested.evidence, ...evidenceOf(verdicts)], next };
  }
  if (code?.status === 'not-applicable') return { item, ...code };
  return { item, status: 'unknown', evidence: evidenceOf(verdicts), next: nextOf(item, verdicts) };
}

function evidenceOf(verdicts: readonly Verdict[]): Verdict['evidence'] {
  return verdicts.flatMap(({ evidence }) => evidence);
}

function nextOf(item: GuidanceItem, verdicts: readonly Verdict[]): string {
  return verdicts.find(({ next }) => next !== null)?.next ?? checkOf(item);
}
