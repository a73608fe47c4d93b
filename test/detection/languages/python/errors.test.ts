import { describe, expect, it } from 'vitest';
import { lowered } from '../support.ts';
import { table } from '../table.ts';

describe('Python that cannot be read', () => {
  table('py', [
    [
      'a statement that cannot be read',
      `
      def f():
          a()
          x = = 3
          return 2
    `,
      `
      fn f() {
        a()
        return 2
      }
    `,
    ],
    [
      'marks of a merge',
      `
      def a(): return 1
      <<<<<<< HEAD
      def b(): return 2
      =======
      def b(): return 3
      >>>>>>> x
    `,
      `
      fn a() {
        return 1
      }
      HEAD
      fn b() {
        return 2
      }
      fn b() {
        return 3
      }
      x
    `,
    ],
    [
      'a condition that cannot be read',
      `
      def f():
          if a b c(:
              d()
          return e
    `,
      `
      fn f() {
        block {
          d()
        }
        return e
      }
    `,
    ],
    [
      'a call that is not closed, in a method',
      `
      class K:
          def m(self):
              foo(
          def n(self):
              return 1
    `,
      `
      class K {
        fn m() {}
        fn n() {
          return 1
        }
      }
    `,
    ],
    [
      'a parameter that cannot be read',
      `
      def f(a, 3, b):
          return a
    `,
      `
      fn f(a, b) {
        return a
      }
    `,
    ],
  ]);

  it('is told where it stands', async () => {
    const { errors, text } = await lowered('file.py', 'def f():\n    x = = 3\n    return g(\n');
    expect(errors.map(([start, end]) => text.slice(start, end))).toEqual(['=', 'return g(']);
  });
});
