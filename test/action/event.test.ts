import { describe, expect, it } from 'vitest';
import { planOf } from '../../src/action/event.ts';

const base = 'a'.repeat(40);
const head = 'b'.repeat(40);
const repository = { default_branch: 'main' };

describe('planOf', () => {
  it.each([
    ['an option', '--upload-pack=touch /tmp/x'],
    ['a name', 'refs/heads/main'],
    ['a short id', 'abc1234'],
    ['nothing', undefined],
  ])('refuses %s where a commit belongs', (_, id) => {
    const payload = { pull_request: { number: 7, base: { sha: base }, head: { sha: id } } };
    expect(() => planOf('pull_request', payload, 'refs/pull/7/merge', 'auto')).toThrow(
      'the event names no commit',
    );
  });

  it('asks by no name that the payload could make up', () => {
    const payload = { pull_request: { number: '7; rm' as never, base: { sha: base }, head: { sha: head } } };
    expect(planOf('pull_request', payload, 'refs/pull/7/merge', 'auto')).toMatchObject({
      change: { refs: ['refs/pull/NaN/head'] },
    });
  });

  it('takes commits of repositories with long ids', () => {
    const payload = { merge_group: { base_sha: 'c'.repeat(64), head_sha: 'd'.repeat(64) } };
    expect(planOf('merge_group', payload, 'refs/heads/q', 'auto')).toMatchObject({
      change: { base: 'c'.repeat(64) },
    });
  });

  it('refuses a diff of an event that changes nothing', () => {
    expect(() => planOf('schedule', {}, 'refs/heads/main', 'diff')).toThrow(
      'the event schedule is no change',
    );
  });

  it('knows which change the whole tree is looked at for', () => {
    const payload = { before: base, after: head, repository };
    expect(planOf('push', payload, 'refs/heads/feature', 'tree')).toMatchObject({ change: { base } });
    expect(planOf('push', payload, 'refs/heads/main', 'tree')).toEqual({ kind: 'tree', change: null });
    expect(planOf('schedule', { repository }, 'refs/heads/main', 'tree')).toEqual({
      kind: 'tree',
      change: null,
    });
  });
});
