import { describe, expect, it } from 'vitest';
import { outdent } from '../outdent.ts';
import { inMethod } from './support.ts';

describe('Java: statements', () => {
  it.each([
    [
      'variables of one declaration',
      'final int a = 1, b[] = {2}, c;',
      outdent`
        let a: int = 1
        let b: int[] = [2]
        let c: int
      `,
    ],
    ['a variable without a type', 'var event = parse(body);', 'let event = parse(body)'],
    ['an annotated variable', '@SuppressWarnings("x") List<String> a = b;', 'let a: List<String> = b'],
    [
      'compound assignments and steps',
      'a += 1; this.b[0] <<= 2; c++; --d;',
      outdent`
        a = (a + 1)
        this.b[0] = (this.b[0] << 2)
        c = (c + 1)
        d = (d - 1)
      `,
    ],
    [
      'if, else if, else',
      'if (a) return; else if (b) { c(); } else d();',
      outdent`
        if a {
          return
        } else {
          if b {
            c()
          } else {
            d()
          }
        }
      `,
    ],
    [
      'an empty branch',
      'if (a) ; else b();',
      outdent`
        if a {} else {
          b()
        }
      `,
    ],
    [
      'while',
      'while (true) { if (a) break; continue; }',
      outdent`
        loop while true {
          if a {
            break
          }
          continue
        }
      `,
    ],
    [
      'do',
      'do { a(); } while (b);',
      outdent`
        loop once while b {
          a()
        }
      `,
    ],
    [
      'for',
      'for (int i = 0, n = 2; i < n; i++, n--) use(i);',
      outdent`
        block {
          let i: int = 0
          let n: int = 2
          loop while (i < n) {
            use(i)
            i = (i + 1)
            n = (n - 1)
          }
        }
      `,
    ],
    [
      'for ever',
      'for (;;) { a(); }',
      outdent`
        loop {
          a()
        }
      `,
    ],
    [
      'for with expressions',
      'for (i = 0, a(); ; ) b();',
      outdent`
        block {
          i = 0
          a()
          loop {
            b()
          }
        }
      `,
    ],
    [
      'for each',
      'for (final String secret : secrets) if (matches(secret)) return;',
      outdent`
        loop secret of secrets {
          if matches(secret) {
            return
          }
        }
      `,
    ],
    [
      'a label on each loop',
      'outer: for (String a : b) { for (;;) { continue outer; } }',
      outdent`
        outer: loop a of b {
          loop {
            continue outer
          }
        }
      `,
    ],
    [
      'a label on a counting loop',
      'outer: for (int i = 0; i < 2; i++) { break outer; }',
      outdent`
        block {
          let i: int = 0
          outer: loop while (i < 2) {
            break outer
            i = (i + 1)
          }
        }
      `,
    ],
    [
      'a label on a block',
      'checks: { if (a) break checks; b(); }',
      outdent`
        checks: block {
          if a {
            break checks
          }
          b()
        }
      `,
    ],
    [
      'a label on an if',
      'checks: if (a) { break checks; }',
      outdent`
        checks: block {
          if a {
            break checks
          }
        }
      `,
    ],
    [
      'try, several catches, finally',
      'try { a(); } catch (final A | b.B e) { throw new C(e); } catch (Exception e) { } finally { d(); }',
      outdent`
        try {
          a()
        } catch A|b.B e {
          throw new C(e)
        } catch Exception e {} finally {
          d()
        }
      `,
    ],
    [
      'try with resources and a catch',
      'try (InputStream in = open(); var out = in.next(); this.lock) { a(in); } catch (X e) { b(); }',
      outdent`
        try {
          let in: InputStream = open()
          let out = in.next()
          this.lock
          a(in)
        } catch X e {
          b()
        }
      `,
    ],
    [
      'try and finally',
      'try { a(); } finally { b(); }',
      outdent`
        try {
          a()
        } finally {
          b()
        }
      `,
    ],
    [
      'try with resources alone',
      'try (var in = open()) { a(in); }',
      outdent`
        block {
          let in = open()
          a(in)
        }
      `,
    ],
    [
      'throw',
      'throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "no");',
      'throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "no")',
    ],
    ['return of nothing', 'return;', 'return'],
    [
      'synchronized',
      'synchronized (this) { a(); }',
      outdent`
        block {
          this
          a()
        }
      `,
    ],
    [
      'assert, which throws only where it is switched on',
      'assert a != null : "no";',
      'assert((a != null), "no")',
    ],
    [
      'a switch that falls through',
      'switch (type) { case "a": case "b": a(); break; case C: b(); default: c(); }',
      outdent`
        switch through type {
          "a":
          "b":
            a()
            break
          C:
            b()
          default:
            c()
        }
      `,
    ],
    [
      'a switch with arrows',
      'switch (type) { case "a", "b" -> a(); case C -> { b(); } default -> throw new X(); }',
      outdent`
        switch type {
          "a", "b":
            a()
          C:
            b()
          default:
            throw new X()
        }
      `,
    ],
    [
      'a switch with patterns',
      'switch (event()) { case A a when a.ok() -> use(a); case B(var c) -> use(c); case null, default -> {} }',
      outdent`
        let switch = event()
        switch {
          (((a = switch) instanceof A) and a.ok()):
            use(a)
          (({0: c} = switch) instanceof B):
            use(c)
          default:
        }
      `,
    ],
    [
      'a switch that is returned',
      'return switch (type) { case "a" -> b; case "c" -> { log(); yield d; } default -> throw new X(); };',
      outdent`
        switch type {
          "a":
            return b
          "c":
            log()
            return d
          default:
            throw new X()
        }
      `,
    ],
    [
      'a switch in the old form that is returned',
      'return (switch (type) { case 1: yield a; default: yield b; });',
      outdent`
        switch through type {
          1:
            return a
          default:
            return b
        }
      `,
    ],
    [
      'a switch that is a value of a variable',
      'String secret = switch (env) { case PROD -> a; default -> throw new X(); };',
      outdent`
        let secret: String
        switch env {
          PROD:
            secret = a
          default:
            throw new X()
        }
      `,
    ],
    [
      'a switch that is assigned',
      'this.secret = switch (env) { case PROD -> a; default -> b; };',
      outdent`
        switch env {
          PROD:
            this.secret = a
          default:
            this.secret = b
        }
      `,
    ],
    [
      'a switch with blocks that is a value',
      'int n = switch (env) { case PROD -> { log(); yield 1; } default -> 2; };',
      'let n: int = fn () { switch env { PROD: log() return 1 default: return 2 } }()',
    ],
    [
      'a block',
      '{ int a = 1; }',
      outdent`
        block {
          let a: int = 1
        }
      `,
    ],
    [
      'a class, a record, an enum and an interface inside',
      'class A {} record B(int c) {} enum D { E } interface F {}',
      outdent`
        class A {

        }
        class B {
          field c: int
          fn constructor(c: int) {
            this.c = c
          }
        }
        class D {
          static field E: D = new D()
        }
        class F {

        }
      `,
    ],
    ['an empty statement', ';', ''],
    [
      'an anonymous class as an argument',
      'post("/hooks", new Route() { public Object handle(Request q, Response s) throws X { return verify(q.body()); } });',
      'post("/hooks", new class  < Route { fn handle(q: Request, s: Response): Object { return verify(q.body()) } }())',
    ],
  ])('%s', async (_, source, ir) => {
    expect(await inMethod(source)).toBe(ir);
  });
});
