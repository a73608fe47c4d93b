import { Veil } from '../detection/veil.ts';
import {
  append,
  type Category,
  type Coverage,
  crypto,
  type Finding,
  isShortfall,
  type Note,
  type Report,
  type Skip,
  type Suppressed,
} from '../model/index.ts';
import { Clean, type ScanCache } from './cache/index.ts';
import type { Problem } from './config/index.ts';
import type { Inspection, Setup, Tally } from './inspection/index.ts';
import { redactPaths } from './redact-paths.ts';
import type { Settings } from './settings/index.ts';
import { markSharedSecrets } from './shared-secrets.ts';
import type { CommitRange, Difference } from './sources/changes/index.ts';
import type { Range } from './sources/git/commit-range.ts';
import type { RemoteChange } from './sources/remote/index.ts';
import { inspectTree } from './sources/tree/index.ts';
import type { Listing } from './sources/tree/list.ts';
import { suppress, unknownRules, unmetRules } from './suppression/index.ts';
import type { Progress } from './workers/index.ts';

/** What lies on disk. Paths are absolute, links resolved. The list of a tree's files may have been begun. */
export type LocalSource =
  | { kind: 'tree'; target: string; gitignore: boolean; listing?: Promise<Listing> }
  | { kind: 'staged'; root: string }
  | { kind: 'range'; root: string; range: Range }
  | { kind: 'history'; root: string };

/** Where the text comes from. */
export type Source = LocalSource | { kind: 'remote'; change: RemoteChange };

export interface ScanRequest {
  source: Source;
  settings: Settings;
  /**
   * What is looked at was brought by a change that is being judged: its allow comments are its own, and silence nothing
   * critical. Default: commits of a range are, whatever else is read is not.
   */
  underJudgement?: boolean;
  /** Only findings of this category. Default: all. */
  only?: Category;
  /** What equal secrets are recognised by; random unless the caller must recognise them later. */
  idKey?: Uint8Array;
  onProgress?: Progress;
  /** Where to keep what the next scan of a change need not work out again. Default: nowhere. */
  cache?: ScanCache;
}

/** The one way from a source to a report, whoever asks. */
export async function scan(request: ScanRequest): Promise<Report> {
  const started = performance.now();
  const { settings, source } = request;
  const seeksCode = request.only !== 'keys' && source.kind !== 'history';
  const setup: Setup = { idKey: request.idKey ?? crypto().randomBytes(32), seeksCode, ...settings.texts };
  const change = await changeOf(source);
  const tally = await inspect(request, change, setup);
  const coverage = coverageOf(request, tally);
  // A file that the look for keys could not read has been told already.
  const known = new Set(tally.skips.map(({ path }) => path));
  const told = { coverage, skips: [] as Skip[], veil: new Veil() };
  append(tally.inspections, await inspectCode(request, change, tally, setup, told));
  append(tally.skips, distinct(told.skips.filter(({ path }) => !known.has(path))));
  // The look for keys came first: what rules on code hide stands in its frames too.
  for (const { findings } of tally.inspections) for (const finding of findings) told.veil.cover(finding);
  // Threads finish in any order; a report reads the same every time.
  tally.inspections.sort((a, b) => compare(a.path, b.path));
  const judged = judge(request, tally.inspections, await ruleIdsFor(tally.inspections, settings));
  const findings = judged.findings.filter(
    ({ category }) => request.only === undefined || category === request.only,
  );
  markSharedSecrets(findings);
  linkPlaces(findings);
  const report: Report = {
    complete: !tally.skips.some(isShortfall),
    findings: findings.sort(byPlace),
    suppressed: judged.suppressed,
    skipped: tally.skips.sort((a, b) => compare(a.path, b.path)),
    notes: [...settings.notes, ...judged.notes],
    stats: { files: tally.files, bytes: tally.bytes, ms: Math.round(performance.now() - started) },
    coverage,
  };
  redactPaths(report);
  return report;
}

/** What tells of the change, where the source is one. Each way to read text is loaded when it is asked for. */
async function changeOf(source: Source): Promise<Difference | CommitRange | null> {
  if (source.kind === 'staged') {
    const { stagedDifference } = await import('./sources/git/difference.ts');
    return stagedDifference(source.root);
  }
  if (source.kind === 'remote') return source.change;
  if (source.kind !== 'range') return null;
  const { GitRange } = await import('./sources/git/commit-range.ts');
  return new GitRange(source.root, source.range);
}

async function inspect(
  { source, settings, cache, onProgress }: ScanRequest,
  change: Difference | CommitRange | null,
  setup: Setup,
): Promise<Tally> {
  const { ignore } = settings.config;
  if (change !== null) {
    const { inspectChange } = await import('./sources/changes/index.ts');
    return inspectChange(change, ignore, { setup, clean: cache ? new Clean(cache, setup) : null });
  }
  if (source.kind === 'tree') return inspectTree({ ...source, ignore }, setup, onProgress);
  if (source.kind === 'history') {
    const { inspectHistory } = await import('./sources/history/index.ts');
    return inspectHistory(source.root, ignore, setup, onProgress);
  }
  throw new Error(`nothing reads a source of the kind ${source.kind}`);
}

