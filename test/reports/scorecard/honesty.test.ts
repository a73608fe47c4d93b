import { describe, expect, it } from 'vitest';
import { guidance } from '../../../src/rules/guidance/index.ts';
import { finding, partial, report, suppressed } from '../support.ts';
import { clean, covered, itemOf, reasons, type Scene, score } from './support.ts';

const status = (scene: Scene, id: string) => itemOf(scene, id).status;
const found = (changes: Parameters<typeof finding>[0], rest: Parameters<typeof report>[1] = {}) =>
  report([finding(changes)], { coverage: covered, ...rest });

describe('what was found', () => {
  it('fails the item with its place', () => {
    const item = itemOf({ report: found({}) }, 'keys-not-in-code');
    expect(item.status).toBe('fail');
    expect(reasons(item)).toEqual(['Otesse live secret key in plain text. src/pay.ts 3']);
  });

  it('fails the items of the other rules that the place breaks too', () => {
    const scene = { report: found({ also: ['secret-in-client-code', 'live-key-in-development'] }) };
    for (const id of ['keys-not-in-code', 'keys-not-in-client-code', 'test-keys-in-development'])
      expect(status(scene, id)).toBe('fail');
    expect(status(scene, 'keys-not-in-documentation')).toBe('pass');
  });

  it('of a rule that the team wrote fails the keys too', () => {
    expect(status({ report: found({ rule: 'acme-token' }) }, 'keys-not-in-code')).toBe('fail');
  });

  it('of a rule on what a key may do says nothing of where it stands', () => {
    const scene = { report: found({ rule: 'broad-key-scopes' }) };
    expect(status(scene, 'keys-least-scopes')).toBe('fail');
    expect(status(scene, 'keys-not-in-code')).toBe('pass');
  });

  it('weighs more than what is attested', () => {
    const attest = [{ item: 'webhook-timing-safe', by: '@acme/a', on: '2026-11-20' }];
    const changes = { rule: 'webhook-signature-timing-unsafe', category: 'webhooks' } as const;
    expect(status({ report: found(changes), config: { attest } }, 'webhook-timing-safe')).toBe('fail');
    expect(
      status({ report: found({ ...changes, confidence: 'low' }), config: { attest } }, 'webhook-timing-safe'),
    ).toBe('attested');
  });

  it('as advice leaves the item open', () => {
    const item = itemOf({ report: found({ confidence: 'low' }) }, 'keys-not-in-code');
    expect(item.status).toBe('unknown');
    expect(item.next).toContain('Look at each');
  });

  it('and is in a baseline still fails the item', () => {
    const scene = { report: clean({ suppressed: [suppressed({ by: 'baseline' })] }) };
    expect(status(scene, 'keys-not-in-code')).toBe('fail');
  });

  it('and is allowed with a reason is told, and fails nothing', () => {
    const item = itemOf(
      { report: clean({ suppressed: [suppressed({ by: 'inline' })] }) },
      'keys-not-in-code',
    );
    expect(item.status).toBe('pass');
    expect(reasons(item)).toEqual(['nothing found in 120 files but 1 that the team allows']);
  });
});

