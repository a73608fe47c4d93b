import { describe } from 'vitest';
import { lowersTo } from './table.ts';

describe('branches', () => {
  lowersTo('a.js', [
    [
      'if (a) b(); else if (c) { d() } else e()',
      `
      if a {
        b()
      } else {
        if c {
          d()
        } else {
          e()
        }
      }
    `,
    ],
    [
      'if (!a) return401()',
      `
      if !a {
        return401()
      }
    `,
    ],
    [
      'if (a) { if (b) c() }',
      `
      if a {
        if b {
          c()
        }
      }
    `,
    ],
    [
      `
      switch (event.type) {
        case 'a':
        case 'b':
          f();
          break;
        default:
          g();
      }
    `,
      `
      switch through event.type {
        "a":
        "b":
          f()
          break
        default:
          g()
      }
    `,
    ],
    [
      `
      switch (true) {
        case a > b: f()
      }
    `,
      `
      switch through {
        (a > b):
          f()
      }
    `,
    ],
    [
      'a && b(); c ? d() : e()',
      `
      (a and b())
      (c ? d() : e())
    `,
    ],
  ]);
});

describe('loops', () => {
  lowersTo('a.js', [
    [
      'for (const a of b) c(a)',
      `
      loop a of b {
        c(a)
      }
    `,
    ],
    [
      'for (const k in o) f(k)',
      `
      loop k of Object.keys(o) {
        f(k)
      }
    `,
    ],
    [
      'for await (const chunk of req) chunks.push(chunk)',
      `
      loop chunk of await req {
        chunks.push(chunk)
      }
    `,
    ],
    ['for (x.y of z) {}', 'loop x.y of z {}'],
    [
      'for (let i = 0, n = a.length; i < n; i++) { if (b) continue; c() }',
      `
      block {
        let i = 0
        let n = a.length
        loop while (i < n) {
          if b {
            continue
          }
          c()
        } then {
          i = (i + 1)
        }
      }
    `,
    ],
    [
      'for (i = 0; ; ) {}',
      `
      block {
        i = 0
        loop {}
      }
    `,
    ],
    [
      'for (;;) { break }',
      `
      loop {
        break
      }
    `,
    ],
    [
      'while (a) b()',
      `
      loop while a {
        b()
      }
    `,
    ],
    [
      'while (true) { a() }',
      `
      loop {
        a()
      }
    `,
    ],
    [
      'do { a() } while (b)',
      `
      loop once while b {
        a()
      }
    `,
    ],
    [
      'outer: for (const a of b) { for (let i = 0; i < 1; i++) continue outer }',
      `
      outer: loop a of b {
        block {
          let i = 0
          loop while (i < 1) {
            continue outer
          } then {
            i = (i + 1)
          }
        }
      }
    `,
    ],
    [
      'outer: for (let i = 0; ; i++) break outer',
      `
      block {
        let i = 0
        outer: loop {
          break outer
        } then {
          i = (i + 1)
        }
      }
    `,
    ],
    [
      'check: { if (a) break check; b() }',
      `
      check: block {
        if a {
          break check
        }
        b()
      }
    `,
    ],
    [
      'pick: switch (a) { case 1: break pick }',
      `
      pick: block {
        switch through a {
          1:
            break pick
        }
      }
    `,
    ],
  ]);
});
