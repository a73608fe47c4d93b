import { tmpdir } from 'node:os';

/** The folders that a runner gives to a step. Outside of one, those that come closest. */
export function runnerFolders(): { workspace: string; temporary: string } {
  return {
    workspace: process.env.GITHUB_WORKSPACE || process.cwd(),
    temporary: process.env.RUNNER_TEMP || tmpdir(),
  };
}
