import { describe, expect, it } from 'vitest';
import { outdent } from '../outdent.ts';
import { printedFile } from './support.ts';

describe('Java: declarations', () => {
  it.each([
    [
      'a package, imports, static imports',
      outdent`
        package com.acme.hooks;
        import java.util.List;
        import java.util.*;
        import static com.acme.Util.verify;
        import static com.acme.Util.*;
        import Plain;
      `,
      outdent`
        import List from "java.util"
        import * from "java.util"
        import verify from "com.acme.Util"
        import * from "com.acme.Util"
        import Plain from ""
      `,
    ],
    ['a module', 'open module a.b { requires c.d; }', ''],
    [
      'a class with bases',
      'public final class A<T extends B> extends C<T> implements D, e.F<G> {}',
      outdent`
        class A < C, D, e.F {

        }
      `,
    ],
    [
      'annotations: bare, with a value, named, arrays, nested, qualified',
      outdent`
        @RestController
        @Order(1)
        @RequestMapping(path = {"/a", BASE + "/b"}, method = RequestMethod.POST)
        @Roles({@Role("x"), @Role})
        @jakarta.ws.rs.Path("/x")
        class A {}
      `,
      outdent`
        @RestController
        @Order(1)
        @RequestMapping(path=["/a", template(BASE, "/b")], method=RequestMethod.POST)
        @Roles([Role("x"), Role])
        @jakarta.ws.rs.Path("/x")
        class A {

        }
      `,
    ],
    [
      'fields',
      outdent`
        class A {
          @Value("\${x.secret:}") private String secret;
          static final int A = 1, B[] = {2};
          private final Map<String, Handler> h = Map.of("a", this::a);
        }
      `,
      outdent`
        class A {
          @Value("\${x.secret:}") field secret: String
          static field A: int = 1
          static field B: int[] = [2]
          field h: Map<String, Handler> = Map.of("a", this.a)
        }
      `,
    ],
    [
      'methods',
      outdent`
        abstract class A {
          public static void a() {}
          private <T> T b(T x) throws E { return x; }
          protected abstract int[] c();
          native void d();
          synchronized void e(A this, int... f) {}
          int g()[] { return null; }
        }
      `,
      outdent`
        class A {
          static fn a(): void {}
          private fn b(x: T): T {
            return x
          }
          abstract private fn c(): int[] {}
          abstract fn d(): void {}
          fn e(...f: int): void {}
          fn g(): int[] {
            return null
          }
        }
      `,
    ],
    [
      'annotated parameters',
      'class A { void a(@RequestHeader(value = "X", required = false) final String b, @Valid @RequestBody(required = true) C c, int d[]) {} }',
      outdent`
        class A {
          fn a(@RequestHeader(value="X", required=false) b: String, @Valid @RequestBody(required=true) c: C, d: int[]): void {}
        }
      `,
    ],
    [
      'constructors',
      'class A { A(String a) { super(a); this.a = a; } private A() { this("b"); } }',
      outdent`
        class A {
          fn constructor(a: String) {
            super(a)
            this.a = a
          }
          private fn constructor() {
            this("b")
          }
        }
      `,
    ],
    [
      'overloads',
      'class A { void a(int b) { a(b, 1); } void a(int b, int c) {} }',
      outdent`
        class A {
          fn a(b: int): void {
            a(b, 1)
          }
          fn a(b: int, c: int): void {}
        }
      `,
    ],
    [
      'initialisers',
      'class A { static { a(); } { b = 1; } }',
      outdent`
        class A {
          block {
            a()
          }
          block {
            b = 1
          }
        }
      `,
    ],
    [
      'nested classes',
      'class A { static class B { void c() {} } enum D { E } @interface F {} }',
      outdent`
        class A {
          class B {
            fn c(): void {}
          }
          class D {
            static field E: D = new D()
          }
          class F {

          }
        }
      `,
    ],
    [
      'an interface',
      'sealed interface A extends B, C<D> permits E { int F = 1; void g(); default int h() { return 1; } static void i() {} private void j() {} }',
      outdent`
        class A < B, C {
          static field F: int = 1
          abstract fn g(): void {}
          fn h(): int {
            return 1
          }
          static fn i(): void {}
          private fn j(): void {}
        }
      `,
    ],
    [
      'an annotation type',
      '@NameBinding @Retention(RUNTIME) public @interface Verified { String value() default "x"; int[] n(); }',
      outdent`
        @NameBinding
        @Retention(RUNTIME)
        class Verified {
          fn value(): String {
            return "x"
          }
          abstract fn n(): int[] {}
        }
      `,
    ],
    [
      'an enum',
      'enum A implements B { C, @D E(1) { int f() { return 2; } }; private final int g; A() {} A(int g) { this.g = g; } int f() { return 0; } }',
      outdent`
        class A < B {
          static field C: A = new A()
          @D static field E: A = new class  < A { fn f(): int { return 2 } }(1)
          field g: int
          fn constructor() {}
          fn constructor(g: int) {
            this.g = g
          }
          fn f(): int {
            return 0
          }
        }
      `,
    ],
    [
      'a record',
      'record A(@NotNull String b, int... c) implements D { static int e = 1; A { check(b); } String f() { return b; } }',
      outdent`
        class A < D {
          @NotNull field b: String
          field c: int
          static field e: int = 1
          fn constructor(@NotNull b: String, ...c: int) {
            check(b)
            this.b = b
            this.c = c
          }
          fn f(): String {
            return b
          }
        }
      `,
    ],
    [
      'a record with a constructor of its own',
      'record A(int b) { A(int b) { this.b = b + 1; } A() { this(2); } }',
      outdent`
        class A {
          field b: int
          fn constructor(b: int) {
            this.b = (b + 1)
          }
          fn constructor() {
            this(2)
          }
        }
      `,
    ],
    [
      'a file that is one class',
      outdent`
        String secret = "x";
        void main() { IO.println(secret); }
      `,
      outdent`
        let secret: String = "x"
        fn main(): void {
          IO.println(secret)
        }
      `,
    ],
  ])('%s', async (_, source, ir) => {
    expect(await printedFile(source)).toBe(ir);
  });
});
