import { describe, expect, it } from 'vitest';
import { notCovered } from './shapes-not-covered.ts';
import { allShapes, type Shape } from './shapes-support.ts';
import { webhookFindings } from './support.ts';

const shapes = allShapes();
const isCovered = ({ path }: Shape): boolean => !notCovered.has(path);

describe('a way to write a webhook handler', () => {
  it.each(shapes.filter(isCovered))('is judged rightly: $path', async ({ sources, expected }) => {
    expect(await webhookFindings(sources)).toEqual(expected);
  });

  it.each(shapes.filter((shape) => !isCovered(shape)))(
    'is still judged wrongly, as the list says: $path',
    async ({ sources, expected }) => {
      expect(await webhookFindings(sources)).not.toEqual(expected);
    },
  );

  it('is there for every line of the list of those not covered', () => {
    const paths = new Set(shapes.map(({ path }) => path));
    expect([...notCovered.keys()].filter((path) => !paths.has(path))).toEqual([]);
  });
});

/** What smaller tools do: anything that verifies stands anywhere in the file. */
function anyVerifierPresent(sources: Readonly<Record<string, string>>): boolean {
  return /verif|constructEvent|construct_event|compare_digest|timingSafeEqual|hash_equals|secure_compare|hmac\.Equal|FixedTimeEquals|MessageDigest\.isEqual|createHmac|hash_hmac/i.test(
    Object.values(sources).join('\n'),
  );
}

describe('following paths', () => {
  it('is needed: to look whether any verifier is present is wrong about many', () => {
    const wrong = shapes.filter(
      ({ sources, expected }) => anyVerifierPresent(sources) !== (expected.length === 0),
    );
    expect(wrong.length).toBeGreaterThanOrEqual(20);
  });
});
