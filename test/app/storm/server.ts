/** A server of the App in a process of its own, which can be killed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface Served {
  port: number;
  pid: number;
  /** As `kill -9` does, whatever it is at. */
  kill(): Promise<void>;
}

/** How to start a process that says `{"port":…}` in a line of its log once it takes webhooks. */
export interface Program {
  args: readonly string[];
  env: NodeJS.ProcessEnv;
  /** What is not as it should be in its log. */
  worries: string[];
}

const levelOfWarnings = 40;

/** A server that is on its way: it may be killed before it stands. */
export interface Starting extends Pick<Served, 'kill'> {
  ready: Promise<Served | null>;
}

export function startServer({ args, env, worries }: Program): Starting {
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let isKilled = false;
  const gone = once(child, 'exit');
  const kill = async () => {
    isKilled = true;
    child.kill('SIGKILL');
    await gone;
  };
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  void gone.then(() => process.off('exit', end));
  const ready = new Promise<Served | null>((resolve, reject) => {
    void gone.then(() => (isKilled ? resolve(null) : reject(new Error('the server ended by itself'))));
    read(child, worries, (port) => resolve({ port, pid: child.pid!, kill }));
  });
  ready.catch(() => {});
  return { ready, kill };
}

function read(child: ChildProcess, worries: string[], serves: (port: number) => void): void {
  createInterface({ input: child.stdout! }).on('line', (line) => {
    let entry: { port?: number; level?: number; msg?: string; err?: { message?: string } };
    try {
      entry = JSON.parse(line);
    } catch {
      // The last line of one that was killed may end anywhere.
      return;
    }
    if (entry.port !== undefined) serves(entry.port);
    if ((entry.level ?? 0) >= levelOfWarnings) worries.push(`${entry.msg}: ${entry.err?.message ?? ''}`);
  });
}
