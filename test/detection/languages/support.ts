import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Frontend, type GrammarFiles } from '../../../src/detection/languages/index.ts';
import type { IrFile } from '../../../src/model/index.ts';
import { printIr } from './print-ir.ts';

const require = createRequire(import.meta.url);
const grammarFolder = join(dirname(require.resolve('@vscode/tree-sitter-wasm/package.json')), 'wasm');

/** The grammars as npm has brought them. */
const files: GrammarFiles = {
  runtime: () => readFile(require.resolve('web-tree-sitter/web-tree-sitter.wasm')),
  grammar: (name) => readFile(join(grammarFolder, `tree-sitter-${name}.wasm`)),
};

export const frontend = new Frontend(files);

/** @throws where the path is no source code */
export async function lowered(path: string, text: string): Promise<IrFile> {
  const file = await frontend.lower(path, text);
  if (!file) throw new Error(`${path} is no source code`);
  return file;
}

/** The statement language of a text, printed. */
export async function printed(path: string, text: string): Promise<string> {
  return printIr((await lowered(path, text)).body);
}
