import type { SettingsFile, TextFormat, Tree } from '../../model/index.ts';
import { hclTree } from './hcl-tree.ts';

/** A text that is no code, read as its format has it, and the first line of what could not be, where that may matter. */
export async function settingsFileOf(
  path: string,
  format: TextFormat,
  text: string,
): Promise<{ file: SettingsFile; unread: number | null }> {
  const { documents, unread } = await documentsOf(format, text);
  return { file: { path, format, text, documents }, unread };
}

/** Longer ones take over a second to read; in UTF-16 units. */
const longest = 1_000_000;

async function documentsOf(
  format: TextFormat,
  text: string,
): Promise<{ documents: Tree[]; unread: number | null }> {
  if (format === 'hcl') return { documents: [hclTree(text)], unread: null };
  if (format !== 'yaml' && format !== 'json') return { documents: [], unread: null };
  if (text.length > longest) return { documents: [], unread: speaksOfSettings(text) ? 1 : null };
  // The parser is heavy, and few scans need it.
  const { yamlTrees } = await import('./yaml-tree.ts');
  const { trees, unread } = yamlTrees(text);
  const lost = unread.find(([start, end]) => speaksOfSettings(text.slice(start, end)));
  return { documents: trees, unread: lost ? text.slice(0, lost[0]).split('\n').length : null };
}

/** Whether a text that was not understood holds a word of what rules look for in the structure of settings. */
export const speaksOfSettings = (text: string): boolean =>
  /\baws(?:::|_)|azurerm_|storage_?encrypted|ebs\.csi|kubernetes\.io\/aws-ebs|encryptionconfiguration|policy_?document|2012-10-17|write-all|roles\/(?:owner|editor)|administratoraccess|clusterrole|oauth_config|tls_reject_unauthorized|managedpolicyarns/i.test(
    text,
  );
