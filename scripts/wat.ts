import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import loadWabt from 'wabt';

/** A module that holds what a WebAssembly text is compiled to, so that bundles and sources load it alike. */
export async function compileWat(path: string): Promise<string> {
  const wabt = await loadWabt();
  const { buffer } = wabt.parseWat(path, await readFile(path, 'utf8')).toBinary({});
  return `/** Generated from ${basename(path)} by \`npm run generate\`: WebAssembly in base64. */
export const ${basename(path, '.wat')}Module =
  '${Buffer.from(buffer).toString('base64')}';
`;
}
