import { describe, expect, it } from 'vitest';
import { renderRulePage, renderRuleText, renderSarif } from '../../src/reports/index.ts';
import { type Controls, ruleById, rules } from '../../src/rules/index.ts';
import { report } from '../reports/support.ts';

/** How each standard numbers its requirements. */
const forms: Record<keyof Controls, RegExp> = {
  owasp: /^(?:A(?:0[1-9]|10):20(?:21|25)|API(?:[1-9]|10):2023)$/,
  pci: /^(?:[1-9]|1[0-2])(?:\.\d{1,2}){1,3}$/,
  soc2: /^(?:CC[1-9]\.[1-9]|A1\.[1-3]|C1\.[12]|PI1\.[1-5]|P[1-8]\.[1-9])$/,
  gdpr: /^[1-9]\d?(?:\(\d\)(?:\([a-z]\))?)?$/,
  ccpa: /^1798\.\d{2,3}(?:\.\d)?(?:\([a-z]\))?$/,
};

const cases = rules.flatMap(({ id, controls }) =>
  (Object.keys(controls ?? {}) as (keyof Controls)[]).flatMap((standard) =>
    (controls?.[standard] ?? []).map((control) => ({ id, standard, control })),
  ),
);

describe('the requirements that a rule names', () => {
  it.each(cases)('are numbered as the standard does: $id, $standard $control', ({ standard, control }) => {
    expect(control).toMatch(forms[standard]);
  });

  it.each(rules.map(({ id, category, cwe, controls }) => ({ id, category, cwe, controls })))(
    '$id names weaknesses and categories of OWASP, each once',
    ({ cwe, controls }) => {
      expect(cwe.length).toBeGreaterThan(0);
      expect(controls?.owasp.length ?? 0).toBeGreaterThan(0);
      for (const ids of Object.values(controls ?? {})) expect(new Set(ids).size).toBe(ids.length);
    },
  );
});

describe('where they are shown', () => {
  const rule = ruleById('webhook-plain-http')!;

  it('on the page of the rule, with a link to the standard', () => {
    const page = renderRulePage(rule);
    expect(page.match(/^## Standards$/gm)).toHaveLength(1);
    expect(page).toMatch(/^- \[PCI DSS v4\.0\.1\]\(https:\S+\): 4\.2\.1$/m);
  });

  it('at the terminal', () => {
    const text = renderRuleText(rule, { color: false, width: 100 });
    expect(text).toMatch(/^ {2}PCI DSS 4\.2\.1$/m);
    expect(text).toMatch(/^ {2}GDPR {4}32\(1\)\(a\)$/m);
  });

  it('in SARIF, as tags that GitHub can filter by', () => {
    const [run] = JSON.parse(
      renderSarif(report(), { version: '1.0.0', rules: [rule], ruleOf: () => rule }),
    ).runs;
    expect(run.tool.driver.rules[0].properties.tags).toEqual([
      'security',
      'external/cwe/cwe-319',
      'external/owasp/a02-2021',
      'external/owasp/a04-2025',
      'external/owasp/api8-2023',
      'external/pci/4.2.1',
      'external/soc2/cc6.7',
      'external/gdpr/32-1-a',
    ]);
  });

  it('in no more tags than GitHub takes', () => {
    const [run] = JSON.parse(renderSarif(report(), { version: '1.0.0', rules, ruleOf: ruleById })).runs;
    for (const { properties } of run.tool.driver.rules)
      expect(properties.tags.length).toBeLessThanOrEqual(20);
  });
});
