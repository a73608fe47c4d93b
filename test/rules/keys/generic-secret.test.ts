import { describe, expect, test } from 'vitest';
import { Detector } from '../../../src/detection/index.ts';
import { keyRules } from '../../../src/rules/index.ts';
import { genericSecret } from '../../../src/rules/keys/generic-secret/index.ts';
import { fill } from '../../support/samples.ts';
import { leaks } from './generic-secret/leaks.ts';
import { safe } from './generic-secret/safe.ts';

const others = keyRules.filter((rule) => rule.id !== genericSecret.id);
const detector = new Detector({ rules: [...others, genericSecret], idKey: Buffer.from('test') });
const seeds = Array.from({ length: 20 }, (_, i) => i + 1);

const find = (path: string, text: string) =>
  detector.detect({ path, bytes: Buffer.from(text) }).filter((finding) => finding.rule === 'generic-secret');

const rows = (table: Record<string, string[]>) =>
  Object.entries(table).flatMap(([path, lines]) => lines.map((line) => [path, line] as const));

describe('leaks', () => {
  test.each(rows(leaks))('%s: %s', (path, line) => {
    const found = seeds.filter((seed) => find(path, fill(line, seed)).length === 1);
    expect(found.length / seeds.length).toBeGreaterThanOrEqual(0.7);
  });

  test('are nearly all found', () => {
    const tries = rows(leaks).flatMap(([path, line]) =>
      seeds.map((seed) => find(path, fill(line, seed)).length),
    );
    expect(tries.filter((count) => count === 1).length / tries.length).toBeGreaterThanOrEqual(0.95);
  });

  test('are found whole, and shown not at all', () => {
    const value = fill('{{alnum:32}}', 7);
    const [finding] = find('src/pay.ts', `\nconst apiKey = "${value}";`);
    expect(finding).toMatchObject({
      line: 2,
      column: 17,
      endColumn: 49,
      severity: 'high',
      confidence: 'medium',
    });
    expect(JSON.stringify(finding)).not.toContain(value.slice(0, 6));
    expect(JSON.stringify(finding)).not.toContain(value.slice(-6));
  });

  test('with a login in base64 are found by its password', () => {
    const login = (password: string) =>
      `Authorization: Basic ${Buffer.from(`shop:${password}`).toString('base64')}`;
    expect(find('a.http', login(fill('{{alnum:20}}', 3)))).toHaveLength(1);
    expect(find('a.http', login('letmein2024'))).toEqual([]);
  });

  test('in a value too long to be taken whole are left alone', () => {
    expect(find('a.env', `TOKEN=${fill('{{alnum:500}}')}`)).toHaveLength(1);
    expect(find('a.env', `TOKEN=${fill('{{alnum:600}}')}`)).toEqual([]);
  });
});

describe('safe lines', () => {
  test.each(rows(safe))('%s: %s', (path, line) => {
    for (const seed of seeds) expect(find(path, fill(line, seed))).toEqual([]);
  });

  test('words and identifiers of ten languages, given to a telling name', () => {
    const words =
      'getElementsByTagNameNS createReadStream2 XMLHttpRequestUpload TLS_RSA_WITH_AES_128_CBC_SHA256 aes-256-gcm-siv org.springframework.boot2.Application utf8mb4_unicode_ci x509v3SubjectKeyId3 application/vnd.api+json2 us-east-1b-subnet-2 gpt-3.5-turbo-16k-0613 Donaudampfschiff2024 kubernetes-dashboard-3'.split(
        ' ',
      );
    for (const word of words) expect(find('a.env', `API_SECRET=${word}`), word).toEqual([]);
  });
});

test('a vendor knows better: its own rule names the secret', () => {
  const line = fill("const apiKey = 'otesse_live_sk_{{alnum:32}}';");
  const rules = detector
    .detect({ path: 'a.ts', bytes: Buffer.from(line) })
    .map(({ rule, also }) => [rule, ...also]);
  expect(rules).toEqual([['otesse-live-secret-key']]);
});

describe('its own examples', () => {
  test.each(genericSecret.bad)('finds %s', (line) => expect(find('a.yml', fill(line))).toHaveLength(1));
  test.each(genericSecret.good)('is quiet about %s', (line) => expect(find('a.yml', fill(line))).toEqual([]));
});
