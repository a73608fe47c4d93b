import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mangled } from '../mangled.ts';
import { outdent } from '../outdent.ts';
import { printIr } from '../print-ir.ts';
import { spansOf } from '../spans.ts';
import { samples } from './samples.ts';
import { loweredFile } from './support.ts';

describe('Java: text that does not parse', () => {
  it('costs its statement only, and is said', async () => {
    const text = outdent`
      class A {
        void a(String body) {
          verify(body);
          int = = ;
          save(body);
        }
        void b() { c(); }
      }
    `;
    const { body, errors } = await loweredFile(text);
    expect(printIr(body)).toBe(outdent`
      class A {
        fn a(body: String): void {
          verify(body)
          save(body)
        }
        fn b(): void {
          c()
        }
      }
    `);
    expect(errors.map(([start, end]) => text.slice(start, end))).toEqual(['int = =']);
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

describe('Java: spans', () => {
  it("are the source's own", async () => {
    const text = 'class A { @Post void hook(String body) { if (!verify(body)) throw new X(); } }';
    const [cls] = (await loweredFile(text)).body;
    const fn = cls?.kind === 'class' ? cls.cls.methods[0] : undefined;
    const [check] = fn?.body ?? [];
    const of = (span: readonly [number, number] | undefined) => text.slice(...(span ?? [0, 0]));
    expect(of(fn?.nameSpan)).toBe('hook');
    expect(of(fn?.decorators[0]?.span)).toBe('Post');
    expect(of(fn?.params[0]?.target.span)).toBe('body');
    expect(check?.kind === 'if' && of(check.test.span)).toBe('!verify(body)');
    expect(check?.kind === 'if' && of(check.then[0]?.span)).toBe('throw new X();');
  });
});
