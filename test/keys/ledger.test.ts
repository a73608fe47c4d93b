import { expect, test } from 'vitest';
import { isProductionName, mergeLedger, parseDay, sharedNames, vendorOf } from '../../src/keys/index.ts';

const today = parseDay('2026-11-24')!;
const day = (text: string) => parseDay(text)!;
const none = {
  stored: [],
  declared: [],
  records: new Map(),
  follow: ['otesse'],
  defaultOwner: '@acme',
  today,
};
const stored = (name: string, updated: string, store = 'actions' as 'actions' | 'dependabot') => ({
  store,
  name,
  environment: null,
  updatedOn: day(updated),
});

test.each([
  ['OTESSE_SECRET_KEY', 'otesse'],
  ['PROD_STRIPE_KEY', 'stripe'],
  ['stripe_webhook_secret', 'stripe'],
  ['STRIPED_SHIRT_TOKEN', null],
  ['STRIPE_PUBLISHABLE_KEY_ID', null],
  ['OTESSE_API_URL', null],
  ['DEPLOY_TOKEN', null],
])('the name %s speaks of %s', (name, vendor) => {
  expect(vendorOf(name)).toBe(vendor);
});

test('a name in two stores is one key, as old as where it was set first', () => {
  const keys = mergeLedger({
    ...none,
    stored: [stored('OTESSE_KEY', '2026-09-01'), stored('OTESSE_KEY', '2026-11-01', 'dependabot')],
  });
  expect(keys).toMatchObject([
    {
      id: 'otesse_key',
      vendor: 'otesse',
      isFollowed: true,
      lastSet: { on: day('2026-09-01'), by: 'github' },
    },
  ]);
});

test('the config names keys, owners and days; the latest day that is known counts', () => {
  const declared = [
    { name: 'OTESSE_KEY', vendor: 'otesse', environment: null, owner: '@ann', rotatedOn: day('2026-10-01') },
    { name: 'Billing', vendor: 'paddle', environment: 'production', owner: null, rotatedOn: null },
  ];
  const records = new Map([['production/billing', { rotatedOn: day('2026-11-20'), snoozedUntil: null }]]);
  const keys = mergeLedger({ ...none, stored: [stored('OTESSE_KEY', '2026-09-01')], declared, records });
  expect(keys).toMatchObject([
    { id: 'otesse_key', owner: '@ann', lastSet: { on: day('2026-10-01'), by: 'config' } },
    {
      id: 'production/billing',
      owner: '@acme',
      isFollowed: true,
      lastSet: { on: day('2026-11-20'), by: 'record' },
    },
  ]);
});

test('others’ keys are followed when the config says so', () => {
  const input = {
    ...none,
    stored: [stored('STRIPE_KEY', '2026-09-01'), stored('DEPLOY_TOKEN', '2026-09-01')],
  };
  const followed = (follow: string[] | 'all') =>
    mergeLedger({ ...input, follow })
      .filter(({ isFollowed }) => isFollowed)
      .map(({ name }) => name);
  expect(followed(['otesse'])).toEqual([]);
  expect(followed(['stripe'])).toEqual(['STRIPE_KEY']);
  expect(followed('all')).toEqual(['STRIPE_KEY']);
});

test('a day that is yet to come is not believed, but for a clock that runs ahead', () => {
  const key = { name: 'a', vendor: 'otesse', environment: null, owner: null };
  const lastSet = (rotatedOn: number) =>
    mergeLedger({ ...none, declared: [{ ...key, rotatedOn }] })[0]!.lastSet;
  expect(lastSet(today + 1)).toEqual({ on: today + 1, by: 'config' });
  expect(lastSet(today + 2)).toBeNull();
  expect(lastSet(day('2062-09-01'))).toBeNull();
});

test('one name in production and elsewhere is told', () => {
  const inEnvironment = (environment: string, name = 'OTESSE_KEY') => ({
    store: 'environment' as const,
    name,
    environment,
    updatedOn: today,
  });
  const secrets = [inEnvironment('production'), inEnvironment('staging'), inEnvironment('staging', 'OTHER')];
  expect(sharedNames(secrets, isProductionName)).toEqual([
    { name: 'OTESSE_KEY', environments: ['production', 'staging'] },
  ]);
  expect(sharedNames(secrets.slice(1), isProductionName)).toEqual([]);
  expect(['production', 'eu-prod', 'Live', 'product-images', 'staging'].map(isProductionName)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});
