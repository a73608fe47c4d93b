import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { webhookPath } from '../server/index.ts';

/** The manifests that this package brings, and what each means for who installs the App. */
export const manifests = {
  full: 'reads code and comments on it',
  'without-contents': 'reads no code: the Action scans, the App comments',
} as const;
export type ManifestChoice = keyof typeof manifests;

const files: Record<ManifestChoice, string> = {
  full: 'app.yml',
  'without-contents': 'app.without-contents.yml',
};

/** A manifest with the addresses of this server in it: what stands in the file cannot know them. */
export async function manifestFor(choice: ManifestChoice, url: string): Promise<Record<string, unknown>> {
  const manifest = parse(await readFile(await packageFile(files[choice]), 'utf8')) as Record<string, unknown>;
  return {
    ...manifest,
    hook_attributes: { url: `${url}${webhookPath}`, active: true },
    redirect_url: `${url}/setup/done`,
  };
}

/** A file beside package.json: above the sources, or above what is built of them. */
async function packageFile(name: string): Promise<string> {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const file = join(folder, name);
    try {
      await readFile(file);
      return file;
    } catch (error) {
      if (folder === dirname(folder)) throw error;
    }
  }
}
