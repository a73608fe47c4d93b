import type { Api, RepositoryName } from '../api.ts';
import { ApiError } from '../api-error.ts';
import { takeTurns } from '../take-turns.ts';
import { isBlob, readBlob } from './blob.ts';
import { type BlobAnswer, type ContentsAnswer, contentsQuery, type FileAt } from './query.ts';

/** A blob's bytes, or why they are not here: `binary` is GitHub's word for it, `large` is for the caller to decide. */
export type Content =
  | { kind: 'bytes'; bytes: Buffer }
  | { kind: 'binary'; id: string; size: number }
  | { kind: 'large'; size: number }
  | { kind: 'missing'; detail?: string };

/** A file as a commit has it. */
export interface Entry {
  mode: string;
  id: string;
  /** Of a blob, where it was asked for. */
  content: Content | null;
}

export interface Read {
  /** By id: an answer for each that was asked for. */
  blobs: Map<string, Content>;
  /** By expression: an answer for each. */
  named: Map<string, Content>;
  /** In the order of what was asked for; null where there is no such file. */
  files: (Entry | null)[];
}

export interface Reading {
  /** Blobs by id, with their sizes in bytes where those are known. */
  blobs?: ReadonlyMap<string, number | null>;
  /** As git names them: `HEAD:README.md`. */
  expressions?: readonly string[];
  files?: readonly FileAt[];
  /** Whether the files' contents are wanted, or only what they are. Default: they are. */
  withText?: boolean;
  /** Blobs of more bytes are left to the caller. */
  largest: number;
}

/** What one query asks for: GitHub gives up on one that takes ten seconds. */
const most = { fields: 100, bytes: 3_000_000 };
const usualSize = 8_000;
const queriesAtOnce = 4;

interface Asked {
  id?: string;
  expression?: string;
  file?: FileAt & { index: number };
  size: number;
}

/**
 * Reads many blobs at once. A text is taken as it comes where git would know it by the same id; what GraphQL does not give
 * byte for byte is read by REST.
 *
 * @throws ApiError where there is no use in asking on; whatever befalls one blob is its answer
 */
export async function readContents(api: Api, where: RepositoryName, reading: Reading): Promise<Read> {
  const read: Read = { blobs: new Map(), named: new Map(), files: [] };
  const { blobs = new Map<string, number | null>(), expressions = [], files = [] } = reading;
  const { withText = true, largest } = reading;
  for (const [id, size] of blobs)
    if ((size ?? 0) > largest) read.blobs.set(id, { kind: 'large', size: size! });
  const asked: Asked[] = [
    ...[...blobs]
      .filter(([id]) => !read.blobs.has(id))
      .map(([id, size]) => ({ id, size: size ?? usualSize })),
    ...expressions.map((expression) => ({ expression, size: usualSize })),
    ...files.map((file, index) => ({ file: { ...file, index }, size: withText ? usualSize : 0 })),
  ];
  read.files = files.map(() => null);
  const turn = takeTurns(queriesAtOnce);
  const ask = (batch: readonly Asked[]): Promise<void> =>
    turn(() => askFor(api, where, batch, { withText, largest, read }));
  await Promise.all(batches(asked).map((batch) => inHalves(batch, ask)));
  return read;
}

function batches(asked: readonly Asked[]): Asked[][] {
  const all: Asked[][] = [];
  let bytes = 0;
  for (const one of asked) {
    const last = all.at(-1);
    if (last && last.length < most.fields && bytes + one.size <= most.bytes) last.push(one);
    else {
      all.push([one]);
      bytes = 0;
    }
    bytes += one.size;
  }
  return all;
}

/** What GitHub cannot answer at once it may answer in parts. */
async function inHalves(
  batch: readonly Asked[],
  ask: (batch: readonly Asked[]) => Promise<void>,
): Promise<void> {
  try {
    await ask(batch);
  } catch (error) {
    if (!(error instanceof ApiError) || error.problem !== 'broken' || batch.length === 1) throw error;
    const half = Math.ceil(batch.length / 2);
    await inHalves(batch.slice(0, half), ask);
    await inHalves(batch.slice(half), ask);
  }
}

async function askFor(
  api: Api,
  where: RepositoryName,
  batch: readonly Asked[],
  { withText, largest, read }: { withText: boolean; largest: number; read: Read },
): Promise<void> {
  const ids = batch.flatMap(({ id }) => id ?? []);
  const expressions = batch.flatMap(({ expression }) => expression ?? []);
  const files = Map.groupBy(
    batch.flatMap(({ file }) => file ?? []),
    ({ commit }) => commit,
  );
  const paths = new Map([...files].map(([commit, some]) => [commit, some.map(({ path }) => path)]));
  const { query, variables } = contentsQuery({ ids, expressions }, paths, { withText });
  const { repository } = await api.graphql<ContentsAnswer>(query, { ...where, ...variables });
  if (repository === null)
    throw new ApiError('GitHub’s API does not find the repository, or the token may not see it', {
      problem: 'missing',
      status: 404,
    });
  const contentOf = (id: string, blob: Partial<BlobAnswer>): Promise<Content> =>
    bytesOf(api, where, id, blob as BlobAnswer, largest);
  await Promise.all([
    ...ids.map(async (id, i) => {
      const blob = repository[`b${i}`];
      read.blobs.set(id, blob?.oid === id ? await contentOf(id, blob) : { kind: 'missing' });
    }),
    ...expressions.map(async (expression, i) => {
      const blob = repository[`e${i}`];
      read.named.set(expression, blob?.oid ? await contentOf(blob.oid, blob) : { kind: 'missing' });
    }),
    ...[...files.values()].flatMap((some, i) =>
      some.map(async ({ index }, j) => {
        const entry = repository[`c${i}`]?.[`f${j}`];
        if (!entry) return;
        const content = withText && entry.object?.oid ? await contentOf(entry.oid, entry.object) : null;
        read.files[index] = { mode: modeOf(entry.mode), id: entry.oid, content };
      }),
    ),
  ]);
}

async function bytesOf(
  api: Api,
  where: RepositoryName,
  id: string,
  { text, byteSize, isBinary }: BlobAnswer,
  largest: number,
): Promise<Content> {
  if (byteSize > largest) return { kind: 'large', size: byteSize };
  if (text !== null) {
    const bytes = Buffer.from(text);
    if (isBlob(bytes, id)) return { kind: 'bytes', bytes };
  }
  return isBinary === true ? { kind: 'binary', id, size: byteSize } : readBytes(api, where, id);
}

/** A blob as it is, by REST. @throws ApiError where there is no use in asking on */
export async function readBytes(api: Api, where: RepositoryName, id: string): Promise<Content> {
  try {
    const bytes = await readBlob(api, where, id);
    if (isBlob(bytes, id)) return { kind: 'bytes', bytes };
    return { kind: 'missing', detail: 'GitHub’s API gives another content than was asked for' };
  } catch (error) {
    if (!(error instanceof ApiError) || error.isFinal) throw error;
    return { kind: 'missing', detail: error.message };
  }
}

/** A number whose octal digits are the mode, unless they are written out already. */
function modeOf(mode: number): string {
  return /^(?:100\d{3}|120000|160000|40000)$/.test(`${mode}`) ? `${mode}` : mode.toString(8);
}
