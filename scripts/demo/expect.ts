import { readCommands } from '../../test/action/workflow-commands.ts';
import type { Run } from './runner.ts';

const problems: string[] = [];

/** The demo is a test of itself: it fails where what it shows is not what it announces. */
export function expect(isSo: boolean, problem: string): void {
  if (!isSo) problems.push(problem);
}

/** Where a reader finds the Action's annotations, as `path:line`, all of them failing the check. */
export function expectRun(which: string, run: Run, places: readonly string[]): void {
  const { commands } = readCommands(run.output);
  const annotated = commands
    .filter(({ properties }) => properties.file !== undefined)
    .map(({ properties }) => `${properties.file}:${properties.line}`);
  const { findings, complete } = run.outputs;
  expect(run.conclusion === 'failure', `the ${which} run of the Action ended with ${run.conclusion}`);
  expect(
    annotated.sort().join() === [...places].sort().join(),
    `the ${which} run’s annotations stand at ${annotated.join(', ')}`,
  );
  expect(findings === String(places.length), `the ${which} run has ${findings} findings`);
  expect(complete === 'true', `the ${which} run was not complete`);
  expect(run.files.length === 2, `the ${which} run left no SARIF or no report`);
}

/** Nothing that was shown, written or logged holds one of these, as it is or as base64. */
export function expectHidden(secrets: readonly string[], texts: readonly string[]): void {
  const forms = secrets.flatMap((secret) => [secret, Buffer.from(secret).toString('base64')]);
  expect(!texts.some((text) => forms.some((form) => text.includes(form))), 'a secret was shown');
}

/** A line for each thing that went otherwise. Gives the exit code. */
export function concluded(): number {
  for (const problem of problems) console.error(`Not as announced: ${problem}.`);
  return problems.length === 0 ? 0 : 1;
}
