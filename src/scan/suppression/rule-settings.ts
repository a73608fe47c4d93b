import type { Finding } from '../../model/index.ts';
import type { Config } from '../config/index.ts';
import { globMatcher } from '../globs.ts';
import { placesOf } from './matches.ts';

export interface RuleSettings {
  /** The finding with the severity that the config sets, without the rules in `also` that do not hold there. */
  apply(finding: Finding): Finding;
  /** Whether the config switches the finding's rule off, everywhere or at every place of the finding. */
  silences(finding: Finding): boolean;
}

/** The `rules` of the config, ready to be asked: each glob is compiled once. */
export function ruleSettings(rules: Config['rules']): RuleSettings {
  const settings = new Map(
    Object.entries(rules).map(([id, { off, severity, ignore }]) => [
      id,
      { off, severity, ignores: globMatcher(ignore) },
    ]),
  );
  const isOff = (rule: string, paths: string[]): boolean => {
    const setting = settings.get(rule);
    return setting !== undefined && (setting.off || paths.every((path) => setting.ignores(path)));
  };
  const paths = (finding: Finding) => placesOf(finding).map(({ path }) => path);
  return {
    apply: (finding) => ({
      ...finding,
      severity: settings.get(finding.rule)?.severity ?? finding.severity,
      also: finding.also.filter((rule) => !isOff(rule, paths(finding))),
    }),
    silences: (finding) => isOff(finding.rule, paths(finding)),
  };
}
