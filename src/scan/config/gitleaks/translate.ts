import { rules } from '../../../rules/index.ts';
import type { Allowlist } from '../allowlist.ts';
import type { CustomRule } from '../custom-rule.ts';
import type { GitleaksConfig } from './config.ts';
import type { GitleaksAllowlist, GitleaksFile, GitleaksRule } from './schema.ts';
import { addsTo, refusal, unsupported } from './unsupported.ts';

const ours = new Set(rules.map(({ id }) => id));

/** Gitleaks's words in ours. Ids of gitleaks's own rules mean something here only where ours is called the same. */
export function translate(file: GitleaksFile): GitleaksConfig {
  const runnable = file.rules.filter((rule) => rule.regex !== undefined && refusal(rule, ours) === null);
  const known = new Set([...ours, ...runnable.map(({ id }) => id)]);
  const lists = [file.allowlist ?? [], file.allowlists].flat();
  return {
    customRules: runnable.map(customRule),
    allowlists: [
      ...lists
        .filter((list) => reaches(list, known))
        .map((list) =>
          allowlist(
            list,
            list.targetrules.filter((id) => known.has(id)),
          ),
        ),
      // A rule without a pattern only adds allowlists to an existing one.
      ...file.rules.filter((rule) => addsTo(rule, ours)).flatMap((rule) => ruleAllowlists(rule, [rule.id])),
    ],
    useDefault: file.extend.usedefault,
    disabledRules: file.extend.disabledrules.filter((id) => ours.has(id)),
    unsupported: unsupported(file, ours),
  };
}

function reaches(list: GitleaksAllowlist, known: ReadonlySet<string>): boolean {
  return list.targetrules.length === 0 || list.targetrules.some((id) => known.has(id));
}

function customRule(rule: GitleaksRule): CustomRule {
  return {
    id: rule.id,
    title: rule.description || rule.id,
    severity: 'high',
    why: 'A rule in .gitleaks.toml counts what it matches as a secret.',
    fix: [],
    regex: rule.regex!,
    keywords: rule.keywords.map((keyword) => keyword.toLowerCase()),
    path: rule.path === undefined ? null : { pattern: rule.path },
    secretGroup: rule.secretgroup === 0 ? 'first' : rule.secretgroup,
    entropy: rule.entropy === 0 ? null : rule.entropy,
    allowlists: ruleAllowlists(rule, []),
  };
}

function ruleAllowlists(rule: GitleaksRule, ids: string[]): Allowlist[] {
  return [rule.allowlist ?? [], rule.allowlists].flat().map((list) => allowlist(list, ids));
}

function allowlist(list: GitleaksAllowlist, ids: string[]): Allowlist {
  return {
    condition: list.condition === 'and' || list.condition === '&&' ? 'and' : 'or',
    paths: list.paths,
    regexes: list.regexes,
    target: list.regextarget || 'secret',
    stopwords: list.stopwords.map((word) => word.toLowerCase()),
    commits: list.commits,
    rules: ids,
  };
}
