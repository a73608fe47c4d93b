import { describe } from 'vitest';
import { table } from '../table.ts';

describe('Python expressions', () => {
  table('py', [
    ['names, members, items', `a.b[c].d`, `a.b[c].d`],
    ['several indices', `a[b, 1]`, `a[[b, 1]]`],
    ['a slice is no index', `x = sig[7:]`, `x = sig[opaque(7)]`],
    ['a call with keywords and spread arguments', `f(a, *b, k=c, **d)`, `f(a, ...b, k=c, ...d)`],
    [
      'a call across lines',
      `
      hmac.new(
          key,  # the secret
          msg=body,
          digestmod=hashlib.sha256,
      ).hexdigest()
    `,
      `hmac.new(key, msg=body, digestmod=hashlib.sha256).hexdigest()`,
    ],
    [
      'a generator as the only argument',
      `any(hmac.compare_digest(s, sig) for s in sigs)`,
      `any(opaque((s = opaque(sigs)), hmac.compare_digest(s, sig)))`,
    ],
    ["the parent's side", `super().dispatch(request, *args)`, `super.dispatch(request, ...args)`],
    ["the parent's side, the old way", `super(View, self).get()`, `super.get()`],
    [
      'numbers',
      `f(1, -2, 1.5, 1e3, 0x1F, 0b11, 0o17, 1_000, 3j, 123456789012345678901)`,
      `f(1, -2, 1.5, 1000, 31, 3, 15, 1000, "3j", "123456789012345678901")`,
    ],
    ['constants', `f(True, False, None, ...)`, `f(true, false, null, opaque())`],
    [
      'strings of every prefix',
      `
      f("a", 'b', b"c", r"\\n", u"d", rb'\\x', """e
      f""")
    `,
      `f("a", "b", "c", "\\\\n", "d", "\\\\x", "e\\nf")`,
    ],
    [
      'escapes',
      `
      x = "a\\tb\\\\\\"\\x41\\u00e9\\U0001F600\\101\\q\\
      c"
    `,
      `x = "a\\tb\\\\\\"Aé😀A\\\\qc"`,
    ],
    [
      'strings side by side',
      `
      x = ("a" "b"
           'c')
    `,
      `x = "abc"`,
    ],
    [
      'formatted strings',
      `x = f"v0:{ts}:{body!r:>{width}}{{}}\\n"`,
      `x = template("v0:", ts, ":", body, width, "{}\\n")`,
    ],
    ['strings side by side, one formatted', `x = "a" f"{b}" "c"`, `x = template("a", b, "c")`],
    ['text added to text', `x = "v0:" + ts + ":" + body`, `x = template("v0:", ts, ":", body)`],
    ['text added at the end', `x = (a + b) + "c"`, `x = template(a, b, "c")`],
    ['numbers added', `x = a + b - 1`, `x = ((a + b) - 1)`],
    ['text with per cent', `x = "%s.%d%%" % (ts, n)`, `x = template(ts, ".", n, "%")`],
    ['text with one value', `x = 'sha256=%s' % digest`, `x = template("sha256=", digest)`],
    ['text with named values', `x = "%(a)s-%(b)s" % {"a": x, "b": y}`, `x = template(x, "-", y)`],
    ['text with values that are not told apart', `x = "%s:%s" % pair`, `x = template("%s:%s", pair)`],
    ['per cent of numbers', `x = a % b`, `x = (a % b)`],
    ['format by position', `x = "v0:{}:{}".format(ts, body)`, `x = template("v0:", ts, ":", body)`],
    [
      'format by name and number',
      `x = "{1}{name:>3}{0}{{}}".format(a, b, name=c)`,
      `x = template(b, c, a, "{}")`,
    ],
    ['format that is more than that', `x = "{0.name}".format(a)`, `x = "{0.name}".format(a)`],
    ['lists, tuples, sets', `f([1, *a], (1,), 1 in {1, 2}, ())`, `f([1, ...a], [1], (1 in [1, 2]), [])`],
    [
      'a dict',
      `x = {"a": 1, 'b': c, 3: d, k: e, f(): g, **h}`,
      `x = {a: 1, b: c, 3: d, e, opaque(f(), g), ...h}`,
    ],
    [
      'comparisons',
      `f(a == b, a != b, a <> b, a < b, a is b, a is not None, a in b, a not in b)`,
      `f((a == b), (a != b), (a != b), (a < b), (a == b), (a != null), (a in b), (a not in b))`,
    ],
    ['chained comparisons', `ok = 0 <= a < b == c`, `ok = (((0 <= a) and (a < b)) and (b == c))`],
    ['logic', `x = not a and b or c`, `x = ((!a and b) or c)`],
    ['a condition as a value', `x = a if b else c if d else e`, `x = (b ? a : (d ? c : e))`],
    ['arithmetic', `x = -a ** ~b // +c @ d << 1 | 2`, `x = (((((a ** b) // c) @ d) << 1) | 2)`],
    [
      'assignment in an expression',
      `if (sig := headers.get("X-Sig")) is None: pass`,
      `if ((sig = headers.get("X-Sig")) == null) {}`,
    ],
    [
      'list comprehension',
      `x = [f(i) for i in items if ok(i)]`,
      `x = opaque((i = opaque(items)), (ok(i) and f(i)))`,
    ],
    [
      'comprehension with two loops and tests',
      `x = {a for b in c if d if e for a in b}`,
      `x = opaque((b = opaque(c)), (d and (e and opaque((a = opaque(b)), a))))`,
    ],
    [
      'dict comprehension',
      `x = {k.lower(): v for k, v in headers.items()}`,
      `x = opaque(({0: k, 1: v} = opaque(headers.items())), opaque(k.lower(), v))`,
    ],
    [
      'asynchronous comprehension',
      `x = [chunk async for chunk in request.stream()]`,
      `x = opaque((chunk = opaque(request.stream())), chunk)`,
    ],
    ['lambda', `f = lambda a, b=1, *c, k, **d: a + b`, `f = fn (a, b = 1, ...c, k, ...d) { return (a + b) }`],
    ['await', `body = await request.body()`, `body = await request.body()`],
    ['yield', `x = yield value`, `x = opaque(value)`],
    ['yield from', `yield from items`, `opaque(items)`],
    [
      'continued line',
      `
      x = a + \\
          b
    `,
      `x = (a + b)`,
    ],
    ['brackets tell nothing', `x = ((a))`, `x = a`],
    [
      'walrus in a comprehension',
      `x = [y for i in z if (y := f(i))]`,
      `x = opaque((i = opaque(z)), ((y = f(i)) and y))`,
    ],
  ]);
});
