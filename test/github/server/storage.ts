/** Where the bytes of artifacts are: an address of its own, which needs no token and is good for a minute. */
import type { Answer } from './answer.ts';
import type { Server } from './server.ts';

export function storedArtifact({ state, now }: Server, url: URL): Answer | null {
  const [, repository, artifact] = /^\/_storage\/(\d+)\/(\d+)$/.exec(url.pathname) ?? [];
  if (repository === undefined) return null;
  const bytes = state.repositories.get(Number(repository))?.artifacts.get(Number(artifact))?.zip;
  if (bytes === undefined) return { status: 404 };
  if (Number(url.searchParams.get('until')) < now()) return { status: 403 };
  return { status: 200, body: bytes, headers: { 'content-type': 'application/zip' } };
}
