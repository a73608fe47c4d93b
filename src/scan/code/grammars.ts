import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import type { GrammarFiles } from '../../detection/languages/index.ts';

const decompress = promisify(brotliDecompress);

/** Beside the bundle the grammars lie compressed (scripts/build.ts); beside the sources npm has brought them. */
const isBundled = !import.meta.url.endsWith('.ts');

/** The parser and its grammars, read when a file first needs them. */
export const grammarFiles: GrammarFiles = isBundled ? besideTheBundle() : fromPackages();

function besideTheBundle(): GrammarFiles {
  const read = async (name: string): Promise<Uint8Array> =>
    decompress(await readFile(new URL(`./grammars/${name}.wasm.br`, import.meta.url)));
  return { runtime: () => read('runtime'), grammar: read };
}

function fromPackages(): GrammarFiles {
  const require = createRequire(import.meta.url);
  const folder = join(dirname(require.resolve('@vscode/tree-sitter-wasm/package.json')), 'wasm');
  return {
    runtime: () => readFile(require.resolve('web-tree-sitter/web-tree-sitter.wasm')),
    grammar: (name) => readFile(join(folder, `tree-sitter-${name}.wasm`)),
  };
}
