import { describe } from 'vitest';
import { table } from '../table.ts';

describe('Ruby expressions', () => {
  table('rb', [
    ['names of every kind', `f(a, @b, @@c, $d, E, E::F, ::G, self)`, `f(a, @b, @@c, $d, E, E.F, G, this)`],
    ['members, items', `x = a.b[c].d`, `x = a.b[c].d`],
    ['two indices', `x = a[1, 2]`, `x = a[[1, 2]]`],
    ['safe navigation', `x = a&.b&.c(1)`, `x = a?.b?.c(1)`],
    [
      'calls without brackets',
      `
      foo bar, 1
      a.foo bar baz, 2
    `,
      `
      foo(bar, 1)
      a.foo(bar(baz, 2))
    `,
    ],
    ['a bare name as a value is a name', `x = request`, `x = request`],
    ['a bare name alone is a call', `verify_signature`, `verify_signature()`],
    [
      'a variable alone is none',
      `
      x = 1
      x
    `,
      `
      x = 1
      x
    `,
    ],
    ['a name with a mark is a call', `x = valid? && a.ok!`, `x = (valid?() and a.ok!())`],
    ['keyword arguments', `f(1, a: 2, :b => 3, c:, **d, &e)`, `f(1, a=2, b=3, c=c, ...d, e)`],
    [
      'other keys are a hash together',
      `post 'a' => 'b#c', x => 1, via: :post`,
      `post(via="post", {a: "b#c", 1})`,
    ],
    ['spread', `f(*a, **b, &c)`, `f(...a, ...b, c)`],
    [
      'blocks',
      `
      f(1) { |x| x }
      a.f do |x, (y, *z), k: 1, &b; local|
        x
      end
    `,
      `
      f(1, fn (x) { return x })
      a.f(fn (x, {0: y, ...z}, k = 1, b = null) { return x })
    `,
    ],
    [
      'a block of a symbol, of a method',
      `a.map(&:to_s).each(&method(:f))`,
      `a.map(fn (it) { return it.to_s() }).each(f)`,
    ],
    ['numbered parameters', `x = a.map { _1 + _2 }`, `x = a.map(fn (_1, _2) { return (_1 + _2) })`],
    ['it', `x = a.map { it.b }`, `x = a.map(fn (it) { return it.b() })`],
    [
      'lambdas',
      `
      f = ->(x, y = 1) { x }
      g = lambda { |x| x }
      h = proc do |x| x end
      i = -> { 1 }
    `,
      `
      f = fn (x, y = 1) { return x }
      g = fn (x) { return x }
      h = fn (x) { return x }
      i = fn () { return 1 }
    `,
    ],
    ['called by a dot', `f.(1)`, `f.call(1)`],
    [
      'new',
      `
      x = OpenSSL::Digest.new('sha256')
      y = Client.new
      z = klass.new(1)
    `,
      `
      x = new OpenSSL.Digest("sha256")
      y = new Client()
      z = klass.new(1)
    `,
    ],
    [
      'numbers',
      `f(1, -2, 1.5, 1e3, 0xff, 0b11, 017, 1_000, 2i, 3r, 123456789012345678901)`,
      `f(1, -2, 1.5, 1000, 255, 3, 15, 1000, "2i", "3r", "123456789012345678901")`,
    ],
    ['constants', `f(true, false, nil, __FILE__, __method__)`, `f(true, false, null, __FILE__, __method__)`],
    [
      'strings',
      `f("a\\tb\\n\\e\\u00e9\\u{41 42}\\x41\\101\\q", 'a\\'b\\n', %q(a\\)b), %Q(c), ?x, ?\\n, '')`,
      `f("a\\tb\\n\\u001béABAAq", "a'b\\\\n", "a)b", "c", "x", "\\n", "")`,
    ],
    ['interpolation', `x = "v0:#{ts}:#{body}#@a"`, `x = template("v0:", ts, ":", body, @a)`],
    ['strings side by side', `x = "a" 'b' "#{c}"`, `x = template("ab", c)`],
    ['added', `x = "v0:" + ts + ":" + body`, `x = template("v0:", ts, ":", body)`],
    ['percent', `x = "%s=%d" % [a, b]`, `x = template(a, "=", b)`],
    ['percent with names', `x = "%<a>s-%{b}" % { a: 1, b: c }`, `x = template(1, "-", c)`],
    ['format', `x = format('sha256=%s', digest)`, `x = template("sha256=", digest)`],
    [
      'heredocs',
      `
      f(<<~A, <<-'B', <<C)
        one #{x}
          two
      A
        raw\\n
        B
      three
      C
    `,
      `f(template("one ", x, "\\n  two\\n"), "  raw\\\\n\\n", "three\\n")`,
    ],
    [
      'a heredoc before a block',
      `
      f <<~A do |x|
        t
      A
        x
      end
    `,
      `f("t\\n", fn (x) { return x })`,
    ],
    [
      'symbols',
      `f(:a, :"b c", :"d#{e}", :+, %i[a b], %w[c d])`,
      `f("a", "b c", template("d", e), "+", ["a", "b"], ["c", "d"])`,
    ],
    ['a regular expression', `f(/a\\d+/i, %r{b/c}, /x#{y}/)`, `f(/a\\d+/, /b/c/, opaque("x", y))`],
    ['a program that is run', `x = \`ls #{dir}\``, `x = \`(template("ls ", dir))`],
    [
      'hashes',
      `x = { a: 1, "b": 2, 'c' => 3, d => 4, e:, **f, g() => 5 }`,
      `x = {a: 1, b: 2, c: 3, 4, e: e, ...f, opaque(g(), 5)}`,
    ],
    ['arrays', `x = [1, *a, b: 2]`, `x = [1, ...a, {b: 2}]`],
    [
      'comparisons',
      `f(a == b, a != b, a === b, String === c, a <=> b, a =~ b, a !~ b)`,
      `f((a == b), (a != b), (a == b), (c instanceof String), (a <=> b), (a =~ b), (a !~ b))`,
    ],
    [
      'logic',
      `
      x = a && !b || c
      y = (not a)
    `,
      `
      x = ((a and !b) or c)
      y = !a
    `,
    ],
    ['arithmetic', `x = -a ** 2 << 1 | ~b`, `x = (((a ** 2) << 1) | b)`],
    ['ranges', `f(1..2, 1...n, (1..), (..2))`, `f((1 .. 2), (1 ... n), (1 .. null), (null .. 2))`],
    ['a condition as a value', `x = a ? b : c`, `x = (a ? b : c)`],
    ['defined', `x = defined?(a)`, `x = defined?(a)`],
    ['yield', `x = yield 1, a: 2`, `x = yield(1, a=2)`],
    ['assignment as a value', `f(x = 1, y += 2, z ||= 3)`, `f((x = 1), (y = (y + 2)), (z or (z = 3)))`],
    [
      'if as an argument',
      `f(if a then b else c end)`,
      `f(fn () { if a { return b() } else { return c() } }())`,
    ],
    ['several statements as a value', `f((a = 1; a + 1))`, `f(fn () { a = 1 return (a + 1) }())`],
    ['raise as a value', `f(a || raise(X))`, `f((a or fn () { throw X }()))`],
    ['the environment', `x = ENV['A'] || ENV.fetch('B', nil)`, `x = (ENV["A"] or ENV.fetch("B", null))`],
  ]);
});
