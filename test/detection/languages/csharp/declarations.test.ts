import { describe, expect, it } from 'vitest';
import { outdent } from '../outdent.ts';
import { printedFile } from './support.ts';

describe('C#: declarations', () => {
  it.each([
    [
      'usings',
      outdent`
        using System;
        global using A.B;
        using static A.B.C;
        using D = A.B.C<int>;
        using E = F;
        extern alias G;
      `,
      outdent`
        import * from "System"
        import * from "A.B"
        import * from "A.B.C"
        import C as D from "A.B"
        import F as E from ""
      `,
    ],
    [
      'namespaces',
      'namespace A.B { using C; class D { } namespace E { class F { } } }',
      outdent`
        import * from "C"
        class D {

        }
        class F {

        }
      `,
    ],
    [
      'a namespace of a file',
      outdent`
        namespace A.B;
        using C;
        class D { }
      `,
      outdent`
        import * from "C"
        class D {

        }
      `,
    ],
    [
      'attributes: bare, with arguments, named, generic, of an assembly',
      outdent`
        [assembly: InternalsVisibleTo("x")]
        [ApiController, Route("api/[controller]")]
        [ServiceFilter(typeof(SignatureFilter), Order = 1)]
        [TypeFilter<SignatureFilter>]
        [My.Mark(value: "a")]
        class A { }
      `,
      outdent`
        InternalsVisibleTo("x")
        @ApiController
        @Route("api/[controller]")
        @ServiceFilter(typeof(SignatureFilter), Order=1)
        @TypeFilter<SignatureFilter>()
        @My.Mark(value="a")
        class A {

        }
      `,
    ],
    [
      'a class with bases',
      'public sealed partial class A<T> : B<T>, C, D.E where T : class { }',
      outdent`
        class A < B, C, D.E {

        }
      `,
    ],
    [
      'fields',
      outdent`
        class A {
          private readonly string _secret = config["x"] ?? throw new X();
          const int B = 1, C = 2;
          static readonly HMAC D = new(key);
          [Mark] public event Handler E;
        }
      `,
      outdent`
        class A {
          field _secret: string = (config["x"] coalesce throw(new X()))
          static field B: int = 1
          static field C: int = 2
          static field D: HMAC = new HMAC(key)
          @Mark field E: Handler
        }
      `,
    ],
    [
      'properties that hold a value',
      outdent`
        class A {
          [FromHeader(Name = "X-Sig")] public string B { get; set; } = "x";
          public required int C { get; init; }
          static string D { get; }
        }
      `,
      outdent`
        class A {
          @FromHeader(Name="X-Sig") field B: string = "x"
          field C: int
          static field D: string
        }
      `,
    ],
    [
      'properties with code',
      outdent`
        class A {
          public string B => _b + C;
          [Mark] protected string D { get { return _d; } private set { _d = value; } }
          public int E { get => _e; init => _e = value; }
          public int F { get; set { _f = value; } }
        }
      `,
      outdent`
        class A {
          field F: int
          fn get_B(): string {
            return (_b + C)
          }
          @Mark
          private fn get_D(): string {
            return _d
          }
          @Mark
          private fn set_D(value) {
            _d = value
          }
          fn get_E(): int {
            return _e
          }
          fn set_E(value) {
            _e = value
          }
          fn set_F(value) {
            _f = value
          }
        }
      `,
    ],
    [
      'indexers and events',
      outdent`
        class A {
          public int this[int i] { get { return _a[i]; } set { _a[i] = value; } }
          int this[string s] => 1;
          public event Handler E { add { B(); } remove { C(); } }
        }
      `,
      outdent`
        class A {
          fn get_Item(i: int): int {
            return _a[i]
          }
          fn set_Item(i: int, value) {
            _a[i] = value
          }
          private fn get_Item(s: string): int {
            return 1
          }
          fn add_E(value) {
            B()
          }
          fn remove_E(value) {
            C()
          }
        }
      `,
    ],
    [
      'methods',
      outdent`
        abstract class A {
          public static void B() { }
          private async Task<T> C<T>(T x) { return x; }
          protected abstract int D();
          internal int E(int a = 1, params string[] b) => a;
          void IFoo.F() { }
          int G() { return 1; }
          public void H() => _h = 1;
          public void I() => throw new X();
          extern static int J();
        }
      `,
      outdent`
        class A {
          static fn B(): void {}
          private async fn C(x: T): Task<T> {
            return x
          }
          abstract private fn D(): int {}
          fn E(a: int = 1, ...b: string[]): int {
            return a
          }
          fn F(): void {}
          private fn G(): int {
            return 1
          }
          fn H(): void {
            _h = 1
          }
          fn I(): void {
            throw new X()
          }
          abstract private static fn J(): int {}
        }
      `,
    ],
    [
      'annotated parameters',
      'class A { public void B([FromBody] C c, [FromHeader(Name = "X"), Mark] string? d, out int e) { } }',
      outdent`
        class A {
          fn B(@FromBody c: C, @FromHeader(Name="X") @Mark d: string?, e: int): void {}
        }
      `,
    ],
    [
      'constructors',
      'class A : B { static A() { C(); } public A(string a) : base(a) { _a = a; } A() : this("x") => D(); ~A() { E(); } }',
      outdent`
        class A < B {
          private static fn constructor() {
            C()
          }
          fn constructor(a: string) {
            super(a)
            _a = a
          }
          private fn constructor() {
            this("x")
            D()
          }
          private fn ~A() {
            E()
          }
        }
      `,
    ],
    [
      'a primary constructor',
      'class A(IConfiguration config, [FromServices] ILogger log = null) : B(config), C { public string F() => config["x"]; }',
      outdent`
        class A < B, C {
          field config: IConfiguration
          @FromServices field log: ILogger
          fn constructor(config: IConfiguration, @FromServices log: ILogger = null) {
            super(config)
            this.config = config
            this.log = log
          }
          fn F(): string {
            return config["x"]
          }
        }
      `,
    ],
    [
      'records',
      outdent`
        public record A(string B, [property: Mark] int C = 1) : D(B);
        public record struct E(int F) { public int G => F; }
        record H { public int I { get; init; } }
      `,
      outdent`
        class A < D {
          field B: string
          @Mark field C: int
          fn constructor(B: string, @Mark C: int = 1) {
            super(B)
            this.B = B
            this.C = C
          }
        }
        class E {
          field F: int
          fn constructor(F: int) {
            this.F = F
          }
          fn get_G(): int {
            return F
          }
        }
        class H {
          field I: int
        }
      `,
    ],
    [
      'a struct and an interface',
      outdent`
        struct A { public int B; }
        interface C : D { void E(); string F { get; } int G() => 1; private void H() { } }
      `,
      outdent`
        class A {
          field B: int
        }
        class C < D {
          field F: string
          abstract fn E(): void {}
          fn G(): int {
            return 1
          }
          private fn H(): void {}
        }
      `,
    ],
    [
      'an enum',
      '[Flags] enum A : byte { B = 1, [Mark] C }',
      outdent`
        @Flags
        class A < byte {
          static field B = 1
          @Mark static field C
        }
      `,
    ],
    [
      'operators',
      'class A { public static bool operator ==(A a, A b) => a.Equals(b); public static implicit operator string(A a) => a.X; }',
      outdent`
        class A {
          static fn operator ==(a: A, b: A): bool {
            return a.Equals(b)
          }
          static fn operator string(a: A): string {
            return a.X
          }
        }
      `,
    ],
    [
      'extension methods',
      'static class A { public static bool Verify(this HttpRequest request, string secret) => F(request, secret); }',
      outdent`
        class A {
          static fn (request: HttpRequest) Verify(secret: string): bool {
            return F(request, secret)
          }
        }
      `,
    ],
    [
      'nested classes and a delegate',
      'class A { class B { void C() { } } delegate void D(int x); enum E { F } }',
      outdent`
        class A {
          class B {
            private fn C(): void {}
          }
          class E {
            static field F
          }
        }
      `,
    ],
    [
      'members between directives',
      outdent`
        class A {
        #if X
          void B() { }
        #else
          void C() { }
          int d;
        #endif
        #pragma warning disable
          int E { get; }
        }
      `,
      outdent`
        class A {
          field d: int
          field E: int
          private fn B(): void {}
          private fn C(): void {}
        }
      `,
    ],
    [
      'statements of a file',
      outdent`
        var app = Build(args);
        app.Run();
        static int F() => 1;
        record A(int B);
      `,
      outdent`
        let app = Build(args)
        app.Run()
        static fn F(): int {
          return 1
        }
        class A {
          field B: int
          fn constructor(B: int) {
            this.B = B
          }
        }
      `,
    ],
  ])('%s', async (_, source, ir) => {
    expect(await printedFile(source)).toBe(ir);
  });
});
