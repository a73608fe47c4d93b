import { context, getOctokit } from '@actions/github';
import { type Api, ApiError, connect, type Permissions, type RepositoryName } from '../../github/index.ts';
import { UsageError } from '../../scan/index.ts';
import { configPath } from '../../scan/settings/settings.ts';
import type { Inputs } from '../inputs.ts';

/** A workflow's way to GitHub. */
export interface Connection {
  api: Api;
  repository: RepositoryName;
  /** Goes through the runner's proxy, and shows no token. */
  fetch: typeof globalThis.fetch;
}

/** What docs/action.md has the workflow ask for. A token does not tell what it may do. */
const granted: Permissions = { actions: 'read', checks: 'write', pull_requests: 'write' };

/** @throws UsageError without a token; ApiError */
export async function connection({ token }: Pick<Inputs, 'token'>): Promise<Connection> {
  if (token === null) throw new UsageError('the input github-token is empty: the mode "comment" needs it');
  const repository = context.repo;
  // The runner's proxy is known to the Actions' own client.
  const { request } = getOctokit(token);
  const options = { baseUrl: context.apiUrl, request };
  const fetch = (request.endpoint.DEFAULTS.request as { fetch: typeof globalThis.fetch }).fetch;
  const api = connect(token, { ...options, permissions: granted });
  if (!(await mayReadContents(api, repository))) return { api, repository, fetch };
  const permissions: Permissions = { ...granted, contents: 'read' };
  return { api: connect(token, { ...options, permissions }), repository, fetch };
}

/** As the workflow grants it, or as a public repository grants it to all. Without the right GitHub refuses to look. */
async function mayReadContents(api: Api, repository: RepositoryName): Promise<boolean> {
  try {
    await api.request('GET /repos/{owner}/{repo}/contents/{path}', { ...repository, path: configPath });
    return true;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.problem === 'missing') return true;
    if (error.problem === 'refused' && error.status === 403) return false;
    throw error;
  }
}
