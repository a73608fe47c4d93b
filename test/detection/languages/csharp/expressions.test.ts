import { describe, expect, it } from 'vitest';
import { outdent } from '../outdent.ts';
import { inMethod } from './support.ts';

describe('C#: expressions', () => {
  it.each([
    ['a name, this and base', 'x = F(name, this.a, base.B())', 'x = F(name, this.a, super.B())'],
    ['a name that is a keyword', 'x = @class.@new', 'x = class.new'],
    [
      'a call with type arguments',
      'app.UseMiddleware<SignatureMiddleware, int>("x")',
      'app.UseMiddleware<SignatureMiddleware, int>("x")',
    ],
    [
      'a call of an optional member',
      'x = request?.Headers?["a"]?.ToString()',
      'x = request?.Headers["a"]?.ToString()',
    ],
    ['named arguments', 'Parse(body, strict: true)', 'Parse(body, strict=true)'],
    [
      'an argument that is given a value',
      'x = Request.Headers.TryGetValue("Sig", out var sig)',
      'x = Request.Headers.TryGetValue("Sig", (sig = opaque(Request.Headers, "Sig")))',
    ],
    [
      'such an argument of a type, and of a variable that is there',
      'x = Try(a, out string b, out this.c, ref d, in e)',
      'x = Try(a, (b = opaque(a, d, e)), (this.c = opaque(a, d, e)), d, e)',
    ],
    ['such an argument that is thrown away', 'x = int.TryParse(a, out _)', 'x = int.TryParse(a, opaque())'],
    [
      'an index, of several, from the end, a range',
      'x = a[i] + b[1, 2] + c[^1] + d[1..3]',
      'x = (((a[i] + b[[1, 2]]) + c[opaque(1)]) + d[opaque(1, 3)])',
    ],
    ['casts, which are what they cast', 'x = (string)a + (b as string) + c!', 'x = ((a + b) + c)'],
    ['logic and defaults', 'x = a && !b || (c ?? d)', 'x = ((a and !b) or (c coalesce d))'],
    ['minus, steps', 'x = -1 + -y + i++', 'x = ((-1 + y) + (i = (i + 1)))'],
    ['a choice', 'x = a ? b : c', 'x = (a ? b : c)'],
    [
      'an assignment as a value',
      'while ((line = Read()) != null) Use(line)',
      outdent`
        loop while ((line = Read()) != null) {
          Use(line)
        }
      `,
    ],
    ['a compound assignment as a value', 'x = (y += 2)', 'x = (y = (y + 2))'],
    ['a default assigned', 'x ??= y', 'x = (x coalesce y)'],
    [
      'typeof, nameof, sizeof, default',
      'x = F(typeof(List<int>), nameof(a.B), sizeof(int), default(string), default)',
      'x = F(typeof(List), nameof(a.B), sizeof(int), null, null)',
    ],
    [
      'await',
      'x = await reader.ReadToEndAsync().ConfigureAwait(false)',
      'x = await reader.ReadToEndAsync().ConfigureAwait(false)',
    ],
    ['a throw as a value', 'Use(a ?? throw new X())', 'Use((a coalesce throw(new X())))'],
    ['checked', 'x = checked(a + b)', 'x = (a + b)'],
    ['a qualified name', 'x = global::System.Text.Encoding.UTF8', 'x = System.Text.Encoding.UTF8'],
    ['a tuple', 'x = (a, b: 1)', 'x = [a, 1]'],
    ['a lambda with an expression', 'x = body => Verify(body)', 'x = fn (body) { return Verify(body) }'],
    [
      'a lambda with a block',
      'x = async (a, b) => { await a; return b; }',
      'x = async fn (a, b) { await a return b }',
    ],
    [
      'a lambda with types, attributes and defaults',
      'x = static ([FromBody] string a, int b = 1, params int[] c) => a',
      'x = fn (@FromBody a: string, b: int = 1, ...c: int[]) { return a }',
    ],
    ['a lambda that throws', 'x = () => throw new X()', 'x = fn () { throw new X() }'],
    [
      'a lambda that is a switch',
      'x = a => a switch { 1 => b, _ => throw new X() }',
      'x = fn (a) { switch a { 1: return b default: throw new X() } }',
    ],
    ['an anonymous method', 'x = delegate(int a) { return a; }', 'x = fn (a: int) { return a }'],
    [
      'new',
      'using var h = new HMACSHA256(Encoding.UTF8.GetBytes(secret))',
      'let h = new HMACSHA256(Encoding.UTF8.GetBytes(secret))',
    ],
    [
      'new with properties',
      'x = new Options<int> { A = 1, B = { C = 2 } }',
      'x = Options<int>{A: 1, B: {C: 2}}',
    ],
    [
      'new with arguments and properties',
      'x = new Options(1) { A = 2 }',
      'x = new Options(1, Options{A: 2})',
    ],
    [
      'new of the type that is written before',
      'HMAC x = new(key), y = new() { A = 1 }',
      outdent`
        let x: HMAC = new HMAC(key)
        let y: HMAC = {A: 1}
      `,
    ],
    [
      'a list of items, a dictionary',
      'x = F(new List<int> { 1, 2 }, new Dictionary<string, int> { ["a"] = 1, { "b", 2 }, [c] = 3 })',
      'x = F([1, 2], Dictionary<string, int>{a: 1, b: 2, opaque(c, 3)})',
    ],
    ['an anonymous object', 'x = new { A = 1, b.C, d }', 'x = {A: 1, C: b.C, d: d}'],
    [
      'arrays',
      'x = F(new[] { 1 }, new int[] { 2 }, new byte[n], stackalloc int[3])',
      'x = F([1], [2], opaque(n), opaque(3))',
    ],
    ['a list in brackets', 'int[] x = [1, 2, ..others]', 'let x: int[] = [1, 2, ...others]'],
    ['a copy with a change', 'x = a with { B = 1 }', 'x = {...a, B: 1}'],
    [
      'a switch as an argument',
      'Use(a switch { 1 => b, _ => throw new X() })',
      'Use(fn () { switch a { 1: return b default: throw new X() } }())',
    ],
    [
      'a query',
      'x = from a in items where a.Ok let b = a.B orderby b join c in cs on b equals c.Id select new { b, c.Name }',
      'x = opaque((a = items), a.Ok, (b = a.B), b, (c = opaque(cs, b, c.Id)), {b: b, Name: c.Name})',
    ],
  ])('%s', async (_, source, ir) => {
    expect(await inMethod(`${source};`)).toBe(ir);
  });
});
