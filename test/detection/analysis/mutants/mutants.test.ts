import { beforeAll, describe, expect, it } from 'vitest';
import { notCovered } from '../shapes-not-covered.ts';
import { checksOf } from './checks.ts';
import { isReported, type Mutant, mutantsOf, operators, secureSubjects } from './mutants.ts';
import type { Subject } from './subject.ts';

/** Shapes that are right without a check: nothing in them takes a vendor's word for anything. */
const needNoCheck =
  /^(?:challenge-echo|checked-in-the-background|controller-methods\/ok\.before-others|crud-of-endpoints|handed-on-whole|header-read-by-a-helper|outgoing-webhooks|pages-behind-login|pure-forwarder|refetch-by-id|sent-out-as-message|stub-that-logs|test-file)[/.]/;

let subjects: Subject[] = [];
let mutants: Mutant[] = [];

beforeAll(async () => {
  subjects = await secureSubjects();
  mutants = subjects.flatMap(mutantsOf);
}, 60_000);

const shareOf = (some: readonly Mutant[]): number => some.filter(isReported).length / some.length;

describe('secure handlers whose check is weakened', () => {
  it('are reported, 95 of 100 at least', () => {
    expect(mutants.length).toBeGreaterThan(1000);
    expect(shareOf(mutants)).toBeGreaterThanOrEqual(0.95);
  });

  it.each(Object.keys(operators))('are reported, 9 of 10 at least: %s', (operator) => {
    const own = mutants.filter((mutant) => mutant.operator === operator);
    expect(own.length).toBeGreaterThanOrEqual(5);
    const missed = own.filter((mutant) => !isReported(mutant)).map(({ subject }) => subject.name);
    expect(shareOf(own), `missed: ${missed.join(', ')}`).toBeGreaterThanOrEqual(0.9);
  });

  it('are all that check anything', () => {
    const without = subjects
      .filter(({ name }) => !needNoCheck.test(name) && !notCovered.has(name))
      .filter((subject) => checksOf(subject).checks.length === 0);
    expect(without.map(({ name }) => name)).toEqual([]);
  });
});
