import type { ReadText } from '../settings/index.ts';

/** Files that a team commits and that say what runs before a commit. */
const files = [
  '.pre-commit-config.yaml',
  ...['lefthook', '.lefthook', '.config/lefthook'].flatMap((name) =>
    ['yml', 'yaml', 'toml', 'json', 'jsonc'].map((type) => `${name}.${type}`),
  ),
  '.husky/pre-commit',
];

/** The committed file that has every clone look before a commit, or null. */
export async function sharedHook(read: ReadText): Promise<string | null> {
  for (const path of files) {
    const text = await read(path);
    if (text !== null && /^(?!\s*(?:#|\/\/)).*\botesse-guard\b/m.test(text)) return path;
  }
  return null;
}
