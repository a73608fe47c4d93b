import { expect, test } from 'vitest';
import { detect, liveKey } from './support.ts';

/** Processor time that looking at a text takes; the least of five, for compiler and collector use some too. */
function timeOf(text: string, findings: number): number {
  const bytes = Buffer.from(text);
  const times = [1, 2, 3, 4, 5].map(() => {
    const before = process.cpuUsage();
    expect(detect(bytes)).toHaveLength(findings);
    return process.cpuUsage(before).user;
  });
  return Math.min(...times);
}

const keys = Array.from({ length: 4_500 }, (_, seed) => liveKey(seed));

test.each([
  ['keys on one line', (n: number) => keys.slice(0, n).join(' '), (n: number) => n],
  ['names without an end', (n: number) => 'password='.repeat(n * 20), () => 0],
])('%s: three times as many take about three times as long', (_, text, findings) => {
  const [few, many] = [1_500, 4_500] as const;
  const ratio = timeOf(text(many), findings(many)) / timeOf(text(few), findings(few));
  // What grows with the square takes nine times as long.
  expect(ratio).toBeLessThan(6);
});
