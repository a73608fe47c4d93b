import { type Coverage, type Finding, isShortfall, type Report } from '../../model/index.ts';
import type { Doubt, GuidanceItem, Material } from '../../rules/guidance/index.ts';
import { ruleById } from '../../rules/index.ts';
import type { Config } from '../../scan/config/index.ts';
import { count } from '../wording/index.ts';
import { checkOf, type Evidence, said, type Verdict } from './scorecard.ts';

type RuleSettings = Config['rules'];

/** What judges, and how a team has set it. */
export interface RuleTerms {
  settings: RuleSettings;
  /** Whether there is such a rule. The items name some that are not built yet. */
  exists: (id: string) => boolean;
}

/** What the findings of a scan say of an item, and their absence; null where no rule speaks of it. */
export function byRules(item: GuidanceItem, report: Report, terms: RuleTerms): Verdict | null {
  if (item.material === null) return null;
  const breaches = breachesOf(item, report);
  const certain = breaches.filter(({ confidence }) => confidence !== 'low');
  if (certain.length > 0) return { status: 'fail', evidence: certain.map(placed), next: item.remedy };
  return (
    unread(report) ??
    absent(item, item.material, report, terms) ??
    open(item, breaches, report, terms) ??
    nothingFound(item, item.material, report)
  );
}

function breachesOf(item: GuidanceItem, { findings, suppressed }: Report): Finding[] {
  // What a baseline names is known, and still there.
  const known = suppressed.filter(({ by }) => by === 'baseline').map(({ finding }) => finding);
  return [...findings, ...known].filter((finding) => isBreach(item, finding));
}

function isBreach({ category, except = [], rules }: GuidanceItem, finding: Finding): boolean {
  if (finding.category === category && !except.includes(finding.rule)) return true;
  return [finding.rule, ...finding.also].some((id) => rules.includes(id));
}

function unread({ complete, skipped }: Report): Verdict | null {
  const unread = skipped.filter(isShortfall).length;
  if (complete && unread === 0) return null;
  return unknown(
    [said(`${count(unread, 'path')} could not be read`)],
    'Make all of it readable, and look again.',
  );
}

/** The item where there was nothing to judge, or nobody judged it. */
function absent(
  item: GuidanceItem,
  material: Material,
  { coverage }: Report,
  { exists }: RuleTerms,
): Verdict | null {
  const { [material]: amount, sources = 0, handlers = 0 } = coverage;
  if (amount === undefined) {
    const isNew = !item.rules.every(exists);
    return unknown([said(isNew ? notYet : 'not looked at in this scan')], checkOf(item));
  }
  if (amount > 0) return null;
  if (material === 'files' || material === 'texts')
    return unknown([said('there was no file to look at')], checkOf(item));
  if (sources === 0) return unknown([said('no source code in a language that is read')], checkOf(item));
  if (material === 'checks' && handlers > 0) {
    return unknown([said(`no check in ${amountOf('handlers', coverage)}`)], checkOf(item));
  }
  const what = material === 'checks' ? 'handlers' : material;
  const evidence = said(`no ${names[what][0]} among ${amountOf('sources', coverage)}`);
  return { status: 'not-applicable', evidence: [evidence], next: null };
}

const notYet = 'no rule checks it yet';

/** The item where something keeps silence from showing anything. */
function open(
  item: GuidanceItem,
  advice: readonly Finding[],
  { coverage }: Report,
  { settings, exists }: RuleTerms,
): Verdict | null {
  if (!item.rules.every(exists)) return unknown([said(notYet)], checkOf(item));
  const off = Object.keys(settings).filter((id) => settings[id]!.off && speaksOf(item, id));
  if (off.length > 0)
    return unknown([said(`${off.join(', ')} switched off in the settings`)], 'Switch it on again.');
  if (advice.length > 0) {
    const next = 'Look at each: put it right, or allow it with a reason.';
    return unknown(advice.map(placed), next);
  }
  const doubtful = item.doubt === undefined ? 0 : (coverage[item.doubt] ?? 0);
  return doubtful === 0 ? null : unknown([said(doubts[item.doubt!](doubtful, coverage))], checkOf(item));
}

const doubts: Record<Doubt, (amount: number, coverage: Coverage) => string> = {
  unfollowed: (amount, coverage) =>
    `${amount} of ${amountOf('handlers', coverage)} could not be followed to the end`,
  otherBodies: (amount, coverage) =>
    `${amount} of ${amountOf('checks', coverage)} not seen to be over the raw body`,
  untimed: (amount, coverage) => `${amount} of ${amountOf('checks', coverage)} not seen to look at the time`,
  unfinished: (amount, coverage) =>
    `${amount} of ${amountOf('handling', coverage)} could not be followed to the end`,
};

function speaksOf({ rules, category, except = [] }: GuidanceItem, id: string): boolean {
  if (rules.includes(id)) return true;
  return category !== undefined && !except.includes(id) && ruleById(id)?.category === category;
}

function nothingFound(item: GuidanceItem, material: Material, report: Report): Verdict {
  const text = `nothing found in ${amountOf(material, report.coverage)}${silenced(item, report)}`;
  if (item.silenceShows) return { status: 'pass', evidence: [said(text)], next: null };
  return unknown([said(`${text}, which does not show it`)], checkOf(item));
}

/** Findings that somebody has allowed, with a reason that stands in the report. */
function silenced(item: GuidanceItem, { suppressed }: Report): string {
  const amount = suppressed.filter(({ finding }) => isBreach(item, finding)).length;
  return amount === 0 ? '' : ` but ${amount.toLocaleString('en-US')} that the team allows`;
}

function unknown(evidence: Evidence[], next: string): Verdict {
  return { status: 'unknown', evidence, next };
}

function placed({ message, path, line }: Finding): Evidence {
  return { text: message, path, line };
}

/** So much of something, as it stands in a sentence: `3 webhook handlers`. */
function amountOf(material: Material, { [material]: amount = 0 }: Coverage): string {
  return count(amount, ...names[material]);
}

const names: Record<Material, [one: string, many: string]> = {
  files: ['file', 'files'],
  sources: ['source file', 'source files'],
  handlers: ['webhook handler', 'webhook handlers'],
  checks: ['check of a webhook', 'checks of webhooks'],
  texts: ['file', 'files'],
  handling: ['file that uses an API', 'files that use an API'],
  vendorCalls: ['call of a known vendor’s API', 'calls of known vendors’ APIs'],
  tokens: ['request for an OAuth token', 'requests for OAuth tokens'],
};
