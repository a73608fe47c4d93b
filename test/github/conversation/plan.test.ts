/** The steps of single situations. */
import { describe, expect, it } from 'vitest';
import { plan, type Standing, type StandingFinding } from '../../../src/github/conversation/index.ts';
import type { Step } from '../../../src/github/conversation/steps.ts';
import { wanted, wantedFinding } from './wanted.ts';
import { World } from './world.ts';

const all = { pull_requests: 'write', issues: 'write', checks: 'write', contents: 'write' } as const;
const nothing: Standing = { findings: [], summaries: [], answers: [], checks: [], remarks: [] };
const planned = (
  standing: Partial<Standing>,
  target = wanted(),
  permissions: Record<string, 'read' | 'write'> = all,
) => plan({ ...nothing, ...standing }, target, permissions);
const kinds = (steps: readonly Step[]) => steps.map((step) => step.do);

function standing(id: string, changes: Partial<StandingFinding> = {}): StandingFinding {
  return {
    ...{
      id,
      state: 'open',
      rule: 'otesse-live-secret-key',
      version: '1',
      comment: 11,
      body: '',
      path: 'src/pay.ts',
    },
    ...{ line: 3, startLine: null, thread: 'T11', isResolved: false, hasReplies: false, ...changes },
  };
}

describe('the first time', () => {
  const many = Array.from({ length: 23 }, (_, i) => wantedFinding(`f${i}`));

  it('all comments go into one review, then the summary, then the check', () => {
    const steps = planned({}, wanted([wantedFinding('a'), wantedFinding('b')]));
    expect(kinds(steps)).toEqual(['review', 'summarise', 'check']);
    expect(steps[0]).toMatchObject({ comments: [{ id: 'a' }, { id: 'b' }] });
  });

  it('the twenty worst have a comment, the summary speaks of the others', () => {
    const steps = planned({}, wanted(many));
    const review = steps.find((step) => step.do === 'review');
    expect(review?.comments.map(({ id }) => id)).toEqual(many.slice(0, 20).map(({ id }) => id));
    expect(steps.find((step) => step.do === 'summarise')?.unplaced).toEqual(['f20', 'f21', 'f22']);
  });

  it('a finding off the diff has a comment on its file, or none', () => {
    const onFile = wantedFinding('a', { spot: { path: 'b.ts', line: null, startLine: null } });
    const steps = planned({}, wanted([onFile, wantedFinding('b', { spot: null })]));
    expect(kinds(steps)).toEqual(['comment-on-file', 'summarise', 'check']);
    expect(steps[0]).toMatchObject({ path: 'b.ts', body: expect.stringContaining('a stands in line 3.') });
    expect(steps[1]).toMatchObject({ unplaced: ['b'] });
  });

  it('nothing is said below a pull request that gives no reason to', () => {
    expect(kinds(planned({}, wanted([], { isWorthSaying: false })))).toEqual(['check']);
  });
});

