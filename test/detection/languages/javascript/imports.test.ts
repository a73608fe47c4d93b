import { describe } from 'vitest';
import { lowersTo } from './table.ts';

describe('imports', () => {
  lowersTo('a.ts', [
    ["import a from 'm'", 'import default as a from "m"'],
    [
      "import a, { b, c as d, default as e } from 'm'",
      'import default as a, b, c as d, default as e from "m"',
    ],
    ["import * as a from 'm'", 'import * as a from "m"'],
    ["import a, * as b from 'm'", 'import default as a, * as b from "m"'],
    ["import 'm'", 'import  from "m"'],
    [
      "import type { A } from 'm'; import { type B, c } from 'm'",
      `
      import A from "m"
      import B, c from "m"
    `,
    ],
    ["import a from './a.json' with { type: 'json' }", 'import default as a from "./a.json"'],
    ["import a = require('m')", 'import * as a from "m"'],
    ['import { "a-b" as c } from \'m\'', 'import a-b as c from "m"'],
    ['import def from "npm:stripe@17"', 'import default as def from "npm:stripe@17"'],
  ]);
});

describe('require and dynamic imports', () => {
  lowersTo('a.js', [
    ["const a = require('m')", 'import * as a from "m"'],
    ["const { a, b: c } = require('m')", 'import a, b as c from "m"'],
    ["const a = require('m').b", 'import b as a from "m"'],
    ["const a = require('m')(key)", 'let a = require("m")(key)'],
    ["const a = new (require('m'))(key)", 'let a = new require("m")(key)'],
    ["const { a: { b }, c = 1 } = require('m')", 'let {a: {b: b}, c: c = 1} = require("m")'],
    ["require('m')", 'import  from "m"'],
    [
      "const a = require('a'), b = 1, { c } = require('c')",
      `
      import * as a from "a"
      let b = 1
      import c from "c"
    `,
    ],
    ["const a = await import('m')", 'import * as a from "m"'],
    ["const { default: a, b } = await import('m')", 'import default as a, b from "m"'],
    ["const a = (await import('m')).default", 'import default as a from "m"'],
    ["const { a } = require('m').b", 'let {a: a} = require("m").b'],
    ['const a = require(name)', 'let a = require(name)'],
    ["a = require('m')", 'a = require("m")'],
  ]);
});
