import { describe, expect, it } from 'vitest';
import { guidance } from '../../../src/rules/guidance/index.ts';
import { rules } from '../../../src/rules/index.ts';
import { defaultConfig } from '../../../src/scan/config/index.ts';
import { finding, partial, report } from '../support.ts';
import { clean, covered, type Scene, score } from './support.ts';

const key = { vendor: 'otesse', name: 'k' };
const keys = (...list: { environment?: string; rotated?: string }[]) => ({
  rotation: { ...defaultConfig.rotation, keys: list.map((entry) => ({ ...key, ...entry })) },
});
const attestAll = (on: string) => ({ attest: guidance.map(({ id }) => ({ item: id, by: '@acme/a', on })) });
const nothing = clean({
  coverage: { ...covered, handlers: 0, checks: 0, handling: 0, vendorCalls: 0, tokens: 0 },
});

const scenes: Scene[] = [
  {},
  { exists: () => false },
  { report: partial([{ path: 'a', reason: 'timeout' }]) },
  { report: nothing },
  { config: attestAll('2026-11-01'), report: partial([{ path: 'a', reason: 'timeout' }]) },
  { config: attestAll('2025-11-01') },
  {
    config: keys(
      { environment: 'production', rotated: '2026-11-01' },
      { environment: 'test', rotated: '2026-11-01' },
    ),
  },
  { config: keys({ environment: 'production', rotated: '2026-01-01' }) },
  { config: { webhooks: { ...defaultConfig.webhooks, 'origin-checked-by': 'WAF rule 12' } } },
  {
    safeguards: {
      hook: { state: 'shared', path: 'lefthook.yml', trouble: null },
      workflow: { path: 'w', flaw: null },
    },
  },
  {
    safeguards: {
      hook: { state: 'none', path: null, trouble: null },
      workflow: { path: 'w', flaw: 'never fails' },
    },
  },
  ...guidance.flatMap(({ rules }) =>
    rules.map((rule) => ({
      report: report([finding({ rule, category: 'handling' })], { coverage: covered }),
    })),
  ),
  { report: report([finding()], { coverage: covered }) },
];

/** What each item can come to: by code that is there and well, by a finding, by the config, by nothing to judge. */
const reachable: Record<string, string> = {
  'keys-not-in-code': 'pass fail attested unknown',
  'keys-not-in-documentation': 'pass fail attested unknown',
  'keys-not-in-client-code': 'pass fail attested unknown',
  'keys-not-sent': 'fail attested not-applicable unknown',
  'keys-separate': 'fail attested unknown',
  'test-keys-in-development': 'fail attested unknown',
  'keys-rotated': 'fail attested unknown',
  'keys-least-scopes': 'fail attested unknown',
  'keys-revoked-when-leaked': 'attested unknown',
  'pre-commit-hook': 'pass fail attested unknown',
  'pull-requests-scanned': 'pass fail attested unknown',
  'webhook-signature-verified': 'pass fail attested not-applicable unknown',
  'webhook-timing-safe': 'pass fail attested not-applicable unknown',
  'webhook-raw-body': 'pass fail attested not-applicable unknown',
  'webhook-timestamp': 'pass fail attested not-applicable unknown',
  'webhook-https': 'fail attested not-applicable unknown',
  'webhook-origin': 'pass fail attested not-applicable unknown',
  'webhook-secret-not-in-code': 'pass fail attested not-applicable unknown',
  'no-card-data': 'pass fail attested unknown',
  'logs-without-secrets': 'pass fail attested not-applicable unknown',
  'encrypted-at-rest': 'fail attested unknown',
  'encrypted-in-transit': 'fail attested unknown',
  'only-needed-stored': 'fail attested not-applicable unknown',
  'customer-data-guarded': 'fail attested not-applicable unknown',
  'data-access-audited': 'fail attested not-applicable unknown',
  'upstream-errors-hidden': 'pass fail attested not-applicable unknown',
  'oauth-tokens-refreshed': 'fail attested not-applicable unknown',
  'rate-limits-handled': 'fail attested not-applicable unknown',
  'tls-verified': 'pass fail attested unknown',
  'gdpr-deletion': 'attested unknown',
  'ccpa-access': 'attested unknown',
};

describe('the items', () => {
  const cards = scenes.map(score);

  it('are the lines of the guidance', () => {
    expect(guidance.map(({ id }) => id)).toEqual(Object.keys(reachable));
  });

  it.each(Object.entries(reachable))('%s: %s', (id, statuses) => {
    const found = cards.map(({ items }) => items.find(({ item }) => item.id === id)!);
    expect([...new Set(found.map(({ status }) => status))].sort()).toEqual(statuses.split(' ').sort());
    // Whatever is not well has a next step, in a sentence.
    for (const { status, next } of found) {
      if (status === 'fail' || status === 'unknown') expect(next).toMatch(/^[A-Z].*\.$/);
      else expect(next).toBeNull();
    }
  });

  it('cover every rule of the house', () => {
    const categories = guidance.map(({ category }) => category);
    const named = new Set(guidance.flatMap(({ rules: ids }) => ids));
    const left = rules.filter(({ id, category }) => !named.has(id) && !categories.includes(category));
    expect(left.map(({ id }) => id)).toEqual([]);
  });

  it('are named once', () => {
    expect(new Set(guidance.map(({ id }) => id)).size).toBe(guidance.length);
    expect(new Set(guidance.map(({ title }) => title)).size).toBe(guidance.length);
  });
});
