import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Corpus } from './corpus.ts';
import type { Tool } from './peers.ts';
import { countFound, type Found } from './planted.ts';

/** Medians over the rounds. */
export interface Figures {
  name: string;
  /** Wall time in milliseconds. */
  wall: number;
  /** Processor time in milliseconds, and the largest resident size in MiB, where GNU time is there to tell. */
  cpu: number | null;
  memory: number | null;
  /** What the tool named in the run that is not counted; null where that cannot be told. */
  found: Found | null;
  /** Wall time of each round over the first tool's in the same round. */
  ratio: number;
}

/** Tools slower than this run once, in milliseconds. */
const patience = 20_000;

const gnuTime = '/usr/bin/time';

/** Runs the tools in turn, round after round, after one that is not counted: the machine's moods meet all alike. */
export function compare(
  { root, planted }: Corpus,
  kind: 'tree' | 'history',
  tools: readonly Tool[],
  rounds: number,
): Figures[] {
  const able = tools.filter((tool) => tool.command(kind, root) !== null);
  const runs = able.map(() => [] as Run[]);
  const found = able.map((): Found | null => null);
  for (let round = -1; round < rounds; round++) {
    able.forEach((tool, i) => {
      // Of a tool that takes so long, starting cold is no part worth leaving out: its first run counts, alone.
      if ((runs[i]![0]?.wall ?? 0) > patience) return;
      const run = time(tool.command(kind, root)!, tool.exits ?? usualExits);
      if (round < 0 && tool.places) found[i] = countFound(root, planted, tool.places(run.output));
      if (round >= 0 || run.wall > patience) runs[i]!.push(run);
    });
  }
  const own = runs[0]!.map(({ wall }) => wall);
  return able.map(({ name }, i) => ({
    name,
    wall: median(runs[i]!.map(({ wall }) => wall)),
    cpu: knownMedian(runs[i]!.map(({ cpu }) => cpu)),
    memory: knownMedian(runs[i]!.map(({ memory }) => memory)),
    found: found[i]!,
    ratio: median(runs[i]!.map(({ wall }, round) => wall / (own[round] ?? median(own)))),
  }));
}

interface Run {
  wall: number;
  cpu: number | null;
  memory: number | null;
  output: string;
}

/** What scanners end with, clean or not. */
const usualExits = [0, 1];

function time(command: string[], exits: readonly number[]): Run {
  const measured = existsSync(gnuTime) ? [gnuTime, '-f', 'used %M %U %S', ...command] : command;
  // Not a pipe: tools that end before all of it is read lose the rest.
  const file = join(tmpdir(), `otesse-guard-bench-${process.pid}.out`);
  const output = openSync(file, 'w');
  const started = performance.now();
  const { error, status, stderr } = spawnSync(measured[0]!, measured.slice(1), {
    stdio: ['ignore', output, 'pipe'],
    maxBuffer: 2 ** 28,
  });
  const wall = performance.now() - started;
  closeSync(output);
  const text = readFileSync(file, 'utf8');
  rmSync(file);
  if (error) throw error;
  // A tool that crashed is not fast.
  if (status === null || !exits.includes(status))
    throw new Error(`${command[0]} ended with ${status}: ${stderr.toString().slice(0, 500)}`);
  const [, memory, user, system] = /used (\d+) ([\d.]+) ([\d.]+)\s*$/.exec(stderr.toString()) ?? [];
  return {
    wall,
    cpu: user === undefined ? null : (Number(user) + Number(system)) * 1_000,
    memory: memory === undefined ? null : Number(memory) / 1024,
    output: text,
  };
}

function knownMedian(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length > 0 ? median(known) : null;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
