/** What looking at code costs beside looking for keys alone: whole processes, over programs that are made on the spot. */
import { execFileSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sourceLanguageOf } from '../src/detection/languages/index.ts';
import { SourceParser } from '../src/detection/languages/parser.ts';
import { grammarFiles } from '../src/scan/code/grammars.ts';
import { handler, languages, plainCode } from './handlers.ts';
import { compare, type Figures } from './measure.ts';
import type { Tool } from './peers.ts';

const megabyte = 1024 * 1024;

const scan = (name: string, ...options: string[]): Tool => ({
  name,
  command: (_kind, root) => [
    process.execPath,
    join(process.cwd(), 'dist/cli/index.js'),
    'scan',
    root,
    '--format',
    'json',
    ...options,
  ],
  exits: [0, 1, 3],
});
const keysAlone = scan('keys alone', '--only', 'keys');
const all = scan('keys and code');

/** Prints the figures of issue 3: speed by language, a pull request of 50 files, a tree with few handlers in it. */
export async function benchCode(folder: string, rounds: number): Promise<void> {
  console.log(
    '\nSource that takes webhooks\n\n| language | size | CPU of the code | a core | parsing alone |\n| --- | ---: | ---: | ---: | ---: |',
  );
  for (const extension of languages) {
    const files = Array.from({ length: 300 }, (_, i) => handler(extension, 8_000, i));
    const root = await repository(join(folder, extension), files);
    const size = files.reduce((sum, { text }) => sum + text.length, 0) / megabyte;
    const cost = costOf(compare(corpus(root), 'tree', [keysAlone, all], rounds));
    console.log(
      `| ${extension} | ${size.toFixed(1)} MiB | ${seconds(cost)} | ${(size / (cost / 1_000)).toFixed(1)} MiB/s | ${(size / (await parsing(files))).toFixed(1)} MiB/s |`,
    );
    await rm(root, { recursive: true });
  }

  const before = Array.from({ length: 1_000 }, (_, i) => handlerOrNot(i, i % 10 === 0));
  const root = await repository(join(folder, 'change'), before);
  const git = (...args: string[]): string =>
    execFileSync('git', ['-C', root, ...args], { encoding: 'utf8' }).trim();
  const base = git('rev-parse', 'HEAD');
  const changed = before
    .slice(0, 50)
    .map(({ path, text }, i) => ({ path, text: text + plainCode(path.split('.').at(-1)!, 400, i) }));
  await commit(root, changed);
  const [change] = compare(corpus(root), 'tree', [scan('change', '--range', `${base}..HEAD`)], rounds);
  console.log(`\nA pull request of 50 files: ${seconds(change!.wall)}, ${seconds(change!.cpu ?? 0)} of CPU`);

  const many = Array.from({ length: 100_000 }, (_, i) => handlerOrNot(i, i % 2_000 === 0, 1_500));
  const large = await repository(join(folder, 'many'), many);
  const figures = compare(corpus(large), 'tree', [keysAlone, all], Math.min(rounds, 3));
  console.log(
    `\n100,000 files of which 50 take webhooks: ${seconds(figures[0]!.wall)} for keys alone, ${seconds(figures[1]!.wall)} with code; ${seconds(costOf(figures))} of CPU for the code`,
  );
}

/** What parsing alone takes in this process, in seconds of processor time: how fast the machine is just now. */
async function parsing(files: readonly { path: string; text: string }[]): Promise<number> {
  const parser = new SourceParser(grammarFiles);
  const { grammar } = sourceLanguageOf(files[0]!.path)!;
  await parser.parse(grammar, files[0]!.text);
  const before = process.cpuUsage();
  for (const { text } of files) await parser.parse(grammar, text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const corpus = (root: string): Parameters<typeof compare>[0] => ({ root, title: '', planted: [] });

/** The processor time that the second took beyond the first, in milliseconds. */
function costOf([first, second]: readonly Figures[]): number {
  if (first?.cpu == null || second?.cpu == null)
    throw new Error('GNU time is needed: install Debian’s package `time`');
  return second.cpu - first.cpu;
}

function handlerOrNot(number: number, isHandler: boolean, bytes = 4_000): { path: string; text: string } {
  const extension = languages[number % languages.length]!;
  if (isHandler) return handler(extension, bytes, number);
  return {
    path: `src/${number % 300}/part${number}.${extension}`,
    text: plainCode(extension, bytes, number),
  };
}

async function repository(root: string, files: readonly { path: string; text: string }[]): Promise<string> {
  await mkdir(root, { recursive: true });
  execFileSync('git', ['init', '--quiet', root]);
  await commit(root, files);
  return root;
}

async function commit(root: string, files: readonly { path: string; text: string }[]): Promise<void> {
  for (const { path, text } of files) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  const who = ['-c', 'user.name=bench', '-c', 'user.email=bench@example.com'];
  execFileSync('git', ['-C', root, 'add', '--all']);
  execFileSync('git', ['-C', root, ...who, 'commit', '--quiet', '-m', 'programs']);
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(2)} s`;
}
