import type { Frontend } from '../../detection/languages/index.ts';
import type { IrFile, Skip } from '../../model/index.ts';
import type { CodeBase, Unread } from '../sources/code-base.ts';
import { sourceText } from './source-text.ts';
import { unparsed } from './unparsed.ts';

/** The files of a code base that have been lowered so far, and those that could not be. */
export class LoadedFiles {
  readonly files = new Map<string, IrFile>();
  readonly skips = new Map<string, Skip>();
  readonly #base: CodeBase;
  readonly #frontend: Frontend;

  constructor(base: CodeBase, frontend: Frontend) {
    this.#base = base;
    this.#frontend = frontend;
  }

  /** Reads and lowers files; gives how many are new. */
  async load(paths: readonly string[]): Promise<number> {
    let loaded = 0;
    const wanted = paths.filter((path) => !this.files.has(path) && !this.skips.has(path));
    for (const [path, read] of await this.#base.read(wanted)) {
      const lowered = read instanceof Uint8Array ? await this.#lowered(path, read) : read;
      if (lowered === null) continue;
      if ('reason' in lowered) this.skips.set(path, { path, ...lowered });
      else {
        this.files.set(path, lowered);
        loaded++;
      }
    }
    return loaded;
  }

  /** Null for what is no source code of ours. */
  async #lowered(path: string, bytes: Uint8Array): Promise<IrFile | Unread | null> {
    const source = sourceText(path, bytes, this.#base);
    if ('reason' in source) return source;
    const { text, without } = source;
    if (without) {
      this.skips.set(path, { path, ...without });
      if (text.trim() === '') return null;
    }
    try {
      const file = await this.#frontend.lower(path, text);
      if (without) return file;
      const isLost = file !== null && file.body.length === 0 && file.errors.length > 0;
      return isLost ? { reason: 'unparsed' } : file;
    } catch (error) {
      return unparsed(error);
    }
  }
}
