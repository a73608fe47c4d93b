/** Starts the simulated GitHub in a process of its own: what is killed or measured does not share its event loop. */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { SimulatedGitHub } from '../driving/simulated-github.ts';
import { connect, type Remote } from './remote.ts';

export interface Apart {
  github: Remote<SimulatedGitHub>;
  /** Of its process. */
  pid: number;
  /** Ends it. Throws what it objected to, as `close` does. */
  stop(): Promise<void>;
}

export interface ApartOptions {
  port?: number;
  /** Nothing is held against GitHub's descriptions: for measuring, and for nothing else. */
  unchecked?: boolean;
}

export async function startApart({ port = 0, unchecked = false }: ApartOptions = {}): Promise<Apart> {
  const args = ['--port', String(port), ...(unchecked ? ['--unchecked'] : [])];
  const child = fork(join(import.meta.dirname, '../serve.ts'), args, { stdio: 'inherit', execArgv: [] });
  const control = await new Promise<string>((resolve, reject) => {
    child.once('message', (message) => resolve((message as { control: string }).control));
    child.once('exit', (code) => reject(new Error(`the simulated GitHub ended with ${code} at its start`)));
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const github = connect(control);
  return {
    github,
    pid: child.pid!,
    async stop() {
      try {
        await github.close();
      } finally {
        child.disconnect();
        await ended;
      }
    },
  };
}
