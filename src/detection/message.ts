import type { Match } from './matcher/match.ts';

/** What is wrong, in one sentence. */
export function messageOf({ rule, evidence }: Match): string {
  if (rule.format.nameOnly) return rule.format.title;
  const encoding = evidence[0]?.match(/^found in (.+)$/)?.[1];
  if (encoding === 'joined literals') return `${rule.title}, put together from parts.`;
  return encoding === undefined ? `${rule.title} in plain text.` : `${rule.title}, hidden by ${encoding}.`;
}
