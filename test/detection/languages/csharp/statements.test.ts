import { describe, expect, it } from 'vitest';
import { outdent } from '../outdent.ts';
import { inMethod } from './support.ts';

describe('C#: statements', () => {
  it.each([
    [
      'variables of one declaration',
      'int a = 1, b; const string C = "x"; string? d = null;',
      outdent`
        let a: int = 1
        let b: int
        let C: string = "x"
        let d: string? = null
      `,
    ],
    ['a variable without a type', 'var a = F();', 'let a = F()'],
    [
      'tuples taken apart',
      'var (a, (b, _)) = F(); (c, var d) = G(); (string e, int f) = H();',
      outdent`
        let {0: a, 1: {0: b}} = F()
        {0: c, 1: d} = G()
        {0: e, 1: f} = H()
      `,
    ],
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
      'if (a) return; else if (b) { C(); } else D();',
      outdent`
        if a {
          return
        } else {
          if b {
            C()
          } else {
            D()
          }
        }
      `,
    ],
    [
      'while, break, continue',
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
      'do { A(); } while (b);',
      outdent`
        loop once while b {
          A()
        }
      `,
    ],
    [
      'for',
      'for (int i = 0, n = 2; i < n; i++, n--) Use(i);',
      outdent`
        block {
          let i: int = 0
          let n: int = 2
          loop while (i < n) {
            Use(i)
            i = (i + 1)
            n = (n - 1)
          }
        }
      `,
    ],
    [
      'for ever',
      'for (;;) { A(); }',
      outdent`
        loop {
          A()
        }
      `,
    ],
    [
      'for with expressions',
      'for (i = 0, A(); ; ) B();',
      outdent`
        block {
          i = 0
          A()
          loop {
            B()
          }
        }
      `,
    ],
    [
      'foreach',
      'foreach (var secret in secrets) if (Matches(secret)) return;',
      outdent`
        loop secret of secrets {
          if Matches(secret) {
            return
          }
        }
      `,
    ],
    [
      'foreach that takes apart',
      'foreach (var (k, v) in a) Use(k); await foreach ((string b, int c) in d) { }',
      outdent`
        loop {0: k, 1: v} of a {
          Use(k)
        }
        loop {0: b, 1: c} of d {}
      `,
    ],
    [
      'try, catches, finally',
      'try { A(); } catch (B.C e) { throw; } catch (D) { } catch { throw new E("x", e); } finally { F(); }',
      outdent`
        try {
          A()
        } catch B.C e {
          throw
        } catch D {} catch {
          throw new E("x", e)
        } finally {
          F()
        }
      `,
    ],
    [
      'try and finally',
      'try { A(); } finally { B(); }',
      outdent`
        try {
          A()
        } finally {
          B()
        }
      `,
    ],
    [
      'a catch with a filter',
      'try { A(); } catch (B e) when (e.Code == 1) { C(); }',
      outdent`
        try {
          A()
        } catch B e {
          if !(e.Code == 1) {
            throw
          }
          C()
        }
      `,
    ],
    [
      'using',
      'using (var a = F()) { B(a); } using (c) D(); using var e = G(); await using (h.I()) { }',
      outdent`
        block {
          let a = F()
          B(a)
        }
        block {
          c
          D()
        }
        let e = G()
        block {
          h.I()
        }
      `,
    ],
    [
      'lock, checked, unsafe, fixed',
      'lock (a) { B(); } checked { C(); } unsafe { fixed (int* p = d) { E(p); } }',
      outdent`
        block {
          a
          B()
        }
        block {
          C()
        }
        block {
          block {
            let p: int* = d
            E(p)
          }
        }
      `,
    ],
    [
      'yield',
      'yield return a; yield break;',
      outdent`
        yield(a)
        return
      `,
    ],
    [
      'goto and a label',
      'goto done; done: A();',
      outdent`
        break done
        A()
      `,
    ],
    [
      'a switch',
      'switch (type) { case "a": case B: A(); break; default: return; }',
      outdent`
        switch type {
          "a", B:
            A()
            break
          default:
            return
        }
      `,
    ],
    [
      'a switch with patterns',
      'switch (F()) { case string s when s.Length > 1: A(s); break; case null: case C { D: 1 }: goto default; default: throw new X(); }',
      outdent`
        let switch = F()
        switch {
          (((s = switch) instanceof string) and (s.Length > 1)):
            A(s)
            break
          (switch == null), ((switch instanceof C) and (switch.D == 1)):
            break
          default:
            throw new X()
        }
      `,
    ],
    [
      'a switch that is returned',
      'return type switch { "a" or "b" => c, null => throw new X(), _ => d };',
      outdent`
        switch {
          ((type == "a") or (type == "b")):
            return c
          (type == null):
            throw new X()
          default:
            return d
        }
      `,
    ],
    [
      'a switch with guards that is a value of a variable',
      'string x = await F() switch { "a" when b => c, var d when d.E => d, _ => null };',
      outdent`
        let x: string
        let switch = await F()
        switch {
          ((switch == "a") and b):
            x = c
          (((d = switch) or true) and d.E):
            x = d
          default:
            x = null
        }
      `,
    ],
    [
      'a switch that is assigned',
      'this.x = (a, b) switch { (true, null) => c, (_, var d) => d };',
      outdent`
        switch {
          ((a == true) and (b == null)):
            this.x = c
          ((d = b) or true):
            this.x = d
          default:
            throw
        }
      `,
    ],
    [
      'a switch in a switch',
      'return a switch { 1 => b switch { 2 => c, _ => d }, _ => e };',
      outdent`
        switch a {
          1:
            switch b {
              2:
                return c
              default:
                return d
            }
          default:
            return e
        }
      `,
    ],
    [
      'a value or a throw, declared',
      'var secret = config["a"] ?? config["b"] ?? throw new X("no");',
      outdent`
        let secret = (config["a"] coalesce config["b"])
        if (secret == null) {
          throw new X("no")
        }
      `,
    ],
    [
      'a value or a throw, assigned',
      'this.secret = secret ?? throw new X();',
      outdent`
        this.secret = secret
        if (this.secret == null) {
          throw new X()
        }
      `,
    ],
    [
      'a value or a throw, returned',
      'return secret ?? throw new X();',
      outdent`
        if (secret == null) {
          throw new X()
        }
        return secret
      `,
    ],
    ['a call or a throw, returned', 'return F() ?? throw new X();', 'return (F() coalesce throw(new X()))'],
    [
      'a choice that throws',
      'var a = b ? c : throw new X(); return d ? throw new X() : e;',
      outdent`
        let a
        if b {
          a = c
        } else {
          throw new X()
        }
        if d {
          throw new X()
        } else {
          return e
        }
      `,
    ],
    [
      'a local function',
      'async Task<int> F(int a) { return a; } static int G(int b) => b;',
      outdent`
        async fn F(a: int): Task<int> {
          return a
        }
        static fn G(b: int): int {
          return b
        }
      `,
    ],
    [
      'directives',
      outdent`
        A();
        #if DEBUG && !X
        B();
        #elif Y
        C();
        #else
        D();
        #endif
        #region z
        E();
        #endregion

      `,
      outdent`
        A()
        if (DEBUG and !X) {
          B()
        } else {
          if Y {
            C()
          } else {
            D()
          }
        }
        E()
      `,
    ],
    [
      'a block and an empty statement',
      '{ int a = 1; } ;',
      outdent`
        block {
          let a: int = 1
        }
      `,
    ],
  ])('%s', async (_, source, ir) => {
    expect(await inMethod(source)).toBe(ir);
  });
});
