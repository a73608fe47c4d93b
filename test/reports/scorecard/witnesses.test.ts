import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../../../src/scan/config/index.ts';
import { fill } from '../../support/samples.ts';
import { itemOf, reasons, type Scene } from './support.ts';

interface Key {
  name: string;
  vendor?: string;
  environment?: string;
  rotated?: string;
}
const keys = (list: Key[], every = 90): Scene => ({
  config: {
    rotation: { ...defaultConfig.rotation, every, keys: list.map((one) => ({ vendor: 'otesse', ...one })) },
  },
});
const told = (scene: Scene, id: string) => {
  const item = itemOf(scene, id);
  return [item.status, ...reasons(item)];
};

describe('the age of keys', () => {
  const rotated = (scene: Scene) => told(scene, 'keys-rotated');

  it.each([
    ['2026-08-26', 'attested'],
    ['2026-08-25', 'fail'],
    ['2026-11-24', 'attested'],
    ['2026-11-25', 'attested'],
    ['2026-11-26', 'unknown'],
  ])('set on %s: %s', (day, status) => {
    expect(rotated(keys([{ name: 'production', rotated: day }]))[0]).toBe(status);
  });

  it('is judged by the guidance’s 90 days, or the team’s own limit where that is shorter', () => {
    const key = [{ name: 'production', rotated: '2026-08-01' }];
    expect(rotated(keys(key, 365))).toEqual(['fail', 'production: last set 115 days ago']);
    expect(rotated(keys([{ name: 'production', rotated: '2026-11-01' }], 14))[0]).toBe('fail');
  });

  it('is open without keys, or without a day', () => {
    expect(rotated({})).toEqual(['unknown', 'no key under `rotation.keys`']);
    const some = keys([{ name: 'production', rotated: '2026-11-01' }, { name: 'test' }]);
    expect(rotated(some)).toEqual(['unknown', 'test: no day']);
  });

  it('names the oldest', () => {
    const some = [
      { name: 'a', rotated: '2026-11-14' },
      { name: 'b', rotated: '2026-11-04' },
    ];
    expect(rotated(keys(some))).toEqual(['attested', '2 keys, the oldest set 20 days ago']);
  });

  it('shows no secret that stands in a name', () => {
    const name = fill('otesse_live_sk_{{alnum:24}}');
    expect(rotated(keys([{ name, rotated: '2026-01-01' }])).join()).not.toContain(name.slice(15, 30));
  });
});

describe('the environments of keys', () => {
  it('are two for each vendor', () => {
    const some = [
      { name: 'a', environment: 'production' },
      { name: 'b', environment: 'test' },
    ];
    expect(told(keys(some), 'keys-separate')).toEqual(['attested', 'otesse: production, test']);
    const more = [...some, { name: 'c', vendor: 'stripe', environment: 'production' }];
    expect(told(keys(more), 'keys-separate')).toContain('the keys of stripe are not of two environments');
    expect(told(keys(more), 'keys-separate')[0]).toBe('unknown');
  });
});

describe('hooks and workflows', () => {
  it.each([
    [{ state: 'shared', path: 'lefthook.yml', trouble: null }, ['pass', 'shared by the team lefthook.yml']],
    [
      { state: 'here', path: '.git/hooks/pre-commit', trouble: null },
      ['pass', 'in this clone .git/hooks/pre-commit'],
    ],
    [{ state: 'broken', path: 'h', trouble: 'nothing to run' }, ['fail', 'it cannot run: nothing to run h']],
    [{ state: 'none', path: null, trouble: null }, ['fail', 'none in this clone']],
    [null, ['unknown', 'none that the team shares']],
  ] as const)('%o', (hook, expected) => {
    expect(told({ safeguards: { hook } }, 'pre-commit-hook')).toEqual(expected);
  });

  it('a workflow passes where it can fail', () => {
    const runs = { workflow: { path: 'w.yml', flaw: null } };
    expect(told({ safeguards: runs }, 'pull-requests-scanned')).toEqual([
      'pass',
      'runs on pull requests w.yml',
    ]);
    const never = { safeguards: runs, config: { 'fail-on': 'never' } } as const;
    expect(told(never, 'pull-requests-scanned')).toEqual(['fail', 'never fails (fail-on: never) w.yml']);
  });
});
