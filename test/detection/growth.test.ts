import { expect, test } from 'vitest';
import { detect, liveKey } from './support.ts';

/** Milliseconds that looking at a text takes; the best of three, for the machine has other work too. */
function timeOf(text: string, findings: number): number {
  const bytes = Buffer.from(text);
  const times = [1, 2, 3].map(() => {
    const started = performance.now();
    expect(detect(bytes)).toHaveLength(findings);
    return performance.now() - started;
  });
  return Math.min(...times);
}

const keys = Array.from({ length: 8_000 }, (_, seed) => liveKey(seed));

test.each([
  ['keys on one line', (n: number) => keys.slice(0, n).join(' '), (n: number) => n],
  ['names without an end', (n: number) => 'password='.repeat(n * 10), () => 0],
  ['addresses', (n: number) => 'https://example.com/a:b'.repeat(n * 10), () => 0],
  ['runs of base64', (n: number) => `${'A'.repeat(60)}\n`.repeat(n * 2), () => 0],
])('%s: four times as many take about four times as long', (_, text, findings) => {
  const [few, many] = [2_000, 8_000] as const;
  timeOf(text(few), findings(few)); // to warm up
  const ratio = timeOf(text(many), findings(many)) / timeOf(text(few), findings(few));
  // What grows with the square takes sixteen times as long.
  expect(ratio).toBeLessThan(10);
});
