import fc from 'fast-check';
import { expect, it } from 'vitest';
import { familiesOf, familyOf, none } from '../../../../src/scan/sources/git/pack/families.ts';
import { NotPlain } from '../../../../src/scan/sources/git/pack/not-plain.ts';

/** By place, what each differs from: nothing, or an object that is not made from it, before it or after. */
const bases = fc.array(fc.option(fc.nat(1_000), { nil: null }), { maxLength: 40 }).chain((choices) =>
  fc.shuffledSubarray([...choices.keys()], { minLength: choices.length }).map((places) => {
    const made = new Int32Array(choices.length).fill(none);
    choices.forEach((choice, i) => {
      if (choice !== null && i > 0) made[places[i]!] = places[choice % i]!;
    });
    return made;
  }),
);

it('holds each object once, the largest family last', () => {
  fc.assert(
    fc.property(bases, (of) => {
      const families = familiesOf(of);
      const wholes = [...of.keys()].filter((place) => of[place] === none);
      expect(familyOf(families, wholes).sort((a, b) => a - b)).toEqual([...of.keys()]);
      for (const place of of.keys()) {
        const sizes: number[] = [];
        for (let child = families.firstChild[place]!; child !== none; child = families.nextSibling[child]!) {
          expect(of[child]).toBe(place);
          sizes.push(familyOf(families, [child]).length);
        }
        expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
      }
    }),
  );
});

it.each([[[0]], [[1, 0]], [[none, 2, 3, 1]]])('refuses a circle: %j', (of) => {
  expect(() => familiesOf(Int32Array.from(of))).toThrow(NotPlain);
});
