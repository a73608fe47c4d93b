import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NotPlain } from '../../../../src/scan/sources/git/pack/not-plain.ts';
import { PackBytes } from '../../../../src/scan/sources/git/pack/pack-bytes.ts';
import { fill } from '../../../support/samples.ts';
import { emptyFolder } from '../repository.ts';

it.each([
  ['held', undefined],
  ['read piece by piece', 0],
])('the bytes of a pack that is %s are those of the file', (_, small) => {
  const content = Buffer.from(fill('{{base64:200000}}'));
  const path = join(emptyFolder(), 'a.pack');
  writeFileSync(path, content);
  const pack = new PackBytes(path, null, small);
  expect(pack.whole === null).toBe(small === 0);
  const near = fc.integer({ min: 0, max: content.length });
  const length = fc.oneof(fc.nat(100), fc.nat(70_000));
  fc.assert(
    fc.property(fc.array(fc.tuple(near, length), { minLength: 1 }), (reads) => {
      for (const [offset, wanted] of reads) {
        const end = offset + wanted;
        if (end > content.length) expect(() => pack.read(offset, wanted)).toThrow(NotPlain);
        else expect(pack.read(offset, wanted).equals(content.subarray(offset, end))).toBe(true);
      }
    }),
  );
  pack.close();
});
