import { describe } from 'vitest';
import { lowersTo } from './table.ts';

describe('exports', () => {
  lowersTo('a.ts', [
    [
      'export const a = 1, { b, c: [d] } = e',
      `
      let a = 1
      let {b: b, c: {0: d}} = e
      export a = a
      export b = b
      export d = d
    `,
    ],
    [
      'export function a() {}',
      `
      fn a() {}
      export a = a
    `,
    ],
    [
      'export async function* a() {}',
      `
      async fn a() {}
      export a = a
    `,
    ],
    [
      'export class A {}',
      `
      class A {

      }
      export A = A
    `,
    ],
    [
      'export default async function handler(req, res) {}',
      `
      async fn handler(req, res) {}
      export default = handler
    `,
    ],
    ['export default async function (req) {}', 'export default = async fn (req) {}'],
    [
      'export default class extends B {}',
      `
      class default < B {

      }
      export default = default
    `,
    ],
    [
      'export default class A {}',
      `
      class A {

      }
      export default = A
    `,
    ],
    [
      'export default function a(b: string): void; export default function a(b: any) {}',
      `
      fn a(b: any) {}
      export default = a
    `,
    ],
    [
      'export default interface A {}',
      `
      class A {

      }
      export default = A
    `,
    ],
    ['export default a', 'export default = a'],
    [
      'export default wrap(async (req) => a) as Handler',
      'export default = wrap(async fn (req) { return a })',
    ],
    [
      'export { a, b as c, d as default, type E }',
      `
      export a = a
      export c = b
      export default = d
    `,
    ],
    [
      "export { a as b, default, default as c } from 'm'",
      `
      export b = a from "m"
      export default = default from "m"
      export c = default from "m"
    `,
    ],
    ["export * from 'm'", 'export * from "m"'],
    ["export * as a from 'm'", 'export a = * from "m"'],
    ['export type { A }; export type B = string', ''],
    ["export type { A } from 'm'", ''],
    ['export = a', 'export default = a'],
    [
      'export enum E { A }',
      `
      let E = E{A: 0}
      export E = E
    `,
    ],
    [
      'export interface A { b: string }',
      `
      class A {
        field b: string
      }
      export A = A
    `,
    ],
    ['export declare const a: string', ''],
    [
      'export import a = B.C',
      `
      let a = B.C
      export a = a
    `,
    ],
    [
      "export const a = await import('m')",
      `
      import * as a from "m"
      export a = a
    `,
    ],
    ['export as namespace A', ''],
  ]);
});

describe('module.exports', () => {
  lowersTo('a.js', [
    ['module.exports = (req, res) => { res.end() }', 'export default = fn (req, res) { res.end() }'],
    ['exports.a = b', 'export a = b'],
    [
      "module.exports.a = b; exports['c-d'] = e; module.exports.default = f",
      `
      export a = b
      export c-d = e
      export default = f
    `,
    ],
    [
      "module.exports = { a, b: c, d() {}, ...require('m'), ...e }",
      `
      export a = a
      export b = c
      export d = fn d() {}
      export * from "m"
      export * = ...e
    `,
    ],
    ['module.exports = {}', 'export default = {}'],
    [
      'exports = module.exports = { a }',
      `
      export a = a
      exports = module.exports
    `,
    ],
    [
      'module.exports = exports = a',
      `
      exports = a
      export default = a
    `,
    ],
    [
      'const app = module.exports = express()',
      `
      let app = express()
      export default = app
    `,
    ],
    [
      'exports.a = exports.b = f()',
      `
      export a = f()
      export b = exports.a
    `,
    ],
    [
      'module.exports = class A extends B {}',
      `
      class A < B {

      }
      export default = A
    `,
    ],
    [
      'exports.A = class {}',
      `
      class A {

      }
      export A = A
    `,
    ],
    ["module.exports = require('m')", 'export default = * from "m"'],
    [
      "exports.a = require('m').b; module.exports = { c: require('n'), default: d }",
      `
      export a = b from "m"
      export c = * from "n"
      export default = d
    `,
    ],
    [
      'function f(exports) { exports.a = b }',
      `
      fn f(exports) {
        export a = b
      }
    `,
    ],
    [
      'exports.handler = async (event) => ({ statusCode: 200 })',
      'export handler = async fn (event) { return {statusCode: 200} }',
    ],
  ]);
});
