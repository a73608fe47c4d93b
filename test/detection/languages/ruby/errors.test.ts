import { describe, expect, it } from 'vitest';
import { lowered } from '../support.ts';
import { table } from '../table.ts';

describe('Ruby that cannot be read', () => {
  table('rb', [
    [
      'a statement that cannot be read',
      `
      def f
        a
        x = = 1
        b
      end
    `,
      `
      fn f() {
        a()
        return b()
      }
    `,
    ],
    [
      'marks of a merge',
      `
      def a = 1
      <<<<<<< HEAD
      def b = 2
      =======
      def b = 3
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
      x()
    `,
    ],
    [
      'a parameter that cannot be read',
      `
      def f(a, 3)
        a
      end
    `,
      `
      fn f(a) {
        return a
      }
    `,
    ],
    [
      'a call that is not closed',
      `
      class A
        def a
          foo(
        end
        def b
          1
        end
      end
    `,
      `
      block {
        fn b() {
          return 1
        }
      }
    `,
    ],
    [
      'a call that is not closed, in a block',
      `
      post '/x' do
        a(
        b
      end
      def f = 1
    `,
      `
      post("/x")
      block {
        fn f() {
          return 1
        }
      }
    `,
    ],
  ]);

  it('is told where it stands', async () => {
    const { errors, text } = await lowered('file.rb', 'def f\n  a\n  x = = 1\nend\n');
    expect(errors.map(([start, end]) => text.slice(start, end))).toEqual(['=']);
  });
});
