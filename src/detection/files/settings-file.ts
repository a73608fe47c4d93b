import type { SettingsFile, TextFormat, Tree } from '../../model/index.ts';
import { hclTree } from './hcl-tree.ts';

/** A text that is no code, read as its format has it. */
export async function settingsFileOf(path: string, format: TextFormat, text: string): Promise<SettingsFile> {
  return { path, format, text, documents: await documentsOf(format, text) };
}

/** Longer ones are data that nobody writes by hand; in UTF-16 units. */
const longest = 300_000;

async function documentsOf(format: TextFormat, text: string): Promise<Tree[]> {
  if (format === 'hcl') return [hclTree(text)];
  if ((format !== 'yaml' && format !== 'json') || text.length > longest) return [];
  // The parser is heavy, and few scans need it.
  const { yamlTrees } = await import('./yaml-tree.ts');
  return yamlTrees(text);
}
