import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mangled } from '../mangled.ts';
import { outdent } from '../outdent.ts';
import { printIr } from '../print-ir.ts';
import { spansOf } from '../spans.ts';
import { samples } from './samples.ts';
import { loweredFile } from './support.ts';

describe('C#: text that does not parse', () => {
  it('costs its statement only, and is said', async () => {
    const text = outdent`
      class A {
        void B(string body) {
          Verify(body);
          %%;
          Save(body);
        }
        void C() { D(); }
      }
    `;
    const { body, errors } = await loweredFile(text);
    expect(printIr(body)).toBe(outdent`
      class A {
        private fn B(body: string): void {
          Verify(body)
          Save(body)
        }
        private fn C(): void {
          D()
        }
      }
    `);
    expect(errors.map(([start, end]) => text.slice(start, end))).toEqual(['%%']);
  });

  it('never throws, and every span lies in the text', async () => {
    await fc.assert(
      fc.asyncProperty(mangled(Object.values(samples)), async (text) => {
        const file = await loweredFile(text);
        for (const [start, end] of spansOf(file)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('C#: spans', () => {
  it("are the source's own", async () => {
    const text =
      'class A { [Post] void Hook(string body) { if (a is null || !Verify(body)) throw new X(); } }';
    const [cls] = (await loweredFile(text)).body;
    const fn = cls?.kind === 'class' ? cls.cls.methods[0] : undefined;
    const [check] = fn?.body ?? [];
    const of = (span: readonly [number, number] | undefined) => text.slice(...(span ?? [0, 0]));
    expect(of(fn?.nameSpan)).toBe('Hook');
    expect(of(fn?.decorators[0]?.span)).toBe('Post');
    expect(of(fn?.params[0]?.target.span)).toBe('body');
    expect(check?.kind === 'if' && of(check.test.span)).toBe('a is null || !Verify(body)');
    expect(check?.kind === 'if' && of(check.then[0]?.span)).toBe('throw new X();');
  });
});
