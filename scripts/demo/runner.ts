import { spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Checkout } from './pull-request.ts';

/** What a runner shows of a run, and nothing else. */
export interface Run {
  conclusion: 'success' | 'failure';
  /** What it printed: the runner reads commands from it and shows the rest as the log. */
  output: string;
  summary: string;
  outputs: Record<string, string>;
}

/** Starts the built Action as a runner does: its environment, its event file, its command files. */
export async function runAction({ folder, event }: Checkout, root: string): Promise<Run> {
  const home = join(root, `runner-${basename(folder)}`);
  await mkdir(join(home, 'temp'), { recursive: true });
  const files = {
    event: join(home, 'event.json'),
    output: join(home, 'output'),
    summary: join(home, 'summary.md'),
  };
  await writeFile(files.event, JSON.stringify(event));
  await writeFile(files.output, '');
  await writeFile(files.summary, '');
  const { PATH, SystemRoot } = process.env;
  const { stdout, stderr, status } = spawnSync(process.execPath, [resolve('dist/action/index.js')], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      PATH,
      ...(SystemRoot && { SystemRoot }),
      HOME: home,
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: files.event,
      GITHUB_OUTPUT: files.output,
      GITHUB_REF: 'refs/pull/7/merge',
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_STEP_SUMMARY: files.summary,
      GITHUB_WORKSPACE: folder,
      RUNNER_TEMP: join(home, 'temp'),
      'INPUT_GITHUB-TOKEN': '',
    },
  });
  return {
    conclusion: status === 0 ? 'success' : 'failure',
    output: stdout + stderr,
    summary: await readFile(files.summary, 'utf8'),
    outputs: parseOutputs(await readFile(files.output, 'utf8')),
  };
}

/** `name<<delimiter`, the value, the delimiter. */
function parseOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  for (const [, name, , value] of text.matchAll(/^([^\n<]+)<<(\S+)\n([\s\S]*?)\n\2$/gm))
    outputs[name!] = value!;
  return outputs;
}
