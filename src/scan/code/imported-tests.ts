import { filesOfImport, isTestFile } from '../../detection/analysis/index.ts';
import { mayBeSource, sourceLanguageOf } from '../../detection/languages/index.ts';
import type { Language, Skip } from '../../model/index.ts';
import type { CodeBase } from '../sources/code-base.ts';
import { GitError } from '../sources/git/run.ts';

/**
 * Of files that are called like tests, those that the program imports, itself or by way of another: what a route mounts
 * is no test, wherever it lies.
 */
export async function importedTests(
  tests: readonly string[],
  base: CodeBase,
): Promise<{ paths: Set<string>; skips: Skip[] }> {
  if (tests.length === 0 || !base.search) return { paths: new Set(), skips: [] };
  let importers: string[];
  try {
    importers = await base.search(importOfTests(tests));
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    const detail = `whether the program imports them: ${error.message}`;
    return {
      paths: new Set(),
      skips: [{ path: '(tests that take webhooks)', reason: 'unfollowed', detail }],
    };
  }
  const reached = new Set<string>();
  let pending = importers.filter((path) => mayBeSource(path) && !isTestFile(path));
  while (pending.length > 0) {
    const found = new Set<string>();
    for (const [path, read] of await base.read(pending)) {
      if (!(read instanceof Uint8Array)) continue;
      const language = sourceLanguageOf(path, read)?.language;
      if (language === undefined) continue;
      for (const module of modulesIn(Buffer.from(read).toString('utf8'), language))
        for (const file of filesOfImport(module, { path, language }, base.paths))
          if (base.paths.has(file) && isTestFile(file) && !reached.has(file)) found.add(file);
    }
    for (const file of found) reached.add(file);
    pending = [...found];
  }
  return { paths: new Set(tests.filter((path) => reached.has(path))), skips: [] };
}

/** An extended regular expression for lines that import one of the files, or from a folder above them that makes them tests. */
function importOfTests(tests: readonly string[]): string {
  const words = new Set<string>();
  for (const path of tests) {
    const parts = path.split('/');
    const folder = parts.findIndex((part, i) => i < parts.length - 1 && isTestFile(`${part}/a.js`));
    const word = folder === -1 ? parts.at(-1)!.replace(/\.[^.]+$/, '') : parts[folder]!;
    words.add(word.replace(/[^\w-]/g, '.'));
  }
  return `(import|from|require|include|use)[^A-Za-z].*(^|[^A-Za-z0-9_])(${[...words].join('|')})($|[^A-Za-z0-9_])`;
}

const quoted = (before: string): RegExp => new RegExp(`${before}\\s*['"\`]([^'"\`\\n]{1,300})['"\`]`, 'g');
const scripts = [quoted('\\b(?:from|import)'), quoted('\\b(?:import|require)\\s*\\(')];
const php = [
  /\b(?:require|include)(?:_once)?\b[^;'"\n]{0,60}['"]([^'"\n]{1,300}\.php)['"]/g,
  /\buse\s+\\?([\w\\]{1,300})/g,
];
const imports: Partial<Record<Language, readonly RegExp[]>> = {
  javascript: scripts,
  typescript: scripts,
  php,
  ruby: [quoted('\\b(?:require|require_relative|load|autoload[^\'"\\n]{0,80},)')],
  go: [/^\s*(?:import\s+)?(?:[\w.]+\s+)?"([^"\n]{1,300})"\s*$/gm],
  java: [/\bimport\s+(?:static\s+)?([\w.]{1,300})/g],
};

/** The modules that a text imports, as far as its words show without parsing it. */
function modulesIn(text: string, language: Language): string[] {
  if (language === 'python') return pythonModules(text);
  return (imports[language] ?? []).flatMap((pattern) =>
    [...text.matchAll(pattern)].map(([, module]) => module!),
  );
}

/** `import a.b`, and of `from a import b, c` also `a.b` and `a.c`: either may be a file. */
function pythonModules(text: string): string[] {
  const plain = [...text.matchAll(/^\s*import\s+([\w.]{1,300})/gm)].map(([, module]) => module!);
  const parts = [...text.matchAll(/^\s*from\s+([\w.]{1,300})\s+import\s+(?:\(([^)]{0,2000})\)|([^\n]+))/gm)];
  return [
    ...plain,
    ...parts.flatMap(([, module, inParentheses, onLine]) => {
      const names = (inParentheses ?? onLine ?? '').match(/\w+/g) ?? [];
      const base = module!.endsWith('.') ? module! : `${module}.`;
      return [module!, ...names.map((name) => base + name)];
    }),
  ];
}
