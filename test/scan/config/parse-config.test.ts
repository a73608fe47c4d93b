import { describe, expect, test } from 'vitest';
import { type Config, defaultConfig, parseConfig } from '../../../src/scan/config/index.ts';

const file = '.github/otesse-guard.yml';

function config(text: string): Config {
  const result = parseConfig(text, file);
  if ('problems' in result) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return result.config;
}

// DESIGN §4, with the rules that exist.
const sample = `fail-on: high
on-partial: failure                            # or neutral
rules:
  npm-access-token: off
  otesse-test-secret-key: { severity: medium, ignore: ['test/**'] }
webhooks:
  signature-headers: [X-Otesse-Signature]
  verifiers: [verifyOtesse]
  origin-checked-by: 'WAF rule 12'
rotation:
  every: 90d
  remind: 14d
  vendors: [otesse]
  repository: acme/security
  keys:
    - { name: Otesse production, vendor: otesse, environment: production, owner: '@acme/payments', rotated: 2026-09-01 }
incidents:
  repository: acme/security-incidents
scan-with: app
attest:
  - { item: gdpr-deletion, by: '@acme/privacy', on: 2026-10-01, evidence: 'https://acme.example/gdpr' }
`;

describe('a good file', () => {
  test('the sample of the design', () => {
    expect(config(sample)).toEqual({
      'fail-on': 'high',
      'on-partial': 'failure',
      rules: {
        'npm-access-token': { off: true, severity: null, ignore: [] },
        'otesse-test-secret-key': { off: false, severity: 'medium', ignore: ['test/**'] },
      },
      ignore: [],
      webhooks: {
        'signature-headers': ['x-otesse-signature'],
        verifiers: ['verifyOtesse'],
        'origin-checked-by': 'WAF rule 12',
      },
      rotation: {
        every: 90,
        remind: 14,
        vendors: ['otesse'],
        repository: 'acme/security',
        keys: [
          {
            name: 'Otesse production',
            vendor: 'otesse',
            environment: 'production',
            owner: '@acme/payments',
            rotated: '2026-09-01',
          },
        ],
      },
      incidents: { repository: 'acme/security-incidents' },
      'scan-with': 'app',
      attest: [
        {
          item: 'gdpr-deletion',
          by: '@acme/privacy',
          on: '2026-10-01',
          evidence: 'https://acme.example/gdpr',
        },
      ],
      'custom-rules': [],
    });
  });

  test.each([
    ['an empty file', ''],
    ['comments alone', '# nothing yet\n'],
    ['an empty mapping', '{}'],
    ['CRLF', '\r\n# x\r\n'],
    ['a BOM', '\ufeff'],
  ])('%s gives the defaults', (_, text) => expect(config(text)).toEqual(defaultConfig));

  test('the defaults', () => {
    expect(defaultConfig).toMatchObject({
      'fail-on': 'high',
      'on-partial': 'failure',
      'scan-with': 'app',
      rotation: { every: 90, remind: 14, vendors: ['otesse'], keys: [] },
      ignore: [],
    });
    expect(defaultConfig.baseline).toBeUndefined();
  });

  test('a severity alone, a switch in a mapping, weeks, all vendors', () => {
    const text =
      'rules:\n  npm-access-token: low\n  otesse-live-secret-key: { off: true }\nrotation: { every: 12w, vendors: all }';
    const { rules, rotation } = config(text);
    expect(rules['npm-access-token']).toEqual({ off: false, severity: 'low', ignore: [] });
    expect(rules['otesse-live-secret-key']?.off).toBe(true);
    expect(rotation).toMatchObject({ every: 84, vendors: 'all' });
  });

  test('a custom rule, and a setting for it', () => {
    const text = `custom-rules:
  - id: acme-service-key
    title: Acme service key
    pattern: 'acme_(?P<secret>[a-z0-9]{8,40})'
    keywords: [ACME_]
    path: src/**
    fix: Ask the platform team for a new one.
rules:
  acme-service-key: low`;
    const {
      'custom-rules': [rule],
      rules,
    } = config(text);
    expect(rules['acme-service-key']?.severity).toBe('low');
    expect(rule).toMatchObject({
      id: 'acme-service-key',
      severity: 'high',
      keywords: ['acme_'],
      path: { globs: ['src/**'] },
      fix: ['Ask the platform team for a new one.'],
      secretGroup: 1,
      entropy: null,
    });
    const matcher = rule!.regex.matcher('key = acme_abcdefgh');
    expect(matcher.find() && matcher.group(rule!.secretGroup as number)).toBe('abcdefgh');
  });
});
