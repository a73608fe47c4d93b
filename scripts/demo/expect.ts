import type { Run } from './runner.ts';

export interface Expected {
  conclusion: Run['conclusion'];
  findings: number;
  /** Nothing that the run showed may hold one of these. */
  secrets: readonly string[];
}

/** The demo is a test of itself: it fails when the Action did not do what was announced. */
export function expect(run: Run, { conclusion, findings, secrets }: Expected): void {
  const problems: string[] = [];
  if (run.conclusion !== conclusion)
    problems.push(`the check ended with ${run.conclusion}, not ${conclusion}`);
  if (run.outputs.findings !== String(findings))
    problems.push(`${run.outputs.findings} findings, not ${findings}`);
  if (run.outputs.complete !== 'true') problems.push('the scan was not complete');
  const shown = run.output + run.summary;
  if (secrets.some((secret) => shown.includes(secret))) problems.push('a secret was shown');
  if (problems.length > 0) {
    console.error(`The demo did not go as it should: ${problems.join('; ')}.`);
    process.exitCode = 1;
  }
}
