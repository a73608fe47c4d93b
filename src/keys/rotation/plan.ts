import type { Day } from '../day.ts';
import type { Key } from '../ledger/index.ts';

/** How old keys may become, in days. */
export interface Policy {
  every: number;
  /** So many days before a key is due its reminder opens. */
  remind: number;
}

/** After an installation, all old keys of a repository would speak at once. */
const mostNewADay = 3;
const pingEvery = 7;
/** A key of twice the age that it may have is spoken of louder. */
const loudAt = 2;

/** The issue of a key, as it stands. One a key, for good: it is reopened rather than doubled. */
export interface Reminder {
  issue: number;
  isOpen: boolean;
  /** What it says: that the day comes, or that it has come. */
  stage: Stage;
  /** When it last said something: was opened, reopened, changed its stage, or pinged. */
  spokeOn: Day;
  /** It was closed by somebody else than us, and that was not answered yet. */
  closing: 'completed' | 'not-planned' | null;
}

export type Stage = 'heads-up' | 'due';

export type Step =
  | { do: 'open'; key: Key; stage: Stage }
  | { do: 'reopen'; key: Key; issue: number; stage: Stage }
  /** The day has come for what was a heads-up. */
  | { do: 'mark-due'; key: Key; issue: number }
  | { do: 'ping'; key: Key; issue: number; isLoud: boolean }
  /** It was rotated: say so, and close. */
  | { do: 'settle'; key: Key; issue: number; isOpen: boolean }
  /** It was closed by hand: say what that means, and wait until then. */
  | { do: 'answer-closing'; key: Key; issue: number; as: 'completed' | 'not-planned'; until: Day };

interface Situation {
  keys: readonly Key[];
  /** By the key's id. */
  reminders: ReadonlyMap<string, Reminder>;
  today: Day;
  policy: Policy;
  /** Issues that were opened today already, in this repository. */
  openedToday: number;
}

/** What there is to do today for the keys of one repository. Doing it and asking again gives nothing more to do. */
export function planRotation({ keys, reminders, today, policy, openedToday }: Situation): Step[] {
  const steps: Step[] = [];
  const unspoken: { key: Key; stage: Stage; age: number }[] = [];
  for (const key of keys.filter(({ isFollowed }) => isFollowed)) {
    const due = dueOn(key, policy);
    const reminder = reminders.get(key.id);
    if (due !== null && today < due - policy.remind) {
      if (reminder?.isOpen || reminder?.closing) steps.push(settled(key, reminder));
      continue;
    }
    if (key.snoozedUntil !== null && today < key.snoozedUntil) continue;
    const stage: Stage = due !== null && today < due ? 'heads-up' : 'due';
    if (!reminder) unspoken.push({ key, stage, age: ageOf(key, today) ?? Number.POSITIVE_INFINITY });
    else steps.push(...speakAgain(key, { reminder, stage, today, policy }));
  }
  unspoken.sort((a, b) => b.age - a.age || (a.key.id < b.key.id ? -1 : 1));
  const left = Math.max(0, mostNewADay - openedToday);
  return [...steps, ...unspoken.slice(0, left).map(({ key, stage }): Step => ({ do: 'open', key, stage }))];
}

/** The day on which a key is too old; null where nobody knows when it was set. */
function dueOn({ lastSet }: Key, { every }: Policy): Day | null {
  return lastSet === null ? null : lastSet.on + every;
}

/** In whole days; a day that is still to come counts as today. */
function ageOf({ lastSet }: Key, today: Day): number | null {
  return lastSet === null ? null : Math.max(0, today - lastSet.on);
}

function settled(key: Key, { issue, isOpen }: Reminder): Step {
  return { do: 'settle', key, issue, isOpen };
}

function speakAgain(
  key: Key,
  { reminder, stage, today, policy }: { reminder: Reminder; stage: Stage; today: Day; policy: Policy },
): Step[] {
  const { issue, isOpen, closing, spokeOn } = reminder;
  if (!isOpen) {
    if (closing === null) return [{ do: 'reopen', key, issue, stage }];
    // Done, as somebody says, and not to be seen: time to store it. Not to be done: not to be asked for soon.
    const until = today + (closing === 'completed' ? pingEvery : policy.every);
    return [{ do: 'answer-closing', key, issue, as: closing, until }];
  }
  if (stage === 'due' && reminder.stage === 'heads-up') return [{ do: 'mark-due', key, issue }];
  if (stage === 'heads-up' || today < spokeOn + pingEvery) return [];
  const isLoud = (ageOf(key, today) ?? 0) >= loudAt * policy.every;
  return [{ do: 'ping', key, issue, isLoud }];
}
