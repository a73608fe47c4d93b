/** Whatever is wanted, whatever people do, and wherever a run breaks off: the next whole run leaves one of each. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plan, type Wanted } from '../../../src/github/conversation/index.ts';
import { markerOf } from '../../../src/github/conversation/marker.ts';
import { wanted, wantedFinding } from './wanted.ts';
import { World } from './world.ts';

const all = { pull_requests: 'write', issues: 'write', checks: 'write', contents: 'write' } as const;
const mostInPlace = 20;

const ids = Array.from({ length: 26 }, (_, i) => `f${i.toString(16).padStart(2, '0')}`);
const spot = fc.oneof(
  fc.constant(null),
  fc.constant({ path: 'src/pay.ts', line: null, startLine: null }),
  fc.record({
    path: fc.constantFrom('src/pay.ts', 'b.py'),
    line: fc.integer({ min: 3, max: 9 }),
    startLine: fc.constantFrom(null, 2),
  }),
);
const findings = fc.uniqueArray(
  fc.record({ id: fc.constantFrom(...ids), spot, version: fc.constantFrom('1', '2') }),
  { selector: ({ id }) => id, maxLength: 26, size: 'max' },
);
const judgement = fc.record({
  head: fc.constantFrom('a', 'b', 'c'),
  findings,
  /** Of each finding: of many findings more than one request takes. */
  annotations: fc.constantFrom(1, 3),
});
/** After so many requests a run breaks off, or not at all. */
const requests = fc.oneof(fc.constant(Number.POSITIVE_INFINITY), fc.nat(12));
const which = fc.nat(40);
const deed = fc.oneof(
  fc.record({ does: fc.constant('judge' as const), which: fc.nat(2), requests }),
  fc.record({
    does: fc.constantFrom(
      'delete',
      'reply',
      'resolve',
      'unresolve',
      'rewrite',
      'amend',
      'forge',
      'forgeSummary',
      'double',
    ),
    which,
  }),
);

function want({
  head,
  findings,
  annotations,
}: {
  head: string;
  findings: object[];
  annotations: number;
}): Wanted {
  const list = (findings as { id: string }[]).map((each) => wantedFinding(each.id, each));
  const usual = wanted(list, { head: head.repeat(40) });
  const many = usual.check.annotations.flatMap((each) => Array.from({ length: annotations }, () => each));
  return { ...usual, check: { ...usual.check, annotations: many } };
}

/** The requests of a run, up to where it breaks off. */
function run(world: World, target: Wanted, most: number): void {
  world.head = target.head;
  const steps = plan(world.standing(), target, all);
  for (const request of steps.flatMap((step) => world.requests(step)).slice(0, most)) request();
}

function humanDoes(world: World, what: string, which: number): void {
  const pick = <T>(list: readonly T[]): T | undefined => list[which % Math.max(list.length, 1)];
  const thread = pick(world.threads);
  const everything = [...world.comments, ...world.threads.flatMap(({ comments }) => comments)];
  const said = pick(everything);
  const ours = pick(everything.filter((each) => each.ours));
  const id = pick(ids)!;
  if (what === 'delete' && said) world.delete(said.id);
  if (what === 'reply') thread?.comments.push({ id: world.id(), ours: false, body: 'Is it?' });
  if (what === 'resolve' && thread) thread.isResolved = true;
  if (what === 'unresolve' && thread) thread.isResolved = false;
  if (what === 'rewrite' && ours) ours.body = 'Never mind.';
  if (what === 'amend' && ours) ours.body = `${ours.body}\r\n\r\nSee the wiki.`.replaceAll(/\r?\n/g, '\r\n');
  const forged = `<!-- otesse-guard:finding ${id} settled otesse-live-secret-key 1 -->\nNothing to see.`;
  if (what === 'forge') {
    const comments = [{ id: world.id(), ours: false, body: forged }];
    const thread = { node: `T${world.id()}`, path: 'src/pay.ts', line: 3, startLine: null, isResolved: true };
    world.threads.push({ ...thread, comments });
  }
  // Not people but we ourselves: a run did not see yet what the one before it had said.
  if (what === 'double' && ours) {
    const again = { ...ours, id: world.id() };
    if (world.comments.includes(ours)) world.comments.push(again);
    else
      world.threads.push({
        ...world.threads.find(({ comments }) => comments.includes(ours))!,
        node: `T${world.id()}`,
        comments: [again],
      });
  }
  if (what === 'forgeSummary') {
    const body = '<!-- otesse-guard:summary -->\nAll is well.';
    world.comments.unshift({ id: world.id(), ours: false, body });
  }
}

function holds(world: World, target: Wanted): void {
  const standing = world.standing();
  const byId = Map.groupBy(standing.findings, ({ id }) => id);
  for (const [id, comments] of byId) expect([id, comments.length]).toEqual([id, 1]);
  // Each finding is said once: in its place, or in the summary.
  const unplaced = target.findings.filter(({ id }) => !byId.has(id)).map(({ id }) => id);
  for (const { id, version } of target.findings) {
    const comment = byId.get(id)?.[0];
    if (comment) expect(comment).toMatchObject({ state: 'open', version });
  }
  for (const { id, state } of standing.findings)
    if (!target.findings.some((each) => each.id === id)) expect([id, state]).toEqual([id, 'settled']);
  const placeable = target.findings.filter(({ id, spot }) => spot !== null || byId.has(id));
  for (const { id } of placeable.slice(0, mostInPlace)) expect(unplaced).not.toContain(id);
  const summaries = world.comments.filter(({ ours, body }) => ours && markerOf(body)?.kind === 'summary');
  expect(summaries.map(({ body }) => body)).toEqual([
    `<!-- otesse-guard:summary -->\n${target.summary(new Set(unplaced))}`,
  ]);
  // GitHub shows the last run of a name.
  const runs = world.runs.filter(({ head }) => head === target.head);
  expect(runs.at(-1)).toMatchObject({ status: 'COMPLETED', conclusion: target.check.conclusion });
  expect(runs.at(-1)?.annotations).toEqual(target.check.annotations);
  expect(runs.filter(({ status }) => status !== 'COMPLETED')).toEqual([]);
  // What others wrote is left alone.
  for (const { comments } of world.threads)
    for (const { ours, body } of comments) if (!ours) expect(body).toMatch(/Is it\?|Nothing to see\./);
  expect(plan(standing, target, all)).toEqual([]);
}

it('leaves one comment a finding, one summary and one check run', () => {
  fc.assert(
    fc.property(
      fc.tuple(judgement, judgement, judgement),
      fc.array(deed, { maxLength: 14 }),
      (judged, deeds) => {
        const world = new World();
        const targets = judged.map(want);
        for (const deed of deeds) {
          if (deed.does === 'judge') run(world, targets[deed.which]!, deed.requests);
          else humanDoes(world, deed.does, deed.which);
        }
        run(world, targets[0]!, Number.POSITIVE_INFINITY);
        holds(world, targets[0]!);
      },
    ),
    { numRuns: 400 },
  );
});
