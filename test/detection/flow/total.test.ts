import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceLanguageOf } from '../../../src/detection/languages/source-language.ts';
import { codeRules } from '../../../src/rules/index.ts';
import { factsOf } from './support.ts';

const sources = codeRules.flatMap((rule) =>
  Object.values(rule.examples)
    .filter(({ path }) => sourceLanguageOf(path) !== null)
    .flatMap(({ path, bad, good }) => [
      { path, text: bad },
      { path, text: good },
    ]),
);

describe('facts of data', () => {
  it('are stated for whatever is left of a file', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...sources),
        fc.constantFrom(...sources),
        fc.nat(),
        fc.nat(),
        async (one, other, from, to) => {
          const cut =
            one.text.slice(0, from % (one.text.length + 1)) + other.text.slice(to % (other.text.length + 1));
          const { path, sinks } = await factsOf(one.path, cut);
          expect(path).toBe(one.path);
          for (const { span, data } of sinks) {
            expect(span[0]).toBeLessThan(span[1]);
            expect(data.length).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('come to an end for functions that call each other without end', async () => {
    const ring = Array.from(
      { length: 40 },
      (_, i) =>
        `function f${i}(a) { console.log(a); f${(i + 1) % 40}(a); f${(i + 7) % 40}([a, ${i}]); return a; }`,
    ).join('\n');
    const facts = await factsOf('a.js', `${ring}\nf0(process.env.API_SECRET);`);
    expect(facts.sinks.length).toBeGreaterThan(0);
  });

  it('are stated beside a name as long as the file', async () => {
    const text = `const log = pino({ redact: ["key"] });\nconsole.log({ ${'a'.repeat(40_000)}: process.env.API_SECRET, key: process.env.B_SECRET });`;
    expect((await factsOf('a.js', text)).sinks.flatMap(({ data }) => data.map(({ name }) => name))).toEqual([
      'API_SECRET',
    ]);
  });

  it('say so where a file is too much', async () => {
    const deep = `${'b(c);'.repeat(150_000)}`;
    expect((await factsOf('a.js', deep)).complete).toBe(false);
  });
});
