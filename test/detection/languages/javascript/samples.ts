/** Sources to cut and splice: together they hold every kind of node that the lowering knows. */
export const samples = [
  `
import a, { b as c, type D } from 'm'; import * as n from "n"; import x = require('y'); import z = N.M;
export * from './o'; export * as q from './p'; export { a as b, default } from './r'; export type { T };
export default async function handler(req: Req, res?: Res, ...rest: any[]): Promise<void> { return rest }
export const POST = wrap(async (req) => 1), { y, z: [w = 1, ...v], ...u } = o;
namespace N.M { export const a = 1; export function f() {} }
enum E { A, B = 'b' }
declare module 'x' { const a: string }
interface I<T> extends J { a: string; b(): void }
`,
  `
@Controller('hooks')
export abstract class A<T> extends B<T>(x) implements C, D<E> {
  static #p: string = 'a'; declare q: number; readonly handler = async (e) => { await e };
  constructor(private readonly s: Stripe, @Inject('X') public t = 1) { super(); }
  @Post('x') @HttpCode(200) async handle(@Body() body: any, @Headers('sig') sig: string): Promise<void> {}
  get g() { return 1 } set g(v) {} static { init() } abstract foo(): void; load(a: string): void;
  *gen() { yield* x; yield 1 } async *[Symbol.iterator]() {} [key: string]: any; #priv() {} 'quoted'() {}
}
let h = <T,>(a: T) => a satisfies T; let i = a!.b as unknown as string;
`,
  `
'use strict'; if (a) b(); else if (c) { d } else e;
for (const x of y) z(); for await (const [a, b] of c()) {} for (let i = 0, j; i < 10; i++, j--) { continue outer }
for (var k in o) {} outer: while (a) { break outer } do { x } while (y)
switch (a) { case 1: case 2: b(); break; default: c() }
try { a } catch ({ message }) { b } finally { c } throw new Error('x\\u{1F600}\\x41');
a ||= b; a += 'x'; ({ a, b: c.d = 1, ['x' + y]: z, ...s } = t); [a, , b = 2, ...[c]] = d; i++;
using u = open(); with (a) { b } label: { break label } debugger;
`,
  `
f?.(); a?.b?.[c]?.d(); new F(a, ...b); new.target; import.meta.url; import('x').then(r => r).catch(() => {});
tag\`a\${b}c\`; 'a' + b + \`\${c}\`; /a\\/b/gi; 0x1F; 10n; -1; !~a; typeof x === 'string'; void 0; delete a.b;
const { a: aa, b: { c } } = require('b'), d = await import('e'); module.exports = exports = { a, m() {}, ...require('z') };
exports.x = class K extends (class {}) {}; ({ get c() { return 1 }, set c(v) {}, async *e() {}, ['f']: 1, 3: 4 });
(function* named() { yield })(); x = y = (a, b) ? c : d ?? e;
`,
  `
const el = <div a="x &amp; y" b={c} {...d}>text {e} <F.G/> {/* c */}<></></div>;
export default function Page() { return <List onClick={() => go()}>{items.map((i) => <Item key={i} />)}</List> }
`,
  `
<script lang="ts" setup generic="T extends A<B>">const a = <T>(b: T) => b</script>
<template><!-- <script> --></template>
<script>export default { data() { return {} } }</script>
`,
];
