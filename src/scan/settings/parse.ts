import { append } from '../../model/index.ts';
import { defaultConfig } from '../config/defaults.ts';
import {
  type Config,
  type GitleaksConfig,
  type Problem,
  parseConfig,
  parseGitleaksConfig,
} from '../config/index.ts';
import { shownName } from '../config/shown.ts';
import { customKeyRule } from '../inspection/custom-key-rule.ts';
import { parseBaseline, parseGitleaksIgnore } from '../suppression/known/index.ts';
import {
  type NamedFiles,
  type ReadText,
  type Settings,
  SettingsError,
  type SettingsFiles,
} from './settings.ts';

/** Reads the files' texts. @throws SettingsError with the problems of all of them together */
export async function parseSettings(
  files: SettingsFiles,
  read: ReadText,
  named: NamedFiles,
  now: Date,
): Promise<Settings> {
  const problems: Problem[] = [];
  const checked = <T extends object>(result: T | { problems: Problem[] }): T | null => {
    if (!('problems' in result)) return result;
    append(problems, result.problems);
    return null;
  };
  const { gitleaks: gitleaksText, gitleaksIgnore } = files;
  const ours = files.config && checked(parseConfig(files.config.text, files.config.file, now));
  const config = ours?.config ?? defaultConfig;
  const gitleaks = gitleaksText && checked(parseGitleaksConfig(gitleaksText.text, gitleaksText.file));
  const baselineText = named.baseline ? files.baseline : await baselineOf(config, files, read, problems);
  const baseline = baselineText && checked(parseBaseline(baselineText.text, baselineText.file));
  const ignored = gitleaksIgnore && checked(parseGitleaksIgnore(gitleaksIgnore.text, gitleaksIgnore.file));
  if (problems.length > 0) throw new SettingsError(problems);
  return {
    config: withDisabled(config, gitleaks),
    texts: { config: files.config, gitleaks: gitleaksText },
    baselines: baseline ? [baseline] : [],
    ignoreFiles: ignored ? [ignored] : [],
    teamRules: [...config['custom-rules'], ...(gitleaks?.customRules ?? [])].map(customKeyRule),
    notes: (gitleaks?.unsupported ?? []).map((text) => ({ path: gitleaksText!.file, line: null, text })),
  };
}

/** The baseline that the config names, or the one at its usual place. */
async function baselineOf(
  config: Config,
  files: SettingsFiles,
  read: ReadText,
  problems: Problem[],
): Promise<SettingsFiles['baseline']> {
  const file = config.baseline;
  if (file === undefined) return files.baseline;
  const text = await read(file);
  if (text !== null) return { file, text };
  problems.push({
    file: files.config!.file,
    line: 1,
    column: 1,
    message: `the baseline ${shownName(file)} does not exist`,
  });
  return null;
}

/** Rules of ours that a `.gitleaks.toml` turns off under the same id. */
function withDisabled(config: Config, gitleaks: GitleaksConfig | null): Config {
  if (!gitleaks || gitleaks.disabledRules.length === 0) return config;
  const off = Object.fromEntries(
    gitleaks.disabledRules.map((id) => [id, { off: true, severity: null, ignore: [] }]),
  );
  return { ...config, rules: { ...off, ...config.rules } };
}
