import { readCommands } from '../../test/action/workflow-commands.ts';
import type { Run } from './runner.ts';

export interface Expected {
  conclusion: Run['conclusion'];
  /** Where a reader finds an annotation, as `path:line`. */
  places: readonly string[];
  /** Whether every finding is said to be removed, and to stay in the history. */
  removed: boolean;
  /** Nothing that the run showed or wrote may hold one of these, as it is or as base64. */
  secrets: readonly string[];
}

/** The demo is a test of itself: it fails when the Action did not do what was announced. */
export function expect(which: string, run: Run, { conclusion, places, removed, secrets }: Expected): void {
  const { commands } = readCommands(run.output);
  const annotations = commands.filter(({ properties }) => properties.file !== undefined);
  const annotated = annotations.map(({ properties }) => `${properties.file}:${properties.line}`);
  const inHistory = annotations.filter(({ message }) => message.includes('it stays in the history'));
  const written = [run.output, run.summary, ...run.files].join('\n');
  const forms = secrets.flatMap((secret) => [secret, Buffer.from(secret).toString('base64')]);
  const problems = [
    run.conclusion !== conclusion && `the check ended with ${run.conclusion}, not ${conclusion}`,
    annotated.sort().join() !== [...places].sort().join() && `annotations stand at ${annotated.join(', ')}`,
    removed && inHistory.length < annotations.length && 'not every finding is said to stay in the history',
    run.outputs.findings !== String(places.length) && `${run.outputs.findings} findings`,
    run.outputs.complete !== 'true' && 'the scan was not complete',
    run.files.length !== 2 && 'SARIF or report are missing',
    !run.summary.includes(`${places.length} findings`) && 'the job summary does not name the findings',
    forms.some((form) => written.includes(form)) && 'a secret was shown',
  ].filter((problem) => problem !== false);
  if (problems.length === 0) return;
  console.error(`The ${which} run did not go as it should: ${problems.join('; ')}.`);
  process.exitCode = 1;
}
