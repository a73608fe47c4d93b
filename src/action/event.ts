import { UsageError } from '../scan/index.ts';
import type { Scope } from './inputs.ts';

/** What an event makes us look at. */
export type Plan =
  | { kind: 'change'; change: Change }
  /** With a change, it is that change which is judged, if by all that it carries: it cannot bring its own settings. */
  | { kind: 'tree' | 'history'; change: Change | null }
  | { kind: 'nothing'; why: string };

/** Commits that are new somewhere. */
export type Change = Range | NewBranch;

export interface Range {
  kind: 'range';
  base: string;
  head: string;
  /** Names under which the remote has the head, where it does not hand out commits by id. */
  refs: string[];
  /** How many commits the head is said to have beyond the base. */
  commits: number;
  scanned: string;
  /** What to set the head against where the base is gone, as after a forced push. */
  otherwise: NewBranch | null;
}

export interface NewBranch {
  kind: 'new-branch';
  head: string;
  defaultBranch: string;
}

/** The parts of the events' payloads that are read here. */
interface Payload {
  pull_request?: { number: number; commits?: number; base?: { sha?: string }; head?: { sha?: string } };
  merge_group?: { base_sha?: string; head_sha?: string };
  before?: string;
  after?: string;
  deleted?: boolean;
  commits?: unknown[];
  repository?: { default_branch?: string };
}

const none = /^0+$/;
const changeEvents = ['pull_request', 'pull_request_target', 'push', 'merge_group'];

/** @throws UsageError when the event does not say what the scope asks for */
export function planOf(event: string, payload: object, ref: string, scope: Scope): Plan {
  const { deleted, after, repository } = payload as Payload;
  if (event === 'push' && (deleted || (after && none.test(after))))
    return { kind: 'nothing', why: 'A branch was deleted: there is nothing to look at.' };
  const change = changeOf(event, payload as Payload, ref);
  if (scope === 'tree' || scope === 'history') {
    const landed = ref === `refs/heads/${repository?.default_branch}`;
    return { kind: scope, change: landed ? null : change };
  }
  if (change) return { kind: 'change', change };
  if (scope === 'auto') return { kind: 'tree', change: null };
  throw new UsageError(
    `the event ${event} is no change: the scope "diff" goes with ${changeEvents.join(', ')}`,
  );
}

function changeOf(event: string, payload: Payload, ref: string): Change | null {
  if (event === 'pull_request' || event === 'pull_request_target') return pullRequest(payload.pull_request);
  if (event === 'merge_group') {
    const { base_sha, head_sha } = payload.merge_group ?? {};
    return range(base_sha, head_sha, { scanned: 'the merge group' });
  }
  return event === 'push' ? push(payload, ref) : null;
}

function pullRequest(pull: Payload['pull_request']): Change {
  const { number, commits, base, head } = pull ?? { number: 0 };
  // Any commit of a fork is reached through this name, and only through it.
  const refs = [`refs/pull/${Number(number)}/head`];
  return range(base?.sha, head?.sha, { refs, commits, scanned: `pull request ${Number(number)}` });
}

/** Null for a tag, and for the first push of all. */
function push({ before, after, commits, repository }: Payload, ref: string): Change | null {
  if (!ref.startsWith('refs/heads/')) return null;
  const defaultBranch = repository?.default_branch;
  const isDefault = !defaultBranch || ref === `refs/heads/${defaultBranch}`;
  const branch = isDefault ? null : { kind: 'new-branch' as const, head: checked(after), defaultBranch };
  if (before && none.test(before)) return branch;
  return range(before, after, { commits: commits?.length, scanned: 'what was pushed', otherwise: branch });
}

interface Particulars {
  refs?: string[];
  commits?: number | undefined;
  scanned: string;
  otherwise?: NewBranch | null;
}

function range(
  base: string | undefined,
  head: string | undefined,
  { refs = [], commits = 1, scanned, otherwise = null }: Particulars,
): Range {
  return { kind: 'range', base: checked(base), head: checked(head), refs, commits, scanned, otherwise };
}

/** Ids go on git's command line: nothing else may. */
function checked(id: string | undefined): string {
  if (id === undefined || !/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(id))
    throw new UsageError('the event names no commit: is this the payload of GitHub?');
  return id;
}
