import type { Day } from '../day.ts';
import type { DeclaredKey, Key, KeyRecord, StoredSecret } from './key.ts';
import { vendorOf } from './vendor-of.ts';

interface Known {
  stored: readonly StoredSecret[];
  declared: readonly DeclaredKey[];
  /** By the key's id. */
  records: ReadonlyMap<string, KeyRecord>;
  /** Vendors whose keys, found by name, are followed; `all` for every one that is known. */
  follow: readonly string[] | 'all';
  /** Who answers for what nobody is named for: of CODEOWNERS, or whoever installed the App. */
  defaultOwner: string | null;
  today: Day;
}

/** One ledger of what GitHub, the config and people know of a repository's keys, by name. */
export function mergeLedger({ stored, declared, records, follow, defaultOwner, today }: Known): Key[] {
  const keys = new Map<string, Key>();
  const entry = (name: string, environment: string | null): Key => {
    const id = keyId(name, environment);
    const key = keys.get(id) ?? {
      id,
      name,
      vendor: null,
      environment,
      owner: defaultOwner,
      lastSet: null,
      snoozedUntil: null,
      isFollowed: false,
    };
    keys.set(id, key);
    return key;
  };
  for (const secrets of Map.groupBy(stored, (secret) => keyId(secret.name, secret.environment)).values()) {
    const [first] = secrets;
    const key = entry(first!.name, first!.environment);
    key.vendor = vendorOf(key.name);
    key.isFollowed = key.vendor !== null && (follow === 'all' || follow.includes(key.vendor));
    // It is as old as where it was set the longest ago: there, the old value still stands.
    key.lastSet = { on: Math.min(...secrets.map(({ updatedOn }) => updatedOn)), by: 'github' };
  }
  for (const { name, environment, vendor, owner, rotatedOn } of declared) {
    const key = entry(name, environment);
    key.vendor = vendor;
    key.owner = owner ?? key.owner;
    key.isFollowed = true;
    if (rotatedOn !== null) keepLatest(key, { on: rotatedOn, by: 'config' }, today);
  }
  for (const [id, { rotatedOn, snoozedUntil }] of records) {
    const key = keys.get(id);
    if (!key) continue;
    if (rotatedOn !== null) keepLatest(key, { on: rotatedOn, by: 'record' }, today);
    key.snoozedUntil = snoozedUntil;
  }
  return [...keys.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** A day that is yet to come is a slip of the pen: believed, it would silence the reminder for good. Clocks differ by a day. */
function keepLatest(key: Key, set: NonNullable<Key['lastSet']>, today: Day): void {
  if (set.on > today + 1) return;
  if (key.lastSet === null || set.on > key.lastSet.on) key.lastSet = set;
}

/** Names do not differ in case, as GitHub's secrets do not. */
function keyId(name: string, environment: string | null): string {
  return `${environment === null ? '' : `${environment.toLowerCase()}/`}${name.toLowerCase()}`;
}
