import { describe } from 'vitest';
import { lowersTo } from './table.ts';

describe('functions', () => {
  lowersTo('a.js', [
    [
      'function f(a, b = 1, ...c) { return a }',
      `
      fn f(a, b = 1, ...c) {
        return a
      }
    `,
    ],
    ['async function f() {}', 'async fn f() {}'],
    [
      'function* f() { yield a; const b = yield; yield* c() }',
      `
      fn f() {
        a
        let b = opaque()
        c()
      }
    `,
    ],
    ['const f = function () {}', 'let f = fn () {}'],
    ['const f = async function named() {}', 'let f = async fn named() {}'],
    ['const f = a => a', 'let f = fn (a) { return a }'],
    ['const f = async a => { b(a) }', 'let f = async fn (a) { b(a) }'],
    ['const f = ({ body }, [a], { b } = {}) => {}', 'let f = fn ({body: body}, {0: a}, {b: b} = {}) {}'],
    [
      'if (a) function f() {}',
      `
      if a {
        fn f() {}
      }
    `,
    ],
  ]);
});

describe('functions with types', () => {
  lowersTo('a.ts', [
    [
      'function f(this: Foo, a: string, b?: number, ...c: any[]): asserts a is B {}',
      'fn f(a: string, b: number, ...c: any[]): asserts a is B {}',
    ],
    [
      'function f(a: string): void; function f(a: number): void; function f(a: any) { g(a) }',
      `
      fn f(a: any) {
        g(a)
      }
    `,
    ],
    [
      'const f = async <T,>({ a }: { a: T } = {}): Promise<T> => a',
      'let f = async fn ({a: a}: { a: T } = {}): Promise<T> { return a }',
    ],
    ['function f(cb: (a: string) => void = noop) {}', 'fn f(cb: (a: string) => void = noop) {}'],
  ]);
});
