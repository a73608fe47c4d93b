import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { ArtifactError } from './artifact-error.ts';

/** How many times its packed size a file may have; text of ours packs to a thirtieth at best. */
const mostGrowth = 200;
/** A name without folders. It is looked at and not used: nothing is written to disk. */
const plainName = /^\w[\w.-]{0,99}\.json$/;

/**
 * The text file that a zip archive holds: exactly one, of a name like `report.json`.
 *
 * @param limit the most bytes that the file may have
 * @throws ArtifactError for any other archive
 */
export async function onlyFile(archive: Buffer, limit: number): Promise<Buffer> {
  const zip = await opened(archive);
  const entry = await onlyEntry(zip);
  if (!plainName.test(entry.fileName)) throw unreadable('the artifact’s file has no plain name');
  if (entry.isEncrypted() || !entry.canDecodeFileData())
    throw unreadable('the artifact is packed in a way that is not read here');
  if (entry.uncompressedSize > limit) throw unreadable('the report is too large');
  if (entry.uncompressedSize > entry.compressedSize * mostGrowth)
    throw unreadable('the artifact is packed tighter than any report');
  const content = await contentOf(zip, entry);
  if (crc32(content) !== entry.crc32) throw unreadable('the artifact is damaged');
  return content;
}

const unreadable = (message: string): ArtifactError => new ArtifactError('unreadable', message);
const noArchive = unreadable('the artifact is no zip archive that can be read');

async function opened(archive: Buffer): Promise<ZipFile> {
  const strict = { lazyEntries: true, validateEntrySizes: true, strictFileNames: true } as const;
  const zip = await fromBufferPromise(archive, strict).catch(() => {
    throw noArchive;
  });
  if (zip.entryCount !== 1) throw unreadable('the artifact does not hold exactly one file');
  return zip;
}

async function onlyEntry(zip: ZipFile): Promise<Entry> {
  try {
    for await (const entry of zip.eachEntry()) return entry;
  } catch {
    // Names that lead out of a folder end here too.
  }
  throw noArchive;
}

/** Of the size that the archive promises, neither more nor less: more is not unpacked. */
async function contentOf(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
  } catch {
    throw noArchive;
  }
  return Buffer.concat(chunks);
}
