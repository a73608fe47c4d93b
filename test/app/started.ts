/** The App as a process of its own, as `npm start` starts it, but from the sources. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from '../support/repository.ts';

export interface Started {
  /** Its standard output: the log. */
  log: () => string;
  /** What is said to whoever started it. */
  complaints: () => string;
  /** Until the log has a line like that; gives it. Rejects when the process ends first. */
  line: (like: RegExp) => Promise<Record<string, unknown>>;
  signal: (name: 'SIGTERM' | 'SIGINT') => void;
  /** The exit code, once it has ended. */
  ended: Promise<number | null>;
  dataFolder: string;
}

export function startApp(env: Record<string, string>, dataFolder = join(temporaryFolder(), 'data')): Started {
  const child: ChildProcess = spawn(process.execPath, ['src/cli/index.ts', 'serve'], {
    env: { PATH: process.env.PATH, DATA_FOLDER: dataFolder, HOST: '127.0.0.1', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name]!.setEncoding('utf8').on('data', (text: string) => {
      said[name] += text;
    });
  const ended = once(child, 'close').then(([code]) => code as number | null);
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  const found = (like: RegExp) => said.stdout.split('\n').find((line) => like.test(line));
  return {
    log: () => said.stdout,
    complaints: () => said.stderr,
    async line(like) {
      for (let line = found(like); ; line = found(like)) {
        if (line !== undefined) return JSON.parse(line);
        if (child.exitCode !== null || child.signalCode !== null)
          throw new Error(`the App ended before it said ${like}: ${said.stderr}`);
        await Promise.race([once(child.stdout!, 'data'), ended]);
      }
    },
    signal: (name) => child.kill(name),
    ended,
    dataFolder,
  };
}
