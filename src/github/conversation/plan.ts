import type { Api } from '../api.ts';
import { checkIdOf } from './check-id.ts';
import { withState } from './ignores.ts';
import { type CommentState, marked, sameText } from './marker.ts';
import type { OwnComment, Standing, StandingFinding } from './standing.ts';
import type { NewComment, Step } from './steps.ts';
import type { Wanted, WantedFinding } from './wanted.ts';

/** More comments than this nobody reads: the rest is in the summary. */
const mostInPlace = 20;

/**
 * The steps from what stands to what is wanted, in an order in which a crash between any two leaves nothing that the next
 * plan does not put right. What the permissions do not allow is left out; the summary then says more.
 */
export function plan(standing: Standing, wanted: Wanted, permissions: Api['permissions']): Step[] {
  const mayComment = permissions.pull_requests === 'write';
  const kept = mayComment ? firstOfEach(standing.findings) : new Map<string, StandingFinding>();
  const fresh = mayComment ? newFindings(wanted, kept) : [];
  const spoken = new Set([...kept.keys(), ...fresh.map(({ id }) => id)]);
  const unplaced = wanted.findings.map(({ id }) => id).filter((id) => !spoken.has(id));
  return [
    ...(mayComment ? newComments(fresh, wanted.head) : []),
    ...[...kept.values()].flatMap((comment) => keptTrue(comment, wanted, mayResolve(permissions))),
    ...(mayComment ? doubles(standing.findings, kept) : []),
    ...(mayComment || permissions.issues === 'write' ? summary(standing, wanted, unplaced) : []),
    ...(permissions.checks === 'write' && isCheckDue(wanted) ? check(standing, wanted) : []),
  ];
}

/** Not what one would expect, but so it is: https://github.com/orgs/community/discussions/44650 */
function mayResolve({ contents, pull_requests }: Api['permissions']): boolean {
  return contents === 'write' && pull_requests === 'write';
}

/** Of two about one finding the one that people talk below stays, or else the older. */
function firstOfEach(findings: readonly StandingFinding[]): Map<string, StandingFinding> {
  const first = new Map<string, StandingFinding>();
  for (const each of findings) {
    const known = first.get(each.id);
    if (!known || (each.hasReplies && !known.hasReplies)) first.set(each.id, each);
  }
  return first;
}

function doubles(findings: readonly StandingFinding[], kept: ReadonlyMap<string, StandingFinding>): Step[] {
  return findings
    .filter((each) => kept.get(each.id) !== each)
    .map(({ comment }) => ({ do: 'delete', what: 'review-comment', comment }));
}

/** The worst, where they have a place and no comment yet. */
function newFindings({ findings }: Wanted, kept: ReadonlyMap<string, StandingFinding>): WantedFinding[] {
  return findings
    .filter(({ id, spot }) => kept.has(id) || spot !== null)
    .slice(0, mostInPlace)
    .filter(({ id }) => !kept.has(id));
}

function newComments(findings: readonly WantedFinding[], head: string): Step[] {
  const onLines = findings.flatMap((finding): NewComment[] => {
    const { id, spot } = finding;
    if (spot === null || spot.line === null) return [];
    const { path, line, startLine } = spot;
    return [
      { id, path, line, startLine, body: open(finding, 'body'), elsewhere: open(finding, 'elsewhere') },
    ];
  });
  const onFiles = findings.flatMap((finding): Step[] => {
    const { id, spot } = finding;
    if (spot === null || spot.line !== null) return [];
    return [{ do: 'comment-on-file', head, id, path: spot.path, body: open(finding, 'elsewhere') }];
  });
  return [...(onLines.length > 0 ? [{ do: 'review', head, comments: onLines } as const] : []), ...onFiles];
}

function open(finding: WantedFinding, text: 'body' | 'elsewhere', above = ''): string {
  return withMarker(finding, 'open', finding.version, above + finding[text]);
}

function withMarker(
  { id, rule }: Pick<WantedFinding, 'id' | 'rule'>,
  state: CommentState,
  version: string,
  text: string,
): string {
  return marked({ kind: 'finding', id, state, rule, version }, text);
}

/** A thread is resolved before its comment says so, and opened before: whatever comes between is seen the next time. */
function keptTrue(comment: StandingFinding, wanted: Wanted, mayResolve: boolean): Step[] {
  const { thread, isResolved, hasReplies } = comment;
  const finding = wanted.findings.find(({ id }) => id === comment.id);
  if (finding) {
    const isOpen = comment.state === 'open';
    if (isOpen && comment.version === finding.version) return [];
    if (wanted.onlyAdds && (isOpen || comment.rule !== finding.rule)) return [];
    const text = stillFits(comment, finding) ? 'body' : 'elsewhere';
    const isBack = !isOpen;
    return [
      ...(isBack && isResolved && mayResolve ? [{ do: 'unresolve', thread } as const] : []),
      { do: 'edit', comment: comment.comment, body: open(finding, text, isBack ? finding.returned : '') },
    ];
  }
  const settled = comment.state === 'open' ? wanted.settle(comment) : null;
  if (settled === null) return [];
  const { state, body } = settled;
  return [
    ...(mayResolve && !isResolved && !hasReplies ? [{ do: 'resolve', thread } as const] : []),
    { do: 'edit', comment: comment.comment, body: withMarker(comment, state, comment.version, body) },
  ];
}

/** A suggestion is for just these lines. */
function stillFits({ path, line, startLine }: StandingFinding, { spot }: WantedFinding): boolean {
  return spot?.path === path && spot.line === line && spot.line !== null && spot.startLine === startLine;
}

function summary({ summaries }: Standing, wanted: Wanted, unplaced: readonly string[]): Step[] {
  const [first, ...younger] = summaries;
  const body = (without: ReadonlySet<string>): string =>
    marked({ kind: 'summary' }, withState(wanted.state, wanted.summary(without)));
  const isTrue = first && sameText(first.body, body(new Set(unplaced)));
  return [
    ...(!isTrue && (first || wanted.isWorthSaying)
      ? [{ do: 'summarise', standing: first ?? null, unplaced, body } as const]
      : []),
    ...younger.map(({ id }: OwnComment) => ({ do: 'delete', what: 'comment', comment: id }) as const),
  ];
}

function isCheckDue({ check, onlyAdds }: Wanted): boolean {
  return onlyAdds !== true || check.conclusion === 'failure';
}

/**
 * Annotations can be added and not taken back: a run that has others is left for a new one, which takes its place by its
 * name. One that was begun is gone on with.
 */
function check({ checks }: Standing, { head, check }: Wanted): Step[] {
  const id = checkIdOf(check);
  const last = checks.at(-1);
  if (last?.isCompleted && last.says.all === id.all && last.says.written === id.written) return [];
  const canGoOn = last && (last.says.written === 0 || last.says.annotations === id.annotations);
  const unfinished = checks.filter((each) => !each.isCompleted && !(canGoOn && each === last));
  const standing = canGoOn ? { id: last.id, written: last.says.written } : null;
  return [
    ...unfinished.map((each) => ({ do: 'cancel-check', id: each.id }) as const),
    { do: 'check', head, standing, check },
  ];
}
