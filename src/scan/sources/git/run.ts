import { spawn } from 'node:child_process';
import { UsageError } from '../../errors.ts';

/**
 * Settings that keep a scanned repository from running commands of its own and from changing what git prints. They
 * come before the subcommand.
 */
const hardened = [
  '--no-pager',
  '--literal-pathspecs',
  '-c',
  'core.fsmonitor=false',
  '-c',
  'core.hooksPath=/dev/null',
  '-c',
  'core.quotePath=false',
  '-c',
  'log.showSignature=false',
];

/**
 * What git inherits: no prompts, no translations, no locks taken for the sake of a faster next time, and no objects
 * shown in the place of others.
 */
const gitEnvironment = {
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_REPLACE_OBJECTS: '1',
  LC_ALL: 'C',
};

/** git ended with an error; the message is its first line. */
export class GitError extends UsageError {
  override name = 'GitError';
  /** What git ended with; null where it did not run or was ended. */
  readonly code: number | null;

  constructor(message: string, code: number | null = null) {
    super(message);
    this.code = code;
  }
}

/** Runs git as the user has set it up, where that is the question. @throws GitError */
export async function gitAsConfigured(root: string, args: readonly string[]): Promise<Buffer> {
  return collect(run(['-C', root, ...args]));
}

/** Runs git without a shell and gives its output. @throws GitError */
export async function git(
  root: string,
  args: readonly string[],
  input?: string | Uint8Array,
): Promise<Buffer> {
  return collect(gitStream(root, args, input));
}

/** The same, piece by piece; leaving the loop early ends git. @throws GitError */
export function gitStream(
  root: string,
  args: readonly string[],
  input?: string | Uint8Array,
): AsyncGenerator<Buffer> {
  return run(['-C', root, ...hardened, ...args], input);
}

async function collect(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function* run(args: readonly string[], input: string | Uint8Array = ''): AsyncGenerator<Buffer> {
  const child = spawn('git', args, {
    env: { ...process.env, ...gitEnvironment },
    stdio: 'pipe',
  });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => {
    if (complaint.length < 4_096) complaint += chunk.toString();
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', (error) => reject(new GitError(notRunnable(error))));
    child.once('close', resolve);
  });
  ended.catch(() => undefined); // awaited below; must not count as unhandled before that
  child.stdin.on('error', () => undefined); // git may end before it has read everything
  child.stdin.end(input);
  let finished = false;
  try {
    yield* child.stdout as AsyncIterable<Buffer>;
    finished = true;
  } finally {
    if (!finished) child.kill();
  }
  const code = await ended;
  if (code !== 0) throw new GitError(firstLine(complaint) || `git ended with code ${code}`, code);
}

function notRunnable(error: Error): string {
  const missing = 'code' in error && error.code === 'ENOENT';
  return missing
    ? 'git was not found on PATH: install git 2.31 or newer'
    : `git could not be run: ${error.message}`;
}

function firstLine(complaint: string): string {
  const lines = complaint.split('\n').filter(Boolean);
  const fatal =
    lines.find((line) => line.startsWith('fatal: ') || line.startsWith('error: ')) ?? lines[0] ?? '';
  return `git: ${fatal.replace(/^(?:fatal|error): /, '')}`.slice(0, 300);
}
