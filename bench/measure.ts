import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Tool } from './peers.ts';

/** Medians over the rounds. */
export interface Figures {
  name: string;
  /** Wall time in milliseconds. */
  wall: number;
  /** Largest resident size in MiB, where GNU time is there to tell. */
  memory: number | null;
  /** Wall time of each round over the first tool's in the same round. */
  ratio: number;
}

/** Tools slower than this run once, in milliseconds. */
const patience = 20_000;

const gnuTime = '/usr/bin/time';

/** Runs the tools in turn, round after round, after one that is not counted: the machine's moods meet all alike. */
export function compare(
  root: string,
  kind: 'tree' | 'history',
  tools: readonly Tool[],
  rounds: number,
): Figures[] {
  const able = tools.filter((tool) => tool.command(kind, root) !== null);
  const runs = able.map(() => [] as { wall: number; memory: number | null }[]);
  for (let round = -1; round < rounds; round++) {
    able.forEach((tool, i) => {
      // Of a tool that takes so long, starting cold is no part worth leaving out: its first run counts, alone.
      if ((runs[i]![0]?.wall ?? 0) > patience) return;
      const run = time(tool.command(kind, root)!);
      if (round >= 0 || run.wall > patience) runs[i]!.push(run);
    });
  }
  const own = runs[0]!.map(({ wall }) => wall);
  return able.map(({ name }, i) => {
    const memories = runs[i]!.map(({ memory }) => memory).filter((memory) => memory !== null);
    return {
      name,
      wall: median(runs[i]!.map(({ wall }) => wall)),
      memory: memories.length > 0 ? median(memories) : null,
      ratio: median(runs[i]!.map(({ wall }, round) => wall / (own[round] ?? median(own)))),
    };
  });
}

function time(command: string[]): { wall: number; memory: number | null } {
  const measured = existsSync(gnuTime) ? [gnuTime, '-f', 'peak %M', ...command] : command;
  const started = performance.now();
  const { error, status, stderr } = spawnSync(measured[0]!, measured.slice(1), {
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 2 ** 28,
  });
  const wall = performance.now() - started;
  if (error) throw error;
  // 0 and 1 are what scanners end with, clean or not: a tool that crashed is not fast.
  if (status !== 0 && status !== 1)
    throw new Error(`${command[0]} ended with ${status}: ${stderr.toString().slice(0, 500)}`);
  const peak = /peak (\d+)\s*$/.exec(stderr.toString())?.[1];
  return { wall, memory: peak === undefined ? null : Number(peak) / 1024 };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
