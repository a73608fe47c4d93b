/** Real git repositories in temporary folders, the same ids at every run. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Contents by path; null removes a file. */
export type Files = Record<string, string | Uint8Array | null>;

/** A folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'otesse-guard-test-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export class Repository {
  readonly root: string;
  #commits = 0;

  constructor(root = temporaryFolder()) {
    this.root = root;
    this.git('init', '--quiet', '--initial-branch=main');
  }

  write(files: Files): void {
    for (const [path, content] of Object.entries(files)) {
      const file = join(this.root, path);
      if (content === null) rmSync(file);
      else {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, content);
      }
    }
  }

  /** Writes, stages and commits; gives the commit's id. */
  commit(files: Files, message = 'change'): string {
    this.write(files);
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', '-m', message);
    this.#commits++;
    return this.git('rev-parse', 'HEAD');
  }

  /** So many commits in a row on the branch that is checked out, in one process; the folder follows. */
  commitMany(count: number, filesOf: (at: number) => Record<string, string>): void {
    const branch = this.git('symbolic-ref', 'HEAD');
    const parts: string[] = [];
    const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`;
    for (let at = 0; at < count; at++) {
      const who = `Robin <robin@example.com> ${1_700_000_000 + this.#commits++ * 60} +0000`;
      parts.push(`commit ${branch}\nauthor ${who}\ncommitter ${who}\n${data(`change ${at}`)}`);
      if (at === 0) parts.push(`from ${branch}^0\n`);
      for (const [path, content] of Object.entries(filesOf(at)))
        parts.push(`M 100644 inline ${path}\n${data(content)}`);
    }
    const input = `${parts.join('')}done\n`;
    execFileSync('git', ['-C', this.root, 'fast-import', '--quiet', '--done'], { input });
    this.git('reset', '--quiet', '--hard');
  }

  git(...args: string[]): string {
    const date = `${1_700_000_000 + this.#commits * 60} +0000`;
    const env = {
      PATH: process.env.PATH,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_SYSTEM: '/dev/null',
      GIT_AUTHOR_NAME: 'Robin',
      GIT_AUTHOR_EMAIL: 'robin@example.com',
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_NAME: 'Robin',
      GIT_COMMITTER_EMAIL: 'robin@example.com',
      GIT_COMMITTER_DATE: date,
    };
    const output = execFileSync('git', ['-C', this.root, '-c', 'protocol.file.allow=always', ...args], {
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return output.trim();
  }
}
