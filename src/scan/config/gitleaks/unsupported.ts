import { shownName } from '../shown.ts';
import type { GitleaksFile, GitleaksRule } from './schema.ts';

/** What the file asks for and does not get here, a sentence each. */
export function unsupported(file: GitleaksFile, ours: ReadonlySet<string>): string[] {
  const { path, url, disabledrules } = file.extend;
  const known = new Set([...ours, ...file.rules.map(({ id }) => id)]);
  const targets = [file.allowlist ?? [], file.allowlists].flat().flatMap(({ targetrules }) => targetrules);
  return [
    ...(path === '' ? [] : ['[extend] path: another file is not read; put its rules into this one']),
    ...(url === '' ? [] : ['[extend] url: nothing is fetched; put the rules into this file']),
    ...missing('disabledRules', disabledrules, ours),
    ...missing('targetRules', targets, known),
    ...file.rules.flatMap((rule) => ruleShortfalls(rule, ours)),
    ...unknownKeys(file),
  ];
}

function missing(key: string, ids: readonly string[], known: ReadonlySet<string>): string[] {
  return ids.filter((id) => !known.has(id)).map((id) => `${key}: no rule here is called "${shownName(id)}"`);
}

function ruleShortfalls(rule: GitleaksRule, ours: ReadonlySet<string>): string[] {
  const refused = refusal(rule, ours);
  if (refused !== null) return [refused];
  const { id, regex, required } = rule;
  return [
    ...(regex !== undefined && ours.has(id)
      ? [`rule ${id}: the built-in rule of that name stays on beside it`]
      : []),
    ...(required === undefined
      ? []
      : [`rule ${id}: \`required\` is not checked, so it finds more than in gitleaks`]),
  ];
}

/** Why a rule cannot run here, or null. */
export function refusal(rule: GitleaksRule, ours: ReadonlySet<string>): string | null {
  if (rule.skipreport) return `rule ${rule.id}: left out, since it only helps other rules (skipReport)`;
  if (rule.regex !== undefined || addsTo(rule, ours)) return null;
  if (rule.path !== undefined) return `rule ${rule.id}: left out, since it looks at paths alone`;
  return `rule ${rule.id}: left out, since it has no regex and no rule here has its name`;
}

/** A rule without a pattern of its own only adds allowlists to ours of the same name. */
export function addsTo(rule: GitleaksRule, ours: ReadonlySet<string>): boolean {
  return rule.regex === undefined && rule.path === undefined && ours.has(rule.id);
}

/** Keys that gitleaks would pass over in silence too; here they are said. */
function unknownKeys(file: GitleaksFile): string[] {
  return [
    ...named(file.unknown, 'the file'),
    ...named(file.extend.unknown, '[extend]'),
    ...[file.allowlist ?? [], file.allowlists]
      .flat()
      .flatMap(({ unknown }) => named(unknown, 'an allowlist')),
    ...file.rules.flatMap(({ id, unknown, allowlist, allowlists }) => [
      ...named(unknown, `rule ${id}`),
      ...[allowlist ?? [], allowlists]
        .flat()
        .flatMap((list) => named(list.unknown, `an allowlist of rule ${id}`)),
    ]),
  ];
}

function named(keys: readonly string[], where: string): string[] {
  return keys.map((key) => `${where}: the key "${shownName(key)}" is not known here`);
}
