/** Runs the Action as GitHub's runner does: its environment, its event file, its command files. */
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { temporaryFolder } from '../support/repository.ts';
import { readCommands, type WorkflowCommand } from './workflow-commands.ts';

export interface Step {
  workspace: string;
  event: string;
  payload: object;
  ref?: string;
  inputs?: Record<string, string>;
  env?: Record<string, string>;
  /** What is started; the sources by default. */
  entry?: string;
}

export interface Result {
  passed: boolean;
  /** All that was printed. */
  output: string;
  commands: WorkflowCommand[];
  log: string[];
  summary: string;
  outputs: Record<string, string>;
  /** The text of every file that the step left in the runner's folders, by its path in there. */
  files: Record<string, string>;
}

/** What a reader sees at the lines of the change, as `level path:line title: message`. */
export function annotationsOf({ commands }: Result): string[] {
  return commands
    .filter(({ name }) => ['error', 'warning', 'notice'].includes(name))
    .map(({ name, properties, message }) => {
      const { file, line, title } = properties;
      const place = file === undefined ? '' : ` ${file}:${line}`;
      return `${name}${place}${title === undefined ? '' : ` ${title}`}: ${message}`;
    });
}

export async function runAction(step: Step): Promise<Result> {
  const { workspace, event, payload, ref, inputs, env, entry = 'src/action/index.ts' } = step;
  const home = temporaryFolder();
  const temp = join(home, 'temp');
  mkdirSync(temp);
  const file = (name: string, text: string) => {
    writeFileSync(join(home, name), text);
    return join(home, name);
  };
  const inputEntries = Object.entries(inputs ?? {}).map(([name, value]) => [
    `INPUT_${name.toUpperCase()}`,
    value,
  ]);
  const child = spawn(process.execPath, [resolve(entry)], {
    cwd: workspace,
    env: {
      PATH: process.env.PATH,
      HOME: home,
      NODE_COMPILE_CACHE: join(tmpdir(), 'otesse-guard-compile-cache'),
      GITHUB_ACTIONS: 'true',
      // Nothing answers there: a run that needs the API brings its own.
      GITHUB_API_URL: 'http://127.0.0.1:9',
      GITHUB_EVENT_NAME: event,
      GITHUB_EVENT_PATH: file('event.json', JSON.stringify(payload)),
      GITHUB_OUTPUT: file('output', ''),
      GITHUB_REF: ref ?? 'refs/heads/main',
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_STEP_SUMMARY: file('summary.md', ''),
      GITHUB_WORKSPACE: workspace,
      RUNNER_TEMP: temp,
      ...Object.fromEntries(inputEntries),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const code = await new Promise((resolve) => child.once('close', resolve));
  const files = filesBelow(home);
  const outputs = files.output!.matchAll(/^([^\n<]+)<<(\S+)\n([\s\S]*?)\n\2$/gm);
  return {
    passed: code === 0,
    output,
    ...readCommands(output),
    summary: files['summary.md']!,
    outputs: Object.fromEntries(Array.from(outputs, ([, name, , value]) => [name, value])),
    files,
  };
}

function filesBelow(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(paths.map((path) => [relative(folder, path), readFileSync(path, 'utf8')]));
}
