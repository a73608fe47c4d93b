import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';

interface Known {
  appId: number;
  privateKey: string;
  webhookSecret: string;
  /** Of GitHub's API. */
  apiUrl: string;
}

/** The built App as `npm start` starts it, in a process of its own, with its database in a folder. */
export class App {
  readonly url: string;
  /** All that it has logged. */
  readonly log: readonly string[];
  readonly #process: ChildProcess;

  private constructor(child: ChildProcess, url: string, log: readonly string[]) {
    this.#process = child;
    this.url = url;
    this.log = log;
  }

  static async start({ appId, privateKey, webhookSecret, apiUrl }: Known, folder: string): Promise<App> {
    await mkdir(folder);
    const child = spawn(process.execPath, [resolve('dist/cli/index.js'), 'serve'], {
      cwd: folder,
      env: {
        PATH: process.env.PATH,
        HOME: folder,
        TMPDIR: folder,
        APP_ID: String(appId),
        PRIVATE_KEY: privateKey,
        WEBHOOK_SECRET: webhookSecret,
        GITHUB_API_URL: apiUrl,
        HOST: '127.0.0.1',
        PORT: '0',
        DATA_FOLDER: join(folder, 'data'),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const log: string[] = [];
    const port = await new Promise<number>((started, failed) => {
      const keep = (line: string) => {
        log.push(line);
        const port = /"port":(\d+)/.exec(line)?.[1];
        if (port !== undefined) started(Number(port));
      };
      createInterface(child.stdout).on('line', keep);
      createInterface(child.stderr).on('line', keep);
      child.once('exit', () =>
        failed(new Error(`the App did not start: ${log.at(-1) ?? 'it said nothing'}`)),
      );
    });
    return new App(child, `http://127.0.0.1:${port}`, log);
  }

  /** Until nothing waits in its queue, and nothing runs. */
  async settled(): Promise<void> {
    for (;;) {
      const text = await (await fetch(`${this.url}/metrics`)).text();
      if (!/^otesse_guard_queue_jobs\{.*state="(?:waiting|active)"\} [1-9]/m.test(text)) return;
      await setTimeout(20);
    }
  }

  /** Gives the exit code. */
  async stop(): Promise<number | null> {
    if (this.#process.exitCode === null) {
      const exited = once(this.#process, 'exit');
      this.#process.kill('SIGTERM');
      await exited;
    }
    return this.#process.exitCode;
  }
}