/** What is known before the code is looked at: the rules that run, and what there is for them. */
function coverageOf({ source, only }: ScanRequest, { files, sources }: Tally): Coverage {
  const isWanted = (category: Category): boolean => only === undefined || only === category;
  const isCodeJudged = source.kind !== 'history';
  return {
    ...(isWanted('keys') && { files }),
    // Rules on what is written in a file are of every category.
    ...(isCodeJudged && only === undefined && { texts: files }),
    sources,
    ...(isCodeJudged && isWanted('webhooks') && noHandlers),
    ...(isCodeJudged && isWanted('handling') && noCode),
  };
}

const noHandlers: Coverage = { handlers: 0, unfollowed: 0, checks: 0, otherBodies: 0, untimed: 0 };
const noCode: Coverage = { handling: 0, unfinished: 0, vendorCalls: 0, tokens: 0 };

/** What the code rules say; the parsers are loaded only where a file may break one. */
async function inspectCode(
  { source, settings }: ScanRequest,
  difference: Difference | null,
  tally: Tally,
  setup: Setup,
  told: { coverage: Coverage; skips: Skip[]; veil: Veil },
): Promise<Inspection[]> {
  if (!setup.seeksCode) return [];
  const code = difference === null ? source : { kind: 'change' as const, difference };
  if (code.kind !== 'change' && code.kind !== 'tree') return [];
  if (code.kind === 'tree' && tally.candidates.length + tally.suspects.length === 0) return [];
  const { inspectCodeOf } = await import('./code/index.ts');
  return inspectCodeOf(code, tally, settings.config, setup, told);
}

/** Several looks at a file may fail for one reason. */
const distinct = (skips: readonly Skip[]): Skip[] => [
  ...new Map(skips.map((skip) => [`${skip.path}\0${skip.reason}`, skip])).values(),
];

/** What allow comments may name. Rules on code hold much text: they are loaded only where there is a comment. */
async function ruleIdsFor(
  inspections: readonly Inspection[],
  { teamRules }: Settings,
): Promise<ReadonlySet<string>> {
  if (inspections.every(({ comments }) => comments.length === 0)) return new Set();
  const { rules } = await import('../rules/index.ts');
  return new Set([...rules, ...teamRules].map(({ id }) => id));
}

interface Judged {
  findings: Finding[];
  suppressed: Suppressed[];
  notes: Note[];
}

/** Each text's allow comments speak for that text alone: other commits have others under the same path. */
function judge(
  { source, settings, only, underJudgement }: ScanRequest,
  inspections: readonly Inspection[],
  ruleIds: ReadonlySet<string>,
): Judged {
  const judged: Judged = { findings: [], suppressed: [], notes: [] };
  const { config, baselines, ignoreFiles } = settings;
  const problems: Problem[] = [];
  for (const { path, findings, comments } of inspections) {
    const verdict = suppress(findings, {
      config,
      comments: new Map([[path, comments]]),
      baselines,
      ignoreFiles,
      changeUnderJudgement: underJudgement ?? (source.kind === 'range' || source.kind === 'remote'),
    });
    append(judged.findings, verdict.findings);
    append(judged.suppressed, verdict.suppressed);
    append(problems, verdict.problems);
    append(problems, unknownRules(path, comments, ruleIds));
  }
  // Of a file that several looks were taken at, all must have been: one finds what a comment is for, another does not.
  if (source.kind !== 'history' && only === undefined) problems.push(...unmet(inspections, judged, ruleIds));
  judged.notes.push(...notesOf(problems));
  return judged;
}

/** Comments that name a rule where it is not found. */
function unmet(
  inspections: readonly Inspection[],
  { findings }: Judged,
  ruleIds: ReadonlySet<string>,
): Problem[] {
  const shown = Map.groupBy(findings, ({ path }) => path);
  return [...Map.groupBy(inspections, ({ path }) => path)].flatMap(([path, looks]) => {
    const comments = looks.find((look) => look.comments.length > 0)?.comments ?? [];
    const all = looks.flatMap((look) => look.findings);
    return unmetRules(path, comments, { known: ruleIds, all, shown: shown.get(path) ?? [] });
  });
}

/** Each look at a text reads its comments. */
function notesOf(problems: readonly Problem[]): Note[] {
  const notes = problems.map(({ file, line, message }) => ({ path: file, line, text: message }));
  return [...new Map(notes.map((note) => [JSON.stringify(note), note])).values()];
}

/** The first finding of a secret names the places of the others. */
function linkPlaces(findings: readonly Finding[]): void {
  const first = new Map<string, Finding>();
  for (const finding of [...findings].sort(byPlace)) {
    const earlier = first.get(finding.fingerprint);
    if (!earlier) first.set(finding.fingerprint, finding);
    else {
      const { path, line, column, endLine, endColumn } = finding;
      earlier.places.push({ path, line, column, endLine, endColumn });
    }
  }
}

function byPlace(a: Finding, b: Finding): number {
  return compare(a.path, b.path) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
