/** Branches. */
import { found, ok } from '../server/answer.ts';
import { type Call, read } from '../server/call.ts';
import { listed } from '../server/pages.ts';
import { commitView } from '../views/commit.ts';
import { apiUrl, htmlUrl } from '../views/repository.ts';
import type { Operations } from './operations.ts';

const prefix = 'refs/heads/';

export const branches = {
  'repos/list-branches': {
    access: read('contents'),
    answer: (call) => {
      const all = [...call.repository.refs].filter(([ref]) => ref.startsWith(prefix));
      return listed(call, all, ([ref, sha]) => ({
        name: ref.slice(prefix.length),
        commit: { sha, url: `${apiUrl(call, call.repository)}/commits/${sha}` },
        protected: false,
      }));
    },
  },
  'repos/get-branch': { access: read('contents'), answer: (call) => ok(branchView(call)) },
} satisfies Operations;

function branchView(call: Call) {
  const name = call.params.branch!;
  const sha = found(call.repository.refs.get(prefix + name));
  const url = `${apiUrl(call, call.repository)}/branches/${name}`;
  return {
    name,
    commit: commitView(call, call.repository, sha),
    _links: { self: url, html: `${htmlUrl(call, call.repository)}/tree/${name}` },
    protected: false,
    protection: {
      enabled: false,
      required_status_checks: { enforcement_level: 'off', contexts: [], checks: [] },
    },
    protection_url: `${url}/protection`,
  };
}
