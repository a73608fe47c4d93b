import { describe, expect, test } from 'vitest';
import { dedent } from '../dedent.ts';
import { afterTag } from './support.ts';

describe('PHP: expressions', () => {
  test.each<[what: string, source: string, expected: string]>([
    [
      'constants',
      `
        f(null, TRUE, false, 1_000, 0x1F, 017, 0b11, 1.5, -2, PHP_INT_MAX, 9223372036854775807);
      `,
      `
        f(null, true, false, 1000, 31, 15, 3, 1.5, -2, PHP_INT_MAX, "9223372036854775807")
      `,
    ],
    [
      'strings are decoded',
      `
        f('it\\'s \\n \\\\', "a\\tb\\"\\x41\\u{e9}\\101\\$", b'x', '', "");
      `,
      `
        f("it's \\\\n \\\\", "a\\tb\\"AéA$", "x", "", "")
      `,
    ],
    [
      'interpolation',
      `
        f("a $b {$c->d} $e[0] $e[k] {$f['g']->h()} \${i}", "$a");
      `,
      `
        f(template("a ", b, " ", c.d, " ", e[0], " ", e["k"], " ", f["g"].h(), " ", i), template(a))
      `,
    ],
    [
      'heredoc and nowdoc',
      `
        f(<<<EOT
            Hello $name,
              you owe {$order['total']}
            a\\tb
            EOT, <<<'RAW'
          raw $x \\n
          RAW);
      `,
      `
        f(template("Hello ", name, ",\\n  you owe ", order["total"], "\\na\\tb"), "raw $x \\\\n")
      `,
    ],
    [
      'concatenation',
      `
        f('sha256=' . hash('sha256', $a) . $b, $a . $b, 'a' . 'b', $a . ('b' . $c));
      `,
      `
        f(template("sha256=", hash("sha256", a), b), template(a, b), "ab", template(a, "b", c))
      `,
    ],
    [
      'comparison and logic',
      `
        f($a === $b, $a == $b, $a !== $b, $a <> $b, $a <=> $b, $a instanceof \\A\\B);
        f($a && $b || !$c, $a and $b, $a or $b, $a xor $b, $a ?? $b, $a ?: $b, $a ? $b : $c);
      `,
      `
        f((a == b), (a == b), (a != b), (a != b), (a <=> b), (a instanceof A.B))
        f(((a and b) or !c), (a and b), (a or b), (a xor b), (a coalesce b), (a or b), (a ? b : c))
      `,
    ],
    [
      'arithmetic',
      `
        f($a + $b * 2, $a ** 2, $a % 3, -$a, ~$b, $a & $b << 1);
      `,
      `
        f((a + (b * 2)), (a ** 2), (a % 3), a, b, (a & (b << 1)))
      `,
    ],
    [
      'arrays',
      `
        f([1, 'a', $b], array(1, 2), ['a' => 1, 'b' => $b], [1 => 'x', 'y'], ['a' => 1, 2, ...$rest], [$k => $v, self::A => 1, g() => 2], []);
      `,
      `
        f([1, "a", b], [1, 2], {a: 1, b: b}, {1: "x", 2: "y"}, {a: 1, 0: 2, ...rest}, {v, 1, opaque(g(), 2)}, [])
      `,
    ],
    [
      'members',
      `
        f($a->b->c, $a?->b, $a->$b, $a->{'x' . $b}, A::$b, A::C, A\\B::C, $a::class, self::C, static::$d, parent::E);
      `,
      `
        f(a.b.c, a?.b, a[b], a[template("x", b)], A.b, A.C, A.B.C, a.class, this.C, this.d, super.E)
      `,
    ],
    [
      'elements',
      `
        f($_SERVER['HTTP_X_SIGNATURE'], $GLOBALS['db'], $a['x'][0], $a->b['c']);
      `,
      `
        f(_SERVER["HTTP_X_SIGNATURE"], GLOBALS["db"], a["x"][0], a.b["c"])
      `,
    ],
    [
      'calls',
      `
        f(1, ...$rest);
        f(value: 1, other: $x, ref: &$y);
        \\hash_equals($a, $b);
        App\\verify($a);
        $verify($a);
        $o->m(1)->n();
        $o?->m(1);
        A::b($c);
        \\A\\B::c();
        self::a(); static::b(); parent::__construct($x);
        $class::make();
        ($this->handler)($request);
      `,
      `
        f(1, ...rest)
        f(value=1, other=x, ref=y)
        hash_equals(a, b)
        App.verify(a)
        verify(a)
        o.m(1).n()
        o?.m(1)
        A.b(c)
        A.B.c()
        this.a()
        this.b()
        super.__construct(x)
        class.make()
        this.handler(request)
      `,
    ],
    [
      'dynamic calls',
      `
        $o->$m(1);
        A::{$m}();
        f($$name);
      `,
      `
        opaque(o, m)(1)
        opaque(A, m)()
        f(opaque(name))
      `,
    ],
    [
      'a function without its call',
      `
        f(strlen(...), $o->m(...), A::m(...));
      `,
      `
        f(strlen, o.m, A.m)
      `,
    ],
    [
      'new',
      `
        f(new A, new A(1), new \\A\\B($x), new $class($x), new static(), new class($x) extends B { public $c = 1; });
        (new Foo)->bar();
      `,
      `
        f(new A(), new A(1), new A.B(x), new class(x), new static(), new class  < B { field c = 1 }(x))
        new Foo().bar()
      `,
    ],
    [
      'functions as values',
      `
        f(function (int $a, &$b) use ($c, &$d): bool { return $a > $c; });
        f(fn ($x) => $x + $y, static fn (): never => throw new E(), fn () => match (true) { $a => 1, default => 2 });
      `,
      `
        f(fn (a: int, b): bool { return (a > c) })
        f(fn (x) { return (x + y) }, fn (): never { throw new E() }, fn () { switch { a: return 1 default: return 2 } })
      `,
    ],
    [
      'casts and other words',
      `
        f((int) $a, (string) $b, (array) $c, clone $d, print 'a', \`ls $dir\`);
      `,
      `
        f(int(a), string(b), array(c), clone(d), print("a"), shell_exec(template("ls ", dir)))
      `,
    ],
    [
      'assignments as values',
      `
        f($a = 1, $b .= 'x', $c++, [$d, $e] = g());
      `,
      `
        f((a = 1), (b = template(b, "x")), (c = (c + 1)), ({0: d, 1: e} = g()))
      `,
    ],
    [
      'generators',
      `
        f(yield $a, yield 'k' => $b, yield from g());
      `,
      `
        f(a, opaque("k", b), g())
      `,
    ],
    [
      'variables of other kinds',
      `
        f($this, $_GET, __DIR__, __CLASS__);
      `,
      `
        f(this, _GET, __DIR__, __CLASS__)
      `,
    ],
    [
      'arguments that are filled by the call',
      `
        parse_str(file_get_contents('php://input') . $more->text, $data);
        if (preg_match('/v1=(\\w+)/', $header, $found)) {}
        constructor($a);
      `,
      `
        parse_str(template(file_get_contents("php://input"), more.text), (data = opaque(file_get_contents("php://input"), more.text)))
        if preg_match("/v1=(\\\\w+)/", header, (found = opaque(header))) {}
        constructor(a)
      `,
    ],
  ])('%s', async (_, source, expected) => {
    expect(await afterTag(dedent(source))).toBe(dedent(expected));
  });
});
