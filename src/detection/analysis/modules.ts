import type { IrFile } from '../../model/index.ts';
import { PathIndex } from './path-index.ts';

const scriptEndings = [
  '',
  '.ts',
  '.tsx',
  '.js',
  '.jsx',
  '.mjs',
  '.cjs',
  '.mts',
  '.cts',
  '.es6',
  '.jsm',
  '/index.ts',
  '/index.tsx',
  '/index.js',
  '/index.mjs',
];

/** Paths that an import may mean, the likeliest first. Those of packages are none of the repository's. */
export function candidates(
  module: string,
  from: Pick<IrFile, 'path' | 'language'>,
  known: ReadonlySet<string>,
): string[] {
  switch (from.language) {
    case 'javascript':
    case 'typescript':
      return scriptCandidates(module, from.path, known);
    case 'python':
      return pythonCandidates(module, from.path, known);
    case 'php':
      if (module.endsWith('.php')) return phpIncludes(module, from.path, known);
      return bySuffix(`${module.replaceAll('\\', '/').replace(/^\//, '')}.php`, known, 1);
    case 'java':
      return bySuffix(`${module.replaceAll('.', '/')}.java`, known, 0);
    case 'ruby':
      return [...below(from.path, `${module}.rb`), ...bySuffix(`/${module}.rb`, known, 0)];
    case 'go':
      return goCandidates(module, known);
    default:
      return [];
  }
}

function scriptCandidates(module: string, path: string, known: ReadonlySet<string>): string[] {
  const bases = module.startsWith('.') ? below(path, module) : aliased(module, known);
  return bases.flatMap((base) => [
    // Of the root folder the base is nothing.
    ...scriptEndings.map((ending) => (base + ending).replace(/^\//, '')),
    // TypeScript names the file that will be there after compiling.
    ...(/\.[cm]?jsx?$/.test(base)
      ? [base.replace(/\.([cm]?)jsx?$/, '.$1ts'), base.replace(/\.jsx?$/, '.tsx')]
      : []),
  ]);
}

/** `@/lib/verify` and `~/lib/verify`: whichever folder has it. */
function aliased(module: string, known: ReadonlySet<string>): string[] {
  const rest = /^(?:@\/|~\/|#\/?|src\/|\$lib\/|app\/)(.+)$/.exec(module)?.[1];
  if (rest === undefined) return [];
  const index = PathIndex.of(known);
  return scriptEndings.flatMap((ending) =>
    index
      .endingIn(rest + ending)
      .filter((path) => path.endsWith(rest + ending))
      .map((path) => path.slice(0, path.length - ending.length)),
  );
}

/** Every file of a package of the same repository: its path ends as the import does. */
function goCandidates(module: string, known: ReadonlySet<string>): string[] {
  const parts = module.split('/');
  if (!parts[0]!.includes('.') && parts.length < 2) return [];
  for (let skip = 1; skip < parts.length; skip++) {
    const folder = parts.slice(skip).join('/');
    const files = PathIndex.of(known)
      .within(folder)
      .filter((path) => path.endsWith('.go') && !path.endsWith('_test.go'));
    if (files.length > 0) return files.toSorted();
  }
  return [];
}

function pythonCandidates(module: string, path: string, known: ReadonlySet<string>): string[] {
  const dots = /^\.*/.exec(module)![0].length;
  const parts = module.slice(dots).split('.').filter(Boolean);
  const endings = (base: string): string[] => [`${base}.py`, `${base}/__init__.py`];
  if (dots > 0) {
    const folder = path.split('/').slice(0, -dots);
    return endings([...folder, ...parts].join('/'));
  }
  return endings(parts.join('/')).flatMap((suffix) => bySuffix(suffix, known, 0));
}

/** Known paths that end so; `dropped` leading parts may stand for a folder of another name (PHP's root namespace). */
function bySuffix(suffix: string, known: ReadonlySet<string>, dropped: number): string[] {
  const wanted = suffix.replace(/^\//, '').split('/');
  const index = PathIndex.of(known);
  let found: string[] = [];
  for (let skip = 0; skip <= Math.min(dropped, wanted.length - 1) && found.length === 0; skip++)
    found = index.endingIn(wanted.slice(skip).join('/'));
  return found.toSorted((a, b) => a.length - b.length);
}

/** PHP looks beside the file and along a path of folders that code sets: the file that stands there, or ends so. */
function phpIncludes(module: string, path: string, known: ReadonlySet<string>): string[] {
  const relative = module.replace(/^\/+/, '');
  const beside = below(path, relative);
  if (beside.some((one) => known.has(one))) return beside;
  return bySuffix(relative.replace(/^(?:\.\.?\/)+/, ''), known, 0);
}

function below(path: string, relative: string): string[] {
  const parts = path.split('/').slice(0, -1);
  for (const part of relative.split('/')) {
    if (part === '..') {
      if (parts.length === 0) return [];
      parts.pop();
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  return [parts.join('/')];
}
