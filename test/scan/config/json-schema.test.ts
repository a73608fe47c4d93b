import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { rules } from '../../../src/rules/index.ts';
import { configJsonSchema } from '../../../src/scan/config/index.ts';

const ajv = new Ajv({ allErrors: true });
addFormats.default(ajv);
const accepts = ajv.compile(configJsonSchema());

test.each([
  '{}',
  'fail-on: never\nrules: { npm-access-token: off, acme-key: { severity: low, ignore: [a] } }',
  'rotation: { every: 2w, vendors: all, keys: [{ name: a, vendor: b, rotated: 2026-09-01 }] }',
  'custom-rules: [{ id: acme-key, title: t, pattern: acme_x, fix: do, path: [src/**] }]',
])('takes %s', (text) => {
  expect(accepts(parse(text)), JSON.stringify(accepts.errors)).toBe(true);
});

test.each([
  'fail-on: hgih',
  'fial-on: high',
  'rules: { npm-access-token: loud }',
  'rules: { npm-access-token: { of: true } }',
  'rotation: { every: 90 }',
  'rotation: { keys: [{ name: a }] }',
  'attest: [{ item: a, by: "@a", on: 2026-02-30 }]',
])('refuses %s', (text) => {
  expect(accepts(parse(text))).toBe(false);
});

test('says what each setting is and what holds without it', () => {
  const schema = configJsonSchema() as {
    $schema: string;
    $id: string;
    properties: Record<string, Record<string, unknown>>;
  };
  expect(schema.$schema).toContain('draft-07');
  expect(schema.$id).toMatch(/^https:/);
  for (const [name, property] of Object.entries(schema.properties)) {
    expect(property.description, name).toBeTypeOf('string');
  }
  expect(schema.properties['fail-on']?.default).toBe('high');
  const offered = schema.properties.rules?.properties as Record<string, unknown>;
  expect(Object.keys(offered)).toEqual(rules.map(({ id }) => id));
});
