import { isTestFile } from '../../detection/analysis/index.ts';
import { sourceLanguageOf } from '../../detection/languages/index.ts';

/** Files in which programs put their routers together. */
const names =
  /^(?:app|server|index|main|routes?|router|urls|kernel|bootstrap|program|startup|api|web|config|application|webhooks?|middleware|wsgi|asgi)$/i;
/** What stands before routes without being named by their handlers: frameworks find it, or a class of settings names it. */
const standsBefore =
  /(?:filter|interceptor|middleware)$|(?:security|filter|web|mvc|interceptor|servlet|jersey|middleware)\w*config(?:uration|urer)?$|^(?:applicationbuilder|servicecollection|endpoint|webapplication)\w*extensions$/i;
const setsUp = /^(?:.*\/)?(?:pom\.xml|build\.gradle(?:\.kts)?|[^/]+\.csproj)$/;
const most = 40;

/** Files above or beside the given ones that may mount what those export, and may put a check before it. */
export function mountFiles(paths: readonly string[], known: ReadonlySet<string>): string[] {
  const folders = new Set<string>();
  for (const path of paths) {
    const parts = path.split('/').slice(0, -1);
    for (let depth = parts.length; depth >= 0; depth--) folders.add(parts.slice(0, depth).join('/'));
  }
  const languages = new Set(paths.map((path) => sourceLanguageOf(path)?.language));
  const found: string[] = [];
  for (const path of known) {
    if (found.length >= most) break;
    const folder = folderOf(path);
    const name = path
      .slice(folder.length)
      .replace(/^\//, '')
      .replace(/\.[^.]+$/, '');
    if (!names.test(name) || !folders.has(folder.replace(/(?:^|\/)(?:src|routes|config|bootstrap)$/, '')))
      continue;
    if (!paths.includes(path) && languages.has(sourceLanguageOf(path)?.language)) found.push(path);
  }
  return [...found, ...filtersBefore(paths, known)];
}

/** Java's and C#'s, of the same modules. */
function filtersBefore(paths: readonly string[], known: ReadonlySet<string>): string[] {
  const typed = paths.filter((path) => /\.(?:java|cs)$/.test(path));
  if (typed.length === 0) return [];
  const roots = new Set([...known].filter((path) => setsUp.test(path)).map(folderOf));
  const own = new Set(typed.map((path) => rootOf(path, roots)));
  const endings = new Set(typed.map((path) => path.slice(path.lastIndexOf('.'))));
  const found: string[] = [];
  for (const path of known) {
    const at = path.lastIndexOf('.');
    if (!endings.has(path.slice(at)) || !standsBefore.test(path.slice(path.lastIndexOf('/') + 1, at)))
      continue;
    if (own.has(rootOf(path, roots)) && !paths.includes(path) && !isTestFile(path)) found.push(path);
  }
  return found.slice(0, most);
}

/** The innermost folder above a file that is built by itself. */
function rootOf(path: string, roots: ReadonlySet<string>): string {
  for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder))
    if (roots.has(folder)) return folder;
  return '';
}

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));
