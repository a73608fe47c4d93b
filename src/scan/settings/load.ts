import { defaultConfig } from '../config/defaults.ts';
import type { SettingsText } from '../inspection/index.ts';
import {
  baselinePath,
  configPath,
  type NamedFiles,
  type ReadText,
  type Settings,
  type SettingsFiles,
} from './settings.ts';

/** Those of a team that has decided nothing. */
export function defaultSettings(): Settings {
  const texts = { config: null, gitleaks: null };
  return { config: defaultConfig, texts, baselines: [], ignoreFiles: [], teamRules: [], notes: [] };
}

/** @throws SettingsError with the problems of all files together */
export async function loadSettings(
  read: ReadText,
  named: NamedFiles = {},
  now = new Date(),
): Promise<Settings> {
  const isToml = named.config?.file.endsWith('.toml') ?? false;
  const [config, gitleaks, baseline, gitleaksIgnore] = await Promise.all([
    (isToml ? null : named.config) ??
      find(read, configPath).then((text) => text ?? find(read, configPath.replace('.yml', '.yaml'))),
    (isToml ? named.config : null) ?? find(read, '.gitleaks.toml'),
    named.baseline ?? find(read, baselinePath),
    find(read, '.gitleaksignore'),
  ]);
  const files: SettingsFiles = { config, gitleaks, baseline, gitleaksIgnore };
  if (Object.values(files).every((file) => file === null)) {
    return defaultSettings();
  }
  // The parsers are heavy, and most repositories have none of these files.
  const { parseSettings } = await import('./parse.ts');
  return parseSettings(files, read, named, now);
}

async function find(read: ReadText, file: string): Promise<SettingsText | null> {
  const text = await read(file);
  return text === null ? null : { text, file };
}
