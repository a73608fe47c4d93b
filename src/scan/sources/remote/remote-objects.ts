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
/** Of which nothing is known: taken for so many bytes. */
const usualSize = 8_000;

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

/**
 * A repository's blobs over the API, read many at once and kept. A name is an id, `<commit>:<path>` or, at the tip of the
 * default branch, `HEAD:<path>`.
 */
export class RemoteObjects implements Objects {
  readonly #api: Api;
  readonly #where: RepositoryName;
  /** What is known of blobs by their ids. */
  readonly #known: ReadonlyMap<string, Known>;
  readonly #contents = new Map<string, Content>();
  #fetching: Promise<void> = Promise.resolve();
  /** What was asked for by commit and path. */
  readonly #entries = new Map<string, { id: string; mode: string }>();
  #along: readonly string[];

  /** @param likely names of what is likely to be asked for, the likeliest first */
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
    // What the tree says of a blob need not be read to be known.
    await this.fetch(names.filter((name) => !this.#known.has(name)));
    return new Map(
      names.flatMap((name): [string, number][] => {
        const known = this.#known.get(name);
        if (known) return [[name, known.size]];
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
    const content = await readBytes(this.#api, this.#where, this.#entries.get(name)?.id ?? name);
    if (content.kind !== 'bytes') throw new ObjectError('detail' in content ? content.detail! : 'it is gone');
    yield content.bytes;
  }

  /** Blobs that are here already are not asked for. */
  has(name: string): boolean {
    return this.#contents.has(name);
  }

  /** What a commit has at a path, where that has been read. */
  entry(name: string): { id: string; mode: string } | null {
    return this.#entries.get(name) ?? null;
  }

  /** The next reading takes these along, before what was likely anyway. */
  expect(names: readonly string[]): void {
    this.#along = [...names, ...this.#along];
  }

  /** Reads what is not here yet. One after the other: what comes along with the first need not be asked for twice. */
  fetch(names: readonly string[]): Promise<void> {
    const fetched = this.#fetching.then(() => this.#fetch(names));
    this.#fetching = fetched.catch(() => undefined);
    return fetched;
  }

  async #fetch(names: readonly string[]): Promise<void> {
    const lacking = [...new Set(names)].filter((name) => !this.#contents.has(name));
    if (lacking.length === 0) return;
    const wanted = [...lacking, ...this.#takeAlong(lacking)];
    const ids = wanted.filter((name) => !name.includes(':'));
    const expressions = wanted.filter((name) => name.startsWith('HEAD:'));
    const files = wanted.filter((name) => name.includes(':') && !name.startsWith('HEAD:')).map(fileAt);
    const blobs = new Map(ids.map((id) => [id, this.#known.get(id)?.size ?? null]));
    const read = await readContents(this.#api, this.#where, { blobs, expressions, files, largest });
    await Promise.all([
      ...[...read.blobs].map(([id, content]) => this.#keep(id, this.#known.get(id)?.path ?? '', content)),
      ...[...read.named].map(([name, content]) => this.#keep(name, '', content)),
      ...files.map(({ commit, path }, i) => {
        const name = at(commit, path);
        const entry = read.files[i];
        if (entry) {
          this.#entries.set(name, entry);
        }
        return this.#keep(name, path, entry?.content ?? { kind: 'missing' });
      }),
    ]);
  }

  async #keep(name: string, path: string, content: Content): Promise<void> {
    const isUnread = content.kind === 'binary' && !hasBinaryName(path);
    const kept = isUnread ? await readBytes(this.#api, this.#where, content.id) : content;
    this.#contents.set(name, kept);
    const id = this.#entries.get(name)?.id;
    if (id !== undefined) this.#contents.set(id, kept);
  }

  /** Once: what one reading can bring besides. */
  #takeAlong(lacking: readonly string[]): string[] {
    const likely = [...new Set(this.#along)];
    this.#along = [];
    const taken: string[] = [];
    const sizeOf = (name: string): number => this.#known.get(name)?.size ?? usualSize;
    let bytes = lacking.reduce((sum, name) => sum + sizeOf(name), 0);
    for (const name of likely) {
      if (lacking.length + taken.length >= along.blobs) break;
      if (lacking.includes(name) || this.#contents.has(name) || bytes + sizeOf(name) > along.bytes) continue;
      taken.push(name);
      bytes += sizeOf(name);
    }
    return taken;
  }
}

function fileAt(name: string): FileAt {
  const colon = name.indexOf(':');
  return { commit: name.slice(0, colon), path: name.slice(colon + 1) };
}
