import { describe } from 'vitest';
import { lowersTo } from './table.ts';

describe('literals', () => {
  lowersTo('a.js', [
    ["x('a\\u{1F600}\\x41\\u00e9\\n\\0\\'')", 'x("a😀Aé\\n\\u0000\'")'],
    [
      `
      x('one\\
      two')
    `,
      'x("onetwo")',
    ],
    ['x(0x1F, 1_000, .5, 1e3, 017, 10n)', 'x(31, 1000, 0.5, 1000, 15, 10)'],
    ['x(9007199254740993n)', 'x("9007199254740993")'],
    ['x(null, undefined, true, false)', 'x(null, null, true, false)'],
    ['x(/a\\/b/gi)', 'x(/a\\/b/)'],
    ['x(`plain`, ``)', 'x("plain", "")'],
    ['x(-1, +a, -a, ~a)', 'x(-1, a, (0 - a), (a ^ -1))'],
    ["x('')", 'x("")'],
  ]);
});

describe('text that is put together', () => {
  lowersTo('a.js', [
    ['x(`${a}.${b}\\n`)', 'x(template(a, ".", b, "\\n"))'],
    ["x(id + '.' + timestamp + '.' + body)", 'x(template(id, ".", timestamp, ".", body))'],
    ["x(a + b + 'c')", 'x(template((a + b), "c"))'],
    ["x('a' + (b + c))", 'x(template("a", (b + c)))'],
    ["x('v0:' + `${t}:` + body)", 'x(template("v0:", t, ":", body))'],
    ['x(a + b)', 'x((a + b))'],
    ["a += 'x'", 'a = template(a, "x")'],
    ['x(sql`select ${id} from t`)', 'x(sql(template("select ", id, " from t")))'],
    ['x(`v=${`n${a}`}`)', 'x(template("v=", template("n", a)))'],
  ]);
});

describe('operators', () => {
  lowersTo('a.js', [
    [
      'a === b, a !== b, a == b, a != b',
      `
      (a == b)
      (a != b)
      (a == b)
      (a != b)
    `,
    ],
    ['x(a && b || c ?? d)', 'x((((a and b) or c) coalesce d))'],
    ['x(!a, !!a)', 'x(!a, !!a)'],
    ["x(typeof a === 'string')", 'x((typeof(a) == "string"))'],
    ['delete a.b', 'delete(a.b)'],
    ['void send(a)', 'void(send(a))'],
    ['x(void 0)', 'x(null)'],
    ['x(a ? b : c)', 'x((a ? b : c))'],
    ['x(a in b, a instanceof B, #p in a)', 'x((a in b), (a instanceof B), ("#p" in a))'],
    ['x(a ** 2, a ^ b, a >>> 1)', 'x((a ** 2), (a ^ b), (a >>> 1))'],
    ['x((a, b))', 'x(opaque(a, b))'],
    [
      'a(), b()',
      `
      a()
      b()
    `,
    ],
  ]);
});

describe('assignments', () => {
  lowersTo('a.js', [
    ['a = b', 'a = b'],
    [
      'a.b = c; a[0] = d',
      `
      a.b = c
      a[0] = d
    `,
    ],
    [
      'a += 1; a -= 1; a ||= b; a &&= b; a ??= b',
      `
      a = (a + 1)
      a = (a - 1)
      a = (a or b)
      a = (a and b)
      a = (a coalesce b)
    `,
    ],
    [
      'i++; --i',
      `
      i = (i + 1)
      i = (i - 1)
    `,
    ],
    ['x(i++, a = b, a += 1)', 'x((i = (i + 1)), (a = b), (a = (a + 1)))'],
    [
      'a = b = c',
      `
      b = c
      a = c
    `,
    ],
    [
      'a = b.c = f()',
      `
      a = f()
      b.c = a
    `,
    ],
    ['({ a, b: c } = d)', '{a: a, b: c} = d'],
    [
      'if ((m = f())) g(m)',
      `
      if (m = f()) {
        g(m)
      }
    `,
    ],
  ]);
});

