import { entropy } from './entropy.ts';
import type { Match, TextRule } from './match.ts';

/** Matches of the rules that look at text as people see it, brought to byte offsets. */
export function findByTextRules(rules: readonly TextRule[], bytes: Uint8Array, path: string): Match[] {
  if (rules.length === 0) return [];
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  const matches: Match[] = [];
  for (const { rule, find } of rules) {
    for (const { start, end } of find(text, path)) {
      const value = text.slice(start, end);
      if (entropy(value) < (rule.format.entropy ?? 0)) continue;
      const offset = Buffer.byteLength(text.slice(0, start));
      const evidence = ['a pattern of your own'];
      const { confidence } = rule;
      matches.push({
        rule,
        start: offset,
        end: offset + Buffer.byteLength(value),
        value,
        matched: value,
        prefix: 0,
        confidence,
        evidence,
      });
    }
  }
  return matches;
}
