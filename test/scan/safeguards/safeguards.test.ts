import { describe, expect, it } from 'vitest';
import { readSafeguards } from '../../../src/scan/safeguards/index.ts';
import { workflowOf } from '../../../src/scan/safeguards/workflow.ts';
import { Repository } from '../../support/repository.ts';

const path = '.github/workflows/guard.yml';
const workflow = (on: string, step: string, job = '') =>
  `name: Guard\non: ${on}\njobs:\n  guard:\n    runs-on: ubuntu-latest\n${job}    steps:\n      - uses: actions/checkout@v6\n      - ${step}\n`;
const action = 'uses: otesse/otesse-guard@v1';

describe('a workflow', () => {
  it.each([
    ['an event', 'pull_request', action],
    ['a list of events', '[push, pull_request]', action],
    ['a mapping of events', '{ pull_request: { branches: [main] } }', action],
    ['a merge group', 'merge_group', action],
    ['a fork of the Action, by commit', 'pull_request', `uses: acme/otesse-guard@${'a'.repeat(40)}`],
    ['the command line', 'pull_request', 'run: npx otesse-guard scan --range origin/main..HEAD'],
    ['the command line of a version', 'pull_request', 'run: npx --yes otesse-guard@1 scan'],
  ])('that looks at pull requests: %s', (_, on, step) => {
    expect(workflowOf(path, workflow(on, step))).toEqual({ path, flaw: null });
  });

  it.each([
    ['another event', 'push', action],
    ['another action', 'pull_request', 'uses: acme/guard@v1'],
    ['a comment', 'pull_request', `uses: acme/guard@v1 # ${action}`],
    ['another command', 'pull_request', 'run: npx otesse-guard doctor'],
    ['a name', 'pull_request', 'name: otesse-guard scan'],
  ])('that does not: %s', (_, on, step) => {
    expect(workflowOf(path, workflow(on, step))).toBeNull();
  });

  it.each([
    [
      'the step goes on',
      workflow('pull_request', `${action}\n        continue-on-error: true`),
      /continue-on-error/,
    ],
    [
      'the job goes on',
      workflow('pull_request', action, '    continue-on-error: true\n'),
      /continue-on-error/,
    ],
    [
      'it never fails',
      workflow('pull_request', `${action}\n        with: { fail-on: never }`),
      /fail-on: never/,
    ],
    [
      'the command never fails',
      workflow('pull_request', 'run: otesse-guard scan --fail-on never'),
      /fail-on: never/,
    ],
  ])('that lets everything pass: %s', (_, text, flaw) => {
    expect(workflowOf(path, text)?.flaw).toMatch(flaw);
  });

  it.each([
    'otesse-guard: [',
    'otesse-guard',
    '- otesse-guard',
    'a: *otesse-guard',
    'on: pull_request\njobs: otesse-guard',
  ])('that is none: %s', (text) => {
    expect(workflowOf(path, text)).toBeNull();
  });
});

describe('readSafeguards', () => {
  it('finds nothing where nothing is', async () => {
    expect(await readSafeguards(new Repository().root)).toEqual({ hook: null, workflow: null });
  });

  it('takes the workflow that does it best', async () => {
    const repository = new Repository();
    repository.write({
      '.github/workflows/a.yml': workflow('pull_request', `${action}\n        continue-on-error: true`),
      '.github/workflows/b.yaml': workflow('pull_request', action),
      '.github/workflows/c.txt': workflow('pull_request', action),
    });
    const { workflow: found } = await readSafeguards(repository.root);
    expect(found).toEqual({ path: '.github/workflows/b.yaml', flaw: null });
  });

  it.each([
    ['.pre-commit-config.yaml', 'repos:\n  - repo: https://github.com/otesse/otesse-guard\n'],
    ['lefthook.yml', 'pre-commit:\n  jobs:\n    - run: npx otesse-guard scan --staged\n'],
    ['.husky/pre-commit', 'npx otesse-guard scan --staged\n'],
  ])('sees the hook that a team shares in %s', async (path, text) => {
    const repository = new Repository();
    repository.write({ [path]: text });
    expect((await readSafeguards(repository.root)).hook).toEqual({ state: 'shared', path, trouble: null });
    repository.write({ [path]: text.replace(/^/gm, '# ') });
    expect((await readSafeguards(repository.root)).hook).toBeNull();
  });
});
