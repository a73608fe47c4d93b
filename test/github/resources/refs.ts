/** References of the Git database. */
import { moveRef } from '../changes/refs.ts';
import { mergeBase } from '../git/history.ts';
import { typeOf } from '../git/objects.ts';
import { ApiError, created, found, noContent, ok } from '../server/answer.ts';
import { type Call, read, write } from '../server/call.ts';
import { apiUrl } from '../views/repository.ts';
import { nodeId } from '../views/view.ts';
import type { Operations } from './operations.ts';

export const refs = {
  'git/get-ref': {
    access: read('contents'),
    answer: (call) => {
      const ref = `refs/${call.params.ref}`;
      return ok(refView(call, ref, found(call.repository.refs.get(ref))));
    },
  },
  'git/list-matching-refs': {
    access: read('contents'),
    answer: (call) => {
      const matching = [...call.repository.refs].filter(([ref]) => ref.startsWith(`refs/${call.params.ref}`));
      return ok(matching.map(([ref, sha]) => refView(call, ref, sha)));
    },
  },
  'git/create-ref': {
    access: write('contents'),
    answer: (call) => {
      const { ref, sha } = call.body as { ref: string; sha: string };
      if (!/^refs\/.+\/.+/.test(ref) && !/^refs\/[^/]+\/[^/]+$/.test(ref)) {
        throw new ApiError(422, 'Reference name must start with refs/ and contain at least two slashes.');
      }
      if (call.repository.refs.has(ref)) throw new ApiError(422, 'Reference already exists');
      known(call, sha);
      moveRef(call, call.repository, ref, sha, call.login);
      return created(refView(call, ref, sha));
    },
  },
  'git/update-ref': {
    access: write('contents'),
    answer: (call) => {
      const ref = `refs/${call.params.ref}`;
      const { sha, force } = call.body as { sha: string; force?: boolean };
      const before = call.repository.refs.get(ref);
      if (before === undefined) throw new ApiError(422, 'Reference does not exist');
      known(call, sha);
      if (!force && mergeBase(call.repository.folder, before, sha) !== before) {
        throw new ApiError(422, 'Update is not a fast forward');
      }
      moveRef(call, call.repository, ref, sha, call.login);
      return ok(refView(call, ref, sha));
    },
  },
  'git/delete-ref': {
    access: write('contents'),
    answer: (call) => {
      const ref = `refs/${call.params.ref}`;
      if (!call.repository.refs.has(ref)) throw new ApiError(422, 'Reference does not exist');
      moveRef(call, call.repository, ref, null, call.login);
      return noContent;
    },
  },
} satisfies Operations;

function known({ repository }: Call, sha: string): void {
  if (typeOf(repository.folder, sha) === null) throw new ApiError(422, 'Object does not exist');
}

function refView(call: Call, ref: string, sha: string) {
  const url = `${apiUrl(call, call.repository)}/git`;
  const type = typeOf(call.repository.folder, sha)!;
  return {
    ref,
    node_id: nodeId('REF', `${call.repository.id}:${ref}`),
    url: `${url}/${ref}`,
    object: { sha, type, url: `${url}/${type}s/${sha}` },
  };
}
