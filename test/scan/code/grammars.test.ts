import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { Frontend } from '../../../src/detection/languages/index.ts';
import { CodeScanner } from '../../../src/scan/code/code-scanner.ts';
import { grammarFiles } from '../../../src/scan/code/grammars.ts';
import { defaultConfig } from '../../../src/scan/config/defaults.ts';
import { Inspector } from '../../../src/scan/inspection/index.ts';
import { Repository } from '../../support/repository.ts';

/** What looking at some files loads of the parser. */
async function loadedFor(files: Record<string, string>): Promise<string[]> {
  const loaded: string[] = [];
  const frontend = new Frontend({
    runtime: () => {
      loaded.push('runtime');
      return grammarFiles.runtime();
    },
    grammar: (name) => {
      loaded.push(name);
      return grammarFiles.grammar(name);
    },
  });
  const inspector = await Inspector.create({
    idKey: new Uint8Array(32),
    seeksCode: true,
    config: null,
    gitleaks: null,
  });
  const paths = Object.keys(files);
  const read = async (wanted: readonly string[]) =>
    new Map(wanted.map((path) => [path, Buffer.from(files[path]!)] as const));
  await new CodeScanner(defaultConfig, inspector, frontend).inspect({ paths: new Set(paths), read }, paths);
  return loaded;
}

it('are loaded for the languages of the files that are parsed, and for no others', async () => {
  expect(await loadedFor({ 'webhook.py': 'x = 1\n', 'hooks.py': 'y = 2\n' })).toEqual(['runtime', 'python']);
});

it('are not loaded where nothing is parsed', async () => {
  expect(await loadedFor({})).toEqual([]);
  expect(await loadedFor({ 'webhook.min.js': 'x();'.repeat(5_000), 'test/webhook.js': 'x();\n' })).toEqual(
    [],
  );
});

it('are not even looked for where no file takes webhooks or uses an API', () => {
  const repository = new Repository();
  repository.commit({ 'a.ts': 'export const a = 1;\n', 'README.md': 'hello\n' });
  const program = `
    import { registerHooks } from 'node:module';
    registerHooks({ resolve: (name, context, next) => {
      const found = next(name, context);
      if (/web-tree-sitter|scan\\/code\\//.test(found.url)) throw new Error('loaded: ' + found.url);
      return found;
    } });
    const { scan, loadSettings } = await import(${JSON.stringify(new URL('../../../src/scan/index.ts', import.meta.url).href)});
    const source = { kind: 'tree', target: ${JSON.stringify(repository.root)}, gitignore: true };
    const report = await scan({ source, settings: await loadSettings(async () => null) });
    console.log(report.stats.files);
  `;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
  expect(output.trim()).toBe('2');
});
