import{r as e,t}from"./rolldown-runtime.js";import{_ as n,c as r,h as i,i as a,m as o,s,t as c,u as l,v as u,y as d}from"./engine.js";import{_ as f,a as p,c as ee,f as m,g as te,i as h,o as g,p as _,r as v,s as ne,t as re,v as ie,y as ae}from"./base.js";import{r as y}from"./paths.js";import{f as oe,n as se,u as b}from"./list.js";import ce from"node:module";import{dirname as le,resolve as x}from"node:path";import{availableParallelism as ue}from"node:os";import{chmod as de,mkdir as fe,readFile as pe,realpath as me,rename as he,rm as ge,stat as _e,writeFile as ve}from"node:fs/promises";function ye(e){return!/^https?:\/\//i.test(e)||e.length>2e3?null:e.toWellFormed().replace(/[^\w\-.~:/?#@!$&*+,;=%]/gu,be)}function be(e){return[...Buffer.from(e)].map(e=>`%${e.toString(16).toUpperCase().padStart(2,`0`)}`).join(``)}const xe=/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu,Se={"\n":`\\n`,"\r":`\\r`,"	":`\\t`};function S(e){return e.replace(xe,e=>Se[e]??Ce(e.codePointAt(0)))}function Ce(e){let t=e.toString(16);return e<256?`\\x${t.padStart(2,`0`)}`:e<65536?`\\u${t.padStart(4,`0`)}`:`\\u{${t}}`}function C(e,t){let n=[...e];if(n.length<=t)return e;let r=Math.floor((t-1)/3);return`${n.slice(0,r).join(``)}…${n.slice(n.length-(t-1-r)).join(``)}`}function w(e){return S(e).replace(/@(?=\S)/g,`@​`).replace(/#(?=\d)/g,`#​`).replace(/GH-(?=\d)/gi,`$&​`).replace(/:(?=\/\/)/g,`:​`).replace(/(?:www|mailto|xmpp)(?=[.:])/gi,`$&​`).replace(/:(?=[\w+-]+:)/g,`:​`).replace(/\b[0-9a-f]{4}(?=[0-9a-f]{3,60}\b)/g,`$&​`).replace(/^(?=\s|[-+=#]|\d+[.)])/,`​`).replace(/[&<>|\\`*_[\]~$\u200b]/g,E)}function T(e){let t=S(e);return/^[^\s`|\\]([^`|\\]*[^\s`|\\])?$/.test(t)?`\`${t}\``:`<code>${t.replace(/[!-/:-@[-`{-~]/g,E).replaceAll(E(`@`),E(`@`)+E(`​`))}</code>`}function E(e){return`&#${e.codePointAt(0)};`}const we=/[\w-]{16}/;let Te;function Ee(e){return we.test(e)?(Te??=new n({rules:o,idKey:/* @__PURE__ */ new Uint8Array(1)}),e.split(`
`).map(De).join(`
`)):e}function De(e){let t=e,n=Te.detect({path:``,bytes:Buffer.from(e)});for(let{column:e,endColumn:r,preview:i}of n.reverse())t=t.slice(0,e-1)+i+t.slice(r-1);return t}function Oe({findings:e,suppressed:t,skipped:n,notes:r}){let i=/* @__PURE__ */ new Map,a=e=>{let t=i.get(e)??Ee(e);return i.set(e,t),t};for(let n of[...e,...t.map(e=>e.finding)]){n.path=a(n.path);for(let e of n.places)e.path=a(e.path)}for(let e of n)e.path=a(e.path);for(let e of r)e.path!==null&&(e.path=a(e.path))}function ke(e){let t=/* @__PURE__ */ new Map;for(let n of e){let e=n.secretId===null?null:u(n.path);if(e===null)continue;let r=t.get(n.secretId)??/* @__PURE__ */ new Map;t.set(n.secretId,r.set(e,n))}for(let n of e){let e=[...t.get(n.secretId??``)?.keys()??[]].sort();e.length<2||u(n.path)===null||(n.also.push(`key-shared-across-environments`),n.evidence.push(`the same secret serves ${e.join(` and `)}`))}}function Ae({kind:e,done:t,of:n,ms:r}){return e===`objects`?je(n/2):r<100||t===0?0:je(r/t*(n-t)/250)}function je(e){return e<1?0:Math.min(Math.floor(e),ue()-1,8)}function Me(e){return{taken:Ne(1),begun:Ne(e)}}function Ne(e){return new Int32Array(new SharedArrayBuffer(e*Int32Array.BYTES_PER_ELEMENT))}var Pe=class{#e;#t;#n=[];#r;constructor(e,t=Ae){this.#e=e,this.#t=t}prepare(e){if(this.inspector(),!e)return;let t=Math.min(this.#t({...e,done:0,ms:0}),8);for(;this.#n.length<t;)this.#n.push(Le(this.#e))}inspector(){return this.#r??=s.create(this.#e)}async work(e,t=()=>void 0){this.prepare();let n=Me(8),r=performance.now(),i=t=>{let i={kind:e.kind,done:t,of:e.items.length,ms:performance.now()-r},a=Math.min(this.#t(i),8);for(;this.#n.length<a;)this.#i(e,n)};for(let[t,r]of this.#n.entries())Ie(r,{job:e,shares:n,seat:t});i(0);let o=await c(e,await this.inspector(),n.taken,()=>{let r=Math.min(Atomics.load(n.taken,0),e.items.length);i(r),t(r,e.items.length)});for(let[e,t]of this.#n.entries())Atomics.load(n.begun,e)===1&&a(o,await t.tally);return o}#i(e,t){let n=Le(this.#e);Ie(n,{job:e,shares:t,seat:this.#n.push(n)-1})}async dismiss(){await Promise.all(this.#n.map(({worker:e})=>e.terminate()))}};function Fe(){let e=ce.getCompileCacheDir?.();return e===void 0?void 0:le(e)}function Ie({worker:e},t){e.postMessage(t)}function Le(e){let t=import.meta.url.endsWith(`.ts`)?`ts`:`js`,{Worker:n}=ie(),r=new n(new URL(`./worker.${t}`,import.meta.url),{workerData:{setup:e,compileCache:Fe()}}),i=new Promise((e,t)=>{r.once(`message`,e),r.once(`error`,t),r.once(`exit`,e=>t(/* @__PURE__ */ Error(`a worker thread ended with code ${e} before its work was done`)))});return i.catch(()=>void 0),{worker:r,tally:i}}async function Re(e,t,n){let r=new Pe(t);try{let i=e.listing??se(e.target,{ignore:e.gitignore});r.prepare();let{root:a,files:o,skips:s}=await i,c=l(e.ignore),u=e.ignore.length===0?o:o.filter(e=>!c(y(e))),d=await r.work({kind:`files`,root:a,items:u,setup:t},n);if(d.skips.push(...s),u.length<o.length)for(let e of o)c(y(e))&&d.skips.push({path:y(e),reason:`ignored`});return d}finally{await r.dismiss()}}async function ze(e){let t=performance.now(),{settings:n,source:r}=e,i={idKey:e.idKey??f().randomBytes(32),...n.texts},a=await Be(r,n.config.ignore,i,e.onProgress);a.inspections.push(...await Ve(e,a,i)),a.inspections.sort((e,t)=>D(e.path,t.path));let o=He(a.inspections,n,e.underJudgement??r.kind===`range`),s=o.findings.filter(({category:t})=>e.only===void 0||t===e.only);ke(s),Ue(s);let c={complete:!a.skips.some(m),findings:s.sort(We),suppressed:o.suppressed,skipped:a.skips.sort((e,t)=>D(e.path,t.path)),notes:[...n.notes,...o.notes],stats:{files:a.files,bytes:a.bytes,ms:Math.round(performance.now()-t)}};return Oe(c),c}async function Be(e,t,n,r){if(e.kind===`tree`)return Re({...e,ignore:t},n,r);if(e.kind===`history`){let{inspectHistory:i}=await import(`./history.js`);return i(e.root,t,n,r)}let{inspectRange:i,inspectStaged:a}=await import(`./changes.js`);return e.kind===`staged`?a(e.root,t,n):i(e.root,e.range,t,n)}async function Ve({source:e,settings:t,only:n},r,i){if(n===`keys`||e.kind===`history`||e.kind===`tree`&&r.handlers.length===0)return[];let{inspectCodeOf:a}=await import(`./code.js`);return a(e,r.handlers,t.config,i)}function He(e,t,n){let i={findings:[],suppressed:[],notes:[]},{config:a,baselines:o,ignoreFiles:s}=t;for(let{path:t,findings:c,comments:l}of e){let e=r(c,{config:a,comments:/* @__PURE__ */ new Map([[t,l]]),baselines:o,ignoreFiles:s,changeUnderJudgement:n});i.findings.push(...e.findings),i.suppressed.push(...e.suppressed),i.notes.push(...e.problems.map(({file:e,line:t,message:n})=>({path:e,line:t,text:n})))}return i}function Ue(e){let t=/* @__PURE__ */ new Map;for(let n of[...e].sort(We)){let e=t.get(n.fingerprint);if(!e)t.set(n.fingerprint,n);else{let{path:t,line:r,column:i,endLine:a,endColumn:o}=n;e.places.push({path:t,line:r,column:i,endLine:a,endColumn:o})}}}function We(e,t){return D(e.path,t.path)||e.line-t.line||e.column-t.column||D(e.rule,t.rule)}function D(e,t){return e<t?-1:+(e>t)}const Ge={"fail-on":`high`,"on-partial":`failure`,rules:{},ignore:[],webhooks:{"signature-headers":[],verifiers:[]},rotation:{every:90,remind:14,vendors:[`otesse`],keys:[]},incidents:{},"scan-with":`app`,attest:[],"custom-rules":[]},Ke=`.github/otesse-guard-baseline.json`;var qe=class extends v{name=`SettingsError`;problems;constructor(e){super(e.map(({file:e,line:t,column:n,message:r})=>`${e}:${t}:${n}: ${r}`).join(`
`)),this.problems=e}};async function Je(e,t={}){let n=t.config?.file.endsWith(`.toml`)??!1,r={config:(n?null:t.config)??await O(e,`.github/otesse-guard.yml`)??await O(e,`.github/otesse-guard.yaml`),gitleaks:(n?t.config:null)??await O(e,`.gitleaks.toml`),baseline:t.baseline??await O(e,`.github/otesse-guard-baseline.json`),gitleaksIgnore:await O(e,`.gitleaksignore`)};if(Object.values(r).every(e=>e===null))return{config:Ge,texts:{config:null,gitleaks:null},baselines:[],ignoreFiles:[],teamRules:[],notes:[]};let{parseSettings:i}=await import(`./parse.js`);return i(r,e,t)}async function O(e,t){let n=await e(t);return n===null?null:{text:n,file:t}}function Ye(e){return async t=>{try{return await pe(x(e,t),`utf8`)}catch(e){let{code:n}=e;if(n===`ENOENT`||n===`ENOTDIR`)return null;throw new v(`${t} cannot be read: ${n}`)}}}function Xe(e,t){return async n=>{let[,r,i]=(await b(e,[`ls-tree`,`-z`,`--full-tree`,t,`--`,n])).toString().split(/[ \t]/);return r===`blob`?(await b(e,[`cat-file`,`blob`,i])).toString(`utf8`):null}}async function k(e,t,n){try{return{file:e,text:await pe(t,`utf8`)}}catch(t){throw new v(`${n} ${e} cannot be read: ${t.code}`)}}const Ze=/^0+$/,Qe=[`-z`,`--raw`,`--no-abbrev`,`--root`,`-M`,`-c`,`--ignore-submodules=none`,`--format=%H %at`];function A(e){let t=[],n=e.split(`\0`);for(let e=0;e<n.length;){let r=n[e].replace(/^\n/,``);if(r.startsWith(`:`)){e=et(n,e,t.at(-1).changes);continue}let[i,a]=r.trim().split(` `);i&&t.push({id:i,authored:Number(a),changes:[]}),e++}return t}function $e(e){let t=[],n=e.split(`\0`);for(let e=0;e<n.length;)e=n[e]===``?e+1:et(n,e,t);return t}function et(e,t,n){let r=e[t].replace(/^\n/,``),i=r.search(/[^:]/),a=r.slice(i).split(` `),o=a.slice(i+1,2*i+2),s=t+(i===1&&/^[RC]/.test(a.at(-1))?3:2),c=o.pop();if(!Ze.test(c)){let t=o.filter(e=>!Ze.test(e));n.push({path:e[s-1],mode:a[i],id:c,before:t})}return s}const tt=`commit message`;async function nt(e,t){let n=/* @__PURE__ */ new Map;if(t.length===0)return n;let r=new Set(t),i=await b(e,[`rev-list`,`--reverse`,`--all`,`--reflog`,`--end-of-options`]),a=i.indexOf(10)+1;for(let e=0;e<i.length;e+=a){let t=i.toString(`latin1`,e,e+a-1);r.delete(t)&&n.set(t,{path:tt,commit:t})}if(r.size===0)return n;let o=await Promise.all(rt(i,a).map(t=>it(e,t,r)));for(let e of o)for(let[t,r]of e)n.has(t)||n.set(t,r);return n}function rt(e,t){let n=e.length/t,r=t*Math.max(500,Math.ceil(n/ue())),i=[];for(let t=0;t<e.length;t+=r)i.push(e.subarray(t,t+r));return i}async function it(e,t,n){let r=/* @__PURE__ */ new Map,i=n.size>1e3?[]:[...n].map(e=>`--find-object=${e}`),a=[`log`,...Qe,...i,`--no-walk=unsorted`,`--stdin`];for await(let i of at(oe(e,a,t))){for(let{id:e,path:t}of i.changes)n.has(e)&&!r.has(e)&&r.set(e,{path:t,commit:i.id});if(r.size===n.size)break}return r}async function*at(e){let t=/\0\n?[0-9a-f]{40,64} \d+\0/g,n=``,r=[],i=0;for await(let a of e){if(r.push(a),i+=a.length,i<1048576)continue;let e=n+Buffer.concat(r).toString(`utf8`),o=[...e.matchAll(t)].at(-1)?.index;r=[],i=0,o===void 0?n=e:(yield*A(e.slice(0,o+1)),n=e.slice(o+1))}yield*A(n+Buffer.concat(r).toString(`utf8`))}const ot=`otesse-guard/baseline@1`;function st(e){let t=/* @__PURE__ */ new Map;for(let{fingerprint:n,path:r,rule:i}of e.toSorted(ct))t.has(n)||t.set(n,{fingerprint:n,path:r,rule:i});return`${JSON.stringify({findings:[...t.values()],schema:ot},null,2)}\n`}function ct(e,t){return j(e.path,t.path)||j(e.rule,t.rule)||j(e.fingerprint,t.fingerprint)}function j(e,t){return e<t?-1:+(e>t)}async function lt({path:e,text:t,what:n,mode:r,folders:i}){try{i&&await fe(le(e),{recursive:!0});let n=await me(e).catch(()=>e),a=await _e(n).catch(()=>null);a!==null&&!a.isFile()&&!a.isDirectory()?await ve(n,t):await ut(n,t,r??(a===null?void 0:a.mode&511))}catch(t){throw new v(`${n} could not be written to ${e}: ${ft(t)}`)}}async function ut(e,t,n){let r=`${e}.${f().randomBytes(6).toString(`hex`)}.tmp`;try{await ve(r,t,{flag:`wx`}),n!==void 0&&await de(r,n),await he(r,e)}catch(e){throw await ge(r,{force:!0}),e}}const dt={ENOSPC:`the disk is full`,EDQUOT:`the disk quota is used up`,ENOENT:`its folder does not exist`,ENOTDIR:`its folder is a file`,EISDIR:`it is a folder`,EACCES:`permission denied`,EPERM:`permission denied`,EROFS:`the file system is read-only`};function ft(e){let{code:t=`unknown`}=e;return dt[t]??t}async function pt(e,t){await lt({path:e,text:t,what:`the report`})}function mt({stderr:e}){if(!e.isTTY)return{update:()=>void 0,clear:()=>void 0};let t=performance.now()+1e3,n=!1;return{update(r,i){let a=performance.now();a<t||(t=a+100,n=!0,e.write(`\r\x1b[2Kscanned ${Math.floor(r/i*100)} % of ${i}`))},clear(){n&&e.write(`\r\x1B[2K`)}}}var ht=/* @__PURE__ */ t(((e,t)=>{let n=process||{},r=n.argv||[],i=n.env||{},a=!(i.NO_COLOR||r.includes(`--no-color`))&&(!!i.FORCE_COLOR||r.includes(`--color`)||n.platform===`win32`||(n.stdout||{}).isTTY&&i.TERM!==`dumb`||!!i.CI),o=(e,t,n=e)=>r=>{let i=``+r,a=i.indexOf(t,e.length);return~a?e+s(i,t,n,a)+t:e+i+t},s=(e,t,n,r)=>{let i=``,a=0;do i+=e.substring(a,r)+n,a=r+t.length,r=e.indexOf(t,a);while(~r);return i+e.substring(a)},c=(e=a)=>{let t=e?o:()=>String;return{isColorSupported:e,reset:t(`\x1B[0m`,`\x1B[0m`),bold:t(`\x1B[1m`,`\x1B[22m`,`\x1B[22m\x1B[1m`),dim:t(`\x1B[2m`,`\x1B[22m`,`\x1B[22m\x1B[2m`),italic:t(`\x1B[3m`,`\x1B[23m`),underline:t(`\x1B[4m`,`\x1B[24m`),inverse:t(`\x1B[7m`,`\x1B[27m`),hidden:t(`\x1B[8m`,`\x1B[28m`),strikethrough:t(`\x1B[9m`,`\x1B[29m`),black:t(`\x1B[30m`,`\x1B[39m`),red:t(`\x1B[31m`,`\x1B[39m`),green:t(`\x1B[32m`,`\x1B[39m`),yellow:t(`\x1B[33m`,`\x1B[39m`),blue:t(`\x1B[34m`,`\x1B[39m`),magenta:t(`\x1B[35m`,`\x1B[39m`),cyan:t(`\x1B[36m`,`\x1B[39m`),white:t(`\x1B[37m`,`\x1B[39m`),gray:t(`\x1B[90m`,`\x1B[39m`),bgBlack:t(`\x1B[40m`,`\x1B[49m`),bgRed:t(`\x1B[41m`,`\x1B[49m`),bgGreen:t(`\x1B[42m`,`\x1B[49m`),bgYellow:t(`\x1B[43m`,`\x1B[49m`),bgBlue:t(`\x1B[44m`,`\x1B[49m`),bgMagenta:t(`\x1B[45m`,`\x1B[49m`),bgCyan:t(`\x1B[46m`,`\x1B[49m`),bgWhite:t(`\x1B[47m`,`\x1B[49m`),blackBright:t(`\x1B[90m`,`\x1B[39m`),redBright:t(`\x1B[91m`,`\x1B[39m`),greenBright:t(`\x1B[92m`,`\x1B[39m`),yellowBright:t(`\x1B[93m`,`\x1B[39m`),blueBright:t(`\x1B[94m`,`\x1B[39m`),magentaBright:t(`\x1B[95m`,`\x1B[39m`),cyanBright:t(`\x1B[96m`,`\x1B[39m`),whiteBright:t(`\x1B[97m`,`\x1B[39m`),bgBlackBright:t(`\x1B[100m`,`\x1B[49m`),bgRedBright:t(`\x1B[101m`,`\x1B[49m`),bgGreenBright:t(`\x1B[102m`,`\x1B[49m`),bgYellowBright:t(`\x1B[103m`,`\x1B[49m`),bgBlueBright:t(`\x1B[104m`,`\x1B[49m`),bgMagentaBright:t(`\x1B[105m`,`\x1B[49m`),bgCyanBright:t(`\x1B[106m`,`\x1B[49m`),bgWhiteBright:t(`\x1B[107m`,`\x1B[49m`)}};t.exports=c(),t.exports.createColors=c})),gt=/* @__PURE__ */ e(ht(),1);function _t(e,t){return t.NO_COLOR!==void 0&&t.NO_COLOR!==``?!1:t.FORCE_COLOR!==void 0&&t.FORCE_COLOR!==`0`||e.isTTY===!0&&t.TERM!==`dumb`}function vt(e){return Math.min(Math.max(e.columns??100,40),120)}function yt({effects:e}){let t=[];for(let n of e){let e=n.ways.some(({proof:e})=>e!==null);for(let r of n.ways)r.proof===null&&!r.refetched&&t.push({effect:n,way:r,flaw:bt(r),isMixed:e})}return t}function bt({assumptions:e,failed:t,attempted:n,later:r}){return e.length>0?`optional`:t.length>0||n.length>0?`ignored`:r.length>0?`too-late`:`not-verified`}function xt({kind:e,name:t}){let n=t===null?``:` ${t}`;switch(e){case`secret-missing`:return`the secret${n} is not set`;case`header-missing`:return`the header${n} is missing`;case`not-production`:return`it is not production`;case`switched-off`:return`the setting${n} says so`}}function M(e,t){let n=yt(e);if(St.find(e=>n.some(t=>t.flaw===e))!==t)return null;let r=n.filter(e=>e.flaw===t);return r.find(({isMixed:e})=>!e)??r[0]}const St=[`ignored`,`optional`,`too-late`,`not-verified`];function N(e,{isMixed:t,effect:n,flaw:r}){return!e.complete||!e.certain||t&&r===`not-verified`?`low`:n.kind===`call`?`medium`:`high`}function P({route:e,vendor:t}){let n=t===null?`The handler`:`The handler of ${t}’s webhooks`;return e===null?n:`${n} at ${e}`}function F(e,{effect:t,way:n}){return[{site:e,text:`takes the request (${e.signals.slice(0,2).join(`, `)})`},...n.assumptions.map(e=>({site:e,text:`goes on when ${xt(e)}`})),...(n.assumptions.length>0?[]:n.failed).map(t=>({site:e.verifications[t],text:`verifies, and what it says does not stop the request`})),{site:t,text:`reaches ${t.name}`},...n.later.map(t=>({site:e.verifications[t],text:`verifies only now`}))]}const Ct={id:`webhook-secret-fallback`,category:`webhooks`,vendor:null,title:`Webhook secret falls back to a value in the code`,severity:`high`,confidence:`high`,why:`Where the setting is missing, the check still runs and passes for everyone who has read the code, or who tries the empty string.`,fix:[`Read the secret without a default and refuse to start when it is missing.`],bad:[],good:[],examples:{javascript:{path:`server.js`,bad:`import { createHmac, timingSafeEqual } from 'node:crypto';
import express from 'express';

const app = express();
app.use(express.raw({ type: '*/*' }));

app.post('/webhooks/otesse', (req, res) => {
  const expected = createHmac('sha256', process.env.OTESSE_WEBHOOK_SECRET || 'development').update(req.body).digest();
  const given = Buffer.from(req.get('x-otesse-signature') ?? '', 'hex');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return res.sendStatus(401);
  orders.markPaid(JSON.parse(req.body).order);
  res.sendStatus(204);
});
`,good:`import { createHmac, timingSafeEqual } from 'node:crypto';
import express from 'express';

const app = express();
app.use(express.raw({ type: '*/*' }));

app.post('/webhooks/otesse', (req, res) => {
  const expected = createHmac('sha256', process.env.OTESSE_WEBHOOK_SECRET).update(req.body).digest();
  const given = Buffer.from(req.get('x-otesse-signature') ?? '', 'hex');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return res.sendStatus(401);
  orders.markPaid(JSON.parse(req.body).order);
  res.sendStatus(204);
});
`},python:{path:`app.py`,bad:`import hashlib
import hmac
import os

from flask import Flask, abort, request

app = Flask(__name__)
SECRET = os.environ.get("OTESSE_WEBHOOK_SECRET", "development")


@app.post("/webhooks/otesse")
def otesse():
    expected = hmac.new(SECRET.encode(), request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected, request.headers["X-Otesse-Signature"]):
        abort(401)
    orders.mark_paid(request.get_json()["order"])
    return "", 204
`,good:`import hashlib
import hmac
import os

from flask import Flask, abort, request

app = Flask(__name__)
SECRET = os.environ["OTESSE_WEBHOOK_SECRET"]


@app.post("/webhooks/otesse")
def otesse():
    expected = hmac.new(SECRET.encode(), request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected, request.headers["X-Otesse-Signature"]):
        abort(401)
    orders.mark_paid(request.get_json()["order"])
    return "", 204
`}},references:[`https://cwe.mitre.org/data/definitions/1188.html`],cwe:[1188,798],judge(e){return e.verifications.flatMap(({secret:t})=>{if(!t?.fallback)return[];let n=t.fallback.isEmpty?`the empty string`:`a value in the code`;return[{site:t.fallback,message:`${P(e)} verifies with ${n} when ${t.name??`the secret`} is not set.`,evidence:[],confidence:e.certain?`high`:`medium`}]})}},wt={id:`webhook-secret-hardcoded`,category:`webhooks`,vendor:null,title:`Webhook secret stands in the code`,severity:`high`,confidence:`high`,why:`Everyone who can read the code, its history or a copy of it can sign events.`,fix:[`Read the secret from the environment or a secret manager.`,`Make a new one at the vendor: this one has been read.`],bad:[],good:[],examples:{javascript:{path:`server.js`,bad:`import { createHmac, timingSafeEqual } from 'node:crypto';
import express from 'express';

const app = express();
app.use(express.raw({ type: '*/*' }));

app.post('/webhooks/otesse', (req, res) => {
  const expected = createHmac('sha256', 'our-webhook-word').update(req.body).digest();
  const given = Buffer.from(req.get('x-otesse-signature') ?? '', 'hex');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return res.sendStatus(401);
  orders.markPaid(JSON.parse(req.body).order);
  res.sendStatus(204);
});
`,good:`import { createHmac, timingSafeEqual } from 'node:crypto';
import express from 'express';

const app = express();
app.use(express.raw({ type: '*/*' }));

app.post('/webhooks/otesse', (req, res) => {
  const expected = createHmac('sha256', process.env.OTESSE_WEBHOOK_SECRET).update(req.body).digest();
  const given = Buffer.from(req.get('x-otesse-signature') ?? '', 'hex');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return res.sendStatus(401);
  orders.markPaid(JSON.parse(req.body).order);
  res.sendStatus(204);
});
`},python:{path:`app.py`,bad:`import hashlib
import hmac
import os

from flask import Flask, abort, request

app = Flask(__name__)
SECRET = "our-webhook-word"


@app.post("/webhooks/otesse")
def otesse():
    expected = hmac.new(SECRET.encode(), request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected, request.headers["X-Otesse-Signature"]):
        abort(401)
    orders.mark_paid(request.get_json()["order"])
    return "", 204
`,good:`import hashlib
import hmac
import os

from flask import Flask, abort, request

app = Flask(__name__)
SECRET = os.environ["OTESSE_WEBHOOK_SECRET"]


@app.post("/webhooks/otesse")
def otesse():
    expected = hmac.new(SECRET.encode(), request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected, request.headers["X-Otesse-Signature"]):
        abort(401)
    orders.mark_paid(request.get_json()["order"])
    return "", 204
`}},references:[`https://cwe.mitre.org/data/definitions/798.html`],cwe:[798],judge(e){return e.verifications.flatMap(({secret:t})=>t?.kind===`literal`?[{site:t,message:`${P(e)} verifies with a secret that stands in the code.`,evidence:[],confidence:e.certain?`high`:`medium`}]:[])}},Tt={id:`webhook-signature-not-verified`,category:`webhooks`,vendor:null,title:`Webhook is believed without a check of who sent it`,severity:`high`,confidence:`high`,why:`The address of a webhook is no secret. Whoever knows it can send an event of their own making: a payment that never was, a user who never signed up.`,fix:[`Verify the signature over the raw body before anything else, with the vendor’s library where it has one.`,`Answer 400 or 401 and stop where it does not fit.`,`Keep the secret in the environment, one for each endpoint and environment.`],bad:[],good:[],examples:{javascript:{path:`server.js`,bad:`import express from 'express';

const app = express();

app.post('/webhooks/stripe', express.raw({ type: '*/*' }), async (req, res) => {
  const event = JSON.parse(req.body);
  await orders.markPaid(event.data.object.id);
  res.sendStatus(200);
});
`,good:`import express from 'express';
import Stripe from 'stripe';

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY);
const app = express();

app.post('/webhooks/stripe', express.raw({ type: '*/*' }), async (req, res) => {
  let event;
  try {
    event = stripe.webhooks.constructEvent(req.body, req.get('stripe-signature'), process.env.STRIPE_WEBHOOK_SECRET);
  } catch {
    return res.sendStatus(400);
  }
  await orders.markPaid(event.data.object.id);
  res.sendStatus(200);
});
`},python:{path:`app.py`,bad:`from flask import Flask, request

app = Flask(__name__)


@app.post("/webhooks/otesse")
def otesse():
    orders.mark_paid(request.get_json()["order"])
    return "", 204
`,good:`import hashlib
import hmac
import os

from flask import Flask, abort, request

app = Flask(__name__)
SECRET = os.environ["OTESSE_WEBHOOK_SECRET"]


@app.post("/webhooks/otesse")
def otesse():
    expected = hmac.new(SECRET.encode(), request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected, request.headers["X-Otesse-Signature"]):
        abort(401)
    orders.mark_paid(request.get_json()["order"])
    return "", 204
`},go:{path:`hooks/stripe_webhook.go`,bad:`package hooks

import (
	"encoding/json"
	"net/http"

	"github.com/stripe/stripe-go/v82"
)

func StripeWebhook(w http.ResponseWriter, r *http.Request) {
	var event stripe.Event
	if err := json.NewDecoder(r.Body).Decode(&event); err != nil {
		http.Error(w, "unreadable", http.StatusBadRequest)
		return
	}
	orders.MarkPaid(event.Data.Raw)
	w.WriteHeader(http.StatusOK)
}
`,good:`package hooks

import (
	"io"
	"net/http"
	"os"

	"github.com/stripe/stripe-go/v82/webhook"
)

func StripeWebhook(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		http.Error(w, "unreadable", http.StatusBadRequest)
		return
	}
	event, err := webhook.ConstructEvent(body, r.Header.Get("Stripe-Signature"), os.Getenv("STRIPE_WEBHOOK_SECRET"))
	if err != nil {
		http.Error(w, "bad signature", http.StatusBadRequest)
		return
	}
	orders.MarkPaid(event.Data.Raw)
	w.WriteHeader(http.StatusOK)
}
`},ruby:{path:`app/controllers/webhooks_controller.rb`,bad:`class WebhooksController < ApplicationController
  skip_before_action :verify_authenticity_token

  def create
    Order.find_by!(number: params[:order]).update!(paid: true)
    head :ok
  end
end
`,good:`class WebhooksController < ApplicationController
  skip_before_action :verify_authenticity_token
  before_action :verify_signature

  def create
    Order.find_by!(number: params[:order]).update!(paid: true)
    head :ok
  end

  private

  def verify_signature
    expected = OpenSSL::HMAC.hexdigest('SHA256', ENV.fetch('OTESSE_WEBHOOK_SECRET'), request.raw_post)
    given = request.headers['X-Otesse-Signature'].to_s
    head :unauthorized unless ActiveSupport::SecurityUtils.secure_compare(expected, given)
  end
end
`},php:{path:`app/Http/Controllers/OtesseWebhookController.php`,bad:`<?php

namespace App\\Http\\Controllers;

use Illuminate\\Http\\Request;

class OtesseWebhookController extends Controller
{
    public function handle(Request $request)
    {
        Order::where('number', $request->input('order'))->update(['paid' => true]);
        return response()->noContent();
    }
}
`,good:`<?php

namespace App\\Http\\Controllers;

use Illuminate\\Http\\Request;

class OtesseWebhookController extends Controller
{
    public function handle(Request $request)
    {
        $expected = hash_hmac('sha256', $request->getContent(), config('services.otesse.webhook_secret'));
        if (!hash_equals($expected, (string) $request->header('X-Otesse-Signature'))) {
            abort(401);
        }
        Order::where('number', $request->input('order'))->update(['paid' => true]);
        return response()->noContent();
    }
}
`},java:{path:`src/main/java/StripeWebhookController.java`,bad:`@RestController
public class StripeWebhookController {
    @PostMapping("/webhooks/stripe")
    public ResponseEntity<String> handle(@RequestBody String payload) {
        Event event = Event.GSON.fromJson(payload, Event.class);
        orderService.markPaid(event);
        return ResponseEntity.ok("");
    }
}
`,good:`@RestController
public class StripeWebhookController {
    @Value("\${stripe.webhook-secret}")
    private String webhookSecret;

    @PostMapping("/webhooks/stripe")
    public ResponseEntity<String> handle(@RequestBody String payload, @RequestHeader("Stripe-Signature") String signature) {
        Event event;
        try {
            event = Webhook.constructEvent(payload, signature, webhookSecret);
        } catch (SignatureVerificationException e) {
            return ResponseEntity.badRequest().body("bad signature");
        }
        orderService.markPaid(event);
        return ResponseEntity.ok("");
    }
}
`},csharp:{path:`Controllers/StripeWebhookController.cs`,bad:`[ApiController]
public class StripeWebhookController : ControllerBase
{
    [HttpPost("webhooks/stripe")]
    public async Task<IActionResult> Handle()
    {
        var json = await new StreamReader(Request.Body).ReadToEndAsync();
        var stripeEvent = EventUtility.ParseEvent(json);
        await _orders.MarkPaid(stripeEvent);
        return Ok();
    }
}
`,good:`[ApiController]
public class StripeWebhookController : ControllerBase
{
    [HttpPost("webhooks/stripe")]
    public async Task<IActionResult> Handle()
    {
        var json = await new StreamReader(Request.Body).ReadToEndAsync();
        try
        {
            var stripeEvent = EventUtility.ConstructEvent(json, Request.Headers["Stripe-Signature"], _webhookSecret);
            await _orders.MarkPaid(stripeEvent);
            return Ok();
        }
        catch (StripeException)
        {
            return BadRequest();
        }
    }
}
`}},references:[`https://cheatsheetseries.owasp.org/cheatsheets/REST_Security_Cheat_Sheet.html`],cwe:[345,347],judge(e){let t=M(e,`not-verified`);return t?[{site:e,message:`${P(e)} goes on to ${t.effect.name} without verifying the request.`,evidence:F(e,t),confidence:N(e,t)}]:[]}},Et={id:`webhook-signature-over-parsed-body`,category:`webhooks`,vendor:null,title:`Webhook signature is computed over a body that was parsed`,severity:`medium`,confidence:`high`,why:`Parsing and writing again changes spaces, the order of keys and numbers. Real events then fail now and then, and somebody will switch the check off; and what is acted on may differ from what was verified.`,fix:[`Take the body as bytes before any parser touches it, verify those, and parse afterwards.`],bad:[],good:[],examples:{javascript:{path:`server.js`,bad:`import { createHmac, timingSafeEqual } from 'node:crypto';
import express from 'express';

const app = express();
app.use(express.json());

app.post('/webhooks/otesse', (req, res) => {
  const expected = createHmac('sha256', process.env.OTESSE_WEBHOOK_SECRET).update(JSON.stringify(req.body)).digest();
  const given = Buffer.from(req.get('x-otesse-signature') ?? '', 'hex');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return res.sendStatus(401);
  orders.markPaid(req.body.order);
  res.sendStatus(204);
});
`,good:`import { createHmac, timingSafeEqual } from 'node:crypto';
import express from 'express';

const app = express();
app.use(express.raw({ type: '*/*' }));

app.post('/webhooks/otesse', (req, res) => {
  const expected = createHmac('sha256', process.env.OTESSE_WEBHOOK_SECRET).update(req.body).digest();
  const given = Buffer.from(req.get('x-otesse-signature') ?? '', 'hex');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return res.sendStatus(401);
  orders.markPaid(JSON.parse(req.body).order);
  res.sendStatus(204);
});
`},python:{path:`app.py`,bad:`import hashlib
import hmac
import json
import os

from flask import Flask, abort, request

app = Flask(__name__)
SECRET = os.environ["OTESSE_WEBHOOK_SECRET"]


@app.post("/webhooks/otesse")
def otesse():
    expected = hmac.new(SECRET.encode(), json.dumps(request.get_json()).encode(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected, request.headers["X-Otesse-Signature"]):
        abort(401)
    orders.mark_paid(request.get_json()["order"])
    return "", 204
`,good:`import hashlib
import hmac
import os

from flask import Flask, abort, request

app = Flask(__name__)
SECRET = os.environ["OTESSE_WEBHOOK_SECRET"]


@app.post("/webhooks/otesse")
def otesse():
    expected = hmac.new(SECRET.encode(), request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected, request.headers["X-Otesse-Signature"]):
        abort(401)
    orders.mark_paid(request.get_json()["order"])
    return "", 204
`}},references:[`https://docs.stripe.com/webhooks#verify-manually`],cwe:[347],judge(e){return e.verifications.flatMap(t=>t.body===`reserialised`?[{site:t,message:`${P(e)} verifies a body that was parsed and written again.`,evidence:[],confidence:`high`}]:[])}},Dt={id:`webhook-signature-timing-unsafe`,category:`webhooks`,vendor:null,title:`Webhook signature is not compared in constant time`,severity:`medium`,confidence:`high`,why:`An ordinary comparison stops at the first difference. Who measures the answers long enough can find a valid signature byte by byte.`,fix:[`Compare with a function made for it, over values of the same length.`],bad:[],good:[],examples:{javascript:{path:`server.js`,bad:`import { createHmac } from 'node:crypto';
import express from 'express';

const app = express();
app.use(express.raw({ type: '*/*' }));

app.post('/webhooks/otesse', (req, res) => {
  const expected = createHmac('sha256', process.env.OTESSE_WEBHOOK_SECRET).update(req.body).digest('hex');
  if (req.get('x-otesse-signature') !== expected) return res.sendStatus(401);
  orders.markPaid(JSON.parse(req.body).order);
  res.sendStatus(204);
});
`,good:`import { createHmac, timingSafeEqual } from 'node:crypto';
import express from 'express';

const app = express();
app.use(express.raw({ type: '*/*' }));

app.post('/webhooks/otesse', (req, res) => {
  const expected = createHmac('sha256', process.env.OTESSE_WEBHOOK_SECRET).update(req.body).digest();
  const given = Buffer.from(req.get('x-otesse-signature') ?? '', 'hex');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return res.sendStatus(401);
  orders.markPaid(JSON.parse(req.body).order);
  res.sendStatus(204);
});
`},python:{path:`app.py`,bad:`import hashlib
import hmac
import os

from flask import Flask, abort, request

app = Flask(__name__)
SECRET = os.environ["OTESSE_WEBHOOK_SECRET"]


@app.post("/webhooks/otesse")
def otesse():
    expected = hmac.new(SECRET.encode(), request.get_data(), hashlib.sha256).hexdigest()
    if expected != request.headers["X-Otesse-Signature"]:
        abort(401)
    orders.mark_paid(request.get_json()["order"])
    return "", 204
`,good:`import hashlib
import hmac
import os

from flask import Flask, abort, request

app = Flask(__name__)
SECRET = os.environ["OTESSE_WEBHOOK_SECRET"]


@app.post("/webhooks/otesse")
def otesse():
    expected = hmac.new(SECRET.encode(), request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected, request.headers["X-Otesse-Signature"]):
        abort(401)
    orders.mark_paid(request.get_json()["order"])
    return "", 204
`},php:{path:`app/Http/Controllers/OtesseWebhookController.php`,bad:`<?php

namespace App\\Http\\Controllers;

use Illuminate\\Http\\Request;

class OtesseWebhookController extends Controller
{
    public function handle(Request $request)
    {
        $expected = hash_hmac('sha256', $request->getContent(), config('services.otesse.webhook_secret'));
        if ($expected !== $request->header('X-Otesse-Signature')) {
            abort(401);
        }
        Order::where('number', $request->input('order'))->update(['paid' => true]);
        return response()->noContent();
    }
}
`,good:`<?php

namespace App\\Http\\Controllers;

use Illuminate\\Http\\Request;

class OtesseWebhookController extends Controller
{
    public function handle(Request $request)
    {
        $expected = hash_hmac('sha256', $request->getContent(), config('services.otesse.webhook_secret'));
        if (!hash_equals($expected, (string) $request->header('X-Otesse-Signature'))) {
            abort(401);
        }
        Order::where('number', $request->input('order'))->update(['paid' => true]);
        return response()->noContent();
    }
}
`}},references:[`https://cwe.mitre.org/data/definitions/208.html`],cwe:[208],judge(e){return e.verifications.flatMap(t=>t.comparison===`plain`&&(t.by===`mac`||t.by===`token`)?[{site:t,message:`${P(e)} compares ${t.by===`mac`?`the signature`:`the token`} with an ordinary comparison.`,evidence:[],confidence:t.by===`mac`?`high`:`medium`}]:[])}},Ot={id:`webhook-verification-ignored`,category:`webhooks`,vendor:null,title:`Outcome of the webhook’s verification is ignored`,severity:`high`,confidence:`high`,why:`A check whose outcome nobody acts on is none: a forged event goes the same way as a real one.`,fix:[`Return right where the verification fails, with status 400 or 401.`,`Do not catch the error of a verification only to log it and go on.`],bad:[],good:[],examples:{javascript:{path:`server.js`,bad:`import express from 'express';
import Stripe from 'stripe';

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY);
const app = express();

app.post('/webhooks/stripe', express.raw({ type: '*/*' }), async (req, res) => {
  let event;
  try {
    event = stripe.webhooks.constructEvent(req.body, req.get('stripe-signature'), process.env.STRIPE_WEBHOOK_SECRET);
  } catch {
    console.warn('bad signature');
    event = JSON.parse(req.body);
  }
  await orders.markPaid(event.data.object.id);
  res.sendStatus(200);
});
`,good:`import express from 'express';
import Stripe from 'stripe';

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY);
const app = express();

app.post('/webhooks/stripe', express.raw({ type: '*/*' }), async (req, res) => {
  let event;
  try {
    event = stripe.webhooks.constructEvent(req.body, req.get('stripe-signature'), process.env.STRIPE_WEBHOOK_SECRET);
  } catch {
    return res.sendStatus(400);
  }
  await orders.markPaid(event.data.object.id);
  res.sendStatus(200);
});
`},python:{path:`app.py`,bad:`import hashlib
import hmac
import os

from flask import Flask, abort, request

app = Flask(__name__)
SECRET = os.environ["OTESSE_WEBHOOK_SECRET"]


@app.post("/webhooks/otesse")
def otesse():
    expected = hmac.new(SECRET.encode(), request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected, request.headers["X-Otesse-Signature"]):
        app.logger.warning("bad signature")
    orders.mark_paid(request.get_json()["order"])
    return "", 204
`,good:`import hashlib
import hmac
import os

from flask import Flask, abort, request

app = Flask(__name__)
SECRET = os.environ["OTESSE_WEBHOOK_SECRET"]


@app.post("/webhooks/otesse")
def otesse():
    expected = hmac.new(SECRET.encode(), request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected, request.headers["X-Otesse-Signature"]):
        abort(401)
    orders.mark_paid(request.get_json()["order"])
    return "", 204
`},go:{path:`hooks/stripe_webhook.go`,bad:`package hooks

import (
	"io"
	"net/http"
	"os"

	"github.com/stripe/stripe-go/v82/webhook"
)

func StripeWebhook(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		http.Error(w, "unreadable", http.StatusBadRequest)
		return
	}
	event, _ := webhook.ConstructEvent(body, r.Header.Get("Stripe-Signature"), os.Getenv("STRIPE_WEBHOOK_SECRET"))
	orders.MarkPaid(event.Data.Raw)
	w.WriteHeader(http.StatusOK)
}
`,good:`package hooks

import (
	"io"
	"net/http"
	"os"

	"github.com/stripe/stripe-go/v82/webhook"
)

func StripeWebhook(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		http.Error(w, "unreadable", http.StatusBadRequest)
		return
	}
	event, err := webhook.ConstructEvent(body, r.Header.Get("Stripe-Signature"), os.Getenv("STRIPE_WEBHOOK_SECRET"))
	if err != nil {
		http.Error(w, "bad signature", http.StatusBadRequest)
		return
	}
	orders.MarkPaid(event.Data.Raw)
	w.WriteHeader(http.StatusOK)
}
`}},references:[`https://cwe.mitre.org/data/definitions/252.html`],cwe:[345,252],judge(e){let t=M(e,`ignored`);if(!t)return[];let n=t.way.failed[0]??t.way.attempted[0];return[{site:n===void 0?t.effect:e.verifications[n],message:`${P(e)} goes on to ${t.effect.name} when the verification fails.`,evidence:F(e,t),confidence:N(e,t)}]}},kt={id:`webhook-verification-optional`,category:`webhooks`,vendor:null,title:`Webhook’s verification can be left out`,severity:`high`,confidence:`high`,why:`A check that is left out when a header is missing is left out by whoever leaves the header out; one that is left out when a secret is not set fails open on the day that a deployment forgets it.`,fix:[`Refuse the request when the signature or the secret is missing.`,`Refuse to start without the secret, so that a wrong deployment is noticed at once.`,`Verify in development too, with a secret of its own.`],bad:[],good:[],examples:{javascript:{path:`server.js`,bad:`import express from 'express';
import Stripe from 'stripe';

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY);
const app = express();

app.post('/webhooks/stripe', express.raw({ type: '*/*' }), async (req, res) => {
  const secret = process.env.STRIPE_WEBHOOK_SECRET;
  const event = secret
    ? stripe.webhooks.constructEvent(req.body, req.get('stripe-signature'), secret)
    : JSON.parse(req.body);
  await orders.markPaid(event.data.object.id);
  res.sendStatus(200);
});
`,good:`import express from 'express';
import Stripe from 'stripe';

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY);
const app = express();

app.post('/webhooks/stripe', express.raw({ type: '*/*' }), async (req, res) => {
  let event;
  try {
    event = stripe.webhooks.constructEvent(req.body, req.get('stripe-signature'), process.env.STRIPE_WEBHOOK_SECRET);
  } catch {
    return res.sendStatus(400);
  }
  await orders.markPaid(event.data.object.id);
  res.sendStatus(200);
});
`},python:{path:`app.py`,bad:`import hashlib
import hmac
import os

from flask import Flask, abort, request

app = Flask(__name__)
SECRET = os.environ["OTESSE_WEBHOOK_SECRET"]


@app.post("/webhooks/otesse")
def otesse():
    given = request.headers.get("X-Otesse-Signature")
    if given:
        expected = hmac.new(SECRET.encode(), request.get_data(), hashlib.sha256).hexdigest()
        if not hmac.compare_digest(expected, given):
            abort(401)
    orders.mark_paid(request.get_json()["order"])
    return "", 204
`,good:`import hashlib
import hmac
import os

from flask import Flask, abort, request

app = Flask(__name__)
SECRET = os.environ["OTESSE_WEBHOOK_SECRET"]


@app.post("/webhooks/otesse")
def otesse():
    expected = hmac.new(SECRET.encode(), request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected, request.headers["X-Otesse-Signature"]):
        abort(401)
    orders.mark_paid(request.get_json()["order"])
    return "", 204
`},ruby:{path:`app/controllers/webhooks_controller.rb`,bad:`class WebhooksController < ApplicationController
  skip_before_action :verify_authenticity_token
  before_action :verify_signature

  def create
    Order.find_by!(number: params[:order]).update!(paid: true)
    head :ok
  end

  private

  def verify_signature
    return if Rails.env.development?

    expected = OpenSSL::HMAC.hexdigest('SHA256', ENV.fetch('OTESSE_WEBHOOK_SECRET'), request.raw_post)
    given = request.headers['X-Otesse-Signature'].to_s
    head :unauthorized unless ActiveSupport::SecurityUtils.secure_compare(expected, given)
  end
end
`,good:`class WebhooksController < ApplicationController
  skip_before_action :verify_authenticity_token
  before_action :verify_signature

  def create
    Order.find_by!(number: params[:order]).update!(paid: true)
    head :ok
  end

  private

  def verify_signature
    expected = OpenSSL::HMAC.hexdigest('SHA256', ENV.fetch('OTESSE_WEBHOOK_SECRET'), request.raw_post)
    given = request.headers['X-Otesse-Signature'].to_s
    head :unauthorized unless ActiveSupport::SecurityUtils.secure_compare(expected, given)
  end
end
`}},references:[`https://cwe.mitre.org/data/definitions/636.html`],cwe:[345,636],judge(e){let t=M(e,`optional`);if(!t)return[];let n=t.way.assumptions[0];return[{site:n,message:`${P(e)} goes on to ${t.effect.name} without a check when ${xt(n)}.`,evidence:F(e,t),confidence:n.kind===`switched-off`?`low`:N(e,t)}]}},At={id:`webhook-verified-too-late`,category:`webhooks`,vendor:null,title:`Webhook is verified after it has been acted on`,severity:`high`,confidence:`high`,why:`What an unverified event has caused is not undone by refusing it afterwards.`,fix:[`Move the verification to the top of the handler, before the event is stored, queued or acted on.`],bad:[],good:[],examples:{javascript:{path:`server.js`,bad:`import express from 'express';
import Stripe from 'stripe';

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY);
const app = express();

app.post('/webhooks/stripe', express.raw({ type: '*/*' }), async (req, res) => {
  await orders.markPaid(JSON.parse(req.body).data.object.id);
  let event;
  try {
    event = stripe.webhooks.constructEvent(req.body, req.get('stripe-signature'), process.env.STRIPE_WEBHOOK_SECRET);
  } catch {
    return res.sendStatus(400);
  }
  res.sendStatus(200);
});
`,good:`import express from 'express';
import Stripe from 'stripe';

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY);
const app = express();

app.post('/webhooks/stripe', express.raw({ type: '*/*' }), async (req, res) => {
  let event;
  try {
    event = stripe.webhooks.constructEvent(req.body, req.get('stripe-signature'), process.env.STRIPE_WEBHOOK_SECRET);
  } catch {
    return res.sendStatus(400);
  }
  await orders.markPaid(event.data.object.id);
  res.sendStatus(200);
});
`},python:{path:`app.py`,bad:`import hashlib
import hmac
import os

from flask import Flask, abort, request

app = Flask(__name__)
SECRET = os.environ["OTESSE_WEBHOOK_SECRET"]


@app.post("/webhooks/otesse")
def otesse():
    orders.mark_paid(request.get_json()["order"])
    expected = hmac.new(SECRET.encode(), request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected, request.headers["X-Otesse-Signature"]):
        abort(401)
    return "", 204
`,good:`import hashlib
import hmac
import os

from flask import Flask, abort, request

app = Flask(__name__)
SECRET = os.environ["OTESSE_WEBHOOK_SECRET"]


@app.post("/webhooks/otesse")
def otesse():
    expected = hmac.new(SECRET.encode(), request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected, request.headers["X-Otesse-Signature"]):
        abort(401)
    orders.mark_paid(request.get_json()["order"])
    return "", 204
`}},references:[`https://cheatsheetseries.owasp.org/cheatsheets/REST_Security_Cheat_Sheet.html`],cwe:[345,696],judge(e){let t=M(e,`too-late`);return t?[{site:t.effect,message:`${P(e)} does ${t.effect.name} before it verifies the request.`,evidence:F(e,t),confidence:N(e,t)}]:[]}},jt={id:`webhook-weak-signature`,category:`webhooks`,vendor:null,title:`Webhook signature is weak`,severity:`medium`,confidence:`medium`,why:`A hash of secret and body can be extended without the secret, and MD5 and SHA-1 are broken for new uses.`,fix:[`Use HMAC with SHA-256 and the header that the vendor offers for it.`],bad:[],good:[],examples:{javascript:{path:`server.js`,bad:`import { createHmac, timingSafeEqual } from 'node:crypto';
import express from 'express';

const app = express();
app.use(express.raw({ type: '*/*' }));

app.post('/webhooks/github', (req, res) => {
  const expected = 'sha1=' + createHmac('sha1', process.env.GITHUB_WEBHOOK_SECRET).update(req.body).digest('hex');
  const given = req.get('x-hub-signature') ?? '';
  if (given.length !== expected.length || !timingSafeEqual(Buffer.from(given), Buffer.from(expected))) return res.sendStatus(401);
  deploy(JSON.parse(req.body).ref);
  res.sendStatus(204);
});
`,good:`import { createHmac, timingSafeEqual } from 'node:crypto';
import express from 'express';

const app = express();
app.use(express.raw({ type: '*/*' }));

app.post('/webhooks/github', (req, res) => {
  const expected = 'sha256=' + createHmac('sha256', process.env.GITHUB_WEBHOOK_SECRET).update(req.body).digest('hex');
  const given = req.get('x-hub-signature-256') ?? '';
  if (given.length !== expected.length || !timingSafeEqual(Buffer.from(given), Buffer.from(expected))) return res.sendStatus(401);
  deploy(JSON.parse(req.body).ref);
  res.sendStatus(204);
});
`}},references:[`https://cwe.mitre.org/data/definitions/328.html`],cwe:[328],judge(e){return e.verifications.flatMap(t=>t.by!==`mac`||t.algorithm===null||!/^(?:md5|sha1)$/.test(t.algorithm)||Mt(t.vendor??e.vendor,t.algorithm)?[]:[{site:t,message:`${P(e)} relies on ${t.algorithm.toUpperCase()}.`,evidence:[],confidence:e.vendor===null?`low`:`medium`}])}};function Mt(e,t){let n=d.find(t=>t.id===e)?.webhooks;return n!==void 0&&n.algorithm===t}const Nt=[Tt,At,Ot,kt,Ct,wt,Dt,Et,jt],I=[...o,...i,...Nt],Pt=new Map(I.map(e=>[e.id,e]));function L(e){return Pt.get(e)}function R(e,{ruleOf:t=L}={}){return t(e)??{id:e,title:e,why:``,fix:[],references:[],cwe:[],confidence:`medium`,severity:`medium`}}const Ft=[`bytes`,`kB`,`MB`,`GB`,`TB`];function z(e,t,n=`${t}s`){return`${e.toLocaleString(`en-US`)} ${e===1?t:n}`}function It(e){if(e===1)return`1 byte`;let t=e,n=0;for(;t>=999.5&&n<Ft.length-1;)t/=1e3,n++;return`${n>0&&t<9.95?t.toFixed(1):Math.round(t)} ${Ft[n]}`}function Lt(e){if(e<999.5)return`${Math.round(e)} ms`;if(e<59950)return`${(e/1e3).toFixed(1)} s`;let t=Math.round(e/1e3);return`${Math.floor(t/60)} min ${t%60} s`}function B(e){return[...e].sort((e,t)=>Number(e.confidence===`low`)-Number(t.confidence===`low`)||p(e.severity,t.severity)||Rt(e.rule,t.rule)||g.indexOf(e.confidence)-g.indexOf(t.confidence)||Rt(e.path,t.path)||e.line-t.line||e.column-t.column)}function Rt(e,t){return e<t?-1:Number(e>t)}function zt(e){let t=e.filter(({confidence:e})=>e!==`low`),n=e.length-t.length,r=ee.map(e=>({severity:e,amount:t.filter(t=>t.severity===e).length})).filter(({amount:e})=>e>0).map(({severity:e,amount:t})=>`${t.toLocaleString(`en-US`)} ${e}`);return[...t.length>0?[`${z(t.length,`finding`)}: ${r.join(`, `)}`]:[],...n>0?[z(n,`piece of advice`,`pieces of advice`)]:[]].join(`; `)}const Bt={binary:`binary`,ignored:`ignored by the team`,unreadable:`could not be opened`,vanished:`vanished during the scan`,submodule:`submodule not checked out`,"lfs-pointer":`kept in Git LFS`,"missing-object":`missing from the clone`,"corrupt-object":`damaged in the repository`,shallow:`cut off by a shallow clone`,"too-deep":`nested too deep`,timeout:`took too long`};function V(e){return _.map(t=>{let n=e.filter(e=>e.reason===t);return{reason:t,words:Bt[t],shortfall:n.some(m),skips:n}}).filter(({skips:e})=>e.length>0).sort((e,t)=>Number(t.shortfall)-Number(e.shortfall))}const Vt={inline:`a comment beside it`,baseline:`the baseline`,config:`the configuration`,"ignore-file":`an ignore file`};function H({by:e,addedHere:t}){return t?`${Vt[e]}, added by this change`:Vt[e]}const Ht=`Not everything could be read`;function U(e,t){let n=e.findings.filter(e=>ne(e.severity,e.confidence,t)).length,r=!e.complete||e.skipped.some(m);return n>0?{outcome:`fails`,failing:n,sentence:`Fails: ${z(n,`finding`)} at or above ${t}.${r?` ${Ht}.`:``}`}:r?{outcome:`incomplete`,failing:n,sentence:`${Ht}, so this is no pass.`}:e.findings.length===0?{outcome:`clean`,failing:n,sentence:`Clean: nothing found.`}:{outcome:`passes`,failing:n,sentence:`Passes: ${t===`never`?`the check is set never to fail`:`nothing that counts at or above ${t}`}.`}}function Ut(e,t={}){let{complete:n,findings:r,skipped:i,suppressed:a,notes:o,stats:s}=e,c={schema:`otesse-guard/report@1`,complete:n,findings:r.map(e=>Wt(e,t)),skipped:i.map(({path:e,reason:t,detail:n})=>({path:e,reason:t,...n!==void 0&&{detail:n}})),stats:{files:s.files,bytes:s.bytes,ms:s.ms},...a.length>0&&{suppressed:a.map(Kt)},...o.length>0&&{notes:o.map(({path:e,line:t,text:n})=>({path:e,line:t,text:n}))}};return`${JSON.stringify(c,null,2)}\n`}function Wt(e,t){let{rule:n,category:r,vendor:i,severity:a,confidence:o,path:s,line:c,column:l,endLine:u,endColumn:d}=e,{commit:f,preview:p,message:ee,fingerprint:m,also:te,places:h,evidence:g}=e,{why:_}=R(n,t);return{rule:n,category:r,vendor:i,severity:a,confidence:o,path:s,line:c,column:l,endLine:u,endColumn:d,commit:f,preview:p,message:ee,fingerprint:m,also:te,..._!==``&&{why:_},...h.length>0&&{places:h.map(Gt)},...g.length>0&&{evidence:g}}}function Gt({path:e,line:t,column:n,endLine:r,endColumn:i}){return{path:e,line:t,column:n,endLine:r,endColumn:i}}function Kt({finding:e,by:t,reason:n,addedHere:r}){let{rule:i,path:a,line:o,fingerprint:s}=e;return{rule:i,path:a,line:o,fingerprint:s,by:t,reason:n,addedHere:r}}function W({path:e,line:t},n,r){let i=T(C(S(e),160)+(t===null?``:`:${t}`)),a=r?.(e,t??1,n),o=a?ye(a):null,s=o===null?i:`[${i}](${o})`;return n===null?s:`${s} in ${T(n.slice(0,10))}`}function qt(e){let t=V(e).map(({words:e,shortfall:t,skips:n})=>{let r=n.length.toLocaleString(`en-US`);if(!t)return`- ${e}: ${r}`;let i=n.slice(0,5).map(({path:e,detail:t})=>{let n=T(C(S(e),160));return t===void 0?n:`${n} (${w(C(t,300))})`}),a=n.length-i.length;return`- ${e} (${r}): ${i.join(`, `)}${a>0?` and ${a.toLocaleString(`en-US`)} more`:``}`});return t.length===0?[]:[`### Not read`,t.join(`
`)]}function Jt(e,t){if(e.length===0)return[];let n=[...e].sort((e,t)=>Number(t.addedHere)-Number(e.addedHere)).slice(0,100).map(e=>{let{finding:n,reason:r}=e,i=e.addedHere?`**${H(e)}**`:H(e);return`| ${[T(n.rule),W(n,n.commit,t),i,w(C(r??``,300))].join(` | `)} |`}),r=e.length-n.length;return[`### Silenced`,[`| Rule | Where | By | Reason |`,`| --- | --- | --- | --- |`,...n].join(`
`),...r>0?[`And ${r.toLocaleString(`en-US`)} more.`]:[]]}function Yt(e,t){if(e.length===0)return[];let n=e.slice(0,20).map(({path:e,line:n,text:r})=>`- ${e===null?``:`${W({path:e,line:n},null,t)}: `}${w(C(r,500))}`),r=e.length-n.length;return[`### Notes`,[...n,...r>0?[`- and ${r.toLocaleString(`en-US`)} more`]:[]].join(`
`)]}function Xt(e,t){let n=Zt(e);if(Buffer.byteLength(n)<=t)return n;let r=[],i=t-Buffer.byteLength(Qt(e.length))-2;for(let t of e){if(i-=Buffer.byteLength(t)+2,i<0)break;r.push(t)}return Zt([...r,Qt(e.length-r.length)])}function Zt(e){return`${e.join(`

`)}\n`}function Qt(e){return`**Cut here:** ${e.toLocaleString(`en-US`)} more sections did not fit. The JSON report has them.`}function $t(e,{blobUrl:t}){if(e.length===0)return[];let n=e.slice(0,200).map(e=>{let{severity:n,confidence:r,message:i,preview:a}=e,o=`${w(i)}${a===``?``:` ${T(a)}`}`;return`| ${r===`low`?`advice`:n} | ${o} | ${W(e,e.commit,t)} |`}),r=e.length-n.length;return[[`| Severity | What | Where |`,`| --- | --- | --- |`,...n].join(`
`),...r>0?[`And ${r.toLocaleString(`en-US`)} more.`]:[]]}function en(e,t){return[...new Set(e.map(({rule:e})=>e))].map(n=>{let{title:r,why:i,fix:a,references:o}=R(n,t),s=e.filter(({rule:e})=>e===n),c=ye(o[0]??``),l=`${w(r)} (${z(s.length,`finding`)})`,u=[i,a.map((e,t)=>`${t+1}. ${e}`).join(`
`),c===null?``:`Read more: <${c}>`,s.slice(0,50).flatMap(e=>tn(e,t)).join(`
`),s.length>50?`And ${(s.length-50).toLocaleString(`en-US`)} more.`:``].filter(Boolean);return t.folded?[`<details><summary>${l}</summary>`,...u,`</details>`].join(`

`):[`### ${l}`,...u].join(`

`)})}function tn(e,t){let{also:n,evidence:r,places:i,preview:a,commit:o}=e,s=i.length-3,c=i.slice(0,3).map(e=>W(e,null,t.blobUrl)),l=n.map(e=>{let{title:n,fix:r}=R(e,t);return n===e?T(e):`${w(n)}. ${r[0]??``}`});return[`- ${W(e,o,t.blobUrl)}${a===``?``:` ${T(a)}`}`,...r.map(e=>`  - Proof: ${w(e)}`),...l.map(e=>`  - Also: ${e}`),...c.length>0?[`  - Same secret: ${c.join(`, `)}${s>0?` and ${z(s,`more place`)}`:``}`]:[]]}const nn={clean:`✅`,passes:`✅`,incomplete:`⚠️`,fails:`❌`};function rn(e,t){return Xt(an(e,{...t,folded:!1}),t.limit??1/0)}function an(e,t){let{failOn:n,scanned:r,blobUrl:i}=t,{findings:a,skipped:o,suppressed:s,stats:c}=e,l=U(e,n),u=B(a),d=`${z(c.files,`file`)}, ${It(c.bytes)}, ${Lt(c.ms)}`;return[`## ${nn[l.outcome]} ${l.sentence.replace(/\.$/,``)}`,`${a.length>0?`${zt(a)}. `:``}Otesse Guard read ${w(r)}: ${d}.`,...$t(u,t),...qt(o),...Jt(s,i),...Yt(e.notes,i),...en(u,t)]}function on({why:e,fix:t,references:n,cwe:r},i){let a=e=>`${`#`.repeat(i)} ${e}`,o=[...n.map(e=>`- <${e}>`),...r.map(e=>`- ${sn(e)}`)];return[...e===``?[]:[a(`Why it matters`),e],...t.length===0?[]:[a(`How to fix it`),t.map((e,t)=>`${t+1}. ${e}`).join(`
`)],...o.length===0?[]:[a(`Read more`),o.join(`
`)]]}function sn(e){return`[CWE-${e}](https://cwe.mitre.org/data/definitions/${e}.html)`}const cn=new Map(d.map(({id:e,name:t})=>[e,t]));function G(e){return cn.get(e)??e}function ln(e){return te.flatMap(t=>{let n=e.filter(e=>e.category===t),r=[...new Set(n.map(({vendor:e})=>e===null?null:G(e)))];return r.sort((e,t)=>(e??``).localeCompare(t??``,`en`)),r.map(e=>({category:t,vendor:e,rules:n.filter(t=>(t.vendor===null?null:G(t.vendor))===e).sort((e,t)=>p(e.severity,t.severity)||(e.id<t.id?-1:1))}))})}const un={keys:`Leaked keys`,webhooks:`Webhooks`,handling:`Handling of data and secrets`};function dn(e){return e.replace(/\{\{word:(\w+)\}\}/g,`$1`).replace(/(?:\{\{\w+(?::\d+)?\}\})+/g,`…`)}const fn={javascript:`JavaScript`,typescript:`TypeScript`,python:`Python`,go:`Go`,ruby:`Ruby`,php:`PHP`,java:`Java`,csharp:`C#`};function pn({examples:e={}}){return Object.keys(fn).flatMap(t=>{let n=e[t];return n?[{language:t,title:fn[t],...n}]:[]})}function K(e){let t=gt.default.createColors(e);return{severity:{critical:e=>t.bold(t.red(e)),high:e=>t.red(e),medium:e=>t.yellow(e),low:e=>t.blue(e)},advice:t.blue,strong:t.bold,faint:t.dim,place:t.cyan,mark:t.red,good:t.green,bad:e=>t.bold(t.red(e)),partial:e=>t.bold(t.yellow(e))}}const mn=/[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;function q(e){return e>=` `&&e<=`~`?1:/^\p{M}$/u.test(e)?0:mn.test(e)?2:1}function J(e){let t=0;for(let n of e)t+=q(n);return t}function Y(e,t){let n=[],r=``;for(let i of e.split(/\s+/).filter(Boolean).map(S))r!==``&&J(r)+1+J(i)>t?(n.push(r),r=i):r=r===``?i:`${r} ${i}`;return r===``?n:[...n,r]}function X(e,t,n,r){return Y(t,gn(n)).map((t,n)=>`${_n(n===0?e:``,r)}${t}`)}function Z(e,t,n,r){return t.flatMap((t,i)=>X(i===0?e:``,t,n,r))}function hn(e,t,n,r){return t.length<2?Z(e,t,n,r):t.flatMap((t,i)=>{let a=`${i+1}. `;return Y(t,gn(n)-a.length).map((t,n)=>n===0?`${_n(i===0?e:``,r)}${a}${t}`:`${_n(``,r)}${` `.repeat(a.length)}${t}`)})}function gn(e){return Math.max(20,Math.min(e,100)-10)}function _n(e,t){return e===``?` `.repeat(10):`${` `.repeat(2)}${t.faint(e.padEnd(8))}`}function vn(e,{color:t,width:n}){let r=K(t),i=e.vendor===null?``:` · ${G(e.vendor)}`,a=e=>dn(e).split(`
`).map(e=>`    ${e}`).join(`
`),o=(e,t)=>t.length===0?[]:[``,`  ${r.faint(e)}`,...t.map(a)];return`${[`${r.severity[e.severity](e.severity)} ${r.strong(e.title)}`,`  ${r.faint(`${e.id} · confidence ${e.confidence}${i}`)}`,``,...X(`Why`,e.why,n,r),...hn(`Fix`,e.fix,n,r),...Z(`Links`,e.references,n,r),...X(`CWE`,e.cwe.join(`, `),n,r),...o(`Reported`,e.bad),...o(`Not reported`,e.good),...pn(e).slice(0,1).flatMap(({title:e,bad:t,good:n})=>[...o(`Reported (${e})`,[t.trimEnd()]),...o(`Not reported`,[n.trimEnd()])])].join(`
`)}\n`}function yn(e,{color:t}){let n=K(t),r=Math.max(0,...e.map(({id:e})=>e.length));return`${ln(e).map(({category:e,vendor:t,rules:i})=>[n.strong(`${un[e]} · ${t??`every vendor`}`),...i.map(({id:e,severity:t,title:i})=>`  ${e.padEnd(r)}  ${n.severity[t](t.padEnd(8))}  ${n.faint(i)}`)].join(`
`)).join(`

`)}\n`}function bn(e){return e.toWellFormed().split(`/`).map(encodeURIComponent).join(`/`)}function xn(e){return{uri:bn(e),uriBaseId:`%SRCROOT%`}}function Sn({path:e,line:t,column:n,endLine:r,endColumn:i}){return{artifactLocation:xn(e),region:{startLine:t,startColumn:n,endLine:r,endColumn:i}}}const Cn=1e3;function wn({complete:e,skipped:t,notes:n},r){return{executionSuccessful:e,toolExecutionNotifications:[...V(t).flatMap(Tn),...n.slice(0,Cn).map(En),...r>0?[Dn(r)]:[]]}}function Tn({reason:e,words:t,shortfall:n,skips:r}){let i={id:e};if(!n)return[{descriptor:i,level:`note`,message:{text:`${z(r.length,`file`)} not read: ${t}.`}}];let a=r.slice(0,Cn).map(({path:e,detail:n})=>({descriptor:i,level:`warning`,message:{text:`Not read: ${t}${n===void 0?``:` (${n})`}.`},locations:[{physicalLocation:{artifactLocation:xn(e)}}]})),o=r.length-a.length;return o>0?[...a,{descriptor:i,level:`warning`,message:{text:`${z(o,`more path`)} not read: ${t}.`}}]:a}function En({path:e,text:t}){return{descriptor:{id:`note`},level:`note`,message:{text:t},...e!==null&&{locations:[{physicalLocation:{artifactLocation:xn(e)}}]}}}function Dn(e){return{descriptor:{id:`results-cut`},level:`warning`,message:{text:`${z(e,`result`)} left out: GitHub takes 25,000 of them and 10 MB. The worst are here.`}}}const On={critical:`error`,high:`error`,medium:`warning`,low:`note`},kn={critical:`9.5`,high:`8.0`,medium:`5.5`,low:`2.0`},An=1024;function jn(e,t,n){return Mn(e,t).map(e=>{let r=R(e,n),i=t.filter(t=>t.rule===e).map(({severity:e})=>e).sort(p)[0]??r.severity,a=on(r,2).join(`

`);return{id:e,name:e,shortDescription:{text:r.title.slice(0,An)},fullDescription:{text:(r.why||r.title).slice(0,An)},help:{text:Nn(r),markdown:a===``?r.title:a},...r.references[0]!==void 0&&{helpUri:r.references[0]},defaultConfiguration:{level:r.confidence===`low`?`note`:On[i]},properties:{tags:[`security`,...r.cwe.map(e=>`external/cwe/cwe-${String(e).padStart(3,`0`)}`)],precision:r.confidence,"security-severity":kn[i]}}})}function Mn(e,t){return[.../* @__PURE__ */ new Set([...e.map(({id:e})=>e),...t.map(({rule:e})=>e)])]}function Nn({title:e,why:t,fix:n,references:r}){let i=n.map((e,t)=>`${t+1}. ${e}`);return[t||e,...i,...r].join(`
`)}function Pn(e,{ruleIndex:t,lineHash:n},r){let{rule:i,severity:a,confidence:o,fingerprint:s,places:c,preview:l,commit:u,also:d,evidence:f}=e,p=t.get(i);return{ruleId:i,...p!==void 0&&{ruleIndex:p},level:o===`low`?`note`:On[a],message:{text:Fn(e)},locations:[{physicalLocation:Sn(e)}],...c.length>0&&{relatedLocations:In(e)},partialFingerprints:{...n&&{primaryLocationLineHash:`${s}:1`},"otesseGuardFingerprint/v1":s},...r&&{suppressions:[Ln(r)]},properties:{severity:a,confidence:o,...l!==``&&{preview:l},...u!==null&&{commit:u},...d.length>0&&{also:d},...f.length>0&&{evidence:f}}}}function Fn({message:e,preview:t,commit:n,places:r}){let i=r.slice(0,5).map(({path:e,line:t},n)=>`[${Q(`${S(e)}:${t}`)}](${n+1})`),a=r.length-i.length;return[Q(e||`No message.`),t===``?``:`Found: ${Q(t)}.`,n===null?``:`It stands in commit ${Q(n.slice(0,10))}.`,i.length===0?``:`Also at ${i.join(`, `)}${a>0?` and ${z(a,`more place`)}`:``}.`].filter(Boolean).join(` `)}function Q(e){return e.replace(/[\\[\]]/g,`\\$&`)}function In({places:e}){return e.slice(0,100).map((e,t)=>({id:t+1,physicalLocation:Sn(e)}))}function Ln(e){return{kind:e.by===`inline`?`inSource`:`external`,status:`accepted`,justification:e.reason??`Silenced by ${H(e)}.`}}const Rn={results:25e3,gzippedBytes:1e7};function zn(e,t){let n=t.limits??Rn;for(let r=n.results;;r=Math.floor(r/2)){let i=`${JSON.stringify(Bn(e,t,r))}\n`;if(i.length*3<=n.gzippedBytes||r===0||ae().gzipSync(i).length<=n.gzippedBytes)return i}}function Bn(e,t,n){let{version:r,rules:i=I,withSuppressed:a=!1,lineHash:o=!1,category:s=`otesse-guard/`}=t,c=a?e.suppressed:[],l=[...e.findings,...c.map(({finding:e})=>e)],u=new Map(Mn(i,l).map((e,t)=>[e,t])),d=[...B(e.findings).map(e=>Pn(e,{ruleIndex:u,lineHash:o})),...c.map(e=>Pn(e.finding,{ruleIndex:u,lineHash:o},e))];return{$schema:`https://json.schemastore.org/sarif-2.1.0.json`,version:`2.1.0`,runs:[{tool:{driver:{name:`Otesse Guard`,semanticVersion:r,rules:jn(i,l,t)}},automationDetails:{id:s},...t.provenance&&{versionControlProvenance:[t.provenance]},originalUriBaseIds:{"%SRCROOT%":{description:{text:`The root of the repository.`}}},columnKind:`utf16CodeUnits`,invocations:[wn(e,Math.max(0,d.length-n))],results:d.slice(0,n)}]}}function Vn(e,t,n){let r=String(e.firstLine+e.lines.length-1).length,i=e=>`  ${n.faint(`${e.padStart(r)} │`)}`,a=Math.max(20,t-r-5);return e.lines.flatMap((t,r)=>{let o=Un(Hn(t),a),s=Wn(o,e=>e.character),c=i(String(e.firstLine+r)),l=s===``?c:`${c} ${s}`;if(!o.some(({marked:e})=>e))return[l];let u=Wn(o,e=>(e.marked?`─`:` `).repeat(q(e.character)));return[l,`${i(``)} ${Gn(u,n)}`]})}function Hn({text:e,mark:t}){let[n,r]=t??[0,0];return[[e.slice(0,n),!1],[e.slice(n,r),!0],[e.slice(r),!1]].flatMap(([e,t])=>[...e.split(`	`).map(S).join(`  `)].map(e=>({character:e,marked:t})))}function Un(e,t){if($(e)<=t)return e;let n=e.findIndex(e=>e.marked),r=$(e.filter(e=>e.marked)),i=n===-1?0:Math.max(0,n-Math.max(4,Math.floor((t-r)/2)));for(;i>0&&$(e.slice(i-1))<=t-2;)i--;let a=i;for(let n=t-2;a<e.length&&(n-=q(e[a].character),!(n<0));a++);let o={character:`…`,marked:!1};return[...i>0?[o]:[],...e.slice(i,a),...a<e.length?[o]:[]]}function $(e){return e.reduce((e,{character:t})=>e+q(t),0)}function Wn(e,t){return e.map(t).join(``).trimEnd()}function Gn(e,t){return e.replace(/─+/g,e=>t.mark(e))}function Kn(e,t){let{width:n,palette:r,explained:i}=t,a=R(e.rule,t),o=i.has(e.rule),[s,c]=qn(e,a.title),l=e.frame&&e.frame.lines.length>0?Vn(e.frame,n,r):[],u=a.references[0],d=[...X(`What`,c,n,r),...o?[]:X(`Why`,a.why,n,r),...o?[]:hn(`Fix`,a.fix,n,r),...o&&a.fix.length>0?X(`Fix`,`As above, for ${e.rule}.`,n,r):[],...Z(`Proof`,e.evidence,n,r),...Z(`Also`,e.also.map(e=>Xn(e,t)),n,r),...Z(`Places`,Zn(e,t),n,r),...o||u===void 0?[]:X(`Link`,u,n,r)];return[...Jn(e,s,t),`  ${Yn(e,r)}`,...l.length>0?[``,...l]:[],...d.length>0?[``,...d]:[]]}function qn({message:e},t){return e.startsWith(t)?[S(e.replace(/\.$/,``)),``]:[S(t),e]}function Jn(e,t,{width:n,palette:r}){let{severity:i,confidence:a,rule:o}=e,s=a===`low`,c=s?`advice`:i,l=(s?r.advice:r.severity[i])(c),u=r.faint(S(o)),d=` `.repeat(c.length+1);if(d.length+J(t)+2+J(o)<=n)return[`${l} ${r.strong(t)}  ${u}`];let f=Y(t,Math.max(20,n-d.length)).map(e=>r.strong(e));return[`${l} ${f[0]??``}`,...[...f.slice(1),u].map(e=>d+e)]}function Yn({path:e,line:t,column:n,commit:r},i){let a=i.place(`${S(e)}:${t}:${n}`);return r===null?a:`${a} ${i.faint(`in commit ${S(r.slice(0,10))}`)}`}function Xn(e,t){let{title:n,fix:r}=R(e,t);return n===e?S(e):`${n}. ${r[0]??``} (${e})`}function Zn({places:e},{verbose:t=!1}){let n=t||e.length<=3?e:e.slice(0,3),r=e.length-n.length;return[...n.map(({path:e,line:t,column:n})=>`${S(e)}:${t}:${n}`),...r>0?[`and ${z(r,`more place`)}`]:[]]}function Qn(e,t){let{palette:n,width:r}=t,i=U(e,t.failOn),a=`${z(e.stats.files,`file`)}, ${It(e.stats.bytes)}, ${Lt(e.stats.ms)}`,o=V(e.skipped),s=`Read ${S(t.scanned)}: ${a}${$n(o)}.`,c=[...o.filter(({shortfall:e})=>e||t.verbose).flatMap(e=>er(e,t)),...tr(e.suppressed,t),...rr(e.notes,t)];return[...e.findings.length>0?[n.strong(`${zt(e.findings)}.`)]:[],...Y(s,r).map(e=>n.faint(e)),...c.length>0?[``,...c,``]:[],...Y(i.sentence,r).map(ar(n,i.outcome))]}function $n(e){let t=e.filter(({shortfall:e})=>!e);return t.length===0?``:`; passed over: ${t.map(({skips:e,words:t})=>`${e.length.toLocaleString(`en-US`)} ${t}`).join(`, `)}`}function er({words:e,skips:t,shortfall:n},{palette:r,verbose:i=!1,width:a}){let o=`Not read: ${e} (${t.length.toLocaleString(`en-US`)})`,s=i?t:t.slice(0,3),c=t.length-s.length,l=s.map(({path:e,detail:t})=>S(e)+(t?` (${S(t)})`:``));return[n?r.partial(o):o,...l.flatMap(e=>Y(e,a-2).map(e=>`  ${e}`)),...c>0?[`  and ${c.toLocaleString(`en-US`)} more`]:[]]}function tr(e,{palette:t,width:n,verbose:r=!1}){if(e.length===0)return[];let i=e.filter(({addedHere:e})=>e).length,a=i>0?`, ${i.toLocaleString(`en-US`)} of them by this change`:``,o=e.filter(({addedHere:e})=>r||e).flatMap(e=>Y(nr(e),n-2).map(e=>`  ${e}`));return[`${z(e.length,`finding`)} silenced${a}.`,...o].map(e=>t.faint(e))}function nr(e){let{path:t,line:n,rule:r}=e.finding,i=e.reason===null?``:`: ${S(e.reason)}`;return`${S(t)}:${n} ${S(r)}, by ${H(e)}${i}`}function rr(e,t){let n=t.verbose?e:e.slice(0,10),r=e.length-n.length;return[...n.flatMap(e=>ir(e,t)),...r>0?[`And ${z(r,`more note`)}.`]:[]]}function ir({path:e,line:t,text:n},{width:r}){return Y(`Note: ${e===null?``:`${S(e)}${t===null?``:`:${t}`}: `}${S(n)}`,r)}function ar(e,t){return t===`fails`?e.bad:t===`incomplete`?e.partial:e.good}function or(e,t){let n=K(t.color),r=B(e.findings),i=/* @__PURE__ */ new Set,a=r.map(e=>{let r=Kn(e,{...t,palette:n,explained:i});return i.add(e.rule),r.join(`
`)}),o=r.findIndex(({confidence:e})=>e===`low`);return o!==-1&&a.splice(o,0,n.advice(`Advice, which never fails a check`)),`${[...a,Qn(e,{...t,palette:n}).join(`
`)].join(`

`)}\n`}function sr(e,t,n){let{failOn:r,scanned:i,ruleOf:a}=n;return t===`json`?Ut(e,{ruleOf:a}):t===`sarif`?zn(e,{version:h,ruleOf:a}):t===`markdown`?rn(e,{failOn:r,scanned:i,ruleOf:a}):or(e,n)}async function cr(e,t,n){let r=t;if(r.only!==void 0&&!I.some(({category:e})=>e===r.only))throw new v(`this version has no rules of the category "${r.only}"`);let{source:i,scanned:a,settingsFrom:o}=e,s=await lr(o,r,n),c=mt(n),l=await ze({source:i,settings:s,onProgress:c.update,...r.only&&{only:r.only}}).finally(c.clear);return await ur(l,r,s,a,n),re(l,r.failOn??s.config[`fail-on`])}async function lr({root:e,commit:t},n,r){let{config:i,baseline:a}=n,o={...i!==void 0&&{config:await k(i,x(r.cwd,i),`the config`)},...a!==void 0&&{baseline:await k(a,x(r.cwd,a),`the baseline`)}};return Je(t===null?Ye(e):Xe(e,t),o)}async function ur(e,t,n,r,i){let{format:a,output:o}=t,s=o===void 0,c=t.failOn??n.config[`fail-on`],l=new Map(n.teamRules.map(e=>[e.id,e])),u=sr(e,a,{color:s&&_t(i.stdout,i.env),width:s?vt(i.stdout):100,failOn:c,scanned:r,verbose:t.verbose??!1,ruleOf:e=>l.get(e)??L(e)});s?i.stdout.write(u):(await pt(x(i.cwd,o),u),i.stderr.write(`${U(e,c).sentence} The report is in ${o}.\n`))}export{Ke as C,Ee as D,Pe as E,S as O,qe as S,ze as T,$e as _,I as a,k as b,vt as c,lt as d,ot as f,Qe as g,nt as h,L as i,ht as l,tt as m,yn as n,Nt as o,st as p,vn as r,_t as s,cr as t,mt as u,A as v,Ge as w,Je as x,Ye as y};