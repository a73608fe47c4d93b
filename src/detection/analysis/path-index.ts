/** Finds paths by how they end. Repositories have a hundred thousand of them, and every import of every file asks. */
export class PathIndex {
  /** By the last part, in lower case. */
  readonly #byName = new Map<string, string[]>();
  readonly #byFolder = new Map<string, string[]>();

  private constructor(paths: Iterable<string>) {
    for (const path of paths) {
      const slash = path.lastIndexOf('/');
      add(this.#byName, path.slice(slash + 1).toLowerCase(), path);
      add(this.#byFolder, path.slice(0, Math.max(0, slash)), path);
    }
  }

  /** The index of a set, made once. */
  static of(paths: ReadonlySet<string>): PathIndex {
    let index = indexes.get(paths);
    if (!index) indexes.set(paths, (index = new PathIndex(paths)));
    return index;
  }

  /** The paths that are these parts or end in them, whatever the case of their letters. */
  endingIn(suffix: string): string[] {
    const wanted = suffix.toLowerCase();
    const named = this.#byName.get(wanted.slice(wanted.lastIndexOf('/') + 1)) ?? [];
    return named.filter((path) => {
      const lower = path.toLowerCase();
      return lower === wanted || lower.endsWith(`/${wanted}`);
    });
  }

  /** The paths that stand in a folder, not below it. */
  within(folder: string): readonly string[] {
    return this.#byFolder.get(folder) ?? [];
  }
}

const indexes = new WeakMap<ReadonlySet<string>, PathIndex>();

function add(index: Map<string, string[]>, key: string, path: string): void {
  const others = index.get(key);
  if (others) others.push(path);
  else index.set(key, [path]);
}
