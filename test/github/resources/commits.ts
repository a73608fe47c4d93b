/** Commits and comparisons. */

import { diffFiles } from '../git/diff.ts';
import { gitOfIds, linesOf } from '../git/git.ts';
import { commitsBetween, mergeBase } from '../git/history.ts';
import { readCommit } from '../git/objects.ts';
import { type Answer, ApiError, found, notFound, ok } from '../server/answer.ts';
import { type Call, read } from '../server/call.ts';
import { listed, pageOf } from '../server/pages.ts';
import { pullsOf } from '../state/find.ts';
import { commitView, filesOf, fileView } from '../views/commit.ts';
import { simplePullView } from '../views/pull-request.ts';
import { apiUrl, htmlUrl } from '../views/repository.ts';
import type { Operations } from './operations.ts';
import { rawDiff } from './raw-diff.ts';
import { resolveRevision } from './revision.ts';

/** https://docs.github.com/rest/commits/commits: 300 files a page and 3,000 in all; 250 commits of a comparison. */
const most = { files: 300, filesInAll: 3000, commits: 250 };

export const commits = {
  'repos/get-commit': {
    access: read('contents'),
    answer: (call) => {
      const { repository } = call;
      const id = found(resolveRevision(repository, call.params.ref));
      const all = filesOf(repository, readCommit(repository.folder, id)).slice(0, most.filesInAll);
      const page = Math.max(Number(call.query.page ?? 1), 1);
      const size = Math.min(Number(call.query.per_page ?? most.files), most.files);
      const files = all.slice((page - 1) * size, page * size);
      const next = new URL(call.url);
      next.searchParams.set('page', String(page + 1));
      return {
        status: 200,
        body: commitView(call, repository, id, files),
        headers: page * size < all.length ? { link: `<${next}>; rel="next"` } : {},
      };
    },
  },
  'repos/list-commits': {
    access: read('contents'),
    answer: (call) => {
      const { repository, query } = call;
      const id = found(resolveRevision(repository, query.sha));
      const paths = query.path === undefined ? [] : ['--', query.path];
      const all = linesOf(gitOfIds(repository.folder, 'rev-list', id, ...paths));
      return listed(call, all, (each) => commitView(call, repository, each));
    },
  },
  'repos/compare-commits-with-basehead': { access: read('contents'), answer: compareCommits },
  // Open ones and merged ones that hold the commit, and have it from this repository: of forks' there are none.
  'repos/list-pull-requests-associated-with-commit': {
    access: read('pull_requests'),
    answer: (call) => {
      const { repository, params } = call;
      const id = found(resolveRevision(repository, params.commit_sha));
      const holding = pullsOf(repository).filter(
        ({ pull }) =>
          pull.head.repository === repository.id &&
          commitsBetween(repository.folder, pull.base.sha, pull.head.sha).includes(id),
      );
      return listed(call, holding, (issue) => simplePullView(call, repository, issue));
    },
  },
} satisfies Operations;

/** `base...head`, of which each may be `owner:branch` of another repository of the network. */
function compareCommits(call: Call): Answer {
  const { repository } = call;
  const [, base, head] = /^(.+?)\.\.\.(.+)$/.exec(call.params.basehead!) ?? [];
  if (base === undefined || head === undefined) throw notFound();
  const from = found(end(call, base));
  const to = found(end(call, head));
  const { folder } = repository;
  const common = mergeBase(folder, from, to);
  if (common === null) throw new ApiError(404, `No common ancestor between ${base} and ${head}.`);
  const diff = rawDiff(call, common, to);
  if (diff !== null) return diff;
  const ahead = commitsBetween(folder, from, to);
  const behind = commitsBetween(folder, to, from).length;
  const url = `${apiUrl(call, repository)}/compare/${base}...${head}`;
  const html = `${htmlUrl(call, repository)}/compare/${base}...${head}`;
  const { items, headers } = pageOf(call, ahead, call.query.page === undefined ? most.commits : 30);
  const shown =
    call.query.per_page === undefined && call.query.page === undefined ? ahead.slice(-most.commits) : items;
  // Files come with the first page only.
  const files = Number(call.query.page ?? 1) > 1 ? [] : diffFiles(folder, common, to).slice(0, most.files);
  const body = {
    url,
    html_url: html,
    permalink_url: `${htmlUrl(call, repository)}/compare/${from}...${to}`,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    base_commit: commitView(call, repository, from),
    merge_base_commit: commitView(call, repository, common),
    status:
      ahead.length === 0 ? (behind === 0 ? 'identical' : 'behind') : behind === 0 ? 'ahead' : 'diverged',
    ahead_by: ahead.length,
    behind_by: behind,
    total_commits: ahead.length,
    commits: shown.map((id) => commitView(call, repository, id)),
    files: files.map((file) => fileView(call, repository, to, file)),
  };
  return { ...ok(body), headers };
}

function end({ state, repository }: Call, name: string): string | null {
  const [, owner, branch] = /^([^:]+):(?:[^:]+:)?(.+)$/.exec(name) ?? [];
  if (owner === undefined) return resolveRevision(repository, name);
  const root = repository.parent ?? repository.id;
  const there = [...state.repositories.values()].find(
    (each) => each.owner.toLowerCase() === owner.toLowerCase() && (each.parent === root || each.id === root),
  );
  return there ? resolveRevision(there, branch) : null;
}
