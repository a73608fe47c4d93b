import type { Expr, IrFile } from '../../../model/index.ts';
import type { Project } from '../project.ts';

/**
 * Whether a handler that one Go file names can stand in another: a plain name means the own package, `handlers.Hook`
 * the package that is imported as `handlers`, `h.Hook` a type of the own package or of one that it imports.
 */
export function canName(handler: Expr, from: IrFile, file: IrFile, project: Project): boolean {
  const isOwn = folderOf(from.path) === folderOf(file.path);
  if (handler.kind !== 'member') return isOwn;
  const root = rootOf(handler.object);
  const imported = root === null ? undefined : project.symbols(from).imports.get(root);
  if (imported) return isPackage(imported.module, from, file);
  return isOwn || importsOf(from, project).some((module) => isPackage(module, from, file));
}

/** `s` of `s.handlers.Hook`; null for what a call gives. */
function rootOf(expr: Expr): string | null {
  if (expr.kind === 'name') return expr.name;
  return expr.kind === 'member' ? rootOf(expr.object) : null;
}

/** What the files of a package import. */
function importsOf(from: IrFile, project: Project): string[] {
  const modules = new Set<string>();
  for (const file of project.files)
    if (file.language === 'go' && folderOf(file.path) === folderOf(from.path))
      for (const { module } of project.symbols(file).imports.values()) modules.add(module);
  return [...modules];
}

/** Whether a file is of a package that another imports: the path ends as its folder does, from a folder above both. */
function isPackage(module: string, from: IrFile, file: IrFile): boolean {
  const parts = module.split('/');
  const folder = folderOf(file.path);
  const above = from.path.split('/').map((_, i, names) => names.slice(0, i).join('/'));
  const ends = parts.slice(1).map((_, i) => parts.slice(i + 1).join('/'));
  if (above.some((one) => ends.some((end) => folder === (one === '' ? end : `${one}/${end}`)))) return true;
  // The package at the root of a module, whose folder may be called as it likes.
  const named = /^package\s+(\w+)/m.exec(file.text)?.[1];
  return above.includes(folder) && parts.filter((part) => !/^v\d+$/.test(part)).at(-1) === named;
}

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));
