import { UsageError } from '../scan/index.ts';
import type { Scope } from './inputs.ts';

/** What an event makes us look at. */
export type Plan =
  | { kind: 'tree' }
  | { kind: 'history' }
  | { kind: 'range'; base: string; head: string; refs: string[]; commits: number; scanned: string }
  | { kind: 'new-branch'; head: string; defaultBranch: string }
  | { kind: 'nothing'; why: string };

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
  if (scope === 'tree' || scope === 'history') return { kind: scope };
  const change = changeOf(event, payload as Payload, ref);
  if (change) return change;
  if (scope === 'auto') return { kind: 'tree' };
  throw new UsageError(
    `the event ${event} is no change: the scope "diff" goes with ${changeEvents.join(', ')}`,
  );
}

function changeOf(event: string, payload: Payload, ref: string): Plan | null {
  if (event === 'pull_request' || event === 'pull_request_target') return pullRequest(payload.pull_request);
  if (event === 'merge_group') {
    const { base_sha, head_sha } = payload.merge_group ?? {};
    return range(base_sha, head_sha, [], 1, 'the merge group');
  }
  return event === 'push' ? push(payload, ref) : null;
}

function pullRequest(pull: Payload['pull_request']): Plan {
  const { number, commits = 1, base, head } = pull ?? { number: 0 };
  // Any commit of a fork is reached through this name, and only through it.
  return range(
    base?.sha,
    head?.sha,
    [`refs/pull/${Number(number)}/head`],
    commits,
    `pull request ${Number(number)}`,
  );
}

function push({ before, after, deleted, commits, repository }: Payload, ref: string): Plan | null {
  if (deleted || (after && none.test(after)))
    return { kind: 'nothing', why: 'A branch was deleted: there is nothing to look at.' };
  if (!ref.startsWith('refs/heads/')) return null;
  if (!before || !none.test(before)) return range(before, after, [], commits?.length ?? 1, 'what was pushed');
  const defaultBranch = repository?.default_branch;
  if (!defaultBranch || ref === `refs/heads/${defaultBranch}`) return null;
  return { kind: 'new-branch', head: checked(after), defaultBranch };
}

function range(
  base: string | undefined,
  head: string | undefined,
  refs: string[],
  commits: number,
  scanned: string,
): Plan {
  return { kind: 'range', base: checked(base), head: checked(head), refs, commits, scanned };
}

/** Ids go on git's command line: nothing else may. */
function checked(id: string | undefined): string {
  if (id === undefined || !/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(id))
    throw new UsageError('the event names no commit: is this the payload of GitHub?');
  return id;
}
