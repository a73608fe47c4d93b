/** The Action as it is shipped, run as GitHub's runner runs it on changes full of secrets: nothing shows one. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { artifactService, fileInZip } from '../action/artifact-service.ts';
import { origin, pullRequestStep } from '../action/origin.ts';
import { type Result, runAction, type Step } from '../action/runner.ts';
import { buildInto } from '../cli/bundle.ts';
import { notYet } from '../github/index.ts';
import { simulatedGitHub } from '../github/support.ts';
import { emptyFolder } from '../scan/sources/repository.ts';
import { type Files, Repository } from '../support/repository.ts';
import { Plantation } from './plantation.ts';

let entry: string;
beforeAll(() => {
  const built = emptyFolder();
  buildInto(built);
  entry = join(built, 'action/index.js');
});

const run = (step: Step): Promise<Result> => runAction({ ...step, entry });

/** All that a run lets out: its log as the runner shows it, and every file that it leaves. */
function letOut({ output, files }: Result): string {
  const { 'event.json': _given, ...written } = files;
  return [shown(output), ...Object.entries(written).flat()].join('\n');
}

/** The runner does not show what it was told to hide, from there on. */
function shown(output: string): string {
  const hidden: string[] = [];
  const lines = output.split('\n').map((line) => {
    const [, value] = /^::add-mask::(.+)/.exec(line) ?? [];
    if (value === undefined) return hidden.reduce((text, secret) => text.replaceAll(secret, '***'), line);
    hidden.push(value);
    return '';
  });
  return lines.join('\n');
}

/** A repository with a branch on which the change is to be committed. */
function started(files: Files = {}, branch = 'change'): Repository {
  const on = origin();
  on.commit({ 'README.md': 'clean\n', ...files });
  on.git('checkout', '--quiet', '-b', branch);
  return on;
}

/** A pull request that changes one file, from a base with these. */
function harmless(files: Files = {}): Step {
  const on = started(files);
  on.commit({ 'a.ts': 'export const a = 1;\n' });
  return pullRequestStep(on);
}

it('a pull request of secrets: log, annotations, summary, outputs, SARIF, report and artifact', async () => {
  const planted = new Plantation(5_000);
  const branch = `feature/${planted.key()}`;
  const on = started({}, branch);
  on.commit(planted.files(), `with ${planted.key()}\n\nand ${planted.key()} too\n`);
  on.commit({ 'near.ts': 'clean\n', 'split.ts': 'clean\n' });
  const step = pullRequestStep(on, 1, branch);
  const { pull_request: pull } = step.payload as { pull_request: { head: object } };
  const service = await artifactService({ signature: planted.plant('{{alnum:44}}') });
  const payload = {
    pull_request: {
      ...pull,
      title: planted.key(),
      body: planted.key(),
      head: { ...pull.head, ref: branch, label: `acme:${branch}` },
    },
  };
  const result = await run({
    ...step,
    payload,
    inputs: { 'github-token': planted.plant('ghs_{{alnum:36}}'), artifact: 'guard' },
    env: { ...service.env, GITHUB_HEAD_REF: branch, RUNNER_DEBUG: '1' },
  });

  // Each of the exits was taken.
  expect(Number(result.outputs.findings)).toBeGreaterThan(200);
  expect(result.outputs.complete).toBe('true');
  expect(result.commands.filter(({ name }) => name === 'error')).toHaveLength(10);
  expect(result.summary).toContain('otesse-live-secret-key');
  expect(Object.keys(result.files)).toEqual(
    expect.arrayContaining(['temp/otesse-guard.sarif', 'temp/otesse-guard.json']),
  );
  const artifact = fileInZip(service.zip());
  expect(artifact).toBe(result.files['temp/otesse-guard.json']);
  expect(planted.leaksIn(letOut(result))).toEqual([]);
  expect(planted.leaksIn(JSON.stringify([service.created, service.finalized]))).toEqual([]);
});

/** What goes wrong: the run that meets it, and what it must still say. */
type Trouble = [what: string, step: (planted: Plantation) => Step | Promise<Step>, said: string];

const config = '.github/otesse-guard.yml';
const settings = (text: (secret: string) => string) => (planted: Plantation) =>
  harmless({ [config]: text(planted.key()) });

