import{a as e}from"./rules.js";import{a as t,c as n,t as r}from"./scan.js";import{n as i}from"./exit-codes.js";import{t as a}from"./dist.js";import{t as o}from"./errors.js";import{existsSync as s}from"node:fs";import{chmod as c,mkdir as l,readFile as u,rename as d,rm as f,writeFile as p}from"node:fs/promises";import{dirname as m,join as h,resolve as g}from"node:path";const _=`# >>> otesse-guard`,v=`# <<< otesse-guard`;function y(e){return`${_} (written by \`otesse-guard hook install\`)
if [ -x node_modules/.bin/otesse-guard ]; then node_modules/.bin/otesse-guard scan --staged || otesse_guard=$?
elif command -v otesse-guard >/dev/null 2>&1; then otesse-guard scan --staged || otesse_guard=$?
elif [ -f ${b(e)} ]; then node ${b(e)} scan --staged || otesse_guard=$?
else echo 'otesse-guard is not installed here: nobody looked for keys in this commit.' >&2; otesse_guard=2
fi
if [ "\${otesse_guard:-0}" -ne 0 ]; then
  echo 'otesse-guard: the commit was stopped. Take the key out of it, or skip this once with: git commit --no-verify' >&2
  exit "$otesse_guard"
fi
${v}
`}function b(e){return`'${e.replaceAll(`'`,`'\\\\''`)}'`}function x(e,t){let n=S(e).split(`
`),r=+!!n[0]?.startsWith(`#!`);return[...n.slice(0,r),t.trimEnd(),...n.slice(r)].join(`
`)}function S(e){let t=e.split(`
`),n=t.findIndex(e=>e.startsWith(_)),r=t.findIndex(e=>e.startsWith(v));return n===-1||r<n?e:[...t.slice(0,n),...t.slice(r+1)].join(`
`)}function C(e){return e.includes(_)}function w(e){return!e.startsWith(`#!`)||/^#!.*\b(?:sh|bash|dash|zsh|ksh)\b/.test(e)}function T(e){return e.replace(/^#!.*\n?/,``).trim()===``}const E=`.before-otesse-guard`;function D(e){return t(e,`pre-commit`)}async function O(e){try{return await u(e,`utf8`)}catch(e){if(e.code===`ENOENT`)return null;throw e}}async function k(e,t){let n=y(t),r=await O(e);if(r===null||w(r))return M(e,x(r??`#!/bin/sh
`,n));let i=`${e}${E}`;await d(e,i),await M(e,`#!/bin/sh\n${n}exec "$0${E}" "$@"\n`)}async function A(e){let t=`${e}${E}`;if(await O(t)!==null)return d(t,e);let n=S(await O(e)??``);T(n)?await f(e,{force:!0}):await M(e,n)}async function j(e){let t=await O(e);return t!==null&&C(t)}async function M(e,t){await l(m(e),{recursive:!0});let n=`${e}.${process.pid}.tmp`;await p(n,t),await c(n,493),await d(n,e)}var N=a();const P=[`lefthook.yml`,`lefthook.yaml`,`.lefthook.yml`,`.lefthook.yaml`];function F(e){let t=P.find(t=>s(h(e,t)));return t===void 0?null:h(e,t)}function I(e){return s(h(e,`.pre-commit-config.yaml`))}function L(e){return s(h(e,`.husky`))?h(e,`.husky`,`pre-commit`):null}async function R(e,t){let n=(0,N.parseDocument)(await u(e,`utf8`));if(n.errors.length>0)throw new o(`${e}: ${n.errors[0].message.split(`
`)[0]}`);let r=[`pre-commit`,`commands`,`otesse-guard`];if(t)n.setIn(r,n.createNode({run:`npx --no-install otesse-guard scan --staged`}));else{n.deleteIn(r);for(let e of[r.slice(0,2),r.slice(0,1)]){let t=n.getIn(e);(0,N.isMap)(t)&&t.items.length===0&&n.deleteIn(e)}}return n.toString()}const z=e=>`repos:
  - repo: https://github.com/otesse/otesse-guard
    rev: v${e}
    hooks:
      - id: otesse-guard
`;async function B(t,a,o){let s=await n(g(o.cwd,t));if(I(s))return o.stdout.write(`This repository uses the pre-commit framework. Add this to .pre-commit-config.yaml:\n\n${z(e)}`),i.clean;let c=F(s);if(c!==null)return await r(c,await R(c,!0)),U(o,`The hook stands in ${c}. Run \`lefthook install\` if that has not been done here.`);let l=L(s)??await D(s);return await k(l,a),U(o,`The hook stands in ${l}. From now on every commit is looked at; \`otesse-guard hook uninstall\` takes it out again.`)}async function V(e,t){let i=await n(g(t.cwd,e)),a=F(i);a!==null&&await r(a,await R(a,!1));for(let e of await H(i))await j(e)&&await A(e);return U(t,`The hook is removed.`)}async function H(e){let t=L(e);return[...t===null?[]:[t],await D(e)]}function U(e,t){return e.stdout.write(`${t}\n`),i.clean}export{j as i,B as n,V as r,H as t};