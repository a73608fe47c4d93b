import { createHmac } from 'node:crypto';
import type { ScanCache } from './scan-cache.ts';
import { mayHave, sketchOf, type Tables } from './sketch.ts';

interface Keyed {
  tables: Tables;
  name: string;
}

/** A server has one key, and every change would make the same of it. */
const keyed = new WeakMap<Uint8Array, Keyed>();

function make(key: Uint8Array): Keyed {
  const bytes = Array.from({ length: 96 }, (_, at) =>
    createHmac('sha256', key).update(`sketch ${at}`).digest(),
  );
  const numbers = new Uint32Array(new Uint8Array(Buffer.concat(bytes)).buffer);
  const tables: Tables = [numbers.subarray(0, 256), numbers.subarray(256, 512), numbers.subarray(512, 768)];
  const name = createHmac('sha256', key).update('sketches').digest('base64url').slice(0, 8);
  keyed.set(key, { tables, name });
  return { tables, name };
}

/** Sketches of source files by their blobs' ids: which of them may have a word in them, without reading them again. */
export class Sketches {
  readonly #cache: ScanCache;
  readonly #tables: Tables;
  readonly #name: string;

  /** @param key the server's own: without it nobody can ask a sketch for anything */
  constructor(cache: ScanCache, key: Uint8Array) {
    this.#cache = cache;
    const { tables, name } = keyed.get(key) ?? make(key);
    this.#tables = tables;
    this.#name = name;
  }

  /** Of those that are known, by id, whether they may have one of the words. */
  async recall(ids: readonly string[], words: readonly string[]): Promise<Map<string, boolean>> {
    const known = await this.#cache.get(ids.map((id) => this.#keyOf(id)));
    const found = new Map<string, boolean>();
    for (const id of ids) {
      const sketch = known.get(this.#keyOf(id));
      if (typeof sketch === 'string')
        found.set(id, mayHave(Buffer.from(sketch, 'base64'), words, this.#tables));
    }
    return found;
  }

  async keep(texts: ReadonlyMap<string, Uint8Array>): Promise<void> {
    if (texts.size === 0) return;
    await this.#cache.put(
      new Map(
        [...texts].map(([id, bytes]) => [this.#keyOf(id), sketchOf(bytes, this.#tables).toString('base64')]),
      ),
    );
  }

  #keyOf(id: string): string {
    return `sketch:${this.#name}:${id}`;
  }
}
