/** Real git repositories in temporary folders, for the tests of sources. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** An empty folder that is gone after the tests of the file. */
export function emptyFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'otesse-guard-')));
  folders.push(folder);
  return folder;
}

export class Repository {
  readonly root: string;
  #clock = 1_700_000_000;

  constructor(root: string = emptyFolder(), format: 'sha1' | 'sha256' = 'sha1') {
    this.root = root;
    mkdirSync(root, { recursive: true });
    this.git('init', '--quiet', '--initial-branch=main', `--object-format=${format}`);
  }

  git(...args: string[]): string {
    // A minute passes between commits: git keeps seconds only.
    const date = `${(this.#clock += 60)} +0000`;
    const who = [
      '-c',
      'user.name=Ada',
      '-c',
      'user.email=ada@example.com',
      '-c',
      'protocol.file.allow=always',
    ];
    const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
    return execFileSync('git', [...who, ...args], { cwd: this.root, env, stdio: 'pipe' })
      .toString()
      .trim();
  }

  write(files: Record<string, string | Uint8Array>): this {
    for (const [path, content] of Object.entries(files)) {
      const file = join(this.root, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    return this;
  }

  /** Writes files, stages everything and commits it; gives the commit's id. */
  commit(files: Record<string, string | Uint8Array> = {}, message = 'change'): string {
    this.write(files).git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', '-m', message);
    return this.head;
  }

  get head(): string {
    return this.git('rev-parse', 'HEAD');
  }
}
