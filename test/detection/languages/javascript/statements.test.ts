import { describe } from 'vitest';
import { lowersTo } from './table.ts';

describe('what is thrown and caught', () => {
  lowersTo('a.js', [
    ["throw new Error('bad signature')", 'throw new Error("bad signature")'],
    [
      'try { a() } catch (e) { log(e); throw e } finally { b() }',
      `
      try {
        a()
      } catch e {
        log(e)
        throw e
      } finally {
        b()
      }
    `,
    ],
    [
      'try { a() } catch {}',
      `
      try {
        a()
      } catch {}
    `,
    ],
    [
      'try { a() } catch ({ message }) { log(message) }',
      `
      try {
        a()
      } catch catch {
        let {message: message} = catch
        log(message)
      }
    `,
    ],
    [
      'try { a() } finally { b() }',
      `
      try {
        a()
      } finally {
        b()
      }
    `,
    ],
    [
      'throw a(), b',
      `
      a()
      throw b
    `,
    ],
  ]);
});

describe('what is returned', () => {
  lowersTo('a.js', [
    [
      'function f() { return }',
      `
      fn f() {
        return
      }
    `,
    ],
    [
      'function f() { return a }',
      `
      fn f() {
        return a
      }
    `,
    ],
    [
      'function f() { return log(a), a }',
      `
      fn f() {
        log(a)
        return a
      }
    `,
    ],
    ['const f = () => (a(), b)', 'let f = fn () { a() return b }'],
    ['const f = () => ({ a })', 'let f = fn () { return {a: a} }'],
    ['const f = async (a) => await a', 'let f = async fn (a) { return await a }'],
    ['const f = () => a ? b : c', 'let f = fn () { return (a ? b : c) }'],
  ]);
});

describe('declarations', () => {
  lowersTo('a.js', [
    [
      'let a, b = 1; var c; const d = 2',
      `
      let a
      let b = 1
      let c
      let d = 2
    `,
    ],
    [
      'using a = open(); await using b = open()',
      `
      let a = open()
      let b = open()
    `,
    ],
    ["'use strict'; debugger; ;", '"use strict"'],
    [
      '{ a() }',
      `
      block {
        a()
      }
    `,
    ],
    [
      'with (a) b()',
      `
      block {
        a
        b()
      }
    `,
    ],
    [
      `
      #!/usr/bin/env node
      a()
    `,
      'a()',
    ],
  ]);
});

describe('declarations with types', () => {
  lowersTo('a.ts', [
    [
      'let a: string | undefined; const b: Request = c',
      `
      let a: string | undefined
      let b: Request = c
    `,
    ],
    ["enum E { A, B = 5, C, D = 'd' }", 'let E = E{A: 0, B: 5, C: 6, D: "d"}'],
    ['const enum E { A = 1 << 2 }', 'let E = E{A: (1 << 2)}'],
    ['declare const a: string; declare module "m" { const b: string } type A = { b: string }', ''],
    ['import A = B.C.D', 'let A = B.C.D'],
    [
      `
      namespace N {
        const key = f();
        export const a: string = key;
        export function g() { return a }
      }
    `,
      `
      class N {
        static field a: string = key
        let key = f()
        static fn g() {
          return a
        }
      }
    `,
    ],
  ]);
});
