import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { parse } from 'yaml';
import type { Checkout } from './checkout.ts';

/** What a runner shows of a run, and nothing else. */
export interface Run {
  conclusion: 'success' | 'failure';
  /** What it printed: the runner reads commands from it and shows the rest as the log. */
  output: string;
  summary: string;
  outputs: Record<string, string>;
  /** The texts of the files that the outputs name. */
  files: string[];
}

/** Starts the built Action as a runner does: its environment, its event file, its command files. */
export async function runAction({ folder, event, server, token }: Checkout, root: string): Promise<Run> {
  const home = join(root, `runner-${basename(folder)}`);
  await mkdir(join(home, 'temp'), { recursive: true });
  const create = async (name: string, text = '') => {
    await writeFile(join(home, name), text);
    return join(home, name);
  };
  const output = await create('output');
  const summary = await create('summary.md');
  const { PATH, SystemRoot } = process.env;
  const child = spawn(process.execPath, [resolve('dist/action/index.js')], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH,
      ...(SystemRoot && { SystemRoot }),
      HOME: home,
      TMPDIR: join(home, 'temp'),
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_API_URL: server,
      GITHUB_ENV: await create('env'),
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: await create('event.json', JSON.stringify(event)),
      GITHUB_OUTPUT: output,
      GITHUB_PATH: await create('path'),
      GITHUB_REF: `refs/pull/${event.number}/merge`,
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_SERVER_URL: server,
      GITHUB_STATE: await create('state'),
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_WORKSPACE: folder,
      RUNNER_TEMP: join(home, 'temp'),
      ...(await inputs(token)),
    },
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  const [status] = await once(child, 'close');
  const outputs = parseOutputs(await readFile(output, 'utf8'));
  const named = [outputs.sarif, outputs.report].filter((path) => path !== undefined);
  return {
    conclusion: status === 0 ? 'success' : 'failure',
    output: printed,
    summary: await readFile(summary, 'utf8'),
    outputs,
    files: await Promise.all(named.map((path) => readFile(path, 'utf8'))),
  };
}

/** A runner sets every input that action.yml describes, to its default where the workflow is silent. */
async function inputs(token: string): Promise<Record<string, string>> {
  const action: { inputs: Record<string, { default?: string }> } = parse(
    await readFile('action.yml', 'utf8'),
  );
  return Object.fromEntries(
    Object.entries(action.inputs).map(([name, input]) => [
      `INPUT_${name.toUpperCase()}`,
      (input.default ?? '').replace('${{ github.token }}', token),
    ]),
  );
}

/** `name<<delimiter`, the value, the delimiter. */
function parseOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  for (const [, name, , value] of text.matchAll(/^([^\n<]+)<<(\S+)\n([\s\S]*?)\n\2$/gm))
    outputs[name!] = value!;
  return outputs;
}
