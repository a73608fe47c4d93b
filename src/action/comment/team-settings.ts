import * as core from '@actions/core';
import { ApiError } from '../../github/index.ts';
import { loadSettings, type NamedFiles, redactText, type Settings, UsageError } from '../../scan/index.ts';
import type { Inputs } from '../inputs.ts';
import type { Connection } from './connection.ts';

/** The team's settings as the default branch has them: a pull request cannot bring its own. */
export async function teamSettings(
  github: Connection,
  { config, baseline }: Pick<Inputs, 'config' | 'baseline'>,
): Promise<Settings> {
  if (github.api.permissions.contents === undefined) {
    core.warning('The settings were not read, so that the defaults hold: the token needs contents: read.');
    return loadSettings(async () => null);
  }
  const named: NamedFiles = {};
  for (const [what, file] of Object.entries({ config, baseline })) {
    if (file === null) continue;
    const text = await read(github, file);
    if (text === null) throw new UsageError(`the ${what} ${redactText(file)} is not on the default branch`);
    named[what as keyof NamedFiles] = { file, text };
  }
  return loadSettings((path) => read(github, path), named);
}

/** A text of the default branch; null where there is none. */
async function read({ api, repository }: Connection, path: string): Promise<string | null> {
  try {
    const { data } = await api.request('GET /repos/{owner}/{repo}/contents/{path}', { ...repository, path });
    if (Array.isArray(data) || data.type !== 'file') return null;
    // Over 1 MB it comes without its text.
    const content = data.encoding === 'base64' ? data.content : await blob({ api, repository }, data.sha);
    return Buffer.from(content, 'base64').toString('utf8');
  } catch (error) {
    if (error instanceof ApiError && error.problem === 'missing') return null;
    throw error;
  }
}

async function blob(
  { api, repository }: Pick<Connection, 'api' | 'repository'>,
  id: string,
): Promise<string> {
  const route = 'GET /repos/{owner}/{repo}/git/blobs/{file_sha}';
  return (await api.request(route, { ...repository, file_sha: id })).data.content;
}
