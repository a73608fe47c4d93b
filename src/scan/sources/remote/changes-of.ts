import { textFormatOf } from '../../../detection/files/format.ts';
import { sourceLanguageOf } from '../../../detection/languages/source-language.ts';
import type { ApiFile, FileEntry } from '../../../github/index.ts';
import type { Change } from '../changes/change.ts';
import { at } from './remote-objects.ts';

/** What a list of files brings, by path. `parent` null: there was nothing before. */
export function changesOf(
  files: readonly ApiFile[],
  parent: string | null,
  modeOf: (file: ApiFile) => string,
): Change[] {
  return files
    .filter(({ status }) => status !== 'removed' && status !== 'unchanged')
    .map((file) => ({
      path: file.path,
      mode: modeOf(file),
      id: file.id,
      before: parent === null ? [] : pathsBefore(file).map((path) => at(parent, path)),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Where a file's old version stood. A copy has none: what it was made from is still there. */
export function pathsBefore({ path, previousPath, status }: ApiFile): string[] {
  if (status === 'renamed') return [previousPath ?? path];
  return status === 'modified' || status === 'changed' ? [path] : [];
}

/** GitHub's lists say no modes: a tree that has the same file at the same place does, and a submodule shows in its patch. */
export function modeReader(tree: ReadonlyMap<string, FileEntry>): (file: ApiFile) => string {
  return ({ path, id, patch }) => {
    const entry = tree.get(path);
    if (entry?.id === id) return entry.mode;
    return patch?.endsWith(`+Subproject commit ${id}`) ? '160000' : '100644';
  };
}

/** Where the rules on code and settings look for what a file was, before it was changed, moved or deleted. */
export function judgedBefore(file: ApiFile): string[] {
  return oldPaths(file).filter((path) => sourceLanguageOf(path) !== null || textFormatOf(path) !== null);
}

/** Of a deleted file too. */
export function oldPaths(file: ApiFile): string[] {
  return file.status === 'removed' ? [file.path] : pathsBefore(file);
}
