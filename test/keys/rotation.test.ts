import { expect, test } from 'vitest';
import { type Key, parseDay, planRotation, type Reminder } from '../../src/keys/index.ts';

const set = parseDay('2026-06-01')!;
const policy = { every: 90, remind: 14 };
const key = (over: Partial<Key> = {}): Key => ({
  id: 'otesse_key',
  name: 'OTESSE_KEY',
  vendor: 'otesse',
  environment: null,
  owner: '@ann',
  lastSet: { on: set, by: 'github' },
  snoozedUntil: null,
  isFollowed: true,
  ...over,
});
const reminder = (over: Partial<Reminder> = {}): Reminder => ({
  issue: 7,
  isOpen: true,
  stage: 'due',
  spokeOn: set + 90,
  closing: null,
  ...over,
});

/** What is done on a day, in short. */
function steps(
  age: number,
  about: { key?: Partial<Key>; reminder?: Partial<Reminder>; remind?: number } = {},
) {
  return planRotation({
    keys: [key(about.key)],
    reminders: new Map(about.reminder ? [['otesse_key', reminder(about.reminder)]] : []),
    today: set + age,
    policy: { ...policy, remind: about.remind ?? 14 },
    openedToday: 0,
  }).map(({ key: _, issue: __, ...step }: { do: string; key: Key; issue?: number }) => step);
}

test.each([
  [75, []],
  [76, [{ do: 'open', stage: 'heads-up' }]],
  [89, [{ do: 'open', stage: 'heads-up' }]],
  [90, [{ do: 'open', stage: 'due' }]],
  [400, [{ do: 'open', stage: 'due' }]],
])('a key of %i days', (age, expected) => {
  expect(steps(age)).toEqual(expected);
});

test('without a heads-up it is said on the day', () => {
  expect(steps(89, { remind: 0 })).toEqual([]);
  expect(steps(90, { remind: 0 })).toEqual([{ do: 'open', stage: 'due' }]);
});

test('a heads-up becomes due on the day, and says nothing before', () => {
  const standing: Partial<Reminder> = { stage: 'heads-up', spokeOn: set + 76 };
  expect(steps(89, { reminder: standing })).toEqual([]);
  expect(steps(90, { reminder: standing })).toEqual([{ do: 'mark-due' }]);
});

test('what is due is repeated each week, louder at twice the age', () => {
  expect(steps(96, { reminder: {} })).toEqual([]);
  expect(steps(97, { reminder: {} })).toEqual([{ do: 'ping', isLoud: false }]);
  expect(steps(180, { reminder: { spokeOn: set + 173 } })).toEqual([{ do: 'ping', isLoud: true }]);
});

test('what was off for a month says one thing, not four', () => {
  expect(steps(130, { reminder: {} })).toEqual([{ do: 'ping', isLoud: false }]);
});

test('once it is rotated the issue is settled, also one that somebody has just closed', () => {
  const rotated = { lastSet: { on: set + 95, by: 'github' as const } };
  expect(steps(96, { key: rotated, reminder: {} })).toEqual([{ do: 'settle', isOpen: true }]);
  expect(steps(96, { key: rotated, reminder: { isOpen: false, closing: 'completed' } })).toEqual([
    { do: 'settle', isOpen: false },
  ]);
  expect(steps(96, { key: rotated, reminder: { isOpen: false } })).toEqual([]);
});

test('closed as done without a rotation: a week to store it; closed as not planned: a whole period', () => {
  expect(steps(95, { reminder: { isOpen: false, closing: 'completed' } })).toEqual([
    { do: 'answer-closing', as: 'completed', until: set + 102 },
  ]);
  expect(steps(95, { reminder: { isOpen: false, closing: 'not-planned' } })).toEqual([
    { do: 'answer-closing', as: 'not-planned', until: set + 185 },
  ]);
});

test('snoozed, it is silent until the day; then the same issue speaks again', () => {
  const snoozed = { snoozedUntil: set + 110 };
  expect(steps(109, { key: snoozed, reminder: { isOpen: false } })).toEqual([]);
  expect(steps(110, { key: snoozed, reminder: { isOpen: false } })).toEqual([{ do: 'reopen', stage: 'due' }]);
  expect(steps(110, { key: snoozed, reminder: {} })).toEqual([{ do: 'ping', isLoud: false }]);
  expect(steps(109, { key: snoozed })).toEqual([]);
});

test('a key of which nobody knows the age is asked about', () => {
  expect(steps(0, { key: { lastSet: null } })).toEqual([{ do: 'open', stage: 'due' }]);
});

test('what is not followed is left alone', () => {
  expect(steps(400, { key: { isFollowed: false } })).toEqual([]);
});

test('three new issues a day, the oldest first; what stands already is not held back', () => {
  const keys = [10, 50, 30, 40, 20].map((older) =>
    key({ id: `k${older}`, lastSet: { on: set - older, by: 'github' } }),
  );
  const plan = (openedToday: number, reminders = new Map<string, Reminder>()) =>
    planRotation({ keys, reminders, today: set + 100, policy, openedToday }).map((step) => [
      step.do,
      step.key.id,
    ]);
  expect(plan(0)).toEqual([
    ['open', 'k50'],
    ['open', 'k40'],
    ['open', 'k30'],
  ]);
  expect(plan(2)).toEqual([['open', 'k50']]);
  expect(plan(3)).toEqual([]);
  expect(plan(3, new Map([['k10', reminder({ spokeOn: set })]]))).toEqual([['ping', 'k10']]);
});
