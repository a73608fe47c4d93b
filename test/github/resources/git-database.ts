/** Blobs, trees and commits of the Git database. */

import { writeCommitOfTree } from '../git/commit.ts';
import { readBlob, readCommit, typeOf } from '../git/objects.ts';
import { writeObject } from '../git/store.ts';
import { type Changes, changeTree, emptyTree, readTree } from '../git/tree.ts';
import { type Answer, ApiError, created, found, ok } from '../server/answer.ts';
import { type Call, read, write } from '../server/call.ts';
import { authorOf } from '../state/find.ts';
import { gitCommitView } from '../views/commit.ts';
import { apiUrl } from '../views/repository.ts';
import { nodeId } from '../views/view.ts';
import { wrapped } from './contents.ts';
import type { Operations } from './operations.ts';
import { resolveRevision } from './revision.ts';

export const gitDatabase = {
  'git/get-blob': { access: read('contents'), answer: getBlob },
  'git/create-blob': {
    access: write('contents'),
    answer: (call) => {
      const { content, encoding } = call.body as { content: string; encoding?: string };
      const bytes = Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8');
      const sha = writeObject(call.repository.folder, 'blob', bytes);
      return created({ sha, url: `${apiUrl(call, call.repository)}/git/blobs/${sha}` });
    },
  },
  'git/get-tree': { access: read('contents'), answer: (call) => ok(treeView(call, treeOf(call))) },
  'git/create-tree': { access: write('contents'), answer: createTree },
  'git/get-commit': {
    access: read('contents'),
    answer: (call) => {
      const { folder } = call.repository;
      const id = call.params.commit_sha!;
      return ok(gitCommitView(call, call.repository, found(typeOf(folder, id) === 'commit' ? id : null)));
    },
  },
  'git/create-commit': {
    access: write('contents'),
    answer: (call) => {
      const {
        message,
        tree,
        parents = [],
      } = call.body as { message: string; tree: string; parents?: string[] };
      const who = { ...authorOf(call.login), date: call.now };
      const id = writeCommitOfTree(call.repository.folder, { tree, parents, message }, who);
      return created(gitCommitView(call, call.repository, id));
    },
  },
} satisfies Operations;

/** Up to 100 MB; in base64, or as it is: https://docs.github.com/rest/git/blobs#get-a-blob */
function getBlob(call: Call): Answer {
  const { folder } = call.repository;
  const sha = call.params.file_sha!;
  const content = readBlob(folder, found(typeOf(folder, sha) === 'blob' ? sha : null));
  if (content.length > call.limits.blobBytes) {
    const errors = [{ resource: 'Blob', field: 'data', code: 'too_large' }];
    throw new ApiError(403, 'This API returns blobs up to 100 MB in size.', { errors });
  }
  if (/vnd\.github(\.v3)?\.raw/.test(call.headers.accept ?? '')) return { status: 200, body: content };
  return ok({
    sha,
    node_id: nodeId('B', sha),
    size: content.length,
    url: `${apiUrl(call, call.repository)}/git/blobs/${sha}`,
    content: wrapped(content),
    encoding: 'base64',
  });
}

function treeOf(call: Call): string {
  const name = call.params.tree_sha!;
  const { folder } = call.repository;
  if (typeOf(folder, name) === 'tree') return name;
  const commit = found(resolveRevision(call.repository, name));
  return readCommit(folder, commit).tree;
}

function treeView(call: Call, sha: string) {
  const { folder } = call.repository;
  const url = `${apiUrl(call, call.repository)}/git`;
  // Any value of `recursive` asks for it, `0` and `false` too.
  const entries = readTree(folder, sha, call.query.recursive !== undefined);
  return {
    sha,
    url: `${url}/trees/${sha}`,
    tree: entries.slice(0, call.limits.treeEntries).map(({ path, mode, type, sha, size }) => ({
      path,
      mode,
      type,
      sha,
      ...(size === null ? {} : { size }),
      ...(type === 'commit' ? {} : { url: `${url}/${type}s/${sha}` }),
    })),
    truncated: entries.length > call.limits.treeEntries,
  };
}

function createTree(call: Call): Answer {
  const { base_tree, tree } = call.body as {
    base_tree?: string;
    tree: { path: string; mode: string; sha?: string | null; content?: string }[];
  };
  const { folder } = call.repository;
  const changes: Changes = new Map();
  for (const { path, mode, sha, content = '' } of tree) {
    const id = sha === undefined ? writeObject(folder, 'blob', Buffer.from(content)) : sha;
    changes.set(path, id === null ? null : { mode: mode.replace(/^0/, ''), id });
  }
  return created(treeView(call, changeTree(folder, base_tree ?? null, changes) ?? emptyTree(folder)));
}
