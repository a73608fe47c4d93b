/** Text to scan, made on the spot: the same at every run, like code in shape, with a few keys in it. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Planted, plant } from './planted.ts';

export interface Corpus {
  root: string;
  title: string;
  planted: Planted[];
}

/** Words of code; few of them sound like a secret, as in most code. */
const names = (
  'order client node user amount total cache index result value state config handler request response item price ' +
  'account list count error route buffer stream model option field column table query event group label image widget ' +
  'panel button layout color border margin header footer title number string object array parent child record entry ' +
  'offset limit cursor page filter sorter report invoice basket coupon address country city street phone token'
).split(' ');
const verbs =
  'get set load save parse render update create delete find check merge read write send fetch build format'.split(
    ' ',
  );

/** A small generator of numbers, so that a corpus is the same everywhere (Park and Miller's). */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  below(limit: number): number {
    this.#state = (this.#state * 48_271) % 2_147_483_647;
    return this.#state % limit;
  }

  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }
}

export function name(dice: Dice): string {
  const noun = dice.of(names);
  return (
    dice.of(verbs) + noun[0]!.toUpperCase() + noun.slice(1) + (dice.below(4) === 0 ? dice.below(100) : '')
  );
}

function line(dice: Dice): string {
  const kinds = [
    () =>
      `  const ${name(dice)} = await ${name(dice)}(${name(dice)}, { ${dice.of(names)}: ${dice.below(10_000)} });`,
    () =>
      `  if (${name(dice)}.${dice.of(names)} === '${dice.of(names)}') return ${name(dice)}(${dice.of(names)});`,
    () => `  // ${Array.from({ length: 8 }, () => dice.of(names)).join(' ')}`,
    () => `  "${name(dice)}": "https://example.com/${dice.of(names)}/${dice.below(1_000_000)}",`,
    () => `export function ${name(dice)}(${dice.of(names)}: string): Promise<${dice.of(names)}> {`,
    () => '}',
    () => '',
  ];
  return dice.of(kinds)();
}

const none: ReturnType<typeof plant> = { text: '', planted: [] };

function text(dice: Dice, bytes: number): string {
  const lines: string[] = [];
  for (let length = 0; length < bytes; length += lines.at(-1)!.length + 1) lines.push(line(dice));
  return `${lines.join('\n')}\n`;
}

/** Every 500th file begins with secrets. */
export async function makeTree(
  root: string,
  { bytes, files }: { bytes: number; files: number },
): Promise<Corpus> {
  const dice = new Dice(7);
  const average = bytes / files;
  const planted: Planted[] = [];
  for (let i = 0; i < files; i++) {
    const path = `src/${i % 40}/${dice.of(names)}${i}.ts`;
    await mkdir(dirname(join(root, path)), { recursive: true });
    const secrets = i % 500 === 250 ? plant(path, i) : none;
    planted.push(...secrets.planted);
    await writeFile(join(root, path), secrets.text + text(dice, average * (0.2 + dice.below(1_600) / 1_000)));
  }
  execFileSync('git', ['-C', root, 'init', '--quiet']);
  execFileSync('git', ['-C', root, 'add', '--all']);
  return { root, planted, title: `${(bytes / 2 ** 20).toFixed(0)} MiB, ${files.toLocaleString('en')} files` };
}

const shapes = {
  /** Many small files, each commit touching a few and adding one now and then. */
  orchard: { commits: 3_500, files: 600, bytes: 6_000, edits: 3, lines: 25 },
  /** Fewer, longer files under steady work. */
  ledger: { commits: 3_200, files: 60, bytes: 16_000, edits: 2, lines: 60 },
};

/** A repository with a history, by `git fast-import`. One commit in a thousand adds secrets, the next removes them. */
export async function makeHistory(root: string, shape: keyof typeof shapes): Promise<Corpus> {
  const { commits, files, bytes, edits, lines } = shapes[shape];
  execFileSync('git', ['init', '--quiet', root]);
  const child = spawn('git', ['-C', root, 'fast-import', '--quiet'], {
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  const dice = new Dice(shape.length);
  const contents = new Map<string, string[]>();
  const planted: Planted[] = [];
  for (let i = 0; i < commits; i++) {
    const changed = new Map<string, string>();
    for (let edit = 0; edit < edits; edit++) {
      const path = `src/${dice.below(files)}.ts`;
      const current = contents.get(path) ?? text(dice, bytes).split('\n');
      const at = dice.below(current.length);
      const added = Array.from({ length: 1 + dice.below(lines) }, () => line(dice));
      current.splice(at, added.length, ...added);
      contents.set(path, current);
      changed.set(path, current.join('\n'));
    }
    if (i % 1_000 === 500) {
      const secrets = plant(`src/keys${i}.ts`, i);
      planted.push(...secrets.planted);
      changed.set(`src/keys${i}.ts`, secrets.text);
    }
    if (i % 1_000 === 501) changed.set(`src/keys${i - 1}.ts`, 'export const k = process.env.KEY;\n');
    if (!child.stdin.write(commit(i, changed))) await once(child.stdin, 'drain');
  }
  child.stdin.end();
  await once(child, 'close');
  execFileSync('git', ['-C', root, 'repack', '-adfq']);
  return { root, planted, title: `${commits.toLocaleString('en')} commits of ${edits} files` };
}

function commit(number: number, changed: ReadonlyMap<string, string>): string {
  const who = `Robin <robin@example.com> ${1_700_000_000 + number * 60} +0000`;
  const message = `Change ${number}`;
  const blobs = [...changed].map(
    ([path, content]) => `M 100644 inline ${path}\ndata ${Buffer.byteLength(content)}\n${content}\n`,
  );
  return `commit refs/heads/main\nauthor ${who}\ncommitter ${who}\ndata ${message.length}\n${message}\n${blobs.join('')}\n`;
}