describe('members and calls', () => {
  lowersTo('a.js', [
    ['a.b.c', 'a.b.c'],
    ['a?.b', 'a?.b'],
    ["a['b'].c[d]", 'a["b"].c[d]'],
    ['a?.[b]', 'a?.[b]'],
    ['f(a, ...b)', 'f(a, ...b)'],
    ['f?.(a)', 'f?.(a)'],
    ['a?.b?.(c).d', 'a?.b?.(c).d'],
    ['new F', 'new F()'],
    ['new a.B(c)', 'new a.B(c)'],
    ['this.a(super.b)', 'this.a(super.b)'],
    ['import.meta.env.SECRET', 'import.meta.env.SECRET'],
    [
      'if (new.target) f()',
      `
      if new.target {
        f()
      }
    `,
    ],
    [
      "import('x').then((m) => m.run()).catch((e) => log(e))",
      'import("x").then(fn (m) { return m.run() }).catch(fn (e) { return log(e) })',
    ],
    ['x(await f())', 'x(await f())'],
    ['(function () { f() })()', 'fn () { f() }()'],
    ['(async () => { await f() })()', 'async fn () { await f() }()'],
  ]);
});

describe('objects and arrays', () => {
  lowersTo('a.js', [
    [
      "x({ a, b: c, 'd-e': 1, 2: f, ['g']: h, [i()]: j, ...k })",
      'x({a: a, b: c, d-e: 1, 2: f, g: h, opaque(i(), j), ...k})',
    ],
    [
      'x({ f() {}, async g() {}, *h() {}, get a() { return b }, set a(v) { c = v } })',
      'x({f: fn f() {}, g: async fn g() {}, h: fn h() {}, a: get fn a() { return b }(), set fn a(v) { c = v }})',
    ],
    ['x([a, , b, ...c])', 'x([a, null, b, ...c])'],
    ['x([])', 'x([])'],
  ]);
});

describe('destructuring', () => {
  lowersTo('a.js', [
    [
      'const { a, b: c = 1, d: { e }, [f]: g, ...h } = i',
      'let {a: a, b: c = 1, d: {e: e}, [f]: g, ...h} = i',
    ],
    ['const [a, , b = 1, [c], ...d] = e', 'let {0: a, 2: b = 1, 3: {0: c}, ...d} = e'],
    ["const [, sig] = header.split('=')", 'let {1: sig} = header.split("=")'],
    ['const [/* first, second */ , a] = b', 'let {1: a} = b'],
    ["const { 'x-signature': sig } = headers", 'let {x-signature: sig} = headers'],
    ['function f({ a, b = 2 } = {}, [c]) {}', 'fn f({a: a, b: b = 2} = {}, {0: c}) {}'],
    ['for (const [k, { v }] of o) {}', 'loop {0: k, 1: {v: v}} of o {}'],
  ]);
});

describe('JSX', () => {
  lowersTo('a.tsx', [
    [
      'const a = <div className="x" hidden>text {b} <C.D e={f} {...g} /></div>',
      'let a = opaque(opaque("x"), b, opaque(C.D, f, ...g))',
    ],
    [
      'const a = <><Form onSubmit={async (e) => { await send(e) }}>{ok && <b/>}</Form></>',
      'let a = opaque(opaque(Form, async fn (e) { await send(e) }), (ok and opaque()))',
    ],
    ['const a = <input name="a&amp;b" />', 'let a = opaque("a&b")'],
  ]);
});

describe('types around values', () => {
  lowersTo('a.ts', [
    ['x(a as unknown as B, a!, <C>a, a satisfies D)', 'x(a, a, a, a)'],
    ['(a as any).b!.c = d', 'a.b.c = d'],
    ['a! += 1', 'a = (a + 1)'],
    [
      'f<string>(a); new Map<string, B>()',
      `
      f(a)
      new Map()
    `,
    ],
    ['const f = g<string>', 'let f = g'],
    ['a?.b?.(c)?.[d]', 'a?.b?.(c)?.[d]'],
    ['const a: Record<string, string> = {} as const', 'let a: Record<string, string> = {}'],
  ]);
});

describe('a class as a value', () => {
  lowersTo('a.ts', [
    [
      'const A = class B extends C { d = 1 }',
      `
      class A < C {
        field d = 1
      }
    `,
    ],
    ['register(class { m() {} })', 'register(class  { fn m() {} })'],
    [
      'function mix(Base) { return class extends Base { m() {} } }',
      `
      fn mix(Base) {
        return class  < Base { fn m() {} }
      }
    `,
    ],
  ]);
});
