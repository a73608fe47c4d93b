import type { AgeLimit, CallSite, Machine } from '../machine/machine.ts';
import { has, trait, type Value } from '../values/value.ts';

/** A week in milliseconds. In seconds it is nineteen years: whatever the unit is, it refuses no message sent again. */
const endless = 7 * 24 * 60 * 60 * 1000;
/** From here on a number is a date, not an age: `if (sentAt > 1e12)` tells milliseconds from seconds. */
const earliestDate = 1e9;

/** Notes that an order asks how long ago a message was sent: `now - sentAt > 300`, `sentAt < oldest`. */
export function noteOrder(m: Machine, left: Value, right: Value): void {
  for (const [value, limit] of [
    [left, right],
    [right, left],
  ] as const) {
    if (!has(value, trait.sentAt | trait.age)) continue;
    const { literal } = limit;
    if (typeof literal !== 'number') note(m, 'some');
    else if (has(value, trait.age) && literal > endless) note(m, 'endless');
    else if (has(value, trait.age) || (literal > 0 && literal < earliestDate)) note(m, 'some');
  }
}

const comparesTimes =
  /before|after|compare|expired|stale|fresh|recent|older|newer|within|between|elapsed|diff|tolerance|past|future/;
const refusesRepeats = /replay|nonce|duplicate|idempot|dedup|alreadyprocessed|alreadyseen|alreadyhandled/;

/** Notes that a function may ask: one that compares times, or that knows what came before. */
export function noteCall(m: Machine, { name, args, object, callee }: CallSite): void {
  if (refusesRepeats.test(name)) note(m, 'some');
  if (callee.callable || !comparesTimes.test(name)) return;
  const values = [...args.map(({ value }) => value), ...(object ? [object] : [])];
  if (values.some((value) => has(value, trait.sentAt | trait.age))) note(m, 'some');
}

/** Notes that something that cannot be looked into gets the time of sending: it is believed. */
export function noteUnseen(m: Machine, { args, object }: CallSite): void {
  const values = [...args.map(({ value }) => value), ...(object ? [object] : [])];
  if (values.some((value) => has(value, trait.sentAt) && has(value, trait.header) && !value.digest))
    note(m, 'some');
}

function note(m: Machine, limit: AgeLimit): void {
  if (m.ageLimit !== 'some') m.ageLimit = limit;
}
