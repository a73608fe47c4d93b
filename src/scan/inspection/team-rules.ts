import type { DetectorOptions, TextRule } from '../../detection/index.ts';
import { type CustomRule, isAllowed, parseConfig, parseGitleaksConfig, pathTest } from '../config/index.ts';
import { customKeyRule } from './custom-key-rule.ts';
import type { Setup } from './setup.ts';

/** What a team's files add to the built-in rules: patterns of its own, and what it lets pass. */
export function teamRules({ config, gitleaks }: Setup): Pick<DetectorOptions, 'textRules' | 'isAllowed'> {
  const ours = config && parseConfig(config.text, config.file);
  const theirs = gitleaks && parseGitleaksConfig(gitleaks.text, gitleaks.file);
  const custom = [
    ...(ours && 'config' in ours ? ours.config['custom-rules'] : []),
    ...(theirs && 'customRules' in theirs ? theirs.customRules : []),
  ];
  const global = theirs && 'allowlists' in theirs ? theirs.allowlists : [];
  const ownLists = new Map(custom.map(({ id, allowlists }) => [id, allowlists]));
  return {
    textRules: custom.map(textRule),
    isAllowed: (candidate) => {
      const lists = [...global, ...(ownLists.get(candidate.rule) ?? [])];
      // Commits are known only to some sources, and only afterwards: the pipeline looks at them.
      return isAllowed(lists, { ...candidate, commit: null });
    },
  };
}

function textRule(custom: CustomRule): TextRule {
  const isMeant = pathTest(custom.path);
  const { keywords, regex, secretGroup } = custom;
  return {
    rule: customKeyRule(custom),
    find(text, path) {
      if (!isMeant(path)) return [];
      const lower = keywords.length > 0 ? text.toLowerCase() : '';
      if (keywords.length > 0 && !keywords.some((keyword) => lower.includes(keyword))) return [];
      const spans: { start: number; end: number }[] = [];
      const matcher = regex.matcher(text);
      while (matcher.find()) {
        const group = groupOf(matcher, secretGroup);
        if (matcher.end(group) > matcher.start(group))
          spans.push({ start: matcher.start(group), end: matcher.end(group) });
      }
      return spans;
    },
  };
}

function groupOf(
  matcher: { groupCount(): number; start(group: number): number },
  wanted: CustomRule['secretGroup'],
): number {
  if (wanted !== 'first') return wanted;
  for (let group = 1; group <= matcher.groupCount(); group++) {
    if (matcher.start(group) >= 0) return group;
  }
  return 0;
}
