import{r as e,t}from"./rolldown-runtime.js";import{_ as n,b as r,c as i,h as a,i as o,m as s,s as c,t as l,u,v as d}from"./engine.js";import{_ as f,a as p,c as ee,f as m,g as te,i as ne,o as h,p as re,r as g,s as ie,t as ae,v as oe,y as se}from"./base.js";import{r as ce}from"./paths.js";import{d as le,p as ue,r as de}from"./list.js";import fe from"node:module";import{dirname as pe,resolve as _}from"node:path";import{availableParallelism as me}from"node:os";import{chmod as he,mkdir as ge,readFile as _e,realpath as ve,rename as ye,rm as be,stat as xe,writeFile as Se}from"node:fs/promises";function Ce(e){return!/^https?:\/\//i.test(e)||e.length>2e3?null:e.toWellFormed().replace(/[^\w\-.~:/?#@!$&*+,;=%]/gu,we)}function we(e){return[...Buffer.from(e)].map(e=>`%${e.toString(16).toUpperCase().padStart(2,`0`)}`).join(``)}const Te=/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu,Ee={"\n":`\\n`,"\r":`\\r`,"	":`\\t`};function v(e){return e.replace(Te,e=>Ee[e]??De(e.codePointAt(0)))}function De(e){let t=e.toString(16);return e<256?`\\x${t.padStart(2,`0`)}`:e<65536?`\\u${t.padStart(4,`0`)}`:`\\u{${t}}`}function y(e,t){let n=[...e];if(n.length<=t)return e;let r=Math.floor((t-1)/3);return`${n.slice(0,r).join(``)}…${n.slice(n.length-(t-1-r)).join(``)}`}function b(e){return v(e).replace(/@(?=\S)/g,`@​`).replace(/#(?=\d)/g,`#​`).replace(/GH-(?=\d)/gi,`$&​`).replace(/:(?=\/\/)/g,`:​`).replace(/(?:www|mailto|xmpp)(?=[.:])/gi,`$&​`).replace(/:(?=[\w+-]+:)/g,`:​`).replace(/\b[0-9a-f]{4}(?=[0-9a-f]{3,60}\b)/g,`$&​`).replace(/^(?=\s|[-+=#]|\d+[.)])/,`​`).replace(/[&<>|\\`*_[\]~$\u200b]/g,S)}function x(e){let t=v(e);return/^[^\s`|\\]([^`|\\]*[^\s`|\\])?$/.test(t)?`\`${t}\``:`<code>${t.replace(/[!-/:-@[-`{-~]/g,S).replaceAll(S(`@`),S(`@`)+S(`​`))}</code>`}function S(e){return`&#${e.codePointAt(0)};`}const Oe=/[\w-]{16}/;let ke;function Ae(e){return Oe.test(e)?(ke??=new n({rules:s,idKey:/* @__PURE__ */ new Uint8Array(1)}),e.split(`
`).map(je).join(`
`)):e}function je(e){let t=e,n=ke.detect({path:``,bytes:Buffer.from(e)});for(let{column:e,endColumn:r,preview:i}of n.reverse())t=t.slice(0,e-1)+i+t.slice(r-1);return t}function Me({findings:e,suppressed:t,skipped:n,notes:r}){let i=/* @__PURE__ */ new Map,a=e=>{let t=i.get(e)??Ae(e);return i.set(e,t),t};for(let n of[...e,...t.map(e=>e.finding)]){n.path=a(n.path);for(let e of n.places)e.path=a(e.path)}for(let e of n)e.path=a(e.path);for(let e of r)e.path!==null&&(e.path=a(e.path))}function Ne(e){let t=/* @__PURE__ */ new Map;for(let n of e){let e=n.secretId===null?null:d(n.path);if(e===null)continue;let r=t.get(n.secretId)??/* @__PURE__ */ new Map;t.set(n.secretId,r.set(e,n))}for(let n of e){let e=[...t.get(n.secretId??``)?.keys()??[]].sort();e.length<2||d(n.path)===null||(n.also.push(`key-shared-across-environments`),n.evidence.push(`the same secret serves ${e.join(` and `)}`))}}function Pe({kind:e,done:t,of:n,ms:r}){return e===`objects`?Fe(n/2):r<100||t===0?0:Fe(r/t*(n-t)/250)}function Fe(e){return e<1?0:Math.min(Math.floor(e),me()-1,8)}function Ie(e){return{taken:Le(1),begun:Le(e)}}function Le(e){return new Int32Array(new SharedArrayBuffer(e*Int32Array.BYTES_PER_ELEMENT))}var Re=class{#e;#t;#n=[];#r;constructor(e,t=Pe){this.#e=e,this.#t=t}prepare(e){if(this.inspector(),!e)return;let t=Math.min(this.#t({...e,done:0,ms:0}),8);for(;this.#n.length<t;)this.#n.push(Ve(this.#e))}inspector(){return this.#r??=c.create(this.#e)}async work(e,t=()=>void 0){this.prepare();let n=Ie(8),r=performance.now(),i=t=>{let i={kind:e.kind,done:t,of:e.items.length,ms:performance.now()-r},a=Math.min(this.#t(i),8);for(;this.#n.length<a;)this.#i(e,n)};for(let[t,r]of this.#n.entries())Be(r,{job:e,shares:n,seat:t});i(0);let a=await l(e,await this.inspector(),n.taken,()=>{let r=Math.min(Atomics.load(n.taken,0),e.items.length);i(r),t(r,e.items.length)});for(let[e,t]of this.#n.entries())Atomics.load(n.begun,e)===1&&o(a,await t.tally);return a}#i(e,t){let n=Ve(this.#e);Be(n,{job:e,shares:t,seat:this.#n.push(n)-1})}async dismiss(){await Promise.all(this.#n.map(({worker:e})=>e.terminate()))}};function ze(){let e=fe.getCompileCacheDir?.();return e===void 0?void 0:pe(e)}function Be({worker:e},t){e.postMessage(t)}function Ve(e){let t=import.meta.url.endsWith(`.ts`)?`ts`:`js`,{Worker:n}=oe(),r=new n(new URL(`./worker.${t}`,import.meta.url),{workerData:{setup:e,compileCache:ze()}}),i=new Promise((e,t)=>{r.once(`message`,e),r.once(`error`,t),r.once(`exit`,e=>t(/* @__PURE__ */ Error(`a worker thread ended with code ${e} before its work was done`)))});return i.catch(()=>void 0),{worker:r,tally:i}}async function He(e,t,n){let r=new Re(t);try{let i=e.listing??de(e.target,{ignore:e.gitignore});r.prepare();let{root:a,files:o,skips:s}=await i,c=u(e.ignore),l=e.ignore.length===0?o:o.filter(e=>!c(ce(e))),d=await r.work({kind:`files`,root:a,items:l,setup:t},n);if(d.skips.push(...s),l.length<o.length)for(let e of o)c(ce(e))&&d.skips.push({path:ce(e),reason:`ignored`});return d}finally{await r.dismiss()}}async function Ue(e){let t=performance.now(),{settings:n,source:r}=e,i={idKey:e.idKey??f().randomBytes(32),...n.texts},a=await We(r,n.config.ignore,i,e.onProgress),o=Ge(e,a),s=new Set(a.skips.map(({path:e})=>e)),c={coverage:o,skips:[]};a.inspections.push(...await Je(e,a,i,c)),a.skips.push(...Ye(c.skips.filter(({path:e})=>!s.has(e)))),a.inspections.sort((e,t)=>C(e.path,t.path));let l=Xe(a.inspections,n,e.underJudgement??r.kind===`range`),u=l.findings.filter(({category:t})=>e.only===void 0||t===e.only);Ne(u),Ze(u);let d={complete:!a.skips.some(m),findings:u.sort(Qe),suppressed:l.suppressed,skipped:a.skips.sort((e,t)=>C(e.path,t.path)),notes:[...n.notes,...l.notes],stats:{files:a.files,bytes:a.bytes,ms:Math.round(performance.now()-t)},coverage:o};return Me(d),d}async function We(e,t,n,r){if(e.kind===`tree`)return He({...e,ignore:t},n,r);if(e.kind===`history`){let{inspectHistory:i}=await import(`./history.js`);return i(e.root,t,n,r)}let{inspectRange:i,inspectStaged:a}=await import(`./changes.js`);return e.kind===`staged`?a(e.root,t,n):i(e.root,e.range,t,n)}function Ge({source:e,only:t},{files:n,sources:r}){let i=e=>t===void 0||t===e,a=e.kind!==`history`;return{...i(`keys`)&&{files:n},...a&&t===void 0&&{texts:n},sources:r,...a&&i(`webhooks`)&&Ke,...a&&i(`handling`)&&qe}}const Ke={handlers:0,unfollowed:0,checks:0,otherBodies:0,untimed:0},qe={handling:0,unfinished:0,vendorCalls:0,tokens:0};async function Je({source:e,settings:t,only:n},r,i,a){if(n===`keys`||e.kind===`history`||e.kind===`tree`&&r.candidates.length+r.suspects.length===0)return[];let{inspectCodeOf:o}=await import(`./code.js`);return o(e,r,t.config,i,a)}const Ye=e=>[...new Map(e.map(e=>[`${e.path}\0${e.reason}`,e])).values()];function Xe(e,t,n){let r={findings:[],suppressed:[],notes:[]},{config:a,baselines:o,ignoreFiles:s}=t;for(let{path:t,findings:c,comments:l}of e){let e=i(c,{config:a,comments:/* @__PURE__ */ new Map([[t,l]]),baselines:o,ignoreFiles:s,changeUnderJudgement:n});r.findings.push(...e.findings),r.suppressed.push(...e.suppressed),r.notes.push(...e.problems.map(({file:e,line:t,message:n})=>({path:e,line:t,text:n})))}return r}function Ze(e){let t=/* @__PURE__ */ new Map;for(let n of[...e].sort(Qe)){let e=t.get(n.fingerprint);if(!e)t.set(n.fingerprint,n);else{let{path:t,line:r,column:i,endLine:a,endColumn:o}=n;e.places.push({path:t,line:r,column:i,endLine:a,endColumn:o})}}}function Qe(e,t){return C(e.path,t.path)||e.line-t.line||e.column-t.column||C(e.rule,t.rule)}function C(e,t){return e<t?-1:+(e>t)}const $e={"fail-on":`high`,"on-partial":`failure`,rules:{},ignore:[],webhooks:{"signature-headers":[],verifiers:[]},rotation:{every:90,remind:14,vendors:[`otesse`],keys:[]},incidents:{},"scan-with":`app`,attest:[],"custom-rules":[]},et=`.github/otesse-guard-baseline.json`;var tt=class extends g{name=`SettingsError`;problems;constructor(e){super(e.map(({file:e,line:t,column:n,message:r})=>`${e}:${t}:${n}: ${r}`).join(`
`)),this.problems=e}};async function nt(e,t={},n=/* @__PURE__ */ new Date){let r=t.config?.file.endsWith(`.toml`)??!1,i={config:(r?null:t.config)??await w(e,`.github/otesse-guard.yml`)??await w(e,`.github/otesse-guard.yaml`),gitleaks:(r?t.config:null)??await w(e,`.gitleaks.toml`),baseline:t.baseline??await w(e,`.github/otesse-guard-baseline.json`),gitleaksIgnore:await w(e,`.gitleaksignore`)};if(Object.values(i).every(e=>e===null))return{config:$e,texts:{config:null,gitleaks:null},baselines:[],ignoreFiles:[],teamRules:[],notes:[]};let{parseSettings:a}=await import(`./parse.js`);return a(i,e,t,n)}async function w(e,t){let n=await e(t);return n===null?null:{text:n,file:t}}function rt(e){return async t=>{try{return await _e(_(e,t),`utf8`)}catch(e){let{code:n}=e;if(n===`ENOENT`||n===`ENOTDIR`)return null;throw new g(`${t} cannot be read: ${n}`)}}}function it(e,t){return async n=>{let[,r,i]=(await le(e,[`ls-tree`,`-z`,`--full-tree`,t,`--`,n])).toString().split(/[ \t]/);return r===`blob`?(await le(e,[`cat-file`,`blob`,i])).toString(`utf8`):null}}async function at(e,t,n){try{return{file:e,text:await _e(t,`utf8`)}}catch(t){throw new g(`${n} ${e} cannot be read: ${t.code}`)}}const ot=/^0+$/,st=[`-z`,`--raw`,`--no-abbrev`,`--root`,`-M`,`-c`,`--ignore-submodules=none`,`--format=%H %at`];function ct(e){let t=[],n=e.split(`\0`);for(let e=0;e<n.length;){let r=n[e].replace(/^\n/,``);if(r.startsWith(`:`)){e=ut(n,e,t.at(-1).changes);continue}let[i,a]=r.trim().split(` `);i&&t.push({id:i,authored:Number(a),changes:[]}),e++}return t}function lt(e){let t=[],n=e.split(`\0`);for(let e=0;e<n.length;)e=n[e]===``?e+1:ut(n,e,t);return t}function ut(e,t,n){let r=e[t].replace(/^\n/,``),i=r.search(/[^:]/),a=r.slice(i).split(` `),o=a.slice(i+1,2*i+2),s=t+(i===1&&/^[RC]/.test(a.at(-1))?3:2),c=o.pop();if(!ot.test(c)){let t=o.filter(e=>!ot.test(e));n.push({path:e[s-1],mode:a[i],id:c,before:t})}return s}const dt=`commit message`;async function ft(e,t){let n=/* @__PURE__ */ new Map;if(t.length===0)return n;let r=new Set(t),i=await le(e,[`rev-list`,`--reverse`,`--all`,`--reflog`,`--end-of-options`]),a=i.indexOf(10)+1;for(let e=0;e<i.length;e+=a){let t=i.toString(`latin1`,e,e+a-1);r.delete(t)&&n.set(t,{path:dt,commit:t})}if(r.size===0)return n;let o=await Promise.all(pt(i,a).map(t=>mt(e,t,r)));for(let e of o)for(let[t,r]of e)n.has(t)||n.set(t,r);return n}function pt(e,t){let n=e.length/t,r=t*Math.max(500,Math.ceil(n/me())),i=[];for(let t=0;t<e.length;t+=r)i.push(e.subarray(t,t+r));return i}async function mt(e,t,n){let r=/* @__PURE__ */ new Map,i=n.size>1e3?[]:[...n].map(e=>`--find-object=${e}`),a=[`log`,...st,...i,`--no-walk=unsorted`,`--stdin`];for await(let i of ht(ue(e,a,t))){for(let{id:e,path:t}of i.changes)n.has(e)&&!r.has(e)&&r.set(e,{path:t,commit:i.id});if(r.size===n.size)break}return r}async function*ht(e){let t=/\0\n?[0-9a-f]{40,64} \d+\0/g,n=``,r=[],i=0;for await(let a of e){if(r.push(a),i+=a.length,i<1048576)continue;let e=n+Buffer.concat(r).toString(`utf8`),o=[...e.matchAll(t)].at(-1)?.index;r=[],i=0,o===void 0?n=e:(yield*ct(e.slice(0,o+1)),n=e.slice(o+1))}yield*ct(n+Buffer.concat(r).toString(`utf8`))}const gt=`otesse-guard/baseline@1`;function _t(e){let t=/* @__PURE__ */ new Map;for(let{fingerprint:n,path:r,rule:i}of e.toSorted(vt))t.has(n)||t.set(n,{fingerprint:n,path:r,rule:i});return`${JSON.stringify({findings:[...t.values()],schema:gt},null,2)}\n`}function vt(e,t){return yt(e.path,t.path)||yt(e.rule,t.rule)||yt(e.fingerprint,t.fingerprint)}function yt(e,t){return e<t?-1:+(e>t)}async function bt({path:e,text:t,what:n,mode:r,folders:i}){try{i&&await ge(pe(e),{recursive:!0});let n=await ve(e).catch(()=>e),a=await xe(n).catch(()=>null);a!==null&&!a.isFile()&&!a.isDirectory()?await Se(n,t):await xt(n,t,r??(a===null?void 0:a.mode&511))}catch(t){throw new g(`${n} could not be written to ${e}: ${Ct(t)}`)}}async function xt(e,t,n){let r=`${e}.${f().randomBytes(6).toString(`hex`)}.tmp`;try{await Se(r,t,{flag:`wx`}),n!==void 0&&await he(r,n),await ye(r,e)}catch(e){throw await be(r,{force:!0}),e}}const St={ENOSPC:`the disk is full`,EDQUOT:`the disk quota is used up`,ENOENT:`its folder does not exist`,ENOTDIR:`its folder is a file`,EISDIR:`it is a folder`,EACCES:`permission denied`,EPERM:`permission denied`,EROFS:`the file system is read-only`};function Ct(e){let{code:t=`unknown`}=e;return St[t]??t}async function wt(e,t){await bt({path:e,text:t,what:`the report`})}function Tt({stderr:e}){if(!e.isTTY)return{update:()=>void 0,clear:()=>void 0};let t=performance.now()+1e3,n=!1;return{update(r,i){let a=performance.now();a<t||(t=a+100,n=!0,e.write(`\r\x1b[2Kscanned ${Math.floor(r/i*100)} % of ${i}`))},clear(){n&&e.write(`\r\x1B[2K`)}}}var Et=/* @__PURE__ */ t(((e,t)=>{let n=process||{},r=n.argv||[],i=n.env||{},a=!(i.NO_COLOR||r.includes(`--no-color`))&&(!!i.FORCE_COLOR||r.includes(`--color`)||n.platform===`win32`||(n.stdout||{}).isTTY&&i.TERM!==`dumb`||!!i.CI),o=(e,t,n=e)=>r=>{let i=``+r,a=i.indexOf(t,e.length);return~a?e+s(i,t,n,a)+t:e+i+t},s=(e,t,n,r)=>{let i=``,a=0;do i+=e.substring(a,r)+n,a=r+t.length,r=e.indexOf(t,a);while(~r);return i+e.substring(a)},c=(e=a)=>{let t=e?o:()=>String;return{isColorSupported:e,reset:t(`\x1B[0m`,`\x1B[0m`),bold:t(`\x1B[1m`,`\x1B[22m`,`\x1B[22m\x1B[1m`),dim:t(`\x1B[2m`,`\x1B[22m`,`\x1B[22m\x1B[2m`),italic:t(`\x1B[3m`,`\x1B[23m`),underline:t(`\x1B[4m`,`\x1B[24m`),inverse:t(`\x1B[7m`,`\x1B[27m`),hidden:t(`\x1B[8m`,`\x1B[28m`),strikethrough:t(`\x1B[9m`,`\x1B[29m`),black:t(`\x1B[30m`,`\x1B[39m`),red:t(`\x1B[31m`,`\x1B[39m`),green:t(`\x1B[32m`,`\x1B[39m`),yellow:t(`\x1B[33m`,`\x1B[39m`),blue:t(`\x1B[34m`,`\x1B[39m`),magenta:t(`\x1B[35m`,`\x1B[39m`),cyan:t(`\x1B[36m`,`\x1B[39m`),white:t(`\x1B[37m`,`\x1B[39m`),gray:t(`\x1B[90m`,`\x1B[39m`),bgBlack:t(`\x1B[40m`,`\x1B[49m`),bgRed:t(`\x1B[41m`,`\x1B[49m`),bgGreen:t(`\x1B[42m`,`\x1B[49m`),bgYellow:t(`\x1B[43m`,`\x1B[49m`),bgBlue:t(`\x1B[44m`,`\x1B[49m`),bgMagenta:t(`\x1B[45m`,`\x1B[49m`),bgCyan:t(`\x1B[46m`,`\x1B[49m`),bgWhite:t(`\x1B[47m`,`\x1B[49m`),blackBright:t(`\x1B[90m`,`\x1B[39m`),redBright:t(`\x1B[91m`,`\x1B[39m`),greenBright:t(`\x1B[92m`,`\x1B[39m`),yellowBright:t(`\x1B[93m`,`\x1B[39m`),blueBright:t(`\x1B[94m`,`\x1B[39m`),magentaBright:t(`\x1B[95m`,`\x1B[39m`),cyanBright:t(`\x1B[96m`,`\x1B[39m`),whiteBright:t(`\x1B[97m`,`\x1B[39m`),bgBlackBright:t(`\x1B[100m`,`\x1B[49m`),bgRedBright:t(`\x1B[101m`,`\x1B[49m`),bgGreenBright:t(`\x1B[102m`,`\x1B[49m`),bgYellowBright:t(`\x1B[103m`,`\x1B[49m`),bgBlueBright:t(`\x1B[104m`,`\x1B[49m`),bgMagentaBright:t(`\x1B[105m`,`\x1B[49m`),bgCyanBright:t(`\x1B[106m`,`\x1B[49m`),bgWhiteBright:t(`\x1B[107m`,`\x1B[49m`)}};t.exports=c(),t.exports.createColors=c})),Dt=/* @__PURE__ */ e(Et(),1);function Ot(e,t){return t.NO_COLOR!==void 0&&t.NO_COLOR!==``?!1:t.FORCE_COLOR!==void 0&&t.FORCE_COLOR!==`0`||e.isTTY===!0&&t.TERM!==`dumb`}function kt(e){return Math.min(Math.max(e.columns??100,40),120)}function T(e){return e.kind===`not`?E(e.value):e.kind===`literal`&&[!1,0,`0`,`false`].includes(e.value)}function E(e){return e.kind===`not`?T(e.value):e.kind===`literal`&&[!0,1,`1`,`true`].includes(e.value)}function D(e){if(e.kind===`name`)return e.name;if(e.kind!==`member`)return null;let t=D(e.object);return t===null?null:`${t}.${e.name}`}function O({body:e}){let[t,...n]=e;if(t===void 0)return null;if(!(n.length>0||t.kind!==`return`))return t.value}function k(e){switch(e.kind){case`literal`:return typeof e.value==`string`?[e.value]:[];case`template`:case`opaque`:return e.parts.flatMap(k);case`array`:return e.items.flatMap(k);case`object`:return e.entries.flatMap(e=>k(e.value));case`call`:return e.args.flatMap(e=>k(e.value));default:return[]}}const At={yaml:{path:`.github/workflows/release.yml`,bad:`on: { push: { tags: ['v*'] } }
permissions: write-all
jobs:
  release:
    runs-on: ubuntu-latest
    steps: [{ run: ./release.sh }]
`,good:`on: { push: { tags: ['v*'] } }
permissions: { contents: write }
jobs:
  release:
    runs-on: ubuntu-latest
    steps: [{ run: ./release.sh }]
`},hcl:{path:`infra/worker.tf`,bad:`resource "google_project_iam_member" "worker" {
  project = var.project
  role    = "roles/owner"
  member  = "serviceAccount:\${google_service_account.worker.email}"
}
`,good:`resource "google_project_iam_member" "worker" {
  project = var.project
  role    = "roles/pubsub.subscriber"
  member  = "serviceAccount:\${google_service_account.worker.email}"
}
`},javascript:{path:`src/github.js`,bad:`export const signIn = (state) =>
  authorize('https://github.com/login/oauth/authorize', { scope: 'repo admin:org delete_repo', state });
`,good:`export const signIn = (state) =>
  authorize('https://github.com/login/oauth/authorize', { scope: 'read:user', state });
`}};function jt(e,t){return e.kind===`map`?e.entries.filter(e=>e.key===t):[]}function A(e,...t){return e.kind===`map`?e.entries.find(({key:e})=>t.includes(e))?.value??null:null}function j(e){return e.kind===`list`?e.items.flatMap(j):e.kind===`scalar`?[]:[e,...e.entries.flatMap(({value:e})=>j(e))]}function M(e){return e?.kind===`scalar`&&e.isLiteral&&e.value!==null?String(e.value):null}function N(e){return(e?.kind===`list`?e.items:e?[e]:[]).flatMap(e=>M(e)??[])}function Mt(e){return[...e.documents.flatMap(j).flatMap(t=>[...Nt(t,e.path),...Ft(t),...It(t),...Lt(t)]),...e.format===`shell`||e.format===`yaml`?zt(e.text):[]]}function Nt(e,t){let n=A(e,`permissions`);return!/(?:^|\/)\.github\/workflows\//.test(t)||M(n)!==`write-all`?[]:[{span:n.span,what:"the workflow’s token may write everywhere (`write-all`)"}]}const Pt=/^(?:roles\/(?:owner|editor)|Owner|arn:aws[\w-]*:iam::aws:policy\/AdministratorAccess)$/;function Ft(e){return[`role`,`role_definition_name`,`policy_arn`,`managed_policy_arns`,`ManagedPolicyArns`].flatMap(t=>{let n=A(e,t),r=N(n).find(e=>Pt.test(e));return r===void 0?[]:[{span:n.span,what:`the role is \`${r}\``}]})}function It(e){let t=M(A(e,`kind`));if(t===`ClusterRoleBinding`){let t=A(A(e,`roleRef`)??e,`name`);return M(t)===`cluster-admin`?[{span:t.span,what:"the role is `cluster-admin`"}]:[]}if(t!==`ClusterRole`&&t!==`Role`)return[];let n=A(e,`rules`);return(n?.kind===`list`?n.items:[]).flatMap(e=>[`apiGroups`,`resources`,`verbs`].every(t=>N(A(e,t)).includes(`*`))?[{span:e.span,what:`the role may do everything with everything`}]:[])}function Lt(e){let t=A(A(e,`oauth_config`)??e,`scopes`);return!A(e,`oauth_config`)||!t?[]:Rt(t).flatMap(({text:e,span:t})=>/^admin(?:$|[.:])/.test(e)?[{span:t,what:`the app asks for \`${e}\``}]:[])}function Rt(e){return e.kind===`list`?e.items.flatMap(Rt):e.kind===`map`?e.entries.flatMap(({value:e})=>Rt(e)):typeof e.value==`string`?[{text:e.value,span:e.span}]:[]}function zt(e){return[...e.matchAll(/--role[= ]["']?(roles\/(?:owner|editor))\b/g)].map(e=>({span:[e.index,e.index+e[0].length],what:`the role is \`${e[1]}\``}))}const Bt={id:`broad-key-scopes`,category:`keys`,vendor:null,title:`Key or role may do more than its job needs`,severity:`medium`,confidence:`low`,why:`When it leaks, the damage is as wide as what it may do.`,fix:[`Ask for the scopes that the code uses, one by one: a restricted key at Stripe, a fine-grained token or an app at GitHub, a custom role in a cloud.`],bad:[],good:[],examples:At,references:[`https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#permissions`,`https://docs.stripe.com/keys/restricted-api-keys`,`https://cloud.google.com/iam/docs/roles-overview#basic`],cwe:[250,269],settings:e=>Mt(e).map(Vt),code:e=>Ut(e).map(Vt)};function Vt({span:e,what:t}){return{span:e,message:`More is asked for than one job needs: ${t}.`,confidence:`low`}}const Ht=/^(?:admin:(?:org|enterprise|repo_hook|org_hook)|delete_repo|site_admin|https:\/\/mail\.google\.com\/|https:\/\/www\.googleapis\.com\/auth\/(?:drive|admin\.directory\.user))$/;function Ut(e){return e.named.flatMap(({name:t,value:n,around:r})=>{if(!/^(?:oauth_?)?scopes?$/i.test(t))return[];let i=k(e.resolve(n,r.fn)).flatMap(e=>e.split(/[\s,]+/)).filter(e=>Ht.test(e)),a=i.map(e=>`\`${e}\``).join(`, `);return i.length===0?[]:[{span:n.span,what:`the scopes hold ${a}`}]})}const Wt={hcl:{path:`infra/database.tf`,bad:`resource "aws_db_instance" "orders" {
  identifier        = "orders"
  engine            = "postgres"
  instance_class    = "db.t4g.medium"
  allocated_storage = 50
}
`,good:`resource "aws_db_instance" "orders" {
  identifier        = "orders"
  engine            = "postgres"
  instance_class    = "db.t4g.medium"
  allocated_storage = 50
  storage_encrypted = true
}
`},yaml:{path:`cloudformation/storage.yml`,bad:`AWSTemplateFormatVersion: '2010-09-09'
Resources:
  Files:
    Type: AWS::EFS::FileSystem
    Properties:
      Encrypted: false
`,good:`AWSTemplateFormatVersion: '2010-09-09'
Resources:
  Files:
    Type: AWS::EFS::FileSystem
    Properties:
      Encrypted: true
`},typescript:{path:`lib/database-stack.ts`,bad:`import * as rds from 'aws-cdk-lib/aws-rds';

new rds.DatabaseInstance(this, 'Orders', {
  engine: rds.DatabaseInstanceEngine.POSTGRES,
  vpc,
  storageEncrypted: false,
});
`,good:`import * as rds from 'aws-cdk-lib/aws-rds';

new rds.DatabaseInstance(this, 'Orders', {
  engine: rds.DatabaseInstanceEngine.POSTGRES,
  vpc,
  storageEncrypted: true,
});
`}};function Gt({documents:e,format:t}){return e.flatMap(e=>t===`hcl`?Kt(e):[...qt(e),...Kt(e)])}function Kt(e){return jt(e,`resource`).flatMap(({value:e})=>e.kind===`map`?e.entries.flatMap(({key:e,value:t})=>t.kind===`map`?t.entries.map(({key:t,value:n,span:r})=>({type:e,name:t,settings:n,span:r})):[]):[])}function qt(e){let t={kind:`map`,entries:[],span:e.span};return j(e).flatMap(e=>jt(e,`Resources`).flatMap(({value:e})=>e.kind===`map`?e.entries.flatMap(({key:e,value:n,span:r})=>{let i=M(A(n,`Type`));return i===null?[]:[{type:i,name:e,settings:A(n,`Properties`)??t,span:r}]}):[]))}const Jt=[`snapshot_identifier`,`replicate_source_db`,`restore_to_point_in_time`,`replication_source_identifier`,`s3_import`,`DBSnapshotIdentifier`,`SnapshotIdentifier`,`SourceDBInstanceIdentifier`,`SourceDBClusterIdentifier`,`DBClusterIdentifier`,`ReplicationSourceIdentifier`],P=(e,t,n={})=>({types:e,settings:t,default:`plain`,inherits:Jt,keys:[`kms_key_id`,`KmsKeyId`],...n}),Yt=[P([`aws_db_instance`,`AWS::RDS::DBInstance`],[`storage_encrypted`,`StorageEncrypted`]),P([`aws_rds_cluster`,`AWS::RDS::DBCluster`],[`storage_encrypted`,`StorageEncrypted`]),P([`aws_docdb_cluster`,`AWS::DocDB::DBCluster`],[`storage_encrypted`,`StorageEncrypted`]),P([`aws_neptune_cluster`,`AWS::Neptune::DBCluster`],[`storage_encrypted`,`StorageEncrypted`]),P([`aws_efs_file_system`,`AWS::EFS::FileSystem`],[`encrypted`,`Encrypted`]),P([`aws_ebs_volume`,`AWS::EC2::Volume`],[`encrypted`,`Encrypted`],{default:`account`,inherits:[`snapshot_id`,`SnapshotId`]}),P([`aws_elasticache_replication_group`,`AWS::ElastiCache::ReplicationGroup`],[`at_rest_encryption_enabled`,`AtRestEncryptionEnabled`],{inherits:[`global_replication_group_id`,`GlobalReplicationGroupId`,`snapshot_name`,`SnapshotName`]}),P([`aws_opensearch_domain`,`aws_elasticsearch_domain`,`AWS::OpenSearchService::Domain`,`AWS::Elasticsearch::Domain`],[`encrypt_at_rest.enabled`,`EncryptionAtRestOptions.Enabled`]),P([`aws_redshift_cluster`,`AWS::Redshift::Cluster`],[`encrypted`,`Encrypted`],{default:`encrypted`}),P([`aws_sqs_queue`,`AWS::SQS::Queue`],[`sqs_managed_sse_enabled`,`SqsManagedSseEnabled`],{default:`encrypted`,keys:[`kms_master_key_id`,`KmsMasterKeyId`]}),P([`azurerm_mssql_database`],[`transparent_data_encryption_enabled`],{default:`encrypted`})],Xt={id:`customer-data-unencrypted`,category:`handling`,vendor:null,title:`Data at rest is not encrypted`,severity:`medium`,confidence:`high`,why:`Who gets hold of a disk, a snapshot or a backup reads what customers have entrusted to you. Most of these stores cannot be encrypted later: they must be made anew.`,fix:[`Switch encryption at rest on, with a key of your own where auditors ask for one.`,`For a store that exists: copy its snapshot encrypted, restore that, and let the old one go.`],bad:[],good:[],examples:Wt,references:[`https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.html`,`https://docs.aws.amazon.com/ebs/latest/userguide/encryption-by-default.html`,`https://docs.aws.amazon.com/AmazonS3/latest/userguide/default-encryption-faq.html`,`https://kubernetes.io/docs/tasks/administer-cluster/encrypt-data/`],cwe:[311,312],settings(e){let t=e.text.includes(`aws_ebs_encryption_by_default`);return[...Gt(e).flatMap(e=>Zt(e,t)),...e.documents.flatMap(e=>j(e).flatMap(en))]},code(e){return e.named.flatMap(({name:t,value:n,around:r})=>/^storage_?encrypted$/i.test(t)&&T(e.resolve(n,r.fn))?[F(n.span,`\`${t}\` is off`,`high`)]:[])}};function F(e,t,n){return{span:e,message:`What is stored can be read from the disk: ${t}.`,confidence:n}}function Zt({type:e,name:t,settings:n,span:r},i){let a=Yt.find(({types:t})=>t.includes(e));if(!a||n.kind!==`map`)return[];let o=e=>n.entries.some(({key:t})=>e.includes(t)),s=$t(n,a),c=M(s?.value??null);return s?c!==null&&/^(?:false|no)$/i.test(c)&&!o(a.keys)?[F(s.span,`\`${s.name}\` of ${t} is off`,`high`)]:[]:a.default===`encrypted`||a.default===`account`&&i||o([...a.inherits,...a.keys,`<<`,`dynamic`,`Fn::Transform`])||Qt(n)?[]:[F(r,`${t} (${e}) does not set \`${a.settings.find(t=>/_/.test(t)===!e.includes(`::`))??a.settings[0]}\``,a.default===`account`?`low`:`medium`)]}function Qt(e){return M(A(e,`engine_mode`,`EngineMode`))===`serverless`||/valkey/i.test(M(A(e,`engine`,`Engine`))??``)}function $t(e,{settings:t}){for(let n of t){let[t=``,r]=n.split(`.`),i=I(e,t),a=i&&r!==void 0?I(i.value,r):i;if(a)return{...a,name:n};if(i?.value.kind===`scalar`)return{...i,name:n}}return null}function I(e,t){return e.kind===`map`&&e.entries.find(e=>e.key===t)||null}function en(e){let t=M(A(e,`kind`));if(t===`StorageClass`&&/ebs\.csi\.aws\.com|aws-ebs/.test(M(A(e,`provisioner`))??``)){let t=I(A(e,`parameters`)??e,`encrypted`),n=M(t?.value??null)===`false`;return t&&n?[F(t.span,"`encrypted` is off",`high`)]:[]}if(t!==`EncryptionConfiguration`)return[];let n=A(e,`resources`);return(n?.kind===`list`?n.items:[]).flatMap(e=>{let t=A(e,`providers`),n=t?.kind===`list`?t.items[0]:null,r=n?I(n,`identity`):null;return r?[F(r.span,"`identity`, which leaves all as it is, comes first",`high`)]:[]})}function L({sinks:e},t,n){return e.filter(({kind:e,inDevelopment:n})=>t.includes(e)&&!n).flatMap(e=>{let[t]=e.data.filter(({kind:e})=>n.includes(e)).sort((e,t)=>tn(t)-tn(e));return t?[{sink:e,data:t}]:[]})}const tn=({isCertain:e,extent:t})=>(e?2:0)+ +(t===`whole`);function nn(e){return L(e,[`response`],[`customer`,`payment`]).filter(({sink:e,data:t})=>t.extent===`whole`&&t.isCertain&&!e.route?.webhook)}function R({sink:e,data:t},n){return[...t.steps,{site:e,text:n}]}const rn=({runsIn:e},{isTerminal:t})=>e===`terminal`&&t,z=({runsIn:e,complete:t})=>e===`server`&&t;function an(e,{isCertain:t}){return z(e)?t?`high`:`medium`:`low`}const on={javascript:{path:`server.js`,bad:`import express from 'express';
import Stripe from 'stripe';

const app = express();
const stripe = new Stripe(process.env.STRIPE_KEY);

app.get('/customers/:id', async (req, res) => {
  const customer = await stripe.customers.retrieve(req.params.id);
  res.json(customer);
});
`,good:`import express from 'express';
import Stripe from 'stripe';
import { signedIn } from './session.js';

const app = express();
const stripe = new Stripe(process.env.STRIPE_KEY);

app.get('/account', signedIn, async (req, res) => {
  const customer = await stripe.customers.retrieve(req.user.customer);
  res.json(customer);
});
`},python:{path:`app.py`,bad:`import os

import stripe
from flask import Flask, jsonify

app = Flask(__name__)
stripe.api_key = os.environ["STRIPE_KEY"]


@app.get("/customers/<id>")
def customer(id):
    record = stripe.Customer.retrieve(id)
    return jsonify(record)
`,good:`import os

import stripe
from flask import Flask, jsonify
from flask_login import current_user, login_required

app = Flask(__name__)
stripe.api_key = os.environ["STRIPE_KEY"]


@app.get("/account")
@login_required
def account():
    record = stripe.Customer.retrieve(current_user.customer)
    return jsonify(record)
`},hcl:{path:`infra/orders.tf`,bad:`data "aws_iam_policy_document" "orders" {
  statement {
    actions   = ["*"]
    resources = ["*"]
  }
}
`,good:`data "aws_iam_policy_document" "orders" {
  statement {
    actions   = ["dynamodb:GetItem", "dynamodb:PutItem"]
    resources = [aws_dynamodb_table.orders.arn]
  }
}
`},json:{path:`iam/orders.json`,bad:`{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "*", "Resource": "*" }]
}
`,good:`{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": ["s3:GetObject"],
      "Resource": "arn:aws:s3:::acme-orders/*"
    }
  ]
}
`}},sn=/^(?:s3|dynamodb|rds|rds-data|rds-db|secretsmanager|kinesis|sqs|es|redshift-data|athena):\*$/i;function cn({documents:e,text:t}){return/aws_organizations_policy|AWS::Organizations::Policy/.test(t)?[]:e.flatMap(e=>j(e).flatMap(ln))}function ln(e){let t=A(e,`Action`,`actions`),n=A(e,`Resource`,`resources`);if(!t||!n||!un(e)||!N(n).includes(`*`)||A(e,`Condition`,`condition`,`Principal`,`principals`,`NotPrincipal`))return[];let r=N(t);if(r.some(e=>e===`*`||e===`*:*`))return[{span:t.span,what:`every action on every resource`,confidence:`medium`}];let i=r.filter(e=>sn.test(e));return i.length===0?[]:[{span:t.span,what:`${i.map(e=>`\`${e}\``).join(`, `)} on every resource`,confidence:`low`}]}function un(e){let t=A(e,`Effect`,`effect`);return t?M(t)===`Allow`:A(e,`actions`)!==null}const dn={id:`customer-data-unguarded`,category:`handling`,vendor:null,title:`Customer data is open to more than need it`,severity:`medium`,confidence:`medium`,why:`One leaked credential, or one fault in the program that holds it, then reaches the data of every customer.`,fix:[`Name the actions that the program uses, and the resources that it uses them on.`,`Give each program a role of its own.`,`Let a route that gives out records ask who is asking, and whether the record is theirs.`],bad:[],good:[],examples:on,references:[`https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege`,`https://cwe.mitre.org/data/definitions/732.html`,`https://owasp.org/API-Security/editions/2023/en/0xa1-broken-object-level-authorization/`],cwe:[732,862,639],judge(e){return e.asksWho||e.runsIn!==`server`?[]:nn(e).map(e=>({site:e.sink,message:`${e.sink.route?.route??e.sink.name} answers with ${e.data.name}, and nothing to be seen asks who wants it.`,evidence:R(e,`${e.sink.name} answers with it`),confidence:`low`,vendor:e.data.vendor}))},settings:e=>cn(e).map(({span:e,what:t,confidence:n})=>({span:e,message:`Whoever holds this role may do ${t}.`,confidence:n}))},fn={id:`data-access-not-audited`,category:`handling`,vendor:null,title:`Access to customer data leaves no trail`,severity:`low`,confidence:`low`,why:`After a leak nobody can say whose data was seen and by whom; PCI DSS (10.2) and SOC 2 (CC7.2) ask for that record.`,fix:[`Write down who asked for which record and when, with ids only, where the program itself cannot change it.`],bad:[],good:[],examples:{javascript:{path:`support.js`,bad:`import express from 'express';
import Stripe from 'stripe';
import { staffOnly } from './session.js';

const app = express();
const stripe = new Stripe(process.env.STRIPE_KEY);

app.get('/support/customers/:id', staffOnly, async (req, res) => {
  const customer = await stripe.customers.retrieve(req.params.id);
  res.json(customer);
});
`,good:`import express from 'express';
import Stripe from 'stripe';
import { audit } from './audit.js';
import { staffOnly } from './session.js';

const app = express();
const stripe = new Stripe(process.env.STRIPE_KEY);

app.get('/support/customers/:id', staffOnly, async (req, res) => {
  await audit({ by: req.user.id, saw: 'customer', id: req.params.id });
  const customer = await stripe.customers.retrieve(req.params.id);
  res.json(customer);
});
`}},references:[`https://cwe.mitre.org/data/definitions/778.html`,`https://cheatsheetseries.owasp.org/cheatsheets/Logging_Cheat_Sheet.html`],cwe:[778],judge(e){return e.keepsTrail||!e.asksWho||e.runsIn!==`server`?[]:nn(e).map(e=>({site:e.sink,message:`${e.sink.route?.route??e.sink.name} answers with ${e.data.name}, and the file writes nothing down.`,evidence:R(e,`${e.sink.name} answers with it`),confidence:`low`,vendor:e.data.vendor}))}},pn={id:`full-record-stored`,category:`handling`,vendor:null,title:`Whole event or customer record stored`,severity:`low`,confidence:`low`,why:`What is stored must be protected, found and deleted when a customer asks for it; most of a vendor’s record is never read again.`,fix:[`Keep the fields that the program reads, and the id by which the vendor gives the rest.`,`Where whole events are kept to replay them, encrypt them and delete them after a set time.`],bad:[],good:[],examples:{javascript:{path:`src/customers.js`,bad:`import Stripe from 'stripe';

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY);

export async function remember(id) {
  const customer = await stripe.customers.retrieve(id);
  await prisma.customer.create({ data: { id, record: customer } });
}
`,good:`import Stripe from 'stripe';

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY);

export async function remember(id) {
  const customer = await stripe.customers.retrieve(id);
  await prisma.customer.create({ data: { id, currency: customer.currency } });
}
`},python:{path:`shop/customers.py`,bad:`import stripe


def remember(customer_id):
    customer = stripe.Customer.retrieve(customer_id)
    db.customers.insert_one({"id": customer_id, "record": customer})
`,good:`import stripe


def remember(customer_id):
    customer = stripe.Customer.retrieve(customer_id)
    db.customers.insert_one({"id": customer_id, "currency": customer.currency})
`},ruby:{path:`app/services/remember.rb`,bad:`class Remember
  def call(id)
    customer = Stripe::Customer.retrieve(id)
    Customer.create!(stripe_id: id, record: customer.to_json)
  end
end
`,good:`class Remember
  def call(id)
    customer = Stripe::Customer.retrieve(id)
    Customer.create!(stripe_id: id, currency: customer.currency)
  end
end
`},php:{path:`app/Services/Remember.php`,bad:`<?php
use Stripe\\StripeClient;

class Remember
{
    public function remember(StripeClient $stripe, string $id)
    {
        $customer = $stripe->customers->retrieve($id);
        Customer::create(['stripe_id' => $id, 'record' => json_encode($customer)]);
    }
}
`,good:`<?php
use Stripe\\StripeClient;

class Remember
{
    public function remember(StripeClient $stripe, string $id)
    {
        $customer = $stripe->customers->retrieve($id);
        Customer::create(['stripe_id' => $id, 'currency' => $customer->currency]);
    }
}
`}},references:[`https://gdpr-info.eu/art-5-gdpr/`,`https://cwe.mitre.org/data/definitions/359.html`],cwe:[359],judge(e){return L(e,[`store`],[`customer`,`payment`,`request-body`]).filter(({sink:e,data:t})=>t.extent===`whole`&&(t.kind!==`request-body`||e.route?.webhook)).map(e=>({site:e.sink,message:`${e.sink.name} stores ${e.data.kind===`request-body`?`all that the webhook has brought`:e.data.name}.`,evidence:R(e,`${e.sink.name} stores it`),confidence:`low`,vendor:e.data.vendor??e.sink.route?.webhook?.vendor??null}))}},mn={javascript:{path:`src/vault.js`,bad:`import { createCipheriv, randomBytes } from 'node:crypto';

const key = 'a key of thirty-two characters!!';

export function seal(text) {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  return Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}
`,good:`import { createCipheriv, randomBytes } from 'node:crypto';

const key = Buffer.from(process.env.VAULT_KEY, 'base64');

export function seal(text) {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  return Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}
`},typescript:{path:`src/session.ts`,bad:`import jwt from 'jsonwebtoken';

export const session = (user: { id: string }) =>
  jwt.sign({ sub: user.id }, process.env.SESSION_KEY ?? 'development', { expiresIn: '1h' });
`,good:`import jwt from 'jsonwebtoken';

const key = process.env.SESSION_KEY;
if (!key) throw new Error('SESSION_KEY is not set');

export const session = (user: { id: string }) => jwt.sign({ sub: user.id }, key, { expiresIn: '1h' });
`},python:{path:`vault.py`,bad:`from cryptography.fernet import Fernet

box = Fernet(b"only-a-sample-of-a-key-in-base64-of-44-char=")


def seal(text):
    return box.encrypt(text.encode())
`,good:`import os

from cryptography.fernet import Fernet

box = Fernet(os.environ["VAULT_KEY"])


def seal(text):
    return box.encrypt(text.encode())
`},go:{path:`vault.go`,bad:`package vault

import "crypto/aes"

func block() (cipher.Block, error) {
	return aes.NewCipher([]byte("a key of sixteen"))
}
`,good:`package vault

import (
	"crypto/aes"
	"os"
)

func block() (cipher.Block, error) {
	return aes.NewCipher([]byte(os.Getenv("VAULT_KEY")))
}
`},ruby:{path:`lib/vault.rb`,bad:`require 'openssl'

def seal(text)
  cipher = OpenSSL::Cipher.new('aes-256-cbc').encrypt
  cipher.key = 'a key of thirty-two characters!!'
  iv = cipher.random_iv
  iv + cipher.update(text) + cipher.final
end
`,good:`require 'openssl'

def seal(text)
  cipher = OpenSSL::Cipher.new('aes-256-cbc').encrypt
  cipher.key = ENV.fetch('VAULT_KEY')
  iv = cipher.random_iv
  iv + cipher.update(text) + cipher.final
end
`},php:{path:`src/Vault.php`,bad:`<?php

final class Vault
{
    private const KEY = 'a key of thirty-two characters!!';

    public function seal(string $text, string $iv): string
    {
        return openssl_encrypt($text, 'aes-256-cbc', self::KEY, OPENSSL_RAW_DATA, $iv);
    }
}
`,good:`<?php

final class Vault
{
    public function __construct(private readonly string $key) {}

    public function seal(string $text, string $iv): string
    {
        return openssl_encrypt($text, 'aes-256-cbc', $this->key, OPENSSL_RAW_DATA, $iv);
    }
}
`},java:{path:`src/main/java/shop/Vault.java`,bad:`package shop;

import java.nio.charset.StandardCharsets;
import javax.crypto.spec.SecretKeySpec;

class Vault {
  private static final String KEY = "a key of sixteen";

  SecretKeySpec key() {
    return new SecretKeySpec(KEY.getBytes(StandardCharsets.UTF_8), "AES");
  }
}
`,good:`package shop;

import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;

class Vault {
  SecretKeySpec key() {
    return new SecretKeySpec(Base64.getDecoder().decode(System.getenv("VAULT_KEY")), "AES");
  }
}
`},csharp:{path:`Tokens.cs`,bad:`using System.Text;
using Microsoft.IdentityModel.Tokens;

static class Tokens
{
    public static SymmetricSecurityKey Key() => new SymmetricSecurityKey(Encoding.UTF8.GetBytes("a key of thirty-two characters!!"));
}
`,good:`using System.Text;
using Microsoft.IdentityModel.Tokens;

static class Tokens
{
    public static SymmetricSecurityKey Key(IConfiguration configuration) =>
        new SymmetricSecurityKey(Encoding.UTF8.GetBytes(configuration["Tokens:Key"]!));
}
`}},hn=[[/(?:^|\.)create(?:Cipher|Decipher)(?:iv)?$/,1],[/CryptoJS\.(?:AES|DES|TripleDES|Rabbit|RC4)\.(?:en|de)crypt$/,1],[/(?:^|\.)(?:jwt|JWT|jsonwebtoken|Jwt|JsonWebToken)\.(?:sign|verify|encode|decode)$/,1,`key`],[/(?:^|\.)SignJWT\b.*\.sign$|(?:^|\.)jwtVerify$/,0],[/(?:^|\.)Fernet$/,0,`key`],[/(?:^|\.)(?:AES|DES|DES3|ARC4|Blowfish|ChaCha20|ChaCha20_Poly1305|Salsa20)\.new$/,0,`key`],[/(?:^|\.)(?:algorithms\.(?:AES|TripleDES|ChaCha20)|AESGCM|AESCCM|ChaCha20Poly1305|SecretBox)$/,0,`key`],[/(?:^|\.)(?:aes|des|rc4|blowfish|chacha20poly1305)\.New(?:TripleDES)?(?:Cipher|X)?$/,0],[/(?:^|\.)SignedString$/,0],[/(?:^|\.)MessageEncryptor$/,0],[/(?:^|\.)openssl_(?:en|de)crypt$/,2],[/(?:^|\.)mcrypt_(?:en|de)crypt$/,1],[/(?:^|\.)sodium_crypto_secretbox(?:_open)?$/,2],[/(?:^|\.)SecretKeySpec$/,0],[/(?:^|\.)hmacShaKeyFor$/,0],[/(?:^|\.)Algorithm\.HMAC(?:256|384|512)$/,0],[/(?:^|\.)signWith$/,0],[/(?:^|\.)signWith$/,1],[/(?:^|\.)(?:setSigningKey|verifyWith|WithSecret)$/,0],[/(?:^|\.)SymmetricSecurityKey$/,0],[/(?:^|\.)AesGcm$/,0],[/(?:^|\.)Create(?:En|De)cryptor$/,0]];function gn(e){return[...e.calls.flatMap(_n),...e.named.flatMap(t=>bn(t,e))]}function _n({call:e,name:t,around:{fn:n}}){let r=t.slice(t.lastIndexOf(`.`)+1);return/(?:^|\.)jwt\.Parse(?:WithClaims)?$/.test(t)?vn(e.args.at(-1)?.value,t):hn.flatMap(([i,a,o])=>{if(!i.test(t))return[];let s=e.args.find(e=>o!==void 0&&e.name===o)?.value,c=s??e.args[a];return!c||`name`in c&&c.name!==void 0&&c!==s?[]:[{key:`kind`in c?c:c.value,by:r,fn:n}]})}function vn(e,t){if(e?.kind!==`closure`)return[];let n=e.fn.body.at(-1);return n?.kind!==`return`||n.value?.kind!==`array`||!n.value.items[0]?[]:[{key:n.value.items[0],by:t,fn:e.fn}]}const yn=/^(?:secretOrKey|JWT_SECRET_KEY|jwtSecret)$/;function bn({name:e,path:t,value:n,kind:r,around:i},a){let o=[{key:n,by:e,fn:i.fn}];if(r!==`assignment`){let t=D(i.calls.at(-1)?.callee??n)??``,r=e===`secret`&&/(?:^|\.)(?:JwtModule\.register|jwtService\.(?:sign|verify)(?:Async)?)$/.test(t);return yn.test(e)||r?o:[]}if(!/^key$/i.test(e)||!t.includes(`.`)||t.startsWith(`this.`))return yn.test(e)&&t.includes(`.`)?o:[];let s=i.fn?a.text.slice(...i.fn.span):a.text;return/OpenSSL::Cipher|\b(?:Aes|DES|TripleDES|RC2|Rijndael\w*|SymmetricAlgorithm)\b/.test(s)?o:[]}const xn=/^(?:getBytes|encode|from|fromhex|fromHex|b64decode|urlsafe_b64encode|urlsafe_b64decode|decode|GetBytes|FromBase64String|FromHexString|parse|freeze|pack|unhexlify|a2b_hex|hex2bin|base64_decode|\[\]byte|bytes|bytearray|Buffer|padEnd|slice|substring|substr|copyOf|copyOfRange|update|createHash|sha256|sha512|sha1|md5|new|digest|hexdigest|hash|DecodeString|toCharArray|hmacShaKeyFor|Key|createSecretKey|SymmetricSecurityKey|TextEncoder|ljust|rjust|toString|strip|trim|SecretKeySpec|utf8ToBytes|array|SigningCredentials)$/,Sn=/^(?:get|getenv|fetch|env|config)$/;function Cn(e,t,n,r=0){let i=n.resolve(e,t),a=e=>r>6?null:Cn(e,t,n,r+1);switch(i.kind){case`literal`:return wn(i)?{literals:[i],insteadOf:null}:null;case`call`:return Tn(i)??On(i,a,e=>n.resolve(e,t)!==e);case`logic`:{let e=i.op===`and`?null:En(i.left),t=e===null?null:a(i.right);return t&&{literals:t.literals,insteadOf:e}}case`template`:return Nn(i.parts.map(a));case`array`:{let e=i.items.filter(e=>e.kind===`literal`&&typeof e.value==`number`);return e.length===i.items.length?new Set(e.map(e=>e.value)).size>=6?{literals:e,insteadOf:null}:null:i.items.length===1?a(i.items[0]):null}case`await`:return a(i.value);default:return null}}function wn({type:e,value:t}){return e===`string`&&typeof t==`string`&&t.trim()!==``&&!t.includes(`-----BEGIN`)}function Tn({callee:e,args:[t,n]}){let r=D(e)??(e.kind===`member`?e.name:``);return!(Sn.test(r.split(`.`).at(-1))&&/env|config|getenv/i.test(r))||t?.value.kind!==`literal`||n?.value.kind!==`literal`||!wn(n.value)?null:{literals:[n.value],insteadOf:String(t.value.value)}}function En(e){if(e.kind===`call`){let[t]=e.args;return t?.value.kind===`literal`&&/env|config/i.test(D(e.callee)??``)?String(t.value.value):null}return e.kind===`index`?e.index.kind===`literal`&&/env|config/i.test(D(e.object)??``)?String(e.index.value):null:e.kind===`member`&&/env|config|settings/i.test(D(e.object)??``)?e.name:null}const Dn=/^(?:utf-?8|utf-?16(?:le)?|ascii|latin1|binary|hex|base64(?:url)?|H\*|sha-?\d+|sha3-\d+|md5|AES|DES|DESede|HmacSHA\d+|HS\d+|RAW|UTF_8)$/i;function On({callee:e,args:t},n,r){if(!xn.test(kn(e)))return null;let i=t.filter(({value:e})=>!Mn(e)).map(({value:e})=>n(e));return e.kind===`member`&&!jn(e.object,r)&&i.push(n(e.object)),Nn(i)}function kn(e){return e.kind===`member`?e.name:e.kind===`name`?e.name.replace(/^.*\\/,``):``}const An=/^(?:[A-Z]|crypto|base64|binascii|bytes|hex|enc|hashlib|createHash)/;function jn(e,t){return e.kind===`call`?e.args.every(({value:e})=>Mn(e))&&jn(e.callee,t):!t(e)&&An.test(D(e)??``)}function Mn(e){return e.kind===`literal`?e.type!==`string`||Dn.test(String(e.value)):/(?:UTF_?8|ASCII|HS\d+|sha\d+)$/i.test(D(e)??``)}function Nn(e){let t=e.filter(e=>e!==null);return t.length!==e.length||t.length===0?null:{literals:t.flatMap(({literals:e})=>e),insteadOf:t.find(({insteadOf:e})=>e!==null)?.insteadOf??null}}const Pn={id:`hardcoded-encryption-key`,category:`handling`,vendor:null,title:`Encryption or signing key stands in the code`,severity:`high`,confidence:`high`,why:`Everyone who can read the code, its history or a copy of it can decrypt the data and sign tokens in anybody’s name, and the key cannot be changed without a release.`,fix:[`Read the key from the environment or a secret manager, without a default, and refuse to start when it is missing.`,`Make a new key: this one has been read. Encrypt anew what was encrypted with it, and let tokens signed with it run out.`],bad:[],good:[],examples:mn,references:[`https://cwe.mitre.org/data/definitions/321.html`,`https://cheatsheetseries.owasp.org/cheatsheets/Cryptographic_Storage_Cheat_Sheet.html`],cwe:[321,798],code(e){return gn(e).flatMap(({key:t,by:n,fn:r})=>{let i=Cn(t,r,e),[a]=i?.literals??[];if(!i||!a)return[];let o=i.literals.map(({span:e})=>e),s=i.insteadOf===null?`\`${n}\` gets a key that everyone who reads this can use.`:`\`${n}\` gets a key that everyone who reads this can use, where ${i.insteadOf} is not set.`,c=i.insteadOf===null?`high`:`medium`;return[{span:a.span,message:s,confidence:c,hidden:o}]})}},Fn={id:`oauth-token-not-refreshed`,category:`handling`,vendor:null,title:`OAuth token kept without its expiry`,severity:`medium`,confidence:`medium`,why:`Access tokens end (Otesse’s after an hour); whoever keeps one without its expiry fails at the first call after that, or falls back on a key that never ends.`,fix:["Keep `expires_in` with the token, and ask for a new one a minute before it ends.","Where the answer holds a `refresh_token`, keep it as a secret and use it for that.",`Treat 401 by asking once for a new token.`],bad:[],good:[],examples:{javascript:{path:`src/otesse.js`,bad:`let token;

export async function connect() {
  const answer = await fetch('https://api.otesse.com/oauth/token', {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'client_credentials', client_id: id, client_secret: secret }),
  });
  const { access_token } = await answer.json();
  token = access_token;
}
`,good:`let token;
let expires = 0;

export async function tokenNow() {
  if (Date.now() < expires - 60_000) return token;
  const answer = await fetch('https://api.otesse.com/oauth/token', {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'client_credentials', client_id: id, client_secret: secret }),
  });
  const { access_token, expires_in } = await answer.json();
  token = access_token;
  expires = Date.now() + expires_in * 1000;
  return token;
}
`},typescript:{path:`src/otesse.ts`,bad:`export class Otesse {
  #headers: Record<string, string> = {};
  private token = '';

  async connect(): Promise<void> {
    const answer = await axios.post('https://api.otesse.com/oauth/token', { grant_type: 'client_credentials' });
    this.token = answer.data.access_token;
  }
}
`,good:`export class Otesse {
  private token = '';
  private expires = 0;

  async connect(): Promise<void> {
    const answer = await axios.post('https://api.otesse.com/oauth/token', { grant_type: 'client_credentials' });
    this.token = answer.data.access_token;
    this.expires = Date.now() + answer.data.expires_in * 1000;
  }
}
`},python:{path:`shop/otesse.py`,bad:`import requests


class Otesse:
    def connect(self):
        answer = requests.post(
            "https://api.otesse.com/oauth/token", data={"grant_type": "client_credentials"}
        )
        self.token = answer.json()["access_token"]
`,good:`import time

import requests


class Otesse:
    def connect(self):
        answer = requests.post(
            "https://api.otesse.com/oauth/token", data={"grant_type": "client_credentials"}
        ).json()
        self.token = answer["access_token"]
        self.expires = time.time() + answer["expires_in"]
`},ruby:{path:`app/services/otesse.rb`,bad:`class Otesse
  def connect
    answer = HTTParty.post('https://api.otesse.com/oauth/token', body: { grant_type: 'client_credentials' })
    @token = JSON.parse(answer.body)['access_token']
  end
end
`,good:`class Otesse
  def connect
    answer = HTTParty.post('https://api.otesse.com/oauth/token', body: { grant_type: 'client_credentials' })
    given = JSON.parse(answer.body)
    @token = given['access_token']
    @expires_at = Time.now + given['expires_in']
  end
end
`},php:{path:`app/Services/Otesse.php`,bad:`<?php
class Otesse
{
    private $token;

    public function connect()
    {
        $answer = Http::post('https://api.otesse.com/oauth/token', ['grant_type' => 'client_credentials']);
        $this->token = $answer->json()['access_token'];
    }
}
`,good:`<?php
class Otesse
{
    private $token;
    private $expires;

    public function connect()
    {
        $answer = Http::post('https://api.otesse.com/oauth/token', ['grant_type' => 'client_credentials']);
        $given = $answer->json();
        $this->token = $given['access_token'];
        $this->expires = time() + $given['expires_in'];
    }
}
`}},references:[`https://datatracker.ietf.org/doc/html/rfc6749#section-5.1`,`https://cwe.mitre.org/data/definitions/613.html`],cwe:[613],judge(e){return e.expectsExpiry?[]:e.tokens.flatMap(t=>t.kept&&!t.isWhole?[{site:t.kept,message:`The access token that ${t.name} asks for is kept, and its expiry is dropped.`,evidence:[{site:t,text:`asks for a token`},{site:t.kept,text:`keeps it; nothing in the file speaks of when it ends`}],confidence:z(e)?`medium`:`low`,vendor:t.vendor}]:[])}},In={id:`payment-data-logged`,category:`handling`,vendor:null,title:`Payment data written to a log`,severity:`high`,confidence:`high`,why:`Card numbers in a log bring the log and all that collects it into the scope of PCI DSS, and security codes may never be stored at all; a vendor’s payment objects hold names, addresses and what a card ends in.`,fix:[`Log the payment’s id and its state.`,`Let the vendor’s own form take the card, so that its number never reaches the server.`,`Delete the logs that hold card data.`],bad:[],good:[],examples:{javascript:{path:`routes/pay.js`,bad:`router.post('/pay', async (req, res) => {
  const { cardNumber, amount } = req.body;
  logger.info(\`paying \${amount} with \${cardNumber}\`);
  res.json(await otesse.payments.create({ cardNumber, amount }));
});
`,good:`router.post('/pay', async (req, res) => {
  const { cardNumber, amount } = req.body;
  logger.info(\`paying \${amount} with a card that ends in \${cardNumber.slice(-4)}\`);
  res.json(await otesse.payments.create({ cardNumber, amount }));
});
`},typescript:{path:`src/charge.ts`,bad:`import Stripe from 'stripe';

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY!);

export async function charge(amount: number): Promise<string> {
  const intent = await stripe.paymentIntents.create({ amount, currency: 'eur' });
  console.log('charged', intent);
  return intent.id;
}
`,good:`import Stripe from 'stripe';

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY!);

export async function charge(amount: number): Promise<string> {
  const intent = await stripe.paymentIntents.create({ amount, currency: 'eur' });
  console.log('charged', intent.id, intent.status);
  return intent.id;
}
`},python:{path:`shop/charge.py`,bad:`import logging

import stripe

logger = logging.getLogger(__name__)


def charge(amount, source):
    made = stripe.Charge.create(amount=amount, currency="eur", source=source)
    logger.info("charged: %s", made)
    return made.id
`,good:`import logging

import stripe

logger = logging.getLogger(__name__)


def charge(amount, source):
    made = stripe.Charge.create(amount=amount, currency="eur", source=source)
    logger.info("charged: %s", made.id)
    return made.id
`},go:{path:`charge.go`,bad:`package shop

import (
	"log"

	"github.com/stripe/stripe-go/v82"
	"github.com/stripe/stripe-go/v82/charge"
)

func Charge(params *stripe.ChargeParams) error {
	made, err := charge.New(params)
	if err != nil {
		return err
	}
	log.Printf("charged: %+v", made)
	return nil
}
`,good:`package shop

import (
	"log"

	"github.com/stripe/stripe-go/v82"
	"github.com/stripe/stripe-go/v82/charge"
)

func Charge(params *stripe.ChargeParams) error {
	made, err := charge.New(params)
	if err != nil {
		return err
	}
	log.Printf("charged: %s", made.ID)
	return nil
}
`},ruby:{path:`app/services/charge.rb`,bad:`class Charging
  def call(amount)
    charge = Stripe::Charge.create(amount: amount, currency: 'eur')
    Rails.logger.info("charged: #{charge.inspect}")
  end
end
`,good:`class Charging
  def call(amount)
    charge = Stripe::Charge.create(amount: amount, currency: 'eur')
    Rails.logger.info("charged: #{charge.id}")
  end
end
`},php:{path:`app/Services/Charging.php`,bad:`<?php
use Stripe\\StripeClient;

class Charging
{
    public function charge(int $amount)
    {
        $stripe = new StripeClient(config('services.stripe.secret'));
        $charge = $stripe->charges->create(['amount' => $amount, 'currency' => 'eur']);
        Log::info('charged: ' . json_encode($charge));
        return $charge->id;
    }
}
`,good:`<?php
use Stripe\\StripeClient;

class Charging
{
    public function charge(int $amount)
    {
        $stripe = new StripeClient(config('services.stripe.secret'));
        $charge = $stripe->charges->create(['amount' => $amount, 'currency' => 'eur']);
        Log::info('charged: ' . $charge->id);
        return $charge->id;
    }
}
`},java:{path:`src/main/java/shop/Charging.java`,bad:`import com.stripe.model.Charge;

class Charging {
    String charge(ChargeCreateParams params) throws StripeException {
        Charge charge = Charge.create(params);
        log.info("charged: {}", charge.toJson());
        return charge.getId();
    }
}
`,good:`import com.stripe.model.Charge;

class Charging {
    String charge(ChargeCreateParams params) throws StripeException {
        Charge charge = Charge.create(params);
        log.info("charged: {}", charge.getId());
        return charge.getId();
    }
}
`},csharp:{path:`Services/Charging.cs`,bad:`using Stripe;

public class Charging
{
    public async Task<string> Charge(ChargeCreateOptions options)
    {
        var service = new ChargeService();
        var charge = await service.CreateAsync(options);
        _logger.LogInformation("Charged: {Charge}", charge.ToJson());
        return charge.Id;
    }
}
`,good:`using Stripe;

public class Charging
{
    public async Task<string> Charge(ChargeCreateOptions options)
    {
        var service = new ChargeService();
        var charge = await service.CreateAsync(options);
        _logger.LogInformation("Charged: {Charge}", charge.Id);
        return charge.Id;
    }
}
`}},references:[`https://docs.stripe.com/security/guide`,`https://cheatsheetseries.owasp.org/cheatsheets/Logging_Cheat_Sheet.html#data-to-exclude`,`https://cwe.mitre.org/data/definitions/532.html`],cwe:[532,359],judge(e){return L(e,[`log`],[`payment`]).filter(({sink:t})=>!rn(e,t)).map(t=>({site:t.sink,message:`${t.sink.name} writes ${t.data.name} into the log.`,evidence:R(t,`${t.sink.name} logs it`),confidence:Ln(e,t),vendor:t.data.vendor}))}};function Ln(e,{data:t}){return z(e)?t.extent===`part`&&t.isCertain?`high`:`medium`:`low`}const Rn={id:`rate-limit-not-handled`,category:`handling`,vendor:null,title:`API called without regard to its rate limit`,severity:`low`,confidence:`low`,why:`An API that is asked too often answers 429; without waiting, the work is lost, and asking again at once makes it worse.`,fix:[`On 429 and 5xx wait and try again, longer each time and with some chance in it; heed Retry-After.`,`Give up after a few tries, and send what changes something with an idempotency key.`,`Or use the vendor’s library where it does this by itself.`],bad:[],good:[],examples:{javascript:{path:`src/orders.js`,bad:"export const order = (id) => fetch(`https://api.otesse.com/v1/orders/${id}`, { headers });\n",good:`export async function order(id, tries = 4) {
  const answer = await fetch(\`https://api.otesse.com/v1/orders/\${id}\`, { headers });
  if (answer.status !== 429 || tries === 0) return answer;
  const wait = Number(answer.headers.get('retry-after') ?? 1) * 1000 * (1 + Math.random());
  await new Promise((done) => setTimeout(done, wait));
  return order(id, tries - 1);
}
`},python:{path:`shop/orders.py`,bad:`import requests


def order(order_id):
    return requests.get(f"https://api.otesse.com/v1/orders/{order_id}", headers=HEADERS)
`,good:`import requests
from requests.adapters import HTTPAdapter
from urllib3.util import Retry

session = requests.Session()
session.mount("https://", HTTPAdapter(max_retries=Retry(4, backoff_factor=1, status_forcelist=[429])))


def order(order_id):
    return session.get(f"https://api.otesse.com/v1/orders/{order_id}", headers=HEADERS)
`},go:{path:`orders.go`,bad:`package shop

import "net/http"

func order(id string) (*http.Response, error) {
	return http.Get("https://api.otesse.com/v1/orders/" + id)
}
`,good:`package shop

import (
	"net/http"
	"time"
)

func order(id string) (*http.Response, error) {
	for wait := time.Second; ; wait *= 2 {
		answer, err := http.Get("https://api.otesse.com/v1/orders/" + id)
		if err != nil || answer.StatusCode != http.StatusTooManyRequests || wait > 8*time.Second {
			return answer, err
		}
		answer.Body.Close()
		time.Sleep(wait)
	}
}
`}},references:[`https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Status/429`,`https://cwe.mitre.org/data/definitions/755.html`],cwe:[755],judge(e){let t=({span:t})=>e.tokens.some(e=>e.span[0]===t[0]),n=e.calls.find(e=>e.by===`http`&&!t(e));return!n||e.expectsLimits||e.runsIn!==`server`?[]:[{site:n,message:`${n.name} calls ${r(n.vendor)}’s API, and nothing in the file waits or tries again when it is asked too often.`,evidence:[{site:n,text:`calls ${r(n.vendor)}’s API`}],confidence:`low`,vendor:n.vendor}]}},zn=new Set(Object.values({stripe:[`4242424242424242`,`4000056655665556`,`5555555555554444`,`2223003122003222`,`5200828282828210`,`5105105105105100`,`378282246310005`,`371449635398431`,`6011111111111117`,`6011000990139424`,`6011981111111113`,`3056930009020004`,`36227206271667`,`6555900000604105`,`3566002020360505`,`6200000000000005`,`6200000000000047`],braintree:[`4111111111111111`,`4009348888881881`,`4012888888881881`,`4012000033330026`,`4012000077777777`,`4005519200000004`,`4000111111111115`,`4000111111111511`,`4217651111111119`,`4500600000000061`,`2223000048400011`,`378734493671000`,`30569309025904`,`38520000023237`,`36259600000004`,`6011000991300009`,`3530111333300000`],adyen:/* @__PURE__ */ `370000000000002.370000000100018.4111111145551142.4111112014267661.4988438843884305.4166676667666746.4646464646464644.4293189100000008.4988080000000000.4977949494949497.4035501000000008.4131840000000003.4151500000000008.4571000000000001.5136333333333335.5585558555855583.5555341244441115.5577000055770004.5555444433331111.2222410740360010.2222400070000005.2223520443560010.2223000048410010.3569990010095841.6011601160116611.6445644564456445`.split(`.`),authorizeNet:[`6011000000000012`,`3088000000000017`,`5424000000000015`,`2223000010309703`,`2223000010309711`],checkoutCom:[`4543474002249996`,`5436031030606378`,`2223000010479399`,`5199992312641465`,`345678901234564`,`30123456789019`,`4658584090000001`,`5000186622346654`,`4484070000035519`,`4734868958733862`,`4567361325981788`,`4024007103573027`,`4485381577182090`,`4544249167673670`,`4724117215951699`],worldpay:[`4444333322221111`,`4917610000000000`,`4462030000000000`,`5454545454545454`,`4917300800000000`],tabapay:[`5403879999999997`]}).flat()),Bn=/(?<![\w.+/-])(?:\d{15,16}|\d{4}([ -])\d{4}\1\d{4}\1\d{4}|\d{4}([ -])\d{6}\2\d{5})(?![\w-]|\.\d)/g,Vn=/^(?:4\d{15}|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|6(?:011|5\d\d|4[4-9]\d)\d{12}|35(?:2[89]|[3-8]\d)\d{12})$/,Hn=/card[ _-]?(?:n(?:o|um)|data|holder)|credit|debit|\bcc[ _-]?n|\bpan\b|\bcvv|\bcvc|visa|master|amex|kreditkart|tarjeta/i;function Un(e){let t=[];for(let n of e.matchAll(Bn)){let r=n[0].replace(/\D/g,``);Vn.test(r)&&Wn(r)&&!Gn(r)&&Hn.test(Kn(e,n.index))&&t.push([n.index,n.index+n[0].length])}return t}function Wn(e){let t=0;for(let n=0;n<e.length;n++){let r=Number(e[e.length-1-n]),i=n%2==1?r*2:r;t+=i>9?i-9:i}return t%10==0}function Gn(e){return zn.has(e)||new Set(e).size<=5||/0{5}|123456|234567|345678|987654|(\d)\1{4}|(\d{4})\2{2}/.test(e)||/^(?:400000|411111|424242|555555)/.test(e)}function Kn(e,t){let n=t;for(let t=0;t<3&&n>0;t++)n=e.lastIndexOf(`
`,n-1);let r=e.indexOf(`
`,t),i=e.slice(Math.max(0,n,t-300),r===-1?t+80:Math.min(r,t+80));return`${e.slice(0,Math.min(300,e.indexOf(`
`)))}\n${i}`}const qn={javascript:{path:`routes/checkout.js`,bad:`router.post('/checkout', async (req, res) => {
  const { cardNumber, cvv, amount } = req.body;
  const payment = await gateway.charge({ cardNumber, cvv, amount });
  res.json({ id: payment.id });
});
`,good:`router.post('/checkout', async (req, res) => {
  const { paymentMethod, amount } = req.body;
  const payment = await stripe.paymentIntents.create({ amount, currency: 'eur', payment_method: paymentMethod });
  res.json({ id: payment.id });
});
`},python:{path:`shop/views.py`,bad:`def checkout(request):
    number = request.POST["card_number"]
    code = request.POST.get("cvv")
    return JsonResponse({"id": gateway.charge(number, code)})
`,good:`def checkout(request):
    token = request.POST["payment_token"]
    return JsonResponse({"id": gateway.charge(token)})
`},go:{path:`checkout.go`,bad:`package shop

func checkout(w http.ResponseWriter, r *http.Request) {
	id := gateway.Charge(r.FormValue("card_number"), r.FormValue("cvc"))
	fmt.Fprintln(w, id)
}
`,good:`package shop

func checkout(w http.ResponseWriter, r *http.Request) {
	id := gateway.Charge(r.FormValue("payment_token"))
	fmt.Fprintln(w, id)
}
`},ruby:{path:`app/controllers/payments_controller.rb`,bad:`class PaymentsController < ApplicationController
  def create
    payment = Gateway.charge(params[:card_number], params[:cvv], amount: cart.total)
    render json: { id: payment.id }
  end
end
`,good:`class PaymentsController < ApplicationController
  def create
    payment = Gateway.charge(params[:payment_token], amount: cart.total)
    render json: { id: payment.id }
  end
end
`},php:{path:`app/Http/Controllers/PaymentController.php`,bad:`<?php

class PaymentController extends Controller
{
    public function store(Request $request)
    {
        return $this->gateway->charge($request->input('card_number'), $request->input('cvc'));
    }
}
`,good:`<?php

class PaymentController extends Controller
{
    public function store(Request $request)
    {
        return $this->gateway->charge($request->input('payment_method'));
    }
}
`},java:{path:`src/main/java/shop/PaymentController.java`,bad:`package shop;

@RestController
class PaymentController {
  @PostMapping("/pay")
  String pay(@RequestParam String cardNumber, @RequestParam String cvv) {
    return gateway.charge(cardNumber, cvv);
  }
}
`,good:`package shop;

@RestController
class PaymentController {
  @PostMapping("/pay")
  String pay(@RequestParam String paymentToken) {
    return gateway.charge(paymentToken);
  }
}
`},csharp:{path:`PaymentController.cs`,bad:`public class PaymentController : Controller
{
    [HttpPost("pay")]
    public IActionResult Pay([FromForm] string cardNumber, [FromForm] string cvv) =>
        Ok(gateway.Charge(cardNumber, cvv));
}
`,good:`public class PaymentController : Controller
{
    [HttpPost("pay")]
    public IActionResult Pay([FromForm] string paymentToken) => Ok(gateway.Charge(paymentToken));
}
`},html:{path:`templates/checkout.html`,bad:`<form method="post" action="/checkout">
  <input name="card_number" autocomplete="cc-number" inputmode="numeric">
  <input name="expires" autocomplete="cc-exp">
  <input name="cvc" autocomplete="cc-csc">
  <button>Pay</button>
</form>
`,good:`<form id="payment" method="post" action="/checkout">
  <div id="card-element"></div>
  <input type="hidden" name="payment_method">
  <button>Pay</button>
</form>
<script src="https://js.stripe.com/v3/"><\/script>
`}},Jn=/^(?:card|creditcard|cc|debitcard|payment_?card)(?:number|num|no)$|^(?:creditcard|ccnumber|cardnumber|cardpan)$/i,Yn=/^(?:card|cc|creditcard)?(?:cvv2?|cvc2?|csc)(?:code|number)?$|^cardsecuritycode$|^(?:card|cc)code$/i;function B(e){let t=e.replace(/[-_ ]/g,``);return Jn.test(t)?`number`:Yn.test(t)?`code`:null}const Xn=/<form\b([^>]*)>([\s\S]*?)(?:<\/form\s*>|$)/gi,Zn=/<input\b([^>]*)>/gi;function Qn(e){let t=[];for(let n of e.matchAll(Xn)){let[e,r=``,i=``]=n;if(/^\s*https?:\/\//i.test(er(r,`action`)??``))continue;let a=n.index+e.indexOf(`>`)+1;for(let e of i.matchAll(Zn)){let n=er(e[1]??``,`name`);if(n===null||!$n(n,e[1]??``))continue;let r=a+e.index;t.push({span:[r,r+e[0].length],name:n})}}return t}function $n(e,t){return B(/([\w-]+)\]?$/.exec(e)?.[1]??e)!==null||/^cc-(?:number|csc)$/i.test(er(t,`autocomplete`)??``)}function er(e,t){let n=RegExp(`(?:^|\\s)${t}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`,`i`).exec(e);return n?n[1]??n[2]??n[3]??``:null}const tr=/^(?:this\.|self\.)?(?:req|[Rr]equest|ctx|context|event|c|r|httpRequest)\b.*\b(?:body|form|Form|POST|params|parsedBody|input|json|data|values|GET|query|payload|request)$|^(?:_POST|_REQUEST|params|body)$|^(?:this\.|self\.)?params\b/,nr=/(?:^|\.)(?:(?:req|request|httpRequest|r|c|ctx)\b.*\.(?:input|get|post|FormValue|PostFormValue|PostForm|getParameter|getlist|fetch|query|FormData|Form)|params\.(?:fetch|require|permit|dig)|request\.(?:form|POST|json|values)\.get)$/;function rr(e){let t=/* @__PURE__ */ new Map,n=(e,n,r,i=!0)=>{let a=t.get(e);a?a.names.includes(r)||a.names.push(r):t.set(e,{span:n,names:[r],isSure:i})};for(let{path:t,name:r,span:i,around:a}of e.reads){let e=t.slice(0,-r.length-1);B(r)!==null&&tr.test(e)&&n(a.fn,i,r)}for(let{call:t,name:r,around:i}of e.calls)if(nr.test(r))for(let{value:e}of t.args){let t=e.kind===`literal`?String(e.value):``;B(t)!==null&&n(i.fn,e.span,t)}for(let{fn:t}of e.functions)for(let{target:e,decorators:r}of t.params)r.some(e=>/^(?:RequestParam|FromForm|FromQuery|FromBody|Body|FormParam)$/.test(D(e.kind===`call`?e.callee:e)??``))&&e.kind===`name`&&B(e.name)!==null&&n(t,e.span,e.name);return[...t.values(),...ar(e)]}const ir=/(?:Request|Dto|DTO|Input|Form|Payload|Body|Command|Schema|Serializer)$/;function ar({classes:e}){return e.flatMap(e=>{let t=e.fields.filter(({name:e})=>B(e)!==null),n=new Set(t.map(({name:e})=>B(e))),r=e.bases.map(e=>D(e)??``).join(` `);return n.size<2||!(ir.test(e.name??``)||/BaseModel|FormRequest|Form\b|Serializer/.test(r))?[]:[{span:t[0].span,names:t.map(({name:e})=>e),isSure:!1}]})}const or={id:`raw-card-data`,category:`handling`,vendor:null,title:`Card numbers pass through one’s own hands`,severity:`high`,confidence:`medium`,why:`A server that receives card numbers falls under all of PCI DSS, and everything that it logs, stores or leaks can be spent. A security code must not be kept at all once a payment is authorised.`,fix:[`Let the payment company’s own fields take the card (Stripe Elements or Checkout, Braintree Hosted Fields, Adyen Components): the page sends you a token.`,`Take real numbers out of code and data, out of its history too, and tell whoever answers for PCI DSS. For tests there are published numbers.`],bad:[],good:[],examples:qn,references:[`https://docs.stripe.com/security/guide`,`https://www.pcisecuritystandards.org/document_library/`,`https://cwe.mitre.org/data/definitions/359.html`],cwe:[359,311],text({text:e,isSample:t}){let n=Un(e),[r]=n;return r?[{span:r,message:`${n.length===1?`A number`:`${n.length} numbers`} that can be ${n.length===1?`a real card’s stands`:`real cards’ stand`} here.`,confidence:t?`low`:`medium`,hidden:n}]:[]},code(e){return rr(e).map(({span:e,names:t,isSure:n})=>({span:e,message:`The server takes ${sr(t)} from a request.`,confidence:n?`medium`:`low`}))},settings({format:e,text:t}){let[n,...r]=e===`html`?Qn(t):[];if(!n)return[];let i=sr([...new Set([n,...r].map(({name:e})=>e))]);return[{span:n.span,message:`The form sends ${i} to its own server.`,confidence:`medium`}]}};function sr(e){let t=e.map(e=>`\`${e}\``);return t.length===1?t[0]:`${t.slice(0,-1).join(`, `)} and ${t.at(-1)}`}const cr={id:`request-body-logged`,category:`handling`,vendor:null,title:`Whole request body written to a log`,severity:`medium`,confidence:`medium`,why:`What vendors and customers send holds names, addresses and payment details; in a log they are kept where nobody expects them and cannot be deleted on request.`,fix:[`Log what finds the message again: its id and its type.`,`Where a body is needed to look into a fault, keep it encrypted and delete it after days.`],bad:[],good:[],examples:{javascript:{path:`routes/orders.js`,bad:`router.post('/orders', async (req, res) => {
  console.log('order received', req.body);
  res.json(await otesse.orders.create(req.body));
});
`,good:`router.post('/orders', async (req, res) => {
  console.log('order received', req.body.reference);
  res.json(await otesse.orders.create(req.body));
});
`},typescript:{path:`app/api/orders/route.ts`,bad:`export async function POST(request: Request) {
  const order = await request.json();
  logger.info({ order }, 'order received');
  return Response.json(await otesse.orders.create(order));
}
`,good:`export async function POST(request: Request) {
  const order = await request.json();
  logger.info({ reference: order.reference }, 'order received');
  return Response.json(await otesse.orders.create(order));
}
`},python:{path:`shop/orders.py`,bad:`@app.post("/orders")
def create():
    order = request.get_json()
    app.logger.info("order received: %s", order)
    return otesse.create_order(order)
`,good:`@app.post("/orders")
def create():
    order = request.get_json()
    app.logger.info("order received: %s", order["reference"])
    return otesse.create_order(order)
`},go:{path:`orders.go`,bad:`package main

func create(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return
	}
	log.Printf("order received: %s", body)
	otesse.CreateOrder(body)
}

func main() {
	http.HandleFunc("/orders", create)
}
`,good:`package main

func create(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return
	}
	log.Printf("order received: %d bytes", len(body))
	otesse.CreateOrder(body)
}

func main() {
	http.HandleFunc("/orders", create)
}
`},ruby:{path:`app/controllers/orders_controller.rb`,bad:`class OrdersController < ApplicationController
  skip_before_action :verify_authenticity_token

  def create
    Rails.logger.info("order received: #{request.raw_post}")
    render json: OTESSE.create_order(params[:order])
  end
end
`,good:`class OrdersController < ApplicationController
  skip_before_action :verify_authenticity_token

  def create
    Rails.logger.info("order received: #{params[:reference]}")
    render json: OTESSE.create_order(params[:order])
  end
end
`},php:{path:`app/Http/Controllers/OrderController.php`,bad:`<?php
class OrderController extends Controller
{
    public function store(Request $request)
    {
        Log::info('order received', $request->all());
        return $this->otesse->createOrder($request->input('order'));
    }
}
`,good:`<?php
class OrderController extends Controller
{
    public function store(Request $request)
    {
        Log::info('order received', ['reference' => $request->input('reference')]);
        return $this->otesse->createOrder($request->input('order'));
    }
}
`},java:{path:`src/main/java/shop/OrderController.java`,bad:`@RestController
class OrderController {
    private static final Logger log = LoggerFactory.getLogger(OrderController.class);

    @PostMapping("/orders")
    String create(@RequestBody String order) {
        log.info("order received: {}", order);
        return otesse.create(order);
    }
}
`,good:`@RestController
class OrderController {
    private static final Logger log = LoggerFactory.getLogger(OrderController.class);

    @PostMapping("/orders")
    String create(@RequestBody String order) {
        log.info("order received: {} characters", order.length());
        return otesse.create(order);
    }
}
`},csharp:{path:`Controllers/OrdersController.cs`,bad:`[ApiController]
public class OrdersController : ControllerBase
{
    [HttpPost("/orders")]
    public async Task<IActionResult> Create([FromBody] Order order)
    {
        _logger.LogInformation("Order received: {Order}", JsonSerializer.Serialize(order));
        return Ok(await _otesse.CreateAsync(order.Reference));
    }
}
`,good:`[ApiController]
public class OrdersController : ControllerBase
{
    [HttpPost("/orders")]
    public async Task<IActionResult> Create([FromBody] Order order)
    {
        _logger.LogInformation("Order received: {Reference}", order.Reference);
        return Ok(await _otesse.CreateAsync(order.Reference));
    }
}
`}},references:[`https://cheatsheetseries.owasp.org/cheatsheets/Logging_Cheat_Sheet.html#data-to-exclude`,`https://cwe.mitre.org/data/definitions/532.html`],cwe:[532],judge(e){return L(e,[`log`],[`request-body`]).filter(({sink:t,data:n})=>n.extent===`whole`&&!rn(e,t)).map(t=>({site:t.sink,message:`${t.sink.name} writes ${lr(t)} into the log.`,evidence:R(t,`${t.sink.name} logs it`),confidence:ur(e,t),vendor:t.sink.route?.webhook?.vendor??null}))}},lr=({sink:e,data:t})=>e.route?.webhook?`all that the webhook has brought`:t.name;function ur(e,{sink:t}){return z(e)&&t.route!==null?`medium`:`low`}const dr={id:`secret-logged`,category:`handling`,vendor:null,title:`Secret written to a log`,severity:`high`,confidence:`high`,why:`Logs are copied to collectors, shown to support, kept for months and read by many; whoever can read them can use the key.`,fix:[`Log that a key is set, or its name, never its value.`,`Where two keys must be told apart, log their last four characters.`,"Have the logger redact what still gets in: `redact` of pino, a processor of structlog, `filter_parameters` of Rails.",`Rotate a key that has been logged: old logs still hold it.`],bad:[],good:[],examples:{javascript:{path:`src/otesse.js`,bad:`const key = process.env.OTESSE_SECRET_KEY;
logger.info('otesse client ready', { key });

export const otesse = createClient({ key });
`,good:`const key = process.env.OTESSE_SECRET_KEY;
logger.info('otesse client ready', { hasKey: Boolean(key) });

export const otesse = createClient({ key });
`},typescript:{path:`src/otesse.ts`,bad:"export async function request(path: string, token: string): Promise<Response> {\n  const headers = { Authorization: `Bearer ${process.env.OTESSE_SECRET_KEY}` };\n  console.debug('otesse request', path, headers);\n  return fetch(`https://api.otesse.com${path}`, { headers });\n}\n",good:"export async function request(path: string, token: string): Promise<Response> {\n  const headers = { Authorization: `Bearer ${process.env.OTESSE_SECRET_KEY}` };\n  console.debug('otesse request', path, Object.keys(headers));\n  return fetch(`https://api.otesse.com${path}`, { headers });\n}\n"},python:{path:`shop/otesse.py`,bad:`import logging
import os

logger = logging.getLogger(__name__)
SECRET_KEY = os.environ["OTESSE_SECRET_KEY"]


def connect():
    logger.info("connecting to Otesse with %s", SECRET_KEY)
    return Client(SECRET_KEY)
`,good:`import logging
import os

logger = logging.getLogger(__name__)
SECRET_KEY = os.environ["OTESSE_SECRET_KEY"]


def connect():
    logger.info("connecting to Otesse with the key that ends in %s", SECRET_KEY[-4:])
    return Client(SECRET_KEY)
`},go:{path:`otesse/client.go`,bad:`package otesse

import (
	"log/slog"
	"os"
)

func New() *Client {
	key := os.Getenv("OTESSE_SECRET_KEY")
	slog.Info("otesse client", "key", key)
	return &Client{key: key}
}
`,good:`package otesse

import (
	"log/slog"
	"os"
)

func New() *Client {
	key := os.Getenv("OTESSE_SECRET_KEY")
	slog.Info("otesse client", "hasKey", key != "")
	return &Client{key: key}
}
`},ruby:{path:`app/services/otesse_client.rb`,bad:`class OtesseClient
  def initialize
    @key = ENV.fetch('OTESSE_SECRET_KEY')
    Rails.logger.debug("Otesse key: #{@key}")
  end
end
`,good:`class OtesseClient
  def initialize
    @key = ENV.fetch('OTESSE_SECRET_KEY')
    Rails.logger.debug("Otesse key ends in #{@key.last(4)}")
  end
end
`},php:{path:`app/Services/OtesseClient.php`,bad:`<?php
class OtesseClient
{
    public function connect()
    {
        $key = getenv('OTESSE_SECRET_KEY');
        error_log('Otesse key: ' . $key);
        return new Client($key);
    }
}
`,good:`<?php
class OtesseClient
{
    public function connect()
    {
        $key = getenv('OTESSE_SECRET_KEY');
        error_log('Otesse key ' . ($key === false ? 'is missing' : 'is set'));
        return new Client($key);
    }
}
`},java:{path:`src/main/java/shop/OtesseClient.java`,bad:`class OtesseClient {
    private static final Logger log = LoggerFactory.getLogger(OtesseClient.class);
    private final String key = System.getenv("OTESSE_SECRET_KEY");

    void connect() {
        log.info("connecting to Otesse with {}", key);
    }
}
`,good:`class OtesseClient {
    private static final Logger log = LoggerFactory.getLogger(OtesseClient.class);
    private final String key = System.getenv("OTESSE_SECRET_KEY");

    void connect() {
        log.info("connecting to Otesse, key set: {}", key != null);
    }
}
`},csharp:{path:`src/OtesseClient.cs`,bad:`public class OtesseClient
{
    private readonly ILogger<OtesseClient> _logger;

    public void Connect()
    {
        var key = Environment.GetEnvironmentVariable("OTESSE_SECRET_KEY");
        _logger.LogInformation("Connecting to Otesse with {Key}", key);
    }
}
`,good:`public class OtesseClient
{
    private readonly ILogger<OtesseClient> _logger;

    public void Connect()
    {
        var key = Environment.GetEnvironmentVariable("OTESSE_SECRET_KEY");
        _logger.LogInformation("Connecting to Otesse, key set: {HasKey}", !string.IsNullOrEmpty(key));
    }
}
`}},references:[`https://cheatsheetseries.owasp.org/cheatsheets/Logging_Cheat_Sheet.html#data-to-exclude`,`https://cwe.mitre.org/data/definitions/532.html`],cwe:[532],judge(e){return L(e,[`log`],[`secret`]).filter(({sink:t})=>!rn(e,t)).map(t=>({site:t.sink,message:`${t.sink.name} writes ${t.data.name} into the log.`,evidence:R(t,`${t.sink.name} logs it`),confidence:an(e,t.data),vendor:t.data.vendor}))}},fr={id:`secret-sent`,category:`handling`,vendor:null,title:`Secret sent by mail or chat`,severity:`high`,confidence:`high`,why:`Mails and chats are stored by others, searched, forwarded and never deleted; the key is out of your hands the moment it is sent.`,fix:[`Say where the key is to be had (the secret manager, the vendor’s dashboard), not what it is.`,`Hand a key over by a secret manager or a link that works once.`,`Rotate a key that has been sent.`],bad:[],good:[],examples:{javascript:{path:`src/onboarding.js`,bad:`const key = process.env.OTESSE_SECRET_KEY;

export const welcome = (developer) =>
  transporter.sendMail({ to: developer.email, subject: 'Welcome', text: \`Your key: \${key}\` });
`,good:`export const welcome = (developer) =>
  transporter.sendMail({ to: developer.email, subject: 'Welcome', text: 'Your key is in the vault: shop/otesse' });
`},typescript:{path:`src/rotated.ts`,bad:`import { WebClient } from '@slack/web-api';

const slack = new WebClient(process.env.SLACK_BOT_TOKEN);

export async function rotated(channel: string): Promise<void> {
  await slack.chat.postMessage({ channel, text: \`New key: \${process.env.OTESSE_SECRET_KEY}\` });
}
`,good:`import { WebClient } from '@slack/web-api';

const slack = new WebClient(process.env.SLACK_BOT_TOKEN);

export async function rotated(channel: string): Promise<void> {
  await slack.chat.postMessage({ channel, text: 'There is a new key in the vault.' });
}
`},python:{path:`shop/onboarding.py`,bad:`import os

import requests
from django.core.mail import send_mail

KEY = os.environ["OTESSE_SECRET_KEY"]


def welcome(developer):
    send_mail("Welcome", f"Your key: {KEY}", "shop@example.com", [developer.email])


def tell():
    requests.post("https://hooks.slack.com/services/T0/B0/x", json={"text": "Key: " + KEY})
`,good:`import os

import requests
from django.core.mail import send_mail

KEY = os.environ["OTESSE_SECRET_KEY"]


def welcome(developer):
    send_mail("Welcome", "Your key is in the vault.", "shop@example.com", [developer.email])


def tell():
    requests.post("https://hooks.slack.com/services/T0/B0/x", json={"text": "The key was rotated."})
`},ruby:{path:`app/services/onboarding.rb`,bad:`class Onboarding
  def tell(channel)
    slack = Slack::Web::Client.new(token: ENV['SLACK_BOT_TOKEN'])
    slack.chat_postMessage(channel: channel, text: "Key: #{ENV['OTESSE_SECRET_KEY']}")
  end
end
`,good:`class Onboarding
  def tell(channel)
    slack = Slack::Web::Client.new(token: ENV['SLACK_BOT_TOKEN'])
    slack.chat_postMessage(channel: channel, text: 'The key was rotated.')
  end
end
`},php:{path:`app/Services/Onboarding.php`,bad:`<?php
function welcome($developer)
{
    mail($developer->email, 'Welcome', 'Your key: ' . getenv('OTESSE_SECRET_KEY'));
}
`,good:`<?php
function welcome($developer)
{
    mail($developer->email, 'Welcome', 'Your key is in the vault.');
}
`}},references:[`https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html`,`https://cwe.mitre.org/data/definitions/201.html`],cwe:[201],judge(e){return L(e,[`mail`,`chat`],[`secret`]).map(t=>({site:t.sink,message:`${t.sink.name} sends ${t.data.name} ${t.sink.kind===`mail`?`by mail`:`to a chat`}.`,evidence:R(t,`${t.sink.name} sends it`),confidence:t.data.isCertain?an(e,t.data):`low`,vendor:t.data.vendor}))}};function pr(e){return!e.includes(`.`)||/^(?:localhost|127\.|0\.0\.0\.0|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|\[?::1)/.test(e)||/\.(?:local|localhost|internal|lan|test|svc|cluster|example|invalid|home|corp|intranet)$/.test(e)||/^\d+\.\d+\.\d+\.\d+$/.test(e)}function mr(e){return[...e.matchAll(/\b(?:https?|wss?|postgres(?:ql)?|mysql|amqps?|smtps?|ldaps?):\/\/(?:[^/\s@'"]*@)?([^/\s:?#'"]+)/gi)].map(([,e=``])=>e.toLowerCase())}const hr={javascript:{path:`src/otesse.js`,bad:`import https from 'node:https';

const agent = new https.Agent({ keepAlive: true, rejectUnauthorized: false });

export const order = (id) => request(\`https://api.otesse.com/v1/orders/\${id}\`, { agent });
`,good:`import https from 'node:https';

const agent = new https.Agent({ keepAlive: true });

export const order = (id) => request(\`https://api.otesse.com/v1/orders/\${id}\`, { agent });
`},typescript:{path:`src/db.ts`,bad:`import { Pool } from 'pg';

export const pool = new Pool({
  connectionString: process.env.DATABASE_URL,
  ssl: { rejectUnauthorized: false },
});
`,good:`import { readFileSync } from 'node:fs';
import { Pool } from 'pg';

export const pool = new Pool({
  connectionString: process.env.DATABASE_URL,
  ssl: { ca: readFileSync('certs/database-ca.pem') },
});
`},python:{path:`orders.py`,bad:`import os

import requests


def order(order_id):
    headers = {"Authorization": f"Bearer {os.environ['OTESSE_KEY']}"}
    return requests.get(f"https://api.otesse.com/v1/orders/{order_id}", headers=headers, verify=False).json()
`,good:`import os

import requests


def order(order_id):
    headers = {"Authorization": f"Bearer {os.environ['OTESSE_KEY']}"}
    return requests.get(f"https://api.otesse.com/v1/orders/{order_id}", headers=headers, timeout=10).json()
`},go:{path:`client.go`,bad:`package otesse

import (
	"crypto/tls"
	"net/http"
)

func NewClient() *http.Client {
	return &http.Client{Transport: &http.Transport{
		TLSClientConfig: &tls.Config{InsecureSkipVerify: true},
	}}
}
`,good:`package otesse

import (
	"crypto/tls"
	"net/http"
)

func NewClient() *http.Client {
	return &http.Client{Transport: &http.Transport{
		TLSClientConfig: &tls.Config{MinVersion: tls.VersionTLS12},
	}}
}
`},ruby:{path:`lib/otesse.rb`,bad:`require 'net/http'

def order(id)
  http = Net::HTTP.new('api.otesse.com', 443)
  http.use_ssl = true
  http.verify_mode = OpenSSL::SSL::VERIFY_NONE
  http.get("/v1/orders/#{id}")
end
`,good:`require 'net/http'

def order(id)
  http = Net::HTTP.new('api.otesse.com', 443)
  http.use_ssl = true
  http.verify_mode = OpenSSL::SSL::VERIFY_PEER
  http.get("/v1/orders/#{id}")
end
`},php:{path:`src/Otesse.php`,bad:`<?php

use GuzzleHttp\\Client;

function order(string $id): array
{
    $client = new Client(['base_uri' => 'https://api.otesse.com', 'verify' => false]);
    return json_decode($client->get("/v1/orders/$id")->getBody(), true);
}
`,good:`<?php

use GuzzleHttp\\Client;

function order(string $id): array
{
    $client = new Client(['base_uri' => 'https://api.otesse.com']);
    return json_decode($client->get("/v1/orders/$id")->getBody(), true);
}
`},java:{path:`src/main/java/shop/Trust.java`,bad:`package shop;

import java.security.cert.X509Certificate;
import javax.net.ssl.X509TrustManager;

class Trust implements X509TrustManager {
  public void checkClientTrusted(X509Certificate[] chain, String type) {}

  public void checkServerTrusted(X509Certificate[] chain, String type) {}

  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }
}
`,good:`package shop;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.X509TrustManager;

class Trust implements X509TrustManager {
  private final X509TrustManager system = Authorities.ofThisMachine();

  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    system.checkClientTrusted(chain, type);
  }

  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    system.checkServerTrusted(chain, type);
  }

  public X509Certificate[] getAcceptedIssuers() {
    return system.getAcceptedIssuers();
  }
}
`},csharp:{path:`Otesse.cs`,bad:`using System.Net.Http;

static class Otesse
{
    public static HttpClient Create() => new(new HttpClientHandler
    {
        ServerCertificateCustomValidationCallback = (message, certificate, chain, errors) => true,
    });
}
`,good:`using System.Net.Http;

static class Otesse
{
    public static HttpClient Create() => new(new HttpClientHandler
    {
        CheckCertificateRevocationList = true,
    });
}
`},shell:{path:`scripts/refund.sh`,bad:`#!/bin/sh
curl -sk -H "Authorization: Bearer $OTESSE_KEY" https://api.otesse.com/v1/refunds -d order="$1"
`,good:`#!/bin/sh
curl -s -H "Authorization: Bearer $OTESSE_KEY" https://api.otesse.com/v1/refunds -d order="$1"
`},dockerfile:{path:`Dockerfile`,bad:`FROM node:24
ENV NODE_TLS_REJECT_UNAUTHORIZED=0
COPY . /app
CMD ["node", "/app/server.js"]
`,good:`FROM node:24
COPY certs/own-ca.pem /etc/ssl/own-ca.pem
ENV NODE_EXTRA_CA_CERTS=/etc/ssl/own-ca.pem
COPY . /app
CMD ["node", "/app/server.js"]
`},yaml:{path:`deploy/payments.yml`,bad:`apiVersion: apps/v1
kind: Deployment
metadata: { name: payments }
spec:
  template:
    spec:
      containers:
        - name: payments
          image: acme/payments
          env:
            - name: NODE_TLS_REJECT_UNAUTHORIZED
              value: "0"
`,good:`apiVersion: apps/v1
kind: Deployment
metadata: { name: payments }
spec:
  template:
    spec:
      containers:
        - name: payments
          image: acme/payments
          env:
            - name: NODE_EXTRA_CA_CERTS
              value: /etc/ssl/own-ca.pem
`}},gr=/\b(NODE_TLS_REJECT_UNAUTHORIZED|PYTHONHTTPSVERIFY|GIT_SSL_NO_VERIFY)["']?(?:\s*[=:]\s*|[ \t]+|\s*\n\s*value:\s*)["']?(0|1|true|false)\b/g,_r=/\b(curl|wget)\b((?:\\\r?\n|[^\n|;&])*)/g,vr=/(?:^|\s)(?:--insecure|--no-check-certificate|-[fsSLgiIjlnNqvGO#46]*k[a-zA-Z]*)(?=\s|$)/;function yr({text:e,path:t}){let n=[];for(let r of e.matchAll(gr)){let[i,a=``,o=``]=r;if(!(a===`GIT_SSL_NO_VERIFY`?/^(?:1|true)$/.test(o):o===`0`)||br(e,r.index))continue;let s=/dev|local|test|override|vagrant|\.vscode|\.devcontainer/i.test(`${t} ${xr(e,r.index)}`);n.push({span:[r.index,r.index+i.length],what:`\`${a}\` is ${o}`,confidence:s?`low`:`high`})}for(let t of e.matchAll(_r)){let[r,i=``,a=``]=t,o=vr.exec(a);if(!o||i===`wget`!==o[0].includes(`no-check`)||br(e,t.index)||!mr(a).some(e=>/^[\w.-]+$/.test(e)&&!pr(e)))continue;let s=t.index+r.trimEnd().length,c=`\`${i}\` runs with \`${o[0].trim()}\``;n.push({span:[t.index,s],what:c,confidence:`medium`})}return n}function br(e,t){return/^\s*(?:#|\/\/|\*|--|rem\b|@?echo\b)/i.test(e.slice(e.lastIndexOf(`
`,t)+1,t+1))}function xr(e,t){return/^\s*"([^"]{1,40})"\s*:/.exec(e.slice(e.lastIndexOf(`
`,t)+1,t))?.[1]??``}function Sr(e,t){let{name:n}=e,r=Tr(t.resolve(e.value,e.around.fn)),i=D(r)?.split(`.`).at(-1)??(r.kind===`literal`?r.value:null);return i===`VERIFY_NONE`||i===`CERT_NONE`?kr(e,t)?null:`\`${n}\` is ${i}`:T(r)&&Cr.test(n)&&!Or(e)||T(r)&&/^verify$/i.test(n)&&Mr(e,t)?`\`${n}\` is off`:T(r)&&n===`check_hostname`&&!t.text.includes(`CERT_NONE`)?"`check_hostname` is off":T(r)&&n===`ssl`&&e.kind===`argument`&&t.text.includes(`aiohttp`)?"`ssl` is off":E(r)&&n===`InsecureSkipVerify`&&!Ar(e,t)?"`InsecureSkipVerify` is on":wr.test(n)&&Er(r)?`\`${n}\` accepts every certificate`:n===`checkServerIdentity`&&Dr(r)?"`checkServerIdentity` accepts every host":i===`_create_unverified_context`?`\`${n}\` is \`_create_unverified_context\``:null}const Cr=/^(?:rejectUnauthorized|strictSSL|NODE_TLS_REJECT_UNAUTHORIZED|PYTHONHTTPSVERIFY|verify_ssl|verify_certs|verify_ssl_certs|ssl_verify|sslverify|verify_peer|verify_peer_name|ssl_verify_?peer|ssl_verify_?host|CURLOPT_SSL_VERIFY(?:PEER|HOST))$/,wr=/^(?:ServerCertificateCustomValidationCallback|ServerCertificateValidationCallback|RemoteCertificateValidationCallback)$/;function Tr(e){return e.kind===`binary`&&e.op===`+`?e.right:e}function Er(e){if(D(e)?.endsWith(`DangerousAcceptAnyServerCertificateValidator`))return!0;let t=e.kind===`closure`?O(e.fn):void 0;return t?E(t):!1}function Dr(e){let t=e.kind===`closure`?O(e.fn):void 0;return t===null||t?.kind===`literal`&&t.value===null}function Or({around:e}){return e.objects.some(({entries:e})=>e.some(({key:e})=>e===`requestCert`))||e.calls.some(({callee:e})=>/createServer$/i.test(D(e)??``))}function kr({around:e},{text:t}){let n=e.fn?t.slice(...e.fn.span):t;return/CLIENT_AUTH|PROTOCOL_TLS_SERVER|server_side\s*=\s*True|TCPServer|SSLServer/.test(n)}function Ar({around:e},{text:t}){let n=/VerifyPeerCertificate|VerifyConnection/;return e.objects.at(-1)?.entries.some(({key:e})=>e!==null&&n.test(e))?!0:e.fn!==null&&n.test(t.slice(...e.fn.span))}const jr=/(?:^|\.)(?:get|post|put|patch|delete|head|options|request|send|stream|Session|Client|AsyncClient|HTTPTransport|AsyncHTTPTransport|client|resource|withOptions|create|createClient|Faraday)$/;function Mr({around:e,path:t,kind:n},{language:r,text:i}){if(n===`assignment`)return r===`python`&&/(?:session|client|requests|http|api|^s)\.verify$/i.test(t);let a=e.calls.at(-1);if(!a)return!1;let o=D(a.callee)??(a.callee.kind===`member`?a.callee.name:``);return/jwt|jose|token|decode|crypt|sign/i.test(o)?!1:r===`ruby`?a.args.some(({name:e})=>e===`ssl`)||/^(?:HTTParty|HTTP|Faraday|Excon)\b/.test(o):jr.test(o)&&(r!==`python`||/requests|httpx|boto|session|client/i.test(i))}function Nr({call:e,name:t},{text:n,language:r}){let i=t.slice(t.lastIndexOf(`.`)+1);if(i===`_create_unverified_context`)return"`_create_unverified_context` verifies nothing";if(r===`php`){let t=e.args[1]&&D(e.args[1].value),r=e.args[2]?.value;return i===`curl_setopt`&&t&&/^CURLOPT_SSL_VERIFY(?:PEER|HOST)$/.test(t)&&r&&T(r)?`\`${t}\` is off`:i===`curl_setopt_array`&&/CURLOPT_SSL_VERIFY(?:PEER|HOST)\s*=>\s*(?:false|0)\b/i.test(n.slice(...e.span))?"`CURLOPT_SSL_VERIFYPEER` or `CURLOPT_SSL_VERIFYHOST` is off":i===`withoutVerifying`?"`withoutVerifying` verifies nothing":null}let a=e.args.find(({value:e})=>{let t=e.kind===`closure`?O(e.fn):void 0;return t?E(t):!1});return a&&/^(?:set(?:Default|SSL)?HostnameVerifier|hostnameVerifier)$/.test(i)?`the host’s name is not compared`:a&&/^(?:loadTrustMaterial|SslStream)$/.test(i)?`every certificate is accepted`:null}const Pr=/^(?:NoopHostnameVerifier|AllowAllHostnameVerifier|ALLOW_ALL_HOSTNAME_VERIFIER|TrustAllStrategy|InsecureTrustManagerFactory|DangerousAcceptAnyServerCertificateValidator)$/;function Fr({call:e}){for(let{value:t}of e.args){let e=D(t.kind===`call`&&t.isNew?t.callee:t)?.split(`.`).find(e=>Pr.test(e));if(e!==void 0)return{name:e,span:t.span}}return null}function Ir({fn:e,cls:t}){if(t===null||e.isAbstract)return null;let n=t.bases.map(e=>D(e)??``).join(` `),r=O(e);return e.name===`checkServerTrusted`&&/TrustManager\b/.test(n)&&r===null?"its `checkServerTrusted` looks at nothing":e.name===`verify`&&/HostnameVerifier\b/.test(n)&&r&&E(r)?"its `verify` accepts every host":null}const Lr={id:`tls-verification-disabled`,category:`handling`,vendor:null,title:`TLS certificates are not verified`,severity:`high`,confidence:`high`,why:`Whoever stands between the two ends can answer in the other’s name: they read the key that is sent along, and change what comes back.`,fix:[`Leave verification on: the default is right for every public API.`,'Where a server has a certificate of your own authority, hand that authority to the client (`ca`, `verify="ca.pem"`, `RootCAs`).'],bad:[],good:[],examples:hr,references:[`https://cwe.mitre.org/data/definitions/295.html`,`https://nodejs.org/api/cli.html#node_tls_reject_unauthorizedvalue`,`https://cheatsheetseries.owasp.org/cheatsheets/Transport_Layer_Security_Cheat_Sheet.html`],cwe:[295,297],code:e=>Vr([...Rr(e),...zr(e),...Br(e)],e),settings:e=>yr(e).map(({span:e,what:t,confidence:n})=>({span:e,message:Hr(t),confidence:n}))};function Rr(e){return e.named.flatMap(t=>{let n=Sr(t,e);if(n===null)return[];let r=Wr(t,e)?`medium`:`high`;return V(Ur(t,e),n,t.around,e,Xr(t,e)?`low`:r)})}function zr(e){return e.calls.flatMap(t=>{let n=Nr(t,e);if(n!==null)return V(t.call.span,n,t.around,e);let r=Fr(t);return r?V(r.span,`\`${r.name}\` accepts everybody`,t.around,e):[]})}function Br(e){return e.functions.flatMap(t=>{let n=Ir(t),r={calls:[],objects:[],tests:[],fn:t.fn,cls:t.cls};return n===null?[]:V(t.fn.nameSpan,n,r,e)})}function Vr(e,{text:t}){let n=e.toSorted((e,t)=>e.span[0]-t.span[0]);return n.filter((e,r)=>{let i=n[r-1];return!i||i.message===e.message||t.slice(i.span[1],e.span[0]).split(`
`).length>2})}function Hr(e){return`Whoever answers is believed: ${e}.`}function V(e,t,n,r,i=`high`){return Gr(n)?[]:[{span:e,message:Hr(t),confidence:Yr(n,r)?`low`:i}]}function Ur({name:e,span:t,kind:n},{text:r}){if(n===`assignment`)return t;let i=r.slice(Math.max(0,t[0]-60),t[0]),a=i.lastIndexOf(e);return a===-1?t:[t[0]-i.length+a,t[1]]}function Wr({around:e,name:t},{text:n}){if(t!==`rejectUnauthorized`)return!1;let r=e.objects.at(-1)?.span[0]??0;return/(?:ssl|tls)['"]?\s*[:=]\s*$/i.test(n.slice(Math.max(0,r-20),r))}function Gr({calls:e,objects:t}){let n=[...e,...t].flatMap(k).flatMap(mr);return n.length>0&&n.every(pr)}const Kr=/insecure|skip|verif|ssl|tls|cert|dev|local|prod|env|debug|test|stag|self|allow|unsafe|strict|conf|opt|flag|setting|[=!]==?\s*(?:true|false)\b/i,qr=/NODE_ENV|RAILS_ENV|APP_ENV|isDev|is_dev|development|production|IsDevelopment/,Jr=/insecure|unsafe|unverified|no_?verif|without_?verif|skip|trust_?all|accept_?all/i;function Yr({tests:e,fn:t,cls:n},{text:r}){return e.some(({span:e})=>Kr.test(r.slice(...e)))||t!==null&&(qr.test(r.slice(...t.span))||Jr.test(t.name??``))||Jr.test(n?.name??``)}function Xr({name:e,path:t,kind:n,around:r,value:i},{named:a,text:o}){if(n!==`assignment`)return!1;if(t===`this.${e}`||t===`self.${e}`)return!0;let s=o.slice(...i.span);return a.some(e=>e.path===t&&e.around.fn===r.fn&&o.slice(...e.value.span)!==s)}const Zr={id:`upstream-error-exposed`,category:`handling`,vendor:null,title:`An API’s error shown to the user`,severity:`medium`,confidence:`medium`,why:`Errors of an API name accounts, requests, limits and parts of keys, and a stack names the files of the server: of use to an attacker, of none to a user.`,fix:[`Answer with a text and a code of your own, and an id by which the error is found in the log.`,`Log the error itself.`,`Pass on only what is meant for users, such as why a card was declined.`],bad:[],good:[],examples:{javascript:{path:`routes/pay.js`,bad:`import Stripe from 'stripe';

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY);

router.post('/pay', async (req, res) => {
  try {
    const charge = await stripe.charges.create({ amount: req.body.amount, currency: 'eur' });
    res.json({ id: charge.id });
  } catch (error) {
    res.status(500).json({ error: error.message });
  }
});
`,good:`import Stripe from 'stripe';

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY);

router.post('/pay', async (req, res) => {
  try {
    const charge = await stripe.charges.create({ amount: req.body.amount, currency: 'eur' });
    res.json({ id: charge.id });
  } catch (error) {
    logger.error({ message: error.message, request: req.id });
    res.status(502).json({ error: 'The payment could not be made.', request: req.id });
  }
});
`},typescript:{path:`app/api/orders/route.ts`,bad:`export async function POST(request: Request) {
  const answer = await fetch('https://api.otesse.com/v1/orders', { method: 'POST', body: await request.text() });
  if (!answer.ok) {
    return Response.json({ error: await answer.text() }, { status: 502 });
  }
  return Response.json(await answer.json());
}
`,good:`export async function POST(request: Request) {
  const answer = await fetch('https://api.otesse.com/v1/orders', { method: 'POST', body: await request.text() });
  if (!answer.ok) {
    logger.error(await answer.text());
    return Response.json({ error: 'The order could not be placed.' }, { status: 502 });
  }
  return Response.json(await answer.json());
}
`},python:{path:`shop/pay.py`,bad:`import stripe
from flask import Flask, jsonify, request

app = Flask(__name__)


@app.post("/pay")
def pay():
    try:
        charge = stripe.Charge.create(amount=request.json["amount"], currency="eur")
    except stripe.error.StripeError as error:
        return jsonify(error=str(error)), 500
    return jsonify(id=charge.id)
`,good:`import stripe
from flask import Flask, jsonify, request

app = Flask(__name__)


@app.post("/pay")
def pay():
    try:
        charge = stripe.Charge.create(amount=request.json["amount"], currency="eur")
    except stripe.error.CardError as error:
        return jsonify(error=error.user_message), 402
    except stripe.error.StripeError as error:
        app.logger.error("payment failed: %s", error)
        return jsonify(error="The payment could not be made."), 502
    return jsonify(id=charge.id)
`},go:{path:`pay.go`,bad:`package shop

import (
	"fmt"
	"net/http"

	"github.com/stripe/stripe-go/v82/charge"
)

func pay(w http.ResponseWriter, r *http.Request) {
	made, err := charge.New(params(r))
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	fmt.Fprint(w, made.ID)
}
`,good:`package shop

import (
	"fmt"
	"log"
	"net/http"

	"github.com/stripe/stripe-go/v82/charge"
)

func pay(w http.ResponseWriter, r *http.Request) {
	made, err := charge.New(params(r))
	if err != nil {
		log.Print(err)
		http.Error(w, "The payment could not be made.", http.StatusBadGateway)
		return
	}
	fmt.Fprint(w, made.ID)
}
`},ruby:{path:`app/controllers/payments_controller.rb`,bad:`class PaymentsController < ApplicationController
  def create
    charge = Stripe::Charge.create(amount: params[:amount], currency: 'eur')
    render json: { id: charge.id }
  rescue Stripe::StripeError => e
    render json: { error: e.message }, status: :bad_gateway
  end
end
`,good:`class PaymentsController < ApplicationController
  def create
    charge = Stripe::Charge.create(amount: params[:amount], currency: 'eur')
    render json: { id: charge.id }
  rescue Stripe::StripeError => e
    Rails.logger.error(e.message)
    render json: { error: 'The payment could not be made.' }, status: :bad_gateway
  end
end
`},php:{path:`app/Http/Controllers/PaymentController.php`,bad:`<?php
use Stripe\\StripeClient;

class PaymentController extends Controller
{
    public function store(Request $request, StripeClient $stripe)
    {
        try {
            $charge = $stripe->charges->create(['amount' => $request->input('amount'), 'currency' => 'eur']);
        } catch (\\Exception $e) {
            return response()->json(['error' => $e->getMessage()], 500);
        }
        return response()->json(['id' => $charge->id]);
    }
}
`,good:`<?php
use Stripe\\StripeClient;

class PaymentController extends Controller
{
    public function store(Request $request, StripeClient $stripe)
    {
        try {
            $charge = $stripe->charges->create(['amount' => $request->input('amount'), 'currency' => 'eur']);
        } catch (\\Exception $e) {
            Log::error($e->getMessage());
            return response()->json(['error' => 'The payment could not be made.'], 502);
        }
        return response()->json(['id' => $charge->id]);
    }
}
`},java:{path:`src/main/java/shop/PaymentController.java`,bad:`import com.stripe.model.Charge;

@RestController
class PaymentController {
    @PostMapping("/pay")
    ResponseEntity<String> pay(@RequestParam int amount) {
        try {
            return ResponseEntity.ok(Charge.create(params(amount)).getId());
        } catch (StripeException e) {
            return ResponseEntity.status(500).body(e.getMessage());
        }
    }
}
`,good:`import com.stripe.model.Charge;

@RestController
class PaymentController {
    @PostMapping("/pay")
    ResponseEntity<String> pay(@RequestParam int amount) {
        try {
            return ResponseEntity.ok(Charge.create(params(amount)).getId());
        } catch (StripeException e) {
            log.error("payment failed", e);
            return ResponseEntity.status(502).body("The payment could not be made.");
        }
    }
}
`},csharp:{path:`Controllers/PaymentController.cs`,bad:`using Stripe;

[ApiController]
public class PaymentController : ControllerBase
{
    [HttpPost("/pay")]
    public async Task<IActionResult> Pay(int amount)
    {
        try
        {
            var charge = await new ChargeService().CreateAsync(Options(amount));
            return Ok(charge.Id);
        }
        catch (StripeException e)
        {
            return StatusCode(500, e.ToString());
        }
    }
}
`,good:`using Stripe;

[ApiController]
public class PaymentController : ControllerBase
{
    [HttpPost("/pay")]
    public async Task<IActionResult> Pay(int amount)
    {
        try
        {
            var charge = await new ChargeService().CreateAsync(Options(amount));
            return Ok(charge.Id);
        }
        catch (StripeException e)
        {
            _logger.LogError(e, "Payment failed");
            return StatusCode(502, "The payment could not be made.");
        }
    }
}
`}},references:[`https://cheatsheetseries.owasp.org/cheatsheets/Error_Handling_Cheat_Sheet.html`,`https://cwe.mitre.org/data/definitions/209.html`],cwe:[209],judge(e){return L(e,[`response`],[`stack`,`upstream-error`]).map(t=>({site:t.sink,message:`${t.sink.name===`return`?`The answer`:t.sink.name} shows ${t.data.name} to whoever asked.`,evidence:R(t,`answers with it`),confidence:Qr(e,t),vendor:t.data.vendor}))}};function Qr(e,{sink:t,data:n}){return z(e)?n.kind===`stack`?t.route?.webhook?`medium`:`high`:t.route?.webhook?`low`:`medium`:`low`}const $r=[dr,fr,cr,In,Zr,Fn,Rn,pn,dn,fn],ei=[Lr,Pn,or,Xt,dn,Bt];function ti({effects:e}){let t=[];for(let n of e){let e=n.ways.some(({proof:e})=>e!==null);for(let r of n.ways)r.proof===null&&!r.refetched&&t.push({effect:n,way:r,flaw:ni(r),isMixed:e})}return t}function ni({assumptions:e,failed:t,attempted:n,later:r}){let i=t.length>0||n.length>0;return e.some(({kind:e})=>e!==`right-length`||!i)?`optional`:i?`ignored`:r.length>0?`too-late`:`not-verified`}function ri({kind:e,name:t}){let n=t===null?``:` ${t}`;switch(e){case`secret-missing`:return`the secret${n} is not set`;case`header-missing`:return`the header${n} is missing`;case`not-production`:return`it is not production`;case`switched-off`:return`the setting${n} says so`;case`right-length`:return`the signature has the right length`}}function H(e,t){let n=ti(e);if(ii.find(e=>n.some(t=>t.flaw===e))!==t)return null;let r=n.filter(e=>e.flaw===t);return r.find(({isMixed:e})=>!e)??r[0]}const ii=[`ignored`,`optional`,`too-late`,`not-verified`];function U(e,{isMixed:t,effect:n,flaw:r}){return!e.complete||!e.certain||t&&r===`not-verified`?`low`:n.kind===`call`?`medium`:`high`}function W({route:e,vendor:t,scheme:n}){let i=t===null?`The handler`:`The handler of ${n?.name??r(t)}’s webhooks`;return e===null?i:`${i} at ${e}`}function G(e,{effect:t,way:n}){return[{site:e,text:`takes the request (${e.signals.slice(0,2).join(`, `)})`},...n.assumptions.map(e=>({site:e,text:`goes on when ${ri(e)}`})),...(n.assumptions.length>0?[]:n.failed).map(t=>({site:e.verifications[t],text:`verifies, and what it says does not stop the request`})),{site:t,text:`reaches ${t.name}`},...n.later.map(t=>({site:e.verifications[t],text:`verifies only now`}))]}const ai=e=>`import { createHmac, timingSafeEqual } from 'node:crypto';
import express from 'express';

const app = express();
app.use(express.raw({ type: '*/*' }));

app.post('/webhooks/otesse', ${e}(req, res) => {
  const expected = createHmac('sha256', process.env.OTESSE_WEBHOOK_SECRET).update(req.body).digest();
  const given = Buffer.from(req.get('x-otesse-signature') ?? '', 'hex');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return res.sendStatus(401);
  orders.markPaid(JSON.parse(req.body).order);
  res.sendStatus(204);
});
`,oi=e=>`import os

import stripe
from flask import Flask, abort, request

app = Flask(__name__)


@app.post("/webhooks/stripe")
def stripe_webhook():
${e}    try:
        event = stripe.Webhook.construct_event(request.data, request.headers["Stripe-Signature"], os.environ["STRIPE_WEBHOOK_SECRET"])
    except ValueError:
        abort(400)
    orders.mark_paid(event["data"]["object"]["id"])
    return "", 204
`,si=e=>`<?php

namespace App\\Http\\Controllers;

use Illuminate\\Http\\Request;

class PaystackWebhookController extends Controller
{
    public function handle(Request $request)
    {
${e}        $expected = hash_hmac('sha512', $request->getContent(), config('services.paystack.secret'));
        if (!hash_equals($expected, (string) $request->header('x-paystack-signature'))) {
            abort(401);
        }
        Order::where('number', $request->input('data.reference'))->update(['paid' => true]);
        return response()->noContent();
    }
}
`,ci=e=>`package main

import (
	"io"
	"net/http"
	"os"

	"github.com/stripe/stripe-go/v82/webhook"
)

func stripeWebhook(w http.ResponseWriter, r *http.Request) {
${e}	body, err := io.ReadAll(r.Body)
	if err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	event, err := webhook.ConstructEvent(body, r.Header.Get("Stripe-Signature"), os.Getenv("STRIPE_WEBHOOK_SECRET"))
	if err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	orders.MarkPaid(event.ID)
	w.WriteHeader(http.StatusNoContent)
}

func main() {
	http.HandleFunc("/webhooks/stripe", stripeWebhook)
}
`,li={id:`webhook-origin-not-checked`,category:`webhooks`,vendor:null,title:`Webhooks are taken from any address`,severity:`low`,confidence:`low`,why:`A signing secret that has leaked lets anybody forge messages, from anywhere. A list of the vendor’s addresses keeps them out until it is replaced. It is a second lock: it does not stand for the signature.`,fix:[`Let only the addresses that the vendor publishes reach the endpoint, best in the firewall or the proxy before it.`,"Where something outside of the code does that, say what in the config: `webhooks.origin-checked-by`.",`Where the vendor’s addresses are not worth following for you, switch the rule off.`],bad:[],good:[],examples:{javascript:{path:`server.js`,bad:ai(``),good:ai(`ipAllowlist(otesseAddresses), `)},python:{path:`app.py`,bad:oi(``),good:oi(`    if request.remote_addr not in STRIPE_ADDRESSES:
        abort(403)
`)},php:{path:`app/Http/Controllers/PaystackWebhookController.php`,bad:si(``),good:si(`        if (!in_array($request->ip(), config('services.paystack.allowed_ips'), true)) {
            abort(403);
        }
`)},go:{path:`main.go`,bad:ci(``),good:ci(`	if !stripeAddresses.Contains(netip.MustParseAddrPort(r.RemoteAddr).Addr()) {
		w.WriteHeader(http.StatusForbidden)
		return
	}
`)}},references:[`https://cwe.mitre.org/data/definitions/940.html`,`https://docs.stripe.com/ips`,`https://docs.github.com/en/webhooks/using-webhooks/best-practices-for-using-webhooks`],cwe:[940],oncePerFile:!0,judge(e){let t=e.scheme?.addresses??null;return t===null||e.checksOrigin||!e.certain?[]:[{site:e,message:`${W(e)} is open to every address; those of the vendor stand at ${t}.`,evidence:[],confidence:`low`}]}},ui=/(?:web_?-?hooks?|(?:ipn|notification|notify)_?-?(?:callback)?)_?-?\w*["'\]]{0,2}\s*(?::=|=>|[:=(,]|\s\|\|\s|\?\?)\s*["'`(]{0,2}$/i,di=/(?:^|[^\w])(?:(?:target|callback|payload|delivery|destination)?_?-?(?:url|uri|endpoint|address)|target|callback)["'\]]{0,2}\s*(?::=|=>|[:=])\s*["'`]?$/i,fi=[/(?:web_?-?hooks?|hooks)["'\]]{0,2}\s*(?::|=>|=)\s*[[{(]?\s*$/im,/resource\s+"\w*webhook\w*"/i,/web_?hook_?(?:endpoints?|subscriptions?)?(?:::|\.|->)?(?:create|register|subscribe|add|new)\w*\s*\(|(?:create|set|register|add|subscribe)_?(?:\w+_)?(?:web_?)?hooks?\w*\s*[({]|hooks\.(?:create|add)\s*\(/i],pi=/\/(?:web-?_?hooks?|ipn)(?:[/?#._-]|$)/i;function mi(e,t){let n=e.slice(e.lastIndexOf(`
`)+1);return ui.test(n)?!0:gi(n)?!1:di.test(n)&&fi.some(t=>t.test(_i(e)))?!0:pi.test(t)&&/[=:,([>]\s*["'`]?$|["'`]$/.test(n)&&!/\bhref\s*=\s*["']?$/i.test(n)}function hi(e,t){let n=e.slice(e.lastIndexOf(`
`)+1);return/web-?\s?hook|payload|callback|ipn/i.test(n+t)?/web-?\s?hooks?\s*(?:url|uri|endpoint|address)[^.!?]{0,40}$/i.test(n)||pi.test(t)&&/\b(?:url|endpoint|address|to|at|as|is)\b[^.!?]{0,20}$|[`:|"=]\s*$/i.test(n):!1}const gi=e=>/^\s*(?:\/\/|#|\*|--|\/\*|<!--)/.test(e);function _i(e){return e.split(`
`).filter(e=>!gi(e)).join(`
`)}const vi={bad:`http`,good:`https`};function K(e,t){return{path:e,bad:t(vi.bad),good:t(vi.good)}}const yi={javascript:K(`scripts/register-webhook.js`,e=>`const stripe = require('stripe')(process.env.STRIPE_SECRET_KEY);

await stripe.webhookEndpoints.create({
  url: '${e}://shop.tulip-market.com/stripe/events',
  enabled_events: ['invoice.paid'],
});
`),typescript:K(`src/setup.ts`,e=>`await octokit.rest.repos.createWebhook({
  owner,
  repo,
  config: { url: '${e}://ci.tulip-market.com/github', content_type: 'json', secret },
});
`),python:K(`bot/start.py`,e=>`import os

import telegram

bot = telegram.Bot(os.environ["BOT_TOKEN"])
bot.set_webhook(url="${e}://bot.tulip-market.com/updates", secret_token=os.environ["WEBHOOK_TOKEN"])
`),go:K(`cmd/register/main.go`,e=>`package main

import "github.com/stripe/stripe-go/v82/webhookendpoint"

func main() {
	params := &stripe.WebhookEndpointParams{
		URL: stripe.String("${e}://shop.tulip-market.com/webhooks/stripe"),
	}
	_, _ = webhookendpoint.New(params)
}
`),ruby:K(`lib/tasks/webhooks.rake`,e=>`task register_webhooks: :environment do
  Stripe::WebhookEndpoint.create(
    url: "${e}://shop.tulip-market.com/stripe/events",
    enabled_events: ["invoice.paid"],
  )
end
`),php:K(`config/payments.php`,e=>`<?php

return [
    'mollie_webhook_url' => env('MOLLIE_WEBHOOK_URL', '${e}://shop.tulip-market.com/mollie'),
    'webhook_url' => '${e}://shop.tulip-market.com/payments',
];
`),java:K(`src/main/java/shop/Settings.java`,e=>`package shop;

final class Settings {
  static final String WEBHOOK_URL = "${e}://shop.tulip-market.com/payments";
}
`),csharp:K(`Setup.cs`,e=>`using Stripe;

var options = new WebhookEndpointCreateOptions
{
    Url = "${e}://shop.tulip-market.com/webhooks/stripe",
};
new WebhookEndpointService().Create(options);
`),yaml:K(`deploy/values.yaml`,e=>`payments:
  webhook:
    url: ${e}://shop.tulip-market.com/payments
`),hcl:K(`infra/github.tf`,e=>`resource "github_repository_webhook" "ci" {
  repository = "shop"
  configuration {
    url          = "${e}://ci.tulip-market.com/github"
    content_type = "json"
  }
}
`),env:K(`.env.production`,e=>`WEBHOOK_URL=${e}://shop.tulip-market.com/payments\n`),prose:K(`docs/setup.md`,e=>`## Webhooks

Set the webhook URL to ${e}://shop.tulip-market.com/payments in the dashboard.
`)},bi=/example|your|my-?(?:app|domain|site|server|host|shop|store|company|webhook|api)|^(?:www\.|api\.)?(?:domain|site|server|host|url|foo|bar|acme|company|website)\.|placeholder|dummy|xxx|<|>|\{|\}|\$|%|\*|ngrok|localtunnel|loca\.lt|localhost|lvh\.me|nip\.io|sslip\.io|requestbin|webhook\.site|smee\.io|serveo|\.(?:local|internal|lan|test|svc|cluster|invalid|home|corp|intranet)$/i,xi=/^(?:127\.|0\.0\.0\.0|10\.|169\.254\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|192\.0\.2\.|198\.51\.100\.|203\.0\.113\.|1\.2\.3\.4|x\.x)/;function Si(e){return e.includes(`.`)&&!e.startsWith(`[`)&&!bi.test(e)&&!xi.test(e)}function Ci(e,t){return/^(?:docs?|developers?|help|support|guides?|wiki|blog|learn|community|forum|status|cdn)\.|(?:github|gitlab|bitbucket|stackoverflow|medium|readthedocs|w3|php|python|rubyonrails|npmjs|wikipedia|rfc-editor|ietf|apache)\.(?:com|org|io|net|dev)$/.test(e)||/\/(?:docs?|api-?docs|documentation|guides?|help|wiki|articles?|blog|reference|manual|tutorials?)(?:\/|$)|\.(?:html?|md|pdf)$/i.test(t)}const wi=/http:\/\/(?:[^\s/@'"`<>]*@)?([^\s/:?#'"`<>()[\]\\,;|]+)(?::\d+)?([^\s'"`<>)\]\\,;|]*)/gi,Ti={id:`webhook-plain-http`,category:`webhooks`,vendor:null,title:`Webhook address is plain HTTP`,severity:`medium`,confidence:`medium`,why:`Everybody between sender and receiver can read what is sent: customers, orders, tokens. They can send it again, and where the sender proves itself by a token alone, they have the token.`,fix:[`Register an https:// address.`,`Where the server itself speaks no TLS, put a proxy or the platform’s own address before it.`],bad:[],good:[],examples:yi,references:[`https://cwe.mitre.org/data/definitions/319.html`,`https://docs.stripe.com/webhooks#set-up-webhook`,`https://cheatsheetseries.owasp.org/cheatsheets/Transport_Layer_Security_Cheat_Sheet.html`],cwe:[319],text:Ei};function Ei({path:e,text:t,isSample:n}){let r=/\.(?:mdx?|markdown|rst|adoc)$/i.test(e);if(n&&!r)return[];let i=[];for(let e of t.matchAll(wi)){let[n,a=``,o=``]=e;if(!Si(a.toLowerCase())||Ci(a.toLowerCase(),o))continue;let s=t.slice(Math.max(0,e.index-300),e.index);(mi(s,o)||r&&hi(s,o))&&i.push({span:[e.index,e.index+n.length],message:`Webhooks for ${a} travel without TLS.`,confidence:r?`low`:`medium`})}return i}const Di=e=>`import { createHmac, timingSafeEqual } from 'node:crypto';
import express from 'express';

const app = express();
app.use(express.raw({ type: '*/*' }));

app.post('/webhooks/otesse', (req, res) => {
  const sentAt = req.get('x-otesse-timestamp') ?? '';
${e}  const expected = createHmac('sha256', process.env.OTESSE_WEBHOOK_SECRET).update(\`\${sentAt}.\${req.body}\`).digest();
  const given = Buffer.from(req.get('x-otesse-signature') ?? '', 'hex');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return res.sendStatus(401);
  orders.markPaid(JSON.parse(req.body).order);
  res.sendStatus(204);
});
`,Oi=e=>`import { createHmac, timingSafeEqual } from 'node:crypto';

export async function POST(request: Request) {
  const body = await request.text();
  const timestamp = request.headers.get('x-slack-request-timestamp') ?? '';
${e}  const expected = 'v0=' + createHmac('sha256', process.env.SLACK_SIGNING_SECRET!).update(\`v0:\${timestamp}:\${body}\`).digest('hex');
  const given = request.headers.get('x-slack-signature') ?? '';
  if (given.length !== expected.length || !timingSafeEqual(Buffer.from(given), Buffer.from(expected))) {
    return new Response('no', { status: 401 });
  }
  await tickets.create(JSON.parse(body).event);
  return new Response(null, { status: 204 });
}
`,ki=e=>`import hashlib
import hmac
import os
import time

from flask import Flask, abort, request

app = Flask(__name__)
SECRET = os.environ["SLACK_SIGNING_SECRET"]


@app.post("/slack/events/webhook")
def slack():
    timestamp = request.headers["X-Slack-Request-Timestamp"]
${e}    base = f"v0:{timestamp}:{request.get_data(as_text=True)}"
    expected = "v0=" + hmac.new(SECRET.encode(), base.encode(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected, request.headers["X-Slack-Signature"]):
        abort(401)
    tickets.create(request.get_json()["event"])
    return "", 204
`,Ai=e=>`package main

import (
	"io"
	"net/http"
	"os"

	"github.com/stripe/stripe-go/v82/webhook"
)

func stripeWebhook(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	event, err := webhook.${e}(body, r.Header.Get("Stripe-Signature"), os.Getenv("STRIPE_WEBHOOK_SECRET"))
	if err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	orders.MarkPaid(event.ID)
	w.WriteHeader(http.StatusNoContent)
}

func main() {
	http.HandleFunc("/webhooks/stripe", stripeWebhook)
}
`,ji=e=>`class StripeWebhooksController < ApplicationController
  skip_before_action :verify_authenticity_token

  def create
    payload = request.body.read
    secret = ENV.fetch("STRIPE_WEBHOOK_SECRET")
    event = Stripe::Webhook.construct_event(payload, request.headers["Stripe-Signature"], secret${e})
    Order.find_by(number: event.data.object.id).update(paid: true)
    head :no_content
  rescue Stripe::SignatureVerificationError
    head :bad_request
  end
end
`,Mi=e=>`<?php

namespace App\\Http\\Controllers;

use Illuminate\\Http\\Request;
use Stripe\\Exception\\SignatureVerificationException;
use Stripe\\Webhook;

class StripeWebhookController extends Controller
{
    public function handle(Request $request)
    {
        try {
            $event = Webhook::constructEvent($request->getContent(), $request->header('Stripe-Signature'), config('services.stripe.webhook_secret')${e});
        } catch (SignatureVerificationException $e) {
            abort(400);
        }
        Order::where('number', $event->data->object->id)->update(['paid' => true]);
        return response()->noContent();
    }
}
`,Ni=e=>`package shop;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Event;
import com.stripe.net.Webhook;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class StripeWebhookController {
  @Value("\${stripe.webhook.secret}")
  private String webhookSecret;

  @PostMapping("/webhooks/stripe")
  ResponseEntity<Void> handle(@RequestBody String payload, @RequestHeader("Stripe-Signature") String signature) {
    Event event;
    try {
      event = Webhook.constructEvent(payload, signature, webhookSecret${e});
    } catch (SignatureVerificationException e) {
      return ResponseEntity.badRequest().build();
    }
    orders.markPaid(event.getId());
    return ResponseEntity.noContent().build();
  }
}
`,Pi=e=>`using Microsoft.AspNetCore.Mvc;
using Stripe;

[ApiController]
public class StripeWebhookController : ControllerBase
{
    private readonly IConfiguration _configuration;
    private readonly OrderService _orders;

    public StripeWebhookController(IConfiguration configuration, OrderService orders)
    {
        _configuration = configuration;
        _orders = orders;
    }

    [HttpPost("webhooks/stripe")]
    public async Task<IActionResult> Handle()
    {
        var json = await new StreamReader(Request.Body).ReadToEndAsync();
        try
        {
            var stripeEvent = EventUtility.ConstructEvent(json, Request.Headers["Stripe-Signature"], _configuration["Stripe:WebhookSecret"]${e});
            await _orders.MarkPaidAsync(stripeEvent.Id);
        }
        catch (StripeException)
        {
            return BadRequest();
        }
        return NoContent();
    }
}
`,Fi=[{id:`webhook-signature-not-verified`,category:`webhooks`,vendor:null,title:`Webhook is believed without a check of who sent it`,severity:`high`,confidence:`high`,why:`The address of a webhook is no secret. Whoever knows it can send an event of their own making: a payment that never was, a user who never signed up.`,fix:[`Verify the signature over the raw body before anything else, with the vendor’s library where it has one.`,`Answer 400 or 401 and stop where it does not fit.`,`Keep the secret in the environment, one for each endpoint and environment.`],bad:[],good:[],examples:{javascript:{path:`server.js`,bad:`import express from 'express';

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
`}},references:[`https://cheatsheetseries.owasp.org/cheatsheets/REST_Security_Cheat_Sheet.html`],cwe:[345,347],judge(e){let t=H(e,`not-verified`);return t?[{site:e,message:`${W(e)} goes on to ${t.effect.name} without verifying the request.`,evidence:G(e,t),confidence:U(e,t)}]:[]}},{id:`webhook-verified-too-late`,category:`webhooks`,vendor:null,title:`Webhook is verified after it has been acted on`,severity:`high`,confidence:`high`,why:`What an unverified event has caused is not undone by refusing it afterwards.`,fix:[`Move the verification to the top of the handler, before the event is stored, queued or acted on.`],bad:[],good:[],examples:{javascript:{path:`server.js`,bad:`import express from 'express';
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
`}},references:[`https://cheatsheetseries.owasp.org/cheatsheets/REST_Security_Cheat_Sheet.html`],cwe:[345,696],judge(e){let t=H(e,`too-late`);return t?[{site:t.effect,message:`${W(e)} does ${t.effect.name} before it verifies the request.`,evidence:G(e,t),confidence:U(e,t)}]:[]}},{id:`webhook-verification-ignored`,category:`webhooks`,vendor:null,title:`Outcome of the webhook’s verification is ignored`,severity:`high`,confidence:`high`,why:`A check whose outcome nobody acts on is none: a forged event goes the same way as a real one.`,fix:[`Return right where the verification fails, with status 400 or 401.`,`Do not catch the error of a verification only to log it and go on.`],bad:[],good:[],examples:{javascript:{path:`server.js`,bad:`import express from 'express';
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
`}},references:[`https://cwe.mitre.org/data/definitions/252.html`],cwe:[345,252],judge(e){let t=H(e,`ignored`);if(!t)return[];let n=t.way.failed[0]??t.way.attempted[0];return[{site:n===void 0?t.effect:e.verifications[n],message:`${W(e)} goes on to ${t.effect.name} when the verification fails.`,evidence:G(e,t),confidence:U(e,t)}]}},{id:`webhook-verification-optional`,category:`webhooks`,vendor:null,title:`Webhook’s verification can be left out`,severity:`high`,confidence:`high`,why:`A check that is left out when a header is missing is left out by whoever leaves the header out; one that is left out when a secret is not set fails open on the day that a deployment forgets it.`,fix:[`Refuse the request when the signature or the secret is missing.`,`Refuse to start without the secret, so that a wrong deployment is noticed at once.`,`Verify in development too, with a secret of its own.`],bad:[],good:[],examples:{javascript:{path:`server.js`,bad:`import express from 'express';
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
`}},references:[`https://cwe.mitre.org/data/definitions/636.html`],cwe:[345,636],judge(e){let t=H(e,`optional`);if(!t)return[];let n=t.way.assumptions[0];return[{site:n,message:`${W(e)} goes on to ${t.effect.name} without a check when ${ri(n)}.`,evidence:G(e,t),confidence:n.kind===`switched-off`?`low`:U(e,t)}]}},{id:`webhook-secret-fallback`,category:`webhooks`,vendor:null,title:`Webhook secret falls back to a value in the code`,severity:`high`,confidence:`high`,why:`Where the setting is missing, the check still runs and passes for everyone who has read the code, or who tries the empty string.`,fix:[`Read the secret without a default and refuse to start when it is missing.`],bad:[],good:[],examples:{javascript:{path:`server.js`,bad:`import { createHmac, timingSafeEqual } from 'node:crypto';
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
`}},references:[`https://cwe.mitre.org/data/definitions/1188.html`],cwe:[1188,798],judge(e){return e.verifications.flatMap(({secret:t})=>{if(!t?.fallback)return[];let n=t.fallback.isEmpty?`the empty string`:`a value in the code`;return[{site:t.fallback,message:`${W(e)} verifies with ${n} when ${t.name??`the secret`} is not set.`,evidence:[],confidence:e.certain?`high`:`medium`}]})}},{id:`webhook-secret-hardcoded`,category:`webhooks`,vendor:null,title:`Webhook secret stands in the code`,severity:`high`,confidence:`high`,why:`Everyone who can read the code, its history or a copy of it can sign events.`,fix:[`Read the secret from the environment or a secret manager.`,`Make a new one at the vendor: this one has been read.`],bad:[],good:[],examples:{javascript:{path:`server.js`,bad:`import { createHmac, timingSafeEqual } from 'node:crypto';
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
`}},references:[`https://cwe.mitre.org/data/definitions/798.html`],cwe:[798],judge(e){return e.verifications.flatMap(({secret:t})=>t?.kind===`literal`?[{site:t,message:`${W(e)} verifies with a secret that stands in the code.`,evidence:[],confidence:e.certain?`high`:`medium`}]:[])}},{id:`webhook-signature-timing-unsafe`,category:`webhooks`,vendor:null,title:`Webhook signature is not compared in constant time`,severity:`medium`,confidence:`high`,why:`An ordinary comparison stops at the first difference. Who measures the answers long enough can find a valid signature byte by byte.`,fix:[`Compare with a function made for it, over values of the same length.`],bad:[],good:[],examples:{javascript:{path:`server.js`,bad:`import { createHmac } from 'node:crypto';
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
`}},references:[`https://cwe.mitre.org/data/definitions/208.html`],cwe:[208],judge(e){return e.verifications.flatMap(t=>t.comparison===`plain`&&(t.by===`mac`||t.by===`token`)?[{site:t,message:`${W(e)} compares ${t.by===`mac`?`the signature`:`the token`} with an ordinary comparison.`,evidence:[],confidence:t.by===`mac`?`high`:`medium`}]:[])}},{id:`webhook-signature-over-parsed-body`,category:`webhooks`,vendor:null,title:`Webhook signature is computed over a body that was parsed`,severity:`medium`,confidence:`high`,why:`Parsing and writing again changes spaces, the order of keys and numbers. Real events then fail now and then, and somebody will switch the check off; and what is acted on may differ from what was verified.`,fix:[`Take the body as bytes before any parser touches it, verify those, and parse afterwards.`],bad:[],good:[],examples:{javascript:{path:`server.js`,bad:`import { createHmac, timingSafeEqual } from 'node:crypto';
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
`}},references:[`https://docs.stripe.com/webhooks#verify-manually`],cwe:[347],judge(e){return e.verifications.flatMap(t=>t.body===`reserialised`?[{site:t,message:`${W(e)} verifies a body that was parsed and written again.`,evidence:[],confidence:`high`}]:[])}},{id:`webhook-weak-signature`,category:`webhooks`,vendor:null,title:`Webhook signature is weak`,severity:`medium`,confidence:`medium`,why:`A hash of secret and body can be extended without the secret, and MD5 and SHA-1 are broken for new uses.`,fix:[`Use HMAC with SHA-256 and the header that the vendor offers for it.`],bad:[],good:[],examples:{javascript:{path:`server.js`,bad:`import { createHmac, timingSafeEqual } from 'node:crypto';
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
`}},references:[`https://cwe.mitre.org/data/definitions/328.html`],cwe:[328],judge(e){return e.verifications.flatMap(t=>t.by!==`mac`||t.algorithm===null||!/^(?:md5|sha1)$/.test(t.algorithm)||e.scheme?.algorithm===t.algorithm?[]:[{site:t,message:`${W(e)} relies on ${t.algorithm.toUpperCase()}.`,evidence:[],confidence:e.vendor===null?`low`:`medium`}])}},{id:`webhook-replay-possible`,category:`webhooks`,vendor:null,title:`Old webhook messages are accepted`,severity:`medium`,confidence:`medium`,why:`A signature stays right for ever. Who has seen one message, in a log or on the way, can send it again and again: the signed time of sending is there to refuse it.`,fix:[`Refuse a message whose signed timestamp is more than five minutes old. The vendors’ own functions do so unless they are told otherwise.`,`Keep the ids of messages for as long, and answer one that comes again without doing its work again.`],bad:[],good:[],examples:{javascript:{path:`server.js`,bad:Di(``),good:Di(`  if (!(Math.abs(Date.now() / 1000 - Number(sentAt)) < 300)) return res.sendStatus(401);
`)},typescript:{path:`app/api/slack/webhook/route.ts`,bad:Oi(``),good:Oi(`  if (!(Number(timestamp) > Date.now() / 1000 - 300)) return new Response('too old', { status: 401 });
`)},python:{path:`app.py`,bad:ki(``),good:ki(`    if abs(time.time() - int(timestamp)) > 300:
        abort(401)
`)},go:{path:`main.go`,bad:Ai(`ConstructEventIgnoringTolerance`),good:Ai(`ConstructEvent`)},ruby:{path:`app/controllers/stripe_webhooks_controller.rb`,bad:ji(`, tolerance: nil`),good:ji(``)},php:{path:`app/Http/Controllers/StripeWebhookController.php`,bad:Mi(`, 0`),good:Mi(`, 120`)},java:{path:`src/main/java/shop/StripeWebhookController.java`,bad:Ni(`, 0`),good:Ni(``)},csharp:{path:`Controllers/StripeWebhookController.cs`,bad:Pi(`, tolerance: 31536000`),good:Pi(`, tolerance: 300`)}},references:[`https://cwe.mitre.org/data/definitions/294.html`,`https://docs.stripe.com/webhooks#replay-attacks`,`https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md`],cwe:[294],judge(e){return e.verifications.flatMap(t=>{let{freshness:n,by:r}=t;if(n!==`unchecked`&&n!==`disabled`)return[];let i=n===`disabled`||r===`mac`&&e.scheme?.signsTime===!0;return[{site:t,message:n===`disabled`?`${W(e)} has the age of messages not limited, or so that it refuses none.`:`${W(e)} verifies the time of sending and never asks how long ago that was.`,evidence:[],confidence:i&&e.complete&&e.certain?`medium`:`low`}]})}},li],Ii=[Ti,...ei],Li=[.../* @__PURE__ */ new Set([...s,...a,...Fi,...$r,...Ii])],Ri=new Map(Li.map(e=>[e.id,e]));function zi(e){return Ri.get(e)}function q(e,{ruleOf:t=zi}={}){return t(e)??{id:e,title:e,why:``,fix:[],references:[],cwe:[],confidence:`medium`,severity:`medium`}}const Bi=[`bytes`,`kB`,`MB`,`GB`,`TB`];function J(e,t,n=`${t}s`){return`${e.toLocaleString(`en-US`)} ${e===1?t:n}`}function Vi(e){if(e===1)return`1 byte`;let t=e,n=0;for(;t>=999.5&&n<Bi.length-1;)t/=1e3,n++;return`${n>0&&t<9.95?t.toFixed(1):Math.round(t)} ${Bi[n]}`}function Hi(e){if(e<999.5)return`${Math.round(e)} ms`;if(e<59950)return`${(e/1e3).toFixed(1)} s`;let t=Math.round(e/1e3);return`${Math.floor(t/60)} min ${t%60} s`}function Ui(e){return[...e].sort((e,t)=>Number(e.confidence===`low`)-Number(t.confidence===`low`)||p(e.severity,t.severity)||Wi(e.rule,t.rule)||h.indexOf(e.confidence)-h.indexOf(t.confidence)||Wi(e.path,t.path)||e.line-t.line||e.column-t.column)}function Wi(e,t){return e<t?-1:Number(e>t)}function Gi(e){let t=e.filter(({confidence:e})=>e!==`low`),n=e.length-t.length,r=ee.map(e=>({severity:e,amount:t.filter(t=>t.severity===e).length})).filter(({amount:e})=>e>0).map(({severity:e,amount:t})=>`${t.toLocaleString(`en-US`)} ${e}`);return[...t.length>0?[`${J(t.length,`finding`)}: ${r.join(`, `)}`]:[],...n>0?[J(n,`piece of advice`,`pieces of advice`)]:[]].join(`; `)}const Ki={binary:`binary`,ignored:`ignored by the team`,generated:`code that a program has written, with keys sought in it and no handlers`,unreadable:`could not be opened`,vanished:`vanished during the scan`,submodule:`submodule not checked out`,"lfs-pointer":`kept in Git LFS`,"missing-object":`missing from the clone`,"corrupt-object":`damaged in the repository`,shallow:`cut off by a shallow clone`,"too-deep":`nested too deep`,timeout:`took too long`,unparsed:`not understood as code`,unfollowed:`not followed to its end`};function qi(e){return re.map(t=>{let n=e.filter(e=>e.reason===t);return{reason:t,words:Ki[t],shortfall:n.some(m),skips:n}}).filter(({skips:e})=>e.length>0).sort((e,t)=>Number(t.shortfall)-Number(e.shortfall))}const Ji={inline:`a comment beside it`,baseline:`the baseline`,config:`the configuration`,"ignore-file":`an ignore file`};function Yi({by:e,addedHere:t}){return t?`${Ji[e]}, added by this change`:Ji[e]}const Xi=`Not everything could be read`;function Zi(e,t){let n=e.findings.filter(e=>ie(e.severity,e.confidence,t)).length,r=!e.complete||e.skipped.some(m);return n>0?{outcome:`fails`,failing:n,sentence:`Fails: ${J(n,`finding`)} at or above ${t}.${r?` ${Xi}.`:``}`}:r?{outcome:`incomplete`,failing:n,sentence:`${Xi}, so this is no pass.`}:e.findings.length===0?{outcome:`clean`,failing:n,sentence:`Clean: nothing found.`}:{outcome:`passes`,failing:n,sentence:`Passes: ${t===`never`?`the check is set never to fail`:`nothing that counts at or above ${t}`}.`}}function Y({path:e,line:t},n,r){let i=x(y(v(e),160)+(t===null?``:`:${t}`)),a=r?.(e,t??1,n),o=a?Ce(a):null,s=o===null?i:`[${i}](${o})`;return n===null?s:`${s} in ${x(n.slice(0,10))}`}const Qi=/[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;function $i(e){return e>=` `&&e<=`~`?1:/^\p{M}$/u.test(e)?0:Qi.test(e)?2:1}function X(e){let t=0;for(let n of e)t+=$i(n);return t}function ea(e){let t=Dt.default.createColors(e);return{severity:{critical:e=>t.bold(t.red(e)),high:e=>t.red(e),medium:e=>t.yellow(e),low:e=>t.blue(e)},advice:t.blue,strong:t.bold,faint:t.dim,place:t.cyan,mark:t.red,good:t.green,bad:e=>t.bold(t.red(e)),partial:e=>t.bold(t.yellow(e))}}function Z(e,t){let n=[],r=``;for(let i of e.split(/\s+/).filter(Boolean).map(v))r!==``&&X(r)+1+X(i)>t?(n.push(r),r=i):r=r===``?i:`${r} ${i}`;return r===``?n:[...n,r]}function ta(e,t={}){let{complete:n,findings:r,skipped:i,suppressed:a,notes:o,stats:s}=e,c={schema:`otesse-guard/report@1`,complete:n,findings:r.map(e=>na(e,t)),skipped:i.map(({path:e,reason:t,detail:n})=>({path:e,reason:t,...n!==void 0&&{detail:n}})),stats:{files:s.files,bytes:s.bytes,ms:s.ms},...a.length>0&&{suppressed:a.map(ia)},...o.length>0&&{notes:o.map(({path:e,line:t,text:n})=>({path:e,line:t,text:n}))}};return`${JSON.stringify(c,null,2)}\n`}function na(e,t){let{rule:n,category:r,vendor:i,severity:a,confidence:o,path:s,line:c,column:l,endLine:u,endColumn:d}=e,{commit:f,preview:p,message:ee,fingerprint:m,also:te,places:ne,evidence:h}=e,{why:re}=q(n,t);return{rule:n,category:r,vendor:i,severity:a,confidence:o,path:s,line:c,column:l,endLine:u,endColumn:d,commit:f,preview:p,message:ee,fingerprint:m,also:te,...re!==``&&{why:re},...ne.length>0&&{places:ne.map(ra)},...h.length>0&&{evidence:h}}}function ra({path:e,line:t,column:n,endLine:r,endColumn:i}){return{path:e,line:t,column:n,endLine:r,endColumn:i}}function ia({finding:e,by:t,reason:n,addedHere:r}){let{rule:i,path:a,line:o,fingerprint:s}=e;return{rule:i,path:a,line:o,fingerprint:s,by:t,reason:n,addedHere:r}}function aa(e){let t=qi(e).map(({words:e,shortfall:t,skips:n})=>{let r=n.length.toLocaleString(`en-US`);if(!t)return`- ${e}: ${r}`;let i=n.slice(0,5).map(({path:e,detail:t})=>{let n=x(y(v(e),160));return t===void 0?n:`${n} (${b(y(t,300))})`}),a=n.length-i.length;return`- ${e} (${r}): ${i.join(`, `)}${a>0?` and ${a.toLocaleString(`en-US`)} more`:``}`});return t.length===0?[]:[`### Not read`,t.join(`
`)]}function oa(e,t){if(e.length===0)return[];let n=[...e].sort((e,t)=>Number(t.addedHere)-Number(e.addedHere)).slice(0,100).map(e=>{let{finding:n,reason:r}=e,i=e.addedHere?`**${Yi(e)}**`:Yi(e);return`| ${[x(n.rule),Y(n,n.commit,t),i,b(y(r??``,300))].join(` | `)} |`}),r=e.length-n.length;return[`### Silenced`,[`| Rule | Where | By | Reason |`,`| --- | --- | --- | --- |`,...n].join(`
`),...r>0?[`And ${r.toLocaleString(`en-US`)} more.`]:[]]}function sa(e,t){if(e.length===0)return[];let n=e.slice(0,20).map(({path:e,line:n,text:r})=>`- ${e===null?``:`${Y({path:e,line:n},null,t)}: `}${b(y(r,500))}`),r=e.length-n.length;return[`### Notes`,[...n,...r>0?[`- and ${r.toLocaleString(`en-US`)} more`]:[]].join(`
`)]}function ca(e,t){let n=la(e);if(Buffer.byteLength(n)<=t)return n;let r=[],i=t-Buffer.byteLength(ua(e.length))-2;for(let t of e){if(i-=Buffer.byteLength(t)+2,i<0)break;r.push(t)}return la([...r,ua(e.length-r.length)])}function la(e){return`${e.join(`

`)}\n`}function ua(e){return`**Cut here:** ${e.toLocaleString(`en-US`)} more sections did not fit. The JSON report has them.`}function da(e,{blobUrl:t}){if(e.length===0)return[];let n=e.slice(0,200).map(e=>{let{severity:n,confidence:r,message:i,preview:a}=e,o=`${b(i)}${a===``?``:` ${x(a)}`}`;return`| ${r===`low`?`advice`:n} | ${o} | ${Y(e,e.commit,t)} |`}),r=e.length-n.length;return[[`| Severity | What | Where |`,`| --- | --- | --- |`,...n].join(`
`),...r>0?[`And ${r.toLocaleString(`en-US`)} more.`]:[]]}function fa(e,t){return[...new Set(e.map(({rule:e})=>e))].map(n=>{let{title:r,why:i,fix:a,references:o}=q(n,t),s=e.filter(({rule:e})=>e===n),c=Ce(o[0]??``),l=`${b(r)} (${J(s.length,`finding`)})`,u=[i,a.map((e,t)=>`${t+1}. ${e}`).join(`
`),c===null?``:`Read more: <${c}>`,s.slice(0,50).flatMap(e=>pa(e,t)).join(`
`),s.length>50?`And ${(s.length-50).toLocaleString(`en-US`)} more.`:``].filter(Boolean);return t.folded?[`<details><summary>${l}</summary>`,...u,`</details>`].join(`

`):[`### ${l}`,...u].join(`

`)})}function pa(e,t){let{also:n,evidence:r,places:i,preview:a,commit:o}=e,s=i.length-3,c=i.slice(0,3).map(e=>Y(e,null,t.blobUrl)),l=n.map(e=>{let{title:n,fix:r}=q(e,t);return n===e?x(e):`${b(n)}. ${r[0]??``}`});return[`- ${Y(e,o,t.blobUrl)}${a===``?``:` ${x(a)}`}`,...r.map(e=>`  - Proof: ${b(e)}`),...l.map(e=>`  - Also: ${e}`),...c.length>0?[`  - Same secret: ${c.join(`, `)}${s>0?` and ${J(s,`more place`)}`:``}`]:[]]}const ma={clean:`✅`,passes:`✅`,incomplete:`⚠️`,fails:`❌`};function ha(e,t){return ca(ga(e,{...t,folded:!1}),t.limit??1/0)}function ga(e,t){let{failOn:n,scanned:r,blobUrl:i}=t,{findings:a,skipped:o,suppressed:s,stats:c}=e,l=Zi(e,n),u=Ui(a),d=`${J(c.files,`file`)}, ${Vi(c.bytes)}, ${Hi(c.ms)}`;return[`## ${ma[l.outcome]} ${l.sentence.replace(/\.$/,``)}`,`${a.length>0?`${Gi(a)}. `:``}Otesse Guard read ${b(r)}: ${d}.`,...da(u,t),...aa(o),...oa(s,i),...sa(e.notes,i),...fa(u,t)]}function _a({why:e,fix:t,references:n,cwe:r},i){let a=e=>`${`#`.repeat(i)} ${e}`,o=[...n.map(e=>`- <${e}>`),...r.map(e=>`- ${va(e)}`)];return[...e===``?[]:[a(`Why it matters`),e],...t.length===0?[]:[a(`How to fix it`),t.map((e,t)=>`${t+1}. ${e}`).join(`
`)],...o.length===0?[]:[a(`Read more`),o.join(`
`)]]}function va(e){return`[CWE-${e}](https://cwe.mitre.org/data/definitions/${e}.html)`}function ya(e){return te.flatMap(t=>{let n=e.filter(e=>e.category===t),i=[...new Set(n.map(({vendor:e})=>e===null?null:r(e)))];return i.sort((e,t)=>(e??``).localeCompare(t??``,`en`)),i.map(e=>({category:t,vendor:e,rules:n.filter(t=>(t.vendor===null?null:r(t.vendor))===e).sort((e,t)=>p(e.severity,t.severity)||(e.id<t.id?-1:1))}))})}const ba={keys:`Leaked keys`,webhooks:`Webhooks`,handling:`Handling of data and secrets`};function xa(e){return e.replace(/\{\{word:(\w+)\}\}/g,`$1`).replace(/(?:\{\{\w+(?::\d+)?\}\})+/g,`…`)}const Sa={javascript:`JavaScript`,typescript:`TypeScript`,python:`Python`,go:`Go`,ruby:`Ruby`,php:`PHP`,java:`Java`,csharp:`C#`,shell:`Shell scripts`,dockerfile:`Dockerfiles`,env:`Env files`,yaml:`YAML`,json:`JSON`,hcl:`Terraform`,html:`HTML`,data:`Data`,prose:`Documentation`};function Ca({examples:e={}}){return Object.keys(Sa).flatMap(t=>{let n=e[t];return n?[{language:t,title:Sa[t],...n}]:[]})}function Q(e,t,n,r){return Z(t,Ta(n)).map((t,n)=>`${Ea(n===0?e:``,r)}${t}`)}function $(e,t,n,r){return t.flatMap((t,i)=>Q(i===0?e:``,t,n,r))}function wa(e,t,n,r){return t.length<2?$(e,t,n,r):t.flatMap((t,i)=>{let a=`${i+1}. `;return Z(t,Ta(n)-a.length).map((t,n)=>n===0?`${Ea(i===0?e:``,r)}${a}${t}`:`${Ea(``,r)}${` `.repeat(a.length)}${t}`)})}function Ta(e){return Math.max(20,Math.min(e,100)-10)}function Ea(e,t){return e===``?` `.repeat(10):`${` `.repeat(2)}${t.faint(e.padEnd(8))}`}function Da(e,{color:t,width:n}){let i=ea(t),a=e.vendor===null?``:` · ${r(e.vendor)}`,o=e=>xa(e).split(`
`).map(e=>`    ${e}`).join(`
`),s=(e,t)=>t.length===0?[]:[``,`  ${i.faint(e)}`,...t.map(o)];return`${[`${i.severity[e.severity](e.severity)} ${i.strong(e.title)}`,`  ${i.faint(`${e.id} · confidence ${e.confidence}${a}`)}`,``,...Q(`Why`,e.why,n,i),...wa(`Fix`,e.fix,n,i),...$(`Links`,e.references,n,i),...Q(`CWE`,e.cwe.join(`, `),n,i),...s(`Reported`,e.bad),...s(`Not reported`,e.good),...Ca(e).slice(0,1).flatMap(({title:e,bad:t,good:n})=>[...s(`Reported (${e})`,[t.trimEnd()]),...s(`Not reported`,[n.trimEnd()])])].join(`
`)}\n`}function Oa(e,{color:t}){let n=ea(t),r=Math.max(0,...e.map(({id:e})=>e.length));return`${ya(e).map(({category:e,vendor:t,rules:i})=>[n.strong(`${ba[e]} · ${t??`every vendor`}`),...i.map(({id:e,severity:t,title:i})=>`  ${e.padEnd(r)}  ${n.severity[t](t.padEnd(8))}  ${n.faint(i)}`)].join(`
`)).join(`

`)}\n`}function ka(e){return e.toWellFormed().split(`/`).map(encodeURIComponent).join(`/`)}function Aa(e){return{uri:ka(e),uriBaseId:`%SRCROOT%`}}function ja({path:e,line:t,column:n,endLine:r,endColumn:i}){return{artifactLocation:Aa(e),region:{startLine:t,startColumn:n,endLine:r,endColumn:i}}}const Ma=1e3;function Na({complete:e,skipped:t,notes:n},r){return{executionSuccessful:e,toolExecutionNotifications:[...qi(t).flatMap(Pa),...n.slice(0,Ma).map(Fa),...r>0?[Ia(r)]:[]]}}function Pa({reason:e,words:t,shortfall:n,skips:r}){let i={id:e};if(!n)return[{descriptor:i,level:`note`,message:{text:`${J(r.length,`file`)} not read: ${t}.`}}];let a=r.slice(0,Ma).map(({path:e,detail:n})=>({descriptor:i,level:`warning`,message:{text:`Not read: ${t}${n===void 0?``:` (${n})`}.`},locations:[{physicalLocation:{artifactLocation:Aa(e)}}]})),o=r.length-a.length;return o>0?[...a,{descriptor:i,level:`warning`,message:{text:`${J(o,`more path`)} not read: ${t}.`}}]:a}function Fa({path:e,text:t}){return{descriptor:{id:`note`},level:`note`,message:{text:t},...e!==null&&{locations:[{physicalLocation:{artifactLocation:Aa(e)}}]}}}function Ia(e){return{descriptor:{id:`results-cut`},level:`warning`,message:{text:`${J(e,`result`)} left out: GitHub takes 25,000 of them and 10 MB. The worst are here.`}}}const La={critical:`error`,high:`error`,medium:`warning`,low:`note`},Ra={critical:`9.5`,high:`8.0`,medium:`5.5`,low:`2.0`},za=1024;function Ba(e,t,n){return Va(e,t).map(e=>{let r=q(e,n),i=t.filter(t=>t.rule===e).map(({severity:e})=>e).sort(p)[0]??r.severity,a=_a(r,2).join(`

`);return{id:e,name:e,shortDescription:{text:r.title.slice(0,za)},fullDescription:{text:(r.why||r.title).slice(0,za)},help:{text:Ha(r),markdown:a===``?r.title:a},...r.references[0]!==void 0&&{helpUri:r.references[0]},defaultConfiguration:{level:r.confidence===`low`?`note`:La[i]},properties:{tags:[`security`,...r.cwe.map(e=>`external/cwe/cwe-${String(e).padStart(3,`0`)}`)],precision:r.confidence,"security-severity":Ra[i]}}})}function Va(e,t){return[.../* @__PURE__ */ new Set([...e.map(({id:e})=>e),...t.map(({rule:e})=>e)])]}function Ha({title:e,why:t,fix:n,references:r}){let i=n.map((e,t)=>`${t+1}. ${e}`);return[t||e,...i,...r].join(`
`)}function Ua(e,{ruleIndex:t,lineHash:n},r){let{rule:i,severity:a,confidence:o,fingerprint:s,places:c,preview:l,commit:u,also:d,evidence:f}=e,p=t.get(i);return{ruleId:i,...p!==void 0&&{ruleIndex:p},level:o===`low`?`note`:La[a],message:{text:Wa(e)},locations:[{physicalLocation:ja(e)}],...c.length>0&&{relatedLocations:Ka(e)},partialFingerprints:{...n&&{primaryLocationLineHash:`${s}:1`},"otesseGuardFingerprint/v1":s},...r&&{suppressions:[qa(r)]},properties:{severity:a,confidence:o,...l!==``&&{preview:l},...u!==null&&{commit:u},...d.length>0&&{also:d},...f.length>0&&{evidence:f}}}}function Wa({message:e,preview:t,commit:n,places:r}){let i=r.slice(0,5).map(({path:e,line:t},n)=>`[${Ga(`${v(e)}:${t}`)}](${n+1})`),a=r.length-i.length;return[Ga(e||`No message.`),t===``?``:`Found: ${Ga(t)}.`,n===null?``:`It stands in commit ${Ga(n.slice(0,10))}.`,i.length===0?``:`Also at ${i.join(`, `)}${a>0?` and ${J(a,`more place`)}`:``}.`].filter(Boolean).join(` `)}function Ga(e){return e.replace(/[\\[\]]/g,`\\$&`)}function Ka({places:e}){return e.slice(0,100).map((e,t)=>({id:t+1,physicalLocation:ja(e)}))}function qa(e){return{kind:e.by===`inline`?`inSource`:`external`,status:`accepted`,justification:e.reason??`Silenced by ${Yi(e)}.`}}const Ja={results:25e3,gzippedBytes:1e7};function Ya(e,t){let n=t.limits??Ja;for(let r=n.results;;r=Math.floor(r/2)){let i=`${JSON.stringify(Xa(e,t,r))}\n`;if(i.length*3<=n.gzippedBytes||r===0||se().gzipSync(i).length<=n.gzippedBytes)return i}}function Xa(e,t,n){let{version:r,rules:i=Li,withSuppressed:a=!1,lineHash:o=!1,category:s=`otesse-guard/`}=t,c=a?e.suppressed:[],l=[...e.findings,...c.map(({finding:e})=>e)],u=new Map(Va(i,l).map((e,t)=>[e,t])),d=[...Ui(e.findings).map(e=>Ua(e,{ruleIndex:u,lineHash:o})),...c.map(e=>Ua(e.finding,{ruleIndex:u,lineHash:o},e))];return{$schema:`https://json.schemastore.org/sarif-2.1.0.json`,version:`2.1.0`,runs:[{tool:{driver:{name:`Otesse Guard`,semanticVersion:r,rules:Ba(i,l,t)}},automationDetails:{id:s},...t.provenance&&{versionControlProvenance:[t.provenance]},originalUriBaseIds:{"%SRCROOT%":{description:{text:`The root of the repository.`}}},columnKind:`utf16CodeUnits`,invocations:[Na(e,Math.max(0,d.length-n))],results:d.slice(0,n)}]}}function Za(e,t,n){let r=String(e.firstLine+e.lines.length-1).length,i=e=>`  ${n.faint(`${e.padStart(r)} │`)}`,a=Math.max(20,t-r-5);return e.lines.flatMap((t,r)=>{let o=$a(Qa(t),a),s=to(o,e=>e.character),c=i(String(e.firstLine+r)),l=s===``?c:`${c} ${s}`;if(!o.some(({marked:e})=>e))return[l];let u=to(o,e=>(e.marked?`─`:` `).repeat($i(e.character)));return[l,`${i(``)} ${no(u,n)}`]})}function Qa({text:e,mark:t}){let[n,r]=t??[0,0];return[[e.slice(0,n),!1],[e.slice(n,r),!0],[e.slice(r),!1]].flatMap(([e,t])=>[...e.split(`	`).map(v).join(`  `)].map(e=>({character:e,marked:t})))}function $a(e,t){if(eo(e)<=t)return e;let n=e.findIndex(e=>e.marked),r=eo(e.filter(e=>e.marked)),i=n===-1?0:Math.max(0,n-Math.max(4,Math.floor((t-r)/2)));for(;i>0&&eo(e.slice(i-1))<=t-2;)i--;let a=i;for(let n=t-2;a<e.length&&(n-=$i(e[a].character),!(n<0));a++);let o={character:`…`,marked:!1};return[...i>0?[o]:[],...e.slice(i,a),...a<e.length?[o]:[]]}function eo(e){return e.reduce((e,{character:t})=>e+$i(t),0)}function to(e,t){return e.map(t).join(``).trimEnd()}function no(e,t){return e.replace(/─+/g,e=>t.mark(e))}function ro(e,t){let{width:n,palette:r,explained:i}=t,a=q(e.rule,t),o=i.has(e.rule),[s,c]=io(e,a.title),l=e.frame&&e.frame.lines.length>0?Za(e.frame,n,r):[],u=a.references[0],d=[...Q(`What`,c,n,r),...o?[]:Q(`Why`,a.why,n,r),...o?[]:wa(`Fix`,a.fix,n,r),...o&&a.fix.length>0?Q(`Fix`,`As above, for ${e.rule}.`,n,r):[],...$(`Proof`,e.evidence,n,r),...$(`Also`,e.also.map(e=>so(e,t)),n,r),...$(`Places`,co(e,t),n,r),...o||u===void 0?[]:Q(`Link`,u,n,r)];return[...ao(e,s,t),`  ${oo(e,r)}`,...l.length>0?[``,...l]:[],...d.length>0?[``,...d]:[]]}function io({message:e},t){return e.startsWith(t)?[v(e.replace(/\.$/,``)),``]:[v(t),e]}function ao(e,t,{width:n,palette:r}){let{severity:i,confidence:a,rule:o}=e,s=a===`low`,c=s?`advice`:i,l=(s?r.advice:r.severity[i])(c),u=r.faint(v(o)),d=` `.repeat(c.length+1);if(d.length+X(t)+2+X(o)<=n)return[`${l} ${r.strong(t)}  ${u}`];let f=Z(t,Math.max(20,n-d.length)).map(e=>r.strong(e));return[`${l} ${f[0]??``}`,...[...f.slice(1),u].map(e=>d+e)]}function oo({path:e,line:t,column:n,commit:r},i){let a=i.place(`${v(e)}:${t}:${n}`);return r===null?a:`${a} ${i.faint(`in commit ${v(r.slice(0,10))}`)}`}function so(e,t){let{title:n,fix:r}=q(e,t);return n===e?v(e):`${n}. ${r[0]??``} (${e})`}function co({places:e},{verbose:t=!1}){let n=t||e.length<=3?e:e.slice(0,3),r=e.length-n.length;return[...n.map(({path:e,line:t,column:n})=>`${v(e)}:${t}:${n}`),...r>0?[`and ${J(r,`more place`)}`]:[]]}function lo(e,t){let{palette:n,width:r}=t,i=Zi(e,t.failOn),a=`${J(e.stats.files,`file`)}, ${Vi(e.stats.bytes)}, ${Hi(e.stats.ms)}`,o=qi(e.skipped),s=`Read ${v(t.scanned)}: ${a}${uo(o)}.`,c=[...o.filter(({shortfall:e})=>e||t.verbose).flatMap(e=>fo(e,t)),...po(e.suppressed,t),...ho(e.notes,t)];return[...e.findings.length>0?[n.strong(`${Gi(e.findings)}.`)]:[],...Z(s,r).map(e=>n.faint(e)),...c.length>0?[``,...c,``]:[],...Z(i.sentence,r).map(_o(n,i.outcome))]}function uo(e){let t=e.filter(({shortfall:e})=>!e);return t.length===0?``:`; passed over: ${t.map(({skips:e,words:t})=>`${e.length.toLocaleString(`en-US`)} ${t}`).join(`, `)}`}function fo({words:e,skips:t,shortfall:n},{palette:r,verbose:i=!1,width:a}){let o=`Not read: ${e} (${t.length.toLocaleString(`en-US`)})`,s=i?t:t.slice(0,3),c=t.length-s.length,l=s.map(({path:e,detail:t})=>v(e)+(t?` (${v(t)})`:``));return[n?r.partial(o):o,...l.flatMap(e=>Z(e,a-2).map(e=>`  ${e}`)),...c>0?[`  and ${c.toLocaleString(`en-US`)} more`]:[]]}function po(e,{palette:t,width:n,verbose:r=!1}){if(e.length===0)return[];let i=e.filter(({addedHere:e})=>e).length,a=i>0?`, ${i.toLocaleString(`en-US`)} of them by this change`:``,o=e.filter(({addedHere:e})=>r||e).flatMap(e=>Z(mo(e),n-2).map(e=>`  ${e}`));return[`${J(e.length,`finding`)} silenced${a}.`,...o].map(e=>t.faint(e))}function mo(e){let{path:t,line:n,rule:r}=e.finding,i=e.reason===null?``:`: ${v(e.reason)}`;return`${v(t)}:${n} ${v(r)}, by ${Yi(e)}${i}`}function ho(e,t){let n=t.verbose?e:e.slice(0,10),r=e.length-n.length;return[...n.flatMap(e=>go(e,t)),...r>0?[`And ${J(r,`more note`)}.`]:[]]}function go({path:e,line:t,text:n},{width:r}){return Z(`Note: ${e===null?``:`${v(e)}${t===null?``:`:${t}`}: `}${v(n)}`,r)}function _o(e,t){return t===`fails`?e.bad:t===`incomplete`?e.partial:e.good}function vo(e,t){let n=ea(t.color),r=Ui(e.findings),i=/* @__PURE__ */ new Set,a=r.map(e=>{let r=ro(e,{...t,palette:n,explained:i});return i.add(e.rule),r.join(`
`)}),o=r.findIndex(({confidence:e})=>e===`low`);return o!==-1&&a.splice(o,0,n.advice(`Advice, which never fails a check`)),`${[...a,lo(e,{...t,palette:n}).join(`
`)].join(`

`)}\n`}function yo(e,t,n){let{failOn:r,scanned:i,ruleOf:a}=n;return t===`json`?ta(e,{ruleOf:a}):t===`sarif`?Ya(e,{version:ne,ruleOf:a}):t===`markdown`?ha(e,{failOn:r,scanned:i,ruleOf:a}):vo(e,n)}async function bo(e,t,n){let r=t,{source:i,scanned:a,settingsFrom:o}=e,s=await xo(o,r,n),c=Tt(n),l=await Ue({source:i,settings:s,onProgress:c.update,...r.only&&{only:r.only}}).finally(c.clear);return await So(l,r,s,a,n),ae(l,r.failOn??s.config[`fail-on`])}async function xo({root:e,commit:t},n,r){let{config:i,baseline:a}=n,o={...i!==void 0&&{config:await at(i,_(r.cwd,i),`the config`)},...a!==void 0&&{baseline:await at(a,_(r.cwd,a),`the baseline`)}};return nt(t===null?rt(e):it(e,t),o)}async function So(e,t,n,r,i){let{format:a,output:o}=t,s=o===void 0,c=t.failOn??n.config[`fail-on`],l=new Map(n.teamRules.map(e=>[e.id,e])),u=yo(e,a,{color:s&&Ot(i.stdout,i.env),width:s?kt(i.stdout):100,failOn:c,scanned:r,verbose:t.verbose??!1,ruleOf:e=>l.get(e)??zi(e)});s?i.stdout.write(u):(await wt(_(i.cwd,o),u),i.stderr.write(`${Zi(e,c).sentence} The report is in ${o}.\n`))}export{tt as A,ft as C,rt as D,ct as E,Ae as F,x as I,b as L,$e as M,Ue as N,at as O,Re as P,v as R,dt as S,lt as T,Tt as _,ea as a,gt as b,J as c,Li as d,Fi as f,Et as g,kt as h,Z as i,et as j,nt as k,Ii as l,Ot as m,Oa as n,X as o,$r as p,Da as r,Y as s,bo as t,zi as u,wt as v,st as w,_t as x,bt as y,y as z};