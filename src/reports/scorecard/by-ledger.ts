import { groupBy } from '../../model/index.ts';
import type { GuidanceItem } from '../../rules/guidance/index.ts';
import type { Config } from '../../scan/config/index.ts';
import { redactText } from '../../scan/redact-text.ts';
import { count } from '../wording/index.ts';
import { daysBetween } from './days.ts';
import { type Evidence, said, type Verdict } from './scorecard.ts';

interface Ledger {
  config: Pick<Config, 'rotation'>;
  today: string;
}

/** The guidance's own limit, in days: a team's may be shorter. */
const longest = 90;

/** The age of the keys that the config names. */
export function byRotation(item: GuidanceItem, { config: { rotation }, today }: Ledger): Verdict {
  const { keys, every } = rotation;
  if (keys.length === 0) return open(item, [said('no key under `rotation.keys`')]);
  const limit = Math.min(every, longest);
  const dated = keys.map(({ name, rotated }) => ({
    name: redactText(name),
    age: rotated === undefined ? null : daysBetween(rotated, today),
  }));
  const due = dated.filter(({ age }) => age !== null && age > limit);
  if (due.length > 0) {
    const evidence = due.map(({ name, age }) => said(`${name}: last set ${count(age!, 'day')} ago`));
    return { status: 'fail', evidence, next: item.remedy };
  }
  const undated = dated.filter(({ age }) => age === null || age < -1);
  if (undated.length > 0) {
    return open(
      item,
      undated.map(({ name, age }) => said(`${name}: ${age === null ? 'no day' : 'a day in the future'}`)),
    );
  }
  const oldest = Math.max(0, ...dated.map(({ age }) => age!));
  const evidence = said(`${count(keys.length, 'key')}, the oldest set ${count(oldest, 'day')} ago`);
  return { status: 'attested', evidence: [evidence], next: null };
}

/** Whether each vendor's keys that the config names are of more than one environment. */
export function byEnvironments(item: GuidanceItem, { config: { rotation } }: Ledger): Verdict {
  const vendors = groupBy(rotation.keys, ({ vendor }) => vendor);
  if (vendors.size === 0) return open(item, [said('no key under `rotation.keys`')]);
  const told = [...vendors].map(([vendor, keys]) => ({
    vendor,
    environments: [...new Set(keys.flatMap(({ environment }) => environment ?? []))],
  }));
  const lone = told.filter(({ environments }) => environments.length < 2);
  if (lone.length > 0) {
    return open(
      item,
      lone.map(({ vendor }) => said(`the keys of ${vendor} are not of two environments`)),
    );
  }
  const evidence = told.map(({ vendor, environments }) => said(`${vendor}: ${environments.join(', ')}`));
  return { status: 'attested', evidence, next: null };
}

function open(item: GuidanceItem, evidence: Evidence[]): Verdict {
  return { status: 'unknown', evidence, next: item.check };
}
