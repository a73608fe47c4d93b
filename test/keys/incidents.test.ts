import { expect, test } from 'vitest';
import { exposureOf, type Incident, planIncident, type Sighting, sight } from '../../src/keys/index.ts';

const secret = {
  id: 'ab12',
  finding: 'cd34',
  rule: 'otesse-live-secret-key',
  vendor: 'otesse',
  environment: 'live' as const,
  preview: 'otesse_live_sk_…9f2c',
};
const seen = (over: Partial<Sighting> = {}): Sighting => ({
  kind: 'pull-request',
  repository: 9,
  isPublic: false,
  at: '#3',
  on: 100,
  ...over,
});
const open = (over: Partial<Incident> = {}): Incident => ({ ...sight(null, secret, seen()), ...over });
const ended = open({ end: { as: 'revoked', how: 'command', by: 'ann', on: 101, reason: null } });

test('one secret is one incident, wherever it is shown', () => {
  const once = sight(open(), secret, seen({ at: 'src/pay.ts:3', kind: 'default-branch' }));
  expect(once.sightings.map(({ at }) => at)).toEqual(['#3', 'src/pay.ts:3']);
  expect(sight(once, secret, seen({ on: 105 }))).toBe(once);
});

test('what has been revoked stays so, unless the secret is alive after all', () => {
  const again = seen({ at: '#9', on: 120 });
  expect(sight(ended, secret, again).end).toEqual(ended.end);
  expect(sight(ended, secret, again, 'unknown').end).toEqual(ended.end);
  expect(sight(ended, secret, again, 'dead').end).toEqual(ended.end);
  expect(sight(ended, secret, again, 'alive')).toMatchObject({
    end: null,
    openedOn: 120,
    sightings: [again],
  });
});

test('what was no secret stays none', () => {
  const end = {
    as: 'false-positive' as const,
    how: 'command' as const,
    by: 'ann',
    on: 101,
    reason: 'an example',
  };
  expect(sight(open({ end }), secret, seen({ at: '#9' }), 'alive').end).toEqual(end);
});

test('a live key is spoken of each day, and to the second owner from the third time on', () => {
  expect(planIncident(open(), true, 100)).toEqual({ do: 'nothing' });
  expect(planIncident(open(), true, 101)).toEqual({ do: 'ping', isEscalated: false });
  expect(planIncident(open({ pings: 1, spokeOn: 101 }), true, 102)).toEqual({
    do: 'ping',
    isEscalated: false,
  });
  expect(planIncident(open({ pings: 2, spokeOn: 102 }), true, 103)).toEqual({
    do: 'ping',
    isEscalated: true,
  });
});

test('a test key is spoken of each week; one of which nobody knows, as if it were live', () => {
  const of = (environment: Incident['environment'], today: number) =>
    planIncident(open({ environment }), true, today).do;
  expect([of('test', 106), of('test', 107), of(null, 101)]).toEqual(['nothing', 'ping', 'ping']);
});

test('closing the issue does not end it; ending it closes the issue', () => {
  expect(planIncident(open(), false, 101)).toMatchObject({ do: 'ping' });
  expect(planIncident(ended, true, 101)).toEqual({ do: 'close' });
  expect(planIncident(ended, false, 200)).toEqual({ do: 'nothing' });
});

test('in whose hands it may be', () => {
  expect(exposureOf(open())).toEqual(['readers']);
  const wide = open({
    sightings: [seen({ kind: 'text' }), seen({ kind: 'default-branch', isPublic: true })],
  });
  expect(exposureOf(wide)).toEqual(['everybody', 'clones', 'mails']);
});
