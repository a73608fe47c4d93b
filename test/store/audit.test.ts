import { createHash } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { openAudit } from '../../src/store/audit/index.ts';
import { migrate } from '../../src/store/database/migrate.ts';
import { openDatabase } from '../../src/store/database/open-database.ts';
import type { AuditEvent, AuditLog } from '../../src/store/index.ts';
import { fill } from '../support/samples.ts';
import { freshPlace } from './support/place.ts';
import { openTestStore } from './support/store.ts';

const at = new Date('2026-03-01T08:00:00.000Z');
const ignored = (finding: string, more: Partial<AuditEvent> = {}): AuditEvent => ({
  at,
  by: { login: 'octocat' },
  action: 'finding-ignored',
  outcome: 'done',
  repository: 2 ** 40,
  number: 7,
  finding,
  ...more,
});

async function lines(log: AuditLog, format: 'json' | 'csv'): Promise<string[]> {
  const all: string[] = [];
  for await (const line of log.export(format)) all.push(line);
  return all;
}

/** The log by itself, and a way to do to it what the store never would. */
async function openLog(): Promise<{ log: AuditLog; tamper: (statement: string) => Promise<void> }> {
  const database = await openDatabase(await freshPlace());
  onTestFinished(() => database.close());
  await migrate(database);
  const tamper = (statement: string) =>
    database.script(`ALTER TABLE otesse_guard.audit DISABLE TRIGGER ALL; ${statement};
      ALTER TABLE otesse_guard.audit ENABLE TRIGGER ALL`);
  return { log: openAudit(database), tamper };
}

test('entries that are added at once stand one after the other, each tied to the one before', async () => {
  const { log } = await openLog();
  expect(await log.verify()).toEqual({ isSound: true, head: null });
  await Promise.all(Array.from({ length: 40 }, (_, i) => log.append(ignored(`f${i}`))));
  const entries = (await lines(log, 'json')).map((line) => JSON.parse(line));
  expect(entries.map(({ seq }) => seq)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
  for (const [i, { previous }] of entries.entries())
    expect(previous).toBe(entries[i - 1]?.hash ?? '0'.repeat(64));
  expect(await log.verify()).toEqual({ isSound: true, head: { seq: 40, hash: entries[39].hash } });
});

test('an exported line can be verified by anyone', async () => {
  const { log } = await openLog();
  await log.append(ignored('abc', { reason: 'a key of the "test" server', delivery: 'd-1' }));
  const [line] = await lines(log, 'json');
  const [, entry, hash] = /^(.*),"hash":"([0-9a-f]{64})"\}\n$/.exec(line!)!;
  expect(createHash('sha256').update(`${entry}}`).digest('hex')).toBe(hash);
  expect(JSON.parse(line!)).toMatchObject({
    at: '2026-03-01T08:00:00.000Z',
    by: '@octocat',
    action: 'finding-ignored',
    outcome: 'done',
    repository: 2 ** 40,
    number: 7,
    finding: 'abc',
    delivery: 'd-1',
    reason: 'a key of the "test" server',
  });
});

test('as CSV, no text breaks a line or becomes a formula', async () => {
  const { log } = await openLog();
  await log.append(ignored('abc', { by: 'app', reason: '=HYPERLINK("x"), said\nsomeone' }));
  const [header, line, ...rest] = await lines(log, 'csv');
  expect(rest).toEqual([]);
  expect(header).toBe(
    'seq,at,by,action,outcome,repository,number,finding,incident,key,delivery,reason,previous,hash\r\n',
  );
  expect(line).toMatch(
    /^1,2026-03-01T08:00:00.000Z,app,finding-ignored,done,1099511627776,7,abc,,,,"'=HYPERLINK\(""x""\), said someone",0{64},[0-9a-f]{64}\r\n$/,
  );
});

test('what was changed, taken out or put in is noticed', async () => {
  const { log, tamper } = await openLog();
  for (const finding of ['a', 'b', 'c', 'd']) await log.append(ignored(finding));
  const sound = await log.verify();
  if (!sound.isSound || !sound.head) throw new Error('nobody has touched it yet');
  const verdictAfter = async (statement: string) => {
    await tamper(statement);
    return log.verify(sound.head!);
  };
  const table = 'otesse_guard.audit';
  const swap = (from: string, to: string) =>
    `UPDATE ${table} SET entry = replace(entry, '"finding":"${from}"', '"finding":"${to}"') WHERE seq = 2`;
  const rehash = `UPDATE ${table} SET hash = encode(sha256(entry::bytea), 'hex') WHERE seq = 2`;
  expect(await verdictAfter(swap('b', 'e'))).toEqual({ isSound: false, seq: 2, why: 'it was changed' });
  expect(await verdictAfter(swap('e', 'b'))).toEqual(sound);
  expect(await verdictAfter(`${swap('b', 'e')}; ${rehash}`)).toEqual({
    isSound: false,
    seq: 3,
    why: 'it does not follow from the one before it',
  });
  expect(await verdictAfter(`${swap('e', 'b')}; ${rehash}`)).toEqual(sound);
  expect(await verdictAfter(`DELETE FROM ${table} WHERE seq = 4`)).toEqual({
    isSound: false,
    seq: 4,
    why: 'it is missing',
  });
  await log.append(ignored('e'));
  expect(await log.verify(sound.head)).toEqual({
    isSound: false,
    seq: 4,
    why: 'it is not the one that is known',
  });
  expect(await verdictAfter(`DELETE FROM ${table} WHERE seq = 2`)).toEqual({
    isSound: false,
    seq: 2,
    why: 'it is missing',
  });
});

test('the database itself refuses to change an entry', async () => {
  const { log, tamper } = await openLog();
  await log.append(ignored('a'));
  const trigger = 'ALTER TABLE otesse_guard.audit ENABLE TRIGGER ALL';
  for (const change of [
    "UPDATE otesse_guard.audit SET entry = ''",
    'DELETE FROM otesse_guard.audit',
    'TRUNCATE otesse_guard.audit',
  ])
    await expect(tamper(`${trigger}; ${change}`)).rejects.toThrow('the audit log is only ever added to');
  expect(await log.verify()).toMatchObject({ isSound: true, head: { seq: 1 } });
});

test('there is no place for code or a secret, and a secret in a person’s words is redacted', async () => {
  const place = await freshPlace();
  const { store } = await openTestStore(place);
  const secret = fill('otesse_live_sk_{{alnum:32}}');
  await store.audit.append(ignored('a', { reason: `it is ${secret} and not in use`, key: `key ${secret}` }));
  await store.ignores.add(
    { repository: 1, pull: 2, fingerprint: 'f', by: 'octocat', at, reason: `it is ${secret}` },
    null,
  );
  const written = [...(await lines(store.audit, 'json')), JSON.stringify(await store.ignores.of(1, 2))].join(
    '',
  );
  expect(written).toContain('it is otesse_live_sk_');
  expect(written).not.toContain(secret);
  expect(written).not.toContain(secret.slice(20, 30));

  const refused: Partial<AuditEvent>[] = [
    { finding: 'const key = read();' },
    { incident: secret },
    { delivery: secret },
    { delivery: 'two words' },
    { by: { login: 'a\nb' } },
    { action: 'something' as 'key-added' },
    { number: 0.5 },
  ];
  for (const more of refused) await expect(store.audit.append(ignored('a', more))).rejects.toThrow();
  expect((await lines(store.audit, 'json')).length).toBe(1);
});
