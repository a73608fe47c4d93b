import{r as e,t}from"./rolldown-runtime.js";import{_ as n,b as r,c as i,h as a,i as o,m as s,s as c,t as l,u,v as d}from"./engine.js";import{_ as f,a as p,c as ee,f as m,g as te,i as h,o as g,p as ne,r as _,s as re,t as ie,v as ae,y as oe}from"./base.js";import{r as se}from"./paths.js";import{d as ce,p as le,r as ue}from"./list.js";import de from"node:module";import{dirname as fe,resolve as v}from"node:path";import{availableParallelism as pe}from"node:os";import{chmod as me,mkdir as he,readFile as ge,realpath as _e,rename as ve,rm as ye,stat as be,writeFile as xe}from"node:fs/promises";function Se(e){return!/^https?:\/\//i.test(e)||e.length>2e3?null:e.toWellFormed().replace(/[^\w\-.~:/?#@!$&*+,;=%]/gu,Ce)}function Ce(e){return[...Buffer.from(e)].map(e=>`%${e.toString(16).toUpperCase().padStart(2,`0`)}`).join(``)}const we=/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu,Te={"\n":`\\n`,"\r":`\\r`,"	":`\\t`};function y(e){return e.replace(we,e=>Te[e]??Ee(e.codePointAt(0)))}function Ee(e){let t=e.toString(16);return e<256?`\\x${t.padStart(2,`0`)}`:e<65536?`\\u${t.padStart(4,`0`)}`:`\\u{${t}}`}function b(e,t){let n=[...e];if(n.length<=t)return e;let r=Math.floor((t-1)/3);return`${n.slice(0,r).join(``)}…${n.slice(n.length-(t-1-r)).join(``)}`}function x(e){return y(e).replace(/@(?=\S)/g,`@​`).replace(/#(?=\d)/g,`#​`).replace(/GH-(?=\d)/gi,`$&​`).replace(/:(?=\/\/)/g,`:​`).replace(/(?:www|mailto|xmpp)(?=[.:])/gi,`$&​`).replace(/:(?=[\w+-]+:)/g,`:​`).replace(/\b[0-9a-f]{4}(?=[0-9a-f]{3,60}\b)/g,`$&​`).replace(/^(?=\s|[-+=#]|\d+[.)])/,`​`).replace(/[&<>|\\`*_[\]~$\u200b]/g,C)}function S(e){let t=y(e);return/^[^\s`|\\]([^`|\\]*[^\s`|\\])?$/.test(t)?`\`${t}\``:`<code>${t.replace(/[!-/:-@[-`{-~]/g,C).replaceAll(C(`@`),C(`@`)+C(`​`))}</code>`}function C(e){return`&#${e.codePointAt(0)};`}const De=/[\w-]{16}/;let Oe;function ke(e){return De.test(e)?(Oe??=new n({rules:s,idKey:/* @__PURE__ */ new Uint8Array(1)}),e.split(`
`).map(Ae).join(`
`)):e}function Ae(e){let t=e,n=Oe.detect({path:``,bytes:Buffer.from(e)});for(let{column:e,endColumn:r,preview:i}of n.reverse())t=t.slice(0,e-1)+i+t.slice(r-1);return t}function je({findings:e,suppressed:t,skipped:n,notes:r}){let i=/* @__PURE__ */ new Map,a=e=>{let t=i.get(e)??ke(e);return i.set(e,t),t};for(let n of[...e,...t.map(e=>e.finding)]){n.path=a(n.path);for(let e of n.places)e.path=a(e.path)}for(let e of n)e.path=a(e.path);for(let e of r)e.path!==null&&(e.path=a(e.path))}function Me(e){let t=/* @__PURE__ */ new Map;for(let n of e){let e=n.secretId===null?null:d(n.path);if(e===null)continue;let r=t.get(n.secretId)??/* @__PURE__ */ new Map;t.set(n.secretId,r.set(e,n))}for(let n of e){let e=[...t.get(n.secretId??``)?.keys()??[]].sort();e.length<2||d(n.path)===null||(n.also.push(`key-shared-across-environments`),n.evidence.push(`the same secret serves ${e.join(` and `)}`))}}function Ne({kind:e,done:t,of:n,ms:r}){return e===`objects`?Pe(n/2):r<100||t===0?0:Pe(r/t*(n-t)/250)}function Pe(e){return e<1?0:Math.min(Math.floor(e),pe()-1,8)}function Fe(e){return{taken:Ie(1),begun:Ie(e)}}function Ie(e){return new Int32Array(new SharedArrayBuffer(e*Int32Array.BYTES_PER_ELEMENT))}var Le=class{#e;#t;#n=[];#r;constructor(e,t=Ne){this.#e=e,this.#t=t}prepare(e){if(this.inspector(),!e)return;let t=Math.min(this.#t({...e,done:0,ms:0}),8);for(;this.#n.length<t;)this.#n.push(Be(this.#e))}inspector(){return this.#r??=c.create(this.#e)}async work(e,t=()=>void 0){this.prepare();let n=Fe(8),r=performance.now(),i=t=>{let i={kind:e.kind,done:t,of:e.items.length,ms:performance.now()-r},a=Math.min(this.#t(i),8);for(;this.#n.length<a;)this.#i(e,n)};for(let[t,r]of this.#n.entries())ze(r,{job:e,shares:n,seat:t});i(0);let a=await l(e,await this.inspector(),n.taken,()=>{let r=Math.min(Atomics.load(n.taken,0),e.items.length);i(r),t(r,e.items.length)});for(let[e,t]of this.#n.entries())Atomics.load(n.begun,e)===1&&o(a,await t.tally);return a}#i(e,t){let n=Be(this.#e);ze(n,{job:e,shares:t,seat:this.#n.push(n)-1})}async dismiss(){await Promise.all(this.#n.map(({worker:e})=>e.terminate()))}};function Re(){let e=de.getCompileCacheDir?.();return e===void 0?void 0:fe(e)}function ze({worker:e},t){e.postMessage(t)}function Be(e){let t=import.meta.url.endsWith(`.ts`)?`ts`:`js`,{Worker:n}=ae(),r=new n(new URL(`./worker.${t}`,import.meta.url),{workerData:{setup:e,compileCache:Re()}}),i=new Promise((e,t)=>{r.once(`message`,e),r.once(`error`,t),r.once(`exit`,e=>t(/* @__PURE__ */ Error(`a worker thread ended with code ${e} before its work was done`)))});return i.catch(()=>void 0),{worker:r,tally:i}}async function Ve(e,t,n){let r=new Le(t);try{let i=e.listing??ue(e.target,{ignore:e.gitignore});r.prepare();let{root:a,files:o,skips:s}=await i,c=u(e.ignore),l=e.ignore.length===0?o:o.filter(e=>!c(se(e))),d=await r.work({kind:`files`,root:a,items:l,setup:t},n);if(d.skips.push(...s),l.length<o.length)for(let e of o)c(se(e))&&d.skips.push({path:se(e),reason:`ignored`});return d}finally{await r.dismiss()}}async function He(e){let t=performance.now(),{settings:n,source:r}=e,i={idKey:e.idKey??f().randomBytes(32),...n.texts},a=await Ue(r,n.config.ignore,i,e.onProgress),o=We(e,a);a.inspections.push(...await Ge(e,a,i,o)),a.inspections.sort((e,t)=>w(e.path,t.path));let s=Ke(a.inspections,n,e.underJudgement??r.kind===`range`),c=s.findings.filter(({category:t})=>e.only===void 0||t===e.only);Me(c),qe(c);let l={complete:!a.skips.some(m),findings:c.sort(Je),suppressed:s.suppressed,skipped:a.skips.sort((e,t)=>w(e.path,t.path)),notes:[...n.notes,...s.notes],stats:{files:a.files,bytes:a.bytes,ms:Math.round(performance.now()-t)},coverage:o};return je(l),l}async function Ue(e,t,n,r){if(e.kind===`tree`)return Ve({...e,ignore:t},n,r);if(e.kind===`history`){let{inspectHistory:i}=await import(`./history.js`);return i(e.root,t,n,r)}let{inspectRange:i,inspectStaged:a}=await import(`./changes.js`);return e.kind===`staged`?a(e.root,t,n):i(e.root,e.range,t,n)}function We({source:e,only:t},{files:n,sources:r}){let i=e.kind!==`history`&&(t===void 0||t===`webhooks`);return{...(t===void 0||t===`keys`)&&{files:n},sources:r,...i&&{handlers:0,unfollowed:0,checks:0,otherBodies:0,untimed:0}}}async function Ge({source:e,settings:t,only:n},r,i,a){if(n===`keys`||e.kind===`history`||e.kind===`tree`&&r.candidates.length+r.suspects.length===0)return[];let{inspectCodeOf:o}=await import(`./code.js`);return o(e,r,t.config,i,a)}function Ke(e,t,n){let r={findings:[],suppressed:[],notes:[]},{config:a,baselines:o,ignoreFiles:s}=t;for(let{path:t,findings:c,comments:l}of e){let e=i(c,{config:a,comments:/* @__PURE__ */ new Map([[t,l]]),baselines:o,ignoreFiles:s,changeUnderJudgement:n});r.findings.push(...e.findings),r.suppressed.push(...e.suppressed),r.notes.push(...e.problems.map(({file:e,line:t,message:n})=>({path:e,line:t,text:n})))}return r}function qe(e){let t=/* @__PURE__ */ new Map;for(let n of[...e].sort(Je)){let e=t.get(n.fingerprint);if(!e)t.set(n.fingerprint,n);else{let{path:t,line:r,column:i,endLine:a,endColumn:o}=n;e.places.push({path:t,line:r,column:i,endLine:a,endColumn:o})}}}function Je(e,t){return w(e.path,t.path)||e.line-t.line||e.column-t.column||w(e.rule,t.rule)}function w(e,t){return e<t?-1:+(e>t)}const Ye={"fail-on":`high`,"on-partial":`failure`,rules:{},ignore:[],webhooks:{"signature-headers":[],verifiers:[]},rotation:{every:90,remind:14,vendors:[`otesse`],keys:[]},incidents:{},"scan-with":`app`,attest:[],"custom-rules":[]},Xe=`.github/otesse-guard-baseline.json`;var Ze=class extends _{name=`SettingsError`;problems;constructor(e){super(e.map(({file:e,line:t,column:n,message:r})=>`${e}:${t}:${n}: ${r}`).join(`
`)),this.problems=e}};async function Qe(e,t={},n=/* @__PURE__ */ new Date){let r=t.config?.file.endsWith(`.toml`)??!1,i={config:(r?null:t.config)??await T(e,`.github/otesse-guard.yml`)??await T(e,`.github/otesse-guard.yaml`),gitleaks:(r?t.config:null)??await T(e,`.gitleaks.toml`),baseline:t.baseline??await T(e,`.github/otesse-guard-baseline.json`),gitleaksIgnore:await T(e,`.gitleaksignore`)};if(Object.values(i).every(e=>e===null))return{config:Ye,texts:{config:null,gitleaks:null},baselines:[],ignoreFiles:[],teamRules:[],notes:[]};let{parseSettings:a}=await import(`./parse.js`);return a(i,e,t,n)}async function T(e,t){let n=await e(t);return n===null?null:{text:n,file:t}}function $e(e){return async t=>{try{return await ge(v(e,t),`utf8`)}catch(e){let{code:n}=e;if(n===`ENOENT`||n===`ENOTDIR`)return null;throw new _(`${t} cannot be read: ${n}`)}}}function et(e,t){return async n=>{let[,r,i]=(await ce(e,[`ls-tree`,`-z`,`--full-tree`,t,`--`,n])).toString().split(/[ \t]/);return r===`blob`?(await ce(e,[`cat-file`,`blob`,i])).toString(`utf8`):null}}async function tt(e,t,n){try{return{file:e,text:await ge(t,`utf8`)}}catch(t){throw new _(`${n} ${e} cannot be read: ${t.code}`)}}const nt=/^0+$/,rt=[`-z`,`--raw`,`--no-abbrev`,`--root`,`-M`,`-c`,`--ignore-submodules=none`,`--format=%H %at`];function E(e){let t=[],n=e.split(`\0`);for(let e=0;e<n.length;){let r=n[e].replace(/^\n/,``);if(r.startsWith(`:`)){e=at(n,e,t.at(-1).changes);continue}let[i,a]=r.trim().split(` `);i&&t.push({id:i,authored:Number(a),changes:[]}),e++}return t}function it(e){let t=[],n=e.split(`\0`);for(let e=0;e<n.length;)e=n[e]===``?e+1:at(n,e,t);return t}function at(e,t,n){let r=e[t].replace(/^\n/,``),i=r.search(/[^:]/),a=r.slice(i).split(` `),o=a.slice(i+1,2*i+2),s=t+(i===1&&/^[RC]/.test(a.at(-1))?3:2),c=o.pop();if(!nt.test(c)){let t=o.filter(e=>!nt.test(e));n.push({path:e[s-1],mode:a[i],id:c,before:t})}return s}const ot=`commit message`;async function st(e,t){let n=/* @__PURE__ */ new Map;if(t.length===0)return n;let r=new Set(t),i=await ce(e,[`rev-list`,`--reverse`,`--all`,`--reflog`,`--end-of-options`]),a=i.indexOf(10)+1;for(let e=0;e<i.length;e+=a){let t=i.toString(`latin1`,e,e+a-1);r.delete(t)&&n.set(t,{path:ot,commit:t})}if(r.size===0)return n;let o=await Promise.all(ct(i,a).map(t=>lt(e,t,r)));for(let e of o)for(let[t,r]of e)n.has(t)||n.set(t,r);return n}function ct(e,t){let n=e.length/t,r=t*Math.max(500,Math.ceil(n/pe())),i=[];for(let t=0;t<e.length;t+=r)i.push(e.subarray(t,t+r));return i}async function lt(e,t,n){let r=/* @__PURE__ */ new Map,i=n.size>1e3?[]:[...n].map(e=>`--find-object=${e}`),a=[`log`,...rt,...i,`--no-walk=unsorted`,`--stdin`];for await(let i of ut(le(e,a,t))){for(let{id:e,path:t}of i.changes)n.has(e)&&!r.has(e)&&r.set(e,{path:t,commit:i.id});if(r.size===n.size)break}return r}async function*ut(e){let t=/\0\n?[0-9a-f]{40,64} \d+\0/g,n=``,r=[],i=0;for await(let a of e){if(r.push(a),i+=a.length,i<1048576)continue;let e=n+Buffer.concat(r).toString(`utf8`),o=[...e.matchAll(t)].at(-1)?.index;r=[],i=0,o===void 0?n=e:(yield*E(e.slice(0,o+1)),n=e.slice(o+1))}yield*E(n+Buffer.concat(r).toString(`utf8`))}const dt=`otesse-guard/baseline@1`;function ft(e){let t=/* @__PURE__ */ new Map;for(let{fingerprint:n,path:r,rule:i}of e.toSorted(pt))t.has(n)||t.set(n,{fingerprint:n,path:r,rule:i});return`${JSON.stringify({findings:[...t.values()],schema:dt},null,2)}\n`}function pt(e,t){return D(e.path,t.path)||D(e.rule,t.rule)||D(e.fingerprint,t.fingerprint)}function D(e,t){return e<t?-1:+(e>t)}async function mt({path:e,text:t,what:n,mode:r,folders:i}){try{i&&await he(fe(e),{recursive:!0});let n=await _e(e).catch(()=>e),a=await be(n).catch(()=>null);a!==null&&!a.isFile()&&!a.isDirectory()?await xe(n,t):await ht(n,t,r??(a===null?void 0:a.mode&511))}catch(t){throw new _(`${n} could not be written to ${e}: ${_t(t)}`)}}async function ht(e,t,n){let r=`${e}.${f().randomBytes(6).toString(`hex`)}.tmp`;try{await xe(r,t,{flag:`wx`}),n!==void 0&&await me(r,n),await ve(r,e)}catch(e){throw await ye(r,{force:!0}),e}}const gt={ENOSPC:`the disk is full`,EDQUOT:`the disk quota is used up`,ENOENT:`its folder does not exist`,ENOTDIR:`its folder is a file`,EISDIR:`it is a folder`,EACCES:`permission denied`,EPERM:`permission denied`,EROFS:`the file system is read-only`};function _t(e){let{code:t=`unknown`}=e;return gt[t]??t}async function vt(e,t){await mt({path:e,text:t,what:`the report`})}function yt({stderr:e}){if(!e.isTTY)return{update:()=>void 0,clear:()=>void 0};let t=performance.now()+1e3,n=!1;return{update(r,i){let a=performance.now();a<t||(t=a+100,n=!0,e.write(`\r\x1b[2Kscanned ${Math.floor(r/i*100)} % of ${i}`))},clear(){n&&e.write(`\r\x1B[2K`)}}}var bt=/* @__PURE__ */ t(((e,t)=>{let n=process||{},r=n.argv||[],i=n.env||{},a=!(i.NO_COLOR||r.includes(`--no-color`))&&(!!i.FORCE_COLOR||r.includes(`--color`)||n.platform===`win32`||(n.stdout||{}).isTTY&&i.TERM!==`dumb`||!!i.CI),o=(e,t,n=e)=>r=>{let i=``+r,a=i.indexOf(t,e.length);return~a?e+s(i,t,n,a)+t:e+i+t},s=(e,t,n,r)=>{let i=``,a=0;do i+=e.substring(a,r)+n,a=r+t.length,r=e.indexOf(t,a);while(~r);return i+e.substring(a)},c=(e=a)=>{let t=e?o:()=>String;return{isColorSupported:e,reset:t(`\x1B[0m`,`\x1B[0m`),bold:t(`\x1B[1m`,`\x1B[22m`,`\x1B[22m\x1B[1m`),dim:t(`\x1B[2m`,`\x1B[22m`,`\x1B[22m\x1B[2m`),italic:t(`\x1B[3m`,`\x1B[23m`),underline:t(`\x1B[4m`,`\x1B[24m`),inverse:t(`\x1B[7m`,`\x1B[27m`),hidden:t(`\x1B[8m`,`\x1B[28m`),strikethrough:t(`\x1B[9m`,`\x1B[29m`),black:t(`\x1B[30m`,`\x1B[39m`),red:t(`\x1B[31m`,`\x1B[39m`),green:t(`\x1B[32m`,`\x1B[39m`),yellow:t(`\x1B[33m`,`\x1B[39m`),blue:t(`\x1B[34m`,`\x1B[39m`),magenta:t(`\x1B[35m`,`\x1B[39m`),cyan:t(`\x1B[36m`,`\x1B[39m`),white:t(`\x1B[37m`,`\x1B[39m`),gray:t(`\x1B[90m`,`\x1B[39m`),bgBlack:t(`\x1B[40m`,`\x1B[49m`),bgRed:t(`\x1B[41m`,`\x1B[49m`),bgGreen:t(`\x1B[42m`,`\x1B[49m`),bgYellow:t(`\x1B[43m`,`\x1B[49m`),bgBlue:t(`\x1B[44m`,`\x1B[49m`),bgMagenta:t(`\x1B[45m`,`\x1B[49m`),bgCyan:t(`\x1B[46m`,`\x1B[49m`),bgWhite:t(`\x1B[47m`,`\x1B[49m`),blackBright:t(`\x1B[90m`,`\x1B[39m`),redBright:t(`\x1B[91m`,`\x1B[39m`),greenBright:t(`\x1B[92m`,`\x1B[39m`),yellowBright:t(`\x1B[93m`,`\x1B[39m`),blueBright:t(`\x1B[94m`,`\x1B[39m`),magentaBright:t(`\x1B[95m`,`\x1B[39m`),cyanBright:t(`\x1B[96m`,`\x1B[39m`),whiteBright:t(`\x1B[97m`,`\x1B[39m`),bgBlackBright:t(`\x1B[100m`,`\x1B[49m`),bgRedBright:t(`\x1B[101m`,`\x1B[49m`),bgGreenBright:t(`\x1B[102m`,`\x1B[49m`),bgYellowBright:t(`\x1B[103m`,`\x1B[49m`),bgBlueBright:t(`\x1B[104m`,`\x1B[49m`),bgMagentaBright:t(`\x1B[105m`,`\x1B[49m`),bgCyanBright:t(`\x1B[106m`,`\x1B[49m`),bgWhiteBright:t(`\x1B[107m`,`\x1B[49m`)}};t.exports=c(),t.exports.createColors=c})),xt=/* @__PURE__ */ e(bt(),1);function St(e,t){return t.NO_COLOR!==void 0&&t.NO_COLOR!==``?!1:t.FORCE_COLOR!==void 0&&t.FORCE_COLOR!==`0`||e.isTTY===!0&&t.TERM!==`dumb`}function Ct(e){return Math.min(Math.max(e.columns??100,40),120)}function O({sinks:e},t,n){return e.filter(({kind:e,inDevelopment:n})=>t.includes(e)&&!n).flatMap(e=>{let[t]=e.data.filter(({kind:e})=>n.includes(e)).sort((e,t)=>wt(t)-wt(e));return t?[{sink:e,data:t}]:[]})}const wt=({isCertain:e,extent:t})=>(e?2:0)+ +(t===`whole`);function k({sink:e,data:t},n){return[...t.steps,{site:e,text:n}]}const A=({isTool:e},{isTerminal:t})=>e&&t;function Tt({isTool:e,complete:t},{isCertain:n}){return e||!t?`low`:n?`high`:`medium`}const Et={id:`full-record-stored`,category:`handling`,vendor:null,title:`Whole event or customer record stored`,severity:`low`,confidence:`low`,why:`What is stored must be protected, found and deleted when a customer asks for it; most of a vendor’s record is never read again.`,fix:[`Keep the fields that the program reads, and the id by which the vendor gives the rest.`,`Where whole events are kept to replay them, encrypt them and delete them after a set time.`],bad:[],good:[],examples:{javascript:{path:`src/customers.js`,bad:`import Stripe from 'stripe';

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
`}},references:[`https://gdpr-info.eu/art-5-gdpr/`,`https://cwe.mitre.org/data/definitions/359.html`],cwe:[359],judge(e){return O(e,[`store`],[`customer`,`payment`,`request-body`]).filter(({sink:e,data:t})=>t.extent===`whole`&&(t.kind!==`request-body`||e.route?.webhook)).map(e=>({site:e.sink,message:`${e.sink.name} stores ${e.data.kind===`request-body`?`all that the webhook has brought`:e.data.name}.`,evidence:k(e,`${e.sink.name} stores it`),confidence:`low`,vendor:e.data.vendor??e.sink.route?.webhook?.vendor??null}))}},Dt={id:`oauth-token-not-refreshed`,category:`handling`,vendor:null,title:`OAuth token kept without its expiry`,severity:`medium`,confidence:`medium`,why:`Access tokens end (Otesse’s after an hour); whoever keeps one without its expiry fails at the first call after that, or falls back on a key that never ends.`,fix:["Keep `expires_in` with the token, and ask for a new one a minute before it ends.","Where the answer holds a `refresh_token`, keep it as a secret and use it for that.",`Treat 401 by asking once for a new token.`],bad:[],good:[],examples:{javascript:{path:`src/otesse.js`,bad:`let token;

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
`}},references:[`https://datatracker.ietf.org/doc/html/rfc6749#section-5.1`,`https://cwe.mitre.org/data/definitions/613.html`],cwe:[613],judge(e){return e.expectsExpiry?[]:e.tokens.flatMap(t=>t.kept&&!t.isWhole?[{site:t.kept,message:`The access token that ${t.name} asks for is kept, and its expiry is dropped.`,evidence:[{site:t,text:`asks for a token`},{site:t.kept,text:`keeps it; nothing in the file speaks of when it ends`}],confidence:e.isTool||!e.complete?`low`:`medium`,vendor:t.vendor}]:[])}},Ot={id:`payment-data-logged`,category:`handling`,vendor:null,title:`Payment data written to a log`,severity:`high`,confidence:`high`,why:`Card numbers in a log bring the log and all that collects it into the scope of PCI DSS, and security codes may never be stored at all; a vendor’s payment objects hold names, addresses and what a card ends in.`,fix:[`Log the payment’s id and its state.`,`Let the vendor’s own form take the card, so that its number never reaches the server.`,`Delete the logs that hold card data.`],bad:[],good:[],examples:{javascript:{path:`routes/pay.js`,bad:`router.post('/pay', async (req, res) => {
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
`}},references:[`https://docs.stripe.com/security/guide`,`https://cheatsheetseries.owasp.org/cheatsheets/Logging_Cheat_Sheet.html#data-to-exclude`,`https://cwe.mitre.org/data/definitions/532.html`],cwe:[532,359],judge(e){return O(e,[`log`],[`payment`]).filter(({sink:t})=>!A(e,t)).map(t=>({site:t.sink,message:`${t.sink.name} writes ${t.data.name} into the log.`,evidence:k(t,`${t.sink.name} logs it`),confidence:kt(e,t),vendor:t.data.vendor}))}};function kt({isTool:e,complete:t},{data:n}){return e||!t?`low`:n.extent===`part`&&n.isCertain?`high`:`medium`}const At={id:`rate-limit-not-handled`,category:`handling`,vendor:null,title:`API called without regard to its rate limit`,severity:`low`,confidence:`low`,why:`An API that is asked too often answers 429; without waiting, the work is lost, and asking again at once makes it worse.`,fix:[`On 429 and 5xx wait and try again, longer each time and with some chance in it; heed Retry-After.`,`Give up after a few tries, and send what changes something with an idempotency key.`,`Or use the vendor’s library where it does this by itself.`],bad:[],good:[],examples:{javascript:{path:`src/orders.js`,bad:"export const order = (id) => fetch(`https://api.otesse.com/v1/orders/${id}`, { headers });\n",good:`export async function order(id, tries = 4) {
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
`}},references:[`https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Status/429`,`https://cwe.mitre.org/data/definitions/755.html`],cwe:[755],judge(e){let t=({span:t})=>e.tokens.some(e=>e.span[0]===t[0]),n=e.calls.find(e=>e.by===`http`&&!t(e));return!n||e.expectsLimits||e.isTool?[]:[{site:n,message:`${n.name} calls ${n.vendor}’s API, and nothing in the file waits or tries again when it is asked too often.`,evidence:[{site:n,text:`calls ${n.vendor}’s API`}],confidence:`low`,vendor:n.vendor}]}},jt={id:`request-body-logged`,category:`handling`,vendor:null,title:`Whole request body written to a log`,severity:`medium`,confidence:`high`,why:`What vendors and customers send holds names, addresses and payment details; in a log they are kept where nobody expects them and cannot be deleted on request.`,fix:[`Log what finds the message again: its id and its type.`,`Where a body is needed to look into a fault, keep it encrypted and delete it after days.`],bad:[],good:[],examples:{javascript:{path:`routes/orders.js`,bad:`router.post('/orders', async (req, res) => {
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
`}},references:[`https://cheatsheetseries.owasp.org/cheatsheets/Logging_Cheat_Sheet.html#data-to-exclude`,`https://cwe.mitre.org/data/definitions/532.html`],cwe:[532],judge(e){return O(e,[`log`],[`request-body`]).filter(({sink:t,data:n})=>n.extent===`whole`&&!A(e,t)).map(t=>({site:t.sink,message:`${t.sink.name} writes ${Mt(t)} into the log.`,evidence:k(t,`${t.sink.name} logs it`),confidence:Nt(e,t),vendor:t.sink.route?.webhook?.vendor??null}))}},Mt=({sink:e,data:t})=>e.route?.webhook?`all that the webhook has brought`:t.name;function Nt({isTool:e,complete:t},{sink:n}){return e||!t||n.route===null?`low`:n.route.webhook?`high`:`medium`}const Pt={id:`secret-logged`,category:`handling`,vendor:null,title:`Secret written to a log`,severity:`high`,confidence:`high`,why:`Logs are copied to collectors, shown to support, kept for months and read by many; whoever can read them can use the key.`,fix:[`Log that a key is set, or its name, never its value.`,`Where two keys must be told apart, log their last four characters.`,"Have the logger redact what still gets in: `redact` of pino, a processor of structlog, `filter_parameters` of Rails.",`Rotate a key that has been logged: old logs still hold it.`],bad:[],good:[],examples:{javascript:{path:`src/otesse.js`,bad:`const key = process.env.OTESSE_SECRET_KEY;
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
`}},references:[`https://cheatsheetseries.owasp.org/cheatsheets/Logging_Cheat_Sheet.html#data-to-exclude`,`https://cwe.mitre.org/data/definitions/532.html`],cwe:[532],judge(e){return O(e,[`log`],[`secret`]).filter(({sink:t})=>!A(e,t)).map(t=>({site:t.sink,message:`${t.sink.name} writes ${t.data.name} into the log.`,evidence:k(t,`${t.sink.name} logs it`),confidence:Tt(e,t.data),vendor:t.data.vendor}))}},Ft={id:`secret-sent`,category:`handling`,vendor:null,title:`Secret sent by mail or chat`,severity:`high`,confidence:`high`,why:`Mails and chats are stored by others, searched, forwarded and never deleted; the key is out of your hands the moment it is sent.`,fix:[`Say where the key is to be had (the secret manager, the vendor’s dashboard), not what it is.`,`Hand a key over by a secret manager or a link that works once.`,`Rotate a key that has been sent.`],bad:[],good:[],examples:{javascript:{path:`src/onboarding.js`,bad:`const key = process.env.OTESSE_SECRET_KEY;

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
`}},references:[`https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html`,`https://cwe.mitre.org/data/definitions/201.html`],cwe:[201],judge(e){return O(e,[`mail`,`chat`],[`secret`]).map(t=>({site:t.sink,message:`${t.sink.name} sends ${t.data.name} ${t.sink.kind===`mail`?`by mail`:`to a chat`}.`,evidence:k(t,`${t.sink.name} sends it`),confidence:t.data.isCertain?Tt(e,t.data):`low`,vendor:t.data.vendor}))}};function It(e){return!e.includes(`.`)||/^(?:localhost|127\.|0\.0\.0\.0|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|\[?::1)/.test(e)||/\.(?:local|localhost|internal|lan|test|svc|cluster|example|invalid|home|corp|intranet)$/.test(e)||/^\d+\.\d+\.\d+\.\d+$/.test(e)}function Lt(e){return[...e.matchAll(/\b(?:https?|wss?|postgres(?:ql)?|mysql|amqps?|smtps?|ldaps?):\/\/(?:[^/\s@'"]*@)?([^/\s:?#'"]+)/gi)].map(([,e=``])=>e.toLowerCase())}function j(e){return e.kind===`not`?M(e.value):e.kind===`literal`&&[!1,0,`0`,`false`].includes(e.value)}function M(e){return e.kind===`not`?j(e.value):e.kind===`literal`&&[!0,1,`1`,`true`].includes(e.value)}function N(e){if(e.kind===`name`)return e.name;if(e.kind!==`member`)return null;let t=N(e.object);return t===null?null:`${t}.${e.name}`}function P({body:e}){let[t,...n]=e;if(t===void 0)return null;if(!(n.length>0||t.kind!==`return`))return t.value}function F(e){switch(e.kind){case`literal`:return typeof e.value==`string`?[e.value]:[];case`template`:case`opaque`:return e.parts.flatMap(F);case`array`:return e.items.flatMap(F);case`object`:return e.entries.flatMap(e=>F(e.value));case`call`:return e.args.flatMap(e=>F(e.value));default:return[]}}const Rt={javascript:{path:`src/otesse.js`,bad:`import https from 'node:https';

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
`}},zt=/\b(NODE_TLS_REJECT_UNAUTHORIZED|PYTHONHTTPSVERIFY|GIT_SSL_NO_VERIFY)["']?(?:\s*[=:]\s*|[ \t]+|\s*\n\s*value:\s*)["']?(0|1|true|false)\b/g,Bt=/\b(curl|wget)\b((?:\\\r?\n|[^\n|;&])*)/g,Vt=/(?:^|\s)(?:--insecure|--no-check-certificate|-[fsSLgiIjlnNqvGO#46]*k[a-zA-Z]*)(?=\s|$)/;function Ht({text:e,path:t}){let n=[];for(let r of e.matchAll(zt)){let[i,a=``,o=``]=r;if(!(a===`GIT_SSL_NO_VERIFY`?/^(?:1|true)$/.test(o):o===`0`)||Ut(e,r.index))continue;let s=/dev|local|test|override|vagrant|\.vscode|\.devcontainer/i.test(`${t} ${Wt(e,r.index)}`);n.push({span:[r.index,r.index+i.length],what:`\`${a}\` is ${o}`,confidence:s?`low`:`high`})}for(let t of e.matchAll(Bt)){let[r,i=``,a=``]=t,o=Vt.exec(a);if(!o||i===`wget`!==o[0].includes(`no-check`)||Ut(e,t.index)||!Lt(a).some(e=>/^[\w.-]+$/.test(e)&&!It(e)))continue;let s=t.index+r.trimEnd().length,c=`\`${i}\` runs with \`${o[0].trim()}\``;n.push({span:[t.index,s],what:c,confidence:`medium`})}return n}function Ut(e,t){return/^\s*(?:#|\/\/|\*|--|rem\b|@?echo\b)/i.test(e.slice(e.lastIndexOf(`
`,t)+1,t+1))}function Wt(e,t){return/^\s*"([^"]{1,40})"\s*:/.exec(e.slice(e.lastIndexOf(`
`,t)+1,t))?.[1]??``}function Gt(e,t){let{name:n}=e,r=Jt(t.resolve(e.value)),i=N(r)?.split(`.`).at(-1)??(r.kind===`literal`?r.value:null);return i===`VERIFY_NONE`||i===`CERT_NONE`?Qt(e,t)?null:`\`${n}\` is ${i}`:j(r)&&Kt.test(n)&&!Zt(e)||j(r)&&/^verify$/i.test(n)&&tn(e,t)?`\`${n}\` is off`:j(r)&&n===`check_hostname`&&!t.text.includes(`CERT_NONE`)?"`check_hostname` is off":j(r)&&n===`ssl`&&e.kind===`argument`&&t.text.includes(`aiohttp`)?"`ssl` is off":M(r)&&n===`InsecureSkipVerify`&&!$t(e,t)?"`InsecureSkipVerify` is on":qt.test(n)&&Yt(r)?`\`${n}\` accepts every certificate`:n===`checkServerIdentity`&&Xt(r)?"`checkServerIdentity` accepts every host":i===`_create_unverified_context`?`\`${n}\` is \`_create_unverified_context\``:null}const Kt=/^(?:rejectUnauthorized|strictSSL|NODE_TLS_REJECT_UNAUTHORIZED|PYTHONHTTPSVERIFY|verify_ssl|verify_certs|verify_ssl_certs|ssl_verify|sslverify|verify_peer|verify_peer_name|ssl_verify_?peer|ssl_verify_?host|CURLOPT_SSL_VERIFY(?:PEER|HOST))$/,qt=/^(?:ServerCertificateCustomValidationCallback|ServerCertificateValidationCallback|RemoteCertificateValidationCallback)$/;function Jt(e){return e.kind===`binary`&&e.op===`+`?e.right:e}function Yt(e){if(N(e)?.endsWith(`DangerousAcceptAnyServerCertificateValidator`))return!0;let t=e.kind===`closure`?P(e.fn):void 0;return t?M(t):!1}function Xt(e){let t=e.kind===`closure`?P(e.fn):void 0;return t===null||t?.kind===`literal`&&t.value===null}function Zt({around:e}){return e.objects.some(({entries:e})=>e.some(({key:e})=>e===`requestCert`))||e.calls.some(({callee:e})=>/createServer$/i.test(N(e)??``))}function Qt({around:e},{text:t}){let n=e.fn?t.slice(...e.fn.span):t;return/CLIENT_AUTH|PROTOCOL_TLS_SERVER|server_side\s*=\s*True|TCPServer|SSLServer/.test(n)}function $t({around:e},{text:t}){let n=/VerifyPeerCertificate|VerifyConnection/;return e.objects.at(-1)?.entries.some(({key:e})=>e!==null&&n.test(e))?!0:e.fn!==null&&n.test(t.slice(...e.fn.span))}const en=/(?:^|\.)(?:get|post|put|patch|delete|head|options|request|send|stream|Session|Client|AsyncClient|HTTPTransport|AsyncHTTPTransport|client|resource|withOptions|create|createClient|Faraday)$/;function tn({around:e,path:t,kind:n},{language:r,text:i}){if(n===`assignment`)return r===`python`&&/(?:session|client|requests|http|api|^s)\.verify$/i.test(t);let a=e.calls.at(-1);if(!a)return!1;let o=N(a.callee)??(a.callee.kind===`member`?a.callee.name:``);return/jwt|jose|token|decode|crypt|sign/i.test(o)?!1:r===`ruby`?a.args.some(({name:e})=>e===`ssl`)||/^(?:HTTParty|HTTP|Faraday|Excon)\b/.test(o):en.test(o)&&(r!==`python`||/requests|httpx|boto|session|client/i.test(i))}function nn({call:e,name:t},{text:n,language:r}){let i=t.slice(t.lastIndexOf(`.`)+1);if(i===`_create_unverified_context`)return"`_create_unverified_context` verifies nothing";if(r===`php`){let t=e.args[1]&&N(e.args[1].value),r=e.args[2]?.value;return i===`curl_setopt`&&t&&/^CURLOPT_SSL_VERIFY(?:PEER|HOST)$/.test(t)&&r&&j(r)?`\`${t}\` is off`:i===`curl_setopt_array`&&/CURLOPT_SSL_VERIFY(?:PEER|HOST)\s*=>\s*(?:false|0)\b/i.test(n.slice(...e.span))?"`CURLOPT_SSL_VERIFYPEER` or `CURLOPT_SSL_VERIFYHOST` is off":i===`withoutVerifying`?"`withoutVerifying` verifies nothing":null}let a=e.args.find(({value:e})=>{let t=e.kind===`closure`?P(e.fn):void 0;return t?M(t):!1});return a&&/^(?:set(?:Default|SSL)?HostnameVerifier|hostnameVerifier)$/.test(i)?`the host’s name is not compared`:a&&/^(?:loadTrustMaterial|SslStream)$/.test(i)?`every certificate is accepted`:null}const rn=/^(?:NoopHostnameVerifier|AllowAllHostnameVerifier|ALLOW_ALL_HOSTNAME_VERIFIER|TrustAllStrategy|InsecureTrustManagerFactory|DangerousAcceptAnyServerCertificateValidator)$/;function an({call:e}){for(let{value:t}of e.args){let e=N(t.kind===`call`&&t.isNew?t.callee:t)?.split(`.`).find(e=>rn.test(e));if(e!==void 0)return{name:e,span:t.span}}return null}function on({fn:e,cls:t}){if(t===null||e.isAbstract)return null;let n=t.bases.map(e=>N(e)??``).join(` `),r=P(e);return e.name===`checkServerTrusted`&&/TrustManager\b/.test(n)&&r===null?"its `checkServerTrusted` looks at nothing":e.name===`verify`&&/HostnameVerifier\b/.test(n)&&r&&M(r)?"its `verify` accepts every host":null}const sn={id:`tls-verification-disabled`,category:`handling`,vendor:null,title:`TLS certificates are not verified`,severity:`high`,confidence:`high`,why:`Whoever stands between the two ends can answer in the other’s name: they read the key that is sent along, and change what comes back.`,fix:[`Leave verification on: the default is right for every public API.`,'Where a server has a certificate of your own authority, hand that authority to the client (`ca`, `verify="ca.pem"`, `RootCAs`).'],bad:[],good:[],examples:Rt,references:[`https://cwe.mitre.org/data/definitions/295.html`,`https://nodejs.org/api/cli.html#node_tls_reject_unauthorizedvalue`,`https://cheatsheetseries.owasp.org/cheatsheets/Transport_Layer_Security_Cheat_Sheet.html`],cwe:[295,297],code:e=>dn([...cn(e),...ln(e),...un(e)],e),settings:e=>Ht(e).map(({span:e,what:t,confidence:n})=>({span:e,message:fn(t),confidence:n}))};function cn(e){return e.named.flatMap(t=>{let n=Gt(t,e);if(n===null)return[];let r=mn(t,e)?`medium`:`high`;return I(pn(t,e),n,t.around,e,bn(t,e)?`low`:r)})}function ln(e){return e.calls.flatMap(t=>{let n=nn(t,e);if(n!==null)return I(t.call.span,n,t.around,e);let r=an(t);return r?I(r.span,`\`${r.name}\` accepts everybody`,t.around,e):[]})}function un(e){return e.functions.flatMap(t=>{let n=on(t),r={calls:[],objects:[],tests:[],fn:t.fn,cls:t.cls};return n===null?[]:I(t.fn.nameSpan,n,r,e)})}function dn(e,{text:t}){let n=e.toSorted((e,t)=>e.span[0]-t.span[0]);return n.filter((e,r)=>{let i=n[r-1];return!i||i.message===e.message||t.slice(i.span[1],e.span[0]).split(`
`).length>2})}function fn(e){return`Whoever answers is believed: ${e}.`}function I(e,t,n,r,i=`high`){return hn(n)?[]:[{span:e,message:fn(t),confidence:yn(n,r)?`low`:i}]}function pn({name:e,span:t,kind:n},{text:r}){if(n===`assignment`)return t;let i=r.slice(Math.max(0,t[0]-60),t[0]),a=i.lastIndexOf(e);return a===-1?t:[t[0]-i.length+a,t[1]]}function mn({around:e,name:t},{text:n}){if(t!==`rejectUnauthorized`)return!1;let r=e.objects.at(-1)?.span[0]??0;return/(?:ssl|tls)['"]?\s*[:=]\s*$/i.test(n.slice(Math.max(0,r-20),r))}function hn({calls:e,objects:t}){let n=[...e,...t].flatMap(F).flatMap(Lt);return n.length>0&&n.every(It)}const gn=/insecure|skip|verif|ssl|tls|cert|dev|local|prod|env|debug|test|stag|self|allow|unsafe|strict|conf|opt|flag|setting|[=!]==?\s*(?:true|false)\b/i,_n=/NODE_ENV|RAILS_ENV|APP_ENV|isDev|is_dev|development|production|IsDevelopment/,vn=/insecure|unsafe|unverified|no_?verif|without_?verif|skip|trust_?all|accept_?all/i;function yn({tests:e,fn:t,cls:n},{text:r}){return e.some(({span:e})=>gn.test(r.slice(...e)))||t!==null&&(_n.test(r.slice(...t.span))||vn.test(t.name??``))||vn.test(n?.name??``)}function bn({name:e,path:t,kind:n,around:r,value:i},{named:a,text:o}){if(n!==`assignment`)return!1;if(t===`this.${e}`||t===`self.${e}`)return!0;let s=o.slice(...i.span);return a.some(e=>e.path===t&&e.around.fn===r.fn&&o.slice(...e.value.span)!==s)}const xn={id:`upstream-error-exposed`,category:`handling`,vendor:null,title:`An API’s error shown to the user`,severity:`medium`,confidence:`medium`,why:`Errors of an API name accounts, requests, limits and parts of keys, and a stack names the files of the server: of use to an attacker, of none to a user.`,fix:[`Answer with a text and a code of your own, and an id by which the error is found in the log.`,`Log the error itself.`,`Pass on only what is meant for users, such as why a card was declined.`],bad:[],good:[],examples:{javascript:{path:`routes/pay.js`,bad:`import Stripe from 'stripe';

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
`}},references:[`https://cheatsheetseries.owasp.org/cheatsheets/Error_Handling_Cheat_Sheet.html`,`https://cwe.mitre.org/data/definitions/209.html`],cwe:[209],judge(e){return O(e,[`response`],[`stack`,`upstream-error`]).map(t=>({site:t.sink,message:`${t.sink.name===`return`?`The answer`:t.sink.name} shows ${t.data.name} to whoever asked.`,evidence:k(t,`answers with it`),confidence:Sn(e,t),vendor:t.data.vendor}))}};function Sn({isTool:e,complete:t},{sink:n,data:r}){return e||!t?`low`:r.kind===`stack`?n.route?.webhook?`medium`:`high`:n.route?.webhook?`low`:`medium`}const Cn=[Pt,Ft,jt,Ot,xn,Dt,At,Et],wn=[sn],Tn=/(?:web_?-?hooks?|(?:ipn|notification|notify)_?-?(?:callback)?)_?-?\w*["'\]]{0,2}\s*(?::=|=>|[:=(,]|\s\|\|\s|\?\?)\s*["'`(]{0,2}$/i,En=/(?:^|[^\w])(?:(?:target|callback|payload|delivery|destination)?_?-?(?:url|uri|endpoint|address)|target|callback)["'\]]{0,2}\s*(?::=|=>|[:=])\s*["'`]?$/i,Dn=[/(?:web_?-?hooks?|hooks)["'\]]{0,2}\s*(?::|=>|=)\s*[[{(]?\s*$/im,/resource\s+"\w*webhook\w*"/i,/web_?hook_?(?:endpoints?|subscriptions?)?(?:::|\.|->)?(?:create|register|subscribe|add|new)\w*\s*\(|(?:create|set|register|add|subscribe)_?(?:\w+_)?(?:web_?)?hooks?\w*\s*[({]|hooks\.(?:create|add)\s*\(/i],On=/\/(?:web-?_?hooks?|ipn)(?:[/?#._-]|$)/i;function kn(e,t){let n=e.slice(e.lastIndexOf(`
`)+1);return Tn.test(n)?!0:jn(n)?!1:En.test(n)&&Dn.some(t=>t.test(Mn(e)))?!0:On.test(t)&&/[=:,([>]\s*["'`]?$|["'`]$/.test(n)&&!/\bhref\s*=\s*["']?$/i.test(n)}function An(e,t){let n=e.slice(e.lastIndexOf(`
`)+1);return/web-?\s?hook|payload|callback|ipn/i.test(n+t)?/web-?\s?hooks?\s*(?:url|uri|endpoint|address)[^.!?]{0,40}$/i.test(n)||On.test(t)&&/\b(?:url|endpoint|address|to|at|as|is)\b[^.!?]{0,20}$|[`:|"=]\s*$/i.test(n):!1}const jn=e=>/^\s*(?:\/\/|#|\*|--|\/\*|<!--)/.test(e);function Mn(e){return e.split(`
`).filter(e=>!jn(e)).join(`
`)}const Nn={bad:`http`,good:`https`};function L(e,t){return{path:e,bad:t(Nn.bad),good:t(Nn.good)}}const Pn={javascript:L(`scripts/register-webhook.js`,e=>`const stripe = require('stripe')(process.env.STRIPE_SECRET_KEY);

await stripe.webhookEndpoints.create({
  url: '${e}://shop.tulip-market.com/stripe/events',
  enabled_events: ['invoice.paid'],
});
`),typescript:L(`src/setup.ts`,e=>`await octokit.rest.repos.createWebhook({
  owner,
  repo,
  config: { url: '${e}://ci.tulip-market.com/github', content_type: 'json', secret },
});
`),python:L(`bot/start.py`,e=>`import os

import telegram

bot = telegram.Bot(os.environ["BOT_TOKEN"])
bot.set_webhook(url="${e}://bot.tulip-market.com/updates", secret_token=os.environ["WEBHOOK_TOKEN"])
`),go:L(`cmd/register/main.go`,e=>`package main

import "github.com/stripe/stripe-go/v82/webhookendpoint"

func main() {
	params := &stripe.WebhookEndpointParams{
		URL: stripe.String("${e}://shop.tulip-market.com/webhooks/stripe"),
	}
	_, _ = webhookendpoint.New(params)
}
`),ruby:L(`lib/tasks/webhooks.rake`,e=>`task register_webhooks: :environment do
  Stripe::WebhookEndpoint.create(
    url: "${e}://shop.tulip-market.com/stripe/events",
    enabled_events: ["invoice.paid"],
  )
end
`),php:L(`config/payments.php`,e=>`<?php

return [
    'mollie_webhook_url' => env('MOLLIE_WEBHOOK_URL', '${e}://shop.tulip-market.com/mollie'),
    'webhook_url' => '${e}://shop.tulip-market.com/payments',
];
`),java:L(`src/main/java/shop/Settings.java`,e=>`package shop;

final class Settings {
  static final String WEBHOOK_URL = "${e}://shop.tulip-market.com/payments";
}
`),csharp:L(`Setup.cs`,e=>`using Stripe;

var options = new WebhookEndpointCreateOptions
{
    Url = "${e}://shop.tulip-market.com/webhooks/stripe",
};
new WebhookEndpointService().Create(options);
`),yaml:L(`deploy/values.yaml`,e=>`payments:
  webhook:
    url: ${e}://shop.tulip-market.com/payments
`),hcl:L(`infra/github.tf`,e=>`resource "github_repository_webhook" "ci" {
  repository = "shop"
  configuration {
    url          = "${e}://ci.tulip-market.com/github"
    content_type = "json"
  }
}
`),env:L(`.env.production`,e=>`WEBHOOK_URL=${e}://shop.tulip-market.com/payments\n`),prose:L(`docs/setup.md`,e=>`## Webhooks

Set the webhook URL to ${e}://shop.tulip-market.com/payments in the dashboard.
`)},Fn=/example|your|my-?(?:app|domain|site|server|host|shop|store|company|webhook|api)|^(?:www\.|api\.)?(?:domain|site|server|host|url|foo|bar|acme|company|website)\.|placeholder|dummy|xxx|<|>|\{|\}|\$|%|\*|ngrok|localtunnel|loca\.lt|localhost|lvh\.me|nip\.io|sslip\.io|requestbin|webhook\.site|smee\.io|serveo|\.(?:local|internal|lan|test|svc|cluster|invalid|home|corp|intranet)$/i,In=/^(?:127\.|0\.0\.0\.0|10\.|169\.254\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|192\.0\.2\.|198\.51\.100\.|203\.0\.113\.|1\.2\.3\.4|x\.x)/;function Ln(e){return e.includes(`.`)&&!e.startsWith(`[`)&&!Fn.test(e)&&!In.test(e)}function Rn(e,t){return/^(?:docs?|developers?|help|support|guides?|wiki|blog|learn|community|forum|status|cdn)\.|(?:github|gitlab|bitbucket|stackoverflow|medium|readthedocs|w3|php|python|rubyonrails|npmjs|wikipedia|rfc-editor|ietf|apache)\.(?:com|org|io|net|dev)$/.test(e)||/\/(?:docs?|api-?docs|documentation|guides?|help|wiki|articles?|blog|reference|manual|tutorials?)(?:\/|$)|\.(?:html?|md|pdf)$/i.test(t)}const zn=/http:\/\/(?:[^\s/@'"`<>]*@)?([^\s/:?#'"`<>()[\]\\,;|]+)(?::\d+)?([^\s'"`<>)\]\\,;|]*)/gi,Bn={id:`webhook-plain-http`,category:`webhooks`,vendor:null,title:`Webhook address is plain HTTP`,severity:`medium`,confidence:`medium`,why:`Everybody between sender and receiver can read what is sent: customers, orders, tokens. They can send it again, and where the sender proves itself by a token alone, they have the token.`,fix:[`Register an https:// address.`,`Where the server itself speaks no TLS, put a proxy or the platform’s own address before it.`],bad:[],good:[],examples:Pn,references:[`https://cwe.mitre.org/data/definitions/319.html`,`https://docs.stripe.com/webhooks#set-up-webhook`,`https://cheatsheetseries.owasp.org/cheatsheets/Transport_Layer_Security_Cheat_Sheet.html`],cwe:[319],text:Vn};function Vn({path:e,text:t,isSample:n}){let r=/\.(?:mdx?|markdown|rst|adoc)$/i.test(e);if(n&&!r)return[];let i=[];for(let e of t.matchAll(zn)){let[n,a=``,o=``]=e;if(!Ln(a.toLowerCase())||Rn(a.toLowerCase(),o))continue;let s=t.slice(Math.max(0,e.index-300),e.index);(kn(s,o)||r&&An(s,o))&&i.push({span:[e.index,e.index+n.length],message:`Webhooks for ${a} travel without TLS.`,confidence:r?`low`:`medium`})}return i}function Hn({effects:e}){let t=[];for(let n of e){let e=n.ways.some(({proof:e})=>e!==null);for(let r of n.ways)r.proof===null&&!r.refetched&&t.push({effect:n,way:r,flaw:Un(r),isMixed:e})}return t}function Un({assumptions:e,failed:t,attempted:n,later:r}){let i=t.length>0||n.length>0;return e.some(({kind:e})=>e!==`right-length`||!i)?`optional`:i?`ignored`:r.length>0?`too-late`:`not-verified`}function Wn({kind:e,name:t}){let n=t===null?``:` ${t}`;switch(e){case`secret-missing`:return`the secret${n} is not set`;case`header-missing`:return`the header${n} is missing`;case`not-production`:return`it is not production`;case`switched-off`:return`the setting${n} says so`;case`right-length`:return`the signature has the right length`}}function R(e,t){let n=Hn(e);if(Gn.find(e=>n.some(t=>t.flaw===e))!==t)return null;let r=n.filter(e=>e.flaw===t);return r.find(({isMixed:e})=>!e)??r[0]}const Gn=[`ignored`,`optional`,`too-late`,`not-verified`];function z(e,{isMixed:t,effect:n,flaw:r}){return!e.complete||!e.certain||t&&r===`not-verified`?`low`:n.kind===`call`?`medium`:`high`}function B({route:e,vendor:t}){let n=t===null?`The handler`:`The handler of ${t}’s webhooks`;return e===null?n:`${n} at ${e}`}function V(e,{effect:t,way:n}){return[{site:e,text:`takes the request (${e.signals.slice(0,2).join(`, `)})`},...n.assumptions.map(e=>({site:e,text:`goes on when ${Wn(e)}`})),...(n.assumptions.length>0?[]:n.failed).map(t=>({site:e.verifications[t],text:`verifies, and what it says does not stop the request`})),{site:t,text:`reaches ${t.name}`},...n.later.map(t=>({site:e.verifications[t],text:`verifies only now`}))]}const Kn=e=>`import { createHmac, timingSafeEqual } from 'node:crypto';
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
`,qn=e=>`import { createHmac, timingSafeEqual } from 'node:crypto';

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
`,Jn=e=>`import hashlib
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
`,Yn=e=>`package main

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
`,Xn=e=>`class StripeWebhooksController < ApplicationController
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
`,Zn=e=>`<?php

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
`,Qn=e=>`package shop;

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
`,$n=e=>`using Microsoft.AspNetCore.Mvc;
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
`,er={id:`webhook-replay-possible`,category:`webhooks`,vendor:null,title:`Old webhook messages are accepted`,severity:`medium`,confidence:`medium`,why:`A signature stays right for ever. Who has seen one message, in a log or on the way, can send it again and again: the signed time of sending is there to refuse it.`,fix:[`Refuse a message whose signed timestamp is more than five minutes old. The vendors’ own functions do so unless they are told otherwise.`,`Keep the ids of messages for as long, and answer one that comes again without doing its work again.`],bad:[],good:[],examples:{javascript:{path:`server.js`,bad:Kn(``),good:Kn(`  if (!(Math.abs(Date.now() / 1000 - Number(sentAt)) < 300)) return res.sendStatus(401);
`)},typescript:{path:`app/api/slack/webhook/route.ts`,bad:qn(``),good:qn(`  if (!(Number(timestamp) > Date.now() / 1000 - 300)) return new Response('too old', { status: 401 });
`)},python:{path:`app.py`,bad:Jn(``),good:Jn(`    if abs(time.time() - int(timestamp)) > 300:
        abort(401)
`)},go:{path:`main.go`,bad:Yn(`ConstructEventIgnoringTolerance`),good:Yn(`ConstructEvent`)},ruby:{path:`app/controllers/stripe_webhooks_controller.rb`,bad:Xn(`, tolerance: nil`),good:Xn(``)},php:{path:`app/Http/Controllers/StripeWebhookController.php`,bad:Zn(`, 0`),good:Zn(`, 120`)},java:{path:`src/main/java/shop/StripeWebhookController.java`,bad:Qn(`, 0`),good:Qn(``)},csharp:{path:`Controllers/StripeWebhookController.cs`,bad:$n(`, tolerance: 31536000`),good:$n(`, tolerance: 300`)}},references:[`https://cwe.mitre.org/data/definitions/294.html`,`https://docs.stripe.com/webhooks#replay-attacks`,`https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md`],cwe:[294],judge(e){return e.verifications.flatMap(t=>{let{freshness:n,by:r}=t;if(n!==`unchecked`&&n!==`disabled`)return[];let i=n===`disabled`||r===`mac`&&tr(t.vendor??e.vendor);return[{site:t,message:n===`disabled`?`${B(e)} has the age of messages not limited, or so that it refuses none.`:`${B(e)} verifies the time of sending and never asks how long ago that was.`,evidence:[],confidence:i&&e.complete&&e.certain?`medium`:`low`}]})}};function tr(e){return r.some(t=>t.id===e&&t.webhooks?.signsTime===!0)}const nr={id:`webhook-secret-fallback`,category:`webhooks`,vendor:null,title:`Webhook secret falls back to a value in the code`,severity:`high`,confidence:`high`,why:`Where the setting is missing, the check still runs and passes for everyone who has read the code, or who tries the empty string.`,fix:[`Read the secret without a default and refuse to start when it is missing.`],bad:[],good:[],examples:{javascript:{path:`server.js`,bad:`import { createHmac, timingSafeEqual } from 'node:crypto';
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
`}},references:[`https://cwe.mitre.org/data/definitions/1188.html`],cwe:[1188,798],judge(e){return e.verifications.flatMap(({secret:t})=>{if(!t?.fallback)return[];let n=t.fallback.isEmpty?`the empty string`:`a value in the code`;return[{site:t.fallback,message:`${B(e)} verifies with ${n} when ${t.name??`the secret`} is not set.`,evidence:[],confidence:e.certain?`high`:`medium`}]})}},rr={id:`webhook-secret-hardcoded`,category:`webhooks`,vendor:null,title:`Webhook secret stands in the code`,severity:`high`,confidence:`high`,why:`Everyone who can read the code, its history or a copy of it can sign events.`,fix:[`Read the secret from the environment or a secret manager.`,`Make a new one at the vendor: this one has been read.`],bad:[],good:[],examples:{javascript:{path:`server.js`,bad:`import { createHmac, timingSafeEqual } from 'node:crypto';
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
`}},references:[`https://cwe.mitre.org/data/definitions/798.html`],cwe:[798],judge(e){return e.verifications.flatMap(({secret:t})=>t?.kind===`literal`?[{site:t,message:`${B(e)} verifies with a secret that stands in the code.`,evidence:[],confidence:e.certain?`high`:`medium`}]:[])}},ir={id:`webhook-signature-not-verified`,category:`webhooks`,vendor:null,title:`Webhook is believed without a check of who sent it`,severity:`high`,confidence:`high`,why:`The address of a webhook is no secret. Whoever knows it can send an event of their own making: a payment that never was, a user who never signed up.`,fix:[`Verify the signature over the raw body before anything else, with the vendor’s library where it has one.`,`Answer 400 or 401 and stop where it does not fit.`,`Keep the secret in the environment, one for each endpoint and environment.`],bad:[],good:[],examples:{javascript:{path:`server.js`,bad:`import express from 'express';

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
`}},references:[`https://cheatsheetseries.owasp.org/cheatsheets/REST_Security_Cheat_Sheet.html`],cwe:[345,347],judge(e){let t=R(e,`not-verified`);return t?[{site:e,message:`${B(e)} goes on to ${t.effect.name} without verifying the request.`,evidence:V(e,t),confidence:z(e,t)}]:[]}},ar={id:`webhook-signature-over-parsed-body`,category:`webhooks`,vendor:null,title:`Webhook signature is computed over a body that was parsed`,severity:`medium`,confidence:`high`,why:`Parsing and writing again changes spaces, the order of keys and numbers. Real events then fail now and then, and somebody will switch the check off; and what is acted on may differ from what was verified.`,fix:[`Take the body as bytes before any parser touches it, verify those, and parse afterwards.`],bad:[],good:[],examples:{javascript:{path:`server.js`,bad:`import { createHmac, timingSafeEqual } from 'node:crypto';
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
`}},references:[`https://docs.stripe.com/webhooks#verify-manually`],cwe:[347],judge(e){return e.verifications.flatMap(t=>t.body===`reserialised`?[{site:t,message:`${B(e)} verifies a body that was parsed and written again.`,evidence:[],confidence:`high`}]:[])}},or={id:`webhook-signature-timing-unsafe`,category:`webhooks`,vendor:null,title:`Webhook signature is not compared in constant time`,severity:`medium`,confidence:`high`,why:`An ordinary comparison stops at the first difference. Who measures the answers long enough can find a valid signature byte by byte.`,fix:[`Compare with a function made for it, over values of the same length.`],bad:[],good:[],examples:{javascript:{path:`server.js`,bad:`import { createHmac } from 'node:crypto';
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
`}},references:[`https://cwe.mitre.org/data/definitions/208.html`],cwe:[208],judge(e){return e.verifications.flatMap(t=>t.comparison===`plain`&&(t.by===`mac`||t.by===`token`)?[{site:t,message:`${B(e)} compares ${t.by===`mac`?`the signature`:`the token`} with an ordinary comparison.`,evidence:[],confidence:t.by===`mac`?`high`:`medium`}]:[])}},sr={id:`webhook-verification-ignored`,category:`webhooks`,vendor:null,title:`Outcome of the webhook’s verification is ignored`,severity:`high`,confidence:`high`,why:`A check whose outcome nobody acts on is none: a forged event goes the same way as a real one.`,fix:[`Return right where the verification fails, with status 400 or 401.`,`Do not catch the error of a verification only to log it and go on.`],bad:[],good:[],examples:{javascript:{path:`server.js`,bad:`import express from 'express';
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
`}},references:[`https://cwe.mitre.org/data/definitions/252.html`],cwe:[345,252],judge(e){let t=R(e,`ignored`);if(!t)return[];let n=t.way.failed[0]??t.way.attempted[0];return[{site:n===void 0?t.effect:e.verifications[n],message:`${B(e)} goes on to ${t.effect.name} when the verification fails.`,evidence:V(e,t),confidence:z(e,t)}]}},cr={id:`webhook-verification-optional`,category:`webhooks`,vendor:null,title:`Webhook’s verification can be left out`,severity:`high`,confidence:`high`,why:`A check that is left out when a header is missing is left out by whoever leaves the header out; one that is left out when a secret is not set fails open on the day that a deployment forgets it.`,fix:[`Refuse the request when the signature or the secret is missing.`,`Refuse to start without the secret, so that a wrong deployment is noticed at once.`,`Verify in development too, with a secret of its own.`],bad:[],good:[],examples:{javascript:{path:`server.js`,bad:`import express from 'express';
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
`}},references:[`https://cwe.mitre.org/data/definitions/636.html`],cwe:[345,636],judge(e){let t=R(e,`optional`);if(!t)return[];let n=t.way.assumptions[0];return[{site:n,message:`${B(e)} goes on to ${t.effect.name} without a check when ${Wn(n)}.`,evidence:V(e,t),confidence:n.kind===`switched-off`?`low`:z(e,t)}]}},lr={id:`webhook-verified-too-late`,category:`webhooks`,vendor:null,title:`Webhook is verified after it has been acted on`,severity:`high`,confidence:`high`,why:`What an unverified event has caused is not undone by refusing it afterwards.`,fix:[`Move the verification to the top of the handler, before the event is stored, queued or acted on.`],bad:[],good:[],examples:{javascript:{path:`server.js`,bad:`import express from 'express';
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
`}},references:[`https://cheatsheetseries.owasp.org/cheatsheets/REST_Security_Cheat_Sheet.html`],cwe:[345,696],judge(e){let t=R(e,`too-late`);return t?[{site:t.effect,message:`${B(e)} does ${t.effect.name} before it verifies the request.`,evidence:V(e,t),confidence:z(e,t)}]:[]}},ur={id:`webhook-weak-signature`,category:`webhooks`,vendor:null,title:`Webhook signature is weak`,severity:`medium`,confidence:`medium`,why:`A hash of secret and body can be extended without the secret, and MD5 and SHA-1 are broken for new uses.`,fix:[`Use HMAC with SHA-256 and the header that the vendor offers for it.`],bad:[],good:[],examples:{javascript:{path:`server.js`,bad:`import { createHmac, timingSafeEqual } from 'node:crypto';
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
`}},references:[`https://cwe.mitre.org/data/definitions/328.html`],cwe:[328],judge(e){return e.verifications.flatMap(t=>t.by!==`mac`||t.algorithm===null||!/^(?:md5|sha1)$/.test(t.algorithm)||dr(t.vendor??e.vendor,t.algorithm)?[]:[{site:t,message:`${B(e)} relies on ${t.algorithm.toUpperCase()}.`,evidence:[],confidence:e.vendor===null?`low`:`medium`}])}};function dr(e,t){let n=r.find(t=>t.id===e)?.webhooks;return n!==void 0&&n.algorithm===t}const fr=[ir,lr,sr,cr,nr,rr,or,ar,ur,er],pr=[Bn,...wn],H=[...s,...a,...fr,...Cn,...pr],mr=new Map(H.map(e=>[e.id,e]));function hr(e){return mr.get(e)}function U(e,{ruleOf:t=hr}={}){return t(e)??{id:e,title:e,why:``,fix:[],references:[],cwe:[],confidence:`medium`,severity:`medium`}}const gr=[`bytes`,`kB`,`MB`,`GB`,`TB`];function W(e,t,n=`${t}s`){return`${e.toLocaleString(`en-US`)} ${e===1?t:n}`}function _r(e){if(e===1)return`1 byte`;let t=e,n=0;for(;t>=999.5&&n<gr.length-1;)t/=1e3,n++;return`${n>0&&t<9.95?t.toFixed(1):Math.round(t)} ${gr[n]}`}function vr(e){if(e<999.5)return`${Math.round(e)} ms`;if(e<59950)return`${(e/1e3).toFixed(1)} s`;let t=Math.round(e/1e3);return`${Math.floor(t/60)} min ${t%60} s`}function yr(e){return[...e].sort((e,t)=>Number(e.confidence===`low`)-Number(t.confidence===`low`)||p(e.severity,t.severity)||br(e.rule,t.rule)||g.indexOf(e.confidence)-g.indexOf(t.confidence)||br(e.path,t.path)||e.line-t.line||e.column-t.column)}function br(e,t){return e<t?-1:Number(e>t)}function xr(e){let t=e.filter(({confidence:e})=>e!==`low`),n=e.length-t.length,r=ee.map(e=>({severity:e,amount:t.filter(t=>t.severity===e).length})).filter(({amount:e})=>e>0).map(({severity:e,amount:t})=>`${t.toLocaleString(`en-US`)} ${e}`);return[...t.length>0?[`${W(t.length,`finding`)}: ${r.join(`, `)}`]:[],...n>0?[W(n,`piece of advice`,`pieces of advice`)]:[]].join(`; `)}const Sr={binary:`binary`,ignored:`ignored by the team`,unreadable:`could not be opened`,vanished:`vanished during the scan`,submodule:`submodule not checked out`,"lfs-pointer":`kept in Git LFS`,"missing-object":`missing from the clone`,"corrupt-object":`damaged in the repository`,shallow:`cut off by a shallow clone`,"too-deep":`nested too deep`,timeout:`took too long`};function Cr(e){return ne.map(t=>{let n=e.filter(e=>e.reason===t);return{reason:t,words:Sr[t],shortfall:n.some(m),skips:n}}).filter(({skips:e})=>e.length>0).sort((e,t)=>Number(t.shortfall)-Number(e.shortfall))}const wr={inline:`a comment beside it`,baseline:`the baseline`,config:`the configuration`,"ignore-file":`an ignore file`};function G({by:e,addedHere:t}){return t?`${wr[e]}, added by this change`:wr[e]}const Tr=`Not everything could be read`;function Er(e,t){let n=e.findings.filter(e=>re(e.severity,e.confidence,t)).length,r=!e.complete||e.skipped.some(m);return n>0?{outcome:`fails`,failing:n,sentence:`Fails: ${W(n,`finding`)} at or above ${t}.${r?` ${Tr}.`:``}`}:r?{outcome:`incomplete`,failing:n,sentence:`${Tr}, so this is no pass.`}:e.findings.length===0?{outcome:`clean`,failing:n,sentence:`Clean: nothing found.`}:{outcome:`passes`,failing:n,sentence:`Passes: ${t===`never`?`the check is set never to fail`:`nothing that counts at or above ${t}`}.`}}function K({path:e,line:t},n,r){let i=S(b(y(e),160)+(t===null?``:`:${t}`)),a=r?.(e,t??1,n),o=a?Se(a):null,s=o===null?i:`[${i}](${o})`;return n===null?s:`${s} in ${S(n.slice(0,10))}`}const Dr=/[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;function q(e){return e>=` `&&e<=`~`?1:/^\p{M}$/u.test(e)?0:Dr.test(e)?2:1}function J(e){let t=0;for(let n of e)t+=q(n);return t}function Y(e){let t=xt.default.createColors(e);return{severity:{critical:e=>t.bold(t.red(e)),high:e=>t.red(e),medium:e=>t.yellow(e),low:e=>t.blue(e)},advice:t.blue,strong:t.bold,faint:t.dim,place:t.cyan,mark:t.red,good:t.green,bad:e=>t.bold(t.red(e)),partial:e=>t.bold(t.yellow(e))}}function X(e,t){let n=[],r=``;for(let i of e.split(/\s+/).filter(Boolean).map(y))r!==``&&J(r)+1+J(i)>t?(n.push(r),r=i):r=r===``?i:`${r} ${i}`;return r===``?n:[...n,r]}function Or(e,t={}){let{complete:n,findings:r,skipped:i,suppressed:a,notes:o,stats:s}=e,c={schema:`otesse-guard/report@1`,complete:n,findings:r.map(e=>kr(e,t)),skipped:i.map(({path:e,reason:t,detail:n})=>({path:e,reason:t,...n!==void 0&&{detail:n}})),stats:{files:s.files,bytes:s.bytes,ms:s.ms},...a.length>0&&{suppressed:a.map(jr)},...o.length>0&&{notes:o.map(({path:e,line:t,text:n})=>({path:e,line:t,text:n}))}};return`${JSON.stringify(c,null,2)}\n`}function kr(e,t){let{rule:n,category:r,vendor:i,severity:a,confidence:o,path:s,line:c,column:l,endLine:u,endColumn:d}=e,{commit:f,preview:p,message:ee,fingerprint:m,also:te,places:h,evidence:g}=e,{why:ne}=U(n,t);return{rule:n,category:r,vendor:i,severity:a,confidence:o,path:s,line:c,column:l,endLine:u,endColumn:d,commit:f,preview:p,message:ee,fingerprint:m,also:te,...ne!==``&&{why:ne},...h.length>0&&{places:h.map(Ar)},...g.length>0&&{evidence:g}}}function Ar({path:e,line:t,column:n,endLine:r,endColumn:i}){return{path:e,line:t,column:n,endLine:r,endColumn:i}}function jr({finding:e,by:t,reason:n,addedHere:r}){let{rule:i,path:a,line:o,fingerprint:s}=e;return{rule:i,path:a,line:o,fingerprint:s,by:t,reason:n,addedHere:r}}function Mr(e){let t=Cr(e).map(({words:e,shortfall:t,skips:n})=>{let r=n.length.toLocaleString(`en-US`);if(!t)return`- ${e}: ${r}`;let i=n.slice(0,5).map(({path:e,detail:t})=>{let n=S(b(y(e),160));return t===void 0?n:`${n} (${x(b(t,300))})`}),a=n.length-i.length;return`- ${e} (${r}): ${i.join(`, `)}${a>0?` and ${a.toLocaleString(`en-US`)} more`:``}`});return t.length===0?[]:[`### Not read`,t.join(`
`)]}function Nr(e,t){if(e.length===0)return[];let n=[...e].sort((e,t)=>Number(t.addedHere)-Number(e.addedHere)).slice(0,100).map(e=>{let{finding:n,reason:r}=e,i=e.addedHere?`**${G(e)}**`:G(e);return`| ${[S(n.rule),K(n,n.commit,t),i,x(b(r??``,300))].join(` | `)} |`}),r=e.length-n.length;return[`### Silenced`,[`| Rule | Where | By | Reason |`,`| --- | --- | --- | --- |`,...n].join(`
`),...r>0?[`And ${r.toLocaleString(`en-US`)} more.`]:[]]}function Pr(e,t){if(e.length===0)return[];let n=e.slice(0,20).map(({path:e,line:n,text:r})=>`- ${e===null?``:`${K({path:e,line:n},null,t)}: `}${x(b(r,500))}`),r=e.length-n.length;return[`### Notes`,[...n,...r>0?[`- and ${r.toLocaleString(`en-US`)} more`]:[]].join(`
`)]}function Fr(e,t){let n=Ir(e);if(Buffer.byteLength(n)<=t)return n;let r=[],i=t-Buffer.byteLength(Lr(e.length))-2;for(let t of e){if(i-=Buffer.byteLength(t)+2,i<0)break;r.push(t)}return Ir([...r,Lr(e.length-r.length)])}function Ir(e){return`${e.join(`

`)}\n`}function Lr(e){return`**Cut here:** ${e.toLocaleString(`en-US`)} more sections did not fit. The JSON report has them.`}function Rr(e,{blobUrl:t}){if(e.length===0)return[];let n=e.slice(0,200).map(e=>{let{severity:n,confidence:r,message:i,preview:a}=e,o=`${x(i)}${a===``?``:` ${S(a)}`}`;return`| ${r===`low`?`advice`:n} | ${o} | ${K(e,e.commit,t)} |`}),r=e.length-n.length;return[[`| Severity | What | Where |`,`| --- | --- | --- |`,...n].join(`
`),...r>0?[`And ${r.toLocaleString(`en-US`)} more.`]:[]]}function zr(e,t){return[...new Set(e.map(({rule:e})=>e))].map(n=>{let{title:r,why:i,fix:a,references:o}=U(n,t),s=e.filter(({rule:e})=>e===n),c=Se(o[0]??``),l=`${x(r)} (${W(s.length,`finding`)})`,u=[i,a.map((e,t)=>`${t+1}. ${e}`).join(`
`),c===null?``:`Read more: <${c}>`,s.slice(0,50).flatMap(e=>Br(e,t)).join(`
`),s.length>50?`And ${(s.length-50).toLocaleString(`en-US`)} more.`:``].filter(Boolean);return t.folded?[`<details><summary>${l}</summary>`,...u,`</details>`].join(`

`):[`### ${l}`,...u].join(`

`)})}function Br(e,t){let{also:n,evidence:r,places:i,preview:a,commit:o}=e,s=i.length-3,c=i.slice(0,3).map(e=>K(e,null,t.blobUrl)),l=n.map(e=>{let{title:n,fix:r}=U(e,t);return n===e?S(e):`${x(n)}. ${r[0]??``}`});return[`- ${K(e,o,t.blobUrl)}${a===``?``:` ${S(a)}`}`,...r.map(e=>`  - Proof: ${x(e)}`),...l.map(e=>`  - Also: ${e}`),...c.length>0?[`  - Same secret: ${c.join(`, `)}${s>0?` and ${W(s,`more place`)}`:``}`]:[]]}const Vr={clean:`✅`,passes:`✅`,incomplete:`⚠️`,fails:`❌`};function Hr(e,t){return Fr(Ur(e,{...t,folded:!1}),t.limit??1/0)}function Ur(e,t){let{failOn:n,scanned:r,blobUrl:i}=t,{findings:a,skipped:o,suppressed:s,stats:c}=e,l=Er(e,n),u=yr(a),d=`${W(c.files,`file`)}, ${_r(c.bytes)}, ${vr(c.ms)}`;return[`## ${Vr[l.outcome]} ${l.sentence.replace(/\.$/,``)}`,`${a.length>0?`${xr(a)}. `:``}Otesse Guard read ${x(r)}: ${d}.`,...Rr(u,t),...Mr(o),...Nr(s,i),...Pr(e.notes,i),...zr(u,t)]}function Wr({why:e,fix:t,references:n,cwe:r},i){let a=e=>`${`#`.repeat(i)} ${e}`,o=[...n.map(e=>`- <${e}>`),...r.map(e=>`- ${Gr(e)}`)];return[...e===``?[]:[a(`Why it matters`),e],...t.length===0?[]:[a(`How to fix it`),t.map((e,t)=>`${t+1}. ${e}`).join(`
`)],...o.length===0?[]:[a(`Read more`),o.join(`
`)]]}function Gr(e){return`[CWE-${e}](https://cwe.mitre.org/data/definitions/${e}.html)`}const Kr=new Map(r.map(({id:e,name:t})=>[e,t]));function qr(e){return Kr.get(e)??e}function Jr(e){return te.flatMap(t=>{let n=e.filter(e=>e.category===t),r=[...new Set(n.map(({vendor:e})=>e===null?null:qr(e)))];return r.sort((e,t)=>(e??``).localeCompare(t??``,`en`)),r.map(e=>({category:t,vendor:e,rules:n.filter(t=>(t.vendor===null?null:qr(t.vendor))===e).sort((e,t)=>p(e.severity,t.severity)||(e.id<t.id?-1:1))}))})}const Yr={keys:`Leaked keys`,webhooks:`Webhooks`,handling:`Handling of data and secrets`};function Xr(e){return e.replace(/\{\{word:(\w+)\}\}/g,`$1`).replace(/(?:\{\{\w+(?::\d+)?\}\})+/g,`…`)}const Zr={javascript:`JavaScript`,typescript:`TypeScript`,python:`Python`,go:`Go`,ruby:`Ruby`,php:`PHP`,java:`Java`,csharp:`C#`,shell:`Shell scripts`,dockerfile:`Dockerfiles`,env:`Env files`,yaml:`YAML`,json:`JSON`,hcl:`Terraform`,html:`HTML`,data:`Data`,prose:`Documentation`};function Qr({examples:e={}}){return Object.keys(Zr).flatMap(t=>{let n=e[t];return n?[{language:t,title:Zr[t],...n}]:[]})}function Z(e,t,n,r){return X(t,ei(n)).map((t,n)=>`${ti(n===0?e:``,r)}${t}`)}function Q(e,t,n,r){return t.flatMap((t,i)=>Z(i===0?e:``,t,n,r))}function $r(e,t,n,r){return t.length<2?Q(e,t,n,r):t.flatMap((t,i)=>{let a=`${i+1}. `;return X(t,ei(n)-a.length).map((t,n)=>n===0?`${ti(i===0?e:``,r)}${a}${t}`:`${ti(``,r)}${` `.repeat(a.length)}${t}`)})}function ei(e){return Math.max(20,Math.min(e,100)-10)}function ti(e,t){return e===``?` `.repeat(10):`${` `.repeat(2)}${t.faint(e.padEnd(8))}`}function ni(e,{color:t,width:n}){let r=Y(t),i=e.vendor===null?``:` · ${qr(e.vendor)}`,a=e=>Xr(e).split(`
`).map(e=>`    ${e}`).join(`
`),o=(e,t)=>t.length===0?[]:[``,`  ${r.faint(e)}`,...t.map(a)];return`${[`${r.severity[e.severity](e.severity)} ${r.strong(e.title)}`,`  ${r.faint(`${e.id} · confidence ${e.confidence}${i}`)}`,``,...Z(`Why`,e.why,n,r),...$r(`Fix`,e.fix,n,r),...Q(`Links`,e.references,n,r),...Z(`CWE`,e.cwe.join(`, `),n,r),...o(`Reported`,e.bad),...o(`Not reported`,e.good),...Qr(e).slice(0,1).flatMap(({title:e,bad:t,good:n})=>[...o(`Reported (${e})`,[t.trimEnd()]),...o(`Not reported`,[n.trimEnd()])])].join(`
`)}\n`}function ri(e,{color:t}){let n=Y(t),r=Math.max(0,...e.map(({id:e})=>e.length));return`${Jr(e).map(({category:e,vendor:t,rules:i})=>[n.strong(`${Yr[e]} · ${t??`every vendor`}`),...i.map(({id:e,severity:t,title:i})=>`  ${e.padEnd(r)}  ${n.severity[t](t.padEnd(8))}  ${n.faint(i)}`)].join(`
`)).join(`

`)}\n`}function ii(e){return e.toWellFormed().split(`/`).map(encodeURIComponent).join(`/`)}function ai(e){return{uri:ii(e),uriBaseId:`%SRCROOT%`}}function oi({path:e,line:t,column:n,endLine:r,endColumn:i}){return{artifactLocation:ai(e),region:{startLine:t,startColumn:n,endLine:r,endColumn:i}}}const si=1e3;function ci({complete:e,skipped:t,notes:n},r){return{executionSuccessful:e,toolExecutionNotifications:[...Cr(t).flatMap(li),...n.slice(0,si).map(ui),...r>0?[di(r)]:[]]}}function li({reason:e,words:t,shortfall:n,skips:r}){let i={id:e};if(!n)return[{descriptor:i,level:`note`,message:{text:`${W(r.length,`file`)} not read: ${t}.`}}];let a=r.slice(0,si).map(({path:e,detail:n})=>({descriptor:i,level:`warning`,message:{text:`Not read: ${t}${n===void 0?``:` (${n})`}.`},locations:[{physicalLocation:{artifactLocation:ai(e)}}]})),o=r.length-a.length;return o>0?[...a,{descriptor:i,level:`warning`,message:{text:`${W(o,`more path`)} not read: ${t}.`}}]:a}function ui({path:e,text:t}){return{descriptor:{id:`note`},level:`note`,message:{text:t},...e!==null&&{locations:[{physicalLocation:{artifactLocation:ai(e)}}]}}}function di(e){return{descriptor:{id:`results-cut`},level:`warning`,message:{text:`${W(e,`result`)} left out: GitHub takes 25,000 of them and 10 MB. The worst are here.`}}}const fi={critical:`error`,high:`error`,medium:`warning`,low:`note`},pi={critical:`9.5`,high:`8.0`,medium:`5.5`,low:`2.0`},mi=1024;function hi(e,t,n){return gi(e,t).map(e=>{let r=U(e,n),i=t.filter(t=>t.rule===e).map(({severity:e})=>e).sort(p)[0]??r.severity,a=Wr(r,2).join(`

`);return{id:e,name:e,shortDescription:{text:r.title.slice(0,mi)},fullDescription:{text:(r.why||r.title).slice(0,mi)},help:{text:_i(r),markdown:a===``?r.title:a},...r.references[0]!==void 0&&{helpUri:r.references[0]},defaultConfiguration:{level:r.confidence===`low`?`note`:fi[i]},properties:{tags:[`security`,...r.cwe.map(e=>`external/cwe/cwe-${String(e).padStart(3,`0`)}`)],precision:r.confidence,"security-severity":pi[i]}}})}function gi(e,t){return[.../* @__PURE__ */ new Set([...e.map(({id:e})=>e),...t.map(({rule:e})=>e)])]}function _i({title:e,why:t,fix:n,references:r}){let i=n.map((e,t)=>`${t+1}. ${e}`);return[t||e,...i,...r].join(`
`)}function vi(e,{ruleIndex:t,lineHash:n},r){let{rule:i,severity:a,confidence:o,fingerprint:s,places:c,preview:l,commit:u,also:d,evidence:f}=e,p=t.get(i);return{ruleId:i,...p!==void 0&&{ruleIndex:p},level:o===`low`?`note`:fi[a],message:{text:yi(e)},locations:[{physicalLocation:oi(e)}],...c.length>0&&{relatedLocations:bi(e)},partialFingerprints:{...n&&{primaryLocationLineHash:`${s}:1`},"otesseGuardFingerprint/v1":s},...r&&{suppressions:[xi(r)]},properties:{severity:a,confidence:o,...l!==``&&{preview:l},...u!==null&&{commit:u},...d.length>0&&{also:d},...f.length>0&&{evidence:f}}}}function yi({message:e,preview:t,commit:n,places:r}){let i=r.slice(0,5).map(({path:e,line:t},n)=>`[${$(`${y(e)}:${t}`)}](${n+1})`),a=r.length-i.length;return[$(e||`No message.`),t===``?``:`Found: ${$(t)}.`,n===null?``:`It stands in commit ${$(n.slice(0,10))}.`,i.length===0?``:`Also at ${i.join(`, `)}${a>0?` and ${W(a,`more place`)}`:``}.`].filter(Boolean).join(` `)}function $(e){return e.replace(/[\\[\]]/g,`\\$&`)}function bi({places:e}){return e.slice(0,100).map((e,t)=>({id:t+1,physicalLocation:oi(e)}))}function xi(e){return{kind:e.by===`inline`?`inSource`:`external`,status:`accepted`,justification:e.reason??`Silenced by ${G(e)}.`}}const Si={results:25e3,gzippedBytes:1e7};function Ci(e,t){let n=t.limits??Si;for(let r=n.results;;r=Math.floor(r/2)){let i=`${JSON.stringify(wi(e,t,r))}\n`;if(i.length*3<=n.gzippedBytes||r===0||oe().gzipSync(i).length<=n.gzippedBytes)return i}}function wi(e,t,n){let{version:r,rules:i=H,withSuppressed:a=!1,lineHash:o=!1,category:s=`otesse-guard/`}=t,c=a?e.suppressed:[],l=[...e.findings,...c.map(({finding:e})=>e)],u=new Map(gi(i,l).map((e,t)=>[e,t])),d=[...yr(e.findings).map(e=>vi(e,{ruleIndex:u,lineHash:o})),...c.map(e=>vi(e.finding,{ruleIndex:u,lineHash:o},e))];return{$schema:`https://json.schemastore.org/sarif-2.1.0.json`,version:`2.1.0`,runs:[{tool:{driver:{name:`Otesse Guard`,semanticVersion:r,rules:hi(i,l,t)}},automationDetails:{id:s},...t.provenance&&{versionControlProvenance:[t.provenance]},originalUriBaseIds:{"%SRCROOT%":{description:{text:`The root of the repository.`}}},columnKind:`utf16CodeUnits`,invocations:[ci(e,Math.max(0,d.length-n))],results:d.slice(0,n)}]}}function Ti(e,t,n){let r=String(e.firstLine+e.lines.length-1).length,i=e=>`  ${n.faint(`${e.padStart(r)} │`)}`,a=Math.max(20,t-r-5);return e.lines.flatMap((t,r)=>{let o=Di(Ei(t),a),s=ki(o,e=>e.character),c=i(String(e.firstLine+r)),l=s===``?c:`${c} ${s}`;if(!o.some(({marked:e})=>e))return[l];let u=ki(o,e=>(e.marked?`─`:` `).repeat(q(e.character)));return[l,`${i(``)} ${Ai(u,n)}`]})}function Ei({text:e,mark:t}){let[n,r]=t??[0,0];return[[e.slice(0,n),!1],[e.slice(n,r),!0],[e.slice(r),!1]].flatMap(([e,t])=>[...e.split(`	`).map(y).join(`  `)].map(e=>({character:e,marked:t})))}function Di(e,t){if(Oi(e)<=t)return e;let n=e.findIndex(e=>e.marked),r=Oi(e.filter(e=>e.marked)),i=n===-1?0:Math.max(0,n-Math.max(4,Math.floor((t-r)/2)));for(;i>0&&Oi(e.slice(i-1))<=t-2;)i--;let a=i;for(let n=t-2;a<e.length&&(n-=q(e[a].character),!(n<0));a++);let o={character:`…`,marked:!1};return[...i>0?[o]:[],...e.slice(i,a),...a<e.length?[o]:[]]}function Oi(e){return e.reduce((e,{character:t})=>e+q(t),0)}function ki(e,t){return e.map(t).join(``).trimEnd()}function Ai(e,t){return e.replace(/─+/g,e=>t.mark(e))}function ji(e,t){let{width:n,palette:r,explained:i}=t,a=U(e.rule,t),o=i.has(e.rule),[s,c]=Mi(e,a.title),l=e.frame&&e.frame.lines.length>0?Ti(e.frame,n,r):[],u=a.references[0],d=[...Z(`What`,c,n,r),...o?[]:Z(`Why`,a.why,n,r),...o?[]:$r(`Fix`,a.fix,n,r),...o&&a.fix.length>0?Z(`Fix`,`As above, for ${e.rule}.`,n,r):[],...Q(`Proof`,e.evidence,n,r),...Q(`Also`,e.also.map(e=>Fi(e,t)),n,r),...Q(`Places`,Ii(e,t),n,r),...o||u===void 0?[]:Z(`Link`,u,n,r)];return[...Ni(e,s,t),`  ${Pi(e,r)}`,...l.length>0?[``,...l]:[],...d.length>0?[``,...d]:[]]}function Mi({message:e},t){return e.startsWith(t)?[y(e.replace(/\.$/,``)),``]:[y(t),e]}function Ni(e,t,{width:n,palette:r}){let{severity:i,confidence:a,rule:o}=e,s=a===`low`,c=s?`advice`:i,l=(s?r.advice:r.severity[i])(c),u=r.faint(y(o)),d=` `.repeat(c.length+1);if(d.length+J(t)+2+J(o)<=n)return[`${l} ${r.strong(t)}  ${u}`];let f=X(t,Math.max(20,n-d.length)).map(e=>r.strong(e));return[`${l} ${f[0]??``}`,...[...f.slice(1),u].map(e=>d+e)]}function Pi({path:e,line:t,column:n,commit:r},i){let a=i.place(`${y(e)}:${t}:${n}`);return r===null?a:`${a} ${i.faint(`in commit ${y(r.slice(0,10))}`)}`}function Fi(e,t){let{title:n,fix:r}=U(e,t);return n===e?y(e):`${n}. ${r[0]??``} (${e})`}function Ii({places:e},{verbose:t=!1}){let n=t||e.length<=3?e:e.slice(0,3),r=e.length-n.length;return[...n.map(({path:e,line:t,column:n})=>`${y(e)}:${t}:${n}`),...r>0?[`and ${W(r,`more place`)}`]:[]]}function Li(e,t){let{palette:n,width:r}=t,i=Er(e,t.failOn),a=`${W(e.stats.files,`file`)}, ${_r(e.stats.bytes)}, ${vr(e.stats.ms)}`,o=Cr(e.skipped),s=`Read ${y(t.scanned)}: ${a}${Ri(o)}.`,c=[...o.filter(({shortfall:e})=>e||t.verbose).flatMap(e=>zi(e,t)),...Bi(e.suppressed,t),...Hi(e.notes,t)];return[...e.findings.length>0?[n.strong(`${xr(e.findings)}.`)]:[],...X(s,r).map(e=>n.faint(e)),...c.length>0?[``,...c,``]:[],...X(i.sentence,r).map(Wi(n,i.outcome))]}function Ri(e){let t=e.filter(({shortfall:e})=>!e);return t.length===0?``:`; passed over: ${t.map(({skips:e,words:t})=>`${e.length.toLocaleString(`en-US`)} ${t}`).join(`, `)}`}function zi({words:e,skips:t,shortfall:n},{palette:r,verbose:i=!1,width:a}){let o=`Not read: ${e} (${t.length.toLocaleString(`en-US`)})`,s=i?t:t.slice(0,3),c=t.length-s.length,l=s.map(({path:e,detail:t})=>y(e)+(t?` (${y(t)})`:``));return[n?r.partial(o):o,...l.flatMap(e=>X(e,a-2).map(e=>`  ${e}`)),...c>0?[`  and ${c.toLocaleString(`en-US`)} more`]:[]]}function Bi(e,{palette:t,width:n,verbose:r=!1}){if(e.length===0)return[];let i=e.filter(({addedHere:e})=>e).length,a=i>0?`, ${i.toLocaleString(`en-US`)} of them by this change`:``,o=e.filter(({addedHere:e})=>r||e).flatMap(e=>X(Vi(e),n-2).map(e=>`  ${e}`));return[`${W(e.length,`finding`)} silenced${a}.`,...o].map(e=>t.faint(e))}function Vi(e){let{path:t,line:n,rule:r}=e.finding,i=e.reason===null?``:`: ${y(e.reason)}`;return`${y(t)}:${n} ${y(r)}, by ${G(e)}${i}`}function Hi(e,t){let n=t.verbose?e:e.slice(0,10),r=e.length-n.length;return[...n.flatMap(e=>Ui(e,t)),...r>0?[`And ${W(r,`more note`)}.`]:[]]}function Ui({path:e,line:t,text:n},{width:r}){return X(`Note: ${e===null?``:`${y(e)}${t===null?``:`:${t}`}: `}${y(n)}`,r)}function Wi(e,t){return t===`fails`?e.bad:t===`incomplete`?e.partial:e.good}function Gi(e,t){let n=Y(t.color),r=yr(e.findings),i=/* @__PURE__ */ new Set,a=r.map(e=>{let r=ji(e,{...t,palette:n,explained:i});return i.add(e.rule),r.join(`
`)}),o=r.findIndex(({confidence:e})=>e===`low`);return o!==-1&&a.splice(o,0,n.advice(`Advice, which never fails a check`)),`${[...a,Li(e,{...t,palette:n}).join(`
`)].join(`

`)}\n`}function Ki(e,t,n){let{failOn:r,scanned:i,ruleOf:a}=n;return t===`json`?Or(e,{ruleOf:a}):t===`sarif`?Ci(e,{version:h,ruleOf:a}):t===`markdown`?Hr(e,{failOn:r,scanned:i,ruleOf:a}):Gi(e,n)}async function qi(e,t,n){let r=t;if(r.only!==void 0&&!H.some(({category:e})=>e===r.only))throw new _(`this version has no rules of the category "${r.only}"`);let{source:i,scanned:a,settingsFrom:o}=e,s=await Ji(o,r,n),c=yt(n),l=await He({source:i,settings:s,onProgress:c.update,...r.only&&{only:r.only}}).finally(c.clear);return await Yi(l,r,s,a,n),ie(l,r.failOn??s.config[`fail-on`])}async function Ji({root:e,commit:t},n,r){let{config:i,baseline:a}=n,o={...i!==void 0&&{config:await tt(i,v(r.cwd,i),`the config`)},...a!==void 0&&{baseline:await tt(a,v(r.cwd,a),`the baseline`)}};return Qe(t===null?$e(e):et(e,t),o)}async function Yi(e,t,n,r,i){let{format:a,output:o}=t,s=o===void 0,c=t.failOn??n.config[`fail-on`],l=new Map(n.teamRules.map(e=>[e.id,e])),u=Ki(e,a,{color:s&&St(i.stdout,i.env),width:s?Ct(i.stdout):100,failOn:c,scanned:r,verbose:t.verbose??!1,ruleOf:e=>l.get(e)??hr(e)});s?i.stdout.write(u):(await vt(v(i.cwd,o),u),i.stderr.write(`${Er(e,c).sentence} The report is in ${o}.\n`))}export{Ze as A,st as C,$e as D,E,ke as F,S as I,x as L,Ye as M,He as N,tt as O,Le as P,y as R,ot as S,it as T,yt as _,Y as a,dt as b,W as c,H as d,fr as f,bt as g,Ct as h,X as i,Xe as j,Qe as k,pr as l,St as m,ri as n,J as o,Cn as p,ni as r,K as s,qi as t,hr as u,vt as v,rt as w,ft as x,mt as y,b as z};