describe('a comment that stands', () => {
  it('keeps still when its finding has only moved', () => {
    const moved = wantedFinding('a', { spot: { path: 'src/pay.ts', line: 40, startLine: null } });
    expect(kinds(planned({ findings: [standing('a')] }, wanted([moved])))).toEqual(['summarise', 'check']);
  });

  it('is edited when there is something else to say, with a suggestion only on the lines that it is for', () => {
    const said = (line: number) =>
      planned({ findings: [standing('a', { version: '0', line })] }, wanted([wantedFinding('a')]))[0];
    expect(said(3)).toMatchObject({
      do: 'edit',
      comment: 11,
      body: expect.stringContaining('a stands here.'),
    });
    expect(said(4)).toMatchObject({ do: 'edit', comment: 11, body: expect.stringContaining('in line 3.') });
  });

  it('is resolved before it says that the finding is gone', () => {
    const [resolve, edit] = planned({ findings: [standing('a')] });
    expect(resolve).toEqual({ do: 'resolve', thread: 'T11' });
    expect(edit).toEqual({
      do: 'edit',
      comment: 11,
      body: '<!-- otesse-guard:finding a settled otesse-live-secret-key 1 -->\na is gone.',
    });
  });

  it.each<[string, Partial<StandingFinding>, Record<string, 'read' | 'write'>]>([
    ['somebody has said something below it', { hasReplies: true }, all],
    ['it is resolved', { isResolved: true }, all],
    ['the App may not', {}, { ...all, contents: 'read' }],
  ])('is not resolved where %s', (_, changes, permissions) => {
    const steps = planned({ findings: [standing('a', changes)] }, wanted(), permissions);
    expect(kinds(steps)).toEqual(['edit', 'summarise', 'check']);
  });

  it('opens again with its finding, and says so', () => {
    const settled = standing('a', { state: 'settled', isResolved: true });
    const steps = planned({ findings: [settled] }, wanted([wantedFinding('a')]));
    expect(kinds(steps)).toEqual(['unresolve', 'edit', 'summarise', 'check']);
    expect(steps[1]).toMatchObject({
      body: expect.stringMatching(/ open .*\nBack again\. a stands here\.$/s),
    });
    const without = planned({ findings: [settled] }, wanted([wantedFinding('a')]), {
      ...all,
      contents: 'read',
    });
    expect(kinds(without)).toEqual(['edit', 'summarise', 'check']);
  });

  it('stays as it is where it is not known what became of the finding', () => {
    const unread = wanted([], { settle: () => null });
    expect(kinds(planned({ findings: [standing('a')] }, unread))).toEqual(['summarise', 'check']);
  });

  it('is left alone once it is settled, whoever opens its thread', () => {
    const findings = [standing('a', { state: 'settled', isResolved: false })];
    expect(kinds(planned({ findings }))).toEqual(['summarise', 'check']);
  });
});

describe('for one who may only add', () => {
  const added = (findings: ReturnType<typeof wantedFinding>[], standingOnes: StandingFinding[]) =>
    planned({ findings: standingOnes }, wanted(findings, { onlyAdds: true, settle: () => null }));

  it('what stands open is not edited, whatever there is to say', () => {
    const steps = added([wantedFinding('a', { version: '2' })], [standing('a')]);
    expect(kinds(steps)).toEqual(['summarise', 'check']);
  });

  it('what is back opens again, unless it is another rule’s by now', () => {
    const settled = standing('a', { state: 'settled' });
    expect(kinds(added([wantedFinding('a')], [settled]))).toEqual(['edit', 'summarise', 'check']);
    const other = wantedFinding('a', { rule: 'rate-limit-not-handled' });
    expect(kinds(added([other], [settled]))).toEqual(['summarise', 'check']);
  });

  it.each(['success', 'neutral'] as const)('a check that would be a %s is not made', (conclusion) => {
    const { check } = wanted();
    const steps = planned({}, wanted([], { onlyAdds: true, check: { ...check, conclusion } }));
    expect(kinds(steps)).toEqual(['summarise']);
  });
});

describe('without a permission', () => {
  const without = (name: string) => Object.fromEntries(Object.entries(all).filter(([key]) => key !== name));
  const target = wanted([wantedFinding('a')]);

  it.each([
    ['pull_requests', ['summarise', 'check']],
    ['issues', ['review', 'summarise', 'check']],
    ['checks', ['review', 'summarise']],
    ['contents', ['review', 'summarise', 'check']],
  ])('%s', (name, expected) => {
    const steps = planned({}, target, without(name));
    expect(kinds(steps)).toEqual(expected);
    const unplaced = name === 'pull_requests' ? ['a'] : [];
    expect(steps.find((step) => step.do === 'summarise')?.unplaced).toEqual(unplaced);
  });

  it('to write anything, nothing is tried', () => {
    expect(planned({}, target, { pull_requests: 'read', issues: 'read', checks: 'read' })).toEqual([]);
  });
});

describe('the check run', () => {
  it('that was begun is gone on with', () => {
    const begun = { id: 5, isCompleted: false, says: { annotations: '-', all: '-', written: 0 } };
    const step = planned({ checks: [begun] }).find(({ do: what }) => what === 'check');
    expect(step).toMatchObject({ standing: { id: 5, written: 0 } });
  });

  it('of another pull request with the same head is not ours to change', () => {
    const world = new World();
    for (const step of planned({})) for (const request of world.requests(step)) request();
    for (const run of world.runs) run.externalId = run.externalId.replace(' 7 ', ' 71 ');
    expect(world.standing().checks).toEqual([]);
  });
});
