/** What app.yml asks for is what the code needs, and no more: routes, events, and the reasons in docs/security.md. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { webhookPath } from '../../src/app/server/index.ts';
import { type OperationId, operationIds } from '../github/contract/used.ts';
import { resources } from '../github/resources/index.ts';
import type { Access, Call } from '../github/server/call.ts';

type Level = 'read' | 'write';

interface Manifest {
  hook_attributes: { url: string };
  default_permissions: Record<string, Level>;
  default_events: string[];
}

const manifest = (file: string): Manifest => parse(readFileSync(file, 'utf8'));
const full = manifest('app.yml');
const withoutContents = manifest('app.without-contents.yml');

const sources = globSync('src/{github,app}/**/*.ts')
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');
const contract: { operations: Record<string, { method: string; path: string }> } = JSON.parse(
  readFileSync('test/github/contract/openapi.json', 'utf8'),
);

/** Routes that an installation asks, and what each takes. */
const asked = [
  ...new Set(
    Array.from(sources.matchAll(/'((?:GET|POST|PATCH|PUT|DELETE) \/repos\/[^']+)'/g), ([, route]) => route!),
  ),
].map((route) => {
  const id = operationIds.find((each) => {
    const { method, path } = contract.operations[each]!;
    return `${method} ${path}`.replace(/\{\w+\}/g, '{}') === route.replace(/\{\w+\}/g, '{}');
  });
  return { route, accesses: id === undefined ? [] : accessesOf(id) };
});

/** Of a comment it depends on what it is below. */
function accessesOf(id: OperationId): Extract<Access, { by: 'permission' }>[] {
  const { access } = resources[id];
  const possible =
    typeof access !== 'function'
      ? [access]
      : [{ pull: {} }, { pull: null }].map((issue) => access(below(issue)));
  return possible.filter((each) => each.by === 'permission');
}

function below(issue: object): Call {
  const comments = [{ id: 1, reactions: [] }];
  const issues = new Map([[1, { number: 1, comments, ...issue }]]);
  const params = { issue_number: '1', comment_id: '1', path: 'one' };
  const actor = { kind: 'installation', installation: { singleFiles: ['one'] } };
  return { repository: { issues }, params, actor } as unknown as Call;
}

const grants = ({ default_permissions: granted }: Manifest, name: string, level: Level): boolean =>
  granted[name] === 'write' || granted[name] === level;

/** Of each event: https://docs.github.com/webhooks/webhook-events-and-payloads */
const takes: Record<string, [name: string, level: Level]> = {
  check_run: ['checks', 'write'],
  check_suite: ['checks', 'write'],
  commit_comment: ['contents', 'read'],
  discussion: ['discussions', 'read'],
  discussion_comment: ['discussions', 'read'],
  issue_comment: ['issues', 'read'],
  issues: ['issues', 'read'],
  merge_group: ['merge_queues', 'read'],
  pull_request: ['pull_requests', 'read'],
  pull_request_review: ['pull_requests', 'read'],
  pull_request_review_comment: ['pull_requests', 'read'],
  push: ['contents', 'read'],
  repository: ['metadata', 'read'],
  secret_scanning_alert: ['secret_scanning_alerts', 'read'],
  workflow_run: ['actions', 'read'],
};

/** What only more than app.yml would allow; docs/security.md says so. */
const beyond = ['PATCH /repos/{owner}/{repo}/comments/{comment_id}'];
/** What an App that reads no code does not ask, or asks for single files alone. */
const ofContents = ['contents'];

it('every route that is asked is known', () => {
  expect(asked.length).toBeGreaterThan(25);
  expect(asked.filter(({ accesses }) => accesses.length === 0)).toEqual([]);
});

describe.each([
  ['app.yml', full],
  ['app.without-contents.yml', withoutContents],
])('%s', (_, { hook_attributes, default_permissions, default_events }) => {
  it('is delivered to where webhooks are taken', () => {
    expect(new URL(hook_attributes.url).pathname).toBe(webhookPath);
  });

  it('has the permission that each of its events takes', () => {
    expect(default_events.filter((event) => takes[event] === undefined)).toEqual([]);
    const lacking = default_events.filter((event) => {
      const [name, level] = takes[event]!;
      return !grants({ default_permissions } as Manifest, name, level);
    });
    expect(lacking).toEqual([]);
  });

  it('asks for no permission that no route and no event takes', () => {
    const used = new Set([
      ...asked.flatMap(({ accesses }) => accesses.flatMap(({ anyOf }) => anyOf)),
      ...default_events.map((event) => takes[event]![0]),
      // Opens one of the routes of contents.
      'single_file',
      'metadata',
    ]);
    expect(Object.keys(default_permissions).filter((name) => !used.has(name))).toEqual([]);
  });

  it('asks for no more than to read where nothing is written', () => {
    const written = new Set([
      ...asked.flatMap(({ route, accesses }) =>
        beyond.includes(route)
          ? []
          : accesses.flatMap(({ level, anyOf }) => (level === 'write' ? anyOf : [])),
      ),
      // By GraphQL: there is no other way.
      ...(/updateDiscussion\b/.test(sources) ? ['discussions'] : []),
    ]);
    const granted = Object.entries(default_permissions).flatMap(([name, level]) =>
      level === 'write' ? [name] : [],
    );
    expect(granted.filter((name) => !written.has(name))).toEqual([]);
  });
});

it('app.yml opens every route that is asked, but for those that its docs name', () => {
  const closed = asked.filter(({ accesses }) =>
    accesses.some(({ level, anyOf }) => !anyOf.some((name) => grants(full, name, level))),
  );
  expect(closed.map(({ route }) => route)).toEqual(beyond);
});

it('app.without-contents.yml opens all but those of contents', () => {
  const closed = asked.flatMap(({ accesses }) =>
    accesses.filter(({ level, anyOf }) => !anyOf.some((name) => grants(withoutContents, name, level))),
  );
  expect([...new Set(closed.flatMap(({ anyOf }) => anyOf))].sort()).toEqual(ofContents);
  expect(Object.keys(withoutContents.default_permissions)).not.toContain('contents');
});

it('app.yml has every event that makes a job', () => {
  const jobs = readFileSync('src/app/events/jobs-of.ts', 'utf8');
  const handled = [...new Set(Array.from(jobs.matchAll(/case '(\w+)':/g), ([, name]) => name!))];
  expect(handled.length).toBeGreaterThan(8);
  expect(handled.filter((name) => !full.default_events.includes(name))).toEqual([]);
});

it('docs/security.md has a reason for every permission, and for no other', () => {
  const rows = readFileSync('docs/security.md', 'utf8').matchAll(
    /^\| `(\w+)` \| (\w*) ?\| (\w*) ?\| (.+) \|$/gm,
  );
  const [first, second]: Record<string, string>[] = [{}, {}];
  for (const [, name, one, other, reason] of rows) {
    expect(reason!.length, name).toBeGreaterThan(20);
    if (one) first![name!] = one;
    if (other) second![name!] = other;
  }
  expect(first).toEqual(full.default_permissions);
  expect(second).toEqual(withoutContents.default_permissions);
});
