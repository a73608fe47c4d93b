import { main } from '../../src/cli/main.ts';

export interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs one command line in this process. */
export async function guard(cwd: string, ...args: string[]): Promise<Outcome> {
  let stdout = '';
  let stderr = '';
  const code = await main(args, {
    cwd,
    command: '/opt/otesse-guard/index.js',
    env: { NO_COLOR: '1' },
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
  });
  return { code, stdout, stderr };
}

interface JsonReport {
  complete: boolean;
  findings: {
    rule: string;
    path: string;
    line: number;
    column: number;
    commit: string | null;
    also: string[];
  }[];
  skipped: { path: string; reason: string }[];
  suppressed?: { by: string; path: string }[];
}

export async function scanJson(cwd: string, ...args: string[]): Promise<Outcome & { report: JsonReport }> {
  const outcome = await guard(cwd, 'scan', '--format', 'json', ...args);
  return { ...outcome, report: JSON.parse(outcome.stdout) as JsonReport };
}
