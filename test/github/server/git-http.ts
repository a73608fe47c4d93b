/** Cloning and fetching over HTTP, by git's own `http-backend`: https://git-scm.com/docs/git-http-backend */
import { spawn } from 'node:child_process';
import { findRepository } from '../state/find.ts';
import type { Repository } from '../state/repository.ts';
import { type Answer, ApiError } from './answer.ts';
import { authenticate } from './authenticate.ts';
import { covers } from './authorize.ts';
import type { Request } from './respond.ts';
import type { Server } from './server.ts';

interface Service {
  owner: string;
  name: string;
  path: string;
}

/** `/acme/shop.git/info/refs` and the like; null for any other address. */
export function gitService({ pathname }: URL): Service | null {
  const [, owner, name, path] =
    /^\/([^/]+)\/([^/]+?)(?:\.git)?(\/(?:info\/refs|git-upload-pack|git-receive-pack))$/.exec(pathname) ?? [];
  return path === undefined ? null : { owner: owner!, name: name!, path };
}

export async function serveGit(
  server: Server,
  request: Request,
  { owner, name, path }: Service,
): Promise<Answer> {
  try {
    const repository = findRepository(server.state, owner, name);
    const push = path.includes('receive') || request.url.searchParams.get('service') === 'git-receive-pack';
    if (push) return said(403, 'The simulated GitHub takes no pushes over HTTP.');
    if (repository === undefined || !mayFetch(server, request, repository)) return challenge(request);
    return await backend(repository.folder, request, path);
  } catch (error) {
    if (error instanceof ApiError) return said(error.status, error.message);
    throw error;
  }
}

/** By a token as the password, whatever the name, which needs `contents`. */
function mayFetch(server: Server, { headers }: Request, repository: Repository): boolean {
  if (!repository.private) return true;
  const [, encoded] = /^basic +(\S+)$/i.exec(headers.authorization ?? '') ?? [];
  const password = encoded && Buffer.from(encoded, 'base64').toString().split(':')[1];
  const credential = password ? `token ${password}` : headers.authorization;
  const actor = authenticate(server.state, credential, server.now());
  if (actor.kind === 'user') return true;
  if (actor.kind !== 'installation' || !covers(actor, repository)) return false;
  if (actor.token.permissions.contents !== undefined) return true;
  server.problems.add(`git fetch of ${repository.owner}/${repository.name}: the installation lacks contents`);
  throw new ApiError(403, 'Resource not accessible by integration');
}

function challenge({ headers }: Request): Answer {
  if (headers.authorization) return said(404, 'Repository not found.');
  const answer = said(401, 'Authentication required.');
  return { ...answer, headers: { ...answer.headers, 'www-authenticate': 'Basic realm="GitHub"' } };
}

function said(status: number, text: string): Answer {
  return { status, body: Buffer.from(`${text}\n`), headers: { 'content-type': 'text/plain' } };
}

function backend(folder: string, { method, url, headers, bytes }: Request, path: string): Promise<Answer> {
  const child = spawn('git', ['http-backend'], {
    env: {
      PATH: process.env.PATH,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_SYSTEM: '/dev/null',
      GIT_HTTP_EXPORT_ALL: '1',
      GIT_PROJECT_ROOT: folder,
      PATH_INFO: path,
      QUERY_STRING: url.search.slice(1),
      REQUEST_METHOD: method,
      CONTENT_TYPE: headers['content-type'] ?? '',
      CONTENT_LENGTH: String(bytes.length),
      HTTP_CONTENT_ENCODING: headers['content-encoding'] ?? '',
      GIT_PROTOCOL: headers['git-protocol'] ?? '',
    },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  // It may have read enough before the end.
  child.stdin.on('error', () => undefined);
  child.stdin.end(bytes);
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => resolve(answerOf(Buffer.concat(chunks))));
  });
}

/** Of a CGI: headers, of which `Status` is the status, an empty line, the body. */
function answerOf(output: Buffer): Answer {
  const end = output.indexOf('\r\n\r\n');
  const headers = Object.fromEntries(
    output
      .subarray(0, end)
      .toString()
      .split('\r\n')
      .map((line) => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
      }),
  ) as Record<string, string>;
  const { status = '200', ...rest } = headers;
  return { status: Number.parseInt(status, 10), body: output.subarray(end + 4), headers: rest };
}
