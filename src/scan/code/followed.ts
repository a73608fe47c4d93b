import { type AnalysisOptions, handlersOf, Project } from '../../detection/analysis/index.ts';
import { type HandlerFacts, isShortfall, type Skip } from '../../model/index.ts';
import type { CodeBase } from '../sources/code-base.ts';
import type { LoadedFiles } from './loaded-files.ts';
import { unparsed } from './unparsed.ts';

/** How often the analysis may ask for files that it has not seen: more often than it follows calls into one another. */
const rounds = 16;
/** Files that one round may pull in beside those that were given. */
const mostNeeded = 400;

/** The handlers of some files, with whatever other files they rely on. */
interface Followed {
  handlers: HandlerFacts[];
  skips: Skip[];
}

/** Runs the analysis, reads what it asks for, and runs it again where it has asked. */
export async function followHandlers(
  paths: readonly string[],
  base: CodeBase,
  loaded: LoadedFiles,
  options: AnalysisOptions,
): Promise<Followed & { project: Project }> {
  const found = new Map<string, Followed>();
  let project = new Project(loaded.files, base.paths);
  let needed: string[] = [];
  let pending: readonly string[] = paths;
  for (let round = 0; round < rounds; round++) {
    project = new Project(loaded.files, base.paths);
    const asked = run(pending, project, loaded, options, found);
    needed = [...new Set([...asked.values()].flat())];
    const more = round < rounds - 1 ? await loaded.load(needed.slice(0, mostNeeded)) : 0;
    if (more > 0) pending = [...asked.keys()];
    else if (pending === paths) break;
    // What one has brought may say more of another.
    else pending = paths;
  }
  const unread = needed.filter((path) => isUnread(path, loaded));
  if (unread.length > 0) {
    project = new Project(loaded.files, base.paths, new Set(unread));
    run(paths, project, loaded, options, found);
  }
  return {
    project,
    handlers: [...found.values()].flatMap(({ handlers }) => handlers),
    skips: [
      ...[...found.values()].flatMap(({ skips }) => skips),
      ...unread.filter((path) => !loaded.skips.has(path)).map(tooManyAsked),
    ],
  };
}

/** Gives what each file has asked for, of those that have. */
function run(
  paths: readonly string[],
  project: Project,
  { files }: LoadedFiles,
  options: AnalysisOptions,
  found: Map<string, Followed>,
): Map<string, string[]> {
  const asked = new Map<string, string[]>();
  for (const path of paths) {
    const file = files.get(path);
    if (!file) continue;
    project.needs.clear();
    try {
      found.set(path, { handlers: handlersOf(file, project, options), skips: [] });
    } catch (error) {
      // Expressions may be nested deeper than the stack is; whatever else befalls one file befalls it alone.
      const skip: Skip =
        error instanceof RangeError
          ? { path, reason: 'unfollowed', detail: error.message }
          : { path, ...unparsed(error) };
      found.set(path, { handlers: [], skips: [skip] });
    }
    const needs = [...project.needs].filter((one) => !files.has(one));
    if (needs.length > 0) asked.set(path, needs);
  }
  return asked;
}

/** What stands in it nobody knows: it could not be read, or there was too much else. */
function isUnread(path: string, { files, skips }: LoadedFiles): boolean {
  const skip = skips.get(path);
  return skip ? isShortfall(skip) : !files.has(path);
}

const tooManyAsked = (path: string): Skip => ({
  path,
  reason: 'unfollowed',
  detail: 'handlers rely on more files than are read for them',
});
