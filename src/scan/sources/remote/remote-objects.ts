import {
  type Api,
  type Content,
  type FileAt,
  type RepositoryName,
  readBytes,
  readContents,
} from '../../../github/index.ts';
import { largest } from '../../inspection/index.ts';
import { type GitObject, ObjectError, type Objects } from '../objects.ts';
import { hasBinaryName } from './binary-names.ts';

/** What the first reading takes along, since it will be asked for: so many blobs, of so many bytes in all. */
const along = { blobs: 100, bytes: 1_000_000 };

/** Whatever stands in it, it says no more than that it is binary. */
const anyBinary = Buffer.alloc(64);

/** A blob that stands in a tree. */
export interface Known {
  path: string;
  size: number;
}

/** The name of what a commit has at a path, as git writes it. */
export function at(commit: string, path: string): string {
  return `${commit}:${path}`;
}

/** A repository's blobs over the API, read many at once and kept. A name is an id or `<commit>:<path>`. */
export class RemoteObjects implements Objects {
  readonly #api: Api;
  readonly #where: RepositoryName;
  /** What is known of blobs by their ids. */
  readonly #known: ReadonlyMap<string, Known>;
  readonly #contents = new Map<string, Content>();
  /** Ids of what was asked for by commit and path. */
  readonly #ids = new Map<string, string>();
  #along: readonly string[];

  /** @param likely ids of what is likely to be asked for, the likeliest first */
  constructor(
    api: Api,
    where: RepositoryName,
    known: ReadonlyMap<string, Known>,
    likely: readonly string[] = [],
  ) {
    this.#api = api;
    this.#where = where;
    this.#known = known;
    this.#along = likely;
  }

  async sizes(names: readonly string[]): Promise<Map<string, number>> {
    await this.fetch(names);
    return new Map(
      names.flatMap((name): [string, number][] => {
        const content = this.#contents.get(name);
        if (!content || content.kind === 'missing') return [];
        return [[name, content.kind === 'bytes' ? content.bytes.length : content.size]];
      }),
    );
  }

  async *read(names: readonly string[]): AsyncGenerator<GitObject[]> {
    await this.fetch(names);
    yield names.map((name): GitObject => {
      const content = this.#contents.get(name)!;
      if (content.kind === 'bytes') return { id: name, type: 'blob', bytes: content.bytes };
      if (content.kind === 'binary') return { id: name, type: 'blob', bytes: anyBinary };
      if (content.kind === 'large') return { id: name, tooLarge: content.size };
      return { id: name, missing: true, ...(content.detail !== undefined && { detail: content.detail }) };
    });
  }

  async *stream(name: string): AsyncGenerator<Uint8Array> {
    const content = await readBytes(this.#api, this.#where, this.#ids.get(name) ?? name);
    if (content.kind !== 'bytes') throw new ObjectError('detail' in content ? content.detail! : 'it is gone');
    yield content.bytes;
  }

  /** Blobs that are here already are not asked for. */
  has(name: string): boolean {
    return this.#contents.has(name);
  }

  /** Reads what is not here yet. */
  async fetch(names: readonly string[]): Promise<void> {
    const wanted = [...new Set(names)].filter((name) => !this.#contents.has(name));
    if (wanted.length === 0) return;
    const ids = wanted.filter((name) => !name.includes(':'));
    const files = wanted.filter((name) => name.includes(':')).map(fileAt);
    const blobs = new Map(
      [...ids, ...this.#takeAlong(ids)].map((id) => [id, this.#known.get(id)?.size ?? null]),
    );
    const read = await readContents(this.#api, this.#where, { blobs, files, largest });
    const found: [string, string, string, Content][] = [...read.blobs].map(([id, content]) => [
      id,
      id,
      this.#known.get(id)?.path ?? '',
      content,
    ]);
    for (const [i, { commit, path }] of files.entries()) {
      const entry = read.files[i];
      found.push([at(commit, path), entry?.id ?? '', path, entry?.content ?? { kind: 'missing' }]);
    }
    await Promise.all(
      found.map(async ([name, id, path, content]) => {
        const isUnread = content.kind === 'binary' && !hasBinaryName(path);
        this.#contents.set(name, isUnread ? await readBytes(this.#api, this.#where, id) : content);
        if (name !== id) this.#ids.set(name, id);
      }),
    );
  }

  /** Once: what one reading can bring besides. */
  #takeAlong(ids: readonly string[]): string[] {
    const likely = this.#along;
    this.#along = [];
    const taken: string[] = [];
    let bytes = ids.reduce((sum, id) => sum + (this.#known.get(id)?.size ?? 0), 0);
    for (const id of likely) {
      const size = this.#known.get(id)?.size ?? 0;
      if (ids.length + taken.length >= along.blobs) break;
      if (ids.includes(id) || this.#contents.has(id) || bytes + size > along.bytes) continue;
      taken.push(id);
      bytes += size;
    }
    return taken;
  }
}

function fileAt(name: string): FileAt {
  const colon = name.indexOf(':');
  return { commit: name.slice(0, colon), path: name.slice(colon + 1) };
}
