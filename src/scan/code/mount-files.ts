import { sourceLanguageOf } from '../../detection/languages/index.ts';

/** Files in which programs put their routers together. */
const names =
  /^(?:app|server|index|main|routes?|router|urls|kernel|bootstrap|program|startup|api|web|config|application|webhooks?|middleware|wsgi|asgi)$/i;
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
    const slash = path.lastIndexOf('/');
    const name = path.slice(slash + 1).replace(/\.[^.]+$/, '');
    if (
      !names.test(name) ||
      !folders.has(path.slice(0, Math.max(0, slash)).replace(/\/(?:src|routes|config)$/, ''))
    )
      continue;
    if (!paths.includes(path) && languages.has(sourceLanguageOf(path)?.language)) found.push(path);
  }
  return found;
}
