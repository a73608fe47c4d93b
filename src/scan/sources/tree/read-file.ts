import { sniff } from '../../../detection/index.ts';
import { isTextName } from '../../../detection/text/text-name.ts';
import { fs } from '../../fs.ts';
import {
  brokenDown,
  type Inspection,
  type Inspector,
  inspectLarge,
  largest,
  skipped,
} from '../../inspection/index.ts';
import { below, type PathName, shownPath } from '../path-name.ts';

const firstRead = 64 * 1024;
const { closeSync, constants, openSync, readlinkSync, readSync } = fs;
/** Links are not followed, and a pipe that looks like a file does not keep us waiting. */
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Reads files one after another into the same memory. */
export class FileReader {
  readonly #inspector: Inspector;
  readonly #root: string;
  /** As long as most files are; longer once there is a longer one, since so much memory at once makes V8 tidy up. */
  #buffer = Buffer.allocUnsafeSlow(firstRead);

  constructor(inspector: Inspector, root: string) {
    this.#inspector = inspector;
    this.#root = root;
  }

  /** Never throws for what a file system can do to a file, or a file to us; the answer then says why it was not read. */
  inspect(name: PathName): Inspection | Promise<Inspection> {
    const path = shownPath(name);
    try {
      return this.#read(name, path);
    } catch (error) {
      return unreadable(path, error);
    }
  }

  #read(name: PathName, path: string): Inspection | Promise<Inspection> {
    const file = below(this.#root, name);
    let descriptor: number;
    try {
      descriptor = openSync(file, flags);
    } catch (error) {
      // What git keeps of a symbolic link is the path it holds; where that leads is another file, or none of ours.
      if (codeOf(error) === 'ELOOP') return this.#inspector.inspect(path, readlinkSync(file, 'buffer'));
      throw error;
    }
    let length: number;
    try {
      length = this.#fill(descriptor, path);
    } catch (error) {
      closeSync(descriptor);
      throw error;
    }
    if (length > largest) return this.#readLarge(descriptor, path);
    closeSync(descriptor);
    return this.#inspector.inspect(path, this.#buffer.subarray(0, length));
  }

  /** Bytes read: all of the file, or its beginning if it is binary, or more than `largest`. */
  #fill(descriptor: number, path: string): number {
    let length = readSync(descriptor, this.#buffer, 0, firstRead, 0);
    if (length < firstRead || sniff(this.#buffer.subarray(0, length), () => isTextName(path)) === 'binary')
      return length;
    this.#makeRoom(length);
    while (length <= largest) {
      const read = readSync(descriptor, this.#buffer, length, this.#buffer.length - length, length);
      if (read === 0) break;
      length += read;
    }
    return length;
  }

  /** For any file that is held whole, and a byte that shows that it is too large for that. Keeps what has been read. */
  #makeRoom(length: number): void {
    if (this.#buffer.length > largest) return;
    const room = Buffer.allocUnsafeSlow(largest + 1);
    this.#buffer.copy(room, 0, 0, length);
    this.#buffer = room;
  }

  async #readLarge(descriptor: number, path: string): Promise<Inspection> {
    try {
      const stream = fs.createReadStream('', { fd: descriptor, start: 0, highWaterMark: 1024 * 1024 });
      return await inspectLarge(this.#inspector, path, stream);
    } catch (error) {
      return unreadable(path, error);
    }
  }
}

function unreadable(path: string, error: unknown): Inspection {
  const code = codeOf(error);
  if (code === undefined) return brokenDown(path, error);
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return skipped(path, 'vanished', 'it was there when the scan began');
  return skipped(path, 'unreadable', code);
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error
    ? error.code
    : undefined;
}
