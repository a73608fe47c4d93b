import { expect, test } from 'vitest';
import { keyRules } from '../../src/rules/index.ts';

// The checker that runs in this process: needs neither Java nor a binary for the platform.
process.env.RECHECK_SYNC_BACKEND = 'pure';
const { checkSync } = await import('recheck');

/** Rules whose pattern recheck cannot prove linear, and which therefore run in re2js. */
const unproven: string[] = [];

/** By automata alone: the fuzzer, which recheck turns to for long repetitions, calls safe what it merely found no attack on. */
function prove(pattern: RegExp): string {
  return checkSync(pattern.source, `${pattern.flags}y`, { checker: 'automaton', timeout: 5000 }).status;
}

test('the proof finds a pattern that is not linear', () => {
  expect(prove(/key=(?:[a-z0-9]+_?)+!/)).toBe('vulnerable');
});

test.each(keyRules.map((rule) => [rule.id, rule.format] as const))(
  '%s is linear',
  (id, { pattern, before }) => {
    expect(prove(pattern)).toBe(unproven.includes(id) ? 'unknown' : 'safe');
    // Tried on the few bytes before a keyword, from each of them in turn.
    if (before) expect(prove(before)).toBe('safe');
  },
);
