/** What `otesse-guard:allow` is followed by: `<rule>[, <rule>] -- reason`. */
export interface Directive {
  rules: string[];
  reason: string | null;
  problem: string | null;
}

// Wider than our own ids: rules of a .gitleaks.toml are called as they like.
const id = /^\w[\w.:/-]*$/;
const form = 'expected `otesse-guard:allow <rule>[, <rule>] -- reason`';
const longestReason = 300;

export function readDirective(body: string): Directive {
  const separator = /(?:^|\s)--(?:\s|$)/.exec(body);
  const names = (separator === null ? body : body.slice(0, separator.index)).trim();
  const reason = separator === null ? '' : body.slice(separator.index + separator[0].length).trim();
  const rules = names.split(',').map((name) => name.trim());
  const directive = { rules: [], reason: reason === '' ? null : reason.slice(0, longestReason) };
  if (names === '') return { ...directive, problem: `no rule is named; ${form}` };
  if (rules.includes('*')) return { ...directive, problem: `\`*\` names no rule; ${form}` };
  if (!rules.every((rule) => id.test(rule)))
    return { ...directive, problem: `rules are ids, separated by commas; ${form}` };
  if (directive.reason === null) return { ...directive, rules, problem: `no reason is given; ${form}` };
  return { ...directive, rules, problem: null };
}
