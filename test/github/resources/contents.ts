/** Files and folders at a revision. */
import { entryAt, readBlob } from '../git/objects.ts';
import { readTree, type TreeEntry } from '../git/tree.ts';
import { type Answer, found, ok } from '../server/answer.ts';
import { type Access, type Call, read } from '../server/call.ts';
import { apiUrl, htmlUrl } from '../views/repository.ts';
import type { Operations } from './operations.ts';
import { resolveRevision } from './revision.ts';

export const contents = {
  'repos/get-content': { access: accessTo, answer: getContent },
} satisfies Operations;

/** https://docs.github.com/rest/repos/contents: `single_file` opens the files that the installation names. */
function accessTo(call: Call): Access {
  const { actor } = call;
  const single = actor.kind === 'installation' && actor.installation.singleFiles.includes(pathOf(call));
  return single ? read('contents', 'single_file') : read('contents');
}

const pathOf = ({ params }: Call) => params.path!.replace(/^\/+|\/+$/g, '');

function getContent(call: Call): Answer {
  const { repository, headers } = call;
  const commit = found(resolveRevision(repository, call.query.ref));
  const path = pathOf(call);
  const entry = found(entryAt(repository.folder, commit, path));
  if (entry.type === 'tree') {
    const inside = readTree(repository.folder, entry.sha);
    const at = (name: string) => (path === '' ? name : `${path}/${name}`);
    return ok(inside.map((each) => entryView(call, { ...each, path: at(each.path) })));
  }
  if (entry.type === 'commit') return ok(entryView(call, entry));
  const content = readBlob(repository.folder, entry.sha);
  if (/vnd\.github(\.v3)?\.raw/.test(headers.accept ?? '')) return { status: 200, body: content };
  // Files between 1 and 100 MB come without their content; larger ones not at all.
  const large = content.length > 1_000_000;
  return ok({
    ...entryView(call, entry),
    encoding: large ? 'none' : 'base64',
    content: large ? '' : wrapped(content),
  });
}

function entryView(call: Call, { path, sha, size, type, mode }: TreeEntry) {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  const ref = call.query.ref ?? call.repository.defaultBranch;
  const self = `${apiUrl(call, call.repository)}/contents/${encoded}?ref=${ref}`;
  const kind =
    type === 'tree' ? 'dir' : type === 'commit' ? 'submodule' : mode === '120000' ? 'symlink' : 'file';
  const gitUrl = `${apiUrl(call, call.repository)}/git/${type === 'tree' ? 'trees' : 'blobs'}/${sha}`;
  const html = `${htmlUrl(call, call.repository)}/${type === 'tree' ? 'tree' : 'blob'}/${ref}/${encoded}`;
  return {
    name: path.split('/').at(-1)!,
    path,
    sha,
    size: size ?? 0,
    url: self,
    html_url: html,
    git_url: gitUrl,
    download_url: type === 'blob' ? `${htmlUrl(call, call.repository)}/raw/${ref}/${encoded}` : null,
    type: kind,
    _links: { self, git: gitUrl, html },
  };
}

/** Base64 in lines of 60, as GitHub writes it. */
export function wrapped(content: Buffer): string {
  return content.toString('base64').replace(/.{60}/g, '$&\n');
}
