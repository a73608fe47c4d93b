import { describe, expect, it } from 'vitest';
import { renderRuleIndex, renderRuleList, renderRulePage, renderRuleText } from '../../src/reports/index.ts';
import { ruleById, rules } from '../../src/rules/index.ts';

const otesse = ruleById('otesse-live-secret-key')!;

describe('renderRulePage', () => {
  it('has everything of the rule, the examples without random text', () => {
    const page = renderRulePage(otesse);
    expect(page.startsWith('# Otesse live secret key\n')).toBe(true);
    for (const text of [otesse.id, 'critical', 'Otesse', otesse.why, ...otesse.fix, ...otesse.references]) {
      expect(page).toContain(text);
    }
    expect(page).toContain('OTESSE_SECRET_KEY=otesse_live_sk_…');
    expect(page).toContain('[CWE-798](https://cwe.mitre.org/data/definitions/798.html)');
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))('leaves no placeholder in %s', (_, rule) => {
    expect(renderRulePage(rule)).not.toMatch(/\{\{\w+(:\d+)?\}\}|……/);
    expect(renderRuleText(rule, { color: false, width: 80 })).not.toMatch(/\{\{\w+(:\d+)?\}\}|……/);
  });

  it('fences code that holds a fence', () => {
    const page = renderRulePage({ ...otesse, bad: ['```\nkey\n```'], good: [] });
    expect(page).toContain('````text\n```\nkey\n```\n````');
  });
});

describe('renderRuleIndex', () => {
  const index = renderRuleIndex(rules);

  it('links every rule once', () => {
    for (const { id } of rules) expect(index.split(`](${id}.md)`)).toHaveLength(2);
  });

  it('groups by vendor, what holds for all first', () => {
    expect(index.indexOf('### Every vendor')).toBeLessThan(index.indexOf('### Otesse'));
    expect(index.indexOf('### Otesse')).toBeLessThan(index.indexOf('(otesse-live-secret-key.md)'));
    expect(index.match(/^## Leaked keys$/gm)).toHaveLength(1);
  });
});

describe('at the terminal', () => {
  it('shows one rule in plain text', () => {
    const text = renderRuleText(otesse, { color: false, width: 60 });
    expect(text).toContain('critical Otesse live secret key\n');
    expect(text).toContain('  Why     Whoever holds this key');
    expect(text).toContain('          5. Read the key');
    expect(text).not.toContain('\x1b');
  });

  it('lists every rule', () => {
    const lines = renderRuleList(rules, { color: false }).split('\n');
    for (const { id } of rules) expect(lines.filter((line) => line.startsWith(`  ${id} `))).toHaveLength(1);
  });
});