const troubles: Trouble[] = [
  ['settings with an unknown value', settings((secret) => `fail-on: ${secret}\n`), 'fail-on'],
  ['settings with an unknown name', settings((secret) => `${secret}: on\n`), `file=${config}`],
  ['settings with an unknown rule', settings((secret) => `rules:\n  ${secret}: off\n`), `file=${config}`],
  ['settings that are no YAML', settings((secret) => `a: [${secret}\n  b: "${secret}\n`), `file=${config}`],
  [
    'settings with a broken pattern',
    settings((secret) => `custom-rules:\n  - { id: a, title: t, pattern: '(${secret}' }\n`),
    `file=${config}`,
  ],
  [
    'a baseline that cannot be read',
    (planted) => harmless({ '.github/otesse-guard-baseline.json': `{"${planted.key()}": ${planted.key()}` }),
    'file=.github/otesse-guard-baseline.json',
  ],
  [
    'an input that is none of the choices',
    (planted) => ({ ...harmless(), inputs: { 'fail-on': planted.key() } }),
    'the input fail-on is',
  ],
  [
    'a config that does not exist',
    (planted) => ({ ...harmless(), inputs: { config: `${planted.key()}.yml` } }),
    'does not exist',
  ],
  [
    'a config that the change brings',
    (planted) => {
      const name = `${planted.key()}.yml`;
      const on = started();
      on.commit({ [name]: 'fail-on: never\n' });
      return { ...pullRequestStep(on), inputs: { config: name } };
    },
    'does not exist where this change began',
  ],
  [
    'a folder that does not exist',
    (planted) => ({ ...harmless(), inputs: { 'working-directory': planted.key() } }),
    'does not exist: put actions/checkout before this step',
  ],
  [
    'a report that cannot be written',
    (planted) => ({ ...harmless(), inputs: { 'report-file': `${planted.key()}/report.json` } }),
    'its folder does not exist',
  ],
  [
    'a remote that cannot be reached, its address with a password',
    async (planted) => {
      const step = harmless();
      const github = await simulatedGitHub();
      github.faults.next('any', notYet(), Number.POSITIVE_INFINITY);
      const url = `http://robin:${planted.key()}@127.0.0.1:9/acme/shop`;
      new Repository(step.workspace).git('remote', 'set-url', 'origin', url);
      const inputs = { 'github-token': planted.plant('ghs_{{alnum:36}}') };
      return { ...step, inputs, env: { GITHUB_API_URL: github.url } };
    },
    'fetch-depth: 0',
  ],
  [
    'an API that repeats what it was sent',
    async (planted) => {
      const token = planted.plant('ghs_{{alnum:36}}');
      const step = harmless();
      new Repository(step.workspace).git('remote', 'set-url', 'origin', 'file:///nowhere');
      const body = { message: `Bearer ${token}`, errors: [{ code: token, message: token }] };
      const github = await simulatedGitHub();
      github.faults.next('any', { status: 403, body }, Number.POSITIVE_INFINITY);
      return { ...step, inputs: { 'github-token': token }, env: { GITHUB_API_URL: github.url } };
    },
    'refuses it (403)',
  ],
  [
    'branches named by a secret, and not to be had',
    (planted) => {
      const step = harmless();
      const { pull_request: pull } = step.payload as { pull_request: { head: { sha: string } } };
      const repository = { default_branch: planted.key() };
      const payload = { before: '0'.repeat(40), after: pull.head.sha, commits: [], repository };
      return { ...step, event: 'push', payload, ref: `refs/heads/${planted.key()}` };
    },
    'The default branch is not here',
  ],
  [
    'an object that is lost, below a name with a secret',
    (planted) => {
      const on = started();
      const path = `${planted.key()}.ts`;
      on.commit({ [path]: `k = '${planted.key()}'\n` });
      const blob = on.git('rev-parse', `HEAD:${path}`);
      const step = pullRequestStep(on, 0);
      rmSync(join(step.workspace, '.git/objects', blob.slice(0, 2), blob.slice(2)));
      return step;
    },
    'Not everything could be read',
  ],
];

describe('when something goes wrong', () => {
  it.each(troubles)('it is said without a secret: %s', async (_, stepWith, said) => {
    const planted = new Plantation(9_000);
    const result = await run(await stepWith(planted));
    expect(result.output).toContain(said);
    expect(planted.leaksIn(letOut(result))).toEqual([]);
  });

  it('the address that the artifact goes to is not shown when it is refused', async () => {
    const planted = new Plantation(9_000);
    const service = await artifactService({ storage: 403, signature: planted.plant('{{alnum:44}}') });
    const result = await run({ ...harmless(), env: service.env, inputs: { artifact: 'guard' } });
    expect(result.output).toContain('could not be uploaded');
    expect(planted.leaksIn(letOut(result))).toEqual([]);
  });
});
