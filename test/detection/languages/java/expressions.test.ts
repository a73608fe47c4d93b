import { describe, expect, it } from 'vitest';
import { outdent } from '../outdent.ts';
import { inMethod } from './support.ts';

describe('Java: expressions', () => {
  it.each([
    ['a name, bare, and a field of this', 'x = this.secret.length()', 'x = this.secret.length()'],
    ['super', 'super.preHandle(request)', 'super.preHandle(request)'],
    ["an outer class's super", 'Base.super.verify(body)', 'super.verify(body)'],
    ["an outer class's this", 'x = Outer.this.secret', 'x = Outer.this.secret'],
    ['an index', 'x = list[i]', 'x = list[i]'],
    ['a call with type arguments', 'x = Util.<String>parse(body, 1)', 'x = Util.parse<String>(body, 1)'],
    [
      'calls in a chain',
      'x = mac.doFinal(body.getBytes(UTF_8)).clone()',
      'x = mac.doFinal(body.getBytes(UTF_8)).clone()',
    ],
    ['a cast, which is what it casts', 'x = (String) (Object) body', 'x = body'],
    ['a cast to two types', 'x = (Runnable & Serializable) task', 'x = task'],
    ['arithmetic', 'x = a + b * c - d', 'x = ((a + (b * c)) - d)'],
    ['logic', 'x = a && !b || c', 'x = ((a and !b) or c)'],
    ['bits and shifts', 'x = (a ^ b) | (a >>> 2)', 'x = ((a ^ b) | (a >>> 2))'],
    ['minus a number, and minus a variable', 'x = -1 + -y', 'x = (-1 + y)'],
    ['comparisons', 'x = a == null || b != c', 'x = ((a == null) or (b != c))'],
    ['a ternary', 'x = secret == null ? fallback : secret', 'x = ((secret == null) ? fallback : secret)'],
    [
      'an assignment as a value',
      'while ((line = in.readLine()) != null) use(line)',
      outdent`
        loop while ((line = in.readLine()) != null) {
          use(line)
        }
      `,
    ],
    ['a compound assignment as a value', 'x = (y += 2)', 'x = (y = (y + 2))'],
    ['a step as a value', 'x = i++', 'x = (i = (i + 1))'],
    [
      'a string and variables, concatenated',
      'x = timestamp + "." + body',
      'x = template(timestamp, ".", body)',
    ],
    ['numbers added before they are concatenated', 'x = a + b + "c"', 'x = template((a + b), "c")'],
    ['a string appended', 'x += "tail"', 'x = template(x, "tail")'],
    ['instanceof', 'x = o instanceof String', 'x = (o instanceof String)'],
    [
      'instanceof with a variable',
      'x = o instanceof final String s && s.isEmpty()',
      'x = (((s = o) instanceof String) and s.isEmpty())',
    ],
    [
      'instanceof that takes a record apart',
      'x = o instanceof Point(int a, Line(var b, _))',
      'x = (({0: a, 1: {0: b}} = o) instanceof Point)',
    ],
    ['a class', 'x = String.class', 'x = String.class'],
    ['a class of an array', 'x = byte[].class', 'x = byte.class'],
    ['a reference to an own method', 'x = this::verify', 'x = this.verify'],
    ['a reference to a static method', 'x = Util::verify', 'x = Util.verify'],
    ['a reference to a constructor', 'x = ArrayList<String>::new', 'x = ArrayList.new'],
    ['a lambda with an expression', 'x = body -> verify(body)', 'x = fn (body) { return verify(body) }'],
    ['a lambda with a block', 'x = (a, b) -> { return a; }', 'x = fn (a, b) { return a }'],
    ['a lambda with types', 'x = (String a, final int... b) -> {}', 'x = fn (a: String, ...b: int) {}'],
    ['a lambda without parameters', 'x = () -> null', 'x = fn () { return null }'],
    [
      'a lambda that is a switch',
      'x = a -> switch (a) { case 1 -> b; default -> c; }',
      'x = fn (a) { switch a { 1: return b default: return c } }',
    ],
    [
      'new',
      'x = new SecretKeySpec(key.getBytes(), "HmacSHA256")',
      'x = new SecretKeySpec(key.getBytes(), "HmacSHA256")',
    ],
    [
      'new of a generic and qualified class',
      'x = new java.util.ArrayList<>(other)',
      'x = new java.util.ArrayList(other)',
    ],
    ['new of an inner class', 'x = outer.new Inner(1)', 'x = new Inner(outer, 1)'],
    [
      'new with a body',
      'x = new Handler(1) { int n = 2; { init(); } @Override public void handle(Context c) { c.result("ok"); } }',
      'x = new class  < Handler { field n: int = 2 block { init() } @Override fn handle(c: Context): void { c.result("ok") } }(1)',
    ],
    ['an array of values', 'x = new String[] { "a", b }', 'x = ["a", b]'],
    ['an array of a size', 'x = new byte[n][2]', 'x = opaque(n, 2)'],
    [
      'a switch as an argument',
      'use(switch (a) { case 1 -> b; default -> throw new X(); })',
      'use(fn () { switch a { 1: return b default: throw new X() } }())',
    ],
  ])('%s', async (_, source, ir) => {
    expect(await inMethod(`${source};`)).toBe(ir);
  });
});