describe('nothing found', () => {
  const passing = (scene: Scene) => score(scene).items.filter((one) => one.status === 'pass');

  it('is no pass where something could not be read', () => {
    const partially = partial([{ path: 'a', reason: 'timeout' }]);
    expect(passing({ report: { ...partially, coverage: covered } })).toEqual([]);
    expect(reasons(itemOf({ report: partially }, 'webhook-raw-body'))).toEqual(['1 path could not be read']);
  });

  it('is no pass where the rules did not run, or there was nothing to look at', () => {
    expect(passing({ report: clean({ coverage: {} }) })).toEqual([]);
    const empty = Object.fromEntries(Object.keys(covered).map((what) => [what, 0]));
    expect(passing({ report: clean({ coverage: empty }) })).toEqual([]);
    // Without any source code nobody can tell whether there are webhooks.
    expect(status({ report: clean({ coverage: empty }) }, 'webhook-timing-safe')).toBe('unknown');
  });

  it('is no pass where a rule is not built yet', () => {
    expect(passing({ exists: () => false }).map(({ item }) => item.id)).toEqual(['keys-not-in-code']);
    const item = itemOf({ exists: (id) => id !== 'webhook-replay-possible' }, 'webhook-timestamp');
    expect(reasons(item)).toEqual(['no rule checks it yet']);
    expect(item.next).toBe(
      'Send a recorded webhook again, and see it refused; then attest `webhook-timestamp`.',
    );
  });

  it('is no pass where the team has switched a rule off', () => {
    const off = { off: true, severity: null, ignore: [] };
    const config = { rules: { 'webhook-weak-signature': off, 'google-api-key': off } };
    expect(reasons(itemOf({ config }, 'webhook-signature-verified'))).toEqual([
      'webhook-weak-signature switched off in the settings',
    ]);
    expect(status({ config }, 'keys-not-in-code')).toBe('unknown');
    expect(status({ config }, 'webhook-timing-safe')).toBe('pass');
  });

  it.each([
    ['unfollowed', 'webhook-signature-verified', '1 of 3 webhook handlers could not be followed to the end'],
    ['otherBodies', 'webhook-raw-body', '1 of 3 checks of webhooks not seen to be over the raw body'],
    ['unfinished', 'logs-without-secrets', '1 of 20 files that use an API could not be followed to the end'],
    ['untimed', 'webhook-timestamp', '1 of 3 checks of webhooks not seen to look at the time'],
  ])('is no pass where something is in doubt: %s', (doubt, id, text) => {
    const item = itemOf({ report: clean({ coverage: { ...covered, [doubt]: 1 } }) }, id);
    expect(item.status).toBe('unknown');
    expect(reasons(item)).toEqual([text]);
  });

  it('says how much was looked at', () => {
    expect(reasons(itemOf({}, 'keys-not-in-code'))).toEqual(['nothing found in 120 files']);
    expect(reasons(itemOf({}, 'webhook-signature-verified'))).toEqual([
      'nothing found in 3 webhook handlers',
    ]);
  });

  it('where there are handlers and no check of them is no pass of what is said of checks', () => {
    const coverage = { ...covered, checks: 0 };
    const item = itemOf({ report: clean({ coverage }) }, 'webhook-timing-safe');
    expect(item.status).toBe('unknown');
    expect(reasons(item)).toEqual(['no check in 3 webhook handlers']);
  });

  it('to judge makes an item not applicable, with the reason', () => {
    const coverage = { ...covered, handlers: 0, checks: 0 };
    const item = itemOf({ report: clean({ coverage }) }, 'webhook-timing-safe');
    expect(item.status).toBe('not-applicable');
    expect(reasons(item)).toEqual(['no webhook handler among 80 source files']);
  });
});

describe('what is attested', () => {
  const attested = (...on: string[]) => ({
    attest: on.map((day) => ({
      item: 'gdpr-deletion',
      by: '@acme/privacy',
      on: day,
      evidence: 'https://acme.example',
    })),
  });

  it('is shown with owner, day and evidence', () => {
    const item = itemOf({ config: attested('2026-10-01') }, 'gdpr-deletion');
    expect(item.status).toBe('attested');
    expect(reasons(item)).toEqual(['by @acme/privacy on 2026-10-01: https://acme.example']);
  });

  it('expires after a year, and the latest entry counts', () => {
    expect(status({ config: attested('2025-11-24') }, 'gdpr-deletion')).toBe('attested');
    const old = itemOf({ config: attested('2025-11-23') }, 'gdpr-deletion');
    expect(old.status).toBe('unknown');
    expect(reasons(old)[0]).toMatch(/^attested over a year ago, by @acme\/privacy on 2025-11-23/);
    expect(old.next).toBe('Look again, and date the attestation anew.');
    expect(status({ config: attested('2025-01-01', '2026-11-23', '2024-01-01') }, 'gdpr-deletion')).toBe(
      'attested',
    );
  });

  it('settles every item that code leaves open', () => {
    const attest = guidance.map(({ id }) => ({ item: id, by: '@acme/a', on: '2026-11-01' }));
    const open = partial([{ path: 'a', reason: 'timeout' }]);
    expect(score({ report: open, config: { attest } }).items.every((one) => one.status === 'attested')).toBe(
      true,
    );
  });
});
