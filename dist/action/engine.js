import{i as e,r as t,t as n}from"./rolldown-runtime.js";import{a as r,c as i,i as a,l as o,n as s,r as c,s as l,u}from"./base.js";import{b as d,c as f,d as p,f as m,l as h,s as g,t as _,u as v,v as y,x as b,y as x}from"./list.js";import{r as S,t as C}from"./paths.js";import w from"node:module";import{dirname as T,join as E,posix as ee,resolve as te}from"node:path";import{availableParallelism as ne}from"node:os";import{closeSync as re,constants as ie,createReadStream as ae,openSync as oe,readSync as se,readlinkSync as ce}from"node:fs";import{chmod as le,mkdir as ue,readFile as de,readdir as fe,realpath as pe,rename as me,rm as he,stat as ge,writeFile as _e}from"node:fs/promises";import{setTimeout as ve}from"node:timers/promises";function ye(e,[t,n]){let r=[];return be(e.body,e=>{let{span:i}=e.at(-1);i[0]===t&&i[1]===n&&e.length>=r.length&&(r=[...e])}),r}function be(e,t){let n=[],r=e=>{if(Array.isArray(e)){if(typeof e[0]==`number`)return;for(let t of e)r(t);return}if(typeof e!=`object`||!e)return;let i=`span`in e&&(`kind`in e||`body`in e)&&!(`tests`in e);i&&(n.push(e),t(n));for(let t of Object.values(e))r(t);i&&n.pop()};r(e)}const xe={js:{language:`javascript`,grammar:`javascript`,embedded:!1},mjs:{language:`javascript`,grammar:`javascript`,embedded:!1},cjs:{language:`javascript`,grammar:`javascript`,embedded:!1},jsx:{language:`javascript`,grammar:`javascript`,embedded:!1},ts:{language:`typescript`,grammar:`typescript`,embedded:!1},mts:{language:`typescript`,grammar:`typescript`,embedded:!1},cts:{language:`typescript`,grammar:`typescript`,embedded:!1},tsx:{language:`typescript`,grammar:`tsx`,embedded:!1},vue:{language:`typescript`,grammar:`typescript`,embedded:!0},svelte:{language:`typescript`,grammar:`typescript`,embedded:!0},py:{language:`python`,grammar:`python`,embedded:!1},go:{language:`go`,grammar:`go`,embedded:!1},rb:{language:`ruby`,grammar:`ruby`,embedded:!1},php:{language:`php`,grammar:`php`,embedded:!1},java:{language:`java`,grammar:`java`,embedded:!1},cs:{language:`csharp`,grammar:`c-sharp`,embedded:!1}};function Se(e){if(/\.d(?:\.\w+)?\.[cm]?ts$/.test(e))return null;let t=/\.([A-Za-z]+)$/.exec(e)?.[1]?.toLowerCase();return t!==void 0&&xe[t]||null}function Ce(e,t,n=t){let r=Math.max(0,t-n);return r+e.subarray(r,t).lastIndexOf(10)+1}function we(e,t,n=e.length){let r=Math.min(e.length,t+n),i=e.subarray(t,r).indexOf(10);return i===-1?r:t+i}const Te=`(?:pass(?:word|wd|phrase)|\\bpwd|secret|token|(?:api|access|private|encryption|signing|account)[_-]?key|credentials?|card[_-]?num(?:ber)?|\\bcv[cv])`,Ee=`(?![\\w-]*(?:ur[il]|names?|path|file|headers?|types?|prefix|endpoint|length|expir\\w*)\\b)[\\w-]*`,De=RegExp(`(${Te}${Ee}["'\`\\])]*\\s{0,3}(?::=|=>|[!=]={1,2}|[=:])\\s{0,3}[a-z@$]{0,2}(["'\`]))((?:(?!\\2)[^…\\\\\\n]|\\\\.){3,})`,`gi`),Oe=/(\benv(?:iron)?\b[\w.[\]"'(,]*\)?\s{0,3}(?:\|\||\?\?|\?:|,|or)\s{0,3}(["'`]))((?:(?!\2)[^…\\\n]){3,})/gi,ke=RegExp(`(${Te}[\\w-]*=)(?=[^\\s&'"\`;,]*\\d)([\\w!@#%^*+/=~-]{6,})(?![\\w.([])`,`gi`),Ae=RegExp(`^([^\\n#]{0,200}?${Te}${Ee}\\s{0,3}[=:]\\s{0,3})(?!["'\`]|\\$|\\{\\{|[|>&*!]|\\w+\\.)([^\\s…][^…\\n]*)`,`gim`),je=/pass|pwd|secret|token|key|credential|card|cv[cv]|env/i;function Me(e,t){if(!je.test(e))return e;let n=e.replace(De,`$1…`).replace(Oe,`$1…`).replace(ke,`$1…`);return t?n:n.replace(Ae,`$1…`)}const Ne=/(?<![\w+/-])(?=[\w+/-]{0,40}?\d)(?=[\w+/-]{0,40}?[A-Za-z])(?:(?=[\w+/-]*[a-z])(?=[\w+/-]*[A-Z])|(?=(?:[A-Za-z_+/-]*\d){5}))[\w+/-]{16,}={0,2}/g,Pe=/(?<![\w.])\d(?:[ -]?\d){12,18}(?![\w.])/g;function Fe(e,t){return Me(e,t).replace(Ne,`…`).replace(Pe,`…`)}const Ie=/^(?:[./@]|https?:\/\/[^@?]*$|x[-_][a-z_-]+$|[a-z-]*signature[a-z-]*$|(?:aes|sha)-?\d+|base64url$|[a-z_]+(?:[./:][a-z_:{}<>*]+)+$)/i,Le=/(["'`])((?:(?!\1)[^\\\n]|\\.){8,})\1/g,Re=/hmac|cipher|construct_?event|jwt|sign|verif|equals|compare|digest|\benv/i,ze=/\brequire\(|^\s*import\b|\bfrom\s+['"]/,Be=/^[A-Z][a-z]+(?: [\w']+)+[.!]?$/;function Ve(e,t){let n=Me(e,t).replace(Pe,`…`);return t&&Re.test(n)&&!ze.test(n)?Ue(n,Be):n}function He(e){return Ue(Me(e,!0))}const Ue=(e,t)=>e.replace(Le,(e,n,r)=>Ie.test(r)||t?.test(r)?e:`${n}…${n}`),We=2e3;function Ge(e,t,n,r){let{path:i,line:a}=t,o=Se(i)!==null,s=(t,n)=>({text:Fe(Ye(e,t,n,r),o).slice(0,140),mark:null}),c=[],l=Qe(e,n.start),u=a;for(let t=l,n=0;n<1&&e[t-1]===10;n++){let n=Qe(e,t-1);c.unshift(s(n,t-1)),t=n,u--}c.push(Ke(e,l,n,r,o));let d=$e(e,n.end);for(let t=d,r=0;r<1&&Je(e,t)&&!Ze(e,n);r++){let n=$e(e,t+1);c.push(s(t+1,n)),t=n}return{firstLine:u,lines:c}}function Ke(e,t,n,r,i){let a=Ze(e,n)?n.end:$e(e,n.end),o=(t,n)=>Fe(Ye(e,t,n,r),i),s=qe(n.start-t,e=>o(n.start-e,n.start)),c=qe(a-n.end,e=>o(n.end,n.end+e)),l=s.length>70?`…${s.slice(-70)}`:s,u=c.length>70?`${c.slice(0,70)}…`:c;return{text:l+n.preview+u,mark:[l.length,l.length+n.preview.length]}}function qe(e,t){for(let n=250;n<e;n*=2){let e=t(n);if(e.length>73)return e}return t(e)}function Je(e,t){return e[t]===10&&t+1<e.length}function Ye(e,t,n,r){let i=``,a=t;for(let o of r.touching(t,n))o.end<=a||(i+=Xe(e,a,Math.max(a,o.start))+o.preview,a=o.end);return i+Xe(e,Math.min(a,n),n)}function Xe(e,t,n){return Buffer.from(e.buffer,e.byteOffset+t,n-t).toString(`utf8`).replace(/\r$/,``)}function Ze(e,{start:t,end:n}){return e.subarray(t,n).includes(10)}function Qe(e,t){return Ce(e,t,We)}function $e(e,t){return we(e,t,We)}function D(e,t=0,n=e.length){return(Buffer.isBuffer(e)?e:Buffer.from(e.buffer,e.byteOffset,e.length)).toString(`latin1`,t,n)}function et(e){let t=Buffer.from(e,`base64`);return new WebAssembly.Instance(new WebAssembly.Module(t)).exports}function tt(e,t){let n=Math.ceil((t-e.buffer.byteLength)/65536);n>0&&e.grow(n)}function nt(e){let t=/* @__PURE__ */ new Uint8Array(256);for(let n of e)t[n.charCodeAt(0)]=1;return t}var rt=class{#e;#t;#n=/* @__PURE__ */ new Uint8Array;#r=/* @__PURE__ */ new Int32Array;constructor(e,t){this.#e=et(`AGFzbQEAAAABDQJgAX8Bf2ADf39/AX8DAwIAAQUDAQABBhADfwBBAAt/AEEQC38AQSALBycFBm1lbW9yeQIABGxvd3MDAAVoaWdocwMBBHRleHQDAgRmaW5kAAEKvQECUAEBeyAA/QAEACEBIwD9AAQAIAH9DA8PDw8PDw8PDw8PDw8PDw/9Tv0OIwH9AAQAIAFBBP1t/Q79Tv0MAAAAAAAAAAAAAAAAAAAAAP0j/WQLagEFfyMCIQMjAiEFIwIgAGohBANAIAUQACEGIAYEQCAFIAZoaiEHIAcgA2sgAU4EQCACIAMjAms2AgAgAiAHIwJrNgIEIAJBCGohAgsgBUEgaiAGZ2shAwsgBUEQaiEFIAUgBEwNAAsgAgs=`),this.#t=t,this.#a(0);let{lows:n,highs:r}=this.#e,{low:i,high:a}=it(e);this.#n.set(i,n.value),this.#n.set(a,r.value)}find(e,{start:t,end:n}={start:0,end:e.length}){let{text:r,find:i}=this.#e,a=n-t;if(a<this.#t)return[];this.#a(a),this.#n.set(t===0&&n===e.length?e:e.subarray(t,n),r.value),this.#n.fill(0,r.value+a,r.value+a+16);let o=this.#i(a),s=i(a,this.#t,o)>>2,c=[];for(let e=o>>2;e<s;e+=2)c.push({start:t+this.#r[e],end:t+this.#r[e+1]});return c}#i(e){return this.#e.text.value+e+16+3&-4}#a(e){let{memory:t}=this.#e,n=Math.ceil(e/(this.#t+1));tt(t,this.#i(e)+8*n),this.#n.buffer!==t.buffer&&(this.#n=new Uint8Array(t.buffer),this.#r=new Int32Array(t.buffer))}};function it(e){let t=/* @__PURE__ */ new Uint8Array(16),n=/* @__PURE__ */ new Uint8Array(16),r=/* @__PURE__ */ new Map;for(let i=0;i<16;i++){let a=e.subarray(16*i,16*i+16);if(!a.includes(1))continue;let o=r.get(a.join())??1<<r.size;r.set(a.join(),o),n[i]=o,a.forEach((e,n)=>{e===1&&(t[n]|=o)})}if(r.size>8)throw RangeError(`an alphabet in more than eight sets`);return{low:t,high:n}}function at(e,t,n){let r=n;for(;r<e.length&&t[e[r]]===1;)r++;return r}const ot=`ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/`,st=nt(`${ot}-_`),ct=new rt(st,24),O=/* @__PURE__ */ new Uint8Array(256);for(let e=0;e<64;e++){let t=(e&32?0:1)|(e&8?0:2)|(e&2?0:4)|8;O[ot.charCodeAt(e)]=t}O[45]=O[43],O[95]=O[47];function*lt(e,t){let n=ut(e,t),r=n>t.end,i=r?D(e,t.start,n).replace(/\s/g,``):null,a=i===null?e:Buffer.from(i,`latin1`),o=i===null?t.start:0,s=i===null?n:i.length;for(let i of dt(a,o,s)){let o=r?{start:t.start,end:n}:i,s=Buffer.from(D(a,i.start,i.end),`base64`);yield{start:o.start,end:ft(e,o.end),bytes:s,encoding:`base64`}}}function ut(e,t){let n=t.start,r=t.end;for(;r-n>=60;){let t=r;if(e[t]===13&&t++,e[t]!==10)break;for(t++;e[t]===32||e[t]===9;)t++;if(t>=e.length||st[e[t]]===0)break;n=t,r=at(e,st,t)}return r}function*dt(e,t,n){for(let r=0;r<4;r++){let i=t+r,a=i;for(;a+4<=n;a+=4)O[e[a]]&1&&O[e[a+1]]&2&&O[e[a+2]]&4||(a-i>=24&&(yield{start:i,end:a}),i=a+4);a-i>=24&&(yield{start:i,end:n})}}function ft(e,t){return e[t]===61?e[t+1]===61?t+2:t+1:t}const pt=65536,mt=e=>String.fromCodePoint(Number.parseInt(e.replace(/[{}]/g,``),16)),ht={encoding:`percent encoding`,pattern:/%[0-7][0-9A-Fa-f]/g,decode:e=>mt(e.slice(1))},gt={encoding:`escapes`,pattern:/\\(?:u00[0-7][0-9A-Fa-f]|u\{0{0,5}[0-7]?[0-9A-Fa-f]\}|x[0-7][0-9A-Fa-f]|\/)/g,decode:e=>e===`\\/`?`/`:mt(e.slice(2))};function*_t(e,t,n){let{encoding:r,pattern:i,decode:a}=n,o=0;for(let n of t){if(n<o)continue;let t=e.latin1,s=vt(t,n,o),c=yt(t,n,s);o=c;let l=t.slice(s,c),u=l.replace(i,a);u!==l&&(yield{start:s,end:c,bytes:Buffer.from(u,`latin1`),encoding:r})}}function vt(e,t,n){let r=St(e,t,n);for(;t-r<pt;){let t=xt(e,r);if(t===null)break;let i=St(e,t,n);if(t-i<60)break;r=i}return r}function yt(e,t,n){let r=Math.max(n,e.lastIndexOf(`
`,t)+1),i=Ct(e,t);for(;i-r>=60&&i-t<pt;){let[t]=bt.exec(e.slice(i,i+64))??[``],n=i+t.length;if(t===``||n>=e.length||wt(e.charCodeAt(n)))break;r=n,i=Ct(e,n)}return i}const bt=/^\r?\n[ \t]*/;function xt(e,t){let n=t;for(;n>0&&t-n<64&&(e[n-1]===` `||e[n-1]===`	`);)n--;return e[n-1]===`
`?e[n-2]===`\r`?n-2:n-1:null}function St(e,t,n){let r=t;for(;r>n&&t-r<pt&&!wt(e.charCodeAt(r-1));)r--;return r}function Ct(e,t){let n=t;for(;n<e.length&&n-t<pt&&!wt(e.charCodeAt(n));)n++;return n}function wt(e){return e<=32||e===34||e===39||e===96||e===60||e===62}const Tt=new rt(nt(`0123456789abcdefABCDEF`),32);function*Et(e,t){for(let{start:n,end:r}of Tt.find(e,t)){let t=r-(r-n&1);yield{start:n,end:t,bytes:Buffer.from(D(e,n,t),`hex`),encoding:`hex`}}}function*Dt(e,t){let{bytes:n}=e,r=0;for(let e of t.runs)yield*Et(n,e),e.start<r||(r=ut(n,e),yield*lt(n,e));t.percents.length>0&&(yield*_t(e,t.percents,ht)),t.escapes.length>0&&(yield*_t(e,t.escapes,gt))}const Ot=4096;function kt(e){return e===34||e===39||e===96}function At(e){return e>=48&&e<=57||e>=65&&e<=90||e>=97&&e<=122||e===95||e===36}function jt(e){return e===32||e>=9&&e<=13||e===92}function Mt(e,t){let n=t;for(;jt(e.charCodeAt(n));)n++;return n}function Nt(e,t){let n=t;for(;n>0&&jt(e.charCodeAt(n-1));)n--;return n}function Pt(e,t){let n=e.charCodeAt(t);if(kt(n)){let r=Lt(e,t,n);return r===-1?null:It(e,t,r)}let r=t;for(;At(e.charCodeAt(r));)r++;return r===t?null:{start:t,end:r,literal:null,name:e.slice(t,r)}}function Ft(e,t){let n=e.charCodeAt(t-1);if(kt(n)){let r=Rt(e,t-1,n);return r===-1?null:It(e,r,t-1)}let r=t;for(;r>0&&At(e.charCodeAt(r-1));)r--;return r===t?null:{start:r,end:t,literal:null,name:e.slice(r,t)}}function It(e,t,n){return{start:t,end:n+1,literal:e.slice(t+1,n),name:null}}function Lt(e,t,n){let r=Math.min(e.length,t+Ot);for(let i=t+1;i<r;i++){let t=e.charCodeAt(i);if(t===n)return i;if(t===92)i++;else if(t===10&&n!==96)return-1}return-1}function Rt(e,t,n){let r=Math.max(0,t-Ot);for(let i=t-1;i>=r;i--){let t=e.charCodeAt(i);if(t===n&&e.charCodeAt(i-1)!==92)return i;if(t===10&&n!==96)return-1}return-1}function*zt(e,t){let n=0;for(let r of t){if(r<n)continue;let t=Bt(e,r);if(!t)continue;let i=[t];for(let n=Vt(e,t);n&&i.length<1e3;n=Vt(e,n))i.unshift(n);for(let n=Ht(e,t);n;n=Ht(e,n))i.push(n);n=i.at(-1).end,i.length>1&&(yield i)}}function Bt(e,t){return Ft(e,kt(e.charCodeAt(t))?t+1:Nt(e,t))}function Vt(e,t){let n=Nt(e,t.start),r=e.charCodeAt(n-1);return Ut(r)?Wt(r,Ft(e,Nt(e,n-1)),t):kt(r)&&Gt(e,n,t.start,t)?Ft(e,n):null}function Ht(e,t){let n=Mt(e,t.end),r=e.charCodeAt(n);return Ut(r)?Wt(r,Pt(e,Mt(e,n+1)),t):kt(r)&&Gt(e,t.end,n,t)?Pt(e,n):null}function Ut(e){return e===43||e===46}function Wt(e,t,n){if(t===null)return null;let r=Number(t.literal!==null)+Number(n.literal!==null);return r===2||r===1&&e===43?t:null}function Gt(e,t,n,r){return r.literal!==null&&e.slice(t,n).includes(`
`)}const Kt=/=[ \t]{0,8}(["'`])([\w+/=.:@-]{1,200})\1/y,qt=/=([\w+/.:@-]{1,200})(?=[\r\n]|$)/y,Jt=/([A-Za-z_$][\w$]{0,79})[ \t]{0,8}(?::[ \t]{0,4}[\w.]{1,40}[ \t]{0,4})?:?$/;var Yt=class{#e;#t;constructor(e){this.#e=e}valueOf(e){return this.#t??=Xt(this.#e()),this.#t.get(e)??null}};function Xt(e){let t=/* @__PURE__ */ new Map;for(let n=e.indexOf(`=`);n!==-1;n=e.indexOf(`=`,n+1)){let r=Zt(e,n);if(r===null)continue;let i=Jt.exec(e.slice(Math.max(0,n-150),n))?.[1];if(i===void 0)continue;let a=t.get(i);t.set(i,a===void 0||a===r?r:null)}return t}function Zt(e,t){Kt.lastIndex=t;let n=Kt.exec(e)?.[2];return n===void 0?(qt.lastIndex=t,qt.exec(e)?.[1]??null):n}const Qt=4096;function*$t(e,t){let n=0;for(let r of t){if(r<n)continue;let t=tn(e,n,r);n=r+1;let i=t===-1?null:en(e,t);i&&(n=i.at(-1).end,yield i)}}function en(e,t){let n=e.charCodeAt(t),r=[],i=t+1;for(let a=i;a<e.length&&a-t<Qt;a++){let o=e.charCodeAt(a);if(o===n)return r.push({start:i,end:a+1,literal:e.slice(i,a),name:null}),r;if(o===10&&n!==96)return null;if(o===92&&a++,o!==36||e.charCodeAt(a+1)!==123)continue;r.push({start:r.length===0?t:i,end:a,literal:e.slice(i,a),name:null});let s=e.slice(a,t+Qt).indexOf(`}`);if(s===-1)return null;let c=a+s;r.push(nn(e,a,c)),i=c+1,a=c}return null}function tn(e,t,n){for(let r=n-1;r>=t&&n-r<Qt;r--){let t=e.charCodeAt(r);if(t===96||t===34)return r}return-1}function nn(e,t,n){let r=Pt(e,Mt(e,t+2)),i=r!==null&&Mt(e,r.end)===n,a=i&&kt(e.charCodeAt(r.start))?r.literal:null;return{start:t,end:n+1,literal:a,name:i?r.name:null}}const rn=/^[\w+/=.-]{8,}$/,an=/\d|[a-z][A-Z]/;function*on(e,t){let{joints:n,templates:r,keywords:i}=t,a=new Yt(()=>e.latin1);n.length>0&&(yield*sn(zt(e.latin1,n),i,a)),r.length>0&&(yield*sn($t(e.latin1,r),i,a))}function*sn(e,t,n){for(let r of e){let e=r[0].start,i=r.at(-1).end;if(!(r.some(cn)||t.hasBetween(e,i)))continue;let a=r.map(e=>ln(e,n)).join(``);yield{start:e,end:i,bytes:Buffer.from(a,`latin1`),encoding:`joined literals`}}}function cn({literal:e}){return e!==null&&rn.test(e)&&an.test(e)}function ln({literal:e,name:t},n){return e===null?t!==null&&n.valueOf(t)||`
`:e}function un(e,t){let n=0,r=e;for(;n<r;){let e=n+r>>>1;t(e)?r=e:n=e+1}return n}function dn({prefilter:e},t){let n=ct.find(t);return{...e.look(t),runs:n,length:t.length}}function fn(e,t,n){return{...e.prefilter.lookAgain(t,n,e.surroundings),runs:pn(t,n),length:t.length}}function pn(e,{seen:t,copies:n}){let r=[],i=0,a=t=>{for(let n of ct.find(e,{start:i,end:t}))r.push(n)};for(let{from:o,to:s,length:c}of n){let n=at(e,st,s),l=s+c;for(;l>n&&st[e[l-1]]===1;)l--;if(n>=l)continue;a(n);let u=s-o;for(let e=un(t.runs.length,e=>t.runs[e].start+u>n);;e++){let n=t.runs[e];if(n===void 0||n.end+u>=l)break;r.push({start:n.start+u,end:n.end+u})}i=l}return a(e.length),r}function mn(e,t,n,r=`word`){let i=r===`word`||r===`left`,a=r===`word`||r===`right`;return!(i&&hn(e,t))&&!(a&&gn(e.charCodeAt(n)))}function hn(e,t){return t===0||!gn(e.charCodeAt(t-1))?!1:!/(?:\\[nrtbfv0]|%[0-9A-Fa-f]{2}|\\u[0-9A-Fa-f]{4}|\\x[0-9A-Fa-f]{2})$/.test(e.slice(Math.max(0,t-6),t))}function gn(e){return e>=48&&e<=57||e>=65&&e<=90||e>=97&&e<=122||e===95}function _n(e){let t=0;for(let n of vn(e)?bn(e):xn(e)){let r=n/e.length;t-=r*Math.log2(r)}return t}function vn(e){for(let t=0;t<e.length;t++)if(e.charCodeAt(t)>=128)return!1;return!0}const yn=/* @__PURE__ */ new Uint32Array(128);function bn(e){for(let t=0;t<e.length;t++)yn[e.charCodeAt(t)]++;let t=[];for(let n=0;n<e.length;n++){let r=e.charCodeAt(n),i=yn[r];i!==0&&(t.push(i),yn[r]=0)}return t}function xn(e){let t=/* @__PURE__ */ new Map;for(let n of e)t.set(n,(t.get(n)??0)+1);return t.values()}function Sn(e){return Tn(e)||Cn.test(e)||wn.test(e)||/([xX*.•#_-])\1{3}/.test(e)||En(e,6)||Dn(e)>=9||On(e)}const Cn=/example|placeholder|change[_-]?me|replace[_-]?(?:me|with|this)|redacted|foobar|not[_-]?a?[_-]?real|^your|here$/i,wn=/(?:^|[^A-Za-z0-9])(?:your|my|fake|dummy|sample|insert|todo|foo|bar|test[_-]?(?:key|secret|token)|here)(?:[^A-Za-z0-9]|$)/i;function Tn(e){return/\$\{|\{\{|\$\(|<%|%\{|^<[^<>]*>$|^\{[\w.]+\}$|^\$[A-Za-z_]\w*$|^%[A-Za-z_]\w*%?$/.test(e)}function En(e,t){let n=1;for(let r=1;r<e.length;r++)if(n=e.charCodeAt(r)===e.charCodeAt(r-1)?n+1:1,n>=t)return!0;return!1}function Dn(e){let t=1,n=1;for(let r=1;r<e.length;r++){let i=e.charCodeAt(r-1);n=e.charCodeAt(r)-i===1||i===57&&e.charCodeAt(r)===48?n+1:1,t=Math.max(t,n)}return t}function On(e){return/^(?:[a-z]{2,12}[_-])+[a-z]{2,12}$/.test(e)||/^(?:[A-Z]{2,12}[_-])+[A-Z]{2,12}$/.test(e)}function kn(e,t,n){let r=[];for(let i=0;i<n.length;i++){if(n.isBarren(i))continue;let a=e.keyword(n.number(i)),o=r.length;for(let o of a.rules){let s=An(e,o,t,n.offset(i),a);s&&r.push(s)}r.length===o&&n.markBarren(i)}return r}function An(e,t,n,r,{text:i,reach:a}){let{format:o}=t;if(o.mayMatch&&!o.mayMatch(n.bytes,r))return null;let s=n.around(r-e.surroundings.before,r+a),{text:c}=s,l=r-s.start,u=e.pattern(t);u.lastIndex=l;let d=u.exec(c);if(!d)return null;let[f,p]=d.indices.groups?.secret??d.indices[0];if(o.cutOffAt!==void 0&&p-f>=o.cutOffAt)return null;let m=e.lead(t),h=l;if(m){m.lastIndex=l;let e=m.exec(c);if(!e)return null;h=l-e[1].length,f===l&&(f=h)}if(!mn(c,h,l+d[0].length,o.boundary))return null;let g=c.slice(f,p),_=Buffer.from(g,`latin1`).toString(`utf8`),v=f===l?i.length:0,y=_.slice(v);if(!o.neverPlaceholder&&Sn(y))return null;let b=c.slice(h,l+d[0].length),x=_n(y);if(x<(o.entropy??2.5)||o.accept&&!o.accept({value:_,matched:b,path:n.path}))return null;let S=[`keyword ${i}`,`entropy ${x.toFixed(1)} bits a character`],C=jn(t,_,S);return{rule:t,start:f+s.start,end:p+s.start,value:_,matched:b,prefix:v,confidence:C,evidence:S}}function jn(e,t,n){let{checksum:r}=e.format;if(!r)return e.confidence;let i=r(t);return n.push(i?`checksum matches`:`checksum does not match`),i?`high`:l(e.confidence)}const Mn=8e3;function Nn(e,t=()=>!1){let n=Fn(e,t);return n===`binary`?{binary:!0}:n===`utf-16le`||n===`utf-16be`?{text:Rn(e,n)}:{text:Pn(e)}}function Pn(e){return e[0]===239&&e[1]===187&&e[2]===191?e.subarray(3):e}function Fn(e,t=()=>!1){if((e[0]===255&&e[1]===254||e[0]===254&&e[1]===255)&&!In(e.subarray(2,Mn)))return e[0]===255?`utf-16le`:`utf-16be`;let n=e.indexOf(0);if(n===-1||n>=Mn)return`utf-8`;let r=Ln(e.subarray(0,Mn));return r===`binary`&&t()?`utf-8`:r}function In(e){return e.length>0&&e.every(e=>e>0&&e<128)}function Ln(e){let t=0,n=[0,0];e.forEach((e,r)=>{e===0?n[r&1]++:(e<9||e>13&&e<32)&&t++});let[r,i]=n,a=e.length/2,o=a*.05;return t<=o&&i>a*.7&&r<=o?`utf-16le`:t<=o&&r>a*.7&&i<=o?`utf-16be`:(t+r+i)*100>e.length?`binary`:`utf-8`}function Rn(e,t){let n=Buffer.from(e.subarray(0,e.length&-2));return t===`utf-16be`&&n.swap16(),Buffer.from(n.toString(`utf16le`).replace(/^\ufeff/,``),`utf8`)}var zn=class{bytes;path;#e;#t=0;constructor(e,t){this.bytes=e,this.path=t}around(e,t){this.#t+=t-e;let{length:n}=this.bytes;if(n<=65536||this.#e!==void 0||this.#t*4>n)return{text:this.latin1,start:0};let r=Math.max(0,e);return{text:D(this.bytes,r,Math.min(n,t)),start:r}}get latin1(){return this.#e??=D(this.bytes)}};function Bn(e,{bytes:t,path:n,look:r}){let i=new zn(t,n),a=r??dn(e,t),o=kn(e,i,a.keywords),s=t=>{for(let r of Vn(e,t,n,1))o.push({...r,start:t.start,end:t.end})};for(let e of Dt(i,a))s(e);for(let e of on(i,a))s(e);return o}function Vn(e,t,n,r){let i=Nn(t.bytes);if(`binary`in i)return[];let a=new zn(i.text,n),o=dn(e,a.bytes),s=kn(e,a,o.keywords).filter(({start:e,end:t})=>Hn(a.bytes,e,t));if(r<5&&Hn(a.bytes,0,a.bytes.length))for(let t of Dt(a,o))b(s,Vn(e,t,n,r+1));for(let e of s)e.evidence=[`found in ${t.encoding}`,...e.evidence];return s}function Hn(e,t,n){let r=0;for(let i=t;i<n;i++){let t=e[i];(t>=127||t<32&&t!==9&&t!==10&&t!==13)&&r++}return r*10<=n-t}function Un(e){return{url:e,steps:[`Get a new signing secret where the endpoint is managed; if it cannot be renewed, register the endpoint anew.`,`Store it where the old one is used, and see an event succeed with it.`,`Take the old secret, or the old endpoint, out of use, and look through the events received since it leaked.`]}}const Wn={id:`adyen`,name:`Adyen`,keys:[],revocation:Un(`https://docs.adyen.com/classic-platforms/configure-notifications/signing-notifications-with-hmac`),api:{hosts:[`adyen.com`,`adyenpayments.com`],modules:[],takesPayments:!0}},Gn=`https://code.claude.com/docs/en/authentication`,Kn={id:`anthropic`,name:`Anthropic`,keys:[{id:`anthropic-api-key`,title:`Anthropic API key`,severity:`critical`,keywords:[`sk-ant-api`],pattern:/sk-ant-api[0-9]{2}-[A-Za-z0-9_-]{80,120}/,source:`https://platform.claude.com/docs/en/api/overview`,leaks:[`ANTHROPIC_API_KEY=sk-ant-api03-{{base64url:93}}AA`,`const client = new Anthropic({ apiKey: 'sk-ant-api03-{{base64url:93}}AA' });`,`curl https://api.anthropic.com/v1/messages -H "x-api-key: sk-ant-api03-{{base64url:93}}AA"`],safe:[`ANTHROPIC_API_KEY=sk-ant-api03-...`,`ANTHROPIC_API_KEY=sk-ant-api03-your-key-here`,`if not key.startswith('sk-ant-api03-'):`,`const client = new Anthropic({ apiKey: process.env.ANTHROPIC_API_KEY });`]},{id:`anthropic-admin-key`,title:`Anthropic admin API key`,severity:`critical`,keywords:[`sk-ant-admin`],pattern:/sk-ant-admin[0-9]{2}-[A-Za-z0-9_-]{80,120}/,source:`https://platform.claude.com/docs/en/build-with-claude/administration-api`,leaks:[`ANTHROPIC_ADMIN_KEY=sk-ant-admin01-{{base64url:93}}AA`,`headers = {"x-api-key": "sk-ant-admin01-{{base64url:93}}AA"}`],safe:[`ANTHROPIC_ADMIN_KEY=sk-ant-admin01-...`,`--header "x-api-key: $ANTHROPIC_ADMIN_KEY"`]},{id:`anthropic-oauth-access-token`,title:`Anthropic OAuth access token`,severity:`high`,keywords:[`sk-ant-oat`],pattern:/sk-ant-oat[0-9]{2}-[A-Za-z0-9_-]{80,120}/,source:Gn,leaks:[`{"claudeAiOauth":{"accessToken":"sk-ant-oat01-{{base64url:93}}AA"}}`,`CLAUDE_CODE_OAUTH_TOKEN=sk-ant-oat01-{{base64url:93}}AA`],safe:[`"accessToken": "sk-ant-oat01-..."`,"CLAUDE_CODE_OAUTH_TOKEN: ${{ secrets.CLAUDE_CODE_OAUTH_TOKEN }}"]},{id:`anthropic-oauth-refresh-token`,title:`Anthropic OAuth refresh token`,severity:`critical`,keywords:[`sk-ant-ort`],pattern:/sk-ant-ort[0-9]{2}-[A-Za-z0-9_-]{80,120}/,source:Gn,leaks:[`{"refreshToken":"sk-ant-ort01-{{base64url:93}}AA","expiresAt":1760347776077}`,`REFRESH_TOKEN=sk-ant-ort01-{{base64url:93}}AA`],safe:[`"refreshToken": "sk-ant-ort01-..."`,`const refresh = "sk-ant-ort01-refresh-token-xyz";`]}],revocation:{url:`https://platform.claude.com/settings/keys`,steps:[`Create a new key in the same workspace under API keys (an admin key under Admin keys).`,`Deploy it wherever the old one is used, and see a request succeed with it.`,`Delete the old key on the same page. For an OAuth token, log out of every session in the account settings.`,`Look through the usage and cost pages for calls that were not yours.`]},api:{hosts:[`api.anthropic.com`],modules:[]}};function qn(e){return d().crc32(e.slice(0,-7)).toString(36).padStart(7,`0`)===e.slice(-7)}function Jn(e){return d().crc32(e.slice(0,-8)).toString(16).toUpperCase().padStart(8,`0`)===e.slice(-8)}function Yn(e){let t=d().crc32(e),n=``;do n=`0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz`[t%62]+n,t=Math.floor(t/62);while(t>0);return n.padStart(6,`0`)}function Xn(e){let t=e.slice(e.lastIndexOf(`_`)+1);return Yn(t.slice(0,-6))===t.slice(-6)}const Zn={checksum:Jn},Qn={id:`atlassian`,name:`Atlassian`,keys:[{...Zn,id:`atlassian-api-token`,title:`Atlassian API token`,severity:`critical`,keywords:[`atatt3`],pattern:/ATATT3[A-Za-z0-9_-]{60,400}={0,2}[A-F0-9]{8}/,source:`https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/`,leaks:[`JIRA_API_TOKEN=ATATT3xFfGF0{{base64url:170}}={{upperhex:8}}`,`curl -u me@acme.io:ATATT3xFfGF0{{base64url:170}}={{upperhex:8}} https://acme.atlassian.net/rest/api/3/myself`,`"apiToken": "ATATT3xFfGF0{{base64url:181}}={{upperhex:8}}"`],safe:[`JIRA_API_TOKEN=ATATT3x...`,`JIRA_TOKEN=ATATT3xFfGF0xxxxxxxxxxxxxxx`,`expect(token.startsWith('ATATT3xFfGF0')).toBe(true)`]},{...Zn,id:`atlassian-access-token`,title:`Atlassian access token of a workspace, project, repository or organization`,severity:`critical`,keywords:[`atctt3`],pattern:/ATCTT3[A-Za-z0-9_-]{60,400}={0,2}[A-F0-9]{8}/,source:`https://support.atlassian.com/bitbucket-cloud/docs/access-tokens/`,leaks:[`git clone https://x-token-auth:ATCTT3xFfGN0{{base64url:150}}={{upperhex:8}}@bitbucket.org/acme/shop.git`,`headers = {'Authorization': 'Bearer ATCTT3xFfGN0{{base64url:150}}={{upperhex:8}}'}`],safe:[`git clone https://x-token-auth:$BITBUCKET_TOKEN@bitbucket.org/acme/shop.git`,`tokenExample: "ATCTT3xFfGN... or ATBBxxxx..."`]},{...Zn,id:`atlassian-app-password`,title:`Bitbucket app password`,severity:`critical`,keywords:[`atbb`],pattern:/ATBB[A-Za-z0-9]{24}[A-F0-9]{8}/,source:`https://support.atlassian.com/bitbucket-cloud/docs/app-passwords/`,leaks:[`BITBUCKET_APP_PASSWORD=ATBB{{alnum:24}}{{upperhex:8}}`,`git remote add origin https://acme:ATBB{{alnum:24}}{{upperhex:8}}@bitbucket.org/acme/shop.git`],safe:[`BITBUCKET_APP_PASSWORD=ATBB...`,`integrity: sha512-{{base64:20}}atbb{{base64:60}}==`]},{...Zn,id:`atlassian-oauth-client-secret`,title:`Atlassian OAuth client secret`,severity:`high`,keywords:[`atoa`],pattern:/ATOA[A-Za-z0-9_-]{52,80}[A-F0-9]{8}/,confidence:`medium`,source:`https://developer.atlassian.com/cloud/jira/platform/oauth-2-3lo-apps/`,leaks:[`ATLASSIAN_CLIENT_SECRET=ATOA{{base64url:64}}{{upperhex:8}}`,`"client_secret": "ATOA{{base64url:64}}{{upperhex:8}}"`],safe:[`ATLASSIAN_CLIENT_SECRET=ATOA...`,`long long a[n], AtoA[n] = {0};`]}],revocation:{url:`https://id.atlassian.com/manage-profile/security/api-tokens`,steps:[`Create a new token with the fewest scopes and an expiry date, and store it where the old one is used.`,`Revoke the old one where it was made: API tokens in the profile, Access tokens in the Bitbucket repository, project or workspace settings, Settings of the app in the developer console.`,`Look through the audit log of the organization for use that was not yours.`]}};function $n(e,t){return RegExp(`(?:${e})${er}(?<secret>${t})`,`i`)}const er=`["'\`\\\\\\])]{0,4}[ \\t]{0,20}(?:=>|:=|\\|\\||\\?\\?|[:=,>(]|[ \\t])[ \\t]{0,20}(?:value=)?["'\`\\\\(]{0,3}`,tr={id:`aws`,name:`Amazon Web Services`,keys:[{id:`aws-access-key`,title:`AWS access key ID`,severity:`high`,keywords:[`akia`,`asia`,`abia`,`acca`],pattern:/(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}/,source:`https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids`,leaks:[`AWS_ACCESS_KEY_ID=AKIA{{base32:16}}`,`new S3Client({ credentials: { accessKeyId: 'AKIA{{base32:16}}', secretAccessKey } });`,`https://acme.s3.amazonaws.com/a.pdf?X-Amz-Credential=ASIA{{base32:16}}%2F20260101%2Fus-east-1%2Fs3%2Faws4_request`],safe:[`AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE`,`aws_access_key_id = AKIAXXXXXXXXXXXXXXXX`,`role id: AROA{{base32:16}}`,`region: asia-southeast1`,`AWS_ACCESS_KEY_ID=AKIA{{base32:8}}`]},{id:`aws-secret-access-key`,title:`AWS secret access key`,severity:`critical`,keywords:[`secret_access_key`,`secretaccesskey`,`secret-access-key`,`aws_secret`,`awssecret`,`akia`,`asia`],pattern:$n(`secret[_-]?access[_-]?key|aws[_-]?secret(?:[_-]?key)?|a[ks]ia[a-z2-7]{16}`,`[A-Za-z0-9/+]{40}`),boundary:`right`,source:`https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html`,leaks:[`AWS_SECRET_ACCESS_KEY={{base64:40}}`,`aws_secret_access_key = {{base64:40}}`,`"SecretAccessKey": "{{base64:40}}"`,`client = boto3.client('s3', aws_secret_access_key='{{base64:40}}')`,`AKIA{{base32:16}},{{base64:40}}`],safe:[`AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY`,"AWS_SECRET_ACCESS_KEY: ${{ secrets.AWS_SECRET_ACCESS_KEY }}",`secretAccessKey: process.env.AWS_SECRET_ACCESS_KEY`,`AWS_SECRET_ACCESS_KEY={{base64:20}}`,`sha1: {{hex:40}}`]},{id:`aws-session-token`,title:`AWS session token`,severity:`high`,keywords:[`iqojb3jpz2lu`,`fwogzxivyxdz`,`fqogzxivyxdz`],reach:2100,pattern:/(?:IQoJb3JpZ2lu|F[Qw]oGZXIvYXdz)[A-Za-z0-9/+%]{100,1000}[A-Za-z0-9/+%]{0,1000}={0,2}/,source:`https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_use-resources.html`,leaks:[`AWS_SESSION_TOKEN=IQoJb3JpZ2lu{{base64:300}}==`,`"SessionToken": "FwoGZXIvYXdz{{base64:260}}="`],safe:[`AWS_SESSION_TOKEN=IQoJb3JpZ2luX2IQoJb3JpZ2luX2VERYLONGSTRINGEXAMPLE`,`AWS_SESSION_TOKEN=$(jq -r .Credentials.SessionToken < creds.json)`,`IQoJb3JpZ2lu{{base64:20}}`]},{id:`aws-bedrock-api-key`,title:`Amazon Bedrock API key`,severity:`high`,keywords:[`absk`,`bedrock-api-key-`],reach:2100,pattern:/(?:ABSK[A-Za-z0-9+/]{100,300}|bedrock-api-key-[A-Za-z0-9+/]{100,1000}[A-Za-z0-9+/]{0,1000})={0,2}/,source:`https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html`,leaks:[`AWS_BEARER_TOKEN_BEDROCK=ABSK{{base64:128}}`,`curl -H "Authorization: Bearer bedrock-api-key-{{base64:400}}=" https://bedrock-runtime.us-east-1.amazonaws.com/`],safe:["AWS_BEARER_TOKEN_BEDROCK=${BEDROCK_KEY}",`AWS_BEARER_TOKEN_BEDROCK=bedrock-api-key-...`,`name: bedrock-api-key-rotation`,`ABSK{{alnum:20}}`]}],revocation:{url:`https://docs.aws.amazon.com/IAM/latest/UserGuide/id-credentials-access-keys-update.html`,steps:[`Create a second access key for the same user, and store it where the old one is used.`,"Deactivate the old key: IAM, Users, Security credentials (`aws iam update-access-key --status Inactive`); a Bedrock key stands there under API keys.",`Session tokens cannot be deactivated: revoke the active sessions of their role (IAM, Roles, Revoke sessions).`,`Look through CloudTrail for what the access key ID has done, in every region.`,`Delete the old key when nothing has failed for want of it.`]}},nr=/* @__PURE__ */ new Set([`0011cc25eb4320717494d2703e8cba85743e71b500283c21c8b88147992f9059`,`aa6547439583c3a275d4542a0df6c1ad6a863971be9f2a2220f027cc02aef615`,`2cafc0970149a84f3b9e62eaf169f36f59907a3b3e31f7b82e68c69cd27f7326`,`f2d6ca16515033e5dce14eba840b979d27b5cbae24bb3e5bf484339667f86397`]);function rr({value:e}){return!nr.has(y().createHash(`sha256`).update(e).digest(`hex`))}const ir=`https://github.com/microsoft/security-utilities`,ar={id:`azure`,name:`Microsoft Azure`,keys:[{id:`azure-storage-account-key`,title:`Azure storage or Cosmos DB account key`,severity:`critical`,keywords:[`accountkey=`],pattern:/AccountKey=(?<secret>[A-Za-z0-9+/]{86}==)/i,accept:rr,source:`https://learn.microsoft.com/en-us/azure/storage/common/storage-account-keys-manage`,leaks:[`AZURE_STORAGE_CONNECTION_STRING=DefaultEndpointsProtocol=https;AccountName=acme;AccountKey={{base64:86}}==;EndpointSuffix=core.windows.net`,`"CosmosDb": "AccountEndpoint=https://acme.documents.azure.com:443/;AccountKey={{base64:86}}==;"`],safe:[`DefaultEndpointsProtocol=https;AccountName=acme;AccountKey=<account-key>;EndpointSuffix=core.windows.net`,`AccountName=acme;AccountKey={{base64:40}}`,`AccountKey=$(storageKey)`]},{id:`azure-shared-access-key`,title:`Azure shared access key (Service Bus, Event Hubs, IoT Hub, SignalR)`,severity:`high`,keywords:[`accesskey=`],pattern:/AccessKey=(?<secret>[A-Za-z0-9+/]{43}=)/i,boundary:`right`,source:`https://learn.microsoft.com/en-us/azure/service-bus-messaging/service-bus-sas`,leaks:[`SERVICEBUS=Endpoint=sb://acme.servicebus.windows.net/;SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey={{base64:43}}=`,`const hub = 'HostName=acme.azure-devices.net;SharedAccessKeyName=iothubowner;SharedAccessKey={{base64:43}}=';`,`AzureSignalRConnectionString: Endpoint=https://acme.service.signalr.net;AccessKey={{base64:43}}=;Version=1.0;`],safe:[`SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey=<key>`,`SharedAccessKey={{base64:20}}`,`AccessKey=$(signalrKey);`]},{id:`azure-account-key`,title:`Azure access key (Storage, Cosmos DB, Batch, Machine Learning, API Management)`,severity:`critical`,keywords:[`+ast`,`acdb`,`+aba`,`+amc`,`apim`],before:/[A-Za-z0-9+/]{76}$/,pattern:/(?:\+ASt|ACDb|\+ABa|\+AMC|APIM)[A-Za-z0-9+/]{5}[AQgw]==/,source:ir,leaks:[`STORAGE_KEY={{base64:76}}+ASt{{base64:5}}g==`,`const client = new CosmosClient({ endpoint, key: '{{alnum:76}}ACDb{{alnum:5}}Q==' });`],safe:[`STORAGE_KEY={{base64:20}}+ASt{{base64:5}}g==`,`apim: acme-apim`,`STORAGE_KEY=<storage key>`]},{id:`azure-service-key`,title:`Azure access key (Event Hubs, Service Bus, Relay, IoT Hub, Redis, Event Grid)`,severity:`high`,keywords:[`+aeh`,`+asb`,`+arm`,`aiot`,`azca`,`azeg`],before:/[A-Za-z0-9+/]{33}$/,pattern:/(?:\+AEh|\+ASb|\+ARm|AIoT|AzCa|AZEG)[A-P][A-Za-z0-9+/]{5}=/,source:ir,leaks:[`REDIS_PASSWORD={{base64:33}}AzCaB{{base64:5}}=`,`eventHubKey: '{{base64:33}}+AEhC{{base64:5}}='`],safe:[`REDIS_PASSWORD={{base64:10}}AzCaB{{base64:5}}=`,`topic: AIoT devices`,`REDIS_PASSWORD=$(redis-key)`]},{id:`azure-function-key`,title:`Azure Functions access key`,severity:`high`,keywords:[`azfu`],before:/[A-Za-z0-9_-]{44}$/,pattern:/AzFu[A-Za-z0-9_-]{5}[AQgw]==/,source:ir,leaks:[`https://acme.azurewebsites.net/api/orders?code={{base64url:44}}AzFu{{base64url:5}}A==`,`FUNCTION_KEY="{{base64url:44}}AzFu{{base64url:5}}w=="`],safe:[`https://acme.azurewebsites.net/api/orders?code=<function key>`,`FUNCTION_KEY={{alnum:20}}AzFu{{alnum:5}}A==`]},{id:`azure-search-key`,title:`Azure AI Search or Container Registry key`,severity:`high`,keywords:[`azse`,`+acr`],before:/[A-Za-z0-9+/]{42}$/,pattern:/(?:AzSe|\+ACR)[A-D][A-Za-z0-9+/]{5}/,source:ir,leaks:[`AZURE_SEARCH_KEY={{alnum:42}}AzSeB{{alnum:5}}`,`docker login acme.azurecr.io -u acme -p {{base64:42}}+ACRD{{alnum:5}}`],safe:[`AZURE_SEARCH_KEY={{alnum:20}}AzSeB{{alnum:5}}`,`docker login acme.azurecr.io -u acme -p $ACR_PASSWORD`]},{id:`azure-client-secret`,title:`Microsoft Entra client secret`,severity:`critical`,keywords:[`7q~`,`8q~`],before:/[A-Za-z0-9_~.-]{3}$/,pattern:/[78]Q~[A-Za-z0-9_~.-]{31,34}/,source:ir,leaks:[`AZURE_CLIENT_SECRET={{alnum:3}}8Q~{{alnum:34}}`,`"clientSecret": "{{alnum:3}}7Q~{{alnum:31}}",`,`az login --service-principal -u $APP -p '{{alnum:3}}8Q~{{alnum:34}}' --tenant $TENANT`],safe:[`AZURE_CLIENT_SECRET=<client secret>`,`AZURE_CLIENT_SECRET=abc8Q~...`,`AZURE_CLIENT_SECRET={{alnum:3}}8Q~{{alnum:12}}`]},{id:`azure-sas-signature`,title:`Azure shared access signature`,severity:`medium`,confidence:`medium`,keywords:[`sig=`],pattern:/sig=(?<secret>(?:[A-Za-z0-9+/]|%2[BbFf]){43}(?:=|%3[Dd]))/,source:`https://learn.microsoft.com/en-us/rest/api/storageservices/create-service-sas`,leaks:[`https://acme.blob.core.windows.net/files?sv=2022-11-02&ss=b&srt=o&sp=r&se=2027-01-01T00:00:00Z&sig={{alnum:20}}%2F{{alnum:22}}%3D`,`SharedAccessSignature sr=acme.servicebus.windows.net&sig={{base64:43}}=&se=1798761600&skn=send`],safe:[`?sv=2022-11-02&sp=r&sig=<signature>`,`&sig={{hex:64}}`,`config={{base64:43}}=`]},{id:`azure-logic-app-url`,title:`Azure Logic Apps callback URL`,severity:`high`,keywords:[`sv=1.0&`],pattern:/sv=1\.0&(?:amp;)?sig=(?<secret>[A-Za-z0-9_-]{43})/,source:`https://learn.microsoft.com/en-us/azure/logic-apps/logic-apps-securing-a-logic-app#sas`,leaks:[`https://prod-07.westeurope.logic.azure.com/workflows/{{hex:32}}/triggers/manual/paths/invoke?api-version=2016-10-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig={{alnum:43}}`,`const url = '?sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig={{alnum:43}}';`],safe:[`?sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=<signature>`,`sv=1.0&sig={{alnum:12}}`]},{id:`azure-devops-token`,title:`Azure DevOps personal access token`,severity:`critical`,keywords:[`jqqj99`],before:/[A-Za-z0-9]{52}$/,pattern:/JQQJ99[A-Za-z0-9]{18}AZDO[A-Za-z0-9]{4}/,source:`https://learn.microsoft.com/en-us/purview/sit-defn-azure-devops-personal-access-token`,leaks:[`AZURE_DEVOPS_EXT_PAT={{alnum:52}}JQQJ99{{alnum:18}}AZDO{{alnum:4}}`,`git clone https://acme:{{alnum:52}}JQQJ99{{alnum:18}}AZDO{{alnum:4}}@dev.azure.com/acme/shop/_git/shop`],safe:[`AZURE_DEVOPS_EXT_PAT=$(System.AccessToken)`,`AZURE_DEVOPS_EXT_PAT={{alnum:20}}JQQJ99{{alnum:18}}AZDO{{alnum:4}}`]},{id:`azure-ai-key`,title:`Azure AI services or Azure OpenAI key`,severity:`high`,keywords:[`jqqj99`],before:/[A-Za-z0-9]{52}$/,pattern:/JQQJ99[A-Za-z0-9]{18}ACOG[A-Za-z0-9]{4}/,source:ir,leaks:[`AZURE_OPENAI_API_KEY={{alnum:52}}JQQJ99{{alnum:18}}ACOG{{alnum:4}}`,`curl -H "api-key: {{alnum:52}}JQQJ99{{alnum:18}}ACOG{{alnum:4}}" https://acme.openai.azure.com/`],safe:[`AZURE_OPENAI_API_KEY=<your-azure-openai-key>`,`AZURE_OPENAI_API_KEY={{alnum:9}}JQQJ99{{alnum:18}}ACOG{{alnum:4}}`]}],revocation:{url:`https://learn.microsoft.com/en-us/azure/key-vault/secrets/tutorial-rotation-dual`,steps:[`Most services have two keys: let what uses the leaked one use the second.`,`Regenerate the leaked key on the page Access keys (or Keys, Shared access policies) of the resource in the Azure portal; shared access signatures made with it end as well.`,`For a client secret, add a new one under App registrations, Certificates & secrets, and delete the leaked one there.`,`For a DevOps token, revoke it at https://dev.azure.com, User settings, Personal access tokens.`,`Look through the activity and sign-in logs for what was done with it.`]}},or=`https://developers.cloudflare.com/fundamentals/api/get-started/token-formats/`,sr={boundary:`right`,confidence:`medium`,entropy:3,source:or},cr={id:`cloudflare`,name:`Cloudflare`,keys:[{id:`cloudflare-user-api-token`,title:`Cloudflare user API token`,severity:`critical`,keywords:[`cfut_`],pattern:/cfut_[A-Za-z0-9]{40}[a-f0-9]{8}/,source:or,leaks:[`CLOUDFLARE_API_TOKEN=cfut_{{alnum:40}}{{hex:8}}`,`api_token = "cfut_{{alnum:40}}{{hex:8}}"`],safe:[`CLOUDFLARE_API_TOKEN=cfut_...`,`get_executor_main_path(cfut_dir, workerid)`]},{id:`cloudflare-account-api-token`,title:`Cloudflare account API token`,severity:`critical`,keywords:[`cfat_`],pattern:/cfat_[A-Za-z0-9]{40}[a-f0-9]{8}/,source:or,leaks:[`CLOUDFLARE_API_TOKEN=cfat_{{alnum:40}}{{hex:8}}`,`{ apiToken: 'cfat_{{alnum:40}}{{hex:8}}' }`],safe:[`CLOUDFLARE_API_TOKEN=cfat_<token>`,`token.startsWith("cfat_") ? "account" : "user"`]},{id:`cloudflare-global-api-key`,title:`Cloudflare Global API Key`,severity:`critical`,keywords:[`cfk_`],pattern:/cfk_[A-Za-z0-9]{40}[a-f0-9]{8}/,source:or,leaks:[`CLOUDFLARE_API_KEY=cfk_{{alnum:40}}{{hex:8}}`,`-H "X-Auth-Key: cfk_{{alnum:40}}{{hex:8}}"`],safe:[`CLOUDFLARE_API_KEY=cfk_...`,`ALTER TABLE customer ADD CONSTRAINT cfk_customer_order_identifier`]},{...sr,id:`cloudflare-legacy-api-token`,title:`Cloudflare API token`,severity:`critical`,keywords:[`cloudflare`,`cf_api_`],pattern:/(?:cloudflare[\w.-]{0,24}?token|cf_api_token)["'\]]{0,2}[ \t]{0,4}(?:=>|:=|[:=])[ \t]{0,4}["'`]?(?:Bearer )?(?<secret>[A-Za-z0-9_-]{40})/i,leaks:[`CLOUDFLARE_API_TOKEN={{base64url:39}}x`,`CF_API_TOKEN: '{{alnum:40}}'`,`cloudflare_dns_api_token = "{{alnum:40}}"`],safe:[`uses: cloudflare/wrangler-action@{{hex:40}}`,`CLOUDFLARE_API_TOKEN=your_cloudflare_api_token_with_dns_edit_x`,"apiToken: ${{ secrets.CLOUDFLARE_API_TOKEN }}",`cloudflareTokenHash: {{hex:64}}`]},{...sr,id:`cloudflare-legacy-global-api-key`,title:`Cloudflare Global API Key`,severity:`critical`,keywords:[`cloudflare`,`cf_api_`,`x-auth-key`],pattern:/(?:cloudflare[\w.-]{0,24}?(?:api|global)[_-]?key|cf_api_key|x-auth-key)["'\]]{0,2}[ \t]{0,4}(?:=>|:=|[:=,])[ \t]{0,4}["'`]?(?<secret>[a-f0-9]{37,45})/i,leaks:[`curl -H "X-Auth-Email: ops@acme.io" -H "X-Auth-Key: {{hex:37}}"`,`CLOUDFLARE_API_KEY={{hex:37}}`,`CF_API_KEY: '{{hex:37}}'`],safe:[`curl -H "X-Auth-Key: $CLOUDFLARE_API_KEY"`,`CLOUDFLARE_API_KEY=1234567893feefc5f0q5000bfo0c38d90bbeb`,`X-Auth-Key: {{hex:64}}`]},{id:`cloudflare-origin-ca-key`,title:`Cloudflare Origin CA key`,severity:`medium`,keywords:[`v1.0-`],pattern:/v1\.0-[a-f0-9]{24,64}-[a-f0-9]{64,256}(?:-[a-f0-9]{32,128})?/,source:`https://developers.cloudflare.com/fundamentals/api/get-started/ca-keys/`,leaks:[`X-Auth-User-Service-Key: v1.0-{{hex:24}}-{{hex:146}}`,`CLOUDFLARE_API_USER_SERVICE_KEY="v1.0-{{hex:64}}-{{hex:128}}-{{hex:64}}"`],safe:[`git checkout v1.0-rc1`,`image: registry.acme.io/shop:v1.0-{{hex:40}}`,`X-Auth-User-Service-Key: v1.0-...`]}],revocation:{url:`https://developers.cloudflare.com/fundamentals/api/how-to/roll-token/`,steps:[`Open My Profile, API Tokens (for an account token: Manage Account, Account API Tokens).`,`Choose Roll beside the token, or Change beside the key: the old value stops working, a new one is shown.`,`Store the new value where the old one was used; replace a Global API Key by a token with few permissions.`,`Look through the audit logs for changes that were not yours.`]}},lr=`https://docs.databricks.com/aws/en/dev-tools/auth/pat`;function ur(e){return/[0-9]/.test(e)&&/[A-Z]/.test(e)&&/[a-z]/.test(e.slice(4))}const dr={id:`databricks`,name:`Databricks`,keys:[{id:`databricks-personal-access-token`,title:`Databricks personal access token`,severity:`critical`,keywords:[`dapi`],pattern:/dapi[0-9a-f]{32}(?:-[0-9])?/,source:lr,leaks:[`DATABRICKS_TOKEN=dapi{{hex:32}}`,`spark.conf.set("spark.databricks.service.token", "dapi{{hex:32}}-2")`,`token = dapi{{hex:32}}-3`],safe:[`DATABRICKS_TOKEN=dapi...`,`password: dapiXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX`,`const landapi = require("./landapi")`]},{id:`databricks-scoped-token`,title:`Databricks scoped access token`,severity:`high`,keywords:[`dkea`,`dsapi`],pattern:/(?:dkea|dsapi)[0-9a-f]{32}(?:-[0-9])?/,confidence:`medium`,source:lr,leaks:[`DATABRICKS_TOKEN=dkea{{hex:32}}`,`DATABRICKS_TOKEN="dsapi{{hex:32}}-3"`],safe:[`DATABRICKS_TOKEN=dsapi...`,`data:{{base64:30}}dkea{{base64:30}}`]},{id:`databricks-oauth-secret`,title:`Databricks OAuth secret of a service principal`,severity:`critical`,keywords:[`dose`],pattern:/dose[A-Za-z0-9_.-]{32}/,accept:({value:e})=>ur(e),source:`https://docs.databricks.com/aws/en/dev-tools/auth/oauth-m2m`,leaks:[`DATABRICKS_CLIENT_SECRET=dose{{alnum:32}}`,`client_secret = dose{{alnum:20}}.{{alnum:11}}`],safe:[`client_secret = dose...`,`see dose-response-relationship-of-caffeine for details`,"DATABRICKS_CLIENT_SECRET=${DATABRICKS_CLIENT_SECRET}"]}],revocation:{url:`https://docs.databricks.com/aws/en/dev-tools/auth/pat#revoke-a-databricks-personal-access-token`,steps:[`Make a new token under Settings, Developer, Access tokens (for a service principal: Secrets), and store it where the old one is used.`,`Revoke the old one on the same page.`,`Search the audit log (system.access.audit) for requests with it that were not yours.`]}},fr=`https://docs.digitalocean.com/reference/api/oauth/`,pr={id:`digitalocean`,name:`DigitalOcean`,keys:[{id:`digitalocean-personal-access-token`,title:`DigitalOcean personal access token`,severity:`critical`,keywords:[`dop_v1_`],pattern:/dop_v1_[a-f0-9]{64}/,source:`https://docs.digitalocean.com/reference/api/create-personal-access-token/`,leaks:[`DIGITALOCEAN_ACCESS_TOKEN=dop_v1_{{hex:64}}`,`doctl auth init --access-token dop_v1_{{hex:64}}`,`provider "digitalocean" { token = "dop_v1_{{hex:64}}" }`],safe:[`DIGITALOCEAN_ACCESS_TOKEN=dop_v1_...`,`token = var.do_token`,`if token.startswith('dop_v1_'):`]},{id:`digitalocean-oauth-access-token`,title:`DigitalOcean OAuth access token`,severity:`high`,keywords:[`doo_v1_`],pattern:/doo_v1_[a-f0-9]{64}/,source:fr,leaks:[`{"access_token": "doo_v1_{{hex:64}}", "token_type": "bearer"}`,`DO_TOKEN=doo_v1_{{hex:64}}`],safe:[`{"access_token": "doo_v1_…"}`,`const prefix = "doo_v1_";`]},{id:`digitalocean-oauth-refresh-token`,title:`DigitalOcean OAuth refresh token`,severity:`critical`,keywords:[`dor_v1_`],pattern:/dor_v1_[a-f0-9]{64}/,source:fr,leaks:[`{"refresh_token": "dor_v1_{{hex:64}}"}`,`DO_REFRESH=dor_v1_{{hex:64}}`],safe:[`{"refresh_token": "dor_v1_<64 hex digits>"}`,`const prefix = "dor_v1_";`]}],revocation:{url:`https://cloud.digitalocean.com/account/api/tokens`,steps:[`Generate a new token with the fewest scopes under API, Tokens, and store it where the old one is used.`,`Delete the old token there; for an OAuth token, revoke the application under Authorized Applications.`,`Look through the security history of the account for Droplets, keys and members that you did not add.`]}},mr={id:`discord`,name:`Discord`,keys:[{id:`discord-bot-token`,title:`Discord bot token`,severity:`critical`,keywords:[`discord`,`token`,`bot `,`login(`,`run(`],pattern:/(?:discord|token|bot |login\(|run\()(?:[^\r\n]{0,60}?[^A-Za-z0-9_.\r\n-])?(?<secret>[MNO][DTjz][A-Za-z0-9]{21,25}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,45})/i,boundary:`right`,accept:({value:e})=>hr(e),source:`https://docs.discord.com/developers/reference#authentication`,leaks:[`DISCORD_TOKEN=MTIzNDU2Nzg5MDEyMzQ1Njc4.G{{alnum:5}}.{{alnum:38}}`,`client.login('OTg3NjU0MzIxMDk4NzY1NDMy.X{{alnum:5}}.{{alnum:27}}');`,`"token": "MTAwNDU2Nzg5MDEyMzQ1Njc4OQ.G{{alnum:5}}.{{base64url:37}}x"`,`Authorization: Bot MTIzNDU2Nzg5MDEyMzQ1Njc4.G{{alnum:5}}.{{alnum:38}}`],safe:[`DISCORD_TOKEN=your-bot-token-here`,`client.login(process.env.DISCORD_TOKEN ?? '');`,`Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.{{base64url:43}}`,`token = NTtlbXBsYXRlQ29tcG9uZW50.abcdef.{{alnum:38}}`,`import { Client } from "discord.js";`]},{id:`discord-webhook-url`,title:`Discord webhook URL`,severity:`high`,keywords:[`discord.com/api/`,`discordapp.com/api/`],pattern:/discord(?:app)?\.com\/api\/(?:v[0-9]{1,2}\/)?webhooks\/[0-9]{17,20}\/(?<secret>[A-Za-z0-9_-]{60,80})/,source:`https://docs.discord.com/developers/resources/webhook#execute-webhook`,leaks:[`WEBHOOK=https://discord.com/api/webhooks/1{{digits:18}}/{{base64url:67}}x`,`fetch('https://canary.discord.com/api/v10/webhooks/1{{digits:17}}/{{base64url:67}}x', { method: 'POST' })`,`url: https://discordapp.com/api/webhooks/1{{digits:17}}/{{base64url:67}}x`],safe:[`WEBHOOK=https://discord.com/api/webhooks/<id>/<token>`,`https://discord.com/api/webhooks/123456789012345678/your-webhook-token`,`https://discord.com/api/oauth2/authorize?client_id=1{{digits:17}}`]},{id:`discord-client-secret`,title:`Discord OAuth2 client secret`,severity:`high`,keywords:[`discord`],pattern:/discord[A-Za-z0-9_.[\]"'-]{0,24}?client[_-]?secret["'\]]{0,2}[ \t]{0,4}(?:=>|:=|[:=])[ \t]{0,4}["'`]?(?<secret>[A-Za-z0-9_-]{32})/i,boundary:`right`,entropy:3,source:`https://docs.discord.com/developers/topics/oauth2`,leaks:[`DISCORD_CLIENT_SECRET={{alnum:32}}`,`discordClientSecret: "{{alnum:32}}",`,`discord.client_secret = {{alnum:32}}`],safe:[`DISCORD_CLIENT_SECRET=your-client-secret`,`clientSecret: process.env.DISCORD_CLIENT_SECRET`,`DISCORD_CLIENT_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`]}],revocation:{url:`https://discord.com/developers/applications`,steps:[`Open the application and choose Reset Token under Bot (Reset Secret under OAuth2): the old value stops working at once.`,`For a webhook, delete it under Channel settings, Integrations, and create another.`,`Store the new value where the old one was used.`,`Look through the audit log of your servers for what the bot did without you.`]}};function hr(e){return/^[1-9][0-9]{16,19}$/.test(Buffer.from(e.slice(0,e.indexOf(`.`)),`base64`).toString(`latin1`))}const gr={id:`github`,name:`GitHub`,keys:[{id:`github-token`,title:`GitHub token`,severity:`critical`,keywords:[`ghp_`,`gho_`,`ghu_`,`ghs_`,`ghr_`],pattern:/(?:gh[pous]_[A-Za-z0-9]{36}|ghr_[A-Za-z0-9]{36,76})/,checksum:Xn,source:`https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/`,leaks:[`GITHUB_TOKEN=ghp_{{alnum:30}}{{crc32}}`,`curl -H "Authorization: Bearer gho_{{alnum:36}}" https://api.github.com/user`,`git clone https://x-access-token:ghs_{{alnum:30}}{{crc32}}@github.com/acme/shop.git`,`const octokit = new Octokit({ auth: 'ghu_{{alnum:36}}' });`,`{ "refresh_token": "ghr_{{alnum:70}}{{crc32}}" }`],safe:[`GITHUB_TOKEN=ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,"GITHUB_TOKEN: ${{ secrets.GITHUB_TOKEN }}",`if (token.startsWith('ghp_') || token.startsWith('ghs_')) return 'classic';`,`GH_TOKEN=ghp_{{alnum:20}}`,`digest: aghp_{{alnum:36}}`]},{id:`github-fine-grained-token`,title:`GitHub fine-grained personal access token`,severity:`critical`,keywords:[`github_pat_`],pattern:/github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}/,source:`https://github.blog/changelog/2022-10-18-introducing-fine-grained-personal-access-tokens/`,leaks:[`GH_TOKEN=github_pat_{{alnum:22}}_{{alnum:59}}`,`git remote add origin https://acme:github_pat_{{alnum:22}}_{{alnum:59}}@github.com/acme/shop.git`],safe:[`GH_TOKEN=github_pat_...`,`const prefixes = ['ghp_', 'github_pat_'];`,`GH_TOKEN=github_pat_{{alnum:22}}`,`GH_TOKEN=github_pat_XXXXXXXXXXXXXXXXXXXXXX_XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX`]},{id:`github-installation-token`,title:`GitHub App installation token (stateless)`,severity:`high`,keywords:[`ghs_`],reach:2400,pattern:/ghs_[A-Za-z0-9]{1,20}_eyJ[A-Za-z0-9_-]{10,500}\.[A-Za-z0-9_-]{20,900}\.[A-Za-z0-9_-]{40,900}/,source:`https://github.blog/changelog/2026-05-15-github-app-installation-tokens-per-request-override-header/`,leaks:[`GITHUB_TOKEN=ghs_{{digits:7}}_eyJ{{base64url:60}}.eyJ{{base64url:240}}.{{base64url:171}}`,`{ "token": "ghs_{{digits:5}}_eyJ{{base64url:33}}.eyJ{{base64url:120}}.{{base64url:86}}", "expires_at": "" }`],safe:[`The new format is ghs_APPID_JWT.`,`GITHUB_TOKEN=ghs_{{digits:7}}_eyJ...`,`const jwt = 'eyJ{{base64url:33}}.eyJ{{base64url:120}}.{{base64url:86}}';`]},{id:`github-client-secret`,title:`GitHub OAuth client secret`,severity:`high`,keywords:[`github`,`gh_client_secret`],pattern:$n(`(?:github|gh)[\\w.-]{0,20}client[_.-]?secret`,`[0-9a-f]{40}`),boundary:`right`,source:`https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/authorizing-oauth-apps#2-users-are-redirected-back-to-your-site-by-github`,leaks:[`GITHUB_CLIENT_SECRET={{hex:40}}`,`"githubClientSecret": "{{hex:40}}",`,`  github_app_client_secret: '{{hex:40}}'`],safe:[`GITHUB_CLIENT_SECRET=your_github_client_secret`,`GITHUB_SHA={{hex:40}}`,`clientSecret: process.env.GITHUB_CLIENT_SECRET,`,`uses: github/codeql-action/init@{{hex:40}}`]}],revocation:{url:`https://docs.github.com/en/code-security/getting-started/remediating-a-leaked-secret`,steps:[`Create a new token with the same permissions, or a new client secret on the app, and store it where the old one is used.`,`Delete the old one: Settings, Developer settings, Personal access tokens; for an app, its own page there.`,`A token that is not yours can be revoked by anyone: POST it to /credentials/revoke of the REST API.`,`Look through the security log of the account and the audit log of the organisation for what was done with it.`]}},k=`https://docs.gitlab.com/security/tokens/#token-prefixes`,_r={id:`gitlab`,name:`GitLab`,keys:[{id:`gitlab-access-token`,title:`GitLab personal, project or group access token`,severity:`critical`,keywords:[`glpat-`],pattern:/glpat-[A-Za-z0-9_-]{20}/,source:k,leaks:[`GITLAB_TOKEN=glpat-{{alnum:20}}`,`curl --header "PRIVATE-TOKEN: glpat-{{alnum:20}}" https://gitlab.example.com/api/v4/projects`,`git clone https://oauth2:glpat-{{alnum:20}}@gitlab.com/acme/shop.git`],safe:[`GITLAB_TOKEN=glpat-xxxxxxxxxxxxxxxxxxxx`,`GITLAB_TOKEN=glpat-<your token>`,`if (token.startsWith('glpat-')) return 'personal';`,`GITLAB_TOKEN=glpat-{{alnum:12}}`]},{id:`gitlab-routable-token`,title:`GitLab token (routable)`,severity:`critical`,keywords:[`glpat-`,`gldt-`,`glrt-`,`glrtr-`,`glcbt-`,`glptt-`,`glagent-`,`gloas-`,`glsoat-`,`glwt-`],pattern:/gl(?:pat|dt|rtr?|cbt|ptt|agent|oas|soat|wt)-[A-Za-z0-9_-]{27,300}\.(?:[0-9a-z]{2}\.)?[0-9a-z]{9}/,checksum:qn,source:`https://handbook.gitlab.com/handbook/engineering/architecture/design-documents/cells/routable_tokens/`,leaks:[`GITLAB_TOKEN=glpat-{{base64url:36}}.01.{{loweralnum:9}}`,`glab auth login --token glpat-{{base64url:50}}.{{loweralnum:9}}`,`  token = "glrt-t1_{{base64url:40}}.01.{{loweralnum:9}}"`],safe:[`GITLAB_TOKEN=glpat-<payload>.01.<checksum>`,`const routable = token.split('.').length === 3;`,`FROM registry.gitlab.com/acme/glpat-tools.01.2`]},{id:`gitlab-deploy-token`,title:`GitLab deploy token`,severity:`high`,keywords:[`gldt-`],pattern:/gldt-[A-Za-z0-9_-]{20}/,source:k,leaks:[`docker login -u deployer -p gldt-{{alnum:20}} registry.gitlab.com`,`GITLAB_DEPLOY_TOKEN: "gldt-{{alnum:20}}"`],safe:[`docker login -p $CI_DEPLOY_PASSWORD $CI_REGISTRY`,`GITLAB_DEPLOY_TOKEN=gldt-your-token`,`gldt-{{alnum:8}}`]},{id:`gitlab-runner-token`,title:`GitLab runner token`,severity:`high`,keywords:[`glrt-`,`glrtr-`,`gr1348941`],pattern:/(?:glrtr?-(?:t[0-9]_)?|GR1348941)[A-Za-z0-9_-]{20}/,source:k,leaks:[`gitlab-runner register --token glrt-{{alnum:20}}`,`  token = "glrt-t2_{{alnum:20}}"`,`registrationToken: GR1348941{{alnum:20}}`],safe:[`gitlab-runner register --token $RUNNER_TOKEN`,`  token = "glrt-xxxxxxxxxxxxxxxxxxxx"`,`GR1348941`]},{id:`gitlab-ci-job-token`,title:`GitLab CI/CD job token`,severity:`medium`,keywords:[`glcbt-`],pattern:/glcbt-[A-Za-z0-9]{1,5}_[A-Za-z0-9_-]{20}/,source:k,leaks:[`CI_JOB_TOKEN=glcbt-64_{{alnum:20}}`,`git clone https://gitlab-ci-token:glcbt-1f_{{alnum:20}}@gitlab.com/acme/shop.git`],safe:[`--header "JOB-TOKEN: $CI_JOB_TOKEN"`,`CI_JOB_TOKEN=glcbt-64_`,`const jobTokenPrefix = 'glcbt-';`]},{id:`gitlab-trigger-token`,title:`GitLab pipeline trigger token`,severity:`high`,keywords:[`glptt-`],pattern:/glptt-[0-9a-f]{40}/,source:k,leaks:[`curl -X POST -F token=glptt-{{hex:40}} -F ref=main https://gitlab.com/api/v4/projects/7/trigger/pipeline`,`TRIGGER_TOKEN: 'glptt-{{hex:40}}'`],safe:[`curl -X POST -F token=TOKEN -F ref=main https://gitlab.com/`,`TRIGGER_TOKEN=glptt-`,`glptt-{{hex:12}}`]},{id:`gitlab-agent-token`,title:`GitLab agent or workspace token`,severity:`high`,keywords:[`glagent-`,`glwt-`],pattern:/(?:glagent-[A-Za-z0-9_-]{50}|glwt-[A-Za-z0-9_-]{20,64})/,source:k,leaks:[`helm upgrade --install agent gitlab/gitlab-agent --set config.token=glagent-{{alnum:50}}`,`agentToken: "glagent-{{alnum:50}}"`,`WORKSPACE_TOKEN=glwt-{{alnum:20}}`],safe:[`--set config.token=<your glagent- token>`,`glagent-{{alnum:20}}`,`image: registry.example.com/glagent-sidecar:1`]},{id:`gitlab-oauth-secret`,title:`GitLab OAuth application secret`,severity:`high`,keywords:[`gloas-`],pattern:/gloas-[0-9a-f]{64}/,source:k,leaks:[`GITLAB_CLIENT_SECRET=gloas-{{hex:64}}`,`client_secret: 'gloas-{{hex:64}}',`],safe:[`GITLAB_CLIENT_SECRET=gloas-...`,`gloas-{{hex:20}}`,`client_id: {{hex:64}}`]},{id:`gitlab-scim-token`,title:`GitLab SCIM token`,severity:`high`,keywords:[`glsoat-`],pattern:/glsoat-[A-Za-z0-9_-]{20}/,source:k,leaks:[`SCIM_TOKEN=glsoat-{{alnum:20}}`,`Authorization: Bearer glsoat-{{alnum:20}}`],safe:[`SCIM_TOKEN=glsoat-xxxxxxxxxxxxxxxxxxxx`,`glsoat-{{alnum:8}}`]},{id:`gitlab-feed-token`,title:`GitLab feed, incoming mail or feature flag token`,severity:`medium`,keywords:[`glft-`,`glimt-`,`glffct-`],pattern:/(?:glft-(?:[0-9a-f]{64}-[0-9]{1,12}|[A-Za-z0-9_-]{20})|glimt-[A-Za-z0-9_-]{25}|glffct-[A-Za-z0-9_-]{20})/,source:k,leaks:[`https://gitlab.com/acme/shop/-/issues.atom?feed_token=glft-{{alnum:20}}`,`https://gitlab.com/acme.ics?feed_token=glft-{{hex:64}}-{{digits:6}}`,`to: incoming+acme-shop-7-glimt-{{loweralnum:25}}-issue@incoming.gitlab.com`,`UNLEASH_INSTANCE_ID='glffct-{{alnum:20}}'`],safe:[`feed_token=glft-xxxxxxxxxxxxxxxxxxxx`,`const prefixes = ['glft-', 'glimt-', 'glffct-'];`,`glimt-{{alnum:10}}`]}],revocation:{url:`https://docs.gitlab.com/security/responding_to_security_incidents/#credential-exposure-to-public-internet`,steps:[`Create a new token of the same kind and scope, and store it where the old one is used.`,`Revoke the old one where its kind is managed: Access tokens of the user, project or group; Settings, Repository, Deploy tokens; Settings, CI/CD for runners and triggers; Applications for an OAuth secret.`,`An owner of the group can also revoke it by its value: POST /groups/:id/tokens/revoke.`,`Look through the audit events for what was done with it.`]}},vr={id:`gocardless`,name:`GoCardless`,keys:[],revocation:Un(`https://www.rubydoc.info/gems/gocardless_pro/2.25.0/GoCardlessPro/Webhook`),api:{hosts:[`api.gocardless.com`],modules:[],takesPayments:!0}},yr={id:`google`,name:`Google`,keys:[{id:`google-api-key`,title:`Google API key`,severity:`medium`,confidence:`medium`,keywords:[`aiza`],pattern:/AIza[A-Za-z0-9_-]{35}/,source:`https://firebase.google.com/docs/projects/api-keys`,leaks:[`GOOGLE_MAPS_API_KEY=AIza{{alnum:35}}`,"fetch(`https://maps.googleapis.com/maps/api/geocode/json?key=AIza{{alnum:35}}`)",`"current_key": "AIza{{alnum:35}}"`],safe:[`GOOGLE_API_KEY=AIza...`,`apiKey: "AIzaSyXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX"`,`GOOGLE_API_KEY=AIza{{alnum:20}}`]},{id:`google-auth-key`,title:`Google authorization key (Gemini API)`,severity:`high`,keywords:[`aq.ab`],pattern:/AQ\.Ab[A-Za-z0-9_-]{40,80}/,source:`https://ai.google.dev/gemini-api/docs/api-key`,leaks:[`GEMINI_API_KEY=AQ.Ab{{alnum:48}}`,`const ai = new GoogleGenAI({ apiKey: 'AQ.Ab{{alnum:48}}' });`],safe:[`GEMINI_API_KEY=AQ.your_key_here`,`GEMINI_API_KEY=AQ.Ab...`,`see FAQ.About, and AQ.Ab{{alnum:10}}`]},{id:`google-oauth-client-secret`,title:`Google OAuth client secret`,severity:`high`,keywords:[`gocspx-`],pattern:/GOCSPX-[A-Za-z0-9_-]{28}/,source:`https://developers.google.com/identity/protocols/oauth2/web-server`,leaks:[`GOOGLE_CLIENT_SECRET=GOCSPX-{{alnum:28}}`,`"client_secret":"GOCSPX-{{alnum:28}}"`],safe:[`GOOGLE_CLIENT_SECRET=GOCSPX-xxxxxxxxxxxxxxxxxxxxxxxxxxxx`,`GOOGLE_CLIENT_SECRET=GOCSPX-<secret>`,`GOOGLE_CLIENT_ID={{digits:12}}-{{loweralnum:32}}.apps.googleusercontent.com`]},{id:`google-oauth-token`,title:`Google OAuth token`,severity:`high`,keywords:[`ya29.`,`1//0`],reach:1100,pattern:/(?:ya29\.[A-Za-z0-9_.-]{40,1000}|1\/\/0[A-Za-z0-9_-]{60,250})/,source:`https://developers.google.com/identity/protocols/oauth2#size`,leaks:[`Authorization: Bearer ya29.a0{{alnum:160}}`,`{ "refresh_token": "1//0g{{alnum:98}}", "token_type": "Bearer" }`],safe:[`Authorization: Bearer ya29.a0...`,`http://127.0.0.1//0{{alnum:20}}`,`const isAccessToken = t.startsWith("ya29.");`]},{id:`google-hmac-key`,title:`Google Cloud Storage HMAC access ID of a service account`,severity:`high`,keywords:[`goog1e`],pattern:/GOOG1E[A-Z0-9]{55}/,source:`https://cloud.google.com/storage/docs/authentication/hmackeys`,leaks:[`GCS_ACCESS_KEY_ID=GOOG1E{{upperalnum:55}}`,`accessKeyId: 'GOOG1E{{upperalnum:55}}',`],safe:[`GCS_ACCESS_KEY_ID=GOOG1EXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX`,`GOOG1E{{upperalnum:20}}`]}],revocation:{url:`https://console.cloud.google.com/apis/credentials`,steps:[`Create a new key or client secret of the same kind under APIs & Services, Credentials, with restrictions to what it is used for.`,`Store it where the old one is used, and delete the old one on the same page (an HMAC key: Cloud Storage, Settings, Interoperability).`,`Revoke an OAuth token by posting it to https://oauth2.googleapis.com/revoke, or have its user remove the app at https://myaccount.google.com/connections.`,`Look at the usage and billing of the project for requests that were not yours.`]}},br={id:`hubspot`,name:`HubSpot`,keys:[],revocation:Un(`https://developers.hubspot.com/docs/apps/developer-platform/build-apps/authentication/request-validation`),api:{hosts:[`api.hubapi.com`,`api.hubspot.com`],modules:[]}},xr=`https://huggingface.co/docs/hub/security-tokens`,Sr={id:`huggingface`,name:`Hugging Face`,keys:[{id:`huggingface-user-token`,title:`Hugging Face user access token`,severity:`critical`,keywords:[`hf_`],pattern:/hf_[A-Za-z0-9]{34}/,source:xr,leaks:[`HF_TOKEN=hf_{{alnum:34}}`,`login(token="hf_{{alnum:34}}")`,`curl -H "Authorization: Bearer hf_{{alnum:34}}" https://huggingface.co/api/whoami-v2`],safe:[`HF_TOKEN=hf_...`,`HF_TOKEN=hf_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,`from huggingface_hub import hf_hub_download`,`def test_hf_transformersTokenizerLoadsCorrectly():`,`hf_{{alnum:60}}`]},{id:`huggingface-organization-token`,title:`Hugging Face organization API token`,severity:`high`,keywords:[`api_org_`],pattern:/api_org_[A-Za-z0-9]{34}/,source:xr,leaks:[`HF_ORG_TOKEN=api_org_{{alnum:34}}`,`headers = {'Authorization': 'Bearer api_org_{{alnum:34}}'}`],safe:[`api_org_members_path(organization)`,`HF_ORG_TOKEN=api_org_...`]}],revocation:{url:`https://huggingface.co/settings/tokens`,steps:[`Choose Invalidate and refresh beside the token: the old value stops working, a new one is shown.`,`Store the new value where the old one was used.`,`Look through the commits of your models, datasets and Spaces for one that you did not make.`]}},Cr=`[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8}`,wr=`https://documentation.mailgun.com/docs/mailgun/api-reference/authentication`,Tr={id:`mailgun`,name:`Mailgun`,keys:[{id:`mailgun-api-key`,title:`Mailgun API key`,severity:`high`,keywords:[`mailgun`,`mg_api_key`,`api:`],pattern:$n(`mailgun[\\w.-]{0,20}key|mg_api_key|mailgun[\\w.]{0,20}\\(\\{[^{}\\r\\n]{0,80}key|api`,`${Cr}|key-[0-9a-f]{32}`),boundary:`right`,source:wr,leaks:[`MAILGUN_API_KEY={{hex:32}}-{{hex:8}}-{{hex:8}}`,`curl -s --user 'api:{{hex:32}}-{{hex:8}}-{{hex:8}}' https://api.mailgun.net/v3/acme.com/messages`,`const mg = mailgun.client({ username: 'api', key: '{{hex:32}}-{{hex:8}}-{{hex:8}}' });`,`"MailgunApiKey": "key-{{hex:32}}"`],safe:[`MAILGUN_API_KEY=your-api-key`,`curl -s --user 'api:YOUR_API_KEY' https://api.mailgun.net/v3/domains`,`trace: {{hex:32}}-{{hex:8}}-{{hex:8}}`,`MAILGUN_PUBLIC_KEY=pubkey-{{hex:32}}`,`MAILGUN_API_KEY={{hex:16}}`]},{id:`mailgun-legacy-api-key`,title:`Mailgun API key (legacy)`,severity:`high`,confidence:`medium`,keywords:[`key-`],pattern:/key-[0-9a-f]{32}/,source:wr,leaks:[`MG_KEY=key-{{hex:32}}`,`auth: ('api', 'key-{{hex:32}}')`],safe:[`MG_KEY=key-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,`MAILGUN_PUBLIC_KEY=pubkey-{{hex:32}}`,`key-{{hex:8}}`,`key-value-store`]},{id:`mailgun-webhook-signing-key`,title:`Mailgun webhook signing key`,severity:`high`,keywords:[`mailgun`],pattern:$n(`mailgun[\\w.-]{0,20}(?:signing|webhook)[\\w.-]{0,14}`,`${Cr}|(?:key-)?[0-9a-f]{32}`),boundary:`right`,source:`https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/securing-webhooks`,leaks:[`MAILGUN_WEBHOOK_SIGNING_KEY={{hex:32}}`,`mailgunSigningKey: '{{hex:32}}',`,`MAILGUN_SIGNING_KEY: key-{{hex:32}}`],safe:[`MAILGUN_WEBHOOK_SIGNING_KEY=your-signing-key`,`MAILGUN_WEBHOOK_SIGNING_KEY={{hex:12}}`,`mailgunWebhookUrl: https://acme.example.com/{{hex:32}}`]}],revocation:{url:`https://app.mailgun.com/settings/api_security`,steps:[`Create a new API key under API Security (a sending key: Sending, Domain settings), and store it where the old one is used.`,`Delete the old key on the same page. A reset primary key may work for 48 hours more.`,`For webhooks, reset the HTTP webhook signing key there, and deploy the new one.`,`Look through the sending logs for mail that was not yours.`]},api:{hosts:[`api.mailgun.net`],modules:[]}},Er={id:`npm`,name:`npm`,keys:[{id:`npm-access-token`,title:`npm access token`,severity:`critical`,keywords:[`npm_`],pattern:/npm_[A-Za-z0-9]{36}/,checksum:Xn,source:`https://github.blog/changelog/2021-09-23-npm-has-a-new-access-token-format/`,leaks:[`//registry.npmjs.org/:_authToken=npm_{{alnum:30}}{{crc32}}`,`NPM_TOKEN="npm_{{alnum:36}}"`],safe:["//registry.npmjs.org/:_authToken=${NPM_TOKEN}",`npm_config_registry=https://registry.npmjs.org/`]}],revocation:{url:`https://docs.npmjs.com/revoking-access-tokens`,steps:[`Create a new token with the same scope under Access Tokens, and store it where the old one is used.`,"Delete the old token on the same page, or run `npm token revoke <id>`.",`Look through the published versions of your packages for one that you did not publish.`]}},Dr=`https://platform.openai.com/docs/api-reference/authentication`,Or={source:Dr,checksum:e=>e.includes(`T3BlbkFJ`)},kr={id:`openai`,name:`OpenAI`,keys:[{...Or,id:`openai-project-key`,title:`OpenAI project API key`,severity:`critical`,keywords:[`sk-proj-`],pattern:/sk-proj-[A-Za-z0-9_-]{40,250}/,leaks:[`OPENAI_API_KEY=sk-proj-{{base64url:74}}T3BlbkFJ{{base64url:73}}A`,`const openai = new OpenAI({ apiKey: 'sk-proj-{{base64url:58}}T3BlbkFJ{{base64url:57}}A' });`,`openai.api_key = "sk-proj-{{alnum:48}}"`],safe:[`OPENAI_API_KEY=sk-proj-...`,`OPENAI_API_KEY=sk-proj-your-key-here`,`if (key.startsWith('sk-proj-')) return 'project';`,`OPENAI_API_KEY=sk-proj-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`]},{...Or,id:`openai-service-account-key`,title:`OpenAI service account API key`,severity:`critical`,keywords:[`sk-svcacct-`],pattern:/sk-svcacct-[A-Za-z0-9_-]{40,250}/,leaks:[`OPENAI_API_KEY=sk-svcacct-{{base64url:74}}T3BlbkFJ{{base64url:73}}A`,`key: "sk-svcacct-{{alnum:20}}T3BlbkFJ{{alnum:20}}"`],safe:[`OPENAI_API_KEY=sk-svcacct-...`,`const prefixes = ['sk-proj-', 'sk-svcacct-', 'sk-'];`]},{...Or,id:`openai-admin-key`,title:`OpenAI admin API key`,severity:`critical`,keywords:[`sk-admin-`],pattern:/sk-admin-[A-Za-z0-9_-]{40,250}/,leaks:[`OPENAI_ADMIN_KEY=sk-admin-{{base64url:58}}T3BlbkFJ{{base64url:57}}A`,`curl -H "Authorization: Bearer sk-admin-{{base64url:74}}T3BlbkFJ{{base64url:73}}A" https://api.openai.com/v1/organization/users`],safe:[`OPENAI_ADMIN_KEY=$OPENAI_ADMIN_KEY`,`"redacted_value": "sk-admin...def"`,`.task-admin-panel-header { color: red }`]},{id:`openai-user-key`,title:`OpenAI user API key`,severity:`critical`,keywords:[`t3blbkfj`],before:/sk-(?:None-)?[A-Za-z0-9]{20}$/,pattern:/T3BlbkFJ[A-Za-z0-9]{20}/,source:Dr,leaks:[`openai.api_key = 'sk-{{alnum:20}}T3BlbkFJ{{alnum:20}}'`,`export OPENAI_API_KEY=sk-{{alnum:20}}T3BlbkFJ{{alnum:20}}`,`OPENAI_API_KEY=sk-None-{{alnum:20}}T3BlbkFJ{{alnum:20}}`],safe:[`const pattern = /sk-[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}/;`,`OPENAI_API_KEY=sk-...`,`data: {{base64:40}}T3BlbkFJ{{base64:40}}`]}],revocation:{url:`https://platform.openai.com/settings/organization/api-keys`,steps:[`Create a new key in the same project under API keys (an admin key under Admin keys).`,`Deploy it wherever the old one is used, and see a request succeed with it.`,`Delete the old key on the same page; it stops working within minutes.`,`Look through the usage page for calls that were not yours, and set a budget for the project.`]},api:{hosts:[`api.openai.com`],modules:[]}},Ar=`https://otesse.com/docs/security`,jr={id:`otesse`,name:`Otesse`,keys:[{id:`otesse-live-secret-key`,title:`Otesse live secret key`,severity:`critical`,keywords:[`otesse_live_sk_`],pattern:/otesse_live_sk_[A-Za-z0-9_-]{16,200}/,environment:`live`,source:Ar,leaks:[`const client = new Otesse('otesse_live_sk_{{alnum:24}}');`,`OTESSE_SECRET_KEY=otesse_live_sk_{{alnum:16}}`,`curl -H "Authorization: Bearer otesse_live_sk_{{alnum:32}}" https://api.otesse.com/v1/orders`],safe:[`git diff --cached | grep -E 'otesse_(live|test)_sk_'`,`if (key.startsWith('otesse_live_sk_')) throw new Error('a live key here');`,`OTESSE_SECRET_KEY=otesse_live_sk_xxxxxxxxxxxxxxxxxxxxxxxx`,`OTESSE_SECRET_KEY=otesse_live_sk_your_secret_key_here`,`const key = process.env.OTESSE_SECRET_KEY;`,`const publicKey = 'otesse_live_pk_{{alnum:24}}';`]},{id:`otesse-test-secret-key`,title:`Otesse test secret key`,severity:`high`,keywords:[`otesse_test_sk_`],pattern:/otesse_test_sk_[A-Za-z0-9_-]{16,200}/,environment:`test`,source:Ar,leaks:[`otesse_key: 'otesse_test_sk_{{alnum:24}}'`,`OTESSE_SECRET_KEY=otesse_test_sk_{{alnum:16}}`],safe:[`OTESSE_SECRET_KEY=otesse_test_sk_...`,`OTESSE_SECRET_KEY=otesse_test_sk_<your-test-key>`,`const publicKey = 'otesse_test_pk_{{alnum:24}}';`]}],revocation:{url:`https://otesse.com/docs/security`,steps:[`Create a new secret key for the same environment in the Otesse dashboard.`,`Deploy it wherever the old one is used, and see a request succeed with it.`,`Revoke the old key in the dashboard; it stops working at once.`,`Look through the API log for requests with the old key that were not yours.`]},api:{hosts:[`api.otesse.com`],modules:[],takesPayments:!0}},Mr={id:`paddle`,name:`Paddle`,keys:[],revocation:Un(`https://developer.paddle.com/webhooks/signature-verification`),api:{hosts:[`api.paddle.com`,`vendors.paddle.com`],modules:[],takesPayments:!0}},Nr={id:`paypal`,name:`PayPal`,keys:[],revocation:Un(`https://developer.paypal.com/api/webhooks/v1/verify-webhook-signature-post`),api:{hosts:[`api.paypal.com`,`api-m.paypal.com`,`api.sandbox.paypal.com`,`api-m.sandbox.paypal.com`],modules:[`braintree`,`paypalrestsdk`,`paypalcheckoutsdk`,`paypalhttp`],takesPayments:!0}},Pr=`https://pypi.org/help/#apitoken`,Fr={id:`pypi`,name:`PyPI`,keys:[{id:`pypi-api-token`,title:`PyPI API token`,severity:`critical`,keywords:[`pypi-ageichlwas5vcmc`],reach:1100,pattern:/pypi-AgEIcHlwaS5vcmc[A-Za-z0-9_-]{50,1000}/,environment:`live`,source:Pr,leaks:[`password = pypi-AgEIcHlwaS5vcmc{{base64url:140}}`,`twine upload -u __token__ -p pypi-AgEIcHlwaS5vcmc{{base64url:160}} dist/*`,`UV_PUBLISH_TOKEN="pypi-AgEIcHlwaS5vcmc{{base64url:150}}"`],safe:[`password = pypi-AgEIcHlwaS5vcmc...`,"password: ${{ secrets.PYPI_API_TOKEN }}",`if token.startswith('pypi-AgEIcHlwaS5vcmc'):`,`pip install pypi-simple`]},{id:`pypi-test-api-token`,title:`TestPyPI API token`,severity:`medium`,keywords:[`pypi-agendgvzdc5wexbplm9yz`],reach:1100,pattern:/pypi-AgENdGVzdC5weXBpLm9yZ[A-Za-z0-9_-]{50,1000}/,environment:`test`,source:Pr,leaks:[`password = pypi-AgENdGVzdC5weXBpLm9yZ{{base64url:140}}`,`TEST_PYPI_TOKEN=pypi-AgENdGVzdC5weXBpLm9yZ{{base64url:150}}`],safe:[`TEST_PYPI_TOKEN=pypi-AgENdGVzdC5weXBpLm9yZ...`,`repository-url: https://test.pypi.org/legacy/`]}],revocation:{url:`https://pypi.org/manage/account/token/`,steps:[`Create a new token for the one project it publishes, or set up a trusted publisher, which needs none.`,`Remove the old token under Account settings, API tokens.`,`Look through the release history of your projects for a file that you did not upload; yank it.`]}},Ir={id:`razorpay`,name:`Razorpay`,keys:[],revocation:Un(`https://razorpay.com/docs/webhooks/validate-test/`),api:{hosts:[`api.razorpay.com`],modules:[],takesPayments:!0}},Lr={id:`sendgrid`,name:`SendGrid`,keys:[{id:`sendgrid-api-key`,title:`SendGrid API key`,severity:`high`,keywords:[`sg.`],pattern:/SG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}/,source:`https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys`,leaks:[`SENDGRID_API_KEY=SG.{{base64url:22}}.{{base64url:42}}x`,`sgMail.setApiKey('SG.{{alnum:22}}.{{alnum:43}}');`,`curl -H "Authorization: Bearer SG.{{alnum:22}}.{{alnum:43}}" https://api.sendgrid.com/v3/mail/send`,`  smtp_password: SG.{{alnum:22}}.{{alnum:43}}`],safe:[`SENDGRID_API_KEY=SG.xxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,`SENDGRID_API_KEY=SG.your_api_key`,`SENDGRID_API_KEY=SG.{{alnum:22}}`,`if (!key.startsWith('SG.')) throw new Error('not a SendGrid key');`,`msg.text = msg.body;`]}],revocation:{url:`https://app.sendgrid.com/settings/api_keys`,steps:[`Create a new API key with the same permissions under Settings, API Keys, and store it where the old one is used.`,`Delete the old key on the same page; mail that is sent with it fails from then on.`,`Look through the activity feed for mail that was not yours.`]},api:{hosts:[`api.sendgrid.com`],modules:[]}},Rr={id:`shopify`,name:`Shopify`,keys:[{id:`shopify-access-token`,title:`Shopify access token`,severity:`critical`,keywords:[`shpat_`,`shpca_`,`shppa_`,`shpua_`,`shprt_`],pattern:/(?:shp(?:at|ca|pa|ua)_[0-9a-fA-F]{32}|shprt_[0-9a-zA-Z]{32,64})/,source:`https://shopify.dev/changelog/length-of-the-shopify-access-token-is-increasing`,leaks:[`SHOPIFY_ACCESS_TOKEN=shpat_{{hex:32}}`,`curl -H "X-Shopify-Access-Token: shpca_{{hex:32}}" https://acme.myshopify.com/admin/api/2026-01/orders.json`,`  password: 'shppa_{{hex:32}}',`,`{ "refresh_token": "shprt_{{hex:32}}" }`],safe:[`SHOPIFY_ACCESS_TOKEN=shpat_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,`SHOPIFY_ACCESS_TOKEN=shpat_...`,`SHOPIFY_ACCESS_TOKEN=shpat_{{hex:10}}`,`const isAdminToken = token.startsWith('shpat_');`]},{id:`shopify-app-secret`,title:`Shopify app secret`,severity:`critical`,keywords:[`shpss_`],pattern:/shpss_[0-9a-fA-F]{32}/,source:`https://shopify.dev/changelog/app-secret-key-length-has-increased`,leaks:[`SHOPIFY_API_SECRET=shpss_{{hex:32}}`,`shopifyApi({ apiKey, apiSecretKey: 'shpss_{{hex:32}}', scopes });`],safe:[`SHOPIFY_API_SECRET=shpss_<secret>`,`SHOPIFY_API_SECRET=shpss_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,`SHOPIFY_API_KEY={{hex:32}}`]},{id:`shopify-theme-access-password`,title:`Shopify Theme Access password`,severity:`high`,keywords:[`shptka_`],pattern:/shptka_[0-9a-fA-F]{32}/,source:`https://shopify.dev/docs/storefronts/themes/tools/theme-access`,leaks:[`SHOPIFY_CLI_THEME_TOKEN=shptka_{{hex:32}}`,`shopify theme push --password shptka_{{hex:32}} --store acme`],safe:[`SHOPIFY_CLI_THEME_TOKEN=shptka_***`,`password: [shptka_...]`,`shptka_abc123`]},{id:`shopify-partner-token`,title:`Shopify partner or app automation token`,severity:`high`,keywords:[`prtapi_`,`atkn_`],pattern:/(?:prtapi_[0-9a-fA-F]{32}|atkn_[0-9a-zA-Z]{32,128})/,source:`https://shopify.dev/docs/api/partner`,leaks:[`SHOPIFY_PARTNER_TOKEN=prtapi_{{hex:32}}`,`SHOPIFY_CLI_PARTNERS_TOKEN: "atkn_{{hex:64}}"`],safe:[`placeholder="prtapi_..."`,`SHOPIFY_CLI_PARTNERS_TOKEN=atkn_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,`prtapi_{{hex:8}}`]}],revocation:{url:`https://shopify.dev/docs/apps/build/authentication-authorization/client-secrets/rotate-revoke-client-credentials`,steps:[`For an app secret, create a new one in the Dev Dashboard (Settings of the app, Credentials), deploy it, then revoke the old one.`,`Exchange the access tokens that were issued under the old secret for new ones, as the page below describes.`,`For a custom app or a Theme Access password, uninstall the app or delete the password in the admin of the store, and create a new one.`,`Look through the store activity log for what was done with it.`]},api:{hosts:[`.myshopify.com/admin`],modules:[]}},zr=`https://docs.slack.dev/authentication/tokens`,Br={id:`slack`,name:`Slack`,keys:[{id:`slack-bot-token`,title:`Slack bot token`,severity:`high`,keywords:[`xoxb-`],pattern:/xoxb-[0-9]{8,14}-(?:[0-9]{8,14}-)?[A-Za-z0-9]{16,40}/,source:zr,leaks:[`SLACK_BOT_TOKEN=xoxb-{{digits:12}}-{{digits:13}}-{{alnum:24}}`,`const web = new WebClient('xoxb-{{digits:12}}-{{alnum:24}}');`,`curl -H "Authorization: Bearer xoxb-{{digits:12}}-{{digits:13}}-{{alnum:24}}" https://slack.com/api/auth.test`],safe:[`SLACK_BOT_TOKEN=xoxb-your-token`,`SLACK_BOT_TOKEN=xoxb-...`,`SLACK_BOT_TOKEN=xoxb-123456789012-1234567890123-XXXXXXXXXXXXXXXXXXXXXXXX`,`if (!token.startsWith('xoxb-')) throw new Error('not a bot token');`]},{id:`slack-user-token`,title:`Slack user or workspace token`,severity:`high`,keywords:[`xoxp-`,`xoxs-`,`xoxa-`,`xoxr-`],pattern:/xox[psar]-(?:2-)?[0-9]{8,14}(?:-[0-9]{8,14}){0,3}-[A-Za-z0-9]{10,64}/,source:zr,leaks:[`SLACK_TOKEN=xoxp-{{digits:12}}-{{digits:12}}-{{digits:13}}-{{hex:32}}`,`{ "access_token": "xoxa-2-{{digits:12}}-{{digits:12}}-{{digits:12}}-{{hex:32}}" }`],safe:[`xoxp-12345-67890-1928471-abcdefg`,`SLACK_TOKEN=xoxp-your-user-token`,`SLACK_TOKEN=xoxp-000000000000-000000000000-000000000000-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`]},{id:`slack-rotating-token`,title:`Slack rotating, configuration or refresh token`,severity:`high`,keywords:[`xoxe.xoxb-`,`xoxe.xoxp-`,`xoxe-`],pattern:/(?:xoxe\.xox[bp]|xoxe)-[0-9]-[A-Za-z0-9]{60,400}/,source:`https://docs.slack.dev/authentication/using-token-rotation`,leaks:[`SLACK_CONFIG_TOKEN=xoxe.xoxp-1-{{alnum:166}}`,`{ "access_token": "xoxe.xoxb-1-{{alnum:166}}", "refresh_token": "xoxe-1-{{alnum:146}}" }`,`refreshToken: 'xoxe-1-{{alnum:146}}'`],safe:[`SLACK_CONFIG_TOKEN=xoxe.xoxp-...`,`xoxe-1-{{alnum:10}}`,`xoxe.xoxp-1-abcdefghij`]},{id:`slack-app-token`,title:`Slack app-level token`,severity:`high`,keywords:[`xapp-`],pattern:/xapp-[0-9]-[A-Z0-9]{8,14}-[0-9]{8,16}-[0-9a-f]{64}/,source:zr,leaks:[`SLACK_APP_TOKEN=xapp-1-A{{upperalnum:10}}-{{digits:13}}-{{hex:64}}`,`new App({ token, appToken: 'xapp-1-A{{upperalnum:10}}-{{digits:13}}-{{hex:64}}', socketMode: true });`],safe:[`SLACK_APP_TOKEN=xapp-your-app-token`,`SLACK_APP_TOKEN=xapp-1-A111-222-xxx`,`docker run xapp-1-base`]},{id:`slack-session-token`,title:`Slack browser session`,severity:`high`,keywords:[`xoxc-`,`xoxd-`],pattern:/(?:xoxc-[0-9]{8,14}-[0-9]{8,14}-[0-9]{8,14}-[0-9a-f]{64}|xoxd-[A-Za-z0-9%+/=_-]{60,400})/,source:zr,leaks:[`SLACK_XOXC=xoxc-{{digits:12}}-{{digits:12}}-{{digits:13}}-{{hex:64}}`,`curl -H 'Cookie: d=xoxd-{{alnum:60}}%2B{{alnum:40}}%3D%3D' https://acme.slack.com/api/conversations.list`],safe:[`SLACK_XOXC=xoxc-...`,`SLACK_XOXD=xoxd-your-cookie`,`xoxd-{{alnum:12}}`]},{id:`slack-webhook-url`,title:`Slack webhook URL`,severity:`medium`,keywords:[`hooks.slack.com/`,`hooks.slack-gov.com/`],pattern:/hooks\.slack(?:-gov)?\.com\/(?:services\/T[A-Z0-9]{6,14}\/B[A-Z0-9]{6,14}|workflows\/T[A-Z0-9]{6,14}\/A[A-Z0-9]{6,14}\/[0-9]{10,22}|triggers\/[TE][A-Z0-9]{6,14}\/[0-9]{8,22})\/(?<secret>[A-Za-z0-9]{20,40})/,source:`https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks`,leaks:[`SLACK_WEBHOOK_URL=https://hooks.slack.com/services/T{{upperalnum:10}}/B{{upperalnum:10}}/{{alnum:24}}`,`curl -X POST -d '{}' https://hooks.slack.com/workflows/T{{upperalnum:10}}/A{{upperalnum:10}}/{{digits:18}}/{{alnum:24}}`,`"url": "https://hooks.slack.com/triggers/T{{upperalnum:10}}/{{digits:13}}/{{hex:32}}"`],safe:[`https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX`,"https://hooks.slack.com/services/${TEAM}/${CHANNEL}/${TOKEN}",`https://hooks.slack.com/services/...`,`https://hooks.slack.com/triggers/T1/B2/C3`]}],revocation:{url:`https://api.slack.com/methods/auth.revoke`,steps:[`Revoke the token itself: call https://slack.com/api/auth.revoke with it as the bearer token.`,`Reinstall the app to the workspace at https://api.slack.com/apps for a new token, and store it where the old one is used; app-level tokens stand there under Basic Information.`,`For a webhook, remove it under Incoming Webhooks of the app (or in the workflow) and add a new one.`,`For a browser session, sign the user out of all sessions.`,`Look through the access logs of the workspace for what was done with it.`]},api:{hosts:[`slack.com/api`],modules:[]}},Vr=`https://developer.squareup.com/docs/build-basics/access-tokens`,Hr={id:`square`,name:`Square`,keys:[{id:`square-access-token`,title:`Square access token`,severity:`critical`,keywords:[`eaaa`],pattern:/EAAA[A-Za-z0-9_-]{60}/,entropy:4.5,source:Vr,leaks:[`SQUARE_ACCESS_TOKEN=EAAA{{base64url:59}}x`,`const client = new SquareClient({ token: 'EAAA{{alnum:60}}' });`,`curl -H "Authorization: Bearer EAAA{{alnum:60}}" https://connect.squareup.com/v2/payments`],safe:[`SQUARE_ACCESS_TOKEN=EAAA-your-access-token`,`SQUARE_ACCESS_TOKEN=EAAA{{alnum:20}}`,`FACEBOOK_TOKEN=EAAA{{alnum:150}}`,`data: EAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA`]},{id:`square-legacy-access-token`,title:`Square access token (legacy)`,severity:`critical`,keywords:[`sq0atp-`],pattern:/sq0atp-[A-Za-z0-9_-]{22}/,source:Vr,leaks:[`SQUARE_TOKEN=sq0atp-{{alnum:22}}`,`accessToken: 'sq0atp-{{alnum:22}}'`],safe:[`SQUARE_APPLICATION_ID=sq0idp-{{alnum:22}}`,`SQUARE_TOKEN=sq0atp-xxxxxxxxxxxxxxxxxxxxxx`,`sq0atp-{{alnum:8}}`]},{id:`square-application-secret`,title:`Square application secret`,severity:`high`,keywords:[`sq0csp-`],pattern:/sq0csp-[A-Za-z0-9_-]{43}/,environment:`live`,source:Vr,leaks:[`SQUARE_APPLICATION_SECRET=sq0csp-{{alnum:43}}`,`"client_secret": "sq0csp-{{alnum:43}}"`],safe:[`SQUARE_APPLICATION_SECRET=sq0csp-xxx`,`sq0csp-{{alnum:12}}`,`client_id: sq0idp-{{alnum:22}}`]},{id:`square-sandbox-application-secret`,title:`Square sandbox application secret`,severity:`medium`,keywords:[`sandbox-sq0csb-`],pattern:/sandbox-sq0csb-[A-Za-z0-9_-]{43}/,environment:`test`,source:Vr,leaks:[`SQUARE_SANDBOX_APPLICATION_SECRET=sandbox-sq0csb-{{alnum:43}}`,`client_secret: 'sandbox-sq0csb-{{alnum:43}}',`],safe:[`SQUARE_APPLICATION_SECRET=sandbox-sq0csb-<secret>`,`SQUARE_APPLICATION_ID=sandbox-sq0idb-{{alnum:22}}`]},{id:`square-webhook-signature-key`,title:`Square webhook signature key`,severity:`high`,keywords:[`square`],pattern:$n(`square[\\w.-]{0,20}signature[_.-]?key`,`[A-Za-z0-9_-]{20,44}`),boundary:`right`,entropy:3.2,source:`https://developer.squareup.com/docs/webhooks/step3validate`,leaks:[`SQUARE_WEBHOOK_SIGNATURE_KEY={{alnum:22}}`,`squareSignatureKey: '{{alnum:22}}',`],safe:[`SQUARE_WEBHOOK_SIGNATURE_KEY=your-signature-key-here`,`signatureKey: process.env.SQUARE_WEBHOOK_SIGNATURE_KEY,`,`SQUARE_WEBHOOK_SIGNATURE_KEY={{alnum:8}}`]}],revocation:{url:`https://developer.squareup.com/apps`,steps:[`Open the application in the Developer Console and choose Replace beside its access token or secret; say when the old one shall end.`,`Revoke the OAuth tokens of sellers with the RevokeToken endpoint, and have them authorise the application again.`,`For a webhook, create a new subscription: its signature key is new.`,`Store the new values where the old ones are used, and look through the API logs for requests that were not yours.`]},api:{hosts:[`connect.squareup.com`,`connect.squareupsandbox.com`],modules:[`squareup`,`square-connect`],takesPayments:!0}},Ur=`https://docs.stripe.com/keys`,Wr={id:`stripe`,name:`Stripe`,keys:[{id:`stripe-live-secret-key`,title:`Stripe live secret key`,severity:`critical`,keywords:[`sk_live_`,`sk_org_live_`],pattern:/sk_(?:org_)?live_[A-Za-z0-9]{16,255}/,environment:`live`,source:Ur,leaks:[`STRIPE_SECRET_KEY=sk_live_{{alnum:99}}`,`const stripe = new Stripe('sk_live_{{alnum:24}}');`,`curl https://api.stripe.com/v1/charges -u sk_live_{{alnum:99}}:`,`stripe_key: sk_org_live_{{alnum:236}}`],safe:[`STRIPE_SECRET_KEY=sk_live_xxxxxxxxxxxxxxxxxxxxxxxx`,`STRIPE_SECRET_KEY=sk_live_...`,`if (key.startsWith('sk_live_')) throw new Error('live key');`,`const stripe = await loadStripe('pk_live_{{alnum:99}}');`,`STRIPE_SECRET_KEY=sk_live_your_key_here`]},{id:`stripe-live-restricted-key`,title:`Stripe live restricted key`,severity:`critical`,keywords:[`rk_live_`],pattern:/rk_live_[A-Za-z0-9]{16,255}/,environment:`live`,source:`https://docs.stripe.com/keys/restricted-api-keys`,leaks:[`STRIPE_API_KEY=rk_live_{{alnum:99}}`,`  apiKey: 'rk_live_{{alnum:24}}',`],safe:[`STRIPE_API_KEY=rk_live_...`,`STRIPE_API_KEY=rk_live_XXXXXXXXXXXXXXXXXXXXXXXX`,`grep -rE '[sr]k_live_' src`]},{id:`stripe-test-secret-key`,title:`Stripe test secret or restricted key`,severity:`medium`,keywords:[`sk_test_`,`rk_test_`,`sk_org_test_`],pattern:/(?:sk_(?:org_)?|rk_)test_[A-Za-z0-9]{16,255}/,environment:`test`,accept:rr,source:Ur,leaks:[`STRIPE_SECRET_KEY=sk_test_{{alnum:99}}`,`"stripeKey": "rk_test_{{alnum:24}}"`,`curl https://api.stripe.com/v1/customers -u sk_test_{{alnum:24}}:`],safe:[`STRIPE_SECRET_KEY=sk_test_...`,`STRIPE_SECRET_KEY=sk_test_<your key>`,`STRIPE_PUBLISHABLE_KEY=pk_test_{{alnum:99}}`,`sk_test_{{alnum:8}}`]},{id:`stripe-webhook-secret`,title:`Webhook signing secret (Stripe, or Svix and Clerk)`,severity:`high`,keywords:[`whsec_`],pattern:/whsec_[A-Za-z0-9+/]{24,128}={0,2}/,source:`https://docs.stripe.com/webhooks#verify-official-libraries`,leaks:[`STRIPE_WEBHOOK_SECRET=whsec_{{alnum:32}}`,`const event = stripe.webhooks.constructEvent(body, signature, 'whsec_{{hex:64}}');`,`CLERK_WEBHOOK_SECRET: "whsec_{{base64:32}}"`],safe:[`STRIPE_WEBHOOK_SECRET=whsec_...`,`const endpointSecret = 'whsec_xxxxxxxxxxxxxxxxxxxxxxxx';`,`STRIPE_WEBHOOK_SECRET=whsec_{{alnum:10}}`,`const secret = process.env.STRIPE_WEBHOOK_SECRET;`]}],revocation:{url:`https://docs.stripe.com/keys-best-practices#handling-compromised-keys`,steps:[`Roll the key at https://dashboard.stripe.com/apikeys and let the old one expire now, or after the minutes that a deployment takes.`,`For a webhook secret, open the endpoint under Webhooks and choose Roll secret; Stripe signs with both until the old one expires.`,`Store the new one where the old one is used, and see a request or an event succeed with it.`,`Look through the request logs in Workbench for requests with the old key that were not yours, and through payouts and refunds.`]},api:{hosts:[`api.stripe.com`],modules:[],takesPayments:!0}},Gr={id:`telegram`,name:`Telegram`,keys:[{id:`telegram-bot-token`,title:`Telegram bot token`,severity:`high`,keywords:[`:aa`],before:/[0-9]{8,10}$/,pattern:/:AA[A-Za-z0-9_-]{33}/,boundary:`right`,source:`https://core.telegram.org/bots/api#authorizing-your-bot`,leaks:[`TELEGRAM_BOT_TOKEN=7{{digits:9}}:AA{{alnum:33}}`,`curl https://api.telegram.org/bot5{{digits:8}}:AA{{alnum:33}}/getMe`,`const bot = new Telegraf('12{{digits:6}}:AA{{base64url:32}}x');`],safe:[`TELEGRAM_BOT_TOKEN=<your bot token>`,`mac=00:11:22:AA:BB:CC`,`TELEGRAM_BOT_TOKEN=123456789:AAxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,`id: 12345678:AA-short`,`const bot = new Telegraf(process.env.BOT_TOKEN ?? '');`]}],revocation:{url:`https://core.telegram.org/bots/features#generating-an-authentication-token`,steps:[`Send /revoke to @BotFather and choose the bot: the old token stops working, a new one is sent.`,`Store the new token where the old one was used, and restart the bot.`,`Call getWebhookInfo, and set the webhook anew if it points to a place that is not yours.`]}},Kr=`AC[0-9a-f]{32}`,qr=[jr,Wn,Kn,Qn,tr,ar,cr,dr,pr,mr,gr,_r,vr,yr,br,Sr,Tr,Er,kr,Mr,Nr,Fr,Ir,Lr,Rr,Br,Hr,Wr,Gr,{id:`twilio`,name:`Twilio`,keys:[{id:`twilio-auth-token`,title:`Twilio auth token`,severity:`critical`,keywords:[`twilio`,`account_sid`,`accountsid`,`account-sid`,`client("ac`,`client('ac`,`-u ac`,`-u "ac`,`-u 'ac`,`--user ac`,`://ac`],pattern:$n([`twilio[\\w.-]{0,20}auth[_.-]?token`,`account[_-]?sid\\W{1,12}${Kr}\\W{1,20}(?:(?:const|let|var) )?[\\w.$]{0,12}auth[_-]?token`,`(?:twilio|client)\\(["']${Kr}`,`(?:-u |--user |://)["']?${Kr}`].join(`|`),`[0-9a-f]{32}`),boundary:`right`,source:`https://www.twilio.com/docs/iam/api/authtoken`,leaks:[`TWILIO_AUTH_TOKEN={{hex:32}}`,`const accountSid = 'AC{{hex:32}}';
const authToken = '{{hex:32}}';`,`const client = twilio('AC{{hex:32}}', '{{hex:32}}');`,`curl https://api.twilio.com/2010-04-01/Accounts.json -u AC{{hex:32}}:{{hex:32}}`,`url: https://AC{{hex:32}}:{{hex:32}}@api.twilio.com/2010-04-01/Accounts`],safe:[`TWILIO_AUTH_TOKEN=your_auth_token`,`TWILIO_ACCOUNT_SID=AC{{hex:32}}`,`TWILIO_AUTH_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,`const client = twilio(process.env.TWILIO_ACCOUNT_SID, process.env.TWILIO_AUTH_TOKEN);`,`etag: {{hex:32}}`]},{id:`twilio-api-key-secret`,title:`Twilio API key secret`,severity:`high`,keywords:[`twilio`,`-u sk`,`-u "sk`,`-u 'sk`,`--user sk`,`://sk`],pattern:$n(`twilio[\\w.-]{0,20}(?:api|key)[_.-]?(?:key[_.-]?)?secret|(?:-u |--user |://)["']?SK[0-9a-f]{32}`,`[A-Za-z0-9]{32}`),boundary:`right`,source:`https://www.twilio.com/docs/iam/api-keys`,leaks:[`TWILIO_API_KEY_SECRET={{alnum:32}}`,`"twilioApiSecret": "{{alnum:32}}"`,`curl https://api.twilio.com/2010-04-01/Accounts.json -u SK{{hex:32}}:{{alnum:32}}`],safe:[`TWILIO_API_KEY_SID=SK{{hex:32}}`,`TWILIO_API_KEY_SECRET=your_api_key_secret`,"TWILIO_API_SECRET=${TWILIO_API_SECRET}"]}],revocation:{url:`https://www.twilio.com/docs/iam/api/authtoken`,steps:[`For the auth token, request a secondary token in the Console (Account, API keys & tokens) and store it where the old one is used.`,`Promote the secondary token: the old one ends at once, and webhooks are signed with the new one.`,`For an API key, create a new key on the same page, store it, and delete the old one.`,`Look through usage and the message and call logs for what was not yours.`]},api:{hosts:[`api.twilio.com`],modules:[]}},{id:`xendit`,name:`Xendit`,keys:[],revocation:Un(`https://rubydoc.info/gems/xendit-client/Xendit/Webhook`),api:{hosts:[`api.xendit.co`],modules:[],takesPayments:!0}}],Jr=new Map(qr.map(({id:e,name:t})=>[e,t]));function Yr(e){return Jr.get(e)??e}function Xr(e){let t=/* @__PURE__ */ new Uint8Array(256),n=1;for(let r of e)for(let e=0;e<r.length;e++){let i=Zr(r.charCodeAt(e));t[i]===0&&(t[i]=n++)}for(let e=65;e<=90;e++)t[e]=t[Zr(e)];return{of:t,shift:Math.ceil(Math.log2(n))}}function Zr(e){return e>=65&&e<=90?e+32:e}var Qr=class{#e;#t;#n;#r;#i;constructor(e,t,n){this.#e=et(`AGFzbQEAAAABDgJgA39/fwF/YAJ/fwF/AwUEAAEAAAUDAQABBicGfwBBAAt/AEGABAt/AEGACAt/AEGAiAQLfwBBgIAIC38AQYCIJAsHQAgGbWVtb3J5AgAHY2xhc3NlcwMABWxpc3RzAwEEdGV4dAMCBGVuZHMDAwRsaXN0AwQFdGFibGUDBQR3YWxrAAMKkQQEGAAgACABNgIAIAAgAiMCazYCBCAAQQhqCxUAIAAgAS0AAEEBdC8BAHIoAoCIJAtLAQF/IAAgAWshAyADIwJIBEAjAiEDBUEAIQILAkADQCADIABODQEgAiADEAEhAiACQQBIBEAgAkF/cyECCyADQQFqIQMMAAsLIAILkwMBDX8gAEECdiEDIAMhBiADQQJsIQcgA0EDbCEIIwIgBmogASACEAIhCSMCIAdqIAEgAhACIQojAiAIaiABIAIQAiELIwMhDCAMIwRqIQ0gDSMEaiEOIA4jBGohDyMCIQQjAiADaiEFAkADQCAEIAVPDQEgAiAEEAEhAiAJIAQgBmoQASEJIAogBCAHahABIQogCyAEIAhqEAEhCyAEQQFqIQQgAiAJciAKIAtyckEATg0AIAJBAEgEQCACQX9zIQIgDCACIAQQACEMCyAJQQBIBEAgCUF/cyEJIA0gCSAEIAZqEAAhDQsgCkEASARAIApBf3MhCiAOIAogBCAHahAAIQ4LIAtBAEgEQCALQX9zIQsgDyALIAQgCGoQACEPCwwACwsjAiADQQRsaiEEIwIgAGohBSADRQRAIAIhCwsCQANAIAQgBU8NASALIAQQASELIARBAWohBCALQQBODQAgC0F/cyELIA8gCyAEEAAhDwwACwsjASAMNgIAIwEgDTYCBCMBIA42AggjASAPNgIMIAsL`),this.#t=n;let{memory:r,...i}=this.#e;tt(r,i.table.value+e.byteLength);let{buffer:a}=r;this.#i=new Int32Array(a),this.#n=new Uint8Array(a,i.text.value,i.ends.value-i.text.value),this.#r=new Int32Array(a,i.lists.value,4),new Int32Array(a,i.table.value).set(e),new Uint16Array(a,i.classes.value).set(Uint16Array.from(t,e=>e<<2))}ends(e){let{walk:t,ends:n,list:r}=this.#e,i=[],a=0;for(let o=0;o<e.length;o+=this.#n.length){let s=e.subarray(o,o+this.#n.length);this.#n.set(s),a=t(s.length,this.#t,a);for(let e=0;e<4;e++){let t=this.#r[e]>>2;for(let a=n.value+e*r.value>>2;a<t;a+=2)i.push(this.#i[a],o+this.#i[a+1])}}return i}},$r=class{#e;#t;#n;constructor(e){let t=Xr(e),{table:n,endings:r}=ti(ei(e,t),t.shift);this.#t=r,this.#n=e.map(e=>e.length),this.#e=new Qr(n,t.of,Math.max(0,...this.#n))}search(e,t){let n=this.#e.ends(e);for(let e=0;e<n.length;e+=2)for(let r of this.#t.get(n[e]))t(r,n[e+1]-this.#n[r])}};function ei(e,{of:t,shift:n}){let r=e.reduce((e,t)=>e+t.length,1),i=new Int32Array(r<<n),a=/* @__PURE__ */ new Map,o=1;return e.forEach((e,r)=>{let s=0;for(let r=0;r<e.length;r++){let a=s>>2|t[e.charCodeAt(r)];s=i[a]||=o++<<n+2}let c=a.get(s);c?c.push(r):a.set(s,[r])}),{table:i.subarray(0,o<<n),endings:a}}function ti({table:e,endings:t},n){let r=new Int32Array(e.length>>n),i=[0];for(let a of i){let o=a>>2,s=r[o>>n]>>2;for(let c=0;c<1<<n;c++){let l=a===0?0:e[s|c],u=e[o|c];if(u===0){e[o|c]=l;continue}i.push(u);let d=l<0?~l:l;r[u>>n+2]=d;let f=[...t.get(u)??[],...t.get(d)??[]];f.length!==0&&(t.set(u,f),e[o|c]=~u)}}return{table:e,endings:t}}const ni=65536;var ri=class{#e=[];get length(){return this.#e.length>>1}add(e,t,n){this.#e.push(t,n?e|ni:e)}number(e){return this.#e[2*e+1]&65535}offset(e){return this.#e[2*e]}isBarren(e){return this.#e[2*e+1]>=ni}markBarren(e){this.#e[2*e+1]|=ni}hasBetween(e,t){for(let n=0;n<this.length;n++)if(this.offset(n)>=e&&this.offset(n)<t)return!0;return!1}};const ii={joints:[`"+`,`" +`,`'+`,`' +`,"`+","` +",`+"`,`+ "`,`+'`,`+ '`,"+`","+ `",`".`,`" .`,`'.`,`' .`,`"
`,`'
`,`"\r
`,`'\r
`],templates:["${"],escapes:[`\\u00`,`\\u{`,`\\x`,`\\/`],handlers:/* @__PURE__ */ `webhook,web_hook,web-hook,-signature,x-hub-,/hooks,hooks/,php://input,/ipn,ipn_,_ipn,postback,x-gitlab-token,x-github-event,x-slack-,hub.mode,hub.verify,verify_authenticity_token,csrf_exempt,checkout.session,-hmac-,verif-hash,paypal-transmission,plaid-verification,-callback-token,-secret-token,x-amz-sns-,telegram.bot,update.de_json,bot.processupdate,bot.handleupdate,process_new_updates`.split(`,`),suspects:/* @__PURE__ */ `rejectunauthorized,tls_reject_unauthorized,verify=false,verify = false,verify: false,verify': false,verify": false,verify' => false,verify" => false,verify_ssl,verify_certs,verifyssl,ssl=false,sslverify,ssl_no_verify,httpsverify,unverified_context,cert_none,verify_none,ssl_verify,strictssl,verify_peer,withoutverifying,insecureskipverify,trustmanager,hostnameverifier,trustall,validationcallback,anyservercertificate,no-check-certificate,curl ,createcipher,createdecipher,cryptojs.,jwt.,jwt::,jwts.,jwtmodule,jwtservice,secretorkey,jwt_secret_key,signedstring,signjwt,fernet,aes.new,aesgcm,algorithms.aes,openssl_encrypt,openssl_decrypt,mcrypt_,secretbox,secretkeyspec,hmacshakeyfor,algorithm.hmac,openssl::cipher,messageencryptor,symmetricsecuritykey,aes.create,createencryptor,createdecryptor,rijndael,chacha20,card_num,card_no,cardnum,cardno,card-num,card num,creditcard,credit_card,credit-card,credit card,cc-num,cc_num,ccnum,cvv,cc-csc,'cvc,"cvc,:cvc,.cvc,card_cvc,cardcvc,aws_db_instance,aws_rds_cluster,aws_docdb_cluster,aws_neptune_cluster,aws_efs_file_system,aws_ebs_volume,aws_elasticache_,aws_opensearch_,aws_elasticsearch_,aws_redshift_cluster,aws_sqs_queue,azurerm_mssql_database,aws::,storageencrypted,storage_encrypted,ebs.csi.aws.com,kubernetes.io/aws-ebs,encryptionconfiguration,policy_document,aws_iam_,2012-10-17,write-all,roles/owner,roles/editor,role_definition_name,administratoraccess,clusterrole,oauth_config,admin:org,admin:enterprise,admin:repo_hook,delete_repo,site_admin,mail.google.com,auth/drive,auth/admin.directory`.split(`,`),integrations:/* @__PURE__ */ `otesse,stripe,paypal,braintree,squareup,adyen,razorpay,gocardless,xendit,twilio,sendgrid,mailgun,hubapi,hubspot,myshopify,paddle.com,@paddle/,@slack/,slack_sdk,slack_bot,slack.com/,openai,anthropic,secret_key,client_secret,webhook_secret,signing_secret,api_secret,_api_key,_access_token,_auth_token,grant_type`.split(`,`),percents:[`%0a`,`%0d`,`%2`,`%3`,`%4`,`%5`,`%6`,`%7`]};var ai=class{#e;#t;#n;#r;#i;#a;constructor(e){let t=oi.flatMap(e=>ii[e].map(t=>({signal:e,mark:t}))),n=[...e,...t.map(({mark:e})=>e)];this.#t=e.length,this.#n=t.map(({signal:e})=>e),this.#e=new $r(n),this.#r=n.map(({length:e})=>e),this.#i=Math.max(...this.#r),this.#a=Math.max(...t.map(({mark:e})=>e.length))}look(e){let t=si();return this.#o(e,0,e.length,0,t),t}lookAgain(e,{seen:t,copies:n},r){let i=si(),a=0,o=0;for(let s of n){let{from:n,to:c,length:l}=s;if(l<this.#i)continue;let u=n===0&&c===0?0:c+this.#i-1;a<u&&(this.#o(e,a,u,o,i),o=u);let d=n+l===t.length&&c+l===e.length;this.#s(t,i,s,u,d,r);for(let e of oi){let r=n+l-this.#a;ci(t[e],i[e],o-c+n,r,c-n)}o=Math.max(o,c+l-this.#a+1),a=c+l}return this.#o(e,a,e.length,o,i),i}#o(e,t,n,r,i){let a=Math.max(0,Math.min(t-this.#i+1,r));this.#e.search(e.subarray(a,n+this.#a-1),(e,o)=>{let s=a+o;if(e>=this.#t){s>=r&&s<n&&i[this.#n[e-this.#t]].push(s);return}let c=s+this.#r[e];c>t&&c<=n&&i.keywords.add(e,s,!1)})}#s({keywords:e},t,{from:n,to:r,length:i},a,o,{before:s,after:c}){let l=r-n,u=t=>e.offset(t)+this.#r[e.number(t)];for(let r=un(e.length,e=>u(e)+l>a);r<e.length&&!(u(r)>n+i);r++){let u=e.number(r),d=e.offset(r),f=(a===0||d-s>=n)&&(o||d+c[u]<=n+i);t.keywords.add(u,d+l,f&&e.isBarren(r))}}};const oi=Object.keys(ii);function si(){return{keywords:new ri,joints:[],templates:[],escapes:[],percents:[],handlers:[],suspects:[],integrations:[]}}function ci(e,t,n,r,i){for(let a=un(e.length,t=>e[t]>=n);a<e.length&&!(e[a]>r);a++)t.push(e[a]+i)}var li=class{prefilter;surroundings;#e;#t=/* @__PURE__ */ new Map;constructor(e){this.#e=di(e),this.prefilter=new ai(this.#e.map(({text:e})=>e)),this.surroundings={before:102,after:this.#e.map(({reach:e})=>e)}}keyword(e){return this.#e[e]}pattern(e){return this.#n(e).pattern}lead(e){return this.#n(e).lead}#n(e){let t=this.#t.get(e);return t||this.#t.set(e,t=ui(e)),t}};function ui({format:{pattern:e,before:t}}){return{pattern:new RegExp(e.source,`${e.flags}dy`),lead:t?RegExp(`(?<=(${t.source.replace(/\$$/,``)}))`,`${t.flags}y`):null}}function di(e){let t=/* @__PURE__ */ new Map;for(let n of e)for(let e of n.format.keywords){let r=t.get(e)??{text:e,rules:[],reach:0};r.rules.push(n),r.reach=Math.max(r.reach,n.format.reach??700),t.set(e,r)}return[...t.values()]}function fi(e,t,n){if(e.length===0)return[];let r=Buffer.from(t.buffer,t.byteOffset,t.byteLength).toString(`utf8`),i=[];for(let{rule:t,find:a}of e)for(let{start:e,end:o}of a(r,n)){let n=r.slice(e,o);if(_n(n)<(t.format.entropy??0))continue;let a=Buffer.byteLength(r.slice(0,e)),s=[`a pattern of your own`],{confidence:c}=t;i.push({rule:t,start:a,end:a+Buffer.byteLength(n),value:n,matched:n,prefix:0,confidence:c,evidence:s})}return i}function pi({rule:e,evidence:t}){if(e.format.nameOnly)return e.format.title;let n=t[0]?.match(/^found in (.+)$/)?.[1];return n===`joined literals`?`${e.title}, put together from parts.`:n===void 0?`${e.title} in plain text.`:`${e.title}, hidden by ${n}.`}function mi(e){return hi(e).flatMap(gi).sort((e,t)=>e.start-t.start)}function hi(e){let t=[],n=-1;for(let r of[...e].sort((e,t)=>e.start-t.start))r.start<n?t.at(-1).push(r):t.push([r]),n=Math.max(n,r.end);return t}function gi(e){let t=[];for(let n of[...e].sort(_i)){let e=t.find(e=>n.start<e.end&&e.start<n.end);if(!e){t.push({...n,also:[],cover:{start:n.start,end:n.end}});continue}e.cover={start:Math.min(e.cover.start,n.start),end:Math.max(e.cover.end,n.end)};let{id:r}=n.rule;r!==`generic-secret`&&r!==e.rule.id&&!e.also.includes(r)&&e.also.push(r)}return t}function _i(e,t){return vi(e)-vi(t)||t.value.length-e.value.length||e.end-e.start-(t.end-t.start)||s(e.rule.severity,t.rule.severity)||e.start-t.start}function vi(e){return e.rule.vendor===null?e.rule.format.guessable?2:1:0}const yi={production:`production`,prod:`production`,prd:`production`,live:`production`,staging:`staging`,stage:`staging`,stg:`staging`,uat:`staging`,preview:`staging`,development:`development`,dev:`development`,local:`development`,override:`development`,test:`test`,testing:`test`,ci:`test`},bi=/(?:^|\/)(?:\.env[^/]*|[^/]*\.(?:env|ya?ml|json[5c]?|toml|ini|cfg|conf|config|properties|tfvars|hcl|plist|xml))$/;function xi(e){if(!bi.test(e.toLowerCase()))return null;let t=e.toLowerCase().split(`/`),n=t.pop();for(let e of[...n.split(/[.\-_]/).reverse(),...t.reverse()]){let t=Object.hasOwn(yi,e)?yi[e]:null;if(t!==null)return t}return null}function Si(e){return/(?:^|\/)(?:tests?|__tests__|spec|specs|e2e|fixtures?|testdata|mocks?|__mocks__)\/|(?:[._-](?:test|spec)s?\.\w+|_test\.\w+|(?:^|\/)test_[^/]+\.py)$/i.test(e)}function Ci(e){return Si(e)||/(?:^|\/)(?:examples?|samples?|demos?|tutorials?)\//i.test(e)||Ti(e)}function wi(e){let t=e.slice(e.lastIndexOf(`/`)+1).toLowerCase();return/^(?:docker-)?compose[.-](?:override|dev|development|local)\.ya?ml$/.test(t)?!0:/^\.env/.test(t)?/\.(?:development|dev|local|test)(?:\.|$)/.test(t)&&!/\.production\./.test(t):Si(e)}function Ti(e){return/\.(?:mdx?|markdown|rst|adoc|asciidoc|textile|org|wiki)$/i.test(e)||/(?:^|\/)(?:readme|changelog|contributing|install|usage)[^/.]*(?:\.txt)?$/i.test(e)||/(?:^|\/)docs?\/.*\.(?:txt|html?)$/i.test(e)}function Ei(e){return/\.(?:html?|xhtml|swift|dart|storyboard|xib|pbxproj)$/i.test(e)||/(?:^|\/)(?:public|static|www|wwwroot|assets)\/(?:.*\/)?[^/]+\.(?:m?js|css|json|txt|map)$/i.test(e)||/(?:^|\/)(?:info\.plist|androidmanifest\.xml|google-services\.json|googleservice-info\.plist)$/i.test(e)||/(?:^|\/)res\/values[^/]*\/[^/]+\.xml$|(?:^|\/)(?:android|ios)\/.*\.(?:kt|java|m|mm|h|xml|plist|gradle)$|(?:^|\/)app\/src\/main\/.*\.(?:kt|java)$/i.test(e)}const Di=/(?:NEXT_PUBLIC|VITE|REACT_APP|EXPO_PUBLIC|NUXT_PUBLIC)_/;function Oi({rule:e,start:t},n,r){if(e.format.nameOnly)return[];let i=[];return(Ei(n)||ki(r)||Di.test(Ai(r,t)))&&i.push(`secret-in-client-code`),Ti(n)&&i.push(`secret-in-documentation`),e.format.environment===`live`&&wi(n)&&i.push(`live-key-in-development`),i}function ki(e){return/^(?:\s|\/\/[^\n]*\n|\/\*[^*]*\*\/)*(["'])use client\1/.test(D(e,0,Math.min(e.length,1e3)))}function Ai(e,t){return D(e,Ce(e,t,200),t)}var ji=class{#e;#t=[];constructor(e){this.#e=[...e].sort((e,t)=>e.start-t.start);let t=0;for(let{end:e}of this.#e)this.#t.push(t=Math.max(t,e))}*touching(e,t){for(let n=this.#n(e);n<this.#e.length&&this.#e[n].start<t;n++)this.#e[n].end>e&&(yield this.#e[n])}#n(e){let t=0,n=this.#t.length;for(;t<n;){let r=t+n>>>1;this.#t[r]>e?n=r:t=r+1}return t}};const Mi={line:1,column:1};function Ni(e,t,n,r){let i=e.line,a=-1,o=t.subarray(n,r);for(let e=o.indexOf(10);e!==-1;e=o.indexOf(10,e+1))i++,a=n+e+1;return a===-1?{line:i,column:e.column+Pi(t,n,r)}:{line:i,column:1+Pi(t,a,r)}}function Pi(e,t,n){let r=n-t;for(let i=t;i<n;i++){let t=e[i];t>=128&&(t<192?r--:t>=240&&r++)}return r}var Fi=class{#e;#t;#n;constructor(e,t=0,n=Mi){this.#e=e,this.#t=t,this.#n=n}to(e){if(e<this.#t)throw RangeError(`offsets must ascend`);return this.#n=Ni(this.#n,this.#e,this.#t,e),this.#t=e,this.#n}},Ii=class{#e;#t;constructor(e){this.#e=new li(e.rules),this.#t=e}look(e,t){return t===null?dn(this.#e,e):fn(this.#e,e,t)}detect(e){let{bytes:t,owned:n}=e,r=[...Bn(this.#e,e),...fi(this.#t.textRules??[],t,e.path)].filter(t=>!this.#n(t,e));if(r.length===0)return[];let i=zi(mi(r),t),a=i.map(e=>new p(e.value,Ri(e))),o=i.map(({cover:e},t)=>({...e,preview:a[t].preview})),s=new ji([...o,...Li(i,o,t)]),c=new Fi(t,0,e.position??Mi),l=[];return i.forEach((r,i)=>{let u=c.to(r.start),d=c.to(r.end);if(n&&(r.start<n.start||r.start>=n.end))return;let f={path:e.path,line:u.line,column:u.column,endLine:d.line,endColumn:d.column};l.push(this.#r(r,a[i],f,t,o[i],s))}),l}#n({rule:e,value:t,matched:n,start:r},{path:i,bytes:a}){let{isAllowed:o}=this.#t;if(!o)return!1;let s=Buffer.from(a.subarray(Ce(a,r),we(a,r))).toString(`utf8`);return o({rule:e.id,path:i,secret:t,match:n,line:s})}#r(e,t,n,r,i,a){let{rule:o}=e,s=Oi(e,n.path,r);return{rule:o.id,category:o.category,vendor:o.vendor,severity:o.severity,confidence:o.format.guessable&&Ci(n.path)?l(e.confidence):e.confidence,...n,commit:null,preview:t.preview,message:pi(e),fingerprint:o.format.guessable&&!o.format.nameOnly?t.guardedFingerprint(o.id,n.path,Bi(r,e.start)):t.fingerprint(o.id),also:[.../* @__PURE__ */ new Set([...e.also,...s])],evidence:e.evidence,places:[],frame:Ge(r,n,i,a),secretId:o.format.nameOnly?null:t.id(this.#t.idKey)}}};function Li(e,t,n){let r=/* @__PURE__ */ new Map;if(e.forEach(({value:e,rule:n},i)=>{e.length>=8&&!n.format.nameOnly&&r.set(e,t[i].preview)}),r.size*n.length>5e7)return[];let i=Buffer.from(n.buffer,n.byteOffset,n.length);return[...r].flatMap(([e,t])=>{let n=[],{length:r}=Buffer.from(e);for(let a=i.indexOf(e);a!==-1;a=i.indexOf(e,a+r))n.push({start:a,end:a+r,preview:t});return n})}function Ri({rule:{format:e},prefix:t,value:n}){return e.nameOnly?{head:n.length,tail:0}:e.visible?e.visible:e.guessable?{head:0,tail:0}:{head:t,tail:4}}function zi(e,t){let n=/* @__PURE__ */ new Set,r=[],i=0;return e.forEach(({start:a,rule:o},s)=>{s>0&&t.subarray(e[s-1].start,a).includes(10)&&i++,r.push(i),o.format.nameOnly||n.add(i)}),e.filter(({rule:e},t)=>!e.format.nameOnly||!n.has(r[t]))}function Bi(e,t){return D(e,Ce(e,t,120),t).replace(/\s+/g,` `).trim()}function Vi(e,{vendor:t,risk:n,revocation:r}){return{id:e.id,category:`keys`,vendor:t,title:e.title,severity:e.severity,confidence:e.confidence??`high`,why:`${n} Whoever has read the commit may keep a copy: deleting the line, the commit or the branch does not undo that.`,fix:[...r.steps,`Read the key from the environment or a secret manager instead of the code.`],bad:e.leaks,good:e.safe,references:[.../* @__PURE__ */ new Set([r.url,e.source])],cwe:[798,540],controls:{owasp:[`A07:2021`,`A07:2025`,`API2:2023`],pci:[`8.3.2`,`8.6.3`],soc2:[`CC6.1`]},format:e}}const Hi={vendor:null,risk:`Whoever holds this password can read and change what the account may, from anywhere that reaches the server.`,revocation:{url:`https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html`,steps:[`Make a second account with the same rights, or a second password where the server allows two.`,`Deploy the new one wherever the old one is used, and see a connection succeed with it.`,`Drop the old account, or change its password, and end the sessions that are still open.`,`Look through the log of the server for connections that were not yours.`]}};function Ui({user:e,password:t,host:n}){let r=t.toLowerCase();return t.length<4||Wi(t)||Gi(r)||r===e.toLowerCase()||qi(n.toLowerCase())?!1:!(Ji(n.toLowerCase())&&Yi(r))}function Wi(e){return/^(?:\$|%[a-z(]|%\w+%$|[{<[(:@])|[$#]\{|\$\(|\{\{|\{[a-z_][\w.()]*\}|\\\(|%[sv](?![0-9a-f])/i.test(e)}function Gi(e){if(/^(.)\1*$|^1234567?8?9?0?$|^[^a-z0-9]+$|\*{3}|x{4}|\.{3}|…/.test(e))return!0;let t=e.replace(/[^a-z]+/g,``);return Ki.has(t)&&e.length-t.length<=4||/example|placeholder|redacted|dummy|change_?-?(?:me|it)|your_?-?pass/.test(e)?!0:Yi(e)&&/^(?:your|my|some|the|insert|enter|replace|use).*(?:pass(?:word)?|pw|secret|token|key|here)$/.test(t)}const Ki=new Set(`password passwd passphrase pass pwd pw passw dbpass dbpassword dbpwd userpass userpassword mypass secret mysecret secretpassword supersecret topsecret key token apikey credential credentials foo bar baz qux foobar test testing testpass testpassword guest root admin user username postgres mysql mariadb mongo mongodb redis rabbitmq default demo sample hunter none null undefined true false string value auth pswd`.split(` `));function qi(e){return/(?:^|\.)example(?:\.(?:com|org|net))?$|\.(?:test|invalid)$|^<|^(?:your|my|some)[-_]?(?:host|server|domain|site|company|address)|^(?:host|hostname|hostspec|server|servername|address|ip|domain|endpoint|url)$/.test(e)}function Ji(e){return/^(?:[a-z0-9_-]*|127\..*|0\.0\.0\.0|\[?::1\]?|host\.docker\.internal|.*\.(?:local|localhost))$/.test(e)}function Yi(e){return/^[a-z]+(?:[-_.][a-z]+)*[-_.@]?[0-9]{0,4}!?$/.test(e)||/^(?:p[a4@][s5$]{2}w?[o0]?r?d?|s[e3]cr[e3]t)[0-9!]{0,4}$/.test(e)}const Xi=Vi({id:`connection-string-fields`,title:`password in the fields of a connection string`,severity:`high`,keywords:[`server=`,`data source=`,`host=`,`jdbc:`],reach:2200,pattern:/(?:(?:server|data source|host)=[^;\r\n"'<>]{1,200};[ \t]{0,2}(?:[a-z][a-z _-]{1,30}=[^;\r\n"']{0,120};[ \t]{0,2}){0,10}?(?:password|pwd) ?= ?|host=[^\s;"'<>]{1,200} (?:[a-z_]{2,30}=[^\s;"']{0,120} ){0,8}?password=|jdbc:[a-z0-9:]{2,40}\/\/[^\s"'`<>?;]{1,300}[?;](?:[a-z]{1,40}=[^\s"'`<>&;]{0,120}[&;]){0,10}?(?:password|pwd)=)(?<secret>[^\s;&"'`<>]{1,200})/i,boundary:`none`,confidence:`medium`,entropy:1.5,accept:({value:e,matched:t})=>Ui(Zi(t,e)),visible:{head:0,tail:0},guessable:!0,source:`https://learn.microsoft.com/en-us/dotnet/framework/data/adonet/connection-string-syntax`,leaks:[`"Default": "Server=tcp:acme.database.windows.net,1433;Initial Catalog=shop;User ID=shop;Password={{alnum:10}}@{{alnum:6}};Encrypt=True;"`,`Data Source=sql01.acme.io;User Id=sa;Pwd={{alnum:14}};`,`jdbc:postgresql://db.acme.io/shop?user=shop&password={{alnum:16}}&ssl=true`,`url=jdbc:sqlserver://sql01.acme.io:1433;databaseName=shop;user=sa;password={{alnum:16}};encrypt=true`,`psql "host=db.acme.io port=5432 user=shop password={{alnum:16}} dbname=shop"`,`Host=pg.acme.io;Port=5432;Database=shop;Username=shop;Password={{alnum:20}}`],safe:[`Server=localhost;Database=shop;User Id=sa;Password=Passw0rd;`,`Server=myServerAddress;Database=myDataBase;User Id=myUsername;Password=myPassword;`,`Server=(localdb)\\mssqllocaldb;Database=shop;Trusted_Connection=True;`,`Server={server};Database={db};User Id={user};Password={password};`,`Server=sql01.acme.io;Database=shop;User Id=sa;Password=$(DbPassword);`,"jdbc:postgresql://db.acme.io/shop?user=shop&password=${DB_PASSWORD}",`jdbc:mysql://localhost:3306/test?user=root&password=root`,`host=localhost port=5432 user=postgres password=postgres dbname=postgres`,`Data Source=sql01.acme.io;Integrated Security=SSPI;`,`Server=sql01.acme.io;Uid=shop;Pwd=********;`]},Hi);function Zi(e,t){return{user:/[;?&\s](?:user(?: ?id|name)?|uid)=([^;&\s]*)/i.exec(e)?.[1]??``,password:t,host:/(?:(?:server|data source|host)=(?:tcp:)?|:\/\/)([^;,:/?\s]*)/i.exec(e)?.[1]??``}}const Qi={scheme:29,user:128,password:200};function $i(e,t){let n=ea(e,t,Qi.scheme,58);if(e[n]!==58||e[n+1]!==47||e[n+2]!==47)return!1;let r=ea(e,n+3,Qi.user,58);return e[r]===58&&e[ea(e,r+1,Qi.password,64)]===64}function ea(e,t,n,r){let i=Math.min(e.length,t+n),a=t;for(;a<i&&e[a]!==r&&!ta(e[a]);)a++;return a}function ta(e){return e===32||e>=9&&e<=13||e===34||e===39||e===96||e===47||e===92||e===64}const na=Vi({id:`connection-string`,title:`password in a connection string`,severity:`high`,keywords:/* @__PURE__ */ `postgres://.postgresql://.postgres+.postgresql+.mysql://.mysql+.mysqlx://.mariadb://.mariadb+.mongodb://.mongodb+srv://.redis://.rediss://.amqp://.amqps://.mssql://.mssql+.sqlserver://.ftp://.ftps://.sftp://.smtp://.smtps://.ldap://.ldaps://.http://.https://.nats://.clickhouse://.cockroachdb://`.split(`.`),pattern:/[a-z]{3,12}(?:\+[a-z0-9]{2,16})?:\/\/[^\s:@/?#"'`<>\\]{0,128}:(?<secret>[^\s@/"'`\\]{1,200})@[^\s/?#"'`,;)\\]{0,253}/i,mayMatch:$i,boundary:`left`,confidence:`medium`,entropy:1.5,accept:({value:e,matched:t})=>Ui(ra(t,e)),visible:{head:0,tail:0},guessable:!0,source:`https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1`,leaks:[`DATABASE_URL=postgres://shop:{{alnum:16}}@db.acme.io:5432/shop`,`DATABASE_URL="postgresql+asyncpg://shop:{{alnum:14}}@10.2.3.4/shop?sslmode=require"`,`mongoose.connect('mongodb+srv://app:{{alnum:12}}@cluster0.ab1cd.mongodb.net/shop');`,`REDIS_URL=rediss://:{{alnum:40}}@cache.acme.io:6380/0`,`url: amqps://worker:{{alnum:20}}@rabbit.acme.io/vhost`,`jdbc:mysql://shop:{{alnum:16}}@db.acme.io/shop`,`git clone https://deploy:{{alnum:20}}@git.acme.io/shop.git`,`SMTP_URL=smtps://mailer%40acme.io:{{alnum:16}}@smtp.acme.io:465`,`engine = create_engine(f"mysql+pymysql://root:{{alnum:12}}@{host}/shop")`,`DATABASE_URL=postgres://shop:{{alnum:24}}@localhost:5432/shop`,`curl ftp://backup:{{alnum:5}}!{{alnum:7}}@files.acme.io/dump.sql.gz`],safe:[`postgres://user:password@db.acme.io:5432/shop`,`DATABASE_URL=postgres://user:pass@host/db`,`DATABASE_URL=postgres://postgres:postgres@localhost:5432/postgres`,`mysql://root:root@127.0.0.1:3306/test`,`mysql://shop:<password>@db.acme.io/shop`,"DATABASE_URL=postgres://shop:${DB_PASS}@db.acme.io/shop",`DATABASE_URL=postgres://shop:$PASSWORD@db.acme.io/shop`,`f"postgresql://{user}:{password}@{host}:{port}/{name}"`,`fmt.Sprintf("postgres://%s:%s@%s/%s", user, password, host, name)`,`redis://:***@cache.acme.io:6379`,`amqp://guest:guest@rabbitmq:5672`,`mongodb://admin:changeme@mongo:27017`,`postgres://app:xxxxxxxx@db.acme.io/app`,`postgres://dev:devpassword1@db:5432/dev`,`http://alice:{{alnum:12}}@example.com/private`,`ldap://cn=admin:Wonder1and@ldap.example.org`,`http://localhost:8080/@acme/shop`,`see https://registry.npmjs.org:443 or mail ops@acme.io`,`proxy: 'http://proxy.acme.io:3128',`,`https://user:your_access_token@git.acme.io/shop.git`,`postgres://shop:{{ .Values.db.password }}@db.acme.io/shop`,`mysql://shop:%DB_PASSWORD%@db.acme.io/shop`]},Hi);function ra(e,t){return{user:/:\/\/([^:]*):/.exec(e)?.[1]??``,password:t,host:e.slice(e.lastIndexOf(`@`)+1).replace(/:[0-9]*$/,``)}}function ia(e){let t=la(e),n=t.at(-1);if(n===void 0||ua.has(n)||t.some(e=>da.has(e)))return null;let r=t.join(`_`);return ca.test(r)?null:aa.test(r)?`key`:oa.test(r)?`password`:sa.test(r)?`token`:null}const aa=/secret(?:_|$)|(?:^|_)[a-z]*(?:api|access|private|signing|encryption|auth|master)_?key(?:_|$)|(?:^|_)[a-z]*(?:auth|access|refresh|api|bot|private|personal|deploy|app)_?token(?:_|$)|(?:^|_)(?:authorization|bearer)(?:_|$)/,oa=/(?:password|passwd|passw|passphrase|pwd|credentials?)(?:_|$)/,sa=/token(?:_|$)/,ca=/(?:next|page|paging|continuation|continue|sync|cursor|resume|delta|change|start|end|eos|bos|pad|mask|special|client|idempotency|request|update|sequence|starting|unit)_?token/;function la(e){return e.replace(/([a-z0-9])([A-Z])|([A-Z])([A-Z][a-z])/g,`$1$3_$2$4`).toLowerCase().split(/[^a-z0-9]+/).map(e=>e.replace(/[0-9]+$/,``)).filter(e=>e!==``)}const ua=new Set(`id ids name names url urls uri path file filename dir type types kind class style len length size count max min limit header headers prefix suffix field fields label text title hint help message error placeholder description desc expiry expires expiration ttl timeout age date time regex regexp pattern policy rule rules version arn algorithm alg format endpoint host scope scopes component selector icon column param params index offset position store provider manager service handler factory ref refs test tests example examples enabled required status state mode source target owner env var variable rotation schema model view page link reset strength validator template tag tags signature verifier strategy ts js py go rb json yml yaml md txt pem`.split(` `)),da=new Set(`public pub hash hashed hashes digest checksum checksums sha md integrity fingerprint thumbprint etag encrypted cipher ciphertext sealed csrf xsrf salt nonce uuid guid css i18n dummy fake mock placeholder example sample redacted masked obfuscated tokenizer tokenize lexer recaptcha sitekey site`.split(` `));function fa(e){return pa.test(e)}const pa=/(?:^|\/)(?:node_modules|vendor|third_party|bower_components|site-packages|__snapshots__|\.yarn|\.pnp)\/|(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|bun\.lockb?|go\.sum|go\.work\.sum|gradle\.lockfile|flake\.lock|packages\.lock\.json|deno\.lock)$|\.(?:lock|snap|sum|map|min\.(?:m?js|css)|bundle\.js|chunk\.js|svg|css|scss|less|po|pot|xlf|xliff|resx|strings|pem|crt|cer|pub|asc|sig)$|\.pb\.go$|_pb2\.py$|\.g\.dart$/i;function ma(e){return ha.test(e)}const ha=/(?:^|\/)(?:tests?|__tests__|specs?|e2e|fixtures?|testdata|mocks?|__mocks__)\/|[._-](?:test|spec)s?\.\w+$|(?:^|\/)test_[^/]+$/i;function ga(e){return _a.test(e)}const _a=/\.(?:[cm]?[jt]sx?|vue|svelte|astro|pyi?|pyx|go|rs|java|kts?|scala|groovy|gradle|rb|erb|php|phtml|cs|cshtml|vb|fs|c|cc|cpp|cxx|h|hh|hpp|m|mm|swift|dart|lua|p[lm]|exs?|erl|clj[cs]?|elm|hs|ml|jl|r|sql|zig|nim|html?|jsp|tf)$/i,va=[`secret`,`token`,`passw`,`passphrase`,`pwd`,`credential`,`api_key`,`apikey`,`api-key`,`access_key`,`accesskey`,`access-key`,`private_key`,`privatekey`,`signing_key`,`signingkey`,`encryption_key`,`encryptionkey`,`auth_key`,`authkey`,`master_key`,`masterkey`,`authorization`,`bearer `],ya=/* @__PURE__ */ RegExp(`(?:bearer |(?:secret|token|passw|passphrase|pwd|credential|(?:api|access)[_-]?key|(?:private|signing|encryption|auth|master)_?key|authorization)[\\w.$-]{0,40}(?:\\\\?["'\`\\])]){0,3}(?:(?:(?:: ?[A-Za-z&][\\w&'. <>[\\]|]{0,30}|\\[\\d{0,4}\\]| (?:string|\\[\\]byte)) ?= ?)|(?:,?\\s{0,40}"?value"?\\s?[:=]\\s?|<\\/key>\\s{0,40}<string>|\\s?\\{\\s{0,40}default\\s{0,4}=\\s?)|(?:[ \\t]{0,20}(?:===?|!==?|=>|:=|:-|->|\\|\\|=?|\\?\\?=?|\\?=|[:=,>({])[ \\t]{0,20}|[ \\t]))(?:(?:[\\w.:[\\]]{1,32}\\()?[@$A-Za-z]?\\\\?["'\`])?(?:(?:bearer|basic|token|apikey) )?)(?<secret>[^\\s"'\`<>\\\\&;,)}\\]]{8,512})(?:\\\\?["'\`]|&)?`,`i`),ba=/[\w.$-]{0,48}$/;function xa(e,t){let n=/^[\w.$-]*/.exec(e)[0],r=e.lastIndexOf(t),i=e.slice(n.length,r),a=/(?:^|[^a-z])(bearer|basic|token|apikey) $/i.exec(e.slice(0,r))?.[1]?.toLowerCase()??null;return{name:n,lead:i,closer:e.slice(r+t.length).replace(`\\`,``),scheme:a}}function Sa({name:e,lead:t,closer:n,scheme:r},i,a){return/["'`]$/.test(r===null?t:t.slice(0,-r.length-1))?/["'`]/.test(n):/[([{]|^[$@%]|->|::/.test(i)||ga(a)&&n===``?!1:r===null?t===` `?e.startsWith(`--`)||/(?:^|\/)(?:(?:docker|container)file[^/]*|[._]netrc)$/i.test(a):/[=:>-]\s*$/.test(t)&&!/[=!]==?\s*$/.test(t):!0}const Ca=/* @__PURE__ */ `da87dcahahc687gae686bfcddg.6b9c7d9d89e6ce7dcb9c7fdf8d.6dac7fe7ai78ce5dg8b7bfghdh.8ca84bdb7ff9cb8be98bacegcg.8e88cbdgeif9a7ebc558fdc9cj.7cba88ef4ff9dd6df8aa9gdfbg.8d9d4cab7edab86dd989addfde.5dcd4efe8ecdae7deaa79efgef.bc899b9hfhh8a479hb76ibhdib.78ab5bbbab9bab8bbc6baabbbb.9caa3b9d6debcbbccb8b9dbdde.8dca58ff5he7de6ehf999egiah.5aca4efg7efbad87fd9b9fefef.7e877a7f9hccea8dhe75bbgifg.db87gcchcgb98599j5999cafhg.5fdd5efbaic8ff69g6a89dfhdg.abaa9ca9acbabbcc9bac3cac9c.7fbb4daf7jdbbb7ei977bbfjai.9f9e4de98jddeea9ge848geibh.8eac4df76jgbde8ai799bgef9i.b8bc6bcg9gg796e8h776ehgeff.4abd3edc8eedcdbbccddddeedc.6cab8cba5ceca88cd68ccd9dce.7b7a8adb9ceb9bb6dbc5dcdbad.bba9abccaddb98b4eb67bdbddd.7cbb5dbc8cdbac4cccadccbbab.8a7999aa9eda9aa8e877bcbbfc`.split(`.`);function wa(e,t){let n=Ca[Ta(e)].charAt(Ta(t));return Number.parseInt(n,36)/2}function Ta(e){let t=e.toLowerCase().charCodeAt(0)-97;return t>=0&&t<26?t:26}function Ea(e){let t=0,n=``;for(let r of e)t+=Aa(n,r),n=r;return t-e.length*Math.log2(Fa(e))}function Da(e){return Math.min(Ea(e),Ea(Oa(e)))}function Oa(e){return e.replace(/[@4310!$57]/g,e=>ka[e])}const ka={"@":`a`,4:`a`,3:`e`,1:`l`,0:`o`,"!":`i`,$:`s`,5:`s`,7:`t`};function Aa(e,t){let n=Pa(t),r=ja[Pa(e)][n];return n===Ma?r+Math.log2(10):r+(n===Na?3:wa(e,t))}const ja=[[.3,3.5,5.8,3.8],[1,1.3,4.2,4.9],[1.9,2.3,1.3,3.1],[.5,2.1,4.2,4.9]],Ma=2,Na=3;function Pa(e){return e>=`a`&&e<=`z`?0:e>=`A`&&e<=`Z`?1:e>=`0`&&e<=`9`?2:3}function Fa(e){if(/^(?:[0-9a-f]+|[0-9A-F]+)$/.test(e))return 16;let t=/^[A-Za-z0-9_-]*$|^[A-Za-z0-9+/=]*$/.test(e)?2:24;return(/[a-z]/.test(e)?26:0)+(/[A-Z]/.test(e)?26:0)+(/[0-9]/.test(e)?10:0)+(/[^A-Za-z0-9]/.test(e)?t:0)}function Ia(e){return La.test(e)||La.test(Oa(e))}const La=/pass|secret|admin|test|qwer|asdf|zxcv|1qaz|2wsx|1q2w|a1b2|q1w2|abc1|1234|4321|welcome|letmein|dragon|monkey|hunter|login|user|demo|dummy|fake|foobar|hello|world|root|guest|change|token|your|sample|winter|summer|spring|autumn|battery|staple|xxx/i;function Ra(e){let t=e.toLowerCase().replace(/[^a-z]/g,``),n=0;for(let e=1;e<t.length;e++)t.charCodeAt(e)-t.charCodeAt(e-1)===1&&n++;let r=/[g-z]/.test(t)?.25:.5;return t.length>=8&&n>t.length*r}function za(e,t,n=!1){if(Ka(e)||new Set(e).size<8||Ra(e))return!1;if(Ba.test(e))return t===`key`&&!n;if(/^(?:[0-9a-f]+|[0-9A-F]+)$/.test(e))return!n&&Va(e);let r=Ga(e);return r===null?t===`password`?Ha(e):Ua(e,t):za(r,t,n)}const Ba=/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;function Va(e){return e.length>=20&&/[a-f]/i.test(e)&&/[0-9]/.test(e)&&Ea(e)>=8}function Ha(e){return!/^[!-~]{8,128}$/.test(e)||Wa(e)<(e.length<12?3:2)?!1:!Ia(e)&&Da(e)>=6}function Ua(e,t){return!/^[\w+/=.~:|!@#$%^*?-]{16,}$/.test(e)||!/[0-9].*[a-z]|[a-z].*[0-9]/i.test(e)||e.length<32&&Ia(e)?!1:(e.length<24?Da(e):Ea(e))>=(t===`token`?10:6)}function Wa(e){return[/[a-z]/,/[A-Z]/,/[0-9]/,/[^A-Za-z0-9]/].filter(t=>t.test(e)).length}function Ga(e){if(!/^[\w+/-]{12,}={0,2}$/.test(e))return null;let t=Buffer.from(e,`base64`).toString(`latin1`).trimEnd();return/^[\x20-\x7e\r\n\t]+$/.test(t)?t:null}function Ka(e){return/^(?:MI[GI]|AAAA[BCE]|sha\d{3}-|data:|arn:|v?\d+\.\d+\.|\d{4}-\d\d-\d\d)|^[A-Z0-9]+(?:_[A-Z0-9]+)+$|\.{3}/.test(e)||/:\/\/|^[.~@]?\/|^\.{1,2}\/|^[A-Z]:|^#|^%[0-9a-z]|\.(?:[a-z]{2,4}|yaml)$|^[\w.+-]+@[\w-]+\.[a-z.]{2,}$/i.test(e)}const qa=`https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html`,Ja=Vi({id:`generic-secret`,title:`secret in an assignment`,severity:`high`,confidence:`medium`,keywords:va,pattern:ya,cutOffAt:512,before:ba,boundary:`none`,accept:({value:e,matched:t,path:n=``})=>Ya(e,t,n),visible:{head:0,tail:0},guessable:!0,source:qa,leaks:[`OTESSE_WEBHOOK_SECRET="{{alnum:32}}"`,`const apiKey = '{{alnum:32}}';`,`client_secret: "{{base64url:40}}"`,`curl -H 'X-Api-Key: {{alnum:32}}' https://api.acme.io/v1/orders`],safe:[`const apiKey = process.env.OTESSE_API_KEY;`,"api_key: ${API_KEY}",`password: "Enter your password"`,`SECRET = "correct-horse-battery-staple"`,`password = "hunter2"`,`secret_id: "{{hex:32}}"`]},{vendor:null,risk:`Whoever holds this value can act as the program or person it was given to.`,revocation:{url:qa,steps:[`Find out which service gave out the value, and make a new one there.`,`Deploy the new one wherever the old one is used, and see a request succeed with it.`,`Revoke the old one, and look through the log of the service for uses that were not yours.`]}});function Ya(e,t,n){if(fa(n))return!1;let r=xa(t,e),i=ia(r.name);return i===null||!Sa(r,e,n)?!1:r.scheme===`basic`?Xa(e):za(e,i,ma(n))}function Xa(e){let t=Buffer.from(e,`base64`).toString(`latin1`),n=t.indexOf(`:`);return n>=0&&/^[ -~]+$/.test(t)&&za(t.slice(n+1),`password`)}const Za={id:`key-shared-across-environments`,category:`keys`,vendor:null,title:`One key for several environments`,severity:`medium`,confidence:`high`,why:`A key that leaks from the least protected environment opens all of them, and cannot be revoked in one alone.`,fix:[`Create one key for each environment, and give each only the scopes that it needs.`],bad:[`# the same value in .env.staging and .env.production
OTESSE_SECRET_KEY=otesse_live_sk_{{alnum:24}}`],good:[`# .env.staging and .env.production, filled from the secret manager of each
OTESSE_SECRET_KEY=`],references:[`https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html`],cwe:[653],controls:{owasp:[`A04:2021`,`A06:2025`],pci:[`6.5.3`],soc2:[`CC6.1`]}},Qa={id:`live-key-in-development`,category:`keys`,vendor:null,title:`Live key in development`,severity:`high`,confidence:`high`,why:`A test run or a local experiment with a live key touches real customers and real money, and spreads the key to every laptop.`,fix:[`Use the vendor’s test key here.`,`Keep live keys in the production environment only.`],bad:[`# .env.development
OTESSE_SECRET_KEY=otesse_live_sk_{{alnum:24}}`],good:[`# .env.example
OTESSE_SECRET_KEY=`],references:[`https://docs.stripe.com/keys#test-live-modes`],cwe:[489,798],controls:{owasp:[`A07:2021`,`A07:2025`],pci:[`6.5.3`],soc2:[`CC6.1`]}};function $a(e){if(e.startsWith(`AGE`))return io(e.slice(16));let t=ro(e);return io(t)?e.startsWith(`PuTTY`)?t.length>=40:t.length<64?!1:e.startsWith(`-----BEGIN OPENSSH`)?t.startsWith(to):no.test(e)||t.startsWith(`M`):!1}function eo(e){return e.startsWith(`-----BEGIN OPENSSH`)?!ro(e).startsWith(`${to}AAAAABG5vbm`):/^-----BEGIN ENCRYPTED|Proc-Type: ?4, ?ENCRYPTED|Encryption: aes/.test(e)}const to=`b3BlbnNzaC1rZXktdjE`,no=/^-----BEGIN PGP|Proc-Type: ?4, ?ENCRYPTED/;function ro(e){let t=e.replace(/\\+[nrt]/g,`
`).replace(/^[\s\S]*Private-Lines: [0-9]+|^-----BEGIN [A-Z0-9 ]+-----/,``).replace(/(?:-----END|Private-(?:MAC|Hash))[\s\S]*$/,``).replace(/^[ \t"'#*|>]*[A-Z][A-Za-z-]+: .*$/gm,``).split(/[^A-Za-z0-9+/=]+/),n=t.findIndex(e=>e.length>=32);return n<0?``:t.slice(n).join(``)}function io(e){return new Set(e).size>=16}const A=`PRIVATE KEY-----`,ao=Vi({id:`private-key`,title:`private key`,severity:`high`,keywords:[`-----begin `,`age-secret-key-`,`putty-user-key-file-`],reach:25e3,pattern:/-----BEGIN (?:[A-Z0-9]{2,10} ){0,2}PRIVATE KEY(?: BLOCK)?-----(?:[A-Za-z0-9+/=\s\\"',:.;@()#<>*|_&]|-[A-Za-z0-9]){64,12000}(?:-----END (?:[A-Z0-9]{2,10} ){0,2}PRIVATE KEY(?: BLOCK)?-----)?|AGE-SECRET-KEY-(?:PQ-)?1[A-Z0-9]{58}|PuTTY-User-Key-File-[1-3]: (?:[^-]|-[^-]){100,12000}?Private-(?:MAC|Hash): [0-9a-f]{40,64}/,boundary:`none`,accept:({matched:e})=>$a(e),checksum:e=>!eo(e),visible:{head:0,tail:0},neverPlaceholder:!0,source:`https://www.rfc-editor.org/rfc/rfc7468`,leaks:[`-----BEGIN RSA ${A}\nMIIE{{base64:60}}\n{{base64:64}}\n{{base64:64}}\n-----END RSA ${A}`,`-----BEGIN ${A}\nMC4CAQAwBQYDK2VwBCIEI{{base64:43}}\n-----END ${A}`,`"private_key": "-----BEGIN ${A}\\nMIIE{{base64:60}}\\n{{base64:64}}\\n-----END ${A}\\n",`,`JWT_KEY="-----BEGIN EC ${A}\\nMHcC{{base64:60}}\\n{{base64:64}}\\n-----END EC ${A}"`,`-----BEGIN OPENSSH ${A}\nb3BlbnNzaC1rZXktdjEAAAAABG5vbmU{{base64:39}}\n{{base64:70}}\n-----END OPENSSH ${A}`,`key = "-----BEGIN RSA ${A}\\n" +\n  "MIIE{{base64:60}}\\n" +\n  "{{base64:64}}\\n" +\n  "-----END RSA ${A}\\n";`,`-----BEGIN ENCRYPTED ${A}\nMIIF{{base64:60}}\n{{base64:64}}\n-----END ENCRYPTED ${A}`,`-----BEGIN RSA ${A}\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,{{upperhex:32}}\n\n{{base64:64}}\n{{base64:64}}\n-----END RSA ${A}`,`-----BEGIN PGP PRIVATE KEY BLOCK-----
Version: GnuPG v2.0.22 (GNU/Linux)

lQOY{{base64:60}}
{{base64:64}}
=aB3d
-----END PGP PRIVATE KEY BLOCK-----`,`tls.key: |\n    -----BEGIN ${A}\n    MIIE{{base64:60}}\n    {{base64:64}}\n    -----END ${A}`,`# public key: age1qqqq
AGE-SECRET-KEY-1{{upperalnum:58}}`,`PuTTY-User-Key-File-3: ssh-ed25519
Encryption: none
Comment: deploy-key
Public-Lines: 2
{{base64:64}}
{{base64:16}}
Private-Lines: 1
{{base64:48}}
Private-MAC: {{hex:64}}`],safe:[`-----BEGIN PUBLIC KEY-----
MIIB{{base64:60}}
{{base64:64}}
-----END PUBLIC KEY-----`,`-----BEGIN CERTIFICATE-----
MIID{{base64:60}}
{{base64:64}}
-----END CERTIFICATE-----`,`if (pem.includes('-----BEGIN ${A}')) return 'pkcs8';`,`const pem = '-----BEGIN ${A}\\n' + body.match(/.{1,64}/g).join('\\n') + '\\n-----END ${A}\\n';`,`PRIVATE_KEY="-----BEGIN ${A}\\nYOUR_PRIVATE_KEY_GOES_HERE_REPLACE_IT_BEFORE_YOU_DEPLOY_THE_SERVICE\\n-----END ${A}"`,`-----BEGIN RSA ${A}\nxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n-----END RSA ${A}`,`-----BEGIN RSA ${A}\nMIIEpAIBAAKCAQEA...\n-----END RSA ${A}`,`-----BEGIN RSA ${A}\n\${PRIVATE_KEY_BODY}\n-----END RSA ${A}`,`Make sure that the file begins with -----BEGIN OPENSSH ${A} and ends with the matching line, then copy all of it into the secret.`,`grep -rn -e '-----BEGIN RSA ${A}' -e '-----BEGIN EC ${A}' .`,`age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p`,`if line.startswith('AGE-SECRET-KEY-1'):`,`-----BEGIN PGP PUBLIC KEY BLOCK-----

mQEN{{base64:60}}
{{base64:64}}
-----END PGP PUBLIC KEY BLOCK-----`]},{vendor:null,risk:`Whoever holds this key can pose as the server, the person or the service that it stands for, and read what is encrypted to it.`,revocation:{url:`https://cheatsheetseries.owasp.org/cheatsheets/Key_Management_Cheat_Sheet.html`,steps:[`Find out what trusts the key: authorized_keys of servers, deploy keys, certificates, service accounts, signatures.`,`Make a new pair on the machine that uses it, and put its public half wherever the old one stands.`,`Take the old public half away there; for a certificate, have the authority revoke it and issue another.`,`Look through the logs for sign-ins and signatures with the old key that were not yours.`]}}),oo=[`https://nextjs.org/docs/app/guides/environment-variables`,`https://vite.dev/guide/env-and-mode`],so={id:`secret-in-client-code`,category:`keys`,vendor:null,title:`Secret in code that is shipped to users`,severity:`high`,confidence:`medium`,why:`Everything in a bundle, a page or an app package can be read by whoever receives it; minifying hides nothing.`,fix:[`Keep the secret on the server and let the client call an endpoint of yours that uses it.`,`Give the client a public key, where the vendor has one.`,`Treat a secret that was once shipped as leaked: replace and revoke it.`],bad:[`NEXT_PUBLIC_OTESSE_{{word:SECRET}}_KEY=`,`const key = import.meta.env.VITE_STRIPE_{{word:SECRET}}_KEY;`],good:[`NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY=`,`OTESSE_SECRET_KEY=`,`const url = import.meta.env.VITE_API_URL;`],references:oo,cwe:[200,522],controls:{owasp:[`A01:2021`,`A01:2025`,`API2:2023`],pci:[`8.3.2`],soc2:[`CC6.1`]},format:{id:`secret-in-client-code`,title:`A variable that is sent to the browser is named as a secret.`,severity:`high`,confidence:`medium`,keywords:[`next_public_`,`vite_`,`react_app_`,`expo_public_`,`nuxt_public_`],pattern:/(?:NEXT_PUBLIC|VITE|REACT_APP|EXPO_PUBLIC|NUXT_PUBLIC)_(?:[A-Z0-9]{1,30}_){0,8}(?:SECRET|PASSWORD|PASSWD|PRIVATE_KEY|SERVICE_ROLE(?:_KEY)?|SK)(?:_[A-Z0-9]{1,30}){0,4}/,entropy:0,guessable:!0,nameOnly:!0,neverPlaceholder:!0,source:oo[0],leaks:[`NEXT_PUBLIC_OTESSE_{{word:SECRET}}_KEY=`,`const key = import.meta.env.VITE_STRIPE_{{word:SECRET}}_KEY;`],safe:[`NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY=`,`OTESSE_SECRET_KEY=`,`const url = import.meta.env.VITE_API_URL;`]}},co={id:`secret-in-documentation`,category:`keys`,vendor:null,title:`Secret in documentation`,severity:`high`,confidence:`high`,why:`Documentation is copied, published and indexed more widely than code, and readers run its examples as they stand.`,fix:[`Write a placeholder that cannot be mistaken for a key, and say where a reader gets their own.`],bad:[`curl -H "Authorization: Bearer otesse_live_sk_{{alnum:24}}" https://api.otesse.com/v1/orders`],good:[`curl -H "Authorization: Bearer $OTESSE_SECRET_KEY" https://api.otesse.com/v1/orders`],references:[`https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html`],cwe:[540],controls:{owasp:[`A01:2021`,`A01:2025`],pci:[`8.3.2`],soc2:[`CC6.1`]}},lo=[...qr.flatMap(e=>e.keys.map(t=>Vi(t,{vendor:e.id,risk:t.environment===`test`?`Whoever holds this key can use the ${e.name} test account, and people who see test keys in code put live ones beside them.`:`Whoever holds this key can act at ${e.name} in your name until it is revoked.`,revocation:e.revocation}))),ao,na,Xi,Ja,so],uo=[co,Qa,Za],fo=/[\w-]{16}/;let po;function mo(e){return fo.test(e)?(po??=new Ii({rules:lo,idKey:/* @__PURE__ */ new Uint8Array(1)}),e.split(`
`).map(ho).join(`
`)):e}function ho(e){let t=e,n=po.detect({path:``,bytes:Buffer.from(e)});for(let{column:e,endColumn:r,preview:i}of n.reverse())t=t.slice(0,e-1)+i+t.slice(r-1);return t}var go=class{#e=/* @__PURE__ */ new Set;hide(e){for(let t of yo(e).split(/\r?\n/)){let e=t.trim();e.length>=4&&this.#e.add(e)}}cover(e){if(this.#e.size===0)return;let t=[...this.#e].sort((e,t)=>t.length-e.length),n=e=>t.reduce(_o,e),r=e=>t.reduce((e,t)=>/^[A-Za-z]+$/.test(t)?e:_o(e,t),e);e.message=r(e.message),e.evidence=e.evidence.map(r),e.frame&&(e.frame.lines=e.frame.lines.map(e=>vo(e,n)));let{fix:i}=e;if(i){if(i.edits.some(({text:e})=>n(e)!==e))delete e.fix;else for(let e of i.hunks){let t=e.after.map(n);t.some((t,n)=>t!==e.after[n])&&(e.isWhole=!1),e.before=e.before.map(n),e.after=t}}}};function _o(e,t){return t.length>=8?e.replaceAll(t,`…`):[`'`,`"`,"`"].reduce((e,n)=>e.replaceAll(n+t+n,`…`),e)}function vo({text:e,mark:t},n){if(!t)return{text:n(e),mark:t};if(n(e)===e)return{text:e,mark:t};let[r,i]=t,[a,o,s]=[e.slice(0,r),e.slice(r,i),e.slice(i)].map(n),c=a+o+s;return n(c)===c?{text:c,mark:[a.length,a.length+o.length]}:{text:n(c),mark:[0,n(c).length]}}function yo(e){let[,t,n]=/^[A-Za-z@$]{0,3}("""|'''|["'`])([\s\S]*)\1$/.exec(e)??[];return t===void 0||n===void 0?/["'`]/.test(e)?``:e:n.replaceAll(/\\[\s\S]/g,``).includes(t)||/[$#]\{/.test(n)?``:n}function bo(e){return e.kind===`not`?xo(e.value):e.kind===`literal`&&[!1,0,`0`,`false`].includes(e.value)}function xo(e){return e.kind===`not`?bo(e.value):e.kind===`literal`&&[!0,1,`1`,`true`].includes(e.value)}function j(e){if(e.kind===`name`)return e.name;if(e.kind!==`member`)return null;let t=j(e.object);return t===null?null:`${t}.${e.name}`}function So({body:e}){let[t,...n]=e;if(t===void 0)return null;if(!(n.length>0||t.kind!==`return`))return t.value}function Co(e){switch(e.kind){case`literal`:return typeof e.value==`string`?[e.value]:[];case`template`:case`opaque`:return e.parts.flatMap(Co);case`array`:return e.items.flatMap(Co);case`object`:return e.entries.flatMap(e=>Co(e.value));case`call`:return e.args.flatMap(e=>Co(e.value));default:return[]}}const wo={yaml:{path:`.github/workflows/release.yml`,bad:`on: { push: { tags: ['v*'] } }
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
`}};function To(e,t){return e.kind===`map`?e.entries.filter(e=>e.key===t):[]}function M(e,...t){return e.kind===`map`?e.entries.find(({key:e})=>t.includes(e))?.value??null:null}function Eo(e){return e.kind===`list`?e.items.flatMap(Eo):e.kind===`scalar`?[]:[e,...e.entries.flatMap(({value:e})=>Eo(e))]}function N(e){return e?.kind===`scalar`&&e.isLiteral&&e.value!==null?String(e.value):null}function Do(e){return(e?.kind===`list`?e.items:e?[e]:[]).flatMap(e=>N(e)??[])}function Oo(e){return[...e.documents.flatMap(Eo).flatMap(t=>[...ko(t,e.path),...jo(t),...Mo(t),...No(t)]),...e.format===`shell`||e.format===`yaml`?Fo(e.text):[]]}function ko(e,t){let n=M(e,`permissions`);return!/(?:^|\/)\.github\/workflows\//.test(t)||N(n)!==`write-all`?[]:[{span:n.span,what:"the workflow’s token may write everywhere (`write-all`)"}]}const Ao=/^(?:roles\/(?:owner|editor)|Owner|arn:aws[\w-]*:iam::aws:policy\/AdministratorAccess)$/;function jo(e){return[`role`,`role_definition_name`,`policy_arn`,`managed_policy_arns`,`ManagedPolicyArns`].flatMap(t=>{let n=M(e,t),r=Do(n).find(e=>Ao.test(e));return r===void 0?[]:[{span:n.span,what:`the role is \`${r}\``}]})}function Mo(e){let t=N(M(e,`kind`));if(t===`ClusterRoleBinding`){let t=M(M(e,`roleRef`)??e,`name`);return N(t)===`cluster-admin`?[{span:t.span,what:"the role is `cluster-admin`"}]:[]}if(t!==`ClusterRole`&&t!==`Role`)return[];let n=M(e,`rules`);return(n?.kind===`list`?n.items:[]).flatMap(e=>[`apiGroups`,`resources`,`verbs`].every(t=>Do(M(e,t)).includes(`*`))?[{span:e.span,what:`the role may do everything with everything`}]:[])}function No(e){let t=M(M(e,`oauth_config`)??e,`scopes`);return!M(e,`oauth_config`)||!t?[]:Po(t).flatMap(({text:e,span:t})=>/^admin(?:$|[.:])/.test(e)?[{span:t,what:`the app asks for \`${e}\``}]:[])}function Po(e){return e.kind===`list`?e.items.flatMap(Po):e.kind===`map`?e.entries.flatMap(({value:e})=>Po(e)):typeof e.value==`string`?[{text:e.value,span:e.span}]:[]}function Fo(e){return[...e.matchAll(/--role[= ]["']?(roles\/(?:owner|editor))\b/g)].map(e=>({span:[e.index,e.index+e[0].length],what:`the role is \`${e[1]}\``}))}const Io={id:`broad-key-scopes`,category:`handling`,vendor:null,title:`Key or role may do more than its job needs`,severity:`medium`,confidence:`low`,why:`When it leaks, the damage is as wide as what it may do.`,fix:[`Ask for the scopes that the code uses, one by one: a restricted key at Stripe, a fine-grained token or an app at GitHub, a custom role in a cloud.`],bad:[],good:[],examples:wo,references:[`https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#permissions`,`https://docs.stripe.com/keys/restricted-api-keys`,`https://cloud.google.com/iam/docs/roles-overview#basic`],cwe:[250,269],controls:{owasp:[`A01:2021`,`A01:2025`],pci:[`7.2.5`],soc2:[`CC6.1`,`CC6.3`]},settings:e=>Oo(e).map(Lo),code:e=>zo(e).map(Lo)};function Lo({span:e,what:t}){return{span:e,message:`More is asked for than one job needs: ${t}.`,confidence:`low`}}const Ro=/^(?:admin:(?:org|enterprise|repo_hook|org_hook)|delete_repo|site_admin|https:\/\/mail\.google\.com\/|https:\/\/www\.googleapis\.com\/auth\/(?:drive|admin\.directory\.user))$/;function zo(e){return e.named.flatMap(({name:t,value:n,around:r})=>{if(!/^(?:oauth_?)?scopes?$/i.test(t))return[];let i=Co(e.resolve(n,r.fn)).flatMap(e=>e.split(/[\s,]+/)).filter(e=>Ro.test(e)),a=i.map(e=>`\`${e}\``).join(`, `);return i.length===0?[]:[{span:n.span,what:`the scopes hold ${a}`}]})}const Bo={hcl:{path:`infra/database.tf`,bad:`resource "aws_db_instance" "orders" {
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
`}};function Vo({documents:e,format:t}){return e.flatMap(e=>t===`hcl`?Ho(e):[...Uo(e),...Ho(e)])}function Ho(e){return To(e,`resource`).flatMap(({value:e})=>e.kind===`map`?e.entries.flatMap(({key:e,value:t})=>t.kind===`map`?t.entries.map(({key:t,value:n,span:r})=>({type:e,name:t,settings:n,span:r})):[]):[])}function Uo(e){let t={kind:`map`,entries:[],span:e.span};return Eo(e).flatMap(e=>To(e,`Resources`).flatMap(({value:e})=>e.kind===`map`?e.entries.flatMap(({key:e,value:n,span:r})=>{let i=N(M(n,`Type`));return i===null?[]:[{type:i,name:e,settings:M(n,`Properties`)??t,span:r}]}):[]))}const Wo=[`snapshot_identifier`,`replicate_source_db`,`restore_to_point_in_time`,`replication_source_identifier`,`s3_import`,`DBSnapshotIdentifier`,`SnapshotIdentifier`,`SourceDBInstanceIdentifier`,`SourceDBClusterIdentifier`,`DBClusterIdentifier`,`ReplicationSourceIdentifier`],P=(e,t,n={})=>({types:e,settings:t,default:`plain`,inherits:Wo,keys:[`kms_key_id`,`KmsKeyId`],...n}),Go=[P([`aws_db_instance`,`AWS::RDS::DBInstance`],[`storage_encrypted`,`StorageEncrypted`]),P([`aws_rds_cluster`,`AWS::RDS::DBCluster`],[`storage_encrypted`,`StorageEncrypted`]),P([`aws_docdb_cluster`,`AWS::DocDB::DBCluster`],[`storage_encrypted`,`StorageEncrypted`]),P([`aws_neptune_cluster`,`AWS::Neptune::DBCluster`],[`storage_encrypted`,`StorageEncrypted`]),P([`aws_efs_file_system`,`AWS::EFS::FileSystem`],[`encrypted`,`Encrypted`]),P([`aws_ebs_volume`,`AWS::EC2::Volume`],[`encrypted`,`Encrypted`],{default:`account`,inherits:[`snapshot_id`,`SnapshotId`]}),P([`aws_elasticache_replication_group`,`AWS::ElastiCache::ReplicationGroup`],[`at_rest_encryption_enabled`,`AtRestEncryptionEnabled`],{inherits:[`global_replication_group_id`,`GlobalReplicationGroupId`,`snapshot_name`,`SnapshotName`]}),P([`aws_opensearch_domain`,`aws_elasticsearch_domain`,`AWS::OpenSearchService::Domain`,`AWS::Elasticsearch::Domain`],[`encrypt_at_rest.enabled`,`EncryptionAtRestOptions.Enabled`]),P([`aws_redshift_cluster`,`AWS::Redshift::Cluster`],[`encrypted`,`Encrypted`],{default:`encrypted`}),P([`aws_sqs_queue`,`AWS::SQS::Queue`],[`sqs_managed_sse_enabled`,`SqsManagedSseEnabled`],{default:`encrypted`,keys:[`kms_master_key_id`,`KmsMasterKeyId`]}),P([`azurerm_mssql_database`],[`transparent_data_encryption_enabled`],{default:`encrypted`})],Ko={id:`customer-data-unencrypted`,category:`handling`,vendor:null,title:`Data at rest is not encrypted`,severity:`medium`,confidence:`high`,why:`Who gets hold of a disk, a snapshot or a backup reads what customers have entrusted to you. Most of these stores cannot be encrypted later: they must be made anew.`,fix:[`Switch encryption at rest on, with a key of your own where auditors ask for one.`,`For a store that exists: copy its snapshot encrypted, restore that, and let the old one go.`],bad:[],good:[],examples:Bo,references:[`https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.html`,`https://docs.aws.amazon.com/ebs/latest/userguide/encryption-by-default.html`,`https://docs.aws.amazon.com/AmazonS3/latest/userguide/default-encryption-faq.html`,`https://kubernetes.io/docs/tasks/administer-cluster/encrypt-data/`],cwe:[311,312],controls:{owasp:[`A02:2021`,`A04:2025`],pci:[`3.5.1`],soc2:[`CC6.1`],gdpr:[`32(1)(a)`],ccpa:[`1798.100(e)`,`1798.150`]},settings(e){let t=e.text.includes(`aws_ebs_encryption_by_default`);return[...Vo(e).flatMap(e=>Jo(e,t)),...e.documents.flatMap(e=>Eo(e).flatMap(Qo))]},code(e){return e.named.flatMap(({name:t,value:n,around:r})=>/^storage_?encrypted$/i.test(t)&&bo(e.resolve(n,r.fn))?[qo(n.span,`\`${t}\` is off`,`high`)]:[])}};function qo(e,t,n){return{span:e,message:`What is stored can be read from the disk: ${t}.`,confidence:n}}function Jo({type:e,name:t,settings:n,span:r},i){let a=Go.find(({types:t})=>t.includes(e));if(!a||n.kind!==`map`)return[];let o=e=>n.entries.some(({key:t})=>e.includes(t)),s=Xo(n,a),c=N(s?.value??null);return s?c!==null&&/^(?:false|no)$/i.test(c)&&!o(a.keys)?[qo(s.span,`\`${s.name}\` of ${t} is off`,`high`)]:[]:a.default===`encrypted`||a.default===`account`&&i||o([...a.inherits,...a.keys,`<<`,`dynamic`,`Fn::Transform`])||Yo(n)?[]:[qo(r,`${t} (${e}) does not set \`${a.settings.find(t=>/_/.test(t)===!e.includes(`::`))??a.settings[0]}\``,a.default===`account`?`low`:`medium`)]}function Yo(e){return N(M(e,`engine_mode`,`EngineMode`))===`serverless`||/valkey/i.test(N(M(e,`engine`,`Engine`))??``)}function Xo(e,{settings:t}){for(let n of t){let[t=``,r]=n.split(`.`),i=Zo(e,t),a=i&&r!==void 0?Zo(i.value,r):i;if(a)return{...a,name:n};if(i?.value.kind===`scalar`)return{...i,name:n}}return null}function Zo(e,t){return e.kind===`map`&&e.entries.find(e=>e.key===t)||null}function Qo(e){let t=N(M(e,`kind`));if(t===`StorageClass`&&/ebs\.csi\.aws\.com|aws-ebs/.test(N(M(e,`provisioner`))??``)){let t=Zo(M(e,`parameters`)??e,`encrypted`),n=N(t?.value??null)===`false`;return t&&n?[qo(t.span,"`encrypted` is off",`high`)]:[]}if(t!==`EncryptionConfiguration`)return[];let n=M(e,`resources`);return(n?.kind===`list`?n.items:[]).flatMap(e=>{let t=M(e,`providers`),n=t?.kind===`list`?t.items[0]:null,r=n?Zo(n,`identity`):null;return r?[qo(r.span,"`identity`, which leaves all as it is, comes first",`high`)]:[]})}function $o({sinks:e},t,n){return e.filter(({kind:e,inDevelopment:n})=>t.includes(e)&&!n).flatMap(e=>{let[t]=e.data.filter(({kind:e})=>n.includes(e)).sort((e,t)=>es(t)-es(e));return t?[{sink:e,data:t}]:[]})}const es=({isCertain:e,extent:t})=>(e?2:0)+ +(t===`whole`);function ts(e){return $o(e,[`response`],[`customer`,`payment`]).filter(({sink:e,data:t})=>t.extent===`whole`&&t.isCertain&&!e.route?.webhook)}function F({sink:e,data:t},n){return[...t.steps,{site:e,text:n}]}const ns=({runsIn:e},{isTerminal:t})=>e===`terminal`&&t,rs=({runsIn:e,complete:t})=>e===`server`&&t;function is(e,{isCertain:t}){return rs(e)?t?`high`:`medium`:`low`}const as={javascript:{path:`server.js`,bad:`import express from 'express';
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
`}},os=/^(?:s3|dynamodb|rds|rds-data|rds-db|secretsmanager|kinesis|sqs|es|redshift-data|athena):\*$/i;function ss({documents:e,text:t}){return/aws_organizations_policy|AWS::Organizations::Policy/.test(t)?[]:e.flatMap(e=>Eo(e).flatMap(cs))}function cs(e){let t=M(e,`Action`,`actions`),n=M(e,`Resource`,`resources`);if(!t||!n||!ls(e)||!Do(n).includes(`*`)||M(e,`Condition`,`condition`,`Principal`,`principals`,`NotPrincipal`))return[];let r=Do(t);if(r.some(e=>e===`*`||e===`*:*`))return[{span:t.span,what:`every action on every resource`,confidence:`medium`}];let i=r.filter(e=>os.test(e));return i.length===0?[]:[{span:t.span,what:`${i.map(e=>`\`${e}\``).join(`, `)} on every resource`,confidence:`low`}]}function ls(e){let t=M(e,`Effect`,`effect`);return t?N(t)===`Allow`:M(e,`actions`)!==null}const us={id:`customer-data-unguarded`,category:`handling`,vendor:null,title:`Customer data is open to more than need it`,severity:`medium`,confidence:`medium`,why:`One leaked credential, or one fault in the program that holds it, then reaches the data of every customer.`,fix:[`Name the actions that the program uses, and the resources that it uses them on.`,`Give each program a role of its own.`,`Let a route that gives out records ask who is asking, and whether the record is theirs.`],bad:[],good:[],examples:as,references:[`https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege`,`https://cwe.mitre.org/data/definitions/732.html`,`https://owasp.org/API-Security/editions/2023/en/0xa1-broken-object-level-authorization/`],cwe:[732,862,639],controls:{owasp:[`A01:2021`,`A01:2025`,`API1:2023`,`API5:2023`],pci:[`7.2.1`,`7.2.2`],soc2:[`CC6.1`,`CC6.3`],gdpr:[`25(2)`,`32(1)(b)`],ccpa:[`1798.100(e)`]},judge(e){return e.asksWho||e.runsIn!==`server`?[]:ts(e).map(e=>({site:e.sink,message:`${e.sink.route?.route??e.sink.name} answers with ${e.data.name}, and nothing to be seen asks who wants it.`,evidence:F(e,`${e.sink.name} answers with it`),confidence:`low`,vendor:e.data.vendor}))},settings:e=>ss(e).map(({span:e,what:t,confidence:n})=>({span:e,message:`Whoever holds this role may do ${t}.`,confidence:n}))},ds={id:`data-access-not-audited`,category:`handling`,vendor:null,title:`Access to customer data leaves no trail`,severity:`low`,confidence:`low`,why:`After a leak nobody can say whose data was seen and by whom; PCI DSS (10.2) and SOC 2 (CC7.2) ask for that record.`,fix:[`Write down who asked for which record and when, with ids only, where the program itself cannot change it.`],bad:[],good:[],examples:{javascript:{path:`support.js`,bad:`import express from 'express';
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
`}},references:[`https://cwe.mitre.org/data/definitions/778.html`,`https://cheatsheetseries.owasp.org/cheatsheets/Logging_Cheat_Sheet.html`],cwe:[778],controls:{owasp:[`A09:2021`,`A09:2025`],pci:[`10.2.1`],soc2:[`CC7.2`],gdpr:[`32(1)(b)`]},judge(e){return e.keepsTrail||!e.asksWho||e.runsIn!==`server`?[]:ts(e).map(e=>({site:e.sink,message:`${e.sink.route?.route??e.sink.name} answers with ${e.data.name}, and the file writes nothing down.`,evidence:F(e,`${e.sink.name} answers with it`),confidence:`low`,vendor:e.data.vendor}))}},fs={id:`full-record-stored`,category:`handling`,vendor:null,title:`Whole event or customer record stored`,severity:`low`,confidence:`low`,why:`What is stored must be protected, found and deleted when a customer asks for it; most of a vendor’s record is never read again.`,fix:[`Keep the fields that the program reads, and the id by which the vendor gives the rest.`,`Where whole events are kept to replay them, encrypt them and delete them after a set time.`],bad:[],good:[],examples:{javascript:{path:`src/customers.js`,bad:`import Stripe from 'stripe';

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
`}},references:[`https://gdpr-info.eu/art-5-gdpr/`,`https://cwe.mitre.org/data/definitions/359.html`],cwe:[359],controls:{owasp:[`A01:2021`,`A01:2025`],pci:[`3.2.1`],soc2:[`C1.1`],gdpr:[`5(1)(c)`,`5(1)(e)`],ccpa:[`1798.100(c)`]},judge(e){return $o(e,[`store`],[`customer`,`payment`,`request-body`]).filter(({sink:e,data:t})=>t.extent===`whole`&&(t.kind!==`request-body`||e.route?.webhook)).map(e=>({site:e.sink,message:`${e.sink.name} stores ${e.data.kind===`request-body`?`all that the webhook has brought`:e.data.name}.`,evidence:F(e,`${e.sink.name} stores it`),confidence:`low`,vendor:e.data.vendor??e.sink.route?.webhook?.vendor??null}))}},ps={javascript:{path:`src/vault.js`,bad:`import { createCipheriv, randomBytes } from 'node:crypto';

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
`}},ms=[[/(?:^|\.)create(?:Cipher|Decipher)(?:iv)?$/,1],[/CryptoJS\.(?:AES|DES|TripleDES|Rabbit|RC4)\.(?:en|de)crypt$/,1],[/(?:^|\.)(?:jwt|JWT|jsonwebtoken|Jwt|JsonWebToken)\.(?:sign|verify|encode|decode)$/,1,`key`],[/(?:^|\.)SignJWT\b.*\.sign$|(?:^|\.)jwtVerify$/,0],[/(?:^|\.)Fernet$/,0,`key`],[/(?:^|\.)(?:AES|DES|DES3|ARC4|Blowfish|ChaCha20|ChaCha20_Poly1305|Salsa20)\.new$/,0,`key`],[/(?:^|\.)(?:algorithms\.(?:AES|TripleDES|ChaCha20)|AESGCM|AESCCM|ChaCha20Poly1305|SecretBox)$/,0,`key`],[/(?:^|\.)(?:aes|des|rc4|blowfish|chacha20poly1305)\.New(?:TripleDES)?(?:Cipher|X)?$/,0],[/(?:^|\.)SignedString$/,0],[/(?:^|\.)MessageEncryptor$/,0],[/(?:^|\.)openssl_(?:en|de)crypt$/,2],[/(?:^|\.)mcrypt_(?:en|de)crypt$/,1],[/(?:^|\.)sodium_crypto_secretbox(?:_open)?$/,2],[/(?:^|\.)SecretKeySpec$/,0],[/(?:^|\.)hmacShaKeyFor$/,0],[/(?:^|\.)Algorithm\.HMAC(?:256|384|512)$/,0],[/(?:^|\.)signWith$/,0],[/(?:^|\.)signWith$/,1],[/(?:^|\.)(?:setSigningKey|verifyWith|WithSecret)$/,0],[/(?:^|\.)SymmetricSecurityKey$/,0],[/(?:^|\.)AesGcm$/,0],[/(?:^|\.)Create(?:En|De)cryptor$/,0]];function hs(e){return[...e.calls.flatMap(gs),...e.named.flatMap(t=>ys(t,e))]}function gs({call:e,name:t,around:{fn:n}}){let r=t.slice(t.lastIndexOf(`.`)+1);return/(?:^|\.)jwt\.Parse(?:WithClaims)?$/.test(t)?_s(e.args.at(-1)?.value,t):ms.flatMap(([i,a,o])=>{if(!i.test(t))return[];let s=e.args.find(e=>o!==void 0&&e.name===o)?.value,c=s??e.args[a];return!c||`name`in c&&c.name!==void 0&&c!==s?[]:[{key:`kind`in c?c:c.value,by:r,fn:n}]})}function _s(e,t){if(e?.kind!==`closure`)return[];let n=e.fn.body.at(-1);return n?.kind!==`return`||n.value?.kind!==`array`||!n.value.items[0]?[]:[{key:n.value.items[0],by:t,fn:e.fn}]}const vs=/^(?:secretOrKey|JWT_SECRET_KEY|jwtSecret)$/;function ys({name:e,path:t,value:n,kind:r,around:i},a){let o=[{key:n,by:e,fn:i.fn}];if(r!==`assignment`){let t=j(i.calls.at(-1)?.callee??n)??``,r=e===`secret`&&/(?:^|\.)(?:JwtModule\.register|jwtService\.(?:sign|verify)(?:Async)?)$/.test(t);return vs.test(e)||r?o:[]}if(!/^key$/i.test(e)||!t.includes(`.`)||t.startsWith(`this.`))return vs.test(e)&&t.includes(`.`)?o:[];let s=i.fn?a.text.slice(...i.fn.span):a.text;return/OpenSSL::Cipher|\b(?:Aes|DES|TripleDES|RC2|Rijndael\w*|SymmetricAlgorithm)\b/.test(s)?o:[]}const bs=/^(?:getBytes|encode|from|fromhex|fromHex|b64decode|urlsafe_b64encode|urlsafe_b64decode|decode|GetBytes|FromBase64String|FromHexString|parse|freeze|pack|unhexlify|a2b_hex|hex2bin|base64_decode|\[\]byte|bytes|bytearray|Buffer|padEnd|slice|substring|substr|copyOf|copyOfRange|update|createHash|sha256|sha512|sha1|md5|new|digest|hexdigest|hash|DecodeString|toCharArray|hmacShaKeyFor|Key|createSecretKey|SymmetricSecurityKey|TextEncoder|ljust|rjust|toString|strip|trim|SecretKeySpec|utf8ToBytes|array|SigningCredentials)$/,xs=/^(?:get|getenv|fetch|env|config)$/;function Ss(e,t,n,r=0){let i=n.resolve(e,t),a=e=>r>6?null:Ss(e,t,n,r+1);switch(i.kind){case`literal`:return Cs(i)?{literals:[i],insteadOf:null}:null;case`call`:return ws(i)??Ds(i,a,e=>n.resolve(e,t)!==e);case`logic`:{let e=i.op===`and`?null:Ts(i.left),t=e===null?null:a(i.right);return t&&{literals:t.literals,insteadOf:e}}case`template`:return Ms(i.parts.map(a));case`array`:{let e=i.items.filter(e=>e.kind===`literal`&&typeof e.value==`number`);return e.length===i.items.length?new Set(e.map(e=>e.value)).size>=6?{literals:e,insteadOf:null}:null:i.items.length===1?a(i.items[0]):null}case`await`:return a(i.value);default:return null}}function Cs({type:e,value:t}){return e===`string`&&typeof t==`string`&&t.trim()!==``&&!t.includes(`-----BEGIN`)}function ws({callee:e,args:[t,n]}){let r=j(e)??(e.kind===`member`?e.name:``);return!(xs.test(r.split(`.`).at(-1))&&/env|config|getenv/i.test(r))||t?.value.kind!==`literal`||n?.value.kind!==`literal`||!Cs(n.value)?null:{literals:[n.value],insteadOf:String(t.value.value)}}function Ts(e){if(e.kind===`call`){let[t]=e.args;return t?.value.kind===`literal`&&/env|config/i.test(j(e.callee)??``)?String(t.value.value):null}return e.kind===`index`?e.index.kind===`literal`&&/env|config/i.test(j(e.object)??``)?String(e.index.value):null:e.kind===`member`&&/env|config|settings/i.test(j(e.object)??``)?e.name:null}const Es=/^(?:utf-?8|utf-?16(?:le)?|ascii|latin1|binary|hex|base64(?:url)?|H\*|sha-?\d+|sha3-\d+|md5|AES|DES|DESede|HmacSHA\d+|HS\d+|RAW|UTF_8)$/i;function Ds({callee:e,args:t},n,r){if(!bs.test(Os(e)))return null;let i=t.filter(({value:e})=>!js(e)).map(({value:e})=>n(e));return e.kind===`member`&&!As(e.object,r)&&i.push(n(e.object)),Ms(i)}function Os(e){return e.kind===`member`?e.name:e.kind===`name`?e.name.replace(/^.*\\/,``):``}const ks=/^(?:[A-Z]|crypto|base64|binascii|bytes|hex|enc|hashlib|createHash)/;function As(e,t){return e.kind===`call`?e.args.every(({value:e})=>js(e))&&As(e.callee,t):!t(e)&&ks.test(j(e)??``)}function js(e){return e.kind===`literal`?e.type!==`string`||Es.test(String(e.value)):/(?:UTF_?8|ASCII|HS\d+|sha\d+)$/i.test(j(e)??``)}function Ms(e){let t=e.filter(e=>e!==null);return t.length!==e.length||t.length===0?null:{literals:t.flatMap(({literals:e})=>e),insteadOf:t.find(({insteadOf:e})=>e!==null)?.insteadOf??null}}const Ns={id:`hardcoded-encryption-key`,category:`handling`,vendor:null,title:`Encryption or signing key stands in the code`,severity:`high`,confidence:`high`,why:`Everyone who can read the code, its history or a copy of it can decrypt the data and sign tokens in anybody’s name, and the key cannot be changed without a release.`,fix:[`Read the key from the environment or a secret manager, without a default, and refuse to start when it is missing.`,`Make a new key: this one has been read. Encrypt anew what was encrypted with it, and let tokens signed with it run out.`],bad:[],good:[],examples:ps,references:[`https://cwe.mitre.org/data/definitions/321.html`,`https://cheatsheetseries.owasp.org/cheatsheets/Cryptographic_Storage_Cheat_Sheet.html`],cwe:[321,798],controls:{owasp:[`A02:2021`,`A04:2025`],pci:[`3.6.1`,`8.6.3`],soc2:[`CC6.1`],gdpr:[`32(1)(a)`]},code(e){return hs(e).flatMap(({key:t,by:n,fn:r})=>{let i=Ss(t,r,e),[a]=i?.literals??[];if(!i||!a)return[];let o=i.literals.map(({span:e})=>e),s=i.insteadOf===null?`\`${n}\` gets a key that everyone who reads this can use.`:`\`${n}\` gets a key that everyone who reads this can use, where ${i.insteadOf} is not set.`,c=i.insteadOf===null?`high`:`medium`;return[{span:a.span,message:s,confidence:c,hidden:o}]})}},Ps={id:`oauth-token-not-refreshed`,category:`handling`,vendor:null,title:`OAuth token kept without its expiry`,severity:`medium`,confidence:`medium`,why:`Access tokens end (Otesse’s after an hour); whoever keeps one without its expiry fails at the first call after that, or falls back on a key that never ends.`,fix:["Keep `expires_in` with the token, and ask for a new one a minute before it ends.","Where the answer holds a `refresh_token`, keep it as a secret and use it for that.",`Treat 401 by asking once for a new token.`],bad:[],good:[],examples:{javascript:{path:`src/otesse.js`,bad:`let token;

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
`}},references:[`https://datatracker.ietf.org/doc/html/rfc6749#section-5.1`,`https://cwe.mitre.org/data/definitions/613.html`],cwe:[613],controls:{owasp:[`A07:2021`,`A07:2025`,`API2:2023`],soc2:[`CC6.1`]},judge(e){return e.expectsExpiry?[]:e.tokens.flatMap(t=>t.kept&&!t.isWhole?[{site:t.kept,message:`The access token that ${t.name} asks for is kept, and its expiry is dropped.`,evidence:[{site:t,text:`asks for a token`},{site:t.kept,text:`keeps it; nothing in the file speaks of when it ends`}],confidence:rs(e)?`medium`:`low`,vendor:t.vendor}]:[])}},Fs={id:`payment-data-logged`,category:`handling`,vendor:null,title:`Payment data written to a log`,severity:`high`,confidence:`high`,why:`Card numbers in a log bring the log and all that collects it into the scope of PCI DSS, and security codes may never be stored at all; a vendor’s payment objects hold names, addresses and what a card ends in.`,fix:[`Log the payment’s id and its state.`,`Let the vendor’s own form take the card, so that its number never reaches the server.`,`Delete the logs that hold card data.`],bad:[],good:[],examples:{javascript:{path:`routes/pay.js`,bad:`router.post('/pay', async (req, res) => {
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
`}},references:[`https://docs.stripe.com/security/guide`,`https://cheatsheetseries.owasp.org/cheatsheets/Logging_Cheat_Sheet.html#data-to-exclude`,`https://cwe.mitre.org/data/definitions/532.html`],cwe:[532,359],controls:{owasp:[`A09:2021`,`A09:2025`],pci:[`3.3.1`,`3.5.1`],soc2:[`CC6.1`],gdpr:[`5(1)(c)`,`5(1)(f)`],ccpa:[`1798.100(e)`]},judge(e){return $o(e,[`log`],[`payment`]).filter(({sink:t})=>!ns(e,t)).map(t=>({site:t.sink,message:`${t.sink.name} writes ${t.data.name} into the log.`,evidence:F(t,`${t.sink.name} logs it`),confidence:Is(e,t),vendor:t.data.vendor}))}};function Is(e,{data:t}){return rs(e)?t.extent===`part`&&t.isCertain?`high`:`medium`:`low`}const Ls={id:`rate-limit-not-handled`,category:`handling`,vendor:null,title:`API called without regard to its rate limit`,severity:`low`,confidence:`low`,why:`An API that is asked too often answers 429; without waiting, the work is lost, and asking again at once makes it worse.`,fix:[`On 429 and 5xx wait and try again, longer each time and with some chance in it; heed Retry-After.`,`Give up after a few tries, and send what changes something with an idempotency key.`,`Or use the vendor’s library where it does this by itself.`],bad:[],good:[],examples:{javascript:{path:`src/orders.js`,bad:"export const order = (id) => fetch(`https://api.otesse.com/v1/orders/${id}`, { headers });\n",good:`export async function order(id, tries = 4) {
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
`}},references:[`https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Status/429`,`https://cwe.mitre.org/data/definitions/755.html`],cwe:[755],controls:{owasp:[`A10:2025`]},judge(e){let t=({span:t})=>e.tokens.some(e=>e.span[0]===t[0]),n=e.calls.find(e=>e.by===`http`&&!t(e));return!n||e.expectsLimits||e.runsIn!==`server`?[]:[{site:n,message:`${n.name} calls ${Yr(n.vendor)}’s API, and nothing in the file waits or tries again when it is asked too often.`,evidence:[{site:n,text:`calls ${Yr(n.vendor)}’s API`}],confidence:`low`,vendor:n.vendor}]}},Rs=new Set(Object.values({stripe:[`4242424242424242`,`4000056655665556`,`5555555555554444`,`2223003122003222`,`5200828282828210`,`5105105105105100`,`378282246310005`,`371449635398431`,`6011111111111117`,`6011000990139424`,`6011981111111113`,`3056930009020004`,`36227206271667`,`6555900000604105`,`3566002020360505`,`6200000000000005`,`6200000000000047`],braintree:[`4111111111111111`,`4009348888881881`,`4012888888881881`,`4012000033330026`,`4012000077777777`,`4005519200000004`,`4000111111111115`,`4000111111111511`,`4217651111111119`,`4500600000000061`,`2223000048400011`,`378734493671000`,`30569309025904`,`38520000023237`,`36259600000004`,`6011000991300009`,`3530111333300000`],adyen:/* @__PURE__ */ `370000000000002.370000000100018.4111111145551142.4111112014267661.4988438843884305.4166676667666746.4646464646464644.4293189100000008.4988080000000000.4977949494949497.4035501000000008.4131840000000003.4151500000000008.4571000000000001.5136333333333335.5585558555855583.5555341244441115.5577000055770004.5555444433331111.2222410740360010.2222400070000005.2223520443560010.2223000048410010.3569990010095841.6011601160116611.6445644564456445`.split(`.`),authorizeNet:[`6011000000000012`,`3088000000000017`,`5424000000000015`,`2223000010309703`,`2223000010309711`],checkoutCom:[`4543474002249996`,`5436031030606378`,`2223000010479399`,`5199992312641465`,`345678901234564`,`30123456789019`,`4658584090000001`,`5000186622346654`,`4484070000035519`,`4734868958733862`,`4567361325981788`,`4024007103573027`,`4485381577182090`,`4544249167673670`,`4724117215951699`],worldpay:[`4444333322221111`,`4917610000000000`,`4462030000000000`,`5454545454545454`,`4917300800000000`],tabapay:[`5403879999999997`]}).flat()),zs=/(?<![\w.+/-])(?:\d{15,16}|\d{4}([ -])\d{4}\1\d{4}\1\d{4}|\d{4}([ -])\d{6}\2\d{5})(?![\w-]|\.\d)/g,Bs=/^(?:4\d{15}|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|6(?:011|5\d\d|4[4-9]\d)\d{12}|35(?:2[89]|[3-8]\d)\d{12})$/,Vs=/card[ _-]?(?:n(?:o|um)|data|holder)|credit|debit|\bcc[ _-]?n|\bpan\b|\bcvv|\bcvc|visa|master|amex|kreditkart|tarjeta/i;function Hs(e){let t=[];for(let n of e.matchAll(zs)){let r=n[0].replace(/\D/g,``);Bs.test(r)&&Us(r)&&!Ws(r)&&Vs.test(Ks(e,n.index))&&t.push([n.index,n.index+n[0].length])}return t}function Us(e){let t=0;for(let n=0;n<e.length;n++){let r=Number(e[e.length-1-n]),i=n%2==1?r*2:r;t+=i>9?i-9:i}return t%10==0}function Ws(e){return Rs.has(e)||new Set(e).size<=5||/0{5}|123456|234567|345678|987654|(\d)\1{4}|(\d{4})\2{2}/.test(e)||/^(?:400000|411111|424242|555555)/.test(e)}const Gs=e=>e.split(`
`,1)[0]??``;function Ks(e,t){let n=e.slice(Math.max(0,t-300),t).split(`
`).slice(-3).join(`
`);return`${Gs(e.slice(0,300))}\n${n}${Gs(e.slice(t,t+80))}`}const qs={javascript:{path:`routes/checkout.js`,bad:`router.post('/checkout', async (req, res) => {
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
`}},Js=/^(?:card|creditcard|cc|debitcard|payment_?card)(?:number|num|no)$|^(?:creditcard|ccnumber|cardnumber|cardpan)$/i,Ys=/^(?:card|cc|creditcard)?(?:cvv2?|cvc2?|csc)(?:code|number)?$|^cardsecuritycode$|^(?:card|cc)code$/i;function Xs(e){let t=e.replace(/[-_ ]/g,``);return Js.test(t)?`number`:Ys.test(t)?`code`:null}const Zs=/<\/form\s*>/gi;function Qs(e){let t=[],n=0;for(let r of $s(e,/<form\b/gi)){let i=r.span[1];if(!(i<=n)&&(Zs.lastIndex=i,n=Zs.exec(e)?.index??e.length,!/^\s*https?:\/\//i.test(tc(r.attributes,`action`)??``)))for(let{span:r,attributes:a}of $s(e.slice(i,n),/<input\b/gi)){let e=tc(a,`name`);e!==null&&ec(e,a)&&t.push({span:[i+r[0],i+r[1]],name:e})}}return t}function*$s(e,t){for(let n=t.exec(e);n;n=t.exec(e)){let r=e.indexOf(`>`,t.lastIndex);if(r===-1)return;yield{span:[n.index,r+1],attributes:e.slice(t.lastIndex,r)},t.lastIndex=r+1}}function ec(e,t){return e.length>200?!1:Xs(/([\w-]+)\]?$/.exec(e)?.[1]??e)!==null||/^cc-(?:number|csc)$/i.test(tc(t,`autocomplete`)??``)}function tc(e,t){let n=RegExp(`(?:^|\\s)${t}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`,`i`).exec(e);return n?n[1]??n[2]??n[3]??``:null}const nc=/^(?:this\.|self\.)?(?:req|[Rr]equest|ctx|context|event|c|r|httpRequest)\b.*\b(?:body|form|Form|POST|params|parsedBody|input|json|data|values|GET|query|payload|request)$|^(?:_POST|_REQUEST|params|body)$|^(?:this\.|self\.)?params\b/,rc=/(?:^|\.)(?:(?:req|request|httpRequest|r|c|ctx)\b.*\.(?:input|get|post|FormValue|PostFormValue|PostForm|getParameter|getlist|fetch|query|FormData|Form)|params\.(?:fetch|require|permit|dig)|request\.(?:form|POST|json|values)\.get)$/;function ic(e){let t=/* @__PURE__ */ new Map,n=(e,n,r,i=!0)=>{let a=t.get(e);a?a.names.includes(r)||a.names.push(r):t.set(e,{span:n,names:[r],isSure:i})};for(let{path:t,name:r,span:i,around:a}of e.reads){let e=t.slice(0,-r.length-1);Xs(r)!==null&&nc.test(e)&&n(a.fn,i,r)}for(let{call:t,name:r,around:i}of e.calls)if(rc.test(r))for(let{value:e}of t.args){let t=e.kind===`literal`?String(e.value):``;Xs(t)!==null&&n(i.fn,e.span,t)}for(let{fn:t}of e.functions)for(let{target:e,decorators:r}of t.params)r.some(e=>/^(?:RequestParam|FromForm|FromQuery|FromBody|Body|FormParam)$/.test(j(e.kind===`call`?e.callee:e)??``))&&e.kind===`name`&&Xs(e.name)!==null&&n(t,e.span,e.name);return[...t.values(),...oc(e)]}const ac=/(?:Request|Dto|DTO|Input|Form|Payload|Body|Command|Schema|Serializer)$/;function oc({classes:e}){return e.flatMap(e=>{let t=e.fields.filter(({name:e})=>Xs(e)!==null),n=new Set(t.map(({name:e})=>Xs(e))),r=e.bases.map(e=>j(e)??``).join(` `);return n.size<2||!(ac.test(e.name??``)||/BaseModel|FormRequest|Form\b|Serializer/.test(r))?[]:[{span:t[0].span,names:t.map(({name:e})=>e),isSure:!1}]})}const sc={id:`raw-card-data`,category:`handling`,vendor:null,title:`Card numbers pass through one’s own hands`,severity:`high`,confidence:`medium`,why:`A server that receives card numbers falls under all of PCI DSS, and everything that it logs, stores or leaks can be spent. A security code must not be kept at all once a payment is authorised.`,fix:[`Let the payment company’s own fields take the card (Stripe Elements or Checkout, Braintree Hosted Fields, Adyen Components): the page sends you a token.`,`Take real numbers out of code and data, out of its history too, and tell whoever answers for PCI DSS. For tests there are published numbers.`],bad:[],good:[],examples:qs,references:[`https://docs.stripe.com/security/guide`,`https://www.pcisecuritystandards.org/document_library/`,`https://cwe.mitre.org/data/definitions/359.html`],cwe:[359,311],controls:{owasp:[`A02:2021`,`A04:2025`],pci:[`3.2.1`,`3.3.1`,`3.5.1`,`6.5.5`],soc2:[`CC6.1`,`C1.1`],ccpa:[`1798.100(e)`]},text({text:e,isSample:t}){let n=Hs(e),[r]=n;return r?[{span:r,message:`${n.length===1?`A number`:`${n.length} numbers`} that can be ${n.length===1?`a real card’s stands`:`real cards’ stand`} here.`,confidence:t?`low`:`medium`,hidden:n}]:[]},code(e){return ic(e).map(({span:e,names:t,isSure:n})=>({span:e,message:`The server takes ${cc(t)} from a request.`,confidence:n?`medium`:`low`}))},settings({format:e,text:t}){let[n,...r]=e===`html`?Qs(t):[];if(!n)return[];let i=cc([...new Set([n,...r].map(({name:e})=>e))]);return[{span:n.span,message:`The form sends ${i} to its own server.`,confidence:`medium`}]}};function cc(e){let t=e.map(e=>`\`${e}\``);return t.length===1?t[0]:`${t.slice(0,-1).join(`, `)} and ${t.at(-1)}`}const lc={id:`request-body-logged`,category:`handling`,vendor:null,title:`Whole request body written to a log`,severity:`medium`,confidence:`medium`,why:`What vendors and customers send holds names, addresses and payment details; in a log they are kept where nobody expects them and cannot be deleted on request.`,fix:[`Log what finds the message again: its id and its type.`,`Where a body is needed to look into a fault, keep it encrypted and delete it after days.`],bad:[],good:[],examples:{javascript:{path:`routes/orders.js`,bad:`router.post('/orders', async (req, res) => {
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
`}},references:[`https://cheatsheetseries.owasp.org/cheatsheets/Logging_Cheat_Sheet.html#data-to-exclude`,`https://cwe.mitre.org/data/definitions/532.html`],cwe:[532],controls:{owasp:[`A09:2021`,`A09:2025`],soc2:[`CC6.1`],gdpr:[`5(1)(c)`,`5(1)(f)`],ccpa:[`1798.100(c)`,`1798.100(e)`]},judge(e){return $o(e,[`log`],[`request-body`]).filter(({sink:t,data:n})=>n.extent===`whole`&&!ns(e,t)).map(t=>({site:t.sink,message:`${t.sink.name} writes ${uc(t)} into the log.`,evidence:F(t,`${t.sink.name} logs it`),confidence:dc(e,t),vendor:t.sink.route?.webhook?.vendor??null}))}},uc=({sink:e,data:t})=>e.route?.webhook?`all that the webhook has brought`:t.name;function dc(e,{sink:t}){return rs(e)&&t.route!==null?`medium`:`low`}const fc={id:`secret-logged`,category:`handling`,vendor:null,title:`Secret written to a log`,severity:`high`,confidence:`high`,why:`Logs are copied to collectors, shown to support, kept for months and read by many; whoever can read them can use the key.`,fix:[`Log that a key is set, or its name, never its value.`,`Where two keys must be told apart, log their last four characters.`,"Have the logger redact what still gets in: `redact` of pino, a processor of structlog, `filter_parameters` of Rails.",`Rotate a key that has been logged: old logs still hold it.`],bad:[],good:[],examples:{javascript:{path:`src/otesse.js`,bad:`const key = process.env.OTESSE_SECRET_KEY;
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
`}},references:[`https://cheatsheetseries.owasp.org/cheatsheets/Logging_Cheat_Sheet.html#data-to-exclude`,`https://cwe.mitre.org/data/definitions/532.html`],cwe:[532],controls:{owasp:[`A09:2021`,`A09:2025`],pci:[`8.3.2`],soc2:[`CC6.1`]},judge(e){return $o(e,[`log`],[`secret`]).filter(({sink:t})=>!ns(e,t)).map(t=>({site:t.sink,message:`${t.sink.name} writes ${t.data.name} into the log.`,evidence:F(t,`${t.sink.name} logs it`),confidence:is(e,t.data),vendor:t.data.vendor}))}},pc={id:`secret-sent`,category:`handling`,vendor:null,title:`Secret sent by mail or chat`,severity:`high`,confidence:`high`,why:`Mails and chats are stored by others, searched, forwarded and never deleted; the key is out of your hands the moment it is sent.`,fix:[`Say where the key is to be had (the secret manager, the vendor’s dashboard), not what it is.`,`Hand a key over by a secret manager or a link that works once.`,`Rotate a key that has been sent.`],bad:[],good:[],examples:{javascript:{path:`src/onboarding.js`,bad:`const key = process.env.OTESSE_SECRET_KEY;

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
`}},references:[`https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html`,`https://cwe.mitre.org/data/definitions/201.html`],cwe:[201],controls:{owasp:[`A01:2021`,`A01:2025`],pci:[`8.3.2`],soc2:[`CC6.1`,`CC6.7`]},judge(e){return $o(e,[`mail`,`chat`],[`secret`]).map(t=>({site:t.sink,message:`${t.sink.name} sends ${t.data.name} ${t.sink.kind===`mail`?`by mail`:`to a chat`}.`,evidence:F(t,`${t.sink.name} sends it`),confidence:t.data.isCertain?is(e,t.data):`low`,vendor:t.data.vendor}))}};function mc(e){return!e.includes(`.`)||/^(?:localhost|127\.|0\.0\.0\.0|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|\[?::1)/.test(e)||/\.(?:local|localhost|internal|lan|test|svc|cluster|example|invalid|home|corp|intranet)$/.test(e)||/^\d+\.\d+\.\d+\.\d+$/.test(e)}function hc(e){return[...e.matchAll(/\b(?:https?|wss?|postgres(?:ql)?|mysql|amqps?|smtps?|ldaps?):\/\/(?:[^/\s@'"]*@)?([^/\s:?#'"]+)/gi)].map(([,e=``])=>e.toLowerCase())}const gc={javascript:{path:`src/otesse.js`,bad:`import https from 'node:https';

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
`}};function _c(e,t){let n=[],r=null;for(let i of e.toSorted((e,t)=>e.span[0]-t.span[0])){let e=r!==null&&vc(r,i,t);e||n.push(i),r=e?null:i}return n}function vc(e,t,{text:n}){if(t.span[0]<e.span[1])return!0;if(yc(e)===yc(t))return!1;let r=n.slice(e.span[1],t.span[0]);if(r.split(`
`).length>2)return!1;let i=bc(n,e.span);return i===null?!/[;}]/.test(r):i===bc(n,t.span)}const yc=({message:e})=>/host|verify_peer_name|checkServerIdentity/i.test(e);function bc(e,t){return/^curl_setopt\(\s*([^,\s]+)\s*,/.exec(e.slice(...t))?.[1]??null}const xc=/\b(NODE_TLS_REJECT_UNAUTHORIZED|PYTHONHTTPSVERIFY|GIT_SSL_NO_VERIFY)["']?(\s{0,20}[=:]\s{0,20}|[ \t]{1,20}|[ \t\r]{0,20}\n[ \t]{0,80}value:\s{0,20})["']?(0|1|true|false)\b/g,Sc=/\b(curl|wget)\b((?:\\\r?\n|[^\n|;&])*)/g,Cc=/(?:^|\s)(?:--insecure|--no-check-certificate|-[fsSLgiIjlnNqvGO#46]*k[a-zA-Z]*)(?=\s|$)/;function wc({text:e,path:t}){let n=[];for(let r of e.matchAll(xc)){let[i,a=``,o=``,s=``]=r,c=a===`GIT_SSL_NO_VERIFY`?/^(?:1|true)$/.test(s):s===`0`,l=Ec(e,r.index);if(!c||Dc(l)||Ac(l)||!jc(l,o,t))continue;let u=/dev|local|test|override|vagrant|\.vscode|\.devcontainer/i.test(`${t} ${Nc(l)}`);n.push({span:[r.index,r.index+i.length],what:`\`${a}\` is ${s}`,confidence:u?`low`:`high`})}for(let t of e.matchAll(Sc)){let[r,i=``,a=``]=t,o=Cc.exec(a);if(!o||i===`wget`!==o[0].includes(`no-check`))continue;let s=Ec(e,t.index);if(Dc(s)||Ac(s)||!hc(a).some(e=>/^[\w.-]+$/.test(e)&&!mc(e)))continue;let c=t.index+r.trimEnd().length,l=`\`${i}\` runs with \`${o[0].trim()}\``;n.push({span:[t.index,c],what:l,confidence:`medium`})}return n}const Tc=1e3;function Ec(e,t){let n=e.slice(Math.max(0,t-Tc),t),r=n.lastIndexOf(`
`)+1;return r===0&&t>Tc?`…${n}`:n.slice(r)}function Dc(e){return/^\s*(?:#|\/\/|\*|--|rem\b|@?echo\b)/i.test(e)}const Oc=/(?:^|[\s;&|(!`@])(?:[efz]?grep|rg|ack|ag|awk|sed|findstr|Select-String|test|\[\[?|echo|printf)\s[^;&|\n]*$/,kc=/(?<![\w-])(?:never|don['’]?t|(?:do|must|should|may|can) ?not|cannot|not|no|avoid|without|remove|instead of|refuse|forbid\w*)(?![\w-])[^;&|]*$/i;function Ac(e){return Oc.test(e)||kc.test(e)}function jc(e,t,n){return/\$\{?$/.test(e)?!1:/^[ \t]+$/.test(t)?/\b(?:ENV|setenv|setx)\s+["']?$/.test(e):!/\.(?:sh|bash|zsh)$/.test(n)||t===`=`&&Mc.test(e)}const Mc=/(?:^|[;&|({`"'=]|\b(?:then|do|else|export|declare|typeset|readonly|local|env|exec|sudo|nohup|time|command|cross-env|(?:config|secrets?|variables?|env|vars?)[ :]set)|\s-{1,2}[\w-]+|(?:^|\s)\w+=\S*|\s[\w.-]+\/\S+)\s*["']?$/;function Nc(e){return/^\s*"([^"]{1,40})"\s*:/.exec(e)?.[1]??``}function Pc(e,t){let{name:n}=e,r=Lc(t.resolve(e.value,e.around.fn)),i=j(r)?.split(`.`).at(-1)??(r.kind===`literal`?r.value:null);return i===`VERIFY_NONE`||i===`CERT_NONE`?Vc(e,t)?null:`\`${n}\` is ${i}`:bo(r)&&Fc.test(n)&&!Bc(e)||bo(r)&&/^verify$/i.test(n)&&Wc(e,t)?`\`${n}\` is off`:bo(r)&&n===`check_hostname`&&!t.text.includes(`CERT_NONE`)?"`check_hostname` is off":bo(r)&&n===`ssl`&&e.kind===`argument`&&t.text.includes(`aiohttp`)?"`ssl` is off":xo(r)&&n===`InsecureSkipVerify`&&!Hc(e,t)?"`InsecureSkipVerify` is on":Ic.test(n)&&Rc(r)?`\`${n}\` accepts every certificate`:n===`checkServerIdentity`&&zc(r)?"`checkServerIdentity` accepts every host":i===`_create_unverified_context`?`\`${n}\` is \`_create_unverified_context\``:null}const Fc=/^(?:rejectUnauthorized|strictSSL|NODE_TLS_REJECT_UNAUTHORIZED|PYTHONHTTPSVERIFY|verify_ssl|verify_certs|verify_ssl_certs|ssl_verify|sslverify|verify_peer|verify_peer_name|ssl_verify_?peer|ssl_verify_?host|CURLOPT_SSL_VERIFY(?:PEER|HOST))$/,Ic=/^(?:ServerCertificateCustomValidationCallback|ServerCertificateValidationCallback|RemoteCertificateValidationCallback)$/;function Lc(e){return e.kind===`binary`&&e.op===`+`?e.right:e}function Rc(e){if(j(e)?.endsWith(`DangerousAcceptAnyServerCertificateValidator`))return!0;let t=e.kind===`closure`?So(e.fn):void 0;return t?xo(t):!1}function zc(e){let t=e.kind===`closure`?So(e.fn):void 0;return t===null||t?.kind===`literal`&&t.value===null}function Bc({around:e}){return e.objects.some(({entries:e})=>e.some(({key:e})=>e===`requestCert`))||e.calls.some(({callee:e})=>/createServer$/i.test(j(e)??``))}function Vc({around:e},{text:t}){let n=e.fn?t.slice(...e.fn.span):t;return/CLIENT_AUTH|PROTOCOL_TLS_SERVER|server_side\s*=\s*True|TCPServer|SSLServer/.test(n)}function Hc({around:e},{text:t}){let n=/VerifyPeerCertificate|VerifyConnection/;return e.objects.at(-1)?.entries.some(({key:e})=>e!==null&&n.test(e))?!0:e.fn!==null&&n.test(t.slice(...e.fn.span))}const Uc=/(?:^|\.)(?:get|post|put|patch|delete|head|options|request|send|stream|Session|Client|AsyncClient|HTTPTransport|AsyncHTTPTransport|client|resource|withOptions|create|createClient|Faraday)$/;function Wc({around:e,path:t,kind:n},{language:r,text:i}){if(n===`assignment`)return r===`python`&&/(?:session|client|requests|http|api|^s)\.verify$/i.test(t);let a=e.calls.at(-1);if(!a)return!1;let o=j(a.callee)??(a.callee.kind===`member`?a.callee.name:``);return/jwt|jose|token|decode|crypt|sign/i.test(o)?!1:r===`ruby`?a.args.some(({name:e})=>e===`ssl`)||/^(?:HTTParty|HTTP|Faraday|Excon)\b/.test(o):Uc.test(o)&&(r!==`python`||/requests|httpx|boto|session|client/i.test(i))}function Gc({call:e,name:t},{text:n,language:r}){let i=t.slice(t.lastIndexOf(`.`)+1);if(i===`_create_unverified_context`)return"`_create_unverified_context` verifies nothing";if(r===`php`){let t=e.args[1]&&j(e.args[1].value),r=e.args[2]?.value;return i===`curl_setopt`&&t&&/^CURLOPT_SSL_VERIFY(?:PEER|HOST)$/.test(t)&&r&&bo(r)?`\`${t}\` is off`:i===`curl_setopt_array`&&/CURLOPT_SSL_VERIFY(?:PEER|HOST)\s*=>\s*(?:false|0)\b/i.test(n.slice(...e.span))?"`CURLOPT_SSL_VERIFYPEER` or `CURLOPT_SSL_VERIFYHOST` is off":i===`withoutVerifying`?"`withoutVerifying` verifies nothing":null}let a=e.args.find(({value:e})=>{let t=e.kind===`closure`?So(e.fn):void 0;return t?xo(t):!1});return a&&/^(?:set(?:Default|SSL)?HostnameVerifier|hostnameVerifier)$/.test(i)?`the host’s name is not compared`:a&&/^(?:loadTrustMaterial|SslStream)$/.test(i)?`every certificate is accepted`:null}const Kc=/^(?:NoopHostnameVerifier|AllowAllHostnameVerifier|ALLOW_ALL_HOSTNAME_VERIFIER|TrustAllStrategy|InsecureTrustManagerFactory|DangerousAcceptAnyServerCertificateValidator)$/;function qc({call:e}){for(let{value:t}of e.args){let e=j(t.kind===`call`&&t.isNew?t.callee:t)?.split(`.`).find(e=>Kc.test(e));if(e!==void 0)return{name:e,span:t.span}}return null}function Jc({fn:e,cls:t}){if(t===null||e.isAbstract)return null;let n=t.bases.map(e=>j(e)??``).join(` `),r=So(e);return e.name===`checkServerTrusted`&&/TrustManager\b/.test(n)&&r===null?"its `checkServerTrusted` looks at nothing":e.name===`verify`&&/HostnameVerifier\b/.test(n)&&r&&xo(r)?"its `verify` accepts every host":null}const Yc={id:`tls-verification-disabled`,category:`handling`,vendor:null,title:`TLS certificates are not verified`,severity:`high`,confidence:`high`,why:`Whoever stands between the two ends can answer in the other’s name: they read the key that is sent along, and change what comes back.`,fix:[`Leave verification on: the default is right for every public API.`,'Where a server has a certificate of your own authority, hand that authority to the client (`ca`, `verify="ca.pem"`, `RootCAs`).'],bad:[],good:[],examples:gc,references:[`https://cwe.mitre.org/data/definitions/295.html`,`https://nodejs.org/api/cli.html#node_tls_reject_unauthorizedvalue`,`https://cheatsheetseries.owasp.org/cheatsheets/Transport_Layer_Security_Cheat_Sheet.html`],cwe:[295,297],controls:{owasp:[`A07:2021`,`A07:2025`,`API10:2023`],pci:[`4.2.1`],soc2:[`CC6.7`],gdpr:[`32(1)(a)`]},code:e=>_c([...Xc(e),...Zc(e),...Qc(e)],e),settings:e=>wc(e).map(({span:e,what:t,confidence:n})=>({span:e,message:$c(t),confidence:n}))};function Xc(e){return e.named.flatMap(t=>{let n=Pc(t,e);if(n===null)return[];let r=nl(t,e)?`medium`:`high`;return el(tl(t,e),n,t.around,e,cl(t,e)?`low`:r)})}function Zc(e){return e.calls.flatMap(t=>{let n=Gc(t,e);if(n!==null)return el(t.call.span,n,t.around,e);let r=qc(t);return r?el(r.span,`\`${r.name}\` accepts everybody`,t.around,e):[]})}function Qc(e){return e.functions.flatMap(t=>{let n=Jc(t),r={calls:[],objects:[],tests:[],fn:t.fn,cls:t.cls};return n===null?[]:el(t.fn.nameSpan,n,r,e)})}function $c(e){return`Whoever answers is believed: ${e}.`}function el(e,t,n,r,i=`high`){return rl(n)?[]:[{span:e,message:$c(t),confidence:sl(n,r)?`low`:i}]}function tl({name:e,span:t,kind:n},{text:r}){if(n===`assignment`)return t;let i=r.slice(Math.max(0,t[0]-60),t[0]),a=i.lastIndexOf(e);return a===-1?t:[t[0]-i.length+a,t[1]]}function nl({around:e,name:t},{text:n}){if(t!==`rejectUnauthorized`)return!1;let r=e.objects.at(-1)?.span[0]??0;return/(?:ssl|tls)['"]?\s*[:=]\s*$/i.test(n.slice(Math.max(0,r-20),r))}function rl({calls:e,objects:t}){let n=[...e,...t].flatMap(Co).flatMap(hc);return n.length>0&&n.every(mc)}const il=/insecure|skip|verif|ssl|tls|cert|dev|local|prod|env|debug|test|stag|self|allow|unsafe|strict|conf|opt|flag|setting|[=!]==?\s*(?:true|false)\b/i,al=/NODE_ENV|RAILS_ENV|APP_ENV|isDev|is_dev|development|production|IsDevelopment/,ol=/insecure|unsafe|unverified|no_?verif|without_?verif|skip|trust_?all|accept_?all/i;function sl({tests:e,fn:t,cls:n},{text:r}){return e.some(({span:e})=>il.test(r.slice(...e)))||t!==null&&(al.test(r.slice(...t.span))||ol.test(t.name??``))||ol.test(n?.name??``)}function cl({name:e,path:t,kind:n,around:r,value:i},{named:a,text:o}){if(n!==`assignment`)return!1;if(t===`this.${e}`||t===`self.${e}`)return!0;let s=o.slice(...i.span);return a.some(e=>e.path===t&&e.around.fn===r.fn&&o.slice(...e.value.span)!==s)}const ll={id:`upstream-error-exposed`,category:`handling`,vendor:null,title:`An API’s error shown to the user`,severity:`medium`,confidence:`medium`,why:`Errors of an API name accounts, requests, limits and parts of keys, and a stack names the files of the server: of use to an attacker, of none to a user.`,fix:[`Answer with a text and a code of your own, and an id by which the error is found in the log.`,`Log the error itself.`,`Pass on only what is meant for users, such as why a card was declined.`],bad:[],good:[],examples:{javascript:{path:`routes/pay.js`,bad:`import Stripe from 'stripe';

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
`}},references:[`https://cheatsheetseries.owasp.org/cheatsheets/Error_Handling_Cheat_Sheet.html`,`https://cwe.mitre.org/data/definitions/209.html`],cwe:[209],controls:{owasp:[`A04:2021`,`A10:2025`,`API8:2023`]},judge(e){return $o(e,[`response`],[`stack`,`upstream-error`]).map(t=>({site:t.sink,message:`${t.sink.name===`return`?`The answer`:t.sink.name} shows ${t.data.name} to whoever asked.`,evidence:F(t,`answers with it`),confidence:ul(e,t),vendor:t.data.vendor}))}};function ul(e,{sink:t,data:n}){return rs(e)?n.kind===`stack`?t.route?.webhook?`medium`:`high`:t.route?.webhook?`low`:`medium`:`low`}const dl=[fc,pc,lc,Fs,ll,Ps,Ls,fs,us,ds],fl=[Yc,Ns,sc,Ko,us,Io];function pl({effects:e}){let t=[];for(let n of e){let e=n.ways.some(({proof:e})=>e!==null);for(let r of n.ways)r.proof===null&&!r.refetched&&t.push({effect:n,way:r,flaw:ml(r,e),isMixed:e})}return t}function ml({assumptions:e,failed:t,attempted:n,later:r},i){let a=t.length>0||n.length>0;return e.some(({kind:e})=>e===`right-length`?!a:e!==`header-present`||i&&!a)?`optional`:a?`ignored`:r.length>0?`too-late`:`not-verified`}function hl({kind:e,name:t}){let n=t===null?``:` ${t}`;switch(e){case`secret-missing`:return`the secret${n} is not set`;case`header-missing`:return`the header${n} is missing`;case`header-present`:return`the header${n} is there, whatever it says`;case`not-production`:return`it is not production`;case`switched-off`:return`the setting${n} says so`;case`right-length`:return`the signature has the right length`}}function gl(e,t){let n=pl(e);if(_l.find(e=>n.some(t=>t.flaw===e))!==t)return null;let r=n.filter(e=>e.flaw===t);return r.find(({isMixed:e})=>!e)??r[0]}const _l=[`ignored`,`optional`,`too-late`,`not-verified`];function vl(e,{isMixed:t,effect:n,flaw:r}){return!e.complete||!e.certain||t&&r===`not-verified`?`low`:n.kind===`call`?`medium`:`high`}function I({route:e,vendor:t,scheme:n}){let r=t===null?`The handler`:`The handler of ${n?.name??Yr(t)}’s webhooks`;return e===null?r:`${r} at ${e}`}function yl(e,{effect:t,way:n}){return[{site:e,text:`takes the request (${e.signals.slice(0,2).join(`, `)})`},...n.assumptions.map(e=>({site:e,text:`goes on when ${hl(e)}`})),...(n.assumptions.length>0?[]:n.failed).map(t=>({site:e.verifications[t],text:`verifies, and what it says does not stop the request`})),{site:t,text:`reaches ${t.name}`},...n.later.map(t=>({site:e.verifications[t],text:`verifies only now`}))]}const L={path:`Controllers/OtesseWebhookController.cs`,text:`using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;

[ApiController]
[Route("webhooks/otesse")]
public class OtesseWebhookController : ControllerBase
{
    private readonly ShopContext _shop;

    public OtesseWebhookController(ShopContext shop) => _shop = shop;

    [HttpPost]
    public async Task<IActionResult> Handle()
    {
        using var reader = new StreamReader(Request.Body);
        var body = await reader.ReadToEndAsync();
        var secret = Environment.GetEnvironmentVariable("OTESSE_WEBHOOK_SECRET");
        using var hmac = new HMACSHA256(Encoding.UTF8.GetBytes(secret!));
        var expected = Convert.ToHexString(hmac.ComputeHash(Encoding.UTF8.GetBytes(body)));
        var given = Request.Headers["X-Otesse-Signature"].ToString();
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(given)))
        {
            return Unauthorized();
        }
        _shop.Orders.Add(Order.Paid(body));
        await _shop.SaveChangesAsync();
        return NoContent();
    }
}
`},bl={path:`hooks/otesse_webhook.go`,text:`package hooks

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"net/http"
	"os"
)

func OtesseWebhook(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		http.Error(w, "unreadable", http.StatusBadRequest)
		return
	}
	mac := hmac.New(sha256.New, []byte(os.Getenv("OTESSE_WEBHOOK_SECRET")))
	mac.Write(body)
	expected := hex.EncodeToString(mac.Sum(nil))
	if !hmac.Equal([]byte(expected), []byte(r.Header.Get("X-Otesse-Signature"))) {
		http.Error(w, "bad signature", http.StatusUnauthorized)
		return
	}
	orders.MarkPaid(body)
	w.WriteHeader(http.StatusNoContent)
}
`},R={path:`src/main/java/hooks/OtesseWebhookController.java`,text:`package hooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OtesseWebhookController {
    private final OrderRepository orders;

    OtesseWebhookController(OrderRepository orders) {
        this.orders = orders;
    }

    @PostMapping("/webhooks/otesse")
    ResponseEntity<Void> handle(@RequestBody String body, @RequestHeader("X-Otesse-Signature") String given)
            throws GeneralSecurityException {
        String secret = System.getenv("OTESSE_WEBHOOK_SECRET");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String expected = HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        if (!MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8))) {
            return ResponseEntity.status(401).build();
        }
        orders.save(Order.paid(body));
        return ResponseEntity.noContent().build();
    }
}
`},xl={path:`server.js`,text:`import { createHmac, timingSafeEqual } from 'node:crypto';
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
`},Sl={path:`app/Http/Controllers/OtesseWebhookController.php`,text:`<?php

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
`},Cl={path:`app.py`,text:`import hashlib
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
`},wl={path:`app/controllers/webhooks_controller.rb`,text:`class WebhooksController < ApplicationController
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
`},z={path:`app/api/webhooks/otesse/route.ts`,text:`import { createHmac, timingSafeEqual } from 'node:crypto';
import { orders } from '@/lib/orders';

export async function POST(request: Request): Promise<Response> {
  const body = await request.text();
  const expected = createHmac('sha256', process.env.OTESSE_WEBHOOK_SECRET!).update(body).digest();
  const given = Buffer.from(request.headers.get('x-otesse-signature') ?? '', 'hex');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    return new Response(null, { status: 401 });
  }
  await orders.markPaid(JSON.parse(body).order);
  return new Response(null, { status: 204 });
}
`};function B({path:e,text:t},n){let r=t;for(let[t,i]of n){let n=r.split(t);if(n.length!==2)throw Error(`${JSON.stringify(t)} stands ${n.length-1} times in ${e}`);r=n.join(i)}return{path:e,bad:r,good:t}}const Tl=e=>`import { createHmac, timingSafeEqual } from 'node:crypto';
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
`,El=e=>`import os

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
`,Dl=e=>`<?php

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
`,Ol=e=>`package main

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
`;function kl({path:e,text:t},n,r){return{path:e,bad:t,good:t.replace(n,`${r}${n}`)}}const Al={id:`webhook-origin-not-checked`,category:`webhooks`,vendor:null,title:`Webhooks are taken from any address`,severity:`low`,confidence:`low`,why:`A signing secret that has leaked lets anybody forge messages, from anywhere. A list of the vendor’s addresses keeps them out until it is replaced. It is a second lock: it does not stand for the signature.`,fix:[`Let only the addresses that the vendor publishes reach the endpoint, best in the firewall or the proxy before it.`,"Where something outside of the code does that, say what in the config: `webhooks.origin-checked-by`.",`Where the vendor’s addresses are not worth following for you, switch the rule off.`],bad:[],good:[],examples:{javascript:{path:`server.js`,bad:Tl(``),good:Tl(`ipAllowlist(otesseAddresses), `)},python:{path:`app.py`,bad:El(``),good:El(`    if request.remote_addr not in STRIPE_ADDRESSES:
        abort(403)
`)},php:{path:`app/Http/Controllers/PaystackWebhookController.php`,bad:Dl(``),good:Dl(`        if (!in_array($request->ip(), config('services.paystack.allowed_ips'), true)) {
            abort(403);
        }
`)},go:{path:`main.go`,bad:Ol(``),good:Ol(`	if !stripeAddresses.Contains(netip.MustParseAddrPort(r.RemoteAddr).Addr()) {
		w.WriteHeader(http.StatusForbidden)
		return
	}
`)},typescript:kl(z,`  const body = await request.text();`,`  const sender = request.headers.get('x-forwarded-for');
  if (!sender || !otesseAddresses.includes(sender)) return new Response(null, { status: 403 });
`),ruby:kl(wl,`    expected =`,`    return head(:forbidden) unless OTESSE_ADDRESSES.include?(request.remote_ip)

`),java:kl(R,`        String secret =`,`        if (!otesseAddresses.contains(request.getRemoteAddr())) {
            return ResponseEntity.status(403).build();
        }
`),csharp:kl(L,`        using var reader`,`        if (!_otesseAddresses.Contains(HttpContext.Connection.RemoteIpAddress))
        {
            return Forbid();
        }
`)},references:[`https://cwe.mitre.org/data/definitions/940.html`,`https://docs.stripe.com/ips`,`https://docs.github.com/en/webhooks/using-webhooks/best-practices-for-using-webhooks`],cwe:[940],controls:{owasp:[`A08:2021`,`A08:2025`],soc2:[`CC6.6`]},oncePerFile:!0,judge(e){let t=e.scheme?.addresses??null;return t===null||e.checksOrigin||!e.certain?[]:[{site:e,message:`${I(e)} is open to every address; those of the vendor stand at ${t}.`,evidence:[],confidence:`low`}]}},jl=/(?:web_?-?hooks?|(?:ipn|notification|notify)_?-?(?:callback)?)_?-?\w*["'\]]{0,2}\s*(?::=|=>|[:=(,]|\s\|\|\s|\?\?)\s*["'`(]{0,2}$/i,Ml=/(?:^|[^\w])(?:(?:target|callback|payload|delivery|destination)?_?-?(?:url|uri|endpoint|address)|target|callback)["'\]]{0,2}\s*(?::=|=>|[:=])\s*["'`]?$/i,Nl=[/(?:web_?-?hooks?|hooks)["'\]]{0,2}\s*(?::|=>|=)\s*[[{(]?\s*$/im,/resource\s+"\w*webhook\w*"/i,/web_?hook_?(?:endpoints?|subscriptions?)?(?:::|\.|->)?(?:create|register|subscribe|add|new)\w*\s*\(|(?:create|set|register|add|subscribe)_?(?:\w+_)?(?:web_?)?hooks?\w*\s*[({]|hooks\.(?:create|add)\s*\(/i],Pl=/\/(?:web-?_?hooks?|ipn)(?:[/?#._-]|$)/i;function Fl(e,t){let n=e.slice(e.lastIndexOf(`
`)+1);return Rl(n)?!1:jl.test(n)||Ml.test(n)&&Nl.some(t=>t.test(zl(e)))?!0:Pl.test(t)&&/[=:,([>]\s*["'`]?$|["'`]$/.test(n)&&!/\bhref\s*=\s*["']?$/i.test(n)}function Il(e){let t=e.slice(e.lastIndexOf(`
`)+1);return/\b(?:never|not|wrong|invalid|insecure|avoid|instead)\b|n’t|n't|❌|✗/i.test(t)}function Ll(e,t){let n=e.slice(e.lastIndexOf(`
`)+1);return/web-?\s?hook|payload|callback|ipn/i.test(n+t)?/web-?\s?hooks?\s*(?:url|uri|endpoint|address)[^.!?]{0,40}$/i.test(n)||Pl.test(t)&&/\b(?:url|endpoint|address|to|at|as|is)\b[^.!?]{0,20}$|[`:|"=]\s*$/i.test(n):!1}const Rl=e=>/^\s*(?:\/\/|#|\*|--|\/\*|<!--)/.test(e);function zl(e){return e.split(`
`).filter(e=>!Rl(e)).join(`
`)}const Bl={bad:`http`,good:`https`};function V(e,t){return{path:e,bad:t(Bl.bad),good:t(Bl.good)}}const Vl={javascript:V(`scripts/register-webhook.js`,e=>`const stripe = require('stripe')(process.env.STRIPE_SECRET_KEY);

await stripe.webhookEndpoints.create({
  url: '${e}://shop.tulip-market.com/stripe/events',
  enabled_events: ['invoice.paid'],
});
`),typescript:V(`src/setup.ts`,e=>`await octokit.rest.repos.createWebhook({
  owner,
  repo,
  config: { url: '${e}://ci.tulip-market.com/github', content_type: 'json', secret },
});
`),python:V(`bot/start.py`,e=>`import os

import telegram

bot = telegram.Bot(os.environ["BOT_TOKEN"])
bot.set_webhook(url="${e}://bot.tulip-market.com/updates", secret_token=os.environ["WEBHOOK_TOKEN"])
`),go:V(`cmd/register/main.go`,e=>`package main

import "github.com/stripe/stripe-go/v82/webhookendpoint"

func main() {
	params := &stripe.WebhookEndpointParams{
		URL: stripe.String("${e}://shop.tulip-market.com/webhooks/stripe"),
	}
	_, _ = webhookendpoint.New(params)
}
`),ruby:V(`lib/tasks/webhooks.rake`,e=>`task register_webhooks: :environment do
  Stripe::WebhookEndpoint.create(
    url: "${e}://shop.tulip-market.com/stripe/events",
    enabled_events: ["invoice.paid"],
  )
end
`),php:V(`config/payments.php`,e=>`<?php

return [
    'mollie_webhook_url' => env('MOLLIE_WEBHOOK_URL', '${e}://shop.tulip-market.com/mollie'),
    'webhook_url' => '${e}://shop.tulip-market.com/payments',
];
`),java:V(`src/main/java/shop/Settings.java`,e=>`package shop;

final class Settings {
  static final String WEBHOOK_URL = "${e}://shop.tulip-market.com/payments";
}
`),csharp:V(`Setup.cs`,e=>`using Stripe;

var options = new WebhookEndpointCreateOptions
{
    Url = "${e}://shop.tulip-market.com/webhooks/stripe",
};
new WebhookEndpointService().Create(options);
`),yaml:V(`deploy/values.yaml`,e=>`payments:
  webhook:
    url: ${e}://shop.tulip-market.com/payments
`),hcl:V(`infra/github.tf`,e=>`resource "github_repository_webhook" "ci" {
  repository = "shop"
  configuration {
    url          = "${e}://ci.tulip-market.com/github"
    content_type = "json"
  }
}
`),env:V(`.env.production`,e=>`WEBHOOK_URL=${e}://shop.tulip-market.com/payments\n`),prose:V(`docs/setup.md`,e=>`## Webhooks

Set the webhook URL to ${e}://shop.tulip-market.com/payments in the dashboard.
`)},Hl=/example|your|my-?(?:app|domain|site|server|host|shop|store|company|webhook|api)|^(?:www\.|api\.)?(?:domain|site|server|host|url|foo|bar|acme|company|website)\.|placeholder|dummy|xxx|<|>|\{|\}|\$|%|\*|ngrok|localtunnel|loca\.lt|localhost|lvh\.me|nip\.io|sslip\.io|requestbin|webhook\.site|smee\.io|serveo|\.(?:local|internal|lan|test|svc|cluster|invalid|home|corp|intranet)$/i,Ul=/^(?:127\.|0\.0\.0\.0|10\.|169\.254\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|192\.0\.2\.|198\.51\.100\.|203\.0\.113\.|1\.2\.3\.4|x\.x)/;function Wl(e){return/^[a-z0-9].*\.[a-z0-9]/.test(e)&&!Hl.test(e)&&!Ul.test(e)}function Gl(e,t){return/^(?:docs?|developers?|help|support|guides?|wiki|blog|learn|community|forum|status|cdn)\.|(?:github|gitlab|bitbucket|stackoverflow|medium|readthedocs|w3|php|python|rubyonrails|npmjs|wikipedia|rfc-editor|ietf|apache)\.(?:com|org|io|net|dev)$/.test(e)||/\/(?:docs?|api-?docs|documentation|guides?|help|wiki|articles?|blog|reference|manual|tutorials?)(?:\/|$)|\.(?:html?|md|pdf)$/i.test(t)}const Kl=/http:\/\/(?:[^\s/@'"`<>]*@)?([^\s/:?#'"`<>()[\]\\,;|]+)(?::\d+)?([^\s'"`<>)\]\\,;|]*)/gi,ql={id:`webhook-plain-http`,category:`webhooks`,vendor:null,title:`Webhook address is plain HTTP`,severity:`medium`,confidence:`medium`,why:`Everybody between sender and receiver can read what is sent: customers, orders, tokens. They can send it again, and where the sender proves itself by a token alone, they have the token.`,fix:[`Register an https:// address.`,`Where the server itself speaks no TLS, put a proxy or the platform’s own address before it.`],bad:[],good:[],examples:Vl,references:[`https://cwe.mitre.org/data/definitions/319.html`,`https://docs.stripe.com/webhooks#set-up-webhook`,`https://cheatsheetseries.owasp.org/cheatsheets/Transport_Layer_Security_Cheat_Sheet.html`],cwe:[319],controls:{owasp:[`A02:2021`,`A04:2025`,`API8:2023`],pci:[`4.2.1`],soc2:[`CC6.7`],gdpr:[`32(1)(a)`]},text:Jl};function Jl({path:e,text:t,isSample:n}){let r=/\.(?:mdx?|markdown|rst|adoc)$/i.test(e);if(n&&!r)return[];let i=[];for(let e of t.matchAll(Kl)){let[n,a=``,o=``]=e;if(!Wl(a.toLowerCase())||Gl(a.toLowerCase(),o))continue;let s=t.slice(Math.max(0,e.index-300),e.index);r&&Il(s)||(Fl(s,o)||r&&Ll(s,o))&&i.push({span:[e.index,e.index+n.length],message:`Webhooks for ${a} travel without TLS.`,confidence:r?`low`:`medium`})}return i}function Yl(e,t){let n=e.pathTo(t).at(-1);if(n?.kind!==`call`)return null;let r=/IgnoringTolerance$/.exec(e.text(n.callee.span));if(r){let[,e]=n.callee.span;return[{span:[e-r[0].length,e],text:``}]}let[i,a]=n.args.slice(-2);if(!i||!a||e.text(n.span).at(-1)!==`)`)return null;let o=a.name===`tolerance`||a.name===`tolerance_in_seconds`;return!(a.value.kind===`literal`&&/^(?:number|null|boolean)$/.test(a.value.type))||a.name!==void 0&&!o?null:[{span:[i.value.span[1],n.span[1]-1],text:``}]}var Xl=class{file;#e;constructor(e){this.file=e}get language(){return this.file.language}get isScript(){return/\.[cm]?[jt]sx?$/.test(this.file.path)}text(e){return this.file.text.slice(e[0],e[1])}has(e){return e.test(this.file.text)}pathTo(e){return ye(this.file,e)}lineStart(e){return this.file.text.lastIndexOf(`
`,e-1)+1}nextLine(e){let t=this.file.text.indexOf(`
`,e);return t===-1?this.file.text.length:t+1}indentAt(e){return/^[\t ]*/.exec(this.file.text.slice(this.lineStart(e)))[0]}isAlone([e,t]){let n=this.file.text.slice(this.lineStart(e),e),r=this.file.text.slice(t,this.nextLine(t));return/^\s*(?:(?:export\s+)?(?:const|let|var)\s+)?$/.test(n)&&/^\s*;?\s*$/.test(r)}get style(){if(!this.#e){let{text:e}=this.file,t=t=>e.match(t)?.length??0;this.#e={indent:$l(e),quote:t(/'/g)>=t(/"/g)?`'`:`"`,end:t(/;[\t ]*\r?$/gm)>0?`;`:``}}return this.#e}assignmentOf(e){let t=[];return be(this.file.body,n=>{let r=n.at(-1);r.kind===`let`&&r.value&&r.target.kind===`name`&&r.target.name===e&&t.push(r)}),t.length===1?t[0]:null}fieldOf(e){let t=[];return be(this.file.body,n=>{let r=n.at(-1);if(`fields`in r)for(let{name:n,span:i,value:a}of r.fields)n===e&&a&&t.push({span:i,value:a})}),t.length===1?t[0]:null}behind(e,t=3){if(t===0)return e;let n=e.kind===`name`||e.kind===`member`&&Zl(e.object)?e.name:null,r=n===null?null:this.assignmentOf(n)?.value??this.fieldOf(n.replace(/^@/,``))?.value;return r?this.behind(r,t-1):e}literalBehind(e,t=4){if(t===0)return null;let n=this.behind(e);return n.kind===`literal`?n.type===`string`?n:null:n.kind===`await`||n.kind===`spread`?this.literalBehind(n.value,t-1):n.kind===`call`?(n.callee.kind===`member`?this.literalBehind(n.callee.object,t-1):null)??(n.args[0]?this.literalBehind(n.args[0].value,t-1):null):null}get statements(){return this.file.body}};const Zl=e=>e.kind===`name`&&/^(?:this|self|[A-Z]\w*)$/.test(e.name);function Ql(e){return e.findLast(e=>`params`in e)??null}function $l(e){let t=[...e.matchAll(/^( {2,}|\t+)(?=[^\s*])/gm)].map(([e])=>e);if(t.some(e=>e.startsWith(`	`)))return`	`;let n=Math.min(...t.map(({length:e})=>e));return Number.isFinite(n)?` `.repeat(n):`  `}function eu(e,t){let n=t.at(-1);if(n?.kind===`binary`)return tu(e,n,n.left,n.right,n.op);if(n?.kind!==`call`)return null;let{callee:r,args:i}=n,a=r.kind===`name`||r.kind===`member`?r.name:null;return a===null||i.some(e=>e.name!==void 0)?null:i.length===1&&r.kind===`member`?nu(e,n.span,r.object,i[0].value,a):i.length<2?null:ru(e,t,i[0].value,i[1].value,e.text(r.span))}function tu(e,{span:t},n,r,i){let[a,o]=[n.span[1],r.span[0]],s=/^(\)*)\s*(?:===?|!==?|<>|is not|is|eql\?)\s*(\(*)$/.exec(e.text([a,o]));return!s||i!==`==`&&i!==`!=`?null:{span:t,left:n,right:r,between:[a+s[1].length,o-s[2].length],before:[t[0],t[0]],after:[t[1],t[1]],isNegated:i===`!=`,by:`==`}}function nu(e,t,n,r,i){let[a,o]=[n.span[1],r.span[0]],s=/^(\)*)\s*\??\.\s*\w+[?!]?\s*\(\s*(\(*)$/.exec(e.text([a,o]));return!s||e.text(t).at(-1)!==`)`?null:{span:t,left:n,right:r,between:[a+s[1].length,o-s[2].length],before:[t[0],t[0]],after:[t[1]-1,t[1]],isNegated:!1,by:i}}function ru(e,t,n,r,i){let a=t.at(-1),[o,s]=[n.span[1],r.span[0]],c=/^(\)*)\s*,\s*(\(*)$/.exec(e.text([o,s])),l=/^[\w.:\\]+\(\s*(\(*)$/.exec(e.text([a.span[0],n.span[0]]));if(!c||!l)return null;let u=/^(?:strcmp|compare|compareOrdinal)$/i.test(i),d=t.at(-2);if(u&&(d?.kind!==`binary`||!/^[!=]=$/.test(d.op)||!iu(d.right)))return null;let f=u?d:a;return{span:f.span,left:n,right:r,before:[f.span[0],n.span[0]-l[1].length],between:[o+c[1].length,s-c[2].length],after:[r.span[1]+au(e,r.span[1],a.span[1]),f.span[1]],isNegated:u&&d?.kind===`binary`&&d.op===`!=`,by:i}}const iu=e=>e.kind===`literal`&&Number(e.value)===0;function au(e,t,n){let r=/^\)*(?=\s*(?:,[^)]*)?\)$)/.exec(e.text([t,n]));return r?r[0].length:0}const ou=e=>e.statements.flatMap(e=>e.kind===`import`?[e]:[]);function su(e,t,n){if(!e.isScript)return null;let r=ou(e).filter(e=>e.module.replace(/^node:/,``)===t);for(let{names:e}of r){let t=e.find(({imported:e})=>e===n);if(t)return{name:t.local,edits:[]};let r=e.find(({imported:e})=>e===`*`||e==="default");if(r)return{name:`${r.local}.${n}`,edits:[]}}for(let{span:t}of r){let r=/\{[^{}]*?([\w$])(\s*,?\s*)\}/.exec(e.text(t));if(!r||/^\s*import\s+type\b/.test(e.text(t)))continue;let i=t[0]+r.index+r[0].length-1-r[2].length;return{name:n,edits:[{span:[i,i],text:`, ${n}`}]}}let{quote:i,end:a}=e.style,o=!e.has(/^\s*(?:import|export)\b/m)&&e.has(/\brequire\(/),s=`${i}node:${t}${i}`,c=o?`const { ${n} } = require(${s})${a}\n`:`import { ${n} } from ${s}${a}\n`;return{name:n,edits:[{span:lu(cu(e)),text:c}]}}function cu(e){let[t]=ou(e);return t?e.lineStart(t.span[0]):/^(?:#![^\n]*\n)?(?:\s*(['"])use \w+\1;?[^\n]*\n)?/.exec(e.file.text)[0].length}const lu=e=>[e,e];function uu(e,t){for(let n of ou(e)){let e=n.module===t?n.names.find(({imported:e})=>e===`*`):void 0;if(e&&e.local!==`*`)return{name:e.local,edits:[]}}return{name:t,edits:[mu(e,/^import (\S+)/,t,`import ${t}`)]}}function du(e,t){let n=t.split(`/`).at(-1),r=ou(e).find(({module:e})=>e===t);if(r)return{name:r.names.find(({local:e})=>e!==`*`)?.local??n,edits:[]};let i=e.has(/^import \(/m);return{name:n,edits:[mu(e,i?/^\t(?:\w+ )?"([^"]+)"/:/^import "([^"]+)"/,t,i?`\t"${t}"`:`import "${t}"`)]}}function fu(e,t){let n=t.split(`.`),r=n.slice(0,-1).join(`.`),i=RegExp(`^import ${r.replaceAll(`.`,`\\.`)}\\.(?:\\*|${n.at(-1)});`,`m`);return{name:n.at(-1),edits:e.has(i)?[]:[mu(e,/^import ([\w.]+)/,t,`import ${t};`)]}}function pu(e,t){let n=RegExp(`^\\s*(?:global )?using ${t.replaceAll(`.`,`\\.`)};`,`m`);return e.has(n)?[]:[mu(e,/^using ([\w.]+);/,t,`using ${t};`)]}function mu(e,t,n,r){let{text:i}=e.file,a=null,o=0;for(let e of i.split(`
`)){let s=t.exec(e)?.[1],c=o+e.length+1;if(s===void 0&&a!==null)break;if(s!==void 0){if(s>n)return{span:lu(o),text:`${r}\n`};a=Math.min(c,i.length)}o=c}return{span:lu(a??hu(e)),text:`${r}\n`}}function hu(e){let{text:t}=e.file,n=/^(?:package [^\n]*\n|#![^\n]*\n|# -\*-[^\n]*\n|"""[\s\S]*?"""\n)+\n?/m.exec(t);return n&&t.slice(0,n.index).trim()===``?n.index+n[0].length:0}function gu(e,t){let n=e.pathTo(t.span),r=eu(e,n);if(!r||/case/i.test(r.by+e.text(r.after)))return null;let i=_u(e,r,t.by===`mac`?Nu(e,r,Ql(n)?.params.length??0):null);if(!i)return null;let{before:a,between:o,after:s,edits:c=[]}=i;return[{span:r.before,text:a},{span:r.between,text:o},{span:r.after,text:s},...c]}function _u(e,t,n){switch(e.language){case`javascript`:case`typescript`:return vu(e,t);case`python`:return xu(e,t,n);case`go`:return Cu(e,t);case`ruby`:return Eu(e,t,n);case`php`:return ku(t,n);case`java`:return Au(e,t);case`csharp`:return Mu(e,t)}}function vu(e,{by:t,isNegated:n}){if(e.has(/\bsubtle\b|\bDeno\b/)||!/^(?:==|equals)$/.test(t))return null;let r=su(e,`crypto`,`timingSafeEqual`),i=[`safeEqual`,`equalInConstantTime`].find(t=>!e.has(RegExp(`\\b${t}\\b`)));if(!r||i===void 0)return null;let{text:a}=e.file,o=(t===`==`?yu:bu)(e,i,r.name),s={span:[a.length,a.length],text:`${a.endsWith(`
`)?``:`
`}\n${o}\n`};return{before:`${n?`!`:``}${i}(`,between:`, `,after:`)`,edits:[...r.edits,s]}}function yu(e,t,n){let{indent:r,quote:i,end:a}=e.style,o=e.language===`typescript`,s=`${i}string${i}`;return[`function ${t}(${o?`a: unknown, b: unknown): boolean`:`a, b)`} {`,`${r}if (typeof a !== ${s} || typeof b !== ${s}) return false${a}`,`${r}const left = Buffer.from(a)${a}`,`${r}const right = Buffer.from(b)${a}`,`${r}return left.length === right.length && ${n}(left, right)${a}`,`}`].join(`
`)}function bu(e,t,n){let{indent:r,end:i}=e.style;return[`function ${t}(${e.language===`typescript`?`left: Uint8Array, right: Uint8Array): boolean`:`left, right)`} {`,`${r}return left.length === right.length && ${n}(left, right)${i}`,`}`].join(`
`)}function xu(e,t,n){if(t.by!==`==`)return null;let{name:r,edits:i}=uu(e,`hmac`),a=r=>n===r&&Su(e,t[r])?` or ""`:``;return{before:`${t.isNegated?`not `:``}${r}.compare_digest(`,between:`${a(`left`)}, `,after:`${a(`right`)})`,edits:i}}function Su(e,t){let n=e.behind(t),{callee:r,args:i}=n.kind===`call`?n:{callee:null,args:[]};return r?.kind===`member`&&r.name===`get`&&i.length===1}function Cu(e,{by:t,isNegated:n,left:r,right:i}){if([r,i].some(t=>/\.Sum(?:\d+)?\($/.test(wu(e,t)))||!/^(?:==|bytes\.Equal)$/.test(t))return null;let a=e.has(/"crypto\/hmac"/),{name:o,edits:s}=du(e,a?`crypto/hmac`:`crypto/subtle`),[c,l]=t===`==`?[`[]byte(`,`)`]:[``,``],u=t===`bytes.Equal`?Tu(e,`bytes`):[];return u?{before:a?`${n?`!`:``}${o}.Equal(${c}`:`${o}.ConstantTimeCompare(${c}`,between:`${l}, ${c}`,after:a?`${l})`:`${l}) ${n?`!=`:`==`} 1`,edits:[...s,...u??[]]}:null}function wu(e,t){let n=e.behind(t);return n.kind===`call`?`${e.text(n.callee.span)}(`:``}function Tu(e,t){let n=e.file.text.match(RegExp(`\\b${t}\\.`,`g`))?.length??0;if(n!==1)return n>1?[]:null;let r=RegExp(`^[\\t ]*(?:import )?"${t}"\\r?\\n`,`m`).exec(e.file.text);return r?[{span:[r.index,r.index+r[0].length],text:``}]:null}function Eu(e,t,n){if(!/^(?:==|eql\?)$/.test(t.by))return null;let r=r=>n===r&&/[\w\])]$/.test(e.text(t[r].span))&&Du(e,t[r])?`.to_s`:``;return{before:`${t.isNegated?`!`:``}${Ou(e)}(`,between:`${r(`left`)}, `,after:`${r(`right`)})`}}const Du=(e,{kind:t,span:n})=>/^(?:name|index|member|call)$/.test(t)&&!/\s|\.to_s$/.test(e.text(n));function Ou(e){return e.has(/\bsinatra\b|\bRack\b|\bRoda\b|\bSinatra\b/)?`Rack::Utils.secure_compare`:/(?:^|\/)(?:app|lib|config)\//.test(e.file.path)||e.has(/\bRails\b|ApplicationController|ActiveSupport/)?`ActiveSupport::SecurityUtils.secure_compare`:`OpenSSL.secure_compare`}function ku({by:e,isNegated:t,left:n,right:r},i){if(!/^(?:==|strcmp)$/.test(e))return null;let a=(e,{kind:t})=>i===e&&/^(?:name|index|member|call)$/.test(t)?`(string) `:``;return{before:`${t?`!`:``}hash_equals(${a(`left`,n)}`,between:`, ${a(`right`,r)}`,after:`)`}}function Au(e,{by:t,isNegated:n,left:r,right:i}){let a=fu(e,`java.security.MessageDigest`),o=`${n?`!`:``}${a.name}.isEqual(`;if(t===`Arrays.equals`)return{before:o,between:`, `,after:`)`,edits:a.edits};if(!/^(?:Objects\.)?equals$/.test(t))return null;let s=fu(e,`java.nio.charset.StandardCharsets`),c=`.getBytes(${s.name}.UTF_8)`,l=n=>t!==`equals`||ju(e,n)?[`String.valueOf(`,`)${c}`]:[``,c],[u,d]=l(r),[f,p]=l(i);return{before:`${o}${u}`,between:`${d}, ${f}`,after:`${p})`,edits:[...s.edits,...a.edits]}}function ju(e,t){let n=e.behind(t);return n.kind===`call`&&n.callee.kind===`member`&&/^get(?:Header|First|OrDefault)?$/.test(n.callee.name)}function Mu(e,{by:t,isNegated:n}){if(!/^(?:==|(?:[sS]tring\.)?Equals|SequenceEqual)$/.test(t))return null;let[r,i]=t===`SequenceEqual`?[``,``]:[`Encoding.UTF8.GetBytes(`,`)`];return{before:`${n?`!`:``}CryptographicOperations.FixedTimeEquals(${r}`,between:`${i}, ${r}`,after:`${i})`,edits:[...pu(e,`System.Security.Cryptography`),...r===``?[]:pu(e,`System.Text`)]}}function Nu(e,{left:t,right:n},r){let i=t=>/hmac|digest|hash|expected|computed/i.test(e.text(e.behind(t).span)),a=t=>{let n=e.text(e.behind(t).span);return/header|request|\breq\b|params|HTTP_|\benv\b/i.test(n)?!0:r>0&&t.kind===`name`&&/sig|given|header|received|provided/i.test(n)};return a(n)&&!i(n)?`right`:a(t)&&!i(t)?`left`:null}function Pu(e,t){let n=Ql(t);if(!n)return null;let r=Fu(e,n);return r?{lines:r,edits:e.language===`go`?du(e,`net/http`).edits:[]}:null}function Fu(e,t){let n=t.params.flatMap(({target:e})=>e.kind===`name`?[e.name]:[]);switch(e.language){case`javascript`:case`typescript`:return Iu(e,t,n);case`python`:return Lu(e,t);case`go`:{let e=t.params.find(({type:e})=>e?.endsWith(`http.ResponseWriter`))?.target;if(e?.kind===`name`)return[`http.Error(${e.name}, "invalid signature", http.StatusUnauthorized)`,`return`];let n=t.params.find(({type:e})=>e===`*gin.Context`)?.target;return n?.kind===`name`?[`${n.name}.AbortWithStatus(http.StatusUnauthorized)`,`return`]:null}case`ruby`:return e.has(/ApplicationController|ActionController/)?[`return head(:unauthorized)`]:null;case`php`:return e.has(/\bIlluminate\\/)?[`abort(401);`]:[`http_response_code(401);`,`exit;`];case`java`:return/^ResponseEntity\b/.test(t.returns??``)?[`return ResponseEntity.status(401).build();`]:null;case`csharp`:return/\bI?ActionResult\b/.test(t.returns??``)?[`return Unauthorized();`]:/\bIResult\b/.test(t.returns??``)?[`return Results.Unauthorized();`]:null}}function Iu(e,t,n){let{end:r}=e.style,i=n.find(e=>/^(?:res|response|reply)$/.test(e));return i===`reply`?[`return ${i}.code(401).send()${r}`]:i===void 0?/\bResponse\b/.test(t.returns??``)||/\bnew Response\(/.test(e.text(t.span))?[`return new Response(null, { status: 401 })${r}`]:null:[`return ${i}.status(401).end()${r}`]}function Lu(e,t){let n=e.text(t.span);return e.has(/^from flask import .*\babort\b/m)?[`abort(401)`]:e.has(/^from flask import /m)?t.decorators.length>0?[`return "", 401`]:null:e.has(/^from fastapi import .*\bHTTPException\b/m)?[`raise HTTPException(status_code=401)`]:/\bHttpResponse\(/.test(n)?[`return HttpResponse(status=401)`]:null}const Ru={javascript:e=>`throw new Error(${e})`,typescript:e=>`throw new Error(${e})`,python:e=>`raise RuntimeError(${e})`,go:e=>`panic(${e})`,ruby:e=>`raise ${e}`,php:e=>`throw new \\RuntimeException(${e})`,java:e=>`throw new IllegalStateException(${e})`,csharp:e=>`throw new InvalidOperationException(${e})`};function H(e,t){let n=t!==null&&/^[\w.:/-]{1,80}$/.test(t)?t:`The webhook secret`;return Ru[e.language](zu(e,`${n} is not set`))}function zu(e,t){return/^(?:go|java|csharp)$/.test(e.language)||e.style.quote===`"`?`"${t}"`:`'${t}'`}function Bu(e){let t=e.at(-1);return t?t.kind===`if`?Bu(t.then)&&Bu(t.otherwise):t.kind===`block`?Bu(t.body):t.kind===`expr`&&t.value.kind===`call`?Vu.test(Hu(t.value.callee)):/^(?:return|throw|exit|break|continue)$/.test(t.kind):!1}const Vu=/^(?:abort|halt|exit|die|panic|fatalf?|abort_if|abort_unless|throw_if)$/i,Hu=e=>e.kind===`name`||e.kind===`member`?e.name:``;function Uu(e,[t,n],r){let i=e.indentAt(t),a=n+(/^[\t ]*;/.exec(e.file.text.slice(n))?.[0].length??0);return{span:[a,a],text:r.map(e=>`\n${i}${e}`).join(``)}}function Wu(e,t){if(!e.isAlone(t))return null;let n=e.nextLine(t[1]),r=/^[\t ]*\r?\n/.exec(e.file.text.slice(n))?.[0].length??0,i=e.file.text.slice(0,e.lineStart(t[0])),a=/(?:[{(]|\bdo|\bdef [^\n]*|:)[\t ]*\r?\n$/.test(i);return{span:[e.lineStart(t[0]),a?n+r:n],text:``}}function Gu(e,t){let n=e.pathTo(t),r=Pu(e,n);return n.length===0||!r?null:Ku(e,n,r)??qu(e,n,r)??Yu(e,n,r)??Zu(e,n,r)}function Ku(e,t,{lines:n,edits:r}){let i=t.findLast(e=>e.kind===`let`);if(e.language!==`go`||i?.kind!==`let`||i.target.kind!==`pattern`)return null;let a=/^(\w+, )_( :?= )/.exec(e.text(i.span));if(!a||i.value!==t.at(-1))return null;let o=i.span[0]+a[1].length;return[{span:[o,o+1],text:`err`},Uu(e,i.span,[`if err != nil {`,...n.map(e=>`\t${e}`),`}`]),...r]}function qu(e,t,{lines:n,edits:r}){let i=t.findLast(e=>e.kind===`try`);if(i?.catches.length!==1)return null;let[{body:a}]=i.catches,o=a.at(-1);return!o||Bu(a)||e.language===`ruby`||!e.isAlone(o.span)?null:[Uu(e,o.span,Ju(e,o)??n),...r]}function Ju(e,t){let n=e.text(t.span);return/^(?:http\.Error|\w+\.(?:WriteHeader|Abort\w*|sendStatus|status|writeHead|code)|http_response_code)\(/.test(n)?[e.language===`php`?`exit;`:`return${e.language===`go`?``:e.style.end}`]:null}function Yu(e,t,{lines:n,edits:r}){let i=t.at(-2);if(i?.kind!==`expr`||i.value!==t.at(-1)||!e.isAlone(i.span))return null;let a=Xu(e,n,e.indentAt(i.span[0]));if(!a)return null;let[o,s]=i.span,c=/^[\t ]*;/.exec(e.file.text.slice(s))?.[0].length??0;return[{span:[o,o],text:a[0]},{span:[s,s+c],text:a[1]},...r]}function Xu(e,t,n){let r=t.map(t=>`\n${n}${e.style.indent}${t}`).join(``);switch(e.language){case`python`:return[`if not `,`:${r}`];case`go`:return[`if !`,` {${r}\n${n}}`];case`ruby`:return null;default:return[`if (!`,`) {${r}\n${n}}`]}}function Zu(e,t,{lines:n,edits:r}){let i=t.findLast(e=>e.kind===`if`&&Qu(e.test.span,t.at(-1).span))??$u(e,t);if(!i||!ed(i))return null;let a=i.then.at(-1);return!a||Bu(i.then)||!nd(e,i,a)?null:[Uu(e,a.span,Ju(e,a)??n),...r]}const Qu=(e,t)=>e[0]<=t[0]&&t[1]<=e[1];function $u(e,t){let n=t.findLast(e=>e.kind===`let`);if(n?.kind!==`let`||n.target.kind!==`name`)return null;let{name:r}=n.target,i=[];return be(e.file.body,e=>{let t=e.at(-1);t.kind===`if`&&t.test.kind===`not`&&t.test.value.kind===`name`&&t.test.value.name===r&&i.push(t)}),i.length===1?i[0]:null}const ed=({test:e})=>td(e);function td(e){return e.kind===`logic`?e.op===`or`&&td(e.left)&&td(e.right):e.kind===`not`||e.kind===`binary`&&e.op===`!=`}function nd(e,{span:t,test:n},r){if(!e.isAlone(r.span))return!1;let i=e.text([n.span[1],r.span[0]]);return e.language===`python`?r.span[0]>t[0]:i.includes(`{`)||e.language===`ruby`}function rd(e){let t=ad(e);if(!t)return null;switch(e.language){case`javascript`:case`typescript`:return od(e,t);case`python`:return cd(e,t);case`ruby`:return/\bparams\b/.test(e.text(t.from.span))&&e.has(/ApplicationController|ActionController/)?[{span:t.span,text:`request.raw_post`}]:null;case`php`:return ld(e,t);default:return null}}const id=/^(?:JSON\.stringify|JSON\.generate|json\.dumps|json_encode)$/;function ad(e){let t=[];return be(e.file.body,n=>{let r=n.at(-1);r.kind===`call`&&id.test(e.text(r.callee.span))&&r.args[0]&&t.push({span:r.span,from:r.args[0].value,path:[...n]}),r.kind===`member`&&r.name===`to_json`&&t.push({span:r.span,from:r.object,path:[...n]})}),t.length===1?t[0]:null}function od(e,t){let n=e.behind(t.from);if(n.kind===`await`)return sd(e,t);let r=/^(\w+)\.body$/.exec(e.text(n.span))?.[1],i=/\bexpress\.json\((\))/.exec(e.file.text);if(r===void 0||!i||e.language===`typescript`)return null;let a=i.index+i[0].length-1;return[{span:[a,a],text:`{ verify: (req, _res, buffer) => { req.rawBody = buffer; } }`},{span:t.span,text:`${r}.rawBody`}]}function sd(e,{span:t,from:n}){if(n.kind!==`name`||e.has(/\brawBody\b/))return null;let r=e.assignmentOf(n.name);if(r?.value.kind!==`await`||!e.isAlone(r.span))return null;let i=r.value.value;if(i.kind!==`call`||i.callee.kind!==`member`||i.callee.name!==`json`)return null;let a=i.callee.span[1];return[{span:r.target.span,text:`rawBody`},{span:[a-4,a],text:`text`},Uu(e,r.span,[`const ${n.name} = JSON.parse(rawBody)${e.style.end}`]),{span:t,text:`rawBody`}]}function cd(e,{from:t,path:n}){if(!e.has(/^\s*from flask import /m)||!/^request\.(?:json|get_json\(.*\))$/.test(e.text(e.behind(t).span)))return null;let r=n.findLast(e=>e.kind===`call`&&e.callee.kind===`member`&&e.callee.name===`encode`&&e.callee.object===n.at(-1));return r?[{span:r.span,text:`request.get_data()`}]:null}function ld(e,{span:t,from:n}){let r=e.text(e.behind(n).span),i=/^(\$\w+)->(?:all|input|json|post|toArray)\(\)$/.exec(r)?.[1];return i!==void 0&&e.has(/\bIlluminate\\/)?[{span:t,text:`${i}->getContent()`}]:r===`$_POST`||/^json_decode\(file_get_contents\((['"])php:\/\/input\1\)/.test(r)?[{span:t,text:`file_get_contents('php://input')`}]:null}function ud(e,{name:t},n,r){let i=e.pathTo(n.span),a=i.at(-1),o=i.at(-2);return a?.kind===`literal`&&o?.kind===`logic`&&o.right===a?dd(e,i,o,t,r):a?.kind===`literal`&&o?.kind===`call`?md(e,o,a,t):a?gd(e,a,t):null}function dd(e,t,{left:n,right:r,span:i},a,o){let s=e.text([n.span[1],r.span[0]]);if(!/^\s*(?:\|\||\?\?|\?:|or)\s*$/.test(s))return null;if(e.language===`php`||e.language===`csharp`)return s.includes(`|`)?null:[{span:r.span,text:H(e,a)}];let c={span:[n.span[1],i[1]],text:``};if(e.language===`python`&&n.kind===`call`)return[...pd(e,n),c];if(e.language===`ruby`&&n.kind===`index`&&e.text(n.object.span)===`ENV`)return[{span:[n.object.span[1],n.index.span[0]],text:`.fetch(`},{span:[n.index.span[1],i[1]],text:`)`}];let l=fd(t);return(e.language===`javascript`||e.language===`typescript`)&&l&&e.isAlone(l.span)?[c,Uu(e,l.span,[`if (!${l.target.name}) ${H(e,a)}${e.style.end}`])]:o===`token`?null:[e.language===`typescript`?{...c,text:`!`}:c]}function fd(e){let t=e.at(-3);return t?.kind===`let`&&t.target.kind===`name`&&t.value===e.at(-2)?t:null}function pd(e,{callee:t,args:n,span:r}){let[i]=n,a=e.text(t.span);if(!i||t.kind===`literal`)return[];if(/(?:^|\.)getenv$/.test(a)){let{name:t,edits:n}=uu(e,`os`);return[{span:[r[0],i.value.span[0]],text:`${t}.environ[`},{span:[i.value.span[1],r[1]],text:`]`},...n]}return t.kind!==`member`||t.name!==`get`?[]:[{span:[t.object.span[1],i.value.span[0]],text:`[`},{span:[i.value.span[1],r[1]],text:`]`}]}function md(e,t,n,r){let[i,a]=t.args;if(!i||a?.value!==n||t.args.length!==2)return null;let o=e.text(t.callee.span),s={span:[i.value.span[1],n.span[1]],text:``};switch(e.language){case`python`:{let n=pd(e,t);return n.length>0?n:a.name==="default"?[s]:null}case`ruby`:return o===`ENV.fetch`?[s]:null;case`php`:return!/^\s*[,;)\]]/.test(e.file.text.slice(t.span[1]))||!/^(?:env|config)$/.test(o)?null:[s,{span:[t.span[1],t.span[1]],text:` ?? ${H(e,r)}`}];case`java`:return hd(e,t,i.value,n,o,r);default:return null}}function hd(e,{callee:t,span:n},r,i,a,o){if(a===`System.getenv().getOrDefault`){let t=fu(e,`java.util.Objects`),i=/"[^"]*"/.exec(H(e,o))[0];return[{span:[n[0],r.span[0]],text:`${t.name}.requireNonNull(System.getenv(`},{span:[r.span[1],n[1]],text:`), ${i})`},...t.edits]}return t.kind!==`member`||t.name!==`getProperty`||a.startsWith(`System`)?null:[{span:[t.span[1]-t.name.length,t.span[1]],text:`getRequiredProperty`},{span:[r.span[1],i.span[1]],text:``}]}function gd(e,t,n){let r=new Set(e.text(t.span).match(/[A-Za-z_]\w*/g)??[]),i=[];return be(e.file.body,t=>{let a=t.at(-1);if(a.kind!==`if`||a.then.length!==1)return;let[o]=a.then;o?.kind===`let`&&o.target.kind===`name`&&r.has(o.target.name)&&o.value?.kind===`literal`&&typeof o.value.value==`string`&&i.push({span:[o.span[0],o.value.span[1]],text:H(e,n)})}),i.length===1?i:null}function _d(e,t,n,r){let i=e.pathTo(t.span).at(-1),a=i?.kind?e.literalBehind(i):null;if(!a)return null;let o=e.pathTo(a.span),s=vd(n,r);return yd[e.language]({code:e,literal:a,path:o,name:s,by:r})}function vd(e,t){return`${e===null?``:`${e.toUpperCase().replace(/\W+/g,`_`)}_`}WEBHOOK_${t===`token`?`TOKEN`:`SECRET`}`}const yd={javascript:Sd,typescript:Sd,python({code:e,literal:t,name:n}){let{name:r,edits:i}=uu(e,`os`),a=/^r?b/i.test(e.text(t.span)),o=`${r}.environ[${zu(e,n)}]${a?`.encode()`:``}`;return[{span:t.span,text:o},...i]},go:Cd,ruby:({code:e,literal:t,name:n})=>[{span:t.span,text:`ENV.fetch(${zu(e,n)})`}],php({code:e,literal:t,name:n}){if(/\b(?:const|private|protected|public|static|var)\b/.test(bd(e,t)))return null;let r=`getenv(${zu(e,n)}) ?: ${H(e,n)}`;return[{span:t.span,text:xd(e,t)?r:`(${r})`}]},java({code:e,literal:t,name:n}){return/^\s*@/.test(bd(e,t))?null:[{span:t.span,text:`System.getenv("${n}")`}]},csharp:wd},bd=(e,{span:t})=>e.text([e.lineStart(t[0]),e.nextLine(t[0])]);function xd(e,{span:t}){let n=e.file.text.slice(0,t[0]),r=e.file.text.slice(t[1]);return/(?:[(,[]|=>?|\breturn)\s*$/.test(n)&&/^\s*[,;)\]]/.test(r)}function Sd({code:e,literal:t,path:n,name:r,by:i}){let a=e.has(/\bDeno\.env\b/)?`Deno.env.get(${zu(e,r)})`:`process.env.${r}`,o=n.at(-2);return o?.kind===`let`&&o.value===t&&o.target.kind===`name`&&e.isAlone(o.span)?[{span:t.span,text:a},Uu(e,o.span,[`if (!${o.target.name}) ${H(e,r)}${e.style.end}`])]:i===`token`?null:[{span:t.span,text:e.language===`typescript`?`${a}!`:a}]}function Cd({code:e,literal:t,name:n}){let r=bd(e,t),i=/^const \w+(?: string)? = /.test(r),{text:a}=e.file;if(!i&&/^\s+\w+(?: string)? = /.test(r)&&a.lastIndexOf(`
const (`,t.span[0])>a.lastIndexOf(`
)`,t.span[0]))return null;let o=e.lineStart(t.span[0]),{name:s,edits:c}=du(e,`os`),l=[`if ${s}.Getenv("${n}") == "" {`,`\t${H(e,n)}`,`}`];return[...i?[{span:[o,o+5],text:`var`}]:[],{span:t.span,text:`${s}.Getenv("${n}")`},{span:[a.length,a.length],text:`${a.endsWith(`
`)?``:`
`}\nfunc init() {\n${l.map(e=>`\t${e}\n`).join(``)}}\n`},...c]}function wd({code:e,literal:t,path:n,name:r}){let i=bd(e,t);if(/^\s*\[/.test(i))return null;let a=`Environment.GetEnvironmentVariable("${r}") ?? ${H(e,r)}`,o={span:t.span,text:xd(e,t)?a:`(${a})`},s=/\bconst\s+string\b/.exec(i);if(!s)return[o];let c=e.lineStart(t.span[0])+s.index,l=Ql(n)?`string`:`static readonly string`;return[{span:[c,c+s[0].length],text:l},o]}function Td(e,{kind:t,span:n}){let r=e.pathTo(n),i=r.at(-1);if(!i||t===`switched-off`)return null;let a=r.findLast(e=>e.kind===`conditional`&&Ed(e.test.span,n));if(a)return t===`not-production`?null:Dd(a);let o=r.findLast(e=>e.kind===`if`&&Ed(e.test.span,n));return o?t===`not-production`?Od(e,o,n):Ad(e,o)??Fd(e,o,i)??Bd(e,o,r):null}const Ed=(e,t)=>e[0]<=t[0]&&t[1]<=e[1];function Dd({test:e,then:t,otherwise:n,span:r}){let i=Nd(e)?t:jd(e)?n:null;return i?[{span:[r[0],i.span[0]],text:``},{span:[i.span[1],r[1]],text:``}]:null}function Od(e,{span:t,test:n,then:r,otherwise:i},a){if(i.length>0)return null;if(n.kind===`logic`&&n.op===`and`&&kd(n.left,a)&&Bu(r))return[{span:[n.left.span[0],n.right.span[0]],text:``}];let[o]=r;if(!kd(n,a)||r.length!==1||o?.kind!==`return`)return null;let s=Wu(e,t);return s&&[s]}function kd(e,[t,n]){let r=e.kind===`not`?e.value:e;return r.span[0]===t&&r.span[1]===n}function Ad(e,{test:t,then:n}){let[r]=n;if(n.length!==1||r?.kind!==`return`||r.value?.kind!==`literal`||r.value.value!==!0||!jd(t))return null;let i=e.text(r.value.span),a={true:`false`,True:`False`,TRUE:`FALSE`};return a[i]===void 0?null:[{span:r.value.span,text:a[i]}]}function jd(e){return e.kind===`logic`?e.op===`or`&&jd(e.left)&&jd(e.right):Md(e)?!0:e.kind===`not`?!Md(e.value):e.kind===`binary`&&e.op===`==`}const Md=e=>e.kind===`call`&&/empty|blank|null/i.test(Pd(e.callee));function Nd(e){return e.kind===`logic`?e.op===`and`&&Nd(e.left)&&Nd(e.right):e.kind===`not`?Md(e.value):e.kind===`binary`?e.op===`!=`&&e.right.kind===`literal`&&(e.right.value===null||e.right.value===``):e.kind===`call`?/^(?:get\w*|header|isset|present\?)$/i.test(Pd(e.callee)):/^(?:name|member|index)$/.test(e.kind)}const Pd=e=>e.kind===`name`||e.kind===`member`?e.name:``;function Fd(e,{test:t,then:n},r){if(t.kind!==`logic`||t.op!==`and`||!Bu(n)||t.left.span[0]>r.span[0]||r.span[1]>t.left.span[1])return null;let i=zd(e,t.left),a=Ld(e,t);return i&&a?[...i,a]:null}const Id=[[/&&/,`||`],[/\band\b/,`or`]];function Ld(e,{left:t,right:n}){let r=e.text([t.span[1],n.span[0]]);for(let[e,n]of Id){let i=e.exec(r);if(!i)continue;let a=t.span[1]+i.index;return{span:[a,a+i[0].length],text:n}}return null}const Rd={python:`not `};function zd(e,t){let{span:n}=t;if(t.kind===`not`)return[{span:[n[0],t.value.span[0]],text:``}];if(t.kind===`binary`){let n=e.text([t.left.span[1],t.right.span[0]]),r=/!==?|is not/.exec(n);if(!r)return null;let i=t.left.span[1]+r.index,a=r[0]===`is not`?`is`:r[0].replace(`!`,`=`);return[{span:[i,i+r[0].length],text:a}]}return/^(?:name|member|index|call)$/.test(t.kind)?[{span:[n[0],n[0]],text:Rd[e.language]??`!`}]:null}function Bd(e,{span:t,test:n,then:r,otherwise:i},a){if(i.length>0||!Nd(n)||Bu(r))return null;let o=Pu(e,a),s=r.at(-1);if(!o||!s)return null;let c=e.indentAt(t[0]),l=o.lines.map(t=>`\n${c}${e.style.indent}${t}`).join(``),u=e.text(t);if(e.language===`python`)return[{span:[t[1],t[1]],text:`\n${c}else:${l}`},...o.edits];if(e.language===`ruby`)return u.endsWith(`\n${c}end`)?[{span:[t[1]-3,t[1]-3],text:`else${l}\n${c}`},...o.edits]:null;if(!u.endsWith(`}`))return null;let d=e.language===`csharp`?`\n${c}else\n${c}{${l}\n${c}}`:` else {${l}\n${c}}`;return[{span:[t[1],t[1]],text:d},...o.edits]}const Vd=e=>`import { createHmac, timingSafeEqual } from 'node:crypto';
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
`,Hd=e=>`import { createHmac, timingSafeEqual } from 'node:crypto';

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
`,Ud=e=>`import hashlib
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
`,Wd=e=>`package main

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
`,Gd=e=>`class StripeWebhooksController < ApplicationController
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
`,Kd=e=>`<?php

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
`,qd=e=>`package shop;

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
`,Jd=e=>`using Microsoft.AspNetCore.Mvc;
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
`,Yd={id:`webhook-replay-possible`,category:`webhooks`,vendor:null,title:`Old webhook messages are accepted`,severity:`medium`,confidence:`medium`,why:`A signature stays right for ever. Who has seen one message, in a log or on the way, can send it again and again: the signed time of sending is there to refuse it.`,fix:[`Refuse a message whose signed timestamp is more than five minutes old. The vendors’ own functions do so unless they are told otherwise.`,`Keep the ids of messages for as long, and answer one that comes again without doing its work again.`],bad:[],good:[],examples:{javascript:{path:`server.js`,bad:Vd(``),good:Vd(`  if (!(Math.abs(Date.now() / 1000 - Number(sentAt)) < 300)) return res.sendStatus(401);
`)},typescript:{path:`app/api/slack/webhook/route.ts`,bad:Hd(``),good:Hd(`  if (!(Number(timestamp) > Date.now() / 1000 - 300)) return new Response('too old', { status: 401 });
`)},python:{path:`app.py`,bad:Ud(``),good:Ud(`    if abs(time.time() - int(timestamp)) > 300:
        abort(401)
`)},go:{path:`main.go`,bad:Wd(`ConstructEventIgnoringTolerance`),good:Wd(`ConstructEvent`)},ruby:{path:`app/controllers/stripe_webhooks_controller.rb`,bad:Gd(`, tolerance: nil`),good:Gd(``)},php:{path:`app/Http/Controllers/StripeWebhookController.php`,bad:Kd(`, 0`),good:Kd(`, 120`)},java:{path:`src/main/java/shop/StripeWebhookController.java`,bad:qd(`, 0`),good:qd(``)},csharp:{path:`Controllers/StripeWebhookController.cs`,bad:Jd(`, tolerance: 31536000`),good:Jd(`, tolerance: 300`)}},references:[`https://cwe.mitre.org/data/definitions/294.html`,`https://docs.stripe.com/webhooks#replay-attacks`,`https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md`],cwe:[294],controls:{owasp:[`A07:2021`,`A07:2025`,`API2:2023`],pci:[`6.2.4`],soc2:[`CC6.6`]},judge(e){return e.verifications.flatMap(t=>{let{freshness:n,by:r}=t;if(n!==`unchecked`&&n!==`disabled`)return[];let i=n===`disabled`||r===`mac`&&e.scheme?.signsTime===!0;return[{site:t,message:n===`disabled`?`${I(e)} has the age of messages not limited, or so that it refuses none.`:`${I(e)} verifies the time of sending and never asks how long ago that was.`,evidence:[],confidence:i&&e.complete&&e.certain?`medium`:`low`}]})},repair({site:e},{verifications:t},n){let r=t.find(t=>t===e),i=r?.by===`sdk`&&r.freshness===`disabled`?Yl(new Xl(n),r.span):null;return i?{description:`Refuse old messages`,edits:i}:null}},Xd={id:`webhook-secret-fallback`,category:`webhooks`,vendor:null,title:`Webhook secret falls back to a value in the code`,severity:`high`,confidence:`high`,why:`Where the setting is missing, the check still runs and passes for everyone who has read the code, or who tries the empty string.`,fix:[`Read the secret without a default and refuse to start when it is missing.`],bad:[],good:[],examples:{javascript:B(xl,[[`process.env.OTESSE_WEBHOOK_SECRET`,`process.env.OTESSE_WEBHOOK_SECRET || 'development'`]]),typescript:B(z,[[`process.env.OTESSE_WEBHOOK_SECRET!`,`process.env.OTESSE_WEBHOOK_SECRET ?? ''`]]),python:B(Cl,[[`os.environ["OTESSE_WEBHOOK_SECRET"]`,`os.environ.get("OTESSE_WEBHOOK_SECRET", "development")`]]),go:B(bl,[[`	mac := hmac.New(sha256.New, []byte(os.Getenv("OTESSE_WEBHOOK_SECRET")))`,`	secret := os.Getenv("OTESSE_WEBHOOK_SECRET")
	if secret == "" {
		secret = "development"
	}
	mac := hmac.New(sha256.New, []byte(secret))`]]),ruby:B(wl,[[`ENV.fetch('OTESSE_WEBHOOK_SECRET')`,`ENV.fetch('OTESSE_WEBHOOK_SECRET', 'development')`]]),php:B(Sl,[[`config('services.otesse.webhook_secret')`,`config('services.otesse.webhook_secret', 'development')`]]),java:B(R,[[`System.getenv("OTESSE_WEBHOOK_SECRET")`,`System.getenv().getOrDefault("OTESSE_WEBHOOK_SECRET", "development")`]]),csharp:B(L,[[`Environment.GetEnvironmentVariable("OTESSE_WEBHOOK_SECRET")`,`Environment.GetEnvironmentVariable("OTESSE_WEBHOOK_SECRET") ?? "development"`],[`secret!`,`secret`]])},references:[`https://cwe.mitre.org/data/definitions/1188.html`],cwe:[1188,798],controls:{owasp:[`A07:2021`,`A07:2025`,`API2:2023`],pci:[`8.6.3`],soc2:[`CC6.1`]},judge(e){return e.verifications.flatMap(({secret:t})=>{if(!t?.fallback)return[];let n=t.fallback.isEmpty?`the empty string`:`a value in the code`;return[{site:t.fallback,message:`${I(e)} verifies with ${n} when ${t.name??`the secret`} is not set.`,evidence:[],confidence:e.certain?`high`:`medium`,...!t.fallback.isEmpty&&{hidden:[t.fallback]}}]})},repair({site:e},{verifications:t},n){let r=t.find(({secret:t})=>t?.fallback===e),i=r&&ud(new Xl(n),r.secret,e,r.by);return i?{description:`Refuse to run without the secret`,edits:i}:null}},Zd={id:`webhook-secret-hardcoded`,category:`webhooks`,vendor:null,title:`Webhook secret stands in the code`,severity:`high`,confidence:`high`,why:`Everyone who can read the code, its history or a copy of it can sign events.`,fix:[`Read the secret from the environment or a secret manager.`,`Make a new one at the vendor: this one has been read.`],bad:[],good:[],examples:{javascript:B(xl,[[`process.env.OTESSE_WEBHOOK_SECRET`,`'our-webhook-word'`]]),typescript:B(z,[[`process.env.OTESSE_WEBHOOK_SECRET!`,`'our-webhook-word'`]]),python:B(Cl,[[`os.environ["OTESSE_WEBHOOK_SECRET"]`,`"our-webhook-word"`],[`import os
`,``]]),go:B(bl,[[`os.Getenv("OTESSE_WEBHOOK_SECRET")`,`"our-webhook-word"`],[`	"os"
`,``]]),ruby:B(wl,[[`ENV.fetch('OTESSE_WEBHOOK_SECRET')`,`'our-webhook-word'`]]),php:B(Sl,[[`config('services.otesse.webhook_secret')`,`'our-webhook-word'`]]),java:B(R,[[`System.getenv("OTESSE_WEBHOOK_SECRET")`,`"our-webhook-word"`]]),csharp:B(L,[[`Environment.GetEnvironmentVariable("OTESSE_WEBHOOK_SECRET")`,`"our-webhook-word"`],[`secret!`,`secret`]])},references:[`https://cwe.mitre.org/data/definitions/798.html`],cwe:[798],controls:{owasp:[`A07:2021`,`A07:2025`,`API2:2023`],pci:[`8.6.3`],soc2:[`CC6.1`]},judge(e){return e.verifications.flatMap(({secret:t})=>t?.kind===`literal`?[{site:t,message:`${I(e)} verifies with a secret that stands in the code.`,evidence:[],confidence:e.certain?`high`:`medium`,hidden:[t]}]:[])},repair({site:e},{verifications:t,vendor:n},r){let i=t.find(({secret:t})=>t===e),a=i&&_d(new Xl(r),i.secret,i.vendor??n,i.by);return a?{description:`Read the secret from the environment (make a new one: this one has been read)`,edits:a}:null}},Qd={id:`webhook-signature-not-verified`,category:`webhooks`,vendor:null,title:`Webhook is believed without a check of who sent it`,severity:`high`,confidence:`high`,why:`The address of a webhook is no secret. Whoever knows it can send an event of their own making: a payment that never was, a user who never signed up.`,fix:[`Verify the signature over the raw body before anything else, with the vendor’s library where it has one.`,`Answer 400 or 401 and stop where it does not fit.`,`Keep the secret in the environment, one for each endpoint and environment.`],bad:[],good:[],examples:{javascript:{path:`server.js`,bad:`import express from 'express';

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
`},typescript:B(z,[[`import { createHmac, timingSafeEqual } from 'node:crypto';
`,``],[`  const expected = createHmac('sha256', process.env.OTESSE_WEBHOOK_SECRET!).update(body).digest();
  const given = Buffer.from(request.headers.get('x-otesse-signature') ?? '', 'hex');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    return new Response(null, { status: 401 });
  }
`,``]]),python:{path:`app.py`,bad:`from flask import Flask, request

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
`}},references:[`https://cheatsheetseries.owasp.org/cheatsheets/REST_Security_Cheat_Sheet.html`],cwe:[345,347],controls:{owasp:[`A08:2021`,`A08:2025`,`API2:2023`,`API10:2023`],pci:[`6.2.4`],soc2:[`CC6.1`,`CC6.6`]},judge(e){let t=gl(e,`not-verified`);return t?[{site:e,message:`${I(e)} goes on to ${t.effect.name} without verifying the request.`,evidence:yl(e,t),confidence:vl(e,t)}]:[]}},$d={id:`webhook-signature-over-parsed-body`,category:`webhooks`,vendor:null,title:`Webhook signature is computed over a body that was parsed`,severity:`medium`,confidence:`high`,why:`Parsing and writing again changes spaces, the order of keys and numbers. Real events then fail now and then, and somebody will switch the check off; and what is acted on may differ from what was verified.`,fix:[`Take the body as bytes before any parser touches it, verify those, and parse afterwards.`],bad:[],good:[],examples:{javascript:B(xl,[[`express.raw({ type: '*/*' })`,`express.json()`],[`.update(req.body)`,`.update(JSON.stringify(req.body))`],[`JSON.parse(req.body).order`,`req.body.order`]]),typescript:B(z,[[`await request.text()`,`await request.json()`],[`.update(body)`,`.update(JSON.stringify(body))`],[`JSON.parse(body).order`,`body.order`]]),python:B(Cl,[[`import hmac
`,`import hmac
import json
`],[`request.get_data()`,`json.dumps(request.get_json()).encode()`]]),go:B(bl,[[`	body, err := io.ReadAll(r.Body)
	if err != nil {`,`	var event map[string]any
	if err := json.NewDecoder(r.Body).Decode(&event); err != nil {`],[`	mac := hmac`,`	body, _ := json.Marshal(event)
	mac := hmac`],[`	"io"
`,``],[`	"encoding/hex"
`,`	"encoding/hex"
	"encoding/json"
`]]),ruby:B(wl,[[`request.raw_post`,`params.to_json`]]),php:B(Sl,[[`$request->getContent()`,`json_encode($request->all())`]]),java:B(R,[[`@RequestBody String body`,`@RequestBody Map<String, Object> event`],[`body.getBytes(StandardCharsets.UTF_8)`,`json.writeValueAsBytes(event)`],[`Order.paid(body)`,`Order.paid(event)`],[`throws GeneralSecurityException`,`throws GeneralSecurityException, JsonProcessingException`],[`import java.util.HexFormat;
`,`import java.util.HexFormat;
import java.util.Map;
`],[`import java.nio`,`import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio`],[`    private final OrderRepository orders;
`,`    private final ObjectMapper json = new ObjectMapper();
    private final OrderRepository orders;
`]]),csharp:B(L,[[`Handle()`,`Handle([FromBody] OrderEvent paid)`],[`        using var reader = new StreamReader(Request.Body);
        var body = await reader.ReadToEndAsync();
`,`        var body = JsonSerializer.Serialize(paid);
`],[`using System.Text;
`,`using System.Text;
using System.Text.Json;
`],[`Order.Paid(body)`,`Order.Paid(paid)`]])},references:[`https://docs.stripe.com/webhooks#verify-manually`],cwe:[347],controls:{owasp:[`A02:2021`,`A04:2025`],pci:[`6.2.4`],soc2:[`CC6.6`]},judge(e){return e.verifications.flatMap(t=>t.body===`reserialised`?[{site:t,message:`${I(e)} verifies a body that was parsed and written again.`,evidence:[],confidence:`high`}]:[])},repair(e,t,n){let r=rd(new Xl(n));return r?{description:`Sign the body as it was sent`,edits:r}:null}},ef={id:`webhook-signature-timing-unsafe`,category:`webhooks`,vendor:null,title:`Webhook signature is not compared in constant time`,severity:`medium`,confidence:`high`,why:`An ordinary comparison stops at the first difference. Who measures the answers long enough can find a valid signature byte by byte.`,fix:[`Compare with a function made for it, over values of the same length.`],bad:[],good:[],examples:{javascript:B(xl,[[`import { createHmac, timingSafeEqual }`,`import { createHmac }`],[`.update(req.body).digest();
  const given = Buffer.from(req.get('x-otesse-signature') ?? '', 'hex');`,`.update(req.body).digest('hex');
  const given = req.get('x-otesse-signature');`],[`given.length !== expected.length || !timingSafeEqual(given, expected)`,`given !== expected`]]),typescript:B(z,[[`import { createHmac, timingSafeEqual }`,`import { createHmac }`],[`.update(body).digest();
  const given = Buffer.from(request.headers.get('x-otesse-signature') ?? '', 'hex');`,`.update(body).digest('hex');
  const given = request.headers.get('x-otesse-signature');`],[`given.length !== expected.length || !timingSafeEqual(given, expected)`,`given !== expected`]]),python:B(Cl,[[`not hmac.compare_digest(expected, request.headers["X-Otesse-Signature"])`,`expected != request.headers["X-Otesse-Signature"]`]]),go:B(bl,[[`!hmac.Equal([]byte(expected), []byte(r.Header.Get("X-Otesse-Signature")))`,`expected != r.Header.Get("X-Otesse-Signature")`]]),ruby:B(wl,[[`ActiveSupport::SecurityUtils.secure_compare(expected, given)`,`expected == given`]]),php:B(Sl,[[`!hash_equals($expected, (string) $request->header('X-Otesse-Signature'))`,`$expected !== $request->header('X-Otesse-Signature')`]]),java:B(R,[[`import java.security.MessageDigest;
`,``],[`!MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8))`,`!expected.equals(given)`]]),csharp:B(L,[[`!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(given))`,`expected != given`]])},references:[`https://cwe.mitre.org/data/definitions/208.html`],cwe:[208],controls:{owasp:[`A02:2021`,`A04:2025`],pci:[`6.2.4`],soc2:[`CC6.6`]},judge(e){return e.verifications.flatMap(t=>t.comparison===`plain`&&(t.by===`mac`||t.by===`token`)?[{site:t,message:`${I(e)} compares ${t.by===`mac`?`the signature`:`the token`} with an ordinary comparison.`,evidence:[],confidence:t.by===`mac`?`high`:`medium`}]:[])},repair({site:e},{verifications:t},n){let r=t.find(t=>t===e),i=r&&gu(new Xl(n),r);return i?{description:`Compare in constant time`,edits:i}:null}},tf={id:`webhook-verification-ignored`,category:`webhooks`,vendor:null,title:`Outcome of the webhook’s verification is ignored`,severity:`high`,confidence:`high`,why:`A check whose outcome nobody acts on is none: a forged event goes the same way as a real one.`,fix:[`Return right where the verification fails, with status 400 or 401.`,`Do not catch the error of a verification only to log it and go on.`],bad:[],good:[],examples:{javascript:{path:`server.js`,bad:`import express from 'express';
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
`},typescript:B(z,[[`    return new Response(null, { status: 401 });`,`    console.warn('bad signature');`]]),python:B(Cl,[[`        abort(401)`,`        app.logger.warning("bad signature")`]]),go:{path:`hooks/stripe_webhook.go`,bad:`package hooks

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
`},ruby:B(wl,[[`    head :unauthorized unless`,`    Rails.logger.warn('bad signature') unless`]]),php:B(Sl,[[`            abort(401);`,`            Log::warning('bad signature');`]]),java:B(R,[[`            return ResponseEntity.status(401).build();`,`            log.warn("bad signature");`],[`    private final OrderRepository orders;
`,`    private static final Logger log = LoggerFactory.getLogger(OtesseWebhookController.class);
    private final OrderRepository orders;
`],[`import org.springframework.http`,`import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http`]]),csharp:B(L,[[`            return Unauthorized();`,`            _log.LogWarning("bad signature");`],[`    private readonly ShopContext _shop;
`,`    private readonly ILogger<OtesseWebhookController> _log;
    private readonly ShopContext _shop;
`],[`    public OtesseWebhookController(ShopContext shop) => _shop = shop;`,`    public OtesseWebhookController(ILogger<OtesseWebhookController> log, ShopContext shop) => (_log, _shop) = (log, shop);`]])},references:[`https://cwe.mitre.org/data/definitions/252.html`],cwe:[345,252],controls:{owasp:[`A08:2021`,`A08:2025`,`A10:2025`,`API2:2023`],pci:[`6.2.4`],soc2:[`CC6.1`,`CC6.6`]},judge(e){let t=gl(e,`ignored`);if(!t)return[];let n=t.way.failed[0]??t.way.attempted[0];return[{site:n===void 0?t.effect:e.verifications[n],message:`${I(e)} goes on to ${t.effect.name} when the verification fails.`,evidence:yl(e,t),confidence:vl(e,t)}]},repair({site:e},{verifications:t},n){let r=t.find(t=>t===e),i=r&&Gu(new Xl(n),r.span);return i?{description:`Refuse the request when the verification fails`,edits:i}:null}},nf={id:`webhook-verification-optional`,category:`webhooks`,vendor:null,title:`Webhook’s verification can be left out`,severity:`high`,confidence:`high`,why:`A check that is left out when a header is missing is left out by whoever leaves the header out; one that is left out when a secret is not set fails open on the day that a deployment forgets it.`,fix:[`Refuse the request when the signature or the secret is missing.`,`Refuse to start without the secret, so that a wrong deployment is noticed at once.`,`Verify in development too, with a secret of its own.`],bad:[],good:[],examples:{javascript:{path:`server.js`,bad:`import express from 'express';
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
`},typescript:B(z,[[`  const expected = createHmac('sha256', process.env.OTESSE_WEBHOOK_SECRET!).update(body).digest();
  const given = Buffer.from(request.headers.get('x-otesse-signature') ?? '', 'hex');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    return new Response(null, { status: 401 });
  }`,`  const secret = process.env.OTESSE_WEBHOOK_SECRET;
  if (secret) {
    const expected = createHmac('sha256', secret).update(body).digest();
    const given = Buffer.from(request.headers.get('x-otesse-signature') ?? '', 'hex');
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
      return new Response(null, { status: 401 });
    }
  }`]]),python:{path:`app.py`,bad:`import hashlib
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
`},go:B(bl,[[`	mac := hmac.New(sha256.New, []byte(os.Getenv("OTESSE_WEBHOOK_SECRET")))
	mac.Write(body)
	expected := hex.EncodeToString(mac.Sum(nil))
	if !hmac.Equal([]byte(expected), []byte(r.Header.Get("X-Otesse-Signature"))) {
		http.Error(w, "bad signature", http.StatusUnauthorized)
		return
	}`,`	if secret := os.Getenv("OTESSE_WEBHOOK_SECRET"); secret != "" {
		mac := hmac.New(sha256.New, []byte(secret))
		mac.Write(body)
		expected := hex.EncodeToString(mac.Sum(nil))
		if !hmac.Equal([]byte(expected), []byte(r.Header.Get("X-Otesse-Signature"))) {
			http.Error(w, "bad signature", http.StatusUnauthorized)
			return
		}
	}`]]),ruby:{path:`app/controllers/webhooks_controller.rb`,bad:`class WebhooksController < ApplicationController
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
`},php:B(Sl,[[`        if (!hash_equals($expected, (string) $request->header('X-Otesse-Signature'))) {`,`        $given = $request->header('X-Otesse-Signature');
        if ($given !== null && !hash_equals($expected, $given)) {`]]),java:B(R,[[`@RequestHeader("X-Otesse-Signature")`,`@RequestHeader(value = "X-Otesse-Signature", required = false)`],[`        if (!MessageDigest`,`        if (given != null && !MessageDigest`]]),csharp:B(L,[[`        using var hmac = new HMACSHA256(Encoding.UTF8.GetBytes(secret!));
        var expected = Convert.ToHexString(hmac.ComputeHash(Encoding.UTF8.GetBytes(body)));
        var given = Request.Headers["X-Otesse-Signature"].ToString();
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(given)))
        {
            return Unauthorized();
        }
`,`        if (!string.IsNullOrEmpty(secret))
        {
            using var hmac = new HMACSHA256(Encoding.UTF8.GetBytes(secret));
            var expected = Convert.ToHexString(hmac.ComputeHash(Encoding.UTF8.GetBytes(body)));
            var given = Request.Headers["X-Otesse-Signature"].ToString();
            if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(given)))
            {
                return Unauthorized();
            }
        }
`]])},references:[`https://cwe.mitre.org/data/definitions/636.html`],cwe:[345,636],controls:{owasp:[`A08:2021`,`A08:2025`,`A10:2025`,`API2:2023`],pci:[`6.2.4`],soc2:[`CC6.1`,`CC6.6`]},judge(e){let t=gl(e,`optional`);if(!t)return[];let n=t.way.assumptions[0];return[{site:n,message:`${I(e)} goes on to ${t.effect.name} without a check when ${hl(n)}.`,evidence:yl(e,t),confidence:n.kind===`switched-off`?`low`:vl(e,t)}]},repair({site:e},{effects:t},n){let r=t.flatMap(({ways:e})=>e.flatMap(({assumptions:e})=>e)).find(t=>t===e),i=r&&Td(new Xl(n),r);return i?{description:`Verify every request`,edits:i}:null}},rf=[Qd,{id:`webhook-verified-too-late`,category:`webhooks`,vendor:null,title:`Webhook is verified after it has been acted on`,severity:`high`,confidence:`high`,why:`What an unverified event has caused is not undone by refusing it afterwards.`,fix:[`Move the verification to the top of the handler, before the event is stored, queued or acted on.`],bad:[],good:[],examples:{javascript:{path:`server.js`,bad:`import express from 'express';
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
`},typescript:B(z,[[`  await orders.markPaid(JSON.parse(body).order);
`,``],[`  const expected`,`  await orders.markPaid(JSON.parse(body).order);
  const expected`]]),python:B(Cl,[[`    orders.mark_paid(request.get_json()["order"])
`,``],[`    expected =`,`    orders.mark_paid(request.get_json()["order"])
    expected =`]]),go:B(bl,[[`	orders.MarkPaid(body)
`,``],[`	mac := hmac`,`	orders.MarkPaid(body)
	mac := hmac`]]),ruby:B(wl,[[`  before_action :verify_signature
`,``],[`update!(paid: true)
    head :ok`,`update!(paid: true)
    head verified? ? :ok : :unauthorized`],[`def verify_signature`,`def verified?`],[`    head :unauthorized unless ActiveSupport`,`    ActiveSupport`]]),php:B(Sl,[[`        Order::where('number', $request->input('order'))->update(['paid' => true]);
`,``],[`        $expected =`,`        Order::where('number', $request->input('order'))->update(['paid' => true]);
        $expected =`]]),java:B(R,[[`        orders.save(Order.paid(body));
`,``],[`        String secret`,`        orders.save(Order.paid(body));
        String secret`]]),csharp:B(L,[[`        _shop.Orders.Add(Order.Paid(body));
        await _shop.SaveChangesAsync();
`,``],[`        var secret`,`        _shop.Orders.Add(Order.Paid(body));
        await _shop.SaveChangesAsync();
        var secret`]])},references:[`https://cheatsheetseries.owasp.org/cheatsheets/REST_Security_Cheat_Sheet.html`],cwe:[345,696],controls:{owasp:[`A08:2021`,`A08:2025`,`API2:2023`],pci:[`6.2.4`],soc2:[`CC6.1`,`CC6.6`]},judge(e){let t=gl(e,`too-late`);return t?[{site:t.effect,message:`${I(e)} does ${t.effect.name} before it verifies the request.`,evidence:yl(e,t),confidence:vl(e,t)}]:[]}},tf,nf,Xd,Zd,ef,$d,{id:`webhook-weak-signature`,category:`webhooks`,vendor:null,title:`Webhook signature is weak`,severity:`medium`,confidence:`medium`,why:`A hash of secret and body can be extended without the secret, and MD5 and SHA-1 are broken for new uses.`,fix:[`Use HMAC with SHA-256 and the header that the vendor offers for it.`],bad:[],good:[],examples:{javascript:{path:`server.js`,bad:`import { createHmac, timingSafeEqual } from 'node:crypto';
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
`},typescript:B(z,[[`'sha256'`,`'sha1'`]]),python:B(Cl,[[`hashlib.sha256`,`hashlib.sha1`]]),go:B(bl,[[`sha256.New`,`sha1.New`],[`"crypto/sha256"`,`"crypto/sha1"`]]),ruby:B(wl,[[`'SHA256'`,`'SHA1'`]]),php:B(Sl,[[`'sha256'`,`'sha1'`]]),java:B(R,[[`Mac.getInstance("HmacSHA256")`,`Mac.getInstance("HmacSHA1")`],[`, "HmacSHA256"`,`, "HmacSHA1"`]]),csharp:B(L,[[`HMACSHA256`,`HMACSHA1`]])},references:[`https://cwe.mitre.org/data/definitions/328.html`],cwe:[328],controls:{owasp:[`A02:2021`,`A04:2025`],pci:[`6.2.4`],soc2:[`CC6.6`]},judge(e){return e.verifications.flatMap(t=>t.by!==`mac`||t.algorithm===null||!/^(?:md5|sha1)$/.test(t.algorithm)||e.scheme?.algorithm===t.algorithm?[]:[{site:t,message:`${I(e)} relies on ${t.algorithm.toUpperCase()}.`,evidence:[],confidence:e.vendor===null?`low`:`medium`}])}},Yd,Al],af=[ql],of={owasp:{name:`OWASP`,url:`https://owasp.org/www-project-top-ten/`},pci:{name:`PCI DSS v4.0.1`,url:`https://www.pcisecuritystandards.org/document_library/`},soc2:{name:`SOC 2`,url:`https://www.aicpa-cima.com/resources/download/2017-trust-services-criteria-with-revised-points-of-focus-2022`},gdpr:{name:`GDPR`,url:`https://eur-lex.europa.eu/eli/reg/2016/679/oj`},ccpa:{name:`CCPA`,url:`https://leginfo.legislature.ca.gov/faces/codes_displayText.xhtml?division=3.&part=4.&lawCode=CIV&title=1.81.5`}},sf=[...af,...fl],cf=[.../* @__PURE__ */ new Set([...lo,...uo,...rf,...dl,...sf])],lf=new Map(cf.map(e=>[e.id,e]));function uf(e){return lf.get(e)}function df({findings:e,suppressed:t,skipped:n,notes:r}){let i=/* @__PURE__ */ new Map,a=e=>{let t=i.get(e)??mo(e);return i.set(e,t),t};for(let n of[...e,...t.map(e=>e.finding)]){n.path=a(n.path);for(let e of n.places)e.path=a(e.path)}for(let e of n)e.path=a(e.path);for(let e of r)e.path!==null&&(e.path=a(e.path))}function ff(e){let t=/* @__PURE__ */ new Map;for(let n of e){let e=n.secretId===null?null:xi(n.path);if(e===null)continue;let r=t.get(n.secretId)??/* @__PURE__ */ new Map;t.set(n.secretId,r.set(e,n))}for(let n of e){let e=[...t.get(n.secretId??``)?.keys()??[]].sort();e.length<2||xi(n.path)===null||(n.also.push(`key-shared-across-environments`),n.evidence.push(`the same secret serves ${e.join(` and `)}`))}}const pf=(e,t,n)=>{let r,i,a,o,s,c=n.indexOf(e),l=n.indexOf(t,c+1),u=c;if(c>=0&&l>0){if(e===t)return[c,l];for(r=[],a=n.length;u>=0&&!s;){if(u===c)r.push(u),c=n.indexOf(e,u+1);else if(r.length===1){let e=r.pop();e!==void 0&&(s=[e,l])}else i=r.pop(),i!==void 0&&i<a&&(a=i,o=l),l=n.indexOf(t,u+1);u=c<l&&c>=0?c:l}r.length&&o!==void 0&&(s=[a,o])}return s},mf=`\0SLASH`+Math.random().toFixed(16)+`\0`,hf=`\0OPEN`+Math.random().toFixed(16)+`\0`,gf=`\0CLOSE`+Math.random().toFixed(16)+`\0`,_f=`\0COMMA`+Math.random().toFixed(16)+`\0`,vf=`\0PERIOD`+Math.random().toFixed(16)+`\0`,yf=new RegExp(mf,`g`),bf=new RegExp(hf,`g`),xf=new RegExp(gf,`g`),Sf=new RegExp(_f,`g`),Cf=new RegExp(vf,`g`),wf=/\\\\/g,Tf=/\\{/g,Ef=/\\}/g,Df=/\\,/g,Of=/\\\./g;function kf(e){return isNaN(e)?e.charCodeAt(0):parseInt(e,10)}function Af(e){return e.replace(wf,mf).replace(Tf,hf).replace(Ef,gf).replace(Df,_f).replace(Of,vf)}function jf(e){return e.replace(yf,`\\`).replace(bf,`{`).replace(xf,`}`).replace(Sf,`,`).replace(Cf,`.`)}function Mf(e,t){for(let n=0;n<t.length;n++)e.push(t[n])}function Nf(e,t,n){if(n.remaining<0)return;let r=pf(`{`,`}`,t),i=r!==void 0&&t.indexOf(`{`)<r[0];if(n.remaining-=r&&!i?r[1]+1:e.length,!(!r||n.remaining<0))return{end:r[1],pre:e.slice(0,r[0]),body:e.slice(r[0]+1,r[1]),post:e.slice(r[1]+1),unmatched:i}}function Pf(e,t){t.remaining-=e.length;let n=[];for(let t=0;t<e.length;t++){let r=e.charCodeAt(t);r===123?n.push(t):r===125&&n.length&&n.pop()}let r=``,i=0;for(let t=0;t<n.length;t++){let a=n[t];r+=e.slice(i,a)+`\0`,i=a+1}return r+e.slice(i)}function Ff(e,t){if(t.remaining-=e.length,t.remaining<0)return!1;let n=!1;for(let t=e.length-1;t>=0;t--){let r=e.charCodeAt(t);if(r===125)n=!0;else if(r===10||r===13||r===8232||r===8233)n=!1;else if(r===44&&n&&e.charCodeAt(t+1)!==44)return!0}return!1}function If(e,t){let n=[],r=``;for(;;){let i=Nf(e,e,t);if(t.remaining<0)return;if(!i){let t=e.split(`,`);return t[0]=r+t[0],Mf(n,t),n}let{pre:a,body:o,post:s}=i,c=a.split(`,`);if(c[0]=r+c[0],c[c.length-1]+=`{`+o+`}`,!s.length)return Mf(n,c),n;r=c.pop(),Mf(n,c),e=s}}function Lf(e,t){return e===void 0||isNaN(e)?t:e}function Rf(e,t={}){if(!e)return[];let n=Lf(t.max,1e5),r=Lf(t.maxLength,4e6),i=Lf(t.maxDepth,1e3),a=Lf(t.maxRewrites,1e3),o=Lf(t.maxSteps,2e7);return e.slice(0,2)===`{}`&&(e=`\\{\\}`+e.slice(2)),Gf(Af(e),n,r,i,0,a,{remaining:o},!0).map(jf)}function zf(e){return`{`+e+`}`}function Bf(e){return/^-?0\d/.test(e)}function Vf(e,t){return e<=t}function Hf(e,t){return e>=t}function Uf(e,t,n,r,i,a,o){let s=[],c=0,l;outer:for(let o=0;o<e.length;o++){let u=e[o]+t,d=n;a&&!u&&(l||=n.filter(e=>e),d=l);for(let e=0;e<d.length;e++){if(s.length>=r)break outer;let t=u+d[e];if(c+t.length>i)break outer;s.push(t),c+=t.length}}return o.remaining-=s.length,s}function Wf(e,t,n,r,i){let a=e.split(/\.\./),o=[];
/* c8 ignore start */
if(a[0]===void 0||a[1]===void 0)return o;
/* c8 ignore stop */
let s=kf(a[0]),c=kf(a[1]),l=Math.max(a[0].length,a[1].length),u=a.length===3&&a[2]!==void 0?Math.max(Math.abs(kf(a[2])),1):1,d=Vf;c<s&&(u*=-1,d=Hf);let f=a.some(Bf),p=f?l:1,m=0;for(let e=s;d(e,c)&&o.length<n;e+=u){if(i.remaining-=p,i.remaining<0)return;let n;if(t)n=String.fromCharCode(e),n===`\\`&&(n=``);else if(n=String(e),f){let t=l-n.length;if(t>0){let r=Array(t+1).join(`0`);n=e<0?`-`+r+n.slice(1):r+n}}if(m+n.length>r)break;o.push(n),m+=n.length}return o}function Gf(e,t,n,r,i,a,o,s){if(o.remaining-=16,i>r)return[e];let c=[``],l=0,u=!1,d=!0,f=e;for(;;){let p=Nf(e,f,o);if(!p)return Uf(c,e,[``],t,n,u,o);p.unmatched&&(f=Pf(f,o));let m=p.pre,h=()=>Uf(c,m+`{`+p.body+`}`+p.post,[``],t,n,u,o);if(/\$$/.test(m)){if(c=Uf(c,m+`{`+p.body+`}`,[``],t,n,u&&!p.post.length,o),d=!1,!p.post.length)break;e=p.post,f=f.slice(p.end+1);continue}let g=/^-?\d+\.\.-?\d+(?:\.\.-?\d+)?$/.test(p.body),_=/^[a-zA-Z]\.\.[a-zA-Z](?:\.\.-?\d+)?$/.test(p.body),v=g||_,y=p.body.indexOf(`,`)>=0;if(!v&&!y){if(l<a&&Ff(p.post,o)){l++,e=p.pre+`{`+p.body+gf+p.post,f=f.slice(0,p.end)+gf+f.slice(p.end+1),s=!0;continue}return h()}d&&=(u=s&&!v,!1);let b;if(v){if(b=Wf(p.body,_,t,n,o),!b)return h()}else{let s=If(p.body,o);if(!s)return h();if(s.length===1&&s[0]!==void 0){if(s=Gf(s[0],t,n,r,i+1,a,o,!1).map(zf),o.remaining<0)return h();
/* c8 ignore start */
if(s.length===1){let r=Uf(c,m+s[0],[``],t,n,u&&!p.post.length,o);if(o.remaining<0)return h();if(c=r,!p.post.length)break;e=p.post,f=f.slice(p.end+1);continue}}let l=u&&!p.post.length&&!m;for(let e=0;l&&e<c.length;e++)c[e]&&(l=!1);b=[];let d=0;outer:for(let e=0;e<s.length;e++){let c=Gf(s[e],t,n,r,i+1,a,o,!1);if(o.remaining<0)return h();for(let e=0;e<c.length;e++){let r=c[e];if(!l||r){if(b.length>=t||d+r.length>n)break outer;b.push(r),d+=r.length}}}}let x=Uf(c,m,b,t,n,u&&!p.post.length,o);if(o.remaining<0)return h();if(c=x,!p.post.length)break;e=p.post,f=f.slice(p.end+1)}return c}const Kf=(e,t)=>e===t?{t:`lit`,ch:String(e)}:{t:`class`,re:RegExp(`^[${e}-${t}]$`)},qf=(e,t)=>t.map(t=>[Kf(e,e),...t]),Jf=(e,t)=>{if(!e)return[[]];let n=+e[0],r=+t[0],i=e.slice(1),a=t.slice(1);if(n===r)return qf(n,Jf(i,a));let o=`0`.repeat(i.length),s=`9`.repeat(i.length),c=[];i!==o&&c.push(...qf(n++,Jf(i,s)));let l=a===s?[]:qf(r--,Jf(o,a));return n<=r&&c.push([Kf(n,r),...Array.from(i,()=>Kf(0,9))]),c.push(...l),c},Yf=(e,t,n)=>{if(n)return Jf(String(e).padStart(n,`0`),String(t).padStart(n,`0`));let r=[];for(let n=String(e).length;n<=String(t).length;n++){let i=Math.max(e,n===1?0:10**(n-1)),a=Math.min(t,10**n-1);r.push(...Jf(String(i),String(a)))}return r},Xf=(e,t)=>{let n=Number(e),r=Number(t);if(!Number.isSafeInteger(n)||!Number.isSafeInteger(r))return;n>r&&([n,r]=[r,n]);let i=/^-?0\d/.test(e)||/^-?0\d/.test(t)?Math.max(e.length,t.length):0,a=[];if(n<0){let e=Yf(Math.max(-r,1),-n,i&&i-1);a.push(...e.map(e=>[{t:`lit`,ch:`-`},...e]))}return r>=0&&a.push(...Yf(Math.max(n,0),r,i)),a},Zf={"[:alnum:]":[`\\p{L}\\p{Nl}\\p{Nd}`],"[:alpha:]":[`\\p{L}\\p{Nl}`],"[:ascii:]":[`\\x00-\\x7f`],"[:blank:]":[`\\p{Zs}\\t`],"[:cntrl:]":[`\\p{Cc}`],"[:digit:]":[`\\p{Nd}`],"[:graph:]":[`\\p{Z}\\p{C}`,!0],"[:lower:]":[`\\p{Ll}`],"[:print:]":[`\\p{C}`,!0],"[:punct:]":[`\\p{P}\\p{S}`],"[:space:]":[`\\p{Z}\\t\\r\\n\\v\\f`],"[:upper:]":[`\\p{Lu}`],"[:word:]":[`\\p{L}\\p{Nl}\\p{Nd}\\p{Pc}`],"[:xdigit:]":[`A-Fa-f0-9`]},Qf=e=>e.replace(/[[\]\\-]/g,`\\$&`),$f=/$./,ep=(e,t,n=!1,r)=>{let i=e=>{let t=r?e.normalize(r):e;return[...t].length===1?t:e},a=t;
/* c8 ignore start */
if(e.charAt(a)!==`[`)throw Error(`not in a brace expression`);
/* c8 ignore stop */
let o=[],s=[],c=a+1,l=!1,u=!1,d=!1,f=a,p=``;WHILE:for(;c<e.length;){let t=String.fromCodePoint(e.codePointAt(c));if((t===`!`||t===`^`)&&c===a+1){d=!0,c++;continue}if(t===`]`&&l&&!u){f=c+1;break}if(l=!0,t===`\\`&&!u){u=!0,c++;continue}if(t===`[`&&!u){for(let[t,[n,r]]of Object.entries(Zf))if(e.startsWith(t,c)){if(p)return[$f,e.length-a];c+=t.length,r?s.push(n):o.push(n);continue WHILE}}u=!1;let n=i(t);p?(n.codePointAt(0)>p.codePointAt(0)?o.push(Qf(p)+`-`+Qf(n)):n===p&&o.push(Qf(n)),p=``,c+=t.length):e.startsWith(`-]`,c+t.length)?(o.push(Qf(n+`-`)),c+=t.length+1):e.startsWith(`-`,c+t.length)?(p=n,c+=t.length+1):(o.push(Qf(n)),c+=t.length)}if(f<c)return[$f,0];if(!o.length&&!s.length)return[$f,e.length-a];let m=`[`+(d?`^`:``)+o.join(``)+`]`,h=`[`+(d?``:`^`)+s.join(``)+`]`,g=`^`+(o.length&&s.length?`(`+m+`|`+h+`)`:o.length?m:h);return[new RegExp(g,n?`iu`:`u`),f-a]},tp={t:`match`,id:0},np=e=>({t:`lit`,ch:e}),rp=e=>e.replace(/[\\^$.*+?()[\]{}|/]/g,`\\$&`),ip=e=>RegExp(`^${rp(e)}$`,`iu`),ap=/* @__PURE__ */ new Map,op=e=>{let t=ap.get(e);return t||(t=ip(e),ap.size>=1e3&&ap.clear(),ap.set(e,t)),t},sp=(e,t)=>{if(t===e.ch)return!0;if(!e.re)return!1;let n=t.charCodeAt(0);if(n>=128)return e.re.test(t);let r=e.ascii??=/* @__PURE__ */ new Uint8Array(128);return r[n]||=e.re.test(t)?1:2,r[n]===1},cp=(e,t,n,r,i)=>{let a=[];for(let o=0;o<e.length;){let s=String.fromCodePoint(e.codePointAt(o));if(i){let t=s===`\\`&&e.startsWith(i,o+1)?1:0;if(t||s===i){let n=o+t+i.length,r=e.indexOf(i,n),s=/^(-?\d+)\.\.(-?\d+)$/.exec(e.slice(n,r)),c=r!==-1&&s&&Xf(s[1],s[2]);if(c){a.push({t:`ext`,type:`@`,alts:c}),o=r+i.length;continue}}}if(s===`\\`){let t=e.codePointAt(o+1),n=t===void 0?s:String.fromCodePoint(t);a.push(np(n)),o+=1+n.length}else{if(s===`[`){let[n,i]=ep(e,o,t,r);if(i){a.push({t:`class`,re:n}),o+=i;continue}}!n&&`!?+*@`.includes(s)&&e[o+1]===`(`?(a.push({t:`open`,type:s}),o+=2):(a.push(!n&&s===`|`?{t:`bar`}:!n&&s===`)`?{t:`close`}:s===`*`?{t:`star`}:s===`?`?{t:`any`}:np(s)),o+=s.length)}}return a},lp=e=>{let t=/* @__PURE__ */ new Map,n=[];return e.forEach((e,r)=>{e.t===`open`?n.push(r):e.t===`close`&&n.length&&t.set(n.pop(),r)}),t},up=(e,t,n,r,i)=>{let a=[],o=[a];for(let s=n;s<r;s++){let n=e[s],r=t.get(s);if(n.t===`open`&&r!==void 0){let i=up(e,t,s+1,r,!1);a.push({t:`ext`,type:n.type,alts:i}),s=r}else n.t===`bar`&&!i?o.push(a=[]):n.t===`open`?a.push(np(n.type),np(`(`)):n.t===`bar`?a.push(np(`|`)):n.t===`close`?a.push(np(`)`)):a.push(n)}return o},dp=(e,t)=>{let n=[],r=``,i=()=>{for(let e of r.normalize(t))n.push(np(e));r=``};for(let a of e)a.t===`lit`?r+=a.ch:(i(),n.push(a.t===`ext`?{...a,alts:a.alts.map(e=>dp(e,t))}:a));return i(),n},fp=(e,t)=>{let n=1,r=e=>({t:`split`,id:n++,out:e}),i=(e,t)=>e.reduceRight((e,t)=>a(t,e),t),a=(e,a)=>{switch(e.t){case`lit`:let r=t?op(e.ch):void 0;return{t:`lit`,id:n++,ch:e.ch,re:r,next:a};case`any`:case`star`:return{t:e.t,id:n++,next:a};case`class`:return{t:`class`,id:n++,re:e.re,next:a}}let o=t=>e.alts.map(e=>i(e,t));switch(e.type){case`@`:return r(o(a));case`?`:return r([a,...o(a)]);case`!`:return{t:`neg`,id:n++,sub:r(o(tp)),next:a}}let s=r([]),c=r(o(s));return s.out.push(a,c),e.type===`*`?s:c};return[i(e,tp),n]},pp=e=>{let t=[],n=/* @__PURE__ */ new Set,r=e=>e.t===`match`?`match`:String(e.id),i=(e,a)=>{if(e.t===`match`||n.has(e))return;n.add(e);let o=n=>t.push(`${a}${e.id}: ${n}`);switch(e.t){case`split`:o(`split -> ${e.out.map(r).join(`, `)}`);for(let t of e.out)i(t,a);return;case`neg`:return o(`!(${r(e.sub)}) -> ${r(e.next)}`),i(e.sub,a+`  `),i(e.next,a);case`lit`:o(`${JSON.stringify(e.ch)} -> ${r(e.next)}`);break;case`class`:o(`${e.re} -> ${r(e.next)}`);break;default:o(`${e.t===`any`?`?`:`*`} -> ${r(e.next)}`)}i(e.next,a)};return i(e,``),[`start -> ${r(e)}`,...t].join(`
`)};var mp=class{gen;threads=[];match=!1;runs=[];ids=[];constructor(e){this.gen=e}get dead(){return!this.threads.length&&!this.match&&!this.runs.length}};const hp=(e,t)=>e.ids.length!==t.ids.length||e.runs.length!==t.runs.length||e.ids.some((e,n)=>e!==t.ids[n])?!1:e.runs.every(e=>t.runs.some(t=>t.neg===e.neg&&hp(t.state,e.state))),gp=e=>({has:new Float64Array(e),seen:new Float64Array(e),gen:0});var _p=class{dots;dotStart;#e;constructor(e,t,n){this.dots=e,this.dotStart=t,this.#e=n}state(){return new mp(++this.#e.gen)}done(e){return e.ids=e.threads.map(e=>e.id).sort((e,t)=>e-t),e.match&&e.ids.unshift(tp.id),e}#t(e,t){let{seen:n}=this.#e;return n[t.id]!==e.gen&&(n[t.id]=e.gen,!0)}#n(e,t){let{has:n}=this.#e;return n[t.id]!==e.gen&&(n[t.id]=e.gen,e.threads.push(t),!0)}restricted(e,t){return t&&(this.dots||this.dotStart&&e===0)}add(e,t,n,r){switch(t.t){case`split`:if(!this.#t(e,t))return;for(let i of t.out)this.add(e,i,n,r);return;case`neg`:if(!this.#t(e,t))return;let i=this.state();return this.add(i,t.sub,n,!1),this.done(i),this.addRun(e,{t:`run`,neg:t,state:i},n,r);case`star`:if(this.restricted(n,r))return;this.#n(e,t)&&this.add(e,t.next,n,r);return;case`match`:e.match=!0;return;default:this.#n(e,t)}}addRun(e,t,n,r){for(let n of e.runs)if(n.neg===t.neg&&hp(n.state,t.state))return;e.runs.push(t),t.state.match||this.add(e,t.neg.next,n,r)}step(e,t,n,r){let i=this.state();for(let a of e.threads)switch(a.t){case`lit`:sp(a,t)&&this.add(i,a.next,n+1,r);break;case`any`:this.restricted(n,r)||this.add(i,a.next,n+1,r);break;case`class`:!this.restricted(n,r)&&a.re.test(t)&&this.add(i,a.next,n+1,r);break;case`star`:this.restricted(n,r)||this.add(i,a,n+1,r)}if(!this.restricted(n,r))for(let a of e.runs){if(a.state.dead){this.addRun(i,a,n+1,r);continue}let e=this.step(a.state,t,n,!1);this.addRun(i,{t:`run`,neg:a.neg,state:e},n+1,r)}return this.done(i)}};const vp=e=>{let t=e.ids.join();return e.runs.length?`${t}|${e.runs.map(e=>`${e.neg.id}(${vp(e.state)})`).sort().join(`|`)}`:t};var yp=class{#e;#t=/* @__PURE__ */ new Map;#n=0;#r;#i;#a;#o;constructor(e,t){this.#e=e,this.#a=new _p(!1,!1,t),this.#o=new _p(!1,!0,t)}#s(e){return{state:e,match:e.match,dead:e.dead,next:/* @__PURE__ */ new Map}}#c(e){let t=vp(e),n=this.#t.get(t);if(n)return n;this.#n>262144&&this.#l();let r=this.#s(e);return this.#t.set(t,r),this.#n+=t.length+1,r}#l(){this.#t.clear(),this.#n=0,this.#r=void 0,this.#i=void 0}start(e){if(e){if(this.#i)return this.#i;let e=this.#o.state();return this.#o.add(e,this.#e,0,!0),this.#i=this.#s(this.#o.done(e))}if(this.#r)return this.#r;let t=this.#a.state();return this.#a.add(t,this.#e,0,!0),this.#r=this.#c(this.#a.done(t))}next(e,t){let n=t.charCodeAt(0),r=n<128?void 0:e.next.get(t);if(r)return r;let i=e===this.#i?this.#c(this.#o.step(e.state,t,0,!0)):this.#c(this.#a.step(e.state,t,1,!0));return n<128?(e.ascii||(e.ascii=Array(128),this.#n+=128),e.ascii[n]=i):e.next.set(t,i),this.#n++,i}};const bp=e=>{let t=[];for(let n=e;n.t!==`match`;n=n.next){if(n.t===`split`||n.t===`neg`)return;t.push(n)}return t},xp=(e,t,n,r)=>{let i=0,a=n,o=-1,s=0;for(;a<r;){let n=e[i];if(n?.t===`star`){o=i++,s=a;continue}let r=t[a];if(n&&(n.t===`any`||n.t===`lit`&&sp(n,r)||n.t===`class`&&n.re.test(r)))i++,a++;else{if(o===-1)return!1;i=o+1,a=++s}}for(;e[i]?.t===`star`;)i++;return i===e.length},Sp=e=>{let t=0,n=0;for(let r of e){let[e,i]=Cp(r);t+=e,n+=i}return[t,n]},Cp=e=>{if(e.t===`star`)return[0,1/0];if(e.t!==`ext`)return[1,1];if(e.type===`!`)return[0,1/0];let t=e.alts.map(Sp),n=Math.min(...t.map(e=>e[0])),r=Math.max(...t.map(e=>e[1])),i=r===0?0:1/0;return e.type===`@`?[n,r]:e.type===`?`?[0,r]:e.type===`*`?[0,i]:[n,i]},wp=(e,t,n)=>{for(let r=0;r<e.length;r++)if(!sp(e[r],t[n+r]))return!1;return!0},Tp=/[/\ud800-\udfff]/,Ep=/[\ud800-\udfff]/,Dp=e=>Ep.test(e)?[...e]:e,Op=e=>{if(e.includes(`/`))throw Error(`can only match a single path portion, got: `+e)};var kp=class{pattern;options;#e;#t;#n;#r;#i;#a=!1;#o;#s;#c=!1;#l=0;#u=1/0;#d=[];#f=[];#p;#m;#h=!1;#g;#_;constructor(e,t={}){if(e.includes(`/`))throw Error(`can only match a single path portion, got pattern: `+e);this.pattern=e,this.options=t;let{nocase:n=!1,noext:r=!1,normalize:i}=t;this.#_=i===!0?`NFC`:i||void 0;let a=/^[?*+@]\(\)$/.test(e),o=cp(e,n,r||a,this.#_,t.rangeMark),[s]=up(o,lp(o),0,o.length,!0);this.#_&&(s=dp(s,this.#_));let[c,l]=fp(s,n);if(this.#e=c,this.#t=l,s.every(e=>e.t===`lit`))this.#i=s.map(e=>e.ch).join(``),this.#a=n;else{let e=e=>e.t===`lit`?n?{ch:e.ch,re:op(e.ch)}:{ch:e.ch}:void 0;for(let t of s){let n=e(t);if(!n)break;this.#d.push(n)}for(let t=s.length-1;t>=0;t--){let n=e(s[t]);if(!n)break;this.#f.unshift(n)}this.#h=!!(this.#d.length||this.#f.length),n||(this.#p=this.#d.map(e=>e.ch).join(``),this.#m=this.#f.map(e=>e.ch).join(``)),this.#s=bp(this.#e)?.slice(this.#d.length,-this.#f.length||void 0),this.#c=!!this.#s?.every(e=>e.t===`star`||e.t===`any`);let[t,r]=Sp(s);this.#l=t,this.#u=r}}test(e){return this.#_?(Op(e),this.#v(e.normalize(this.#_))):Tp.test(e)?(Op(e),this.#v(e,[...e])):this.#v(e,e)}testUnchecked(e){return this.#v(this.#_?e.normalize(this.#_):e)}#v(e,t){if(this.#i!==void 0)return this.#a?(this.#o??=ip(this.#i)).test(e):e===this.#i;let n=this.#l,r=this.#u;if(t===void 0){let i=e.length,a=i+1>>1;if(i<n||a>r)return!1;(a<n||i>r)&&(t=Dp(e))}if(t!==void 0&&(t.length<n||t.length>r))return!1;let i=this.#d.length;if(this.#h){if(this.#p!==void 0&&this.#m!==void 0){if(!e.startsWith(this.#p)||!e.endsWith(this.#m))return!1}else{t??=Dp(e);let n=t.length-this.#f.length;if(!wp(this.#d,t,0)||!wp(this.#f,t,n))return!1}}let a=!this.options.dot&&e.startsWith(`.`);if(this.#s){if(e===`.`||e===`..`||a&&!i)return!1;if(this.#c)return!0;t??=Dp(e);let n=t.length-this.#f.length;return xp(this.#s,t,i,n)}if(t??=Dp(e),e===`.`||e===`..`){this.#n??=gp(this.#t);let e=this.#r??=new _p(!0,!1,this.#n),n=e.state();e.add(n,this.#e,0,!0);let r=e.done(n);for(let n=0;n<t.length;n++)r=e.step(r,t[n],n,!0);return r.match}this.#n??=gp(this.#t);let o=this.#g??=new yp(this.#e,this.#n),s=o.start(a),c=t===e;for(let n=0;n<t.length;n++){if(s.dead)return!1;let r=c?e.charCodeAt(n):t[n].charCodeAt(0);s=s.ascii?.[r]??o.next(s,t[n])}return s.match}toString(){return pp(this.#e)}};const Ap=e=>{if(typeof e!=`string`)throw TypeError(`invalid pattern`);if(e.length>65536)throw TypeError(`pattern is too long`)},jp=(e,{windowsPathsNoEscape:t=!1,magicalBraces:n=!1}={})=>{let r=n?t?e.replace(/[?*()[\]{}]/g,`[$&]`):e.replace(/[?*()[\]\\{}]/g,`\\$&`):t?e.replace(/[?*()[\]]/g,`[$&]`):e.replace(/[?*()[\]\\]/g,`\\$&`),i=r.charAt(0);return i===`#`?(t?`[#]`:`\\#`)+r.slice(1):i===`!`?(t?`@(!)`:`\\!`)+r.slice(1):r},Mp=(e,{windowsPathsNoEscape:t=!1,magicalBraces:n=!0}={})=>t&&e.startsWith(`@(!)`)?`!`+Mp(e.slice(4),{windowsPathsNoEscape:t,magicalBraces:n}):n?t?e.replace(/\[([^/\\])\]/g,`$1`):e.replace(/((?!\\).|^)\[([^/\\])\]/g,`$1$2`).replace(/\\([^/])/g,`$1`):t?e.replace(/\[([^/\\{}])\]/g,`$1`):e.replace(/((?!\\).|^)\[([^/\\{}])\]/g,`$1$2`).replace(/\\([^/{}])/g,`$1`),Np=1e5,Pp=`allowWindowsEscape`,U=(e,t,n)=>(Ap(t),!n?.nocomment&&t.charAt(0)===`#`?!1:Gp(t,n).match(e));let Fp=/* @__PURE__ */ new Map,Ip=/* @__PURE__ */ new Map,Lp=0,Rp=0;const zp=4096,Bp=e=>{let t=e.pattern.length;for(let n of e.globSet)if(t+=n.length+1,t>zp)break;return t},Vp=e=>e===void 0?0:e?2:1,Hp=new Map(Object.keys({nobrace:0,nocomment:0,nonegate:0,noglobstar:0,noext:0,nonull:0,partial:0,dot:0,nocase:0,nocaseMagicOnly:0,magicalBraces:0,matchBase:0,flipNegate:0,preserveMultipleSlashes:0,windowsNoMagicRoot:0}).map((e,t)=>[e,24*3**t])),Up=e=>{let t=0,n=!1;for(let r in e){let i=e[r];switch(r){case`windowsPathsNoEscape`:i&&(n=!0);break;case Pp:i===!1&&(n=!0);break;case`platform`:{let n=i||Kp;if(n===Kp)break;if(n===`darwin`)t+=3;else if(n===`win32`)t+=6;else if(n===`linux`)t+=9;else return JSON.stringify(e);break}case`optimizationLevel`:if(i===void 0)break;t+=i>=2?1:i>=1?0:2;break;case`braceExpandMax`:if(i!==void 0&&i!==Np)return JSON.stringify(e);break;case`maxGlobstarRecursion`:if(i!==void 0&&i!==200)return JSON.stringify(e);break;case`normalize`:if(i!==void 0)return JSON.stringify(e);break;default:t+=(Hp.get(r)??0)*Vp(i)}}return n?t+12:t},Wp=e=>{let t={};for(let n in e)t[n]=e[n];return t},Gp=(e,t)=>{let n=t?Up(t):0,r=Fp.get(n)?.get(e);if(r)return r;r=Ip.get(n)?.get(e)??new _m(e,Wp(t));let i=Bp(r);if(i>zp)return r;(Lp>=256||Rp+i>32768)&&(Ip=Fp,Fp=/* @__PURE__ */ new Map,Lp=0,Rp=0);let a=Fp.get(n);return a||Fp.set(n,a=/* @__PURE__ */ new Map),a.set(e,r),Lp++,Rp+=i,r},Kp=typeof process==`object`&&process?process.env?.__MINIMATCH_TESTING_PLATFORM__||process.platform:`posix`,qp={win32:{sep:`\\`},posix:{sep:`/`}};U.sep=Kp===`win32`?qp.win32.sep:qp.posix.sep;const W=Symbol(`globstar **`);U.GLOBSTAR=W,U.filter=(e,t)=>{let n;return r=>(n??=Gp(e,t)).match(r)};const G=(e,t={})=>Object.assign({},e,t);U.defaults=e=>{if(!e||typeof e!=`object`||!Object.keys(e).length)return U;let t=U;return Object.assign((n,r,i={})=>t(n,r,G(e,i)),{Minimatch:class extends t.Minimatch{constructor(t,n={}){super(t,G(e,n))}static defaults(n){return t.defaults(G(e,n)).Minimatch}},unescape:(n,r={})=>t.unescape(n,G(e,r)),escape:(n,r={})=>t.escape(n,G(e,r)),filter:(n,r={})=>t.filter(n,G(e,r)),defaults:n=>t.defaults(G(e,n)),braceExpand:(n,r={})=>t.braceExpand(n,G(e,r)),match:(n,r,i={})=>t.match(n,r,G(e,i)),sep:t.sep,GLOBSTAR:W})};const Jp=(e,t={})=>{if(Ap(e),t.nobrace||!/\{(?:(?!\{).)*\}/.test(e))return[e];let n=e.replace(/\\\\/g,`\\\\\\\\`);return(t.windowsPathsNoEscape||t[Pp]===!1)&&(n=n.replace(/\[([{}])\]/g,`[\\$1]`)),Rf(n,{max:t.braceExpandMax})};U.braceExpand=Jp;const Yp=/(?<![\\$])\{(-?\d+)\.\.(-?\d+)\}/g,Xp=(e,t)=>{let n=[];for(let r=0;r<e.length;r++){let i=e.charAt(r);if(i===`\\`)r++;else if(i===t){if(n.some(e=>e!==`@`&&e!==`?`))return!0}else e.charAt(r+1)===`(`&&`!?+*@`.includes(i)?(n.push(i),r++):i===`)`&&n.pop()}return!1};U.match=(e,t,n={})=>{let r=new _m(t,n);return e=e.filter(e=>r.match(e)),r.options.nonull&&!e.length&&e.push(t),e};const Zp=/[?*]|[+@!]\(.*?\)|\[|\]/,Qp=(e,t)=>{let n=t+1;(e.charAt(n)===`!`||e.charAt(n)===`^`)&&n++;let r=!1;for(;n<e.length;n++){let t=e.charAt(n);if(t===`]`&&r)return n;r=!0,t===`\\`&&n++}return-1},$p=(e,t)=>{if(!t&&(e===`+()`||e===`@()`))return e;let n=``;for(let r=0;r<e.length;r++){let i=e.charAt(r);if(i===`\\`)n+=e.charAt(++r)||i;else if(i===`*`||i===`?`)return;else if(i===`[`){let t=Qp(e,r);if(t===-1){n+=i;continue}let a=e.slice(r+1,t);if(a.startsWith(`\\`)&&(a=a.slice(1)),[...a].length!==1||`!^`.includes(e.charAt(r+1)))return;n+=a,r=t}else if(!t&&`+@!`.includes(i)&&e.charAt(r+1)===`(`&&e.includes(`)`,r+2))return;else n+=i}return n},em=e=>{let t=0;for(let n=0;n<e.length-1;n++){let r=e.charAt(n);r===`\\`?n++:`+@!?*`.includes(r)&&e.charAt(n+1)===`(`&&(t++,n++)}return t},tm=e=>{if(em(e)>256)throw TypeError(`pattern has too many extglobs`)},nm=e=>{if(/^[?*+@]\(\)$/.test(e)||e.includes(`[:`))return!1;let t=0;for(let n=0;n<e.length;n++){let r=e.charAt(n);if(r===`\\`){if(++n===e.length)return!1}else if(r===`[`){let t=Qp(e,n);t!==-1&&(n=t)}else if(`+@!?*`.includes(r)&&e.charAt(n+1)===`(`)t++,n++;else if(r===`)`){if(!t--)return!1}else if(r===`|`&&!t)return!1}return!t};let rm,im;const am=(e,t)=>typeof e==`string`?t===e:t!==``&&e.testUnchecked(t),om=(e,t,n,r,i)=>am(e,t)?n:r!==void 0&&am(e,r)?i:-1,sm=e=>e===`.`||e===`..`,cm=e=>typeof e==`string`&&/^[a-z]:$/i.test(e),lm=e=>typeof e==`string`&&/^unc$/i.test(e),um=e=>{if(e[0]!==``||e[1]!==``)return-1;let t=e[2]===`?`?lm(e[3])?4:-1:2,n=e[t],r=e[t+1];return t!==-1&&n!==void 0&&n!==``&&n!==W&&r!==void 0&&r!==``&&r!==W?t:-1},dm=(e,t)=>!sm(e)&&(t||!e.startsWith(`.`)),fm=(e,t,n,r,i)=>{for(let a=t;a<n;){if(e.charCodeAt(a)===46){if(!r)return!0;let t=e.charCodeAt(a+1)===46?a+2:a+1;if(t>=n||pm(e.charCodeAt(t),i))return!0}let t=mm(e,a,i);if(t===-1)return!1;for(a=t+1;a<n&&pm(e.charCodeAt(a),i);)a++}return!1},pm=(e,t)=>t===`/`?e===47:t===`\\`?e===92:e===47||e===92,mm=(e,t,n)=>{if(n!==`both`)return e.indexOf(n,t);let r=e.indexOf(`/`,t),i=e.indexOf(`\\`,t);return r===-1?i:i===-1?r:Math.min(r,i)},hm=(e,t,n)=>n===`both`?Math.max(e.lastIndexOf(`/`,t),e.lastIndexOf(`\\`,t)):e.lastIndexOf(n,t),gm={};var _m=class{options;set;pattern;windowsPathsNoEscape;nonegate;negate;comment;empty;preserveMultipleSlashes;partial;globSet;globParts;nocase;isWindows;platform;windowsNoMagicRoot;maxGlobstarRecursion;#e;#t;#n;#r;#i=[];#a=[];#o=[];#s=/* @__PURE__ */ new Map;#c=!1;#l;#u=/* @__PURE__ */ new WeakMap;constructor(e,t={}){Ap(e),t||={},this.options=t,this.maxGlobstarRecursion=t.maxGlobstarRecursion??200,this.pattern=e,this.platform=t.platform||Kp,this.isWindows=this.platform===`win32`,this.windowsPathsNoEscape=!!t.windowsPathsNoEscape||t[Pp]===!1,this.windowsPathsNoEscape&&(this.pattern=this.pattern.replace(/\\/g,`/`)),this.preserveMultipleSlashes=!!t.preserveMultipleSlashes,this.negate=!1,this.nonegate=!!t.nonegate,this.comment=!1,this.empty=!1,this.partial=!!t.partial,this.nocase=!!this.options.nocase,this.windowsNoMagicRoot=t.windowsNoMagicRoot===void 0?!!(this.isWindows&&this.nocase):t.windowsNoMagicRoot,this.globSet=[],this.globParts=[],this.set=[],this.#e=!this.preserveMultipleSlashes,this.#n=(t.optimizationLevel??1)>=2;let n=t.normalize;this.#r=n===!0?`NFC`:n||void 0,this.make();let r=this.set.map(e=>this.#f(e));this.#o=this.set.map((e,t)=>this.#e&&e.length-1>r[t]),this.#i=this.set.map((e,t)=>{let n=this.#o[t]?e.length-1:e.length,i=e.slice(r[t]+1,n).filter(e=>typeof e==`string`&&!!e);return[...new Set(i)]}),this.#t=this.#i.some(e=>e.length),this.#a=this.set.map((e,n)=>{let[i,a,o]=e;if(this.#o[n]&&e.length===2&&i===W&&a!==W)return`tail`;if(this.#o[n]&&t.matchBase&&e.length===1&&i!==W&&i!==``)return`base`;if(this.#e&&r[n]===-1){if(e.length===3&&i===W&&o===W&&a!==W&&a!==``&&this.maxGlobstarRecursion>0)return`mid`;if(e.length===2&&a===W&&i!==W&&i!==``)return`head`}})}#d(e){return this.#r?e.normalize(this.#r):e}#f(e){if(!this.isWindows)return-1;if(cm(e[0]))return 0;if(e[0]===``&&e[1]===``&&e[2]===`?`&&cm(e[3]))return 3;let t=um(e);return t===-1?-1:t+1}hasMagic(){if(this.options.magicalBraces&&this.set.length>1)return!0;for(let e of this.set)for(let t of e)if(typeof t!=`string`)return!0;return!1}make(){let e=this.pattern,t=this.options;if(!t.nocomment&&e.charAt(0)===`#`){this.comment=!0;return}if(!e){this.empty=!0;return}this.parseNegate(),this.globSet=[...new Set(this.#T())];let n=this.globSet.map(e=>this.#E(e));this.globParts=this.preprocess(n),this.#c=!0;let r=this.globParts.map((e,t,n)=>{if(this.isWindows&&this.windowsNoMagicRoot){let t=e[2]===`?`&&lm(e[3])?6:4,n=e[0]===``&&e[1]===``&&(e[2]===`?`||!Zp.test(e[2]))&&e.slice(3,t).every(e=>!Zp.test(e)),r=/^[a-z]:/i.test(e[0]);if(n)return[...e.slice(0,t).map(e=>this.#d(e)),...e.slice(t).map(e=>this.parse(e))];if(r)return[this.#d(e[0]),...e.slice(1).map(e=>this.parse(e))]}return e.map(e=>this.parse(e))});if(this.set=r.filter(e=>e.indexOf(!1)===-1),this.isWindows)for(let e=0;e<this.set.length;e++){let t=this.set[e];t[0]===``&&t[1]===``&&this.globParts[e][2]===`?`&&(cm(t[3])||lm(this.globParts[e][3]))&&(lm(this.globParts[e][3])&&(t[3]=`UNC`),t[2]=`?`)}t.noext||this.mergeRows(),this.#c=!1,this.set.forEach((e,t)=>{for(let n=0;n<e.length;n++)e[n]===gm&&(e[n]=this.parse(this.globParts[t][n]))})}mergeRows(){let e=!0;for(;e;){if(e=!1,this.set.length<2)return;let t=this.#p(),n=Math.max(0,...this.set.map(e=>e.length));for(let r=0;r<n;r++){let n=/* @__PURE__ */ new Map,i=this.set.length+1;this.set.forEach((e,a)=>{if(!(e[r]instanceof kp||e[r]===gm)||!nm(this.globParts[a][r]))return;let{pre:o,suf:s}=t[a],c=o[r]*i+s[r+1],l=n.get(c);l?l.push(a):n.set(c,[a])});let a=/* @__PURE__ */ new Set;for(let e of n.values()){if(e.length<2)continue;let[t,...n]=e,i=`@(${e.map(e=>this.globParts[e][r]).join(`|`)})`;if(!(em(i)>256)){this.globParts[t][r]=i,this.set[t][r]=this.parse(i);for(let e of n)a.add(e)}}if(a.size){if(e=!0,this.set=this.set.filter((e,t)=>!a.has(t)),this.globParts=this.globParts.filter((e,t)=>!a.has(t)),this.set.length<2)return;t=this.#p()}}}}#p(){let e=/* @__PURE__ */ new Map,t=this.globParts.map(t=>t.map(t=>{let n=e.get(t);return n===void 0&&e.set(t,n=e.size),n})),n=e.size,r=Math.max(0,...t.map(e=>e.length)),i=t.map(e=>({pre:[0],suf:Array(e.length+1).fill(0)}));for(let e=0;e<r;e++){let r=/* @__PURE__ */ new Map;t.forEach((t,a)=>{if(e>=t.length)return;let{pre:o}=i[a],s=o[e]*n+t[e],c=r.get(s);c===void 0&&r.set(s,c=r.size+1),o.push(c)})}for(let e=r-1;e>=0;e--){let r=/* @__PURE__ */ new Map;t.forEach((t,a)=>{if(e>=t.length)return;let{suf:o}=i[a],s=o[e+1]*n+t[e],c=r.get(s);c===void 0&&r.set(s,c=r.size+1),o[e]=c})}return i}preprocess(e){if(this.options.noglobstar)for(let t of e)for(let e=0;e<t.length;e++)t[e]===`**`&&(t[e]=`*`);let{optimizationLevel:t=1}=this.options;return t>=2?(e=this.firstPhasePreProcess(e),e=this.secondPhasePreProcess(e)):e=t>=1?this.levelOneOptimize(e):this.adjascentGlobstarOptimize(e),e}adjascentGlobstarOptimize(e){return e.map(e=>{let t=-1;for(;(t=e.indexOf(`**`,t+1))!==-1;){let n=t;for(;e[n+1]===`**`;)n++;n!==t&&e.splice(t,n-t)}return e})}levelOneOptimize(e){return e.map(e=>{let t=this.#f(e)+1;return e=e.reduce((e,n)=>{let r=e[e.length-1];return n===`**`&&r===`**`?e:n===`..`&&e.length>t&&r&&r!==`..`&&r!==`.`&&r!==`**`?(e.pop(),e):(e.push(n),e)},[]),e.length===0?[``]:e})}#m(e){let t=!this.isWindows||!e.includes(`\\`)?`/`:e.includes(`/`)?`both`:`\\`,n=this.#e?0:-1,r=``,i=0,a,o=0,s=!!this.options.dot;ROWS:for(let c=0;c<this.set.length;c++){let l=this.set[c],u=l[l.length-1],d=n!==-1&&this.#o[c]&&u!==W;if(d&&n===0){let s=hm(e,e.length,t);if(i=s+1,r=e.slice(i),r===``&&s>=0){let n=s;for(;n>0&&pm(e.charCodeAt(n-1),t);)n--;o=n===0?0:hm(e,n-1,t)+1,a=e.slice(o,n)}let c=this.#n&&(sm(r)||r===``&&a!==void 0&&sm(a));n=c?-1:1,d=!c}let f=-1;if(d&&typeof u==`string`&&(f=om(u,r,i,a,o),f===-1))continue;if(this.#t){for(let t of this.#i[c])if(!e.includes(t))continue ROWS}if(d&&typeof u==`object`&&(f=om(u,r,i,a,o),f===-1))continue;let p=this.#a[c];if(p===`base`&&d)return`yes`;if(p===`tail`&&d){if(this.#n&&fm(e,0,f,!0,t))return`maybe`;if(!fm(e,0,f,s,t))return`yes`}else if(p===`mid`||p===`head`){let n=this.#g(e,l,p===`head`,s,t);if(n!==`no`)return n}else return`maybe`}return`no`}#h(e,t,n){let r=!!this.options.dot,i=e.length;if(n===`head`){if(i<2||!am(t[0],e[0]))return!1;for(let t=1;t<i;t++)if(!dm(e[t],r))return!1;return!0}let a=t[1];if(n===`tail`){let t=i-1;if(!am(a,e[t])&&(e[t]!==``||i===1||!am(a,e[--t])))return!1;for(let n=0;n<t;n++)if(!dm(e[n],r))return!1;return!0}for(let t=0;t<i;t++){if(am(a,e[t])&&t+1<i){let n=t+1;for(;n<i&&dm(e[n],r);)n++;if(n===i)return!0}if(!dm(e[t],r))return!1}return!1}#g(e,t,n,r,i){if(this.#n&&fm(e,0,e.length,!0,i))return`maybe`;let a=t[+!n],o=0;for(let t=mm(e,o,i);t!==-1;t=mm(e,o,i)){let s=t+1;for(;s<e.length&&pm(e.charCodeAt(s),i);)s++;if((typeof a==`string`?t-o===a.length&&e.startsWith(a,o):t>o&&a.testUnchecked(e.slice(o,t)))&&!fm(e,s,e.length,r,i))return`yes`;if(n||fm(e,o,s,r,i))return`no`;o=s}return`no`}#_(e){let t=rm;return t?.f===e&&t.isWindows===this.isWindows&&t.preserveMultipleSlashes===this.preserveMultipleSlashes&&t.normalize===this.#r?t:void 0}#v(e){let{isWindows:t,preserveMultipleSlashes:n}=this,r=this.#E(t?e.split(`\\`).join(`/`):e),i=this.#r;return i&&(r=r.map(e=>e.normalize(i))),rm={f:e,isWindows:t,preserveMultipleSlashes:n,normalize:i,parts:r},rm}#y(e){let t=[...e],n=!1;do{if(n=!1,!this.preserveMultipleSlashes){for(let e=1;e<t.length-1;e++){let r=t[e];e===1&&r===``&&t[0]===``||r!==`.`&&r!==``||(n=!0,t.splice(e,1),e--)}t[0]===`.`&&t.length===2&&(t[1]===`.`||t[1]===``)&&(n=!0,t.pop())}let e=this.#f(t)+1,r=e;for(;(r=t.indexOf(`..`,r+1))!==-1;){let i=t[r-1];i&&i!==`.`&&i!==`..`&&i!==`**`&&(n=!0,t.splice(r-1,2),r=Math.max(r-2,e))}}while(n);return t.length===0?[``]:t}firstPhasePreProcess(e){let{braceExpandMax:t=Np}=this.options,n=0,r=!1;do{r=!1;for(let i of e){let a=-1;for(;(a=i.indexOf(`**`,a+1))!==-1;){let o=a;for(;i[o+1]===`**`;)o++;o>a&&i.splice(a+1,o-a);let s=i[a+1],c=i[a+2],l=i[a+3];if(s!==`..`||!c||c===`.`||c===`..`||!l||l===`.`||l===`..`)continue;let u=i.length-1;if(e.length>=t||n+u>1e6)throw RangeError(`optimizationLevel 2: too many patterns from '**/..'`);r=!0,i.splice(a,1);let d=i.slice(0);d[a]=`**`,n+=u,e.push(d),a--}if(!this.preserveMultipleSlashes){for(let e=1;e<i.length-1;e++){let t=i[e];e===1&&t===``&&i[0]===``||t!==`.`&&t!==``||(r=!0,i.splice(e,1),e--)}i[0]===`.`&&i.length===2&&(i[1]===`.`||i[1]===``)&&(r=!0,i.pop())}let o=this.#f(i)+1,s=o;for(;(s=i.indexOf(`..`,s+1))!==-1;){let e=i[s-1];if(e&&e!==`.`&&e!==`..`&&e!==`**`){r=!0;let e=s===1&&i[s+1]===`**`?[`.`]:[];i.splice(s-1,2,...e),i.length===0&&i.push(``),s=Math.max(s-2,o)}}}}while(r);return e}secondPhasePreProcess(e){let t=/* @__PURE__ */ new Set,n=e.filter(e=>{let n=e.join(`/`);return!t.has(n)&&(t.add(n),!0)}),r=/* @__PURE__ */ new Map;for(let e of n){let t=[];for(let n=0;n<e.length;n++)e[n]===`*`&&t.push(n);t.length&&r.set(t.join(`,`),t)}if(!r.size||n.length*r.size>1e5)return n;let{dot:i}=this.options;return n.filter(e=>{for(let n of r.values()){if(n[n.length-1]>=e.length)continue;let r=[...e],a=!0,o=!1;for(let t of n){let n=e[t];if(n!==`*`){if(!n||n===`**`||!i&&n.startsWith(`.`)){a=!1;break}r[t]=`*`,o=!0}}if(a&&o&&t.has(r.join(`/`)))return!1}return!0})}parseNegate(){if(this.nonegate)return;let e=this.pattern,t=!1,n=0;for(let r=0;r<e.length&&e.charAt(r)===`!`;r++)t=!t,n++;n&&(this.pattern=e.slice(n)),this.negate=t}#b(e,t,n,r){let i=0,a=0,o=this.isWindows?um(t):-1,s=o===-1?-1:um(n);if(s!==-1){let e=n[s],r=n[s+1];typeof e!=`string`||typeof r!=`string`?(i=o,a=s):t[o].toLowerCase()===e.toLowerCase()&&t[o+1].toLowerCase()===r.toLowerCase()&&(i=o+2,a=s+2)}else if(this.isWindows){let t=typeof e[0]==`string`&&/^[a-z]:$/i.test(e[0]),r=!t&&e[0]===``&&e[1]===``&&e[2]===`?`&&/^[a-z]:$/i.test(e[3]),o=typeof n[0]==`string`&&/^[a-z]:$/i.test(n[0]),s=!o&&n[0]===``&&n[1]===``&&n[2]===`?`&&typeof n[3]==`string`&&/^[a-z]:$/i.test(n[3]),c=r?3:t?0:void 0,l=s?3:o?0:void 0;if(typeof c==`number`&&typeof l==`number`){let[t,r]=[e[c],n[l]];t.toLowerCase()===r.toLowerCase()&&(a=l+1,i=c+1)}}return e=t,n.includes(W)?this.#x(e,n,r,i,a):this.#w(e,n,r,i,a)}#x(e,t,n,r,i){let{head:a,body:o,tail:s,segments:c}=this.#S(t,n,i);if(a.length){let t=r+a.length;if(!this.#w(e,a,n,r,0,t))return!1;r+=a.length,i+=a.length}let l=0;if(s.length){if(s.length+r>e.length)return!1;let t=e.length-s.length;if(this.#w(e,s,n,t,0))l=s.length;else{if(e[e.length-1]!==``||r+s.length===e.length||(t--,!this.#w(e,s,n,t,0)))return!1;l=s.length+1}}if(!o.length){let t=!!l;for(let n=r;n<e.length-l;n++){let r=String(e[n]);if(t=!0,r===`.`||r===`..`||!this.options.dot&&r.startsWith(`.`))return!1}return n||t}return!!this.#C(e,c,e.length-l,r,0,n,0,!!l,/* @__PURE__ */ new Set)}#S(e,t,n){let r=this.#u.get(e);r||(r=[],this.#u.set(e,r));let i=n*2+ +!!t,a=r[i];if(a)return a;let o=e.indexOf(W,n),s=e.lastIndexOf(W),c=e.slice(n,o),l=e.slice(o+1,t?void 0:s),u=t?[]:e.slice(s+1),d=[[[],0]],f=d[0],p=0,m=[0];for(let e of l)e===W?(m.push(p),f=[[],0],d.push(f)):(f[0].push(e),p++);d.forEach((e,t)=>{e[1]=p-m[t]});let h={head:c,body:l,tail:u,segments:d};return r[i]=h,h}#C(e,t,n,r,i,a,o,s,c){let l=t[i];if(!l){if(a)return r>=n||r===n-1&&e[r]===``;for(let t=r;t<n;t++){s=!0;let n=e[t];if(n===`.`||n===`..`||!this.options.dot&&n.startsWith(`.`))return!1}return s}let[u,d]=l,f=a?n:n-d;for(;r<=f;){let l=i*(e.length+1)+r;if(c.has(l))return!1;if(c.add(l),this.#w(e,u,a,r,0,r+u.length)&&o<this.maxGlobstarRecursion){let l=this.#C(e,t,n,r+u.length,i+1,a,o+1,s,c);if(l!==!1)return l}if(r===f)break;let d=e[r];if(d===`.`||d===`..`||!this.options.dot&&d.startsWith(`.`))return!1;r++}return a||null}#w(e,t,n,r,i,a=e.length){let o,s,c,l;for(o=r,s=i,l=Math.min(a,e.length),c=t.length;o<l&&s<c;o++,s++){let n=t[s],r=e[o];
/* c8 ignore stop */
if(n===!1||n===W||!am(n,r))return!1}if(o===l&&s===c)return!0;if(o===l)return n;if(s===c)return o===l-1&&e[o]===``;throw Error(`wtf?`)
/* c8 ignore stop */
}braceExpand(){return Jp(this.pattern,this.options)}#T(){let{pattern:e}=this;if(this.options.nobrace)return this.braceExpand();let t=57344;for(;e.includes(String.fromCharCode(t));)if(++t>63743)return this.braceExpand();let n=String.fromCharCode(t),r=!1,i=e.replace(Yp,(e,t,i)=>{let a=Number(t),o=Number(i);return!Number.isSafeInteger(a)||!Number.isSafeInteger(o)||Math.abs(a-o)+1<100?e:(r=!0,`${n}${t}..${i}${n}`)});if(!r)return this.braceExpand();let a=Jp(i,this.options);for(let e of a)for(let t of e.split(`/`)){let e=t.indexOf(`[`);if(e!==-1&&e<t.lastIndexOf(n)||!this.options.noext&&Xp(t,n))return this.braceExpand()}return this.#l=n,a}parse(e){Ap(e);let t=this.options;if(e===`**`)return W;if(e===``)return``;let{nocase:n,nocaseMagicOnly:r,noext:i=!1,dot:a,normalize:o}=t,s=this.#l,c=s&&e.includes(s)?void 0:$p(e,i);if(c!==void 0&&(!n||r||e.toUpperCase()===e.toLowerCase()))return this.#d(c);if(this.#c)return gm;let l=this.#s.get(e);return l||(i||tm(e),l=new kp(e,{nocase:n,noext:i,dot:a,normalize:o,...s&&{rangeMark:s}}),this.#s.set(e,l)),l}#E(e){return this.preserveMultipleSlashes?e.split(`/`):this.isWindows&&/^\/\/[^/]+/.test(e)?[``,...e.split(/\/+/)]:e.split(/\/+/)}match(e,t=this.partial){if(this.comment)return!1;if(this.empty)return e===``;if(e===`/`&&t)return!0;let n=this.options,r=this.#_(e);if(!r){if(!t&&!this.#r&&(this.#e||this.#t)&&im!==e){im=e;let t=this.#m(e);if(t===`no`)return!n.flipNegate&&this.negate;if(t===`yes`)return n.flipNegate?!0:!this.negate}r=this.#v(e)}let i=r.parts,a=this.#n?r.resolved??=this.#y(i):i,o=this.set,s=i[i.length-1];if(!s)for(let e=i.length-2;!s&&e>=0;e--)s=i[e];for(let e=0;e<o.length;e++){let r=o[e],c=t?void 0:this.#a[e];if(c===`base`?am(r[0],s):c?this.#h(a,r,c):n.matchBase&&r.length===1?this.#b([s],[s],r,t):this.#b(i,a,r,t))return n.flipNegate?!0:!this.negate}return!n.flipNegate&&this.negate}static defaults(e){return U.defaults(e).Minimatch}};U.Minimatch=_m,U.escape=jp,U.unescape=Mp;const vm={expansions:256,stars:16},ym={dot:!0,platform:`linux`,nocomment:!0,nonegate:!0,braceExpandMax:vm.expansions,maxGlobstarRecursion:vm.stars};function bm(e){let t=e.map(e=>new _m(e.replace(/^\.?\//,``),ym));return e=>t.some(t=>t.match(e))}function xm(e,t,n){return{path:e,bytes:0,findings:[],comments:[],skip:n===void 0?{path:e,reason:t}:{path:e,reason:t,detail:n}}}const Sm={yaml:`yaml`,yml:`yaml`,json:`json`,template:`json`,tf:`hcl`,tofu:`hcl`,hcl:`hcl`,tfvars:`hcl`,dockerfile:`dockerfile`,containerfile:`dockerfile`,env:`env`,sh:`shell`,bash:`shell`,zsh:`shell`,ps1:`shell`,mk:`shell`,html:`html`,htm:`html`,erb:`html`,ejs:`html`,hbs:`html`,jinja:`html`,jinja2:`html`,j2:`html`,twig:`html`,liquid:`html`,cshtml:`html`,jsp:`html`,csv:`data`,tsv:`data`,sql:`data`,xml:`data`,txt:`data`,ndjson:`data`,jsonl:`data`,md:`prose`,mdx:`prose`,markdown:`prose`,rst:`prose`,adoc:`prose`};function Cm(e){let t=e.slice(e.lastIndexOf(`/`)+1).toLowerCase();if(/^(?:dockerfile|containerfile)(?:[.-]|$)/.test(t))return`dockerfile`;if(/^\.env(?:\.|$)|^\.envrc$/.test(t))return`env`;if(/^(?:makefile|procfile|jenkinsfile)$/.test(t))return`shell`;if(/^\.?(?:package-lock|npm-shrinkwrap|pnpm-lock|composer)\b/.test(t))return null;let n=/\.([a-z0-9]+)$/.exec(t)?.[1];return n!==void 0&&Sm[n]||null}function wm(e,{suspects:t,handlers:n},r){return t.length>0&&Cm(e)!==`prose`||n.length>0&&Buffer.from(r.buffer,r.byteOffset,r.byteLength).includes(`http://`)}const Tm=/\b(?:import|require|from|use|using|gem)\b|https?:\/\/|environ|getenv|\benv\b|\bconfig\b|settings\.|\bnew\b|::|->|github\.com\/|@value|\.(?:create|retrieve|list|get|post)\w*\(|grant_type.{1,12}(?:client_credentials|authorization_code|password|refresh_token|urn:)/i;function Em(e,t){return t.slice(0,40).some(t=>Tm.test(Dm(e,t)))}function Dm(e,t){let n=e.lastIndexOf(10,t-1)+1,r=e.indexOf(10,t);return D(e,Math.max(n,t-160),Math.min(r===-1?e.length:r,t+160))}const Om=/\.(?:cfg|conf|config|gradle|ini|key|npmrc|pem|plist|properties|pypirc|toml)$/i;function km(e){return Se(e)!==null||Cm(e)!==null||Om.test(e)}const Am={"/*":`*/`,"*":`*/`,"<!--":`-->`,"<%--":`--%>`,"{{!--":`--}}`,"{#":`#}`,"{-":`-}`,"(*":`*)`,"<#":`#>`,"<%#":`%>`,"'":`'`},jm=/(?:<!--|<%--|\{\{!--|<%#|\{#|<#|\{-|\/\*+|\(\*+|\/\/[/!]?|--|#+|;+|%+|\*|'|\b(?:REM|rem))$/;function Mm(e,t,n){let r=n;for(;r>t&&(e[r-1]===` `||e[r-1]===`	`);)r--;let i=Math.max(t,r-16),a=jm.exec(e.slice(i,r));if(a===null)return null;let o=a[0].replace(/\*+$/,`*`);return{start:i+a.index,closer:Am[o]??null}}const Nm=/^\w[\w.:/-]*$/,Pm="expected `otesse-guard:allow <rule>[, <rule>] -- reason`";function Fm(e){let t=/(?:^|\s)--(?:\s|$)/.exec(e),n=(t===null?e:e.slice(0,t.index)).trim(),r=t===null?``:e.slice(t.index+t[0].length).trim(),i=n.split(`,`).map(e=>e.trim()),a={rules:[],reason:r===``?null:r.slice(0,300)};return n===``?{...a,problem:`no rule is named; ${Pm}`}:i.includes(`*`)?{...a,problem:`\`*\` names no rule; ${Pm}`}:i.every(e=>Nm.test(e))?a.reason===null?{...a,rules:i,problem:`no reason is given; ${Pm}`}:{...a,rules:i,problem:null}:{...a,problem:`rules are ids, separated by commas; ${Pm}`}}const Im=/otesse-guard:allow(?![\w:-])|gitleaks:allow|pragma: ?(?:allow|white)list[ -](nextline[ -])?secret/gi;function Lm(e){let t=[],n=Bm(e,1,0);for(let r of e.matchAll(Im)){for(;n.end<r.index;)n=Bm(e,n.number+1,n.end+1);let i=Rm(e,r,n);i!==null&&t.push({...i,line:n.number,column:r.index-n.start+1})}return t}function Rm(e,t,n){let r=t[0].toLowerCase();if(r===`gitleaks:allow`)return zm([n.number],r);let i=Mm(e,n.start,t.index);if(i===null)return null;if(r!==`otesse-guard:allow`)return zm([n.number+(t[1]===void 0?0:1)],r);let a=t.index+t[0].length,o=e.slice(a,Math.min(n.end,a+1e3)),s=i.closer===null?-1:o.indexOf(i.closer);if(i.closer===`'`&&s>=0)return null;let c=s<0?o:o.slice(0,s),l=s<0?``:o.slice(s+i.closer.length);return{lines:i.start<=n.begins&&/^[\s}]*$/.test(l)?[n.number,n.number+1]:[n.number],...Fm(c)}}function zm(e,t){return{lines:e,rules:`keys`,reason:t,problem:null}}function Bm(e,t,n){let r=e.indexOf(`
`,n),i=r<0?e.length:r,a=n;for(;a<i&&` 	{﻿`.includes(e[a]);)a++;return{number:t,start:n,end:i,begins:a}}function Vm(e){return[e,...e.places]}function Hm(e){return e.replaceAll(`\\`,`/`).replace(/^(?:\.\/)+/,``)}function Um(e,t){return`${t}:${e}`}function Wm(e){let t=/* @__PURE__ */ new Map;for(let[n,r]of e)for(let e of r)for(let r of e.problem===null?e.lines:[]){let i=Um(n,r),a=t.get(i);a===void 0?t.set(i,[e]):a.push(e)}return e=>{let n=Vm(e).map(({path:n,line:r})=>t.get(Um(n,r))?.find(t=>Gm(t,e)));return n.every(e=>e!==void 0)?n[0]??null:null}}function Gm({rules:e},t){return e===`keys`?t.category===`keys`:e.includes(t.rule)}function Km(e){let t=new Map(Object.entries(e).map(([e,{off:t,severity:n,ignore:r}])=>[e,{off:t,severity:n,ignores:bm(r)}])),n=(e,n)=>{let r=t.get(e);return r!==void 0&&(r.off||n.every(e=>r.ignores(e)))},r=e=>Vm(e).map(({path:e})=>e);return{apply:e=>({...e,severity:t.get(e.rule)?.severity??e.severity,also:e.also.filter(t=>!n(t,r(e)))}),silences:e=>n(e.rule,r(e))}}function qm(e,t){let n=Km(t.config.rules),r=Wm(t.comments),i={findings:[],suppressed:[],problems:Xm(t.comments)};for(let a of e){let e=n.apply(a),o=r(e),s=n.silences(e)?{by:`config`,reason:null,addedHere:!1}:Jm(e,t)??Ym(e,o,t.changeUnderJudgement);s===null?i.findings.push(e):i.suppressed.push({finding:e,...s}),s===null&&o!==null&&i.problems.push(Zm(e,o))}return i}function Jm(e,{baselines:t,ignoreFiles:n}){let r=(t,n)=>{let r=t.find(t=>Vm(e).every(n=>t.has(e,n)));return r===void 0?null:{by:n,reason:r.file,addedHere:!1}};return r(n,`ignore-file`)??r(t,`baseline`)}function Ym(e,t,n){return t===null||n&&e.severity===`critical`?null:{by:`inline`,reason:t.reason,addedHere:n}}function Xm(e){return[...e].flatMap(([e,t])=>t.flatMap(({line:t,column:n,problem:r})=>r===null?[]:[{file:e,line:t,column:n,message:`this comment silences nothing: ${r}`}]))}function Zm({path:e,rule:t},{line:n,column:r}){return{file:e,line:n,column:r,message:`this comment does not silence ${t}: a change cannot allow its own critical findings`}}function Qm(e,t){if(e.length>64)return;let n,r=Math.max(2,Math.floor(e.length/3))+1;for(let i of t){if(Math.abs(i.length-e.length)>=r)continue;let t=eh(e.toLowerCase(),i.toLowerCase());t<r&&t<i.length&&([n,r]=[i,t])}return n}function $m(e,t){let n=Qm(e,t);return n===void 0?``:`; did you mean "${n}"?`}function eh(e,t){let n=[],r=Array.from({length:t.length+1},(e,t)=>t);for(let i=1;i<=e.length;i++){let a=[i];for(let o=1;o<=t.length;o++){let s=e[i-1]===t[o-1],c=Math.min(r[o]+1,a[o-1]+1,r[o-1]+ +!s);i>1&&o>1&&e[i-1]===t[o-2]&&e[i-2]===t[o-1]&&(c=Math.min(c,n[o-2]+1)),a.push(c)}[n,r]=[r,a]}return r[t.length]}const th=/^(?:[A-Za-z][a-z]*(?:[A-Z][a-z]+)*\d{0,2}|[A-Z]+\d{0,2}|\d{0,6})$/;function nh(e){return e.length<=64&&/^[\w.@/ -]*$/.test(e)&&e.split(/[^A-Za-z0-9]+/).every(e=>th.test(e))?e:`${e.slice(0,4).replace(/[^\x20-\x7e]/g,`?`)}…`}function rh(e){return e.map(e=>typeof e==`number`?`[${e}]`:`.${nh(String(e))}`).join(``).replace(/^\./,``)}function ih(e){return e===null?`nothing`:Array.isArray(e)?`a list`:typeof e==`object`?`a mapping`:typeof e==`string`?e.length<=16&&/^(?:[a-z]+(?:[-_ ][a-z]+)*|[\d-]{1,10}[a-z]{0,6})$/i.test(e)?`"${e}"`:`a text of ${e.length} characters`:String(e).slice(0,16)}function ah(e,t,n){return ch(t).filter(({rule:e})=>!n.has(e)).map(({rule:t,line:r,column:i},a)=>{let o=a<20&&$m(t,n)||"; `otesse-guard rules` lists them all";return{file:e,line:r,column:i,message:`this comment does not silence "${nh(t)}": no rule is called so${o}`}})}function oh(e,t,{known:n,all:r,shown:i}){let a=Map.groupBy(r.flatMap(sh(e)),({line:e})=>e),o=new Map(i.flatMap(sh(e)).map(({line:e,rule:t})=>[e,t])),s=new Map(i.map(({rule:e,line:t})=>[e,t]));return ch(t).flatMap(({rule:t,lines:r,line:i,column:c})=>{if(!n.has(t)||r.some(e=>a.get(e)?.some(e=>e.rule===t)))return[];let l=r.map(e=>o.get(e)).find(e=>e!==void 0),u=s.get(t);return l===void 0&&u===void 0?[]:[{file:e,line:i,column:c,message:`this comment does not silence ${t}: ${l===void 0?`it is found in line ${u}; a comment speaks for its own line, and alone on it for the next`:`${l} is found here`}`}]})}const sh=e=>t=>Vm(t).filter(({path:t})=>t===e).map(({line:e})=>({rule:t.rule,line:e}));function ch(e){return e.flatMap(e=>e.problem!==null||e.rules===`keys`?[]:[...new Set(e.rules)].map(t=>({...e,rule:t})))}const lh=/hook|callback|ipn|deploy/i;var uh=class e{#e;constructor(e){this.#e=e}static async create(t){let{idKey:n}=t;if(t.config===null&&t.gitleaks===null)return new e(new Ii({rules:lo,idKey:n}));let{teamRules:r}=await import(`./team-rules.js`);return new e(new Ii({rules:lo,idKey:n,...r(t)}))}inspect(e,t){let n=Nn(t,()=>km(e));if(`binary`in n)return xm(e,`binary`);if(fh(t))return xm(e,`lfs-pointer`,"only its pointer is here: run `git lfs pull`");let r=this.#e.look(n.text,null),i={...this.inspectText({path:e,bytes:n.text,look:r}),bytes:t.length};return(r.handlers.length>0||lh.test(e)||Em(n.text,r.integrations))&&Se(e)!==null&&(i.isCandidate=!0),wm(e,r,n.text)&&(Se(e)!==null||Cm(e)!==null)&&(i.isSuspect=!0),i}inspectVersion(e,t,n){let r=Nn(t,()=>km(e));if(`binary`in r||r.text!==t||fh(t))return{inspection:this.inspect(e,t),look:null};let i=this.#e.look(t,n);return{inspection:this.inspectText({path:e,bytes:t,look:i}),look:i}}inspectMessage(e,t){let n=Buffer.from(t.buffer,t.byteOffset,t.byteLength).indexOf(`

`);return this.inspectText({path:e,bytes:t.subarray(n===-1?t.length:n+2)})}inspectText(e){let t=this.#e.detect(e),n=t.length===0?[]:dh(e);return{path:e.path,bytes:e.bytes.length,findings:t,comments:n,skip:null}}};function dh(e){let t=(e.position?.line??1)-1,n=Lm(Buffer.from(e.bytes).toString(`utf8`));return t===0?n:n.map(e=>({...e,line:e.line+t,lines:e.lines.map(e=>e+t)}))}function fh(e){return e.length>=1024?!1:Buffer.from(e.buffer,e.byteOffset,Math.min(e.length,42)).toString(`latin1`)===`version https://git-lfs.github.com/spec/v1`}const ph=8388608,mh={part:ph,margin:65536};async function hh(e,t,n,{part:r,margin:i}=mh){let a={path:t,bytes:0,findings:[],comments:[],skip:null,...Se(t)!==null&&{isCandidate:!0}},o=Mi,s=/* @__PURE__ */ new Uint8Array,c=0,l=/* @__PURE__ */ new Set,u=null,d=n=>{let r=e.inspectText({path:t,bytes:s,position:o,owned:{start:c,end:n}});b(a.findings,r.findings),b(a.comments,r.comments.filter(({line:e})=>!l.has(e)));for(let{line:e}of r.comments)l.add(e)};for await(let e of gh(n,r)){let n=u===null;if(u??=Fn(e,()=>km(t)),u===`binary`)return xm(t,`binary`);a.bytes+=e.length;let r=u===`utf-8`?e:Rn(e,u);s=n?Pn(r):Buffer.concat([s,r]);let l=s.length-i;if(l<=c)continue;d(l);let f=Math.max(0,l-i);o=Ni(o,s,0,f),s=s.subarray(f),c=l-f}return d(s.length),a}async function*gh(e,t){let n=[],r=0;for await(let i of e){if(n.push(i),r+=i.length,r<t)continue;let e=Buffer.concat(n);for(let n=0;n+t<=e.length;n+=t)yield e.subarray(n,n+t);let a=e.subarray(e.length-e.length%t);n=[a],r=a.length}r>0&&(yield Buffer.concat(n))}function _h(){return{inspections:[],skips:[],candidates:[],suspects:[],files:0,sources:0,bytes:0}}function vh(e,t){t.skip?e.skips.push(t.skip):(e.files++,Se(t.path)!==null&&e.sources++,e.bytes+=t.bytes,t.isCandidate&&e.candidates.push(t.path),t.isSuspect&&e.suspects.push(t.path),t.findings.length>0&&e.inspections.push(t))}function yh(e,t){b(e.inspections,t.inspections),b(e.skips,t.skips),b(e.candidates,t.candidates),b(e.suspects,t.suspects),e.files+=t.files,e.sources+=t.sources,e.bytes+=t.bytes}function bh({kind:e,done:t,of:n,ms:r}){return e===`objects`?xh(n/2):r<100||t===0?0:xh(r/t*(n-t)/250)}function xh(e){return e<1?0:Math.min(Math.floor(e),ne()-1,8)}const Sh=65536,Ch=ie.O_RDONLY|(ie.O_NOFOLLOW??0)|(ie.O_NONBLOCK??0);var wh=class{#e;#t;#n=Buffer.allocUnsafe(8388609);constructor(e,t){this.#e=e,this.#t=t}inspect(e){let t=S(e);try{return this.#r(e,t)}catch(e){return Th(t,e)}}#r(e,t){let n=C(this.#t,e),r;try{r=oe(n,Ch)}catch(e){if(Eh(e)===`ELOOP`)return this.#e.inspect(t,ce(n,`buffer`));throw e}let i;try{i=this.#i(r,t)}catch(e){throw re(r),e}return i>8388608?this.#a(r,t):(re(r),this.#e.inspect(t,this.#n.subarray(0,i)))}#i(e,t){let n=se(e,this.#n,0,Sh,0);if(n<Sh||Fn(this.#n.subarray(0,n),()=>km(t))===`binary`)return n;for(;n<=ph;){let t=se(e,this.#n,n,this.#n.length-n,n);if(t===0)break;n+=t}return n}async#a(e,t){try{let n=ae(``,{fd:e,start:0,highWaterMark:1048576});return await hh(this.#e,t,n)}catch(e){return Th(t,e)}}};function Th(e,t){let n=Eh(t);if(n===void 0)throw t;return n===`ENOENT`||n===`ENOTDIR`?xm(e,`vanished`,`it was there when the scan began`):xm(e,`unreadable`,n)}function Eh(e){return e instanceof Error&&`code`in e&&typeof e.code==`string`&&`syscall`in e?e.code:void 0}async function Dh(e,t,n,r){let i=_h();if(e.kind===`objects`){let{inspectShare:a}=await import(`./inspect-share.js`);for(let o=Atomics.add(n,0,1);o<e.items.length;o=Atomics.add(n,0,1))await a(e.root,e.items[o],t,i),r?.();return i}let a=new wh(t,e.root),{items:o}=e;for(let e=Atomics.add(n,0,16);e<o.length;e=Atomics.add(n,0,16)){for(let t of o.slice(e,e+16)){let e=a.inspect(t);vh(i,e instanceof Promise?await e:e)}r?.()}return i}function Oh(e){return{taken:kh(1),begun:kh(e)}}function kh(e){return new Int32Array(new SharedArrayBuffer(e*Int32Array.BYTES_PER_ELEMENT))}var Ah=class{#e;#t;#n=[];#r;constructor(e,t=bh){this.#e=e,this.#t=t}prepare(e){if(this.inspector(),!e)return;let t=Math.min(this.#t({...e,done:0,ms:0}),8);for(;this.#n.length<t;)this.#n.push(Nh(this.#e))}inspector(){return this.#r??=uh.create(this.#e)}async work(e,t=()=>void 0){this.prepare();let n=Oh(8),r=performance.now(),i=t=>{let i={kind:e.kind,done:t,of:e.items.length,ms:performance.now()-r},a=Math.min(this.#t(i),8);for(;this.#n.length<a;)this.#i(e,n)};for(let[t,r]of this.#n.entries())Mh(r,{job:e,shares:n,seat:t});i(0);let a=await Dh(e,await this.inspector(),n.taken,()=>{let r=Math.min(Atomics.load(n.taken,0),e.items.length);i(r),t(r,e.items.length)});for(let[e,t]of this.#n.entries())Atomics.load(n.begun,e)===1&&yh(a,await t.tally);return a}#i(e,t){let n=Nh(this.#e);Mh(n,{job:e,shares:t,seat:this.#n.push(n)-1})}async dismiss(){await Promise.all(this.#n.map(({worker:e})=>e.terminate()))}};function jh(){let e=w.getCompileCacheDir?.();return e===void 0?void 0:T(e)}function Mh({worker:e},t){e.postMessage(t)}function Nh(e){let t=import.meta.url.endsWith(`.ts`)?`ts`:`js`,{Worker:n}=x(),r=new n(new URL(`./worker.${t}`,import.meta.url),{workerData:{setup:e,compileCache:jh()}}),i=new Promise((e,t)=>{r.once(`message`,e),r.once(`error`,t),r.once(`exit`,e=>t(/* @__PURE__ */ Error(`a worker thread ended with code ${e} before its work was done`)))});return i.catch(()=>void 0),{worker:r,tally:i}}async function Ph(e,t,n){let r=new Ah(t);try{let i=e.listing??_(e.target,{ignore:e.gitignore});r.prepare();let{root:a,files:o,skips:s}=await i,c=bm(e.ignore),l=e.ignore.length===0?o:o.filter(e=>!c(S(e))),u=await r.work({kind:`files`,root:a,items:l,setup:t},n);if(b(u.skips,s),l.length<o.length)for(let e of o)c(S(e))&&u.skips.push({path:S(e),reason:`ignored`});return u}finally{await r.dismiss()}}async function Fh(e){let t=performance.now(),{settings:n,source:r}=e,a={idKey:e.idKey??y().randomBytes(32),...n.texts},o=await Ih(r,n.config.ignore,a,e.onProgress),s=Lh(e,o),c=new Set(o.skips.map(({path:e})=>e)),l={coverage:s,skips:[],veil:new go};b(o.inspections,await Bh(e,o,a,l)),b(o.skips,Vh(l.skips.filter(({path:e})=>!c.has(e))));for(let{findings:e}of o.inspections)for(let t of e)l.veil.cover(t);o.inspections.sort((e,t)=>qh(e.path,t.path));let u=Hh(e,o.inspections),d=u.findings.filter(({category:t})=>e.only===void 0||t===e.only);ff(d),Gh(d);let f={complete:!o.skips.some(i),findings:d.sort(Kh),suppressed:u.suppressed,skipped:o.skips.sort((e,t)=>qh(e.path,t.path)),notes:[...n.notes,...u.notes],stats:{files:o.files,bytes:o.bytes,ms:Math.round(performance.now()-t)},coverage:s};return df(f),f}async function Ih(e,t,n,r){if(e.kind===`tree`)return Ph({...e,ignore:t},n,r);if(e.kind===`history`){let{inspectHistory:i}=await import(`./history.js`);return i(e.root,t,n,r)}let{inspectRange:i,inspectStaged:a}=await import(`./changes.js`);return e.kind===`staged`?a(e.root,t,n):i(e.root,e.range,t,n)}function Lh({source:e,only:t},{files:n,sources:r}){let i=e=>t===void 0||t===e,a=e.kind!==`history`;return{...i(`keys`)&&{files:n},...a&&t===void 0&&{texts:n},sources:r,...a&&i(`webhooks`)&&Rh,...a&&i(`handling`)&&zh}}const Rh={handlers:0,unfollowed:0,checks:0,otherBodies:0,untimed:0},zh={handling:0,unfinished:0,vendorCalls:0,tokens:0};async function Bh({source:e,settings:t,only:n},r,i,a){if(n===`keys`||e.kind===`history`||e.kind===`tree`&&r.candidates.length+r.suspects.length===0)return[];let{inspectCodeOf:o}=await import(`./code.js`);return o(e,r,t.config,i,a)}const Vh=e=>[...new Map(e.map(e=>[`${e.path}\0${e.reason}`,e])).values()];function Hh({source:e,settings:t,only:n,underJudgement:r},i){let a={findings:[],suppressed:[],notes:[]},{config:o,baselines:s,ignoreFiles:c}=t,l=new Set([...cf,...t.teamRules].map(({id:e})=>e)),u=[];for(let{path:t,findings:n,comments:d}of i){let i=qm(n,{config:o,comments:/* @__PURE__ */ new Map([[t,d]]),baselines:s,ignoreFiles:c,changeUnderJudgement:r??e.kind===`range`});b(a.findings,i.findings),b(a.suppressed,i.suppressed),b(u,i.problems),b(u,ah(t,d,l))}return e.kind!==`history`&&n===void 0&&u.push(...Uh(i,a,l)),a.notes.push(...Wh(u)),a}function Uh(e,{findings:t},n){let r=Map.groupBy(t,({path:e})=>e);return[...Map.groupBy(e,({path:e})=>e)].flatMap(([e,t])=>oh(e,t.find(e=>e.comments.length>0)?.comments??[],{known:n,all:t.flatMap(e=>e.findings),shown:r.get(e)??[]}))}function Wh(e){let t=e.map(({file:e,line:t,message:n})=>({path:e,line:t,text:n}));return[...new Map(t.map(e=>[JSON.stringify(e),e])).values()]}function Gh(e){let t=/* @__PURE__ */ new Map;for(let n of[...e].sort(Kh)){let e=t.get(n.fingerprint);if(!e)t.set(n.fingerprint,n);else{let{path:t,line:r,column:i,endLine:a,endColumn:o}=n;e.places.push({path:t,line:r,column:i,endLine:a,endColumn:o})}}}function Kh(e,t){return qh(e.path,t.path)||e.line-t.line||e.column-t.column||qh(e.rule,t.rule)}function qh(e,t){return e<t?-1:+(e>t)}const Jh={"fail-on":`high`,"on-partial":`failure`,rules:{},ignore:[],webhooks:{"signature-headers":[],verifiers:[]},rotation:{every:90,remind:14,vendors:[`otesse`],keys:[]},incidents:{},"scan-with":`app`,attest:[],"custom-rules":[]};var Yh=class extends u{name=`SettingsError`;problems;constructor(e){super(e.map(({file:e,line:t,column:n,message:r})=>`${e}:${t}:${n}: ${r}`).join(`
`)),this.problems=e}};async function Xh(e,t={},n=/* @__PURE__ */ new Date){let r=t.config?.file.endsWith(`.toml`)??!1,i={config:(r?null:t.config)??await Zh(e,`.github/otesse-guard.yml`)??await Zh(e,`.github/otesse-guard.yaml`),gitleaks:(r?t.config:null)??await Zh(e,`.gitleaks.toml`),baseline:t.baseline??await Zh(e,`.github/otesse-guard-baseline.json`),gitleaksIgnore:await Zh(e,`.gitleaksignore`)};if(Object.values(i).every(e=>e===null))return{config:Jh,texts:{config:null,gitleaks:null},baselines:[],ignoreFiles:[],teamRules:[],notes:[]};let{parseSettings:a}=await import(`./parse.js`);return a(i,e,t,n)}async function Zh(e,t){let n=await e(t);return n===null?null:{text:n,file:t}}function Qh(e){return async t=>{try{return await de(te(e,t),`utf8`)}catch(e){let{code:n}=e;if(n===`ENOENT`||n===`ENOTDIR`)return null;throw new u(`${t} cannot be read: ${n}`)}}}function $h(e,t){return async n=>{let[,r,i]=(await h(e,[`ls-tree`,`-z`,`--full-tree`,t,`--`,n])).toString().split(/[ \t]/);return r===`blob`?(await h(e,[`cat-file`,`blob`,i])).toString(`utf8`):null}}async function eg(e,t,n){try{return{file:e,text:await de(t,`utf8`)}}catch(t){throw new u(`${n} ${e} cannot be read: ${t.code}`)}}async function tg(e,t,n){let r=(await g(e)).size>0,i=n===null?r?[`--unshallow`]:[]:[`--depth=${n}`];await h(e,[`fetch`,`--quiet`,`--no-tags`,`--no-recurse-submodules`,`--no-auto-maintenance`,...!r&&n!==null?[]:i,`origin`,...t])}async function ng(e,t,n){return(await h(e,[`rev-list`,`--end-of-options`,n,`^${t}`,`--`])).toString().split(`
`).filter(Boolean)}async function rg(e){return Number(await h(e,[`rev-list`,`--count`,`--first-parent`,`HEAD`,`--`]))}const ig=/^0+$/,ag=[`-z`,`--raw`,`--no-abbrev`,`--root`,`-M`,`-c`,`--ignore-submodules=none`,`--format=%H %at`];function og(e){let t=[],n=e.split(`\0`);for(let e=0;e<n.length;){let r=n[e].replace(/^\n/,``);if(r.startsWith(`:`)){e=cg(n,e,t.at(-1).changes);continue}let[i,a]=r.trim().split(` `);i&&t.push({id:i,authored:Number(a),changes:[]}),e++}return t}function sg(e){let t=[],n=e.split(`\0`);for(let e=0;e<n.length;)e=n[e]===``?e+1:cg(n,e,t);return t}function cg(e,t,n){let r=e[t].replace(/^\n/,``),i=r.search(/[^:]/),a=r.slice(i).split(` `),o=a.slice(i+1,2*i+2),s=t+(i===1&&/^[RC]/.test(a.at(-1))?3:2),c=o.pop();if(!ig.test(c)){let t=o.filter(e=>!ig.test(e));n.push({path:e[s-1],mode:a[i],id:c,before:t})}return s}const lg=`commit message`;async function ug(e,t){let n=/* @__PURE__ */ new Map;if(t.length===0)return n;let r=new Set(t),i=await h(e,[`rev-list`,`--reverse`,`--all`,`--reflog`,`--end-of-options`]),a=i.indexOf(10)+1;for(let e=0;e<i.length;e+=a){let t=i.toString(`latin1`,e,e+a-1);r.delete(t)&&n.set(t,{path:lg,commit:t})}if(r.size===0)return n;let o=await Promise.all(dg(i,a).map(t=>fg(e,t,r)));for(let e of o)for(let[t,r]of e)n.has(t)||n.set(t,r);return n}function dg(e,t){let n=e.length/t,r=t*Math.max(500,Math.ceil(n/ne())),i=[];for(let t=0;t<e.length;t+=r)i.push(e.subarray(t,t+r));return i}async function fg(e,t,n){let r=/* @__PURE__ */ new Map,i=n.size>1e3?[]:[...n].map(e=>`--find-object=${e}`),a=[`log`,...ag,...i,`--no-walk=unsorted`,`--stdin`];for await(let i of pg(v(e,a,t))){for(let{id:e,path:t}of i.changes)n.has(e)&&!r.has(e)&&r.set(e,{path:t,commit:i.id});if(r.size===n.size)break}return r}async function*pg(e){let t=/\0\n?[0-9a-f]{40,64} \d+\0/g,n=``,r=[],i=0;for await(let a of e){if(r.push(a),i+=a.length,i<1048576)continue;let e=n+Buffer.concat(r).toString(`utf8`),o=[...e.matchAll(t)].at(-1)?.index;r=[],i=0,o===void 0?n=e:(yield*og(e.slice(0,o+1)),n=e.slice(o+1))}yield*og(n+Buffer.concat(r).toString(`utf8`))}var K=class extends Error{name=`ApiError`;isFinal;constructor(e,{isFinal:t=!1}={}){super(e),this.isFinal=t}};function mg(e,t){let{status:n=0,response:r}=e;if(!r||n>=500)return t**2;if(!gg(e)||_g(r)===0)return null;let i=Number(r.headers?.[`retry-after`]??60);return i<=90?i:null}function hg(e){let{status:t=0,response:n}=e;return n?gg(e)?new K(vg(n),{isFinal:!0}):t===401?new K(`GitHub’s API does not accept the token (401)`,{isFinal:!0}):t>=500?new K(`GitHub’s API fails (${t})`,{isFinal:!0}):t===403&&yg(n)?new K(`it is too large for GitHub’s API (403)`):t===403?new K(`GitHub’s API refuses it (403): the token needs contents: read`):t===404?new K(`GitHub’s API does not find it (404), or the token may not see it`):new K(`GitHub’s API answers ${t}`):new K(`GitHub’s API cannot be reached`,{isFinal:!0})}function gg(e){let{status:t,response:n}=e;return t!==403&&t!==429?!1:t===429||_g(n)===0||n?.headers?.[`retry-after`]!==void 0||/secondary rate limit/i.test(bg(n))}function _g(e){return Number(e?.headers?.[`x-ratelimit-remaining`]??NaN)}function vg(e){if(_g(e)!==0)return`GitHub’s API asks for a pause (secondary rate limit)`;let t=/* @__PURE__ */ new Date(Number(e.headers?.[`x-ratelimit-reset`])*1e3);return`the token’s requests to GitHub’s API are used up${Number.isNaN(t.getTime())?``:` until ${t.toISOString().slice(11,16)} UTC`}`}function yg({data:e}){let t=e?.errors;return Array.isArray(t)&&t.some(e=>e?.code===`too_large`)}function bg(e){let t=e?.data?.message;return typeof t==`string`?t:``}function xg(e){let t=[],n=e;return async e=>{n>0?n--:await new Promise(e=>t.push(e));try{return await e()}finally{let e=t.shift();e?e():n++}}}var Sg=class{#e;#t;#n;#r=xg(5);#i=null;constructor(e,t,n=e=>ve(e*1e3)){this.#e=e,this.#t=t,this.#n=n}async compare(e,t){let n=/* @__PURE__ */ new Map;for(let r=1;;r++){let{merge_base_commit:i,total_commits:a,...o}=await this.#a(()=>this.#e(`GET /repos/{owner}/{repo}/compare/{basehead}`,{...this.#t,basehead:`${e}...${t}`,per_page:100,page:r}));for(let e of o.commits)n.set(e.sha,Cg(e));if(n.size>=a)return{mergeBase:Cg(i),commits:[...n.values()]};if(o.commits.length===0)throw new K(`GitHub’s API lists ${n.size} of ${a} commits`)}}async commit(e){return Cg(await this.#a(()=>this.#e(`GET /repos/{owner}/{repo}/commits/{ref}`,{...this.#t,ref:e,per_page:1})))}async tree(e){let{tree:t,truncated:n}=await this.#a(()=>this.#e(`GET /repos/{owner}/{repo}/git/trees/{tree_sha}`,{...this.#t,tree_sha:e}));if(n)throw new K(`a folder has more entries than GitHub’s API lists`);return t.map(({mode:e,type:t,sha:n,path:r})=>({mode:e,type:t,id:n,name:r}))}async blob(e){let{content:t,encoding:n}=await this.#a(()=>this.#e(`GET /repos/{owner}/{repo}/git/blobs/{file_sha}`,{...this.#t,file_sha:e}));if(n!==`base64`)throw new K(`GitHub’s API gives it as ${n}, not as base64`);return Buffer.from(t,`base64`)}#a(e){return this.#r(async()=>{for(let t=1;;t++){if(this.#i!==null)throw this.#i;try{return(await e()).data}catch(e){let n=t<4?mg(e,t):null;if(n===null)throw this.#o(hg(e));await this.#n(n)}}})}#o(e){return e.isFinal&&(this.#i??=e),e}};function Cg({sha:e,commit:t,parents:n}){return{id:e,tree:t.tree.sha,parents:n.map(e=>e.sha),authored:Math.floor(Date.parse(t.author?.date??``)/1e3)||0,message:t.message}}async function wg(e,t){await ue(t,{recursive:!0}),await h(t,[`init`,`--quiet`,`--template=`]);let n=(await h(e,[`rev-parse`,`--git-path`,`objects`])).toString().replace(/\n$/,``),r=E(t,`.git/objects/info`);await ue(r,{recursive:!0}),await _e(E(r,`alternates`),`${JSON.stringify(te(e,n))}\n`)}async function Tg(e,t){return kg(await h(e,[`hash-object`,`-w`,`--stdin`],t))}async function Eg(e,t){let n=t.map(({mode:e,type:t,id:n,name:r})=>`${e} ${t} ${n}\t${r}\0`);return kg(await h(e,[`mktree`,`-z`,`--missing`],n.join(``)))}async function Dg(e,t){let{tree:n,parents:r,authored:i,label:a,message:o}=t,s=[`tree ${n}`,...r.map(e=>`parent ${e}`),`author nobody <> ${i} +0000`,`committer ${a} <> ${i} +0000`,``,o.replaceAll(`\0`,` `)];return kg(await h(e,[`hash-object`,`-w`,`-t`,`commit`,`--stdin`],s.join(`
`)))}async function Og(e,t){return(await h(e,[`ls-tree`,`-z`,t,`--`])).toString().split(`\0`).filter(Boolean).map(e=>{let t=e.indexOf(`	`),[n,r,i]=e.slice(0,t).split(` `);return{mode:n,type:r,id:i,name:e.slice(t+1)}})}function kg(e){return e.toString().trim()}async function*Ag(e,t){let n=t;for(;n.length>0;){let t=0;try{let r=v(e,[`cat-file`,`--batch`,`--buffer`],`${n.join(`
`)}\n`);for await(let e of jg(r))t+=e.length,yield e;return}catch(e){if(!(e instanceof f)||t>=n.length)throw e;yield[{id:n[t],corrupt:e.message}],n=n.slice(t+1)}}}async function*jg(e){let t=[],n=0,r=1;for await(let i of e){if(t.push(i),n+=i.length,n<r)continue;let{objects:e,rest:a,needed:o}=Mg(t.length===1?i:Buffer.concat(t));t=[a],n=a.length,r=o,e.length>0&&(yield e)}}function Mg(e){let t=[];for(let n=0;;){let r=e.indexOf(10,n);if(r===-1)return{objects:t,rest:e.subarray(n),needed:e.length-n+1};let[i,a,o]=e.toString(`latin1`,n,r).split(` `),s=r+1;if(o===void 0){t.push({id:i,missing:!0}),n=s;continue}let c=s+Number(o);if(c>=e.length)return{objects:t,rest:e.subarray(n),needed:c+1-n};t.push({id:i,type:a,bytes:e.subarray(s,c)}),n=c+1}}function Ng(e,t){return v(e,[`cat-file`,`blob`,t])}async function Pg(e){return Ig((await h(e,[`cat-file`,`--batch-check=%(objectname) %(objecttype) %(objectsize)`,`--batch-all-objects`,`--unordered`,`--buffer`])).toString(`latin1`))}async function Fg(e,t){return t.length===0?[]:Ig((await h(e,[`cat-file`,`--batch-check=%(objectname) %(objecttype) %(objectsize)`,`--buffer`],`${t.join(`
`)}\n`)).toString(`latin1`))}function Ig(e){let t=[];for(let n of e.split(`
`)){let[e,r,i]=n.split(` `);r!==void 0&&t.push({id:e,type:r,size:Number(i??0)})}return t}async function Lg(e,t,n){let r=/* @__PURE__ */ new Map,i=(await Fg(e,n)).filter(({type:e})=>e===`missing`);return await Promise.all(i.map(async({id:n})=>{try{await Tg(e,await t.blob(n))!==n&&r.set(n,`GitHub’s API gives another content than was asked for`)}catch(e){if(!(e instanceof K))throw e;r.set(n,e.message)}})),r}async function Rg(e,t,n){let r={changed:/* @__PURE__ */ new Set,added:/* @__PURE__ */ new Set,removed:/* @__PURE__ */ new Set};await zg(e,t,n,r);let{changed:i,added:a,removed:o}=r,s=[...a].some(e=>!o.has(e))?o:[];return/* @__PURE__ */ new Set([...i,...a,...s])}async function zg(e,t,n,r){if(t===n)return;let[i,a]=await Promise.all([Bg(e,t),Bg(e,n)]),o=/* @__PURE__ */ new Set([...i.keys(),...a.keys()]);await Promise.all([...o].map(t=>Vg(e,i.get(t),a.get(t),r)))}async function Bg(e,t){return new Map(t===null?[]:(await e.of(t)).map(e=>[e.name,e]))}function Vg(e,t,n,r){let[i,a]=[Hg(`blob`,t),Hg(`blob`,n)];return i!==null&&a!==null?(i!==a||t.mode!==n.mode)&&r.changed.add(i).add(a):a===null?i!==null&&r.removed.add(i):r.added.add(a),zg(e,Hg(`tree`,t),Hg(`tree`,n),r)}function Hg(e,t){return t?.type===e?t.id:null}async function Ug(e){try{return await e()}catch(e){throw e instanceof K?new u(e.message):e}}function Wg(e,t,n,r){return i=>Ug(async()=>{let a=await Gg(n,r,ee.normalize(i).split(`/`));if(a?.type!==`blob`)return null;let[o]=(await Lg(e,t,[a.id])).values();if(o!==void 0)throw new K(`${i} cannot be read: ${o}`);return(await h(e,[`cat-file`,`blob`,a.id])).toString(`utf8`)})}async function Gg(e,t,n){let[r,...i]=n,a=(await e.of(t)).find(e=>e.name===r);return i.length===0?a:a?.type===`tree`?Gg(e,a.id,i):void 0}var Kg=class{#e;#t;#n=/* @__PURE__ */ new Map;constructor(e,t){this.#e=e,this.#t=t}async of(e){let t=[e];for(let e=t.at(-1);e!==void 0;e=t.at(-1)){let n=this.#r(e).find(e=>!this.#n.has(e));n===void 0?(this.#n.has(e)||this.#n.set(e,await this.#i(e)),t.pop()):t.push(n)}return this.#n.get(e)}get standFor(){return new Map([...this.#n].map(([e,t])=>[t,e]))}#r(e){return this.#t.get(e).parents.filter(e=>this.#t.has(e))}#i(e){let t=this.#r(e).map(e=>this.#n.get(e));return Dg(this.#e,{...this.#t.get(e),parents:t,label:e})}},qg=class{#e;#t;#n=/* @__PURE__ */ new Map;#r=xg(8);constructor(e,t){this.#e=e,this.#t=t}of(e){let t=this.#n.get(e)??this.#r(()=>this.#i(e));return this.#n.set(e,t),t}async#i(e){try{return await Og(this.#e,e)}catch(e){if(!(e instanceof f))throw e}let t=await this.#t.tree(e);if(await Eg(this.#e,t)!==e)throw new K(`GitHub’s API does not give a folder as it is: a name in it may be no UTF-8`);return t}};async function Jg(e,{beside:t,folder:n},{base:r,head:i}){return Ug(async()=>{let{mergeBase:a,commits:o}=await e.compare(r,i),s=[a,...o].find(({id:e})=>e===i);if(!s)throw new K(`GitHub’s API lists the commits without their head`);await wg(t,n);let c=await Xg(o,a,e),l=new qg(n,e),u=await Lg(n,e,await Zg(o,{mergeBase:a,tip:s,parents:c,trees:l}));return{root:n,range:await Qg(n,o,{mergeBase:a,tip:s,parents:c}),readStart:Wg(n,e,l,a.tree),readHead:Wg(n,e,l,s.tree),lacking:[...u.values()]}})}async function Yg(e,{beside:t,folder:n},r){return Ug(async()=>{let{tree:i}=await e.commit(r);return await wg(t,n),Wg(n,e,new qg(n,e),i)})}async function Xg(e,t,n){let r=new Map([t,...e].map(e=>[e.id,e])),i=new Set(e.flatMap(({parents:e})=>e).filter(e=>!r.has(e)));for(let e of await Promise.all([...i].map(e=>n.commit(e))))r.set(e.id,e);return r}async function Zg(e,{mergeBase:t,tip:n,parents:r,trees:i}){let a=e.flatMap(e=>e.parents.length===0?[[null,e.tree]]:e.parents.map(t=>[r.get(t).tree,e.tree]));a.push([t.tree,n.tree]);let o=await Promise.all(a.map(([e,t])=>Rg(i,e,t)));return[...new Set(o.flatMap(e=>[...e]))]}async function Qg(e,t,{mergeBase:n,tip:r,parents:i}){let a=new Kg(e,i),o=await a.of(r.id),s=new Set(t.map(({id:e})=>e)),c=await Promise.all([...i.keys()].filter(e=>!s.has(e)).map(e=>a.of(e)));return{base:await Dg(e,{...n,parents:c,label:`base`}),head:o,standFor:a.standFor}}const $g=`otesse-guard/baseline@1`;async function e_({path:e,text:t,what:n,mode:r,folders:i}){try{i&&await ue(T(e),{recursive:!0});let n=await pe(e).catch(()=>e),a=await ge(n).catch(()=>null);a!==null&&!a.isFile()&&!a.isDirectory()?await _e(n,t):await t_(n,t,r??(a===null?void 0:a.mode&511))}catch(t){throw new u(`${n} could not be written to ${e}: ${r_(t)}`)}}async function t_(e,t,n){let r=`${e}.${y().randomBytes(6).toString(`hex`)}.tmp`;try{await _e(r,t,{flag:`wx`}),n!==void 0&&await le(r,n),await me(r,e)}catch(e){throw await he(r,{force:!0}),e}}const n_={ENOSPC:`the disk is full`,EDQUOT:`the disk quota is used up`,ENOENT:`its folder does not exist`,ENOTDIR:`its folder is a file`,EISDIR:`it is a folder`,EACCES:`permission denied`,EPERM:`permission denied`,EROFS:`the file system is read-only`};function r_(e){let{code:t=`unknown`}=e;return n_[t]??t}async function i_(e,t){await e_({path:e,text:t,what:`the report`})}function a_(e,{ruleOf:t}){return t(e)??{id:e,title:e,why:``,fix:[],references:[],cwe:[],confidence:`medium`,severity:`medium`}}const o_=[`bytes`,`kB`,`MB`,`GB`,`TB`];function q(e,t,n=`${t}s`){return`${e.toLocaleString(`en-US`)} ${e===1?t:n}`}function s_(e){if(e===1)return`1 byte`;let t=e,n=0;for(;t>=999.5&&n<o_.length-1;)t/=1e3,n++;return`${n>0&&t<9.95?t.toFixed(1):Math.round(t)} ${o_[n]}`}function c_(e){if(e<999.5)return`${Math.round(e)} ms`;if(e<59950)return`${(e/1e3).toFixed(1)} s`;let t=Math.round(e/1e3);return`${Math.floor(t/60)} min ${t%60} s`}function l_(e){return[...e].sort((e,t)=>Number(e.confidence===`low`)-Number(t.confidence===`low`)||s(e.severity,t.severity)||u_(e.rule,t.rule)||c.indexOf(e.confidence)-c.indexOf(t.confidence)||u_(e.path,t.path)||e.line-t.line||e.column-t.column)}function u_(e,t){return e<t?-1:Number(e>t)}function d_(e){let t=e.filter(({confidence:e})=>e!==`low`),n=e.length-t.length,i=r.map(e=>({severity:e,amount:t.filter(t=>t.severity===e).length})).filter(({amount:e})=>e>0).map(({severity:e,amount:t})=>`${t.toLocaleString(`en-US`)} ${e}`);return[...t.length>0?[`${q(t.length,`finding`)}: ${i.join(`, `)}`]:[],...n>0?[q(n,`piece of advice`,`pieces of advice`)]:[]].join(`; `)}const f_={binary:`binary`,ignored:`ignored by the team`,generated:`code that a program has written, with keys sought in it and no handlers`,unreadable:`could not be opened`,vanished:`vanished during the scan`,submodule:`submodule not checked out`,"lfs-pointer":`kept in Git LFS`,"missing-object":`missing from the clone`,"corrupt-object":`damaged in the repository`,shallow:`cut off by a shallow clone`,"too-deep":`nested too deep`,timeout:`took too long`,unparsed:`not understood as code`,unfollowed:`not followed to its end`};function p_(e){return o.map(t=>{let n=e.filter(e=>e.reason===t);return{reason:t,words:f_[t],shortfall:n.some(i),skips:n}}).filter(({skips:e})=>e.length>0).sort((e,t)=>Number(t.shortfall)-Number(e.shortfall))}const m_={inline:`a comment beside it`,baseline:`the baseline`,config:`the configuration`,"ignore-file":`an ignore file`};function h_({by:e,addedHere:t}){return t?`${m_[e]}, added by this change`:m_[e]}const g_=`Not everything could be read`;function __(e,t){let n=e.findings.filter(e=>a(e.severity,e.confidence,t)).length,r=!e.complete||e.skipped.some(i);return n>0?{outcome:`fails`,failing:n,sentence:`Fails: ${q(n,`finding`)} at or above ${t}.${r?` ${g_}.`:``}`}:r?{outcome:`incomplete`,failing:n,sentence:`${g_}, so this is no pass.`}:e.findings.length===0?{outcome:`clean`,failing:n,sentence:`Clean: nothing found.`}:{outcome:`passes`,failing:n,sentence:`Passes: ${t===`never`?`the check is set never to fail`:`nothing that counts at or above ${t}`}.`}}const v_=[`error`,`warning`,`notice`];function y_(e,{perLevel:t,...n}){let r=l_(e.findings);return v_.flatMap(e=>{let i=r.filter(t=>b_(t)===e);if(i.length<=t)return i.map(t=>x_(e,t,n));let a=i.slice(0,Math.max(0,t-1)).map(t=>x_(e,t,n)),o=i[a.length];return o&&t>0?[...a,S_(e,o,i.length-a.length)]:a})}function b_({severity:e,confidence:t}){return t===`low`||e===`low`?`notice`:e===`medium`?`warning`:`error`}function x_(e,t,n){let{title:r,fix:i}=a_(t.rule,n),a=[t.message,t.preview&&`Found: ${t.preview}.`,i[0]].filter(Boolean).join(` `);return{level:e,...C_(t),title:`${r} (${t.severity})`,message:a}}function S_(e,t,n){let r=`${q(n,`more finding`)} of this level`;return{level:e,...C_(t),title:r,message:`${r} in the job summary. The next one: ${t.message}`}}function C_({path:e,line:t,endLine:n,column:r,endColumn:i}){return{path:e,line:t,endLine:n,column:r,endColumn:i}}function w_(e,t){let{complete:n,findings:r,skipped:i,suppressed:a,notes:o,stats:s}=e,c={schema:`otesse-guard/report@1`,complete:n,findings:r.map(e=>T_(e,t)),skipped:i.map(({path:e,reason:t,detail:n})=>({path:e,reason:t,...n!==void 0&&{detail:n}})),stats:{files:s.files,bytes:s.bytes,ms:s.ms},...a.length>0&&{suppressed:a.map(O_)},...o.length>0&&{notes:o.map(({path:e,line:t,text:n})=>({path:e,line:t,text:n}))}};return`${JSON.stringify(c,null,2)}\n`}function T_(e,t){let{rule:n,category:r,vendor:i,severity:a,confidence:o,path:s,line:c,column:l,endLine:u,endColumn:d}=e,{commit:f,preview:p,message:m,fingerprint:h,also:g,places:_,evidence:v,fix:y}=e,{why:b}=a_(n,t);return{rule:n,category:r,vendor:i,severity:a,confidence:o,path:s,line:c,column:l,endLine:u,endColumn:d,commit:f,preview:p,message:m,fingerprint:h,also:g,...b!==``&&{why:b},..._.length>0&&{places:_.map(D_)},...v.length>0&&{evidence:v},...y&&{fix:E_(y)}}}function E_({description:e,edits:t}){return{description:e,edits:t.map(({line:e,column:t,endLine:n,endColumn:r,text:i})=>({line:e,column:t,endLine:n,endColumn:r,text:i}))}}function D_({path:e,line:t,column:n,endLine:r,endColumn:i}){return{path:e,line:t,column:n,endLine:r,endColumn:i}}function O_({finding:e,by:t,reason:n,addedHere:r}){let{rule:i,path:a,line:o,fingerprint:s}=e;return{rule:i,path:a,line:o,fingerprint:s,by:t,reason:n,addedHere:r}}function k_(e,t=`text`){let n=Math.max(2,...[...e.matchAll(/`+/g)].map(([e])=>e.length)),r="`".repeat(n+1);return`${r}${t}\n${e}\n${r}`}function A_(e){return!/^https?:\/\//i.test(e)||e.length>2e3?null:e.toWellFormed().replace(/[^\w\-.~:/?#@!$&*+,;=%]/gu,j_)}function j_(e){return[...Buffer.from(e)].map(e=>`%${e.toString(16).toUpperCase().padStart(2,`0`)}`).join(``)}const M_=/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu,N_={"\n":`\\n`,"\r":`\\r`,"	":`\\t`};function J(e){return e.replace(M_,e=>N_[e]??P_(e.codePointAt(0)))}function P_(e){let t=e.toString(16);return e<256?`\\x${t.padStart(2,`0`)}`:e<65536?`\\u${t.padStart(4,`0`)}`:`\\u{${t}}`}function F_(e,t){let n=[...e];if(n.length<=t)return e;let r=Math.floor((t-1)/3);return`${n.slice(0,r).join(``)}…${n.slice(n.length-(t-1-r)).join(``)}`}function Y(e){return J(e).replace(/@(?=\S)/g,`@​`).replace(/#(?=\d)/g,`#​`).replace(/GH-(?=\d)/gi,`$&​`).replace(/:(?=\/\/)/g,`:​`).replace(/(?:www|mailto|xmpp)(?=[.:])/gi,`$&​`).replace(/:(?=[\w+-]+:)/g,`:​`).replace(/\b[0-9a-f]{4}(?=[0-9a-f]{3,60}\b)/g,`$&​`).replace(/^(?=\s|[-+=#]|\d+[.)])/,`​`).replace(/[&<>|\\`*_[\]~$\u200b]/g,L_)}function I_(e){let t=J(e);return/^[^\s`|\\]([^`|\\]*[^\s`|\\])?$/.test(t)?`\`${t}\``:`<code>${t.replace(/[!-/:-@[-`{-~]/g,L_).replaceAll(L_(`@`),L_(`@`)+L_(`​`))}</code>`}function L_(e){return`&#${e.codePointAt(0)};`}function R_({path:e,line:t},n,r){let i=I_(F_(J(e),160)+(t===null?``:`:${t}`)),a=r?.(e,t??1,n),o=a?A_(a):null,s=o===null?i:`[${i}](${o})`;return n===null?s:`${s} in ${I_(n.slice(0,10))}`}function z_(e){let t=p_(e).map(({words:e,shortfall:t,skips:n})=>{let r=n.length.toLocaleString(`en-US`);if(!t)return`- ${e}: ${r}`;let i=n.slice(0,5).map(({path:e,detail:t})=>{let n=I_(F_(J(e),160));return t===void 0?n:`${n} (${Y(F_(t,300))})`}),a=n.length-i.length;return`- ${e} (${r}): ${i.join(`, `)}${a>0?` and ${a.toLocaleString(`en-US`)} more`:``}`});return t.length===0?[]:[`### Not read`,t.join(`
`)]}function B_(e,t){if(e.length===0)return[];let n=[...e].sort((e,t)=>Number(t.addedHere)-Number(e.addedHere)).slice(0,100).map(e=>{let{finding:n,reason:r}=e,i=e.addedHere?`**${h_(e)}**`:h_(e);return`| ${[I_(n.rule),R_(n,n.commit,t),i,Y(F_(r??``,300))].join(` | `)} |`}),r=e.length-n.length;return[`### Silenced`,[`| Rule | Where | By | Reason |`,`| --- | --- | --- | --- |`,...n].join(`
`),...r>0?[`And ${r.toLocaleString(`en-US`)} more.`]:[]]}function V_(e,t){if(e.length===0)return[];let n=e.slice(0,20).map(({path:e,line:n,text:r})=>`- ${e===null?``:`${R_({path:e,line:n},null,t)}: `}${Y(F_(r,500))}`),r=e.length-n.length;return[`### Notes`,[...n,...r>0?[`- and ${r.toLocaleString(`en-US`)} more`]:[]].join(`
`)]}function H_(e,t){let n=U_(e);if(Buffer.byteLength(n)<=t)return n;let r=[],i=t-Buffer.byteLength(W_(e.length))-2;for(let t of e){if(i-=Buffer.byteLength(t)+2,i<0)break;r.push(t)}return U_([...r,W_(e.length-r.length)])}function U_(e){return`${e.join(`

`)}\n`}function W_(e){return`**Cut here:** ${e.toLocaleString(`en-US`)} more sections did not fit. The JSON report has them.`}function G_(e,{blobUrl:t}){if(e.length===0)return[];let n=e.slice(0,200).map(e=>{let{severity:n,confidence:r,message:i,preview:a}=e,o=`${Y(i)}${a===``?``:` ${I_(a)}`}`;return`| ${r===`low`?`advice`:n} | ${o} | ${R_(e,e.commit,t)} |`}),r=e.length-n.length;return[[`| Severity | What | Where |`,`| --- | --- | --- |`,...n].join(`
`),...r>0?[`And ${r.toLocaleString(`en-US`)} more.`]:[]]}function K_({line:e,before:t,after:n}){let r=Math.min(t.length,n.length),i=0;for(;i<r&&t[i]===n[i];)i++;let a=0;for(;a<r-i&&t.at(-1-a)===n.at(-1-a);)a++;let o=(t,n)=>n.slice(i,n.length-a).map((n,r)=>({sign:t,line:e+i+r,text:n}));return[...o(`-`,t),...o(`+`,n)]}function q_({hunks:e}){return e.flatMap(e=>[`${J_(e)}:`,Y_(e)])}function J_({line:e,before:t}){let n=e+t.length-1;return t.length===1?`Line ${e} becomes`:`Lines ${e} to ${n} become`}function Y_(e){let t=e.after.map(X_);return e.isWhole&&t.every((t,n)=>t===e.after[n])?k_(t.join(`
`),`suggestion`):k_(K_(e).map(({sign:e,text:t})=>`${e}${X_(t)}`).join(`
`),`diff`)}const X_=e=>e.split(`	`).map(J).join(`	`);function Z_(e,t){return[...new Set(e.map(({rule:e})=>e))].map(n=>{let{title:r,why:i,fix:a,references:o}=a_(n,t),s=e.filter(({rule:e})=>e===n),c=A_(o[0]??``),l=`${Y(r)} (${q(s.length,`finding`)})`,u=[i,a.map((e,t)=>`${t+1}. ${e}`).join(`
`),c===null?``:`Read more: <${c}>`,s.slice(0,50).flatMap(e=>Q_(e,t)).join(`
`),s.length>50?`And ${(s.length-50).toLocaleString(`en-US`)} more.`:``].filter(Boolean);return t.folded?[`<details><summary>${l}</summary>`,...u,`</details>`].join(`

`):[`### ${l}`,...u].join(`

`)})}function Q_(e,t){let{also:n,evidence:r,places:i,preview:a,commit:o,fix:s}=e,c=i.length-3,l=i.slice(0,3).map(e=>R_(e,null,t.blobUrl)),u=n.map(e=>{let{title:n,fix:r}=a_(e,t);return n===e?I_(e):`${Y(n)}. ${r[0]??``}`});return[`- ${R_(e,o,t.blobUrl)}${a===``?``:` ${I_(a)}`}`,...r.map(e=>`  - Proof: ${Y(e)}`),...u.map(e=>`  - Also: ${e}`),...l.length>0?[`  - Same secret: ${l.join(`, `)}${c>0?` and ${q(c,`more place`)}`:``}`]:[],...s?$_(s):[]]}function $_(e){let t=q_(e).flatMap(e=>[``,...e.split(`
`).map(e=>`    ${e}`)]);return[`  - Fix: ${Y(e.description)}.`,...t,``]}const ev=1048576,tv={clean:`✅`,passes:`✅`,incomplete:`⚠️`,fails:`❌`};function nv(e,t){return H_(rv(e,{...t,folded:!0}),Math.min(t.limit??ev,ev))}function rv(e,t){let{failOn:n,scanned:r,blobUrl:i}=t,{findings:a,skipped:o,suppressed:s,stats:c}=e,l=__(e,n),u=l_(a),d=`${q(c.files,`file`)}, ${s_(c.bytes)}, ${c_(c.ms)}`;return[`## ${tv[l.outcome]} ${l.sentence.replace(/\.$/,``)}`,`${a.length>0?`${d_(a)}. `:``}Otesse Guard read ${Y(r)}: ${d}.`,...G_(u,t),...z_(o),...B_(s,i),...V_(e.notes,i),...Z_(u,t)]}function iv({controls:e}){return Object.keys(of).flatMap(t=>{let n=e?.[t]??[];return n.length===0?[]:[{key:t,...of[t],ids:n}]})}function av({why:e,fix:t,references:n,cwe:r,...i},a){let o=e=>`${`#`.repeat(a)} ${e}`,s=[...n.map(e=>`- <${e}>`),...r.map(e=>`- ${ov(e)}`)],c=iv(i).map(({name:e,url:t,ids:n})=>`- [${e}](${t}): ${n.join(`, `)}`);return[...e===``?[]:[o(`Why it matters`),e],...t.length===0?[]:[o(`How to fix it`),t.map((e,t)=>`${t+1}. ${e}`).join(`
`)],...c.length===0?[]:[o(`Standards`),c.join(`
`)],...s.length===0?[]:[o(`Read more`),s.join(`
`)]]}function ov(e){return`[CWE-${e}](https://cwe.mitre.org/data/definitions/${e}.html)`}var sv=/* @__PURE__ */ e((/* @__PURE__ */ n(((e,t)=>{let n=process||{},r=n.argv||[],i=n.env||{},a=!(i.NO_COLOR||r.includes(`--no-color`))&&(!!i.FORCE_COLOR||r.includes(`--color`)||n.platform===`win32`||(n.stdout||{}).isTTY&&i.TERM!==`dumb`||!!i.CI),o=(e,t,n=e)=>r=>{let i=``+r,a=i.indexOf(t,e.length);return~a?e+s(i,t,n,a)+t:e+i+t},s=(e,t,n,r)=>{let i=``,a=0;do i+=e.substring(a,r)+n,a=r+t.length,r=e.indexOf(t,a);while(~r);return i+e.substring(a)},c=(e=a)=>{let t=e?o:()=>String;return{isColorSupported:e,reset:t(`\x1B[0m`,`\x1B[0m`),bold:t(`\x1B[1m`,`\x1B[22m`,`\x1B[22m\x1B[1m`),dim:t(`\x1B[2m`,`\x1B[22m`,`\x1B[22m\x1B[2m`),italic:t(`\x1B[3m`,`\x1B[23m`),underline:t(`\x1B[4m`,`\x1B[24m`),inverse:t(`\x1B[7m`,`\x1B[27m`),hidden:t(`\x1B[8m`,`\x1B[28m`),strikethrough:t(`\x1B[9m`,`\x1B[29m`),black:t(`\x1B[30m`,`\x1B[39m`),red:t(`\x1B[31m`,`\x1B[39m`),green:t(`\x1B[32m`,`\x1B[39m`),yellow:t(`\x1B[33m`,`\x1B[39m`),blue:t(`\x1B[34m`,`\x1B[39m`),magenta:t(`\x1B[35m`,`\x1B[39m`),cyan:t(`\x1B[36m`,`\x1B[39m`),white:t(`\x1B[37m`,`\x1B[39m`),gray:t(`\x1B[90m`,`\x1B[39m`),bgBlack:t(`\x1B[40m`,`\x1B[49m`),bgRed:t(`\x1B[41m`,`\x1B[49m`),bgGreen:t(`\x1B[42m`,`\x1B[49m`),bgYellow:t(`\x1B[43m`,`\x1B[49m`),bgBlue:t(`\x1B[44m`,`\x1B[49m`),bgMagenta:t(`\x1B[45m`,`\x1B[49m`),bgCyan:t(`\x1B[46m`,`\x1B[49m`),bgWhite:t(`\x1B[47m`,`\x1B[49m`),blackBright:t(`\x1B[90m`,`\x1B[39m`),redBright:t(`\x1B[91m`,`\x1B[39m`),greenBright:t(`\x1B[92m`,`\x1B[39m`),yellowBright:t(`\x1B[93m`,`\x1B[39m`),blueBright:t(`\x1B[94m`,`\x1B[39m`),magentaBright:t(`\x1B[95m`,`\x1B[39m`),cyanBright:t(`\x1B[96m`,`\x1B[39m`),whiteBright:t(`\x1B[97m`,`\x1B[39m`),bgBlackBright:t(`\x1B[100m`,`\x1B[49m`),bgRedBright:t(`\x1B[101m`,`\x1B[49m`),bgGreenBright:t(`\x1B[102m`,`\x1B[49m`),bgYellowBright:t(`\x1B[103m`,`\x1B[49m`),bgBlueBright:t(`\x1B[104m`,`\x1B[49m`),bgMagentaBright:t(`\x1B[105m`,`\x1B[49m`),bgCyanBright:t(`\x1B[106m`,`\x1B[49m`),bgWhiteBright:t(`\x1B[107m`,`\x1B[49m`)}};t.exports=c(),t.exports.createColors=c})))(),1);function cv(e){let t=sv.default.createColors(e);return{severity:{critical:e=>t.bold(t.red(e)),high:e=>t.red(e),medium:e=>t.yellow(e),low:e=>t.blue(e)},advice:t.blue,strong:t.bold,faint:t.dim,place:t.cyan,mark:t.red,good:t.green,bad:e=>t.bold(t.red(e)),partial:e=>t.bold(t.yellow(e))}}const lv=/[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;function uv(e){return e>=` `&&e<=`~`?1:/^\p{M}$/u.test(e)?0:lv.test(e)?2:1}function dv(e){let t=0;for(let n of e)t+=uv(n);return t}function fv(e,t){let n=[],r=``;for(let i of e.split(/\s+/).filter(Boolean).map(J))r!==``&&dv(r)+1+dv(i)>t?(n.push(r),r=i):r=r===``?i:`${r} ${i}`;return r===``?n:[...n,r]}function pv(e,t,n,r){return fv(t,gv(n)).map((t,n)=>`${_v(n===0?e:``,r)}${t}`)}function mv(e,t,n,r){return t.flatMap((t,i)=>pv(i===0?e:``,t,n,r))}function hv(e,t,n,r){return t.length<2?mv(e,t,n,r):t.flatMap((t,i)=>{let a=`${i+1}. `;return fv(t,gv(n)-a.length).map((t,n)=>n===0?`${_v(i===0?e:``,r)}${a}${t}`:`${_v(``,r)}${` `.repeat(a.length)}${t}`)})}function gv(e){return Math.max(20,Math.min(e,100)-10)}function _v(e,t){return e===``?` `.repeat(10):`${` `.repeat(2)}${t.faint(e.padEnd(8))}`}function vv(e){return e.toWellFormed().split(`/`).map(encodeURIComponent).join(`/`)}function yv(e){return{uri:vv(e),uriBaseId:`%SRCROOT%`}}function bv({path:e,line:t,column:n,endLine:r,endColumn:i}){return{artifactLocation:yv(e),region:{startLine:t,startColumn:n,endLine:r,endColumn:i}}}const xv=1e3;function Sv({complete:e,skipped:t,notes:n},r){return{executionSuccessful:e,toolExecutionNotifications:[...p_(t).flatMap(Cv),...n.slice(0,xv).map(wv),...r>0?[Tv(r)]:[]]}}function Cv({reason:e,words:t,shortfall:n,skips:r}){let i={id:e};if(!n)return[{descriptor:i,level:`note`,message:{text:`${q(r.length,`file`)} not read: ${t}.`}}];let a=r.slice(0,xv).map(({path:e,detail:n})=>({descriptor:i,level:`warning`,message:{text:`Not read: ${t}${n===void 0?``:` (${n})`}.`},locations:[{physicalLocation:{artifactLocation:yv(e)}}]})),o=r.length-a.length;return o>0?[...a,{descriptor:i,level:`warning`,message:{text:`${q(o,`more path`)} not read: ${t}.`}}]:a}function wv({path:e,text:t}){return{descriptor:{id:`note`},level:`note`,message:{text:t},...e!==null&&{locations:[{physicalLocation:{artifactLocation:yv(e)}}]}}}function Tv(e){return{descriptor:{id:`results-cut`},level:`warning`,message:{text:`${q(e,`result`)} left out: GitHub takes 25,000 of them and 10 MB. The worst are here.`}}}const Ev={critical:`error`,high:`error`,medium:`warning`,low:`note`},Dv={critical:`9.5`,high:`8.0`,medium:`5.5`,low:`2.0`},Ov=1024;function kv(e,t,n){return jv(e,t).map(e=>{let r=a_(e,n),i=t.filter(t=>t.rule===e).map(({severity:e})=>e).sort(s)[0]??r.severity,a=av(r,2).join(`

`);return{id:e,name:e,shortDescription:{text:r.title.slice(0,Ov)},fullDescription:{text:(r.why||r.title).slice(0,Ov)},help:{text:Mv(r),markdown:a===``?r.title:a},...r.references[0]!==void 0&&{helpUri:r.references[0]},defaultConfiguration:{level:r.confidence===`low`?`note`:Ev[i]},properties:{tags:[`security`,...r.cwe.map(e=>`external/cwe/cwe-${String(e).padStart(3,`0`)}`),...iv(r).flatMap(({key:e,ids:t})=>t.map(t=>`external/${e}/${Av(t)}`))],precision:r.confidence,"security-severity":Dv[i]}}})}const Av=e=>e.toLowerCase().replace(/[^a-z0-9.]+/g,`-`).replace(/-$/,``);function jv(e,t){return[.../* @__PURE__ */ new Set([...e.map(({id:e})=>e),...t.map(({rule:e})=>e)])]}function Mv({title:e,why:t,fix:n,references:r}){let i=n.map((e,t)=>`${t+1}. ${e}`);return[t||e,...i,...r].join(`
`)}function Nv(e,{ruleIndex:t,lineHash:n},r){let{rule:i,severity:a,confidence:o,fingerprint:s,places:c,preview:l,commit:u,also:d,evidence:f}=e,p=t.get(i);return{ruleId:i,...p!==void 0&&{ruleIndex:p},level:o===`low`?`note`:Ev[a],message:{text:Pv(e)},locations:[{physicalLocation:bv(e)}],...c.length>0&&{relatedLocations:Iv(e)},partialFingerprints:{...n&&{primaryLocationLineHash:`${s}:1`},"otesseGuardFingerprint/v1":s},...e.fix&&{fixes:[Lv(e.fix,e.path)]},...r&&{suppressions:[Rv(r)]},properties:{severity:a,confidence:o,...l!==``&&{preview:l},...u!==null&&{commit:u},...d.length>0&&{also:d},...f.length>0&&{evidence:f}}}}function Pv({message:e,preview:t,commit:n,places:r}){let i=r.slice(0,5).map(({path:e,line:t},n)=>`[${Fv(`${J(e)}:${t}`)}](${n+1})`),a=r.length-i.length;return[Fv(e||`No message.`),t===``?``:`Found: ${Fv(t)}.`,n===null?``:`It stands in commit ${Fv(n.slice(0,10))}.`,i.length===0?``:`Also at ${i.join(`, `)}${a>0?` and ${q(a,`more place`)}`:``}.`].filter(Boolean).join(` `)}function Fv(e){return e.replace(/[\\[\]]/g,`\\$&`)}function Iv({places:e}){return e.slice(0,100).map((e,t)=>({id:t+1,physicalLocation:bv(e)}))}function Lv({description:e,edits:t},n){return{description:{text:`${e}.`},artifactChanges:[{artifactLocation:yv(n),replacements:t.map(({line:e,column:t,endLine:n,endColumn:r,text:i})=>({deletedRegion:{startLine:e,startColumn:t,endLine:n,endColumn:r},...i!==``&&{insertedContent:{text:i}}}))}]}}function Rv(e){return{kind:e.by===`inline`?`inSource`:`external`,status:`accepted`,justification:e.reason??`Silenced by ${h_(e)}.`}}const zv={results:25e3,gzippedBytes:1e7};function Bv(e,t){let n=t.limits??zv;for(let r=n.results;;r=Math.floor(r/2)){let i=`${JSON.stringify(Vv(e,t,r))}\n`;if(i.length*3<=n.gzippedBytes||r===0||d().gzipSync(i).length<=n.gzippedBytes)return i}}function Vv(e,t,n){let{version:r,rules:i,withSuppressed:a=!1,lineHash:o=!1,category:s=`otesse-guard/`}=t,c=a?e.suppressed:[],l=[...e.findings,...c.map(({finding:e})=>e)],u=new Map(jv(i,l).map((e,t)=>[e,t])),d=[...l_(e.findings).map(e=>Nv(e,{ruleIndex:u,lineHash:o})),...c.map(e=>Nv(e.finding,{ruleIndex:u,lineHash:o},e))];return{$schema:`https://json.schemastore.org/sarif-2.1.0.json`,version:`2.1.0`,runs:[{tool:{driver:{name:`Otesse Guard`,semanticVersion:r,rules:kv(i,l,t)}},automationDetails:{id:s},...t.provenance&&{versionControlProvenance:[t.provenance]},originalUriBaseIds:{"%SRCROOT%":{description:{text:`The root of the repository.`}}},columnKind:`utf16CodeUnits`,invocations:[Sv(e,Math.max(0,d.length-n))],results:d.slice(0,n)}]}}function Hv(e,[t,n]){return[[e.slice(0,t),!1],[e.slice(t,n),!0],[e.slice(n),!1]].flatMap(([e,t])=>[...e.split(`	`).map(J).join(`  `)].map(e=>({character:e,marked:t})))}function Uv(e,t){if(Wv(e)<=t)return e;let n=e.findIndex(e=>e.marked),r=Wv(e.filter(e=>e.marked)),i=n===-1?0:Math.max(0,n-Math.max(4,Math.floor((t-r)/2)));for(;i>0&&Wv(e.slice(i-1))<=t-2;)i--;let a=i;for(let n=t-2;a<e.length&&(n-=uv(e[a].character),!(n<0));a++);let o={character:`…`,marked:!1};return[...i>0?[o]:[],...e.slice(i,a),...a<e.length?[o]:[]]}function Wv(e){return e.reduce((e,{character:t})=>e+uv(t),0)}function Gv(e,t){return e.map(t).join(``).trimEnd()}function Kv(e,t,n){let r=String(e.firstLine+e.lines.length-1).length,i=e=>`  ${n.faint(`${e.padStart(r)} │`)}`,a=Math.max(20,t-r-5);return e.lines.flatMap((t,r)=>{let o=Uv(Hv(t.text,t.mark??[0,0]),a),s=Gv(o,e=>e.character),c=i(String(e.firstLine+r)),l=s===``?c:`${c} ${s}`;if(!o.some(({marked:e})=>e))return[l];let u=Gv(o,e=>(e.marked?`─`:` `).repeat(uv(e.character)));return[l,`${i(``)} ${qv(u,n)}`]})}function qv(e,t){return e.replace(/─+/g,e=>t.mark(e))}function Jv({description:e,hunks:t},n,r){let i=t.flatMap((e,t)=>{let n=K_(e),r=Yv(n);return n.map((e,n)=>({...e,mark:r[n],begins:t>0&&n===0}))}),a=String(Math.max(0,...i.map(({line:e})=>e))).length,o=Math.max(20,n-a-7);return[...pv(`--fix`,`${e}:`,n,r),...i.flatMap(({sign:e,line:t,text:n,mark:i,begins:s})=>{let c=Gv(Uv(Hv(n,i),o),({character:e})=>e),l=r.faint(`${(e===`-`?String(t):``).padStart(a)} │`),u=e===`-`?r.mark:r.good;return[...s?[`  ${` `.repeat(a)} ${r.faint(`⋮`)}`]:[],`  ${l} ${u(`${e} ${c}`.trimEnd())}`]})]}function Yv(e){let t=e.filter(({sign:e})=>e===`-`),n=e.filter(({sign:e})=>e===`+`);return e.map(e=>{let{sign:r,text:i}=e,[a,o]=r===`-`?[t,n]:[n,t],s=o[a.indexOf(e)]?.text;return s===void 0?[0,0]:Xv(i,s)})}function Xv(e,t){let n=Math.min(e.length,t.length),r=0;for(;r<n&&e[r]===t[r];)r++;let i=0;for(;i<n-r&&e.at(-1-i)===t.at(-1-i);)i++;let a=Math.max(0,Math.min(r,e.length-1));return[a,Math.max(a+1,e.length-i)]}function Zv(e,t){let{width:n,palette:r,explained:i}=t,a=a_(e.rule,t),o=i.has(e.rule),[s,c]=Qv(e,a.title),l=e.frame&&e.frame.lines.length>0?Kv(e.frame,n,r):[],u=a.references[0],d=[...pv(`What`,c,n,r),...o?[]:pv(`Why`,a.why,n,r),...o?[]:hv(`Fix`,a.fix,n,r),...o&&a.fix.length>0?pv(`Fix`,`As above, for ${e.rule}.`,n,r):[],...mv(`Proof`,e.evidence,n,r),...mv(`Also`,e.also.map(e=>ty(e,t)),n,r),...mv(`Places`,ny(e,t),n,r),...o||u===void 0?[]:pv(`Link`,u,n,r)];return[...$v(e,s,t),`  ${ey(e,r)}`,...l.length>0?[``,...l]:[],...d.length>0?[``,...d]:[],...e.fix?[``,...Jv(e.fix,n,r)]:[]]}function Qv({message:e},t){return e.startsWith(t)?[J(e.replace(/\.$/,``)),``]:[J(t),e]}function $v(e,t,{width:n,palette:r}){let{severity:i,confidence:a,rule:o}=e,s=a===`low`,c=s?`advice`:i,l=(s?r.advice:r.severity[i])(c),u=r.faint(J(o)),d=` `.repeat(c.length+1);if(d.length+dv(t)+2+dv(o)<=n)return[`${l} ${r.strong(t)}  ${u}`];let f=fv(t,Math.max(20,n-d.length)).map(e=>r.strong(e));return[`${l} ${f[0]??``}`,...[...f.slice(1),u].map(e=>d+e)]}function ey({path:e,line:t,column:n,commit:r},i){let a=i.place(`${J(e)}:${t}:${n}`);return r===null?a:`${a} ${i.faint(`in commit ${J(r.slice(0,10))}`)}`}function ty(e,t){let{title:n,fix:r}=a_(e,t);return n===e?J(e):`${n}. ${r[0]??``} (${e})`}function ny({places:e},{verbose:t=!1}){let n=t||e.length<=3?e:e.slice(0,3),r=e.length-n.length;return[...n.map(({path:e,line:t,column:n})=>`${J(e)}:${t}:${n}`),...r>0?[`and ${q(r,`more place`)}`]:[]]}function ry(e,t){let{palette:n,width:r}=t,i=__(e,t.failOn),a=`${q(e.stats.files,`file`)}, ${s_(e.stats.bytes)}, ${c_(e.stats.ms)}`,o=p_(e.skipped),s=`Read ${J(t.scanned)}: ${a}${iy(o)}.`,c=[...o.filter(({shortfall:e})=>e||t.verbose).flatMap(e=>ay(e,t)),...oy(e.suppressed,t),...cy(e.notes,t)];return[...e.findings.length>0?[n.strong(`${d_(e.findings)}.`)]:[],...fv(s,r).map(e=>n.faint(e)),...c.length>0?[``,...c,``]:[],...fv(i.sentence,r).map(uy(n,i.outcome))]}function iy(e){let t=e.filter(({shortfall:e})=>!e);return t.length===0?``:`; passed over: ${t.map(({skips:e,words:t})=>`${e.length.toLocaleString(`en-US`)} ${t}`).join(`, `)}`}function ay({words:e,skips:t,shortfall:n},{palette:r,verbose:i=!1,width:a}){let o=`Not read: ${e} (${t.length.toLocaleString(`en-US`)})`,s=i?t:t.slice(0,3),c=t.length-s.length,l=s.map(({path:e,detail:t})=>J(e)+(t?` (${J(t)})`:``));return[n?r.partial(o):o,...l.flatMap(e=>fv(e,a-2).map(e=>`  ${e}`)),...c>0?[`  and ${c.toLocaleString(`en-US`)} more`]:[]]}function oy(e,{palette:t,width:n,verbose:r=!1}){if(e.length===0)return[];let i=e.filter(({addedHere:e})=>e).length,a=i>0?`, ${i.toLocaleString(`en-US`)} of them by this change`:``,o=e.filter(({addedHere:e})=>r||e).flatMap(e=>fv(sy(e),n-2).map(e=>`  ${e}`));return[`${q(e.length,`finding`)} silenced${a}.`,...o].map(e=>t.faint(e))}function sy(e){let{path:t,line:n,rule:r}=e.finding,i=e.reason===null?``:`: ${J(e.reason)}`;return`${J(t)}:${n} ${J(r)}, by ${h_(e)}${i}`}function cy(e,t){let n=t.verbose?e:e.slice(0,10),r=e.length-n.length;return[...n.flatMap(e=>ly(e,t)),...r>0?[`And ${q(r,`more note`)}.`]:[]]}function ly({path:e,line:t,text:n},{width:r}){return fv(`Note: ${e===null?``:`${J(e)}${t===null?``:`:${t}`}: `}${J(n)}`,r)}function uy(e,t){return t===`fails`?e.bad:t===`incomplete`?e.partial:e.good}function dy(e,t){let n=cv(t.color),r=l_(e.findings),i=/* @__PURE__ */ new Set,a=r.map(e=>{let r=Zv(e,{...t,palette:n,explained:i});return i.add(e.rule),r.join(`
`)}),o=r.findIndex(({confidence:e})=>e===`low`);return o!==-1&&a.splice(o,0,n.advice(`Advice, which never fails a check`)),`${[...a,ry(e,{...t,palette:n}).join(`
`)].join(`

`)}\n`}function fy(e){return e.toISOString().slice(0,10)}function py(e,t){return Math.round((Date.parse(t)-Date.parse(e))/864e5)}function my({items:e}){return{met:e.filter(({status:e})=>e===`pass`||e===`attested`).length,of:e.filter(({status:e})=>e!==`not-applicable`).length}}function hy({items:e}){let t={pass:0,fail:0,attested:0,"not-applicable":0,unknown:0};for(let{status:n}of e)t[n]++;return t}function gy({check:e,id:t,witness:n}){return n===void 0?`${e.slice(0,-1)}; then attest \`${t}\`.`:e}function X(e,t=null){return{text:e,path:t,line:null}}function _y(e,t,n){let r=t.filter(({item:t})=>t===e).sort((e,t)=>e.on<t.on?1:-1)[0];if(r===void 0)return null;let i=py(r.on,n),a=r.evidence===void 0?``:`: ${mo(r.evidence)}`,o=`by ${r.by} on ${r.on}${a}`,s=i>365;return{expired:s,evidence:X(s?`attested over a year ago, ${o}`:o)}}const vy={keys:`Keys`,webhooks:`Webhooks`,data:`Data`,access:`Access`,pitfalls:`Pitfalls`,compliance:`Compliance`},yy={pass:`pass`,fail:`fail`,attested:`attested`,unknown:`unknown`,"not-applicable":`not applicable`};function by(e){let t=hy(e);return`${Object.keys(yy).filter(e=>t[e]>0).map(e=>`${t[e]} ${yy[e]}`).join(`, `)}.`}function xy(e){let{met:t,of:n}=my(e),{fail:r}=hy(e);return`${`${t} of ${q(n,`practice`)} that apply are followed`}${r===0?``:`; ${q(r,`is not`,`are not`)}`}.${e.complete?``:` Not everything could be read.`}`}function Sy({scanned:e,coverage:t},n){let{files:r,sources:i=0,handlers:a}=t,o=[...r===void 0?[]:[q(r,`file`)],`${q(i,`source file`)} in a language that is followed`,...a===void 0?[]:[q(a,`webhook handler`)]];return`Looked at ${n(e)}: ${o.join(`, `)}.`}function Cy({path:e,line:t}){return e===null?null:t===null?e:`${e}:${t}`}function wy(e,t){return{shown:e.slice(0,t),more:Math.max(0,e.length-t)}}const Ty=[{id:`customer-data-guarded`,section:`access`,title:`Customer data behind authorisation`,rules:[`customer-data-unguarded`],material:`handling`,silenceShows:!1,remedy:`Ask on every way to the records who is asking, and whether they may.`,check:`Ask for another customer’s record, and see it refused.`},{id:`data-access-audited`,section:`access`,title:`Access to customer data audited`,rules:[`data-access-not-audited`],material:`handling`,silenceShows:!1,remedy:`Record who reads which record, when.`,check:`Read a record, and find the entry that says so.`}],Ey=[{id:`gdpr-deletion`,section:`compliance`,title:`Customers’ data deleted on request (GDPR)`,rules:[],material:null,silenceShows:!1,remedy:`Build a way to delete a customer’s data everywhere.`,check:`Delete a test customer, and look in every store for what is left.`},{id:`ccpa-access`,section:`compliance`,title:`Customers’ data handed out on request (CCPA)`,rules:[],material:null,silenceShows:!1,remedy:`Build a way to hand out all that is held of a customer.`,check:`Ask for a test customer’s data, and compare it with what is stored.`}],Dy=[{id:`no-card-data`,section:`data`,title:`No card data on own servers`,rules:[`raw-card-data`],material:`texts`,silenceShows:!0,remedy:`Let the payment vendor’s fields take the card, such as Stripe Elements.`,check:`Look at where card numbers are typed in.`},{id:`logs-without-secrets`,section:`data`,title:`No bodies, secrets or payment data in logs`,rules:[`secret-logged`,`request-body-logged`,`payment-data-logged`],material:`handling`,silenceShows:!0,doubt:`unfinished`,remedy:`Log ids and outcomes, and clear what has been logged.`,check:`Look through a day of logs.`},{id:`encrypted-at-rest`,section:`data`,title:`Customer data encrypted at rest`,rules:[`customer-data-unencrypted`,`hardcoded-encryption-key`],material:`texts`,silenceShows:!1,remedy:`Switch encryption on, with a key from a key service.`,check:`Look at the encryption of databases, volumes, buckets and exports.`},{id:`encrypted-in-transit`,section:`data`,title:`Customer data encrypted in transit`,rules:[`tls-verification-disabled`,`webhook-plain-http`],material:`texts`,silenceShows:!1,remedy:`Use TLS for every connection, and verify the other side.`,check:`Look at the connections that customer data takes.`},{id:`only-needed-stored`,section:`data`,title:`Only what is needed is stored`,rules:[`full-record-stored`],material:`handling`,silenceShows:!1,remedy:`Store the fields that are used, by name.`,check:`Compare what is stored with what is used.`}],Oy=[{id:`keys-not-in-code`,section:`keys`,title:`Keys in environment or secret store, not in code`,rules:[],category:`keys`,except:[`broad-key-scopes`],material:`files`,silenceShows:!0,remedy:`Revoke each key, and read its successor from the environment or a secret store.`,check:`Look through the code for keys.`},{id:`keys-not-in-documentation`,section:`keys`,title:`No key in documentation`,rules:[`secret-in-documentation`],material:`files`,silenceShows:!0,remedy:`Revoke the key, and write a placeholder such as otesse_test_sk_… in its place.`,check:`Look through the documentation for keys.`},{id:`keys-not-in-client-code`,section:`keys`,title:`No secret key in client code`,rules:[`secret-in-client-code`],material:`files`,silenceShows:!0,remedy:`Revoke the key, and call the API from a server; clients get the public key alone.`,check:`Look through what browsers and apps are sent for keys.`},{id:`keys-not-sent`,section:`keys`,title:`Keys not sent by mail or chat`,rules:[`secret-sent`],material:`handling`,silenceShows:!1,remedy:`Take the key out of the message, and revoke the one that was sent.`,check:`Ask how keys are handed over.`},{id:`keys-separate`,section:`keys`,title:`A key of its own for each environment`,rules:[`key-shared-across-environments`],material:`files`,silenceShows:!1,witness:`environments`,remedy:`Create a key for each environment, and revoke the one that is shared.`,check:"Name the keys and their environments under `rotation.keys`."},{id:`test-keys-in-development`,section:`keys`,title:`Test keys in development`,rules:[`live-key-in-development`],material:`files`,silenceShows:!1,remedy:`Revoke the live key, and use a test key there.`,check:`Look at what development and the tests run with.`},{id:`keys-rotated`,section:`keys`,title:`Keys rotated every 90 days`,rules:[],material:null,silenceShows:!1,witness:`rotation`,remedy:"Rotate what is due, and write the new day under `rotation.keys`.",check:"Name each key with the day it was last set under `rotation.keys`."},{id:`keys-least-scopes`,section:`keys`,title:`Keys with the least scopes`,rules:[`broad-key-scopes`],material:`texts`,silenceShows:!1,remedy:`Give the key the scopes that its calls need, and no other.`,check:`Compare each key’s scopes with the calls that are made with it.`},{id:`keys-revoked-when-leaked`,section:`keys`,title:`Leaked keys revoked at once`,rules:[],material:null,silenceShows:!1,remedy:`Revoke the leaked key now.`,check:`Agree on who revokes a leaked key, and within which time.`},{id:`pre-commit-hook`,section:`keys`,title:`Pre-commit hook installed`,rules:[],material:null,silenceShows:!1,witness:`hook`,remedy:"Run `otesse-guard hook install`.",check:"Run `otesse-guard hook install`, or add it to the hooks that the team shares."},{id:`pull-requests-scanned`,section:`keys`,title:`Pull requests scanned before they are merged`,rules:[],material:null,silenceShows:!1,witness:`workflow`,remedy:`Let the check fail, and require it by a ruleset.`,check:`Add the Action to a workflow for pull requests.`}],ky=[{id:`upstream-errors-hidden`,section:`pitfalls`,title:`Errors of the API not shown to users`,rules:[`upstream-error-exposed`],material:`vendorCalls`,silenceShows:!0,doubt:`unfinished`,remedy:`Answer with a message and an id of your own, and log the API’s.`,check:`Make the API refuse a call, and look at what users see.`},{id:`oauth-tokens-refreshed`,section:`pitfalls`,title:`OAuth tokens refreshed before they expire`,rules:[`oauth-token-not-refreshed`],material:`tokens`,silenceShows:!1,remedy:`Keep the token’s expiry, and fetch a new one before it.`,check:`Let a token expire, and see the next call succeed.`},{id:`rate-limits-handled`,section:`pitfalls`,title:`Rate limits (429) answered with backoff`,rules:[`rate-limit-not-handled`],material:`vendorCalls`,silenceShows:!1,remedy:`Wait as long as Retry-After says, then try again, a few times.`,check:`Answer a call with 429, and see it tried again later.`},{id:`tls-verified`,section:`pitfalls`,title:`TLS certificates verified`,rules:[`tls-verification-disabled`],material:`texts`,silenceShows:!0,remedy:`Leave the verification of certificates on, and trust your own authority by name.`,check:`Look for settings that switch the verification of certificates off.`}],Ay=[{id:`webhook-signature-verified`,section:`webhooks`,title:`Signature verified before anything else`,rules:[`webhook-signature-not-verified`,`webhook-verified-too-late`,`webhook-verification-ignored`,`webhook-verification-optional`,`webhook-weak-signature`],material:`handlers`,silenceShows:!0,doubt:`unfollowed`,remedy:`Verify the signature first, and refuse the request when it fails or cannot be checked.`,check:`Follow each handler from the request to what it does.`},{id:`webhook-timing-safe`,section:`webhooks`,title:`Signatures compared in constant time`,rules:[`webhook-signature-timing-unsafe`],material:`checks`,silenceShows:!0,doubt:`unfollowed`,remedy:`Compare with the constant-time function of the language.`,check:`Look at how signatures are compared.`},{id:`webhook-raw-body`,section:`webhooks`,title:`Signature checked over the raw body`,rules:[`webhook-signature-over-parsed-body`],material:`checks`,silenceShows:!0,doubt:`otherBodies`,remedy:`Keep the body’s bytes, and hash those.`,check:`Look at what the signature is calculated over.`},{id:`webhook-timestamp`,section:`webhooks`,title:`Old messages refused by their timestamp`,rules:[`webhook-replay-possible`],material:`checks`,silenceShows:!0,doubt:`untimed`,remedy:`Refuse what was signed more than five minutes ago.`,check:`Send a recorded webhook again, and see it refused.`},{id:`webhook-https`,section:`webhooks`,title:`Endpoint reached over HTTPS`,rules:[`webhook-plain-http`],material:`handlers`,silenceShows:!1,remedy:`Register the endpoint under its https:// address.`,check:`Look at the address that is registered with the vendor.`},{id:`webhook-origin`,section:`webhooks`,title:`Origin of webhooks checked`,rules:[`webhook-origin-not-checked`],material:`handlers`,silenceShows:!0,doubt:`unfollowed`,witness:`origin`,remedy:`Allow the vendor’s addresses alone, in the code or before it.`,check:"Say under `webhooks.origin-checked-by` what allows the vendor’s addresses alone."},{id:`webhook-secret-not-in-code`,section:`webhooks`,title:`Webhook secret not in code`,rules:[`webhook-secret-hardcoded`,`webhook-secret-fallback`,`stripe-webhook-secret`,`square-webhook-signature-key`,`mailgun-webhook-signing-key`],material:`checks`,silenceShows:!0,doubt:`unfollowed`,remedy:`Roll the secret, read it from the environment, and stop where it is missing.`,check:`Look at where the webhook’s secret comes from.`}],jy=[`keys`,`webhooks`,`data`,`access`,`pitfalls`,`compliance`],My=[...Oy,...Ay,...Dy,...Ty,...ky,...Ey],Ny={pass:`✅ pass`,fail:`❌ fail`,attested:`✍️ attested`,"not-applicable":`➖ n/a`,unknown:`🟡 unknown`};function Py(e,t={}){return`${[`<details><summary>Scorecard: ${xy(e)}</summary>`,`${by(e)} ${Sy(e,Y)}`,Fy(e,t),`</details>`].join(`

`)}\n`}function Fy({items:e},t){return[`| | Practice | Evidence | Next |`,`| --- | --- | --- | --- |`,...jy.flatMap(n=>[`| **${vy[n]}** | | | |`,...e.filter(({item:e})=>e.section===n).map(e=>Iy(e,t))])].join(`
`)}function Iy({item:e,status:t,evidence:n,next:r},i){let{shown:a,more:o}=wy(n,3),s=[...a.map(e=>Ly(e,i)),...o>0?[`and ${o.toLocaleString(`en-US`)} more`]:[]].join(a.every(({line:e})=>e!==null)?`, `:`; `);return`| ${[Ny[t],Y(e.title),s,r??``].join(` | `)} |`}function Ly({text:e,path:t,line:n},{blobUrl:r}){if(t!==null&&n!==null)return R_({path:t,line:n},null,r);let i=Y(F_(e,200));return t===null?i:`${i} (${I_(F_(Cy({text:e,path:t,line:n}),160))})`}function Ry(e,t,n){if(e.material===null)return null;let r=zy(e,t),i=r.filter(({confidence:e})=>e!==`low`);return i.length>0?{status:`fail`,evidence:i.map(Yy),next:e.remedy}:Vy(t)??Hy(e,e.material,t,n)??Wy(e,r,t,n)??qy(e,e.material,t)}function zy(e,{findings:t,suppressed:n}){let r=n.filter(({by:e})=>e===`baseline`).map(({finding:e})=>e);return[...t,...r].filter(t=>By(e,t))}function By({category:e,except:t=[],rules:n},r){return r.category===e&&!t.includes(r.rule)||[r.rule,...r.also].some(e=>n.includes(e))}function Vy({complete:e,skipped:t}){let n=t.filter(i).length;return e&&n===0?null:Z([X(`${q(n,`path`)} could not be read`)],`Make all of it readable, and look again.`)}function Hy(e,t,{coverage:n},{exists:r}){let{[t]:i,sources:a=0,handlers:o=0}=n;return i===void 0?Z([X(e.rules.every(r)?`not looked at in this scan`:Uy)],gy(e)):i>0?null:t===`files`||t===`texts`?Z([X(`there was no file to look at`)],gy(e)):a===0?Z([X(`no source code in a language that is read`)],gy(e)):t===`checks`&&o>0?Z([X(`no check in ${Xy(`handlers`,n)}`)],gy(e)):{status:`not-applicable`,evidence:[X(`no ${Zy[t===`checks`?`handlers`:t][0]} among ${Xy(`sources`,n)}`)],next:null}}const Uy=`no rule checks it yet`;function Wy(e,t,{coverage:n},{settings:r,exists:i}){if(!e.rules.every(i))return Z([X(Uy)],gy(e));let a=Object.keys(r).filter(t=>r[t].off&&Ky(e,t));if(a.length>0)return Z([X(`${a.join(`, `)} switched off in the settings`)],`Switch it on again.`);if(t.length>0)return Z(t.map(Yy),`Look at each: put it right, or allow it with a reason.`);let o=e.doubt===void 0?0:n[e.doubt]??0;return o===0?null:Z([X(Gy[e.doubt](o,n))],gy(e))}const Gy={unfollowed:(e,t)=>`${e} of ${Xy(`handlers`,t)} could not be followed to the end`,otherBodies:(e,t)=>`${e} of ${Xy(`checks`,t)} not seen to be over the raw body`,untimed:(e,t)=>`${e} of ${Xy(`checks`,t)} not seen to look at the time`,unfinished:(e,t)=>`${e} of ${Xy(`handling`,t)} could not be followed to the end`};function Ky({rules:e,category:t,except:n=[]},r){return e.includes(r)?!0:t!==void 0&&!n.includes(r)&&uf(r)?.category===t}function qy(e,t,n){let r=`nothing found in ${Xy(t,n.coverage)}${Jy(e,n)}`;return e.silenceShows?{status:`pass`,evidence:[X(r)],next:null}:Z([X(`${r}, which does not show it`)],gy(e))}function Jy(e,{suppressed:t}){let n=t.filter(({finding:t})=>By(e,t)).length;return n===0?``:` but ${n.toLocaleString(`en-US`)} that the team allows`}function Z(e,t){return{status:`unknown`,evidence:e,next:t}}function Yy({message:e,path:t,line:n}){return{text:e,path:t,line:n}}function Xy(e,{[e]:t=0}){return q(t,...Zy[e])}const Zy={files:[`file`,`files`],sources:[`source file`,`source files`],handlers:[`webhook handler`,`webhook handlers`],checks:[`check of a webhook`,`checks of webhooks`],texts:[`file`,`files`],handling:[`file that uses an API`,`files that use an API`],vendorCalls:[`call of a known vendor’s API`,`calls of known vendors’ APIs`],tokens:[`request for an OAuth token`,`requests for OAuth tokens`]};function Qy(e,{config:{rotation:t},today:n}){let{keys:r,every:i}=t;if(r.length===0)return eb(e,[X("no key under `rotation.keys`")]);let a=Math.min(i,90),o=r.map(({name:e,rotated:t})=>({name:mo(e),age:t===void 0?null:py(t,n)})),s=o.filter(({age:e})=>e!==null&&e>a);if(s.length>0)return{status:`fail`,evidence:s.map(({name:e,age:t})=>X(`${e}: last set ${q(t,`day`)} ago`)),next:e.remedy};let c=o.filter(({age:e})=>e===null||e<-1);if(c.length>0)return eb(e,c.map(({name:e,age:t})=>X(`${e}: ${t===null?`no day`:`a day in the future`}`)));let l=Math.max(0,...o.map(({age:e})=>e));return{status:`attested`,evidence:[X(`${q(r.length,`key`)}, the oldest set ${q(l,`day`)} ago`)],next:null}}function $y(e,{config:{rotation:t}}){let n=m(t.keys,({vendor:e})=>e);if(n.size===0)return eb(e,[X("no key under `rotation.keys`")]);let r=[...n].map(([e,t])=>({vendor:e,environments:[...new Set(t.flatMap(({environment:e})=>e??[]))]})),i=r.filter(({environments:e})=>e.length<2);return i.length>0?eb(e,i.map(({vendor:e})=>X(`the keys of ${e} are not of two environments`))):{status:`attested`,evidence:r.map(({vendor:e,environments:t})=>X(`${e}: ${t.join(`, `)}`)),next:null}}function eb(e,t){return{status:`unknown`,evidence:t,next:e.check}}function tb(e,t){return e.witness===void 0?null:nb[e.witness](e,t)}const nb={rotation:Qy,environments:$y,hook:rb,workflow:ib,origin:ab};function rb(e,{safeguards:{hook:t}}){if(t===null)return{status:`unknown`,evidence:[X(`none that the team shares`)],next:e.check};let{state:n,path:r,trouble:i}=t;return n===`none`?{status:`fail`,evidence:[X(`none in this clone`)],next:e.remedy}:n===`broken`?{status:`fail`,evidence:[ob(`it cannot run: ${i}`,r)],next:e.remedy}:{status:`pass`,evidence:[ob(n===`shared`?`shared by the team`:`in this clone`,r)],next:null}}function ib(e,{safeguards:{workflow:t},config:n}){if(t===null)return{status:`unknown`,evidence:[X(`no workflow for pull requests runs it, and the App cannot be seen from here`)],next:e.check};let r=t.flaw??(n[`fail-on`]===`never`?`never fails (fail-on: never)`:null);return r===null?{status:`pass`,evidence:[ob(`runs on pull requests`,t.path)],next:null}:{status:`fail`,evidence:[ob(r,t.path)],next:e.remedy}}function ab(e,{config:{webhooks:t}}){let n=t[`origin-checked-by`];return n===void 0?{status:`unknown`,evidence:[],next:e.check}:{status:`attested`,evidence:[X(`checked by ${mo(n)}`)],next:null}}function ob(e,t){return X(mo(e),t===null?null:mo(t))}function sb({report:e,now:t,scanned:n,exists:r=e=>uf(e)!==void 0,...i}){let a=fy(t),o={settings:i.config.rules,exists:r};return{scanned:mo(n),date:a,complete:e.complete,coverage:e.coverage,items:My.map(t=>cb(t,Ry(t,e,o),{...i,today:a}))}}function cb(e,t,n){let{config:r,today:i}=n,a=tb(e,n),o=_y(e.id,r.attest,i),s=[t,a].filter(e=>e!==null),c=s.find(({status:e})=>e===`fail`);if(c)return{item:e,...c};let l=s.find(({status:e})=>e===`pass`)??s.find(({status:e})=>e===`attested`);return l?{item:e,...l}:o&&!o.expired?{item:e,status:`attested`,evidence:[o.evidence],next:null}:o?{item:e,status:`unknown`,evidence:[o.evidence,...lb(s)],next:`Look again, and date the attestation anew.`}:t?.status===`not-applicable`?{item:e,...t}:{item:e,status:`unknown`,evidence:lb(s),next:ub(e,s)}}function lb(e){return e.flatMap(({evidence:e})=>e)}function ub(e,t){return t.find(({next:e})=>e!==null)?.next??gy(e)}const db=[`.pre-commit-config.yaml`,...[`lefthook`,`.lefthook`,`.config/lefthook`].flatMap(e=>[`yml`,`yaml`,`toml`,`json`,`jsonc`].map(t=>`${e}.${t}`)),`.husky/pre-commit`];async function fb(e){for(let t of db){let n=await e(t);if(n!==null&&/^(?!\s*(?:#|\/\/)).*\botesse-guard\b/m.test(n))return t}return null}var Q=/* @__PURE__ */ n((e=>{let t=Symbol.for(`yaml.alias`),n=Symbol.for(`yaml.document`),r=Symbol.for(`yaml.map`),i=Symbol.for(`yaml.pair`),a=Symbol.for(`yaml.scalar`),o=Symbol.for(`yaml.seq`),s=Symbol.for(`yaml.node.type`),c=e=>!!e&&typeof e==`object`&&e[s]===t,l=e=>!!e&&typeof e==`object`&&e[s]===n,u=e=>!!e&&typeof e==`object`&&e[s]===r,d=e=>!!e&&typeof e==`object`&&e[s]===i,f=e=>!!e&&typeof e==`object`&&e[s]===a,p=e=>!!e&&typeof e==`object`&&e[s]===o;function m(e){if(e&&typeof e==`object`)switch(e[s]){case r:case o:return!0}return!1}function h(e){if(e&&typeof e==`object`)switch(e[s]){case t:case r:case a:case o:return!0}return!1}e.ALIAS=t,e.DOC=n,e.MAP=r,e.NODE_TYPE=s,e.PAIR=i,e.SCALAR=a,e.SEQ=o,e.hasAnchor=e=>(f(e)||m(e))&&!!e.anchor,e.isAlias=c,e.isCollection=m,e.isDocument=l,e.isMap=u,e.isNode=h,e.isPair=d,e.isScalar=f,e.isSeq=p})),pb=/* @__PURE__ */ n((e=>{var t=Q();let n=Symbol(`break visit`),r=Symbol(`skip children`),i=Symbol(`remove node`);function a(e,n){let r=l(n);t.isDocument(e)?o(null,e.contents,r,Object.freeze([e]))===i&&(e.contents=null):o(null,e,r,Object.freeze([]))}a.BREAK=n,a.SKIP=r,a.REMOVE=i;function o(e,r,a,s){let c=u(e,r,a,s);if(t.isNode(c)||t.isPair(c))return d(e,s,c),o(e,c,a,s);if(typeof c!=`symbol`){if(t.isCollection(r)){s=Object.freeze(s.concat(r));for(let e=0;e<r.items.length;++e){let t=o(e,r.items[e],a,s);if(typeof t==`number`)e=t-1;else if(t===n)return n;else t===i&&(r.items.splice(e,1),--e)}}else if(t.isPair(r)){s=Object.freeze(s.concat(r));let e=o(`key`,r.key,a,s);if(e===n)return n;e===i&&(r.key=null);let t=o(`value`,r.value,a,s);if(t===n)return n;t===i&&(r.value=null)}}return c}async function s(e,n){let r=l(n);t.isDocument(e)?await c(null,e.contents,r,Object.freeze([e]))===i&&(e.contents=null):await c(null,e,r,Object.freeze([]))}s.BREAK=n,s.SKIP=r,s.REMOVE=i;async function c(e,r,a,o){let s=await u(e,r,a,o);if(t.isNode(s)||t.isPair(s))return d(e,o,s),c(e,s,a,o);if(typeof s!=`symbol`){if(t.isCollection(r)){o=Object.freeze(o.concat(r));for(let e=0;e<r.items.length;++e){let t=await c(e,r.items[e],a,o);if(typeof t==`number`)e=t-1;else if(t===n)return n;else t===i&&(r.items.splice(e,1),--e)}}else if(t.isPair(r)){o=Object.freeze(o.concat(r));let e=await c(`key`,r.key,a,o);if(e===n)return n;e===i&&(r.key=null);let t=await c(`value`,r.value,a,o);if(t===n)return n;t===i&&(r.value=null)}}return s}function l(e){return typeof e==`object`&&(e.Collection||e.Node||e.Value)?Object.assign({Alias:e.Node,Map:e.Node,Scalar:e.Node,Seq:e.Node},e.Value&&{Map:e.Value,Scalar:e.Value,Seq:e.Value},e.Collection&&{Map:e.Collection,Seq:e.Collection},e):e}function u(e,n,r,i){if(typeof r==`function`)return r(e,n,i);if(t.isMap(n))return r.Map?.(e,n,i);if(t.isSeq(n))return r.Seq?.(e,n,i);if(t.isPair(n))return r.Pair?.(e,n,i);if(t.isScalar(n))return r.Scalar?.(e,n,i);if(t.isAlias(n))return r.Alias?.(e,n,i)}function d(e,n,r){let i=n[n.length-1];if(t.isCollection(i))i.items[e]=r;else if(t.isPair(i))e===`key`?i.key=r:i.value=r;else if(t.isDocument(i))i.contents=r;else{let e=t.isAlias(i)?`alias`:`scalar`;throw Error(`Cannot replace node with ${e} parent`)}}e.visit=a,e.visitAsync=s})),mb=/* @__PURE__ */ n((e=>{var t=Q(),n=pb();let r={"!":`%21`,",":`%2C`,"[":`%5B`,"]":`%5D`,"{":`%7B`,"}":`%7D`},i=e=>e.replace(/[!,[\]{}]/g,e=>r[e]);var a=class e{constructor(t,n){this.docStart=null,this.docEnd=!1,this.yaml=Object.assign({},e.defaultYaml,t),this.tags=Object.assign({},e.defaultTags,n)}clone(){let t=new e(this.yaml,this.tags);return t.docStart=this.docStart,t}atDocument(){let t=new e(this.yaml,this.tags);switch(this.yaml.version){case`1.1`:this.atNextDocument=!0;break;case`1.2`:this.atNextDocument=!1,this.yaml={explicit:e.defaultYaml.explicit,version:`1.2`},this.tags=Object.assign({},e.defaultTags)}return t}add(t,n){this.atNextDocument&&=(this.yaml={explicit:e.defaultYaml.explicit,version:`1.1`},this.tags=Object.assign({},e.defaultTags),!1);let r=t.trim().split(/[ \t]+/),i=r.shift();switch(i){case`%TAG`:{if(r.length!==2&&(n(0,`%TAG directive should contain exactly two parts`),r.length<2))return!1;let[e,t]=r;return this.tags[e]=t,!0}case`%YAML`:{if(this.yaml.explicit=!0,r.length!==1)return n(0,`%YAML directive should contain exactly one part`),!1;let[e]=r;if(e===`1.1`||e===`1.2`)return this.yaml.version=e,!0;{let t=/^\d+\.\d+$/.test(e);return n(6,`Unsupported YAML version ${e}`,t),!1}}default:return n(0,`Unknown directive ${i}`,!0),!1}}tagName(e,t){if(e===`!`)return`!`;if(e[0]!==`!`)return t(`Not a valid tag: ${e}`),null;if(e[1]===`<`){let n=e.slice(2,-1);return n===`!`||n===`!!`?(t(`Verbatim tags aren't resolved, so ${e} is invalid.`),null):(e[e.length-1]!==`>`&&t(`Verbatim tags must end with a >`),n)}let[,n,r]=e.match(/^(.*!)([^!]*)$/s);r||t(`The ${e} tag has no suffix`);let i=this.tags[n];if(i)try{return i+decodeURIComponent(r)}catch(e){return t(String(e)),null}return n===`!`?e:(t(`Could not resolve tag: ${e}`),null)}tagString(e){for(let[t,n]of Object.entries(this.tags))if(e.startsWith(n))return t+i(e.substring(n.length));return e[0]===`!`?e:`!<${e}>`}toString(e){let r=this.yaml.explicit?[`%YAML ${this.yaml.version||`1.2`}`]:[],i=Object.entries(this.tags),a;if(e&&i.length>0&&t.isNode(e.contents)){let r={};n.visit(e.contents,(e,n)=>{t.isNode(n)&&n.tag&&(r[n.tag]=!0)}),a=Object.keys(r)}else a=[];for(let[t,n]of i)t===`!!`&&n===`tag:yaml.org,2002:`||e&&!a.some(e=>e.startsWith(n))||r.push(`%TAG ${t} ${n}`);return r.join(`
`)}};a.defaultYaml={explicit:!1,version:`1.2`},a.defaultTags={"!!":`tag:yaml.org,2002:`},e.Directives=a})),hb=/* @__PURE__ */ n((e=>{var t=Q(),n=pb();function r(e){if(/[\x00-\x19\s,[\]{}]/.test(e)){let t=`Anchor must not contain whitespace or control characters: ${JSON.stringify(e)}`;throw Error(t)}return!0}function i(e){let t=/* @__PURE__ */ new Set;return n.visit(e,{Value(e,n){n.anchor&&t.add(n.anchor)}}),t}function a(e,t){for(let n=1;;++n){let r=`${e}${n}`;if(!t.has(r))return r}}function o(e,n){let r=[],o=/* @__PURE__ */ new Map,s=null;return{onAnchor:t=>{r.push(t),s??=i(e);let o=a(n,s);return s.add(o),o},setAnchors:()=>{for(let e of r){let n=o.get(e);if(typeof n==`object`&&n.anchor&&(t.isScalar(n.node)||t.isCollection(n.node)))n.node.anchor=n.anchor;else{let t=/* @__PURE__ */ Error(`Failed to resolve repeated object (this should not happen)`);throw t.source=e,t}}},sourceObjects:o}}e.anchorIsValid=r,e.anchorNames=i,e.createNodeAnchors=o,e.findNewAnchor=a})),gb=/* @__PURE__ */ n((e=>{function t(e,n,r,i){if(i&&typeof i==`object`){if(Array.isArray(i))for(let n=0,r=i.length;n<r;++n){let r=i[n],a=t(e,i,String(n),r);a===void 0?delete i[n]:a!==r&&(i[n]=a)}else if(i instanceof Map)for(let n of Array.from(i.keys())){let r=i.get(n),a=t(e,i,n,r);a===void 0?i.delete(n):a!==r&&i.set(n,a)}else if(i instanceof Set)for(let n of Array.from(i)){let r=t(e,i,n,n);r===void 0?i.delete(n):r!==n&&(i.delete(n),i.add(r))}else for(let[n,r]of Object.entries(i)){let a=t(e,i,n,r);a===void 0?delete i[n]:a!==r&&(i[n]=a)}}return e.call(n,r,i)}e.applyReviver=t})),_b=/* @__PURE__ */ n((e=>{var t=Q();function n(e,r,i){if(Array.isArray(e))return e.map((e,t)=>n(e,String(t),i));if(e&&typeof e.toJSON==`function`){if(!i||!t.hasAnchor(e))return e.toJSON(r,i);let n={aliasCount:0,count:1,res:void 0};i.anchors.set(e,n),i.onCreate=e=>{n.res=e,delete i.onCreate};let a=e.toJSON(r,i);return i.onCreate&&i.onCreate(a),a}return typeof e==`bigint`&&!i?.keep?Number(e):e}e.toJS=n})),vb=/* @__PURE__ */ n((e=>{var t=gb(),n=Q(),r=_b();e.NodeBase=class{constructor(e){Object.defineProperty(this,n.NODE_TYPE,{value:e})}clone(){let e=Object.create(Object.getPrototypeOf(this),Object.getOwnPropertyDescriptors(this));return this.range&&(e.range=this.range.slice()),e}toJS(e,{mapAsMap:i,maxAliasCount:a,onAnchor:o,reviver:s}={}){if(!n.isDocument(e))throw TypeError(`A document argument is required`);let c={anchors:/* @__PURE__ */ new Map,doc:e,keep:!0,mapAsMap:i===!0,mapKeyWarned:!1,maxAliasCount:typeof a==`number`?a:100},l=r.toJS(this,``,c);if(typeof o==`function`)for(let{count:e,res:t}of c.anchors.values())o(t,e);return typeof s==`function`?t.applyReviver(s,{"":l},``,l):l}}})),yb=/* @__PURE__ */ n((e=>{var t=hb(),n=pb(),r=Q(),i=vb(),a=_b(),o=class extends i.NodeBase{constructor(e){super(r.ALIAS),this.source=e,Object.defineProperty(this,"tag",{set(){throw Error(`Alias nodes cannot have tags`)}})}resolve(e,t){if(t?.maxAliasCount===0)throw ReferenceError(`Alias resolution is disabled`);let i;t?.aliasResolveCache?i=t.aliasResolveCache:(i=[],n.visit(e,{Node:(e,t)=>{(r.isAlias(t)||r.hasAnchor(t))&&i.push(t)}}),t&&(t.aliasResolveCache=i));let o;for(let e of i){if(e===this)break;e.anchor===this.source&&(o=e)}if(o&&t){let{anchors:e,doc:n,maxAliasCount:r}=t,i=e.get(o);
/* istanbul ignore if */
if(i||=(a.toJS(o,null,t),e.get(o)),i?.res===void 0)throw ReferenceError(`This should not happen: Alias anchor was not resolved?`);if(r>=0&&(i.count+=1,i.aliasCount===0&&(i.aliasCount=s(n,o,e)),i.count*i.aliasCount>r))throw ReferenceError(`Excessive alias count indicates a resource exhaustion attack`)}return o}toJSON(e,t){if(!t)return{source:this.source};let n=this.resolve(t.doc,t);if(!n){let e=`Unresolved alias (the anchor must be set before the alias): ${this.source}`;throw ReferenceError(e)}return t.anchors.get(n).res}toString(e,n,r){let i=`*${this.source}`;if(e){if(t.anchorIsValid(this.source),e.options.verifyAliasOrder&&!e.anchors.has(this.source)){let e=`Unresolved alias (the anchor must be set before the alias): ${this.source}`;throw Error(e)}if(e.implicitKey)return`${i} `}return i}};function s(e,t,n){if(r.isAlias(t)){let r=t.resolve(e),i=n&&r&&n.get(r);return i?i.count*i.aliasCount:0}if(r.isCollection(t)){let r=0;for(let i of t.items){let t=s(e,i,n);t>r&&(r=t)}return r}if(r.isPair(t)){let r=s(e,t.key,n),i=s(e,t.value,n);return Math.max(r,i)}return 1}e.Alias=o})),$=/* @__PURE__ */ n((e=>{var t=Q(),n=vb(),r=_b();let i=e=>!e||typeof e!=`function`&&typeof e!=`object`;var a=class extends n.NodeBase{constructor(e){super(t.SCALAR),this.value=e}toJSON(e,t){return t?.keep?this.value:r.toJS(this.value,e,t)}toString(){return String(this.value)}};a.BLOCK_FOLDED=`BLOCK_FOLDED`,a.BLOCK_LITERAL=`BLOCK_LITERAL`,a.PLAIN=`PLAIN`,a.QUOTE_DOUBLE=`QUOTE_DOUBLE`,a.QUOTE_SINGLE=`QUOTE_SINGLE`,e.Scalar=a,e.isScalarValue=i})),bb=/* @__PURE__ */ n((e=>{var t=yb(),n=Q(),r=$();function i(e,t,n){if(t){let e=n.filter(e=>e.tag===t),r=e.find(e=>!e.format)??e[0];if(!r)throw Error(`Tag ${t} not found`);return r}return n.find(t=>t.identify?.(e)&&!t.format)}function a(e,a,o){if(n.isDocument(e)&&(e=e.contents),n.isNode(e))return e;if(n.isPair(e)){let t=o.schema[n.MAP].createNode?.(o.schema,null,o);return t.items.push(e),t}(e instanceof String||e instanceof Number||e instanceof Boolean||typeof BigInt<`u`&&e instanceof BigInt)&&(e=e.valueOf());let{aliasDuplicateObjects:s,onAnchor:c,onTagObj:l,schema:u,sourceObjects:d}=o,f;if(s&&e&&typeof e==`object`){if(f=d.get(e),f)return f.anchor??(f.anchor=c(e)),new t.Alias(f.anchor);f={anchor:null,node:null},d.set(e,f)}a?.startsWith(`!!`)&&(a=`tag:yaml.org,2002:`+a.slice(2));let p=i(e,a,u.tags);if(!p){if(e&&typeof e.toJSON==`function`&&(e=e.toJSON()),!e||typeof e!=`object`){let t=new r.Scalar(e);return f&&(f.node=t),t}p=e instanceof Map?u[n.MAP]:Symbol.iterator in Object(e)?u[n.SEQ]:u[n.MAP]}l&&(l(p),delete o.onTagObj);let m=p?.createNode?p.createNode(o.schema,e,o):typeof p?.nodeClass?.from==`function`?p.nodeClass.from(o.schema,e,o):new r.Scalar(e);return a?m.tag=a:p.default||(m.tag=p.tag),f&&(f.node=m),m}e.createNode=a})),xb=/* @__PURE__ */ n((e=>{var t=bb(),n=Q(),r=vb();function i(e,n,r){let i=r;for(let e=n.length-1;e>=0;--e){let t=n[e];if(typeof t==`number`&&Number.isInteger(t)&&t>=0){let e=[];e[t]=i,i=e}else i=/* @__PURE__ */ new Map([[t,i]])}return t.createNode(i,void 0,{aliasDuplicateObjects:!1,keepUndefined:!1,onAnchor:()=>{throw Error(`This should not happen, please report a bug.`)},schema:e,sourceObjects:/* @__PURE__ */ new Map})}let a=e=>e==null||typeof e==`object`&&!!e[Symbol.iterator]().next().done;e.Collection=class extends r.NodeBase{constructor(e,t){super(e),Object.defineProperty(this,"schema",{value:t,configurable:!0,enumerable:!1,writable:!0})}clone(e){let t=Object.create(Object.getPrototypeOf(this),Object.getOwnPropertyDescriptors(this));return e&&(t.schema=e),t.items=t.items.map(t=>n.isNode(t)||n.isPair(t)?t.clone(e):t),this.range&&(t.range=this.range.slice()),t}addIn(e,t){if(a(e))this.add(t);else{let[r,...a]=e,o=this.get(r,!0);if(n.isCollection(o))o.addIn(a,t);else if(o===void 0&&this.schema)this.set(r,i(this.schema,a,t));else throw Error(`Expected YAML collection at ${r}. Remaining path: ${a}`)}}deleteIn(e){let[t,...r]=e;if(r.length===0)return this.delete(t);let i=this.get(t,!0);if(n.isCollection(i))return i.deleteIn(r);throw Error(`Expected YAML collection at ${t}. Remaining path: ${r}`)}getIn(e,t){let[r,...i]=e,a=this.get(r,!0);return i.length===0?!t&&n.isScalar(a)?a.value:a:n.isCollection(a)?a.getIn(i,t):void 0}hasAllNullValues(e){return this.items.every(t=>{if(!n.isPair(t))return!1;let r=t.value;return r==null||e&&n.isScalar(r)&&r.value==null&&!r.commentBefore&&!r.comment&&!r.tag})}hasIn(e){let[t,...r]=e;if(r.length===0)return this.has(t);let i=this.get(t,!0);return n.isCollection(i)?i.hasIn(r):!1}setIn(e,t){let[r,...a]=e;if(a.length===0)this.set(r,t);else{let e=this.get(r,!0);if(n.isCollection(e))e.setIn(a,t);else if(e===void 0&&this.schema)this.set(r,i(this.schema,a,t));else throw Error(`Expected YAML collection at ${r}. Remaining path: ${a}`)}}},e.collectionFromPath=i,e.isEmptyPath=a})),Sb=/* @__PURE__ */ n((e=>{let t=e=>e.replace(/^(?!$)(?: $)?/gm,`#`);function n(e,t){return/^\n+$/.test(e)?e.substring(1):t?e.replace(/^(?! *$)/gm,t):e}e.indentComment=n,e.lineComment=(e,t,r)=>e.endsWith(`
`)?n(r,t):r.includes(`
`)?`
`+n(r,t):(e.endsWith(` `)?``:` `)+r,e.stringifyComment=t})),Cb=/* @__PURE__ */ n((e=>{let t=`block`,n=`quoted`;function r(e,r,a=`flow`,{indentAtStart:o,lineWidth:s=80,minContentWidth:c=20,onFold:l,onOverflow:u}={}){if(!s||s<0)return e;s<c&&(c=0);let d=Math.max(1+c,1+s-r.length);if(e.length<=d)return e;let f=[],p={},m=s-r.length;typeof o==`number`&&(o>s-Math.max(2,c)?f.push(0):m=s-o);let h,g,_=!1,v=-1,y=-1,b=-1;a===t&&(v=i(e,v,r.length),v!==-1&&(m=v+d));for(let o;o=e[v+=1];){if(a===n&&o===`\\`){switch(y=v,e[v+1]){case`x`:v+=3;break;case`u`:v+=5;break;case`U`:v+=9;break;default:v+=1}b=v}if(o===`
`)a===t&&(v=i(e,v,r.length)),m=v+r.length+d,h=void 0;else{if(o===` `&&g&&g!==` `&&g!==`
`&&g!==`	`){let t=e[v+1];t&&t!==` `&&t!==`
`&&t!==`	`&&(h=v)}if(v>=m){if(h)f.push(h),m=h+d,h=void 0;else if(a===n){for(;g===` `||g===`	`;)g=o,o=e[v+=1],_=!0;let t=v>b+1?v-2:y-1;if(p[t])return e;f.push(t),p[t]=!0,m=t+d,h=void 0}else _=!0}}g=o}if(_&&u&&u(),f.length===0)return e;l&&l();let x=e.slice(0,f[0]);for(let t=0;t<f.length;++t){let i=f[t],o=f[t+1]||e.length;i===0?x=`\n${r}${e.slice(0,o)}`:(a===n&&p[i]&&(x+=`${e[i]}\\`),x+=`\n${r}${e.slice(i+1,o)}`)}return x}function i(e,t,n){let r=t,i=t+1,a=e[i];for(;a===` `||a===`	`;)if(t<i+n)a=e[++t];else{do a=e[++t];while(a&&a!==`
`);r=t,i=t+1,a=e[i]}return r}e.FOLD_BLOCK=t,e.FOLD_FLOW=`flow`,e.FOLD_QUOTED=n,e.foldFlowLines=r})),wb=/* @__PURE__ */ n((e=>{var t=$(),n=Cb();let r=(e,t)=>({indentAtStart:t?e.indent.length:e.indentAtStart,lineWidth:e.options.lineWidth,minContentWidth:e.options.minContentWidth}),i=e=>/^(%|---|\.\.\.)/m.test(e);function a(e,t,n){if(!t||t<0)return!1;let r=t-n,i=e.length;if(i<=r)return!1;for(let t=0,n=0;t<i;++t)if(e[t]===`
`){if(t-n>r)return!0;if(n=t+1,i-n<=r)return!1}return!0}function o(e,t){let a=JSON.stringify(e);if(t.options.doubleQuotedAsJSON)return a;let{implicitKey:o}=t,s=t.options.doubleQuotedMinMultiLineLength,c=t.indent||(i(e)?`  `:``),l=``,u=0;for(let e=0,t=a[e];t;t=a[++e])if(t===` `&&a[e+1]===`\\`&&a[e+2]===`n`&&(l+=a.slice(u,e)+`\\ `,e+=1,u=e,t=`\\`),t===`\\`)switch(a[e+1]){case`u`:{l+=a.slice(u,e);let t=a.substr(e+2,4);switch(t){case`0000`:l+=`\\0`;break;case`0007`:l+=`\\a`;break;case`000b`:l+=`\\v`;break;case`001b`:l+=`\\e`;break;case`0085`:l+=`\\N`;break;case`00a0`:l+=`\\_`;break;case`2028`:l+=`\\L`;break;case`2029`:l+=`\\P`;break;default:t.substr(0,2)===`00`?l+=`\\x`+t.substr(2):l+=a.substr(e,6)}e+=5,u=e+1}break;case`n`:if(o||a[e+2]===`"`||a.length<s)e+=1;else{for(l+=a.slice(u,e)+`

`;a[e+2]===`\\`&&a[e+3]===`n`&&a[e+4]!==`"`;)l+=`
`,e+=2;l+=c,a[e+2]===` `&&(l+=`\\`),e+=1,u=e+1}break;default:e+=1}return l=u?l+a.slice(u):a,o?l:n.foldFlowLines(l,c,n.FOLD_QUOTED,r(t,!1))}function s(e,t){if(t.options.singleQuote===!1||t.implicitKey&&e.includes(`
`)||/[ \t]\n|\n[ \t]/.test(e))return o(e,t);let a=t.indent||(i(e)?`  `:``),s=`'`+e.replace(/'/g,`''`).replace(/\n+/g,`$&\n${a}`)+`'`;return t.implicitKey?s:n.foldFlowLines(s,a,n.FOLD_FLOW,r(t,!1))}function c(e,t){let{singleQuote:n}=t.options,r;if(n===!1)r=o;else{let t=e.includes(`"`),i=e.includes(`'`);r=t&&!i?s:i&&!t?o:n?s:o}return r(e,t)}let l;try{l=/* @__PURE__ */ RegExp(`(^|(?<!
))
+(?!
|$)`,`g`)}catch{l=/\n+(?!\n|$)/g}function u({comment:e,type:o,value:s},u,d,f){let{blockQuote:p,commentString:m,lineWidth:h}=u.options;if(!p||/\n[\t ]+$/.test(s))return c(s,u);let g=u.indent||(u.forceBlockIndent||i(s)?`  `:``),_=p===`literal`?!0:p===`folded`||o===t.Scalar.BLOCK_FOLDED?!1:o===t.Scalar.BLOCK_LITERAL||!a(s,h,g.length);if(!s)return _?`|
`:`>
`;let v,y;for(y=s.length;y>0;--y){let e=s[y-1];if(e!==`
`&&e!==`	`&&e!==` `)break}let b=s.substring(y),x=b.indexOf(`
`);x===-1?v=`-`:s===b||x!==b.length-1?(v=`+`,f&&f()):v=``,b&&=(s=s.slice(0,-b.length),b[b.length-1]===`
`&&(b=b.slice(0,-1)),b.replace(l,`$&${g}`));let S=!1,C,w=-1;for(C=0;C<s.length;++C){let e=s[C];if(e===` `)S=!0;else if(e===`
`)w=C;else break}let T=s.substring(0,w<C?w+1:C);T&&=(s=s.substring(T.length),T.replace(/\n+/g,`$&${g}`));let E=(S?g?`2`:`1`:``)+v;if(e&&(E+=` `+m(e.replace(/ ?[\r\n]+/g,` `)),d&&d()),!_){let e=s.replace(/\n+/g,`
$&`).replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g,`$1$2`).replace(/\n+/g,`$&${g}`),i=!1,a=r(u,!0);p!==`folded`&&o!==t.Scalar.BLOCK_FOLDED&&(a.onOverflow=()=>{i=!0});let c=n.foldFlowLines(`${T}${e}${b}`,g,n.FOLD_BLOCK,a);if(!i)return`>${E}\n${g}${c}`}return s=s.replace(/\n+/g,`$&${g}`),`|${E}\n${g}${T}${s}${b}`}function d(e,a,o,s){let{type:l,value:d}=e,{actualString:f,implicitKey:p,indent:m,indentStep:h,inFlow:g}=a;if(p&&d.includes(`
`)||g&&/[[\]{},]/.test(d))return c(d,a);if(/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(d))return p||g||!d.includes(`
`)?c(d,a):u(e,a,o,s);if(!p&&!g&&l!==t.Scalar.PLAIN&&d.includes(`
`))return u(e,a,o,s);if(i(d)){if(m===``)return a.forceBlockIndent=!0,u(e,a,o,s);if(p&&m===h)return c(d,a)}let _=d.replace(/\n+/g,`$&\n${m}`);if(f){let e=e=>e.default&&e.tag!==`tag:yaml.org,2002:str`&&e.test?.test(_),{compat:t,tags:n}=a.doc.schema;if(n.some(e)||t?.some(e))return c(d,a)}return p?_:n.foldFlowLines(_,m,n.FOLD_FLOW,r(a,!1))}function f(e,n,r,i){let{implicitKey:a,inFlow:l}=n,f=typeof e.value==`string`?e:Object.assign({},e,{value:String(e.value)}),{type:p}=e;p!==t.Scalar.QUOTE_DOUBLE&&/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(f.value)&&(p=t.Scalar.QUOTE_DOUBLE);let m=e=>{switch(e){case t.Scalar.BLOCK_FOLDED:case t.Scalar.BLOCK_LITERAL:return a||l?c(f.value,n):u(f,n,r,i);case t.Scalar.QUOTE_DOUBLE:return o(f.value,n);case t.Scalar.QUOTE_SINGLE:return s(f.value,n);case t.Scalar.PLAIN:return d(f,n,r,i);default:return null}},h=m(p);if(h===null){let{defaultKeyType:e,defaultStringType:t}=n.options,r=a&&e||t;if(h=m(r),h===null)throw Error(`Unsupported default string type ${r}`)}return h}e.stringifyString=f})),Tb=/* @__PURE__ */ n((e=>{var t=hb(),n=Q(),r=Sb(),i=wb();function a(e,t){let n=Object.assign({blockQuote:!0,commentString:r.stringifyComment,defaultKeyType:null,defaultStringType:`PLAIN`,directives:null,doubleQuotedAsJSON:!1,doubleQuotedMinMultiLineLength:40,falseStr:`false`,flowCollectionPadding:!0,indentSeq:!0,lineWidth:80,minContentWidth:20,nullStr:`null`,simpleKeys:!1,singleQuote:null,trailingComma:!1,trueStr:`true`,verifyAliasOrder:!0},e.schema.toStringOptions,t),i;switch(n.collectionStyle){case`block`:i=!1;break;case`flow`:i=!0;break;default:i=null}return{anchors:/* @__PURE__ */ new Set,doc:e,flowCollectionPadding:n.flowCollectionPadding?` `:``,indent:``,indentStep:typeof n.indent==`number`?` `.repeat(n.indent):`  `,inFlow:i,options:n}}function o(e,t){if(t.tag){let n=e.filter(e=>e.tag===t.tag);if(n.length>0)return n.find(e=>e.format===t.format)??n[0]}let r,i;if(n.isScalar(t)){i=t.value;let n=e.filter(e=>e.identify?.(i));if(n.length>1){let e=n.filter(e=>e.test);e.length>0&&(n=e)}r=n.find(e=>e.format===t.format)??n.find(e=>!e.format)}else i=t,r=e.find(e=>e.nodeClass&&i instanceof e.nodeClass);if(!r){let e=i?.constructor?.name??(i===null?`null`:typeof i);throw Error(`Tag not resolved for ${e} value`)}return r}function s(e,r,{anchors:i,doc:a}){if(!a.directives)return``;let o=[],s=(n.isScalar(e)||n.isCollection(e))&&e.anchor;s&&t.anchorIsValid(s)&&(i.add(s),o.push(`&${s}`));let c=e.tag??(r.default?null:r.tag);return c&&o.push(a.directives.tagString(c)),o.join(` `)}function c(e,t,r,a){if(n.isPair(e))return e.toString(t,r,a);if(n.isAlias(e)){if(t.doc.directives)return e.toString(t);if(t.resolvedAliases?.has(e))throw TypeError(`Cannot stringify circular structure without alias nodes`);t.resolvedAliases?t.resolvedAliases.add(e):t.resolvedAliases=/* @__PURE__ */ new Set([e]),e=e.resolve(t.doc)}let c,l=n.isNode(e)?e:t.doc.createNode(e,{onTagObj:e=>c=e});c??=o(t.doc.schema.tags,l);let u=s(l,c,t);u.length>0&&(t.indentAtStart=(t.indentAtStart??0)+u.length+1);let d=typeof c.stringify==`function`?c.stringify(l,t,r,a):n.isScalar(l)?i.stringifyString(l,t,r,a):l.toString(t,r,a);return u?n.isScalar(l)||d[0]===`{`||d[0]===`[`?`${u} ${d}`:`${u}\n${t.indent}${d}`:d}e.createStringifyContext=a,e.stringify=c})),Eb=/* @__PURE__ */ n((e=>{var t=Q(),n=$(),r=Tb(),i=Sb();function a({key:e,value:a},o,s,c){let{allNullValues:l,doc:u,indent:d,indentStep:f,options:{commentString:p,indentSeq:m,simpleKeys:h}}=o,g=t.isNode(e)&&e.comment||null;if(h){if(g)throw Error(`With simple keys, key nodes cannot have comments`);if(t.isCollection(e)||!t.isNode(e)&&typeof e==`object`)throw Error(`With simple keys, collection cannot be used as a key value`)}let _=!h&&(!e||g&&a==null&&!o.inFlow||t.isCollection(e)||(t.isScalar(e)?e.type===n.Scalar.BLOCK_FOLDED||e.type===n.Scalar.BLOCK_LITERAL:typeof e==`object`));o=Object.assign({},o,{allNullValues:!1,implicitKey:!_&&(h||!l),indent:d+f});let v=!1,y=!1,b=r.stringify(e,o,()=>v=!0,()=>y=!0);if(!_&&!o.inFlow&&b.length>1024){if(h)throw Error(`With simple keys, single line scalar must not span more than 1024 characters`);_=!0}if(o.inFlow){if(l||a==null)return v&&s&&s(),b===``?`?`:_?`? ${b}`:b}else if(l&&!h||a==null&&_)return b=`? ${b}`,g&&!v?b+=i.lineComment(b,o.indent,p(g)):y&&c&&c(),b;v&&(g=null),_?(g&&(b+=i.lineComment(b,o.indent,p(g))),b=`? ${b}\n${d}:`):(b=`${b}:`,g&&(b+=i.lineComment(b,o.indent,p(g))));let x,S,C;t.isNode(a)?(x=!!a.spaceBefore,S=a.commentBefore,C=a.comment):(x=!1,S=null,C=null,a&&typeof a==`object`&&(a=u.createNode(a))),o.implicitKey=!1,!_&&!g&&t.isScalar(a)&&(o.indentAtStart=b.length+1),y=!1,!m&&f.length>=2&&!o.inFlow&&!_&&t.isSeq(a)&&!a.flow&&!a.tag&&!a.anchor&&(o.indent=o.indent.substring(2));let w=!1,T=r.stringify(a,o,()=>w=!0,()=>y=!0),E=` `;if(g||x||S){if(E=x?`
`:``,S){let e=p(S);E+=`\n${i.indentComment(e,o.indent)}`}T===``&&!o.inFlow?E===`
`&&C&&(E=`

`):E+=`\n${o.indent}`}else if(!_&&t.isCollection(a)){let e=T[0],t=T.indexOf(`
`),n=t!==-1,r=o.inFlow??a.flow??a.items.length===0;if(n||!r){let r=!1;if(n&&(e===`&`||e===`!`)){let n=T.indexOf(` `);e===`&`&&n!==-1&&n<t&&T[n+1]===`!`&&(n=T.indexOf(` `,n+1)),(n===-1||t<n)&&(r=!0)}r||(E=`\n${o.indent}`)}}else(T===``||T[0]===`
`)&&(E=``);return b+=E+T,o.inFlow?w&&s&&s():C&&!w?b+=i.lineComment(b,o.indent,p(C)):y&&c&&c(),b}e.stringifyPair=a})),Db=/* @__PURE__ */ n((e=>{var n=t(`process`);function r(e,...t){e===`debug`&&console.log(...t)}function i(e,t){(e===`debug`||e===`warn`)&&(typeof n.emitWarning==`function`?n.emitWarning(t):console.warn(t))}e.debug=r,e.warn=i})),Ob=/* @__PURE__ */ n((e=>{var t=Q(),n=$();let r={identify:e=>e===`<<`||typeof e==`symbol`&&e.description===`<<`,default:`key`,tag:`tag:yaml.org,2002:merge`,test:/^<<$/,resolve:()=>Object.assign(new n.Scalar(Symbol(`<<`)),{addToJSMap:a}),stringify:()=>`<<`},i=(e,i)=>(r.identify(i)||t.isScalar(i)&&(!i.type||i.type===n.Scalar.PLAIN)&&r.identify(i.value))&&e?.doc.schema.tags.some(e=>e.tag===r.tag&&e.default);function a(e,n,r){let i=s(e,r);if(t.isSeq(i))for(let t of i.items)o(e,n,t);else if(Array.isArray(i))for(let t of i)o(e,n,t);else o(e,n,i)}function o(e,n,r){let i=s(e,r);if(!t.isMap(i))throw Error(`Merge sources must be maps or map aliases`);let a=i.toJSON(null,e,Map);for(let[e,t]of a)n instanceof Map?n.has(e)||n.set(e,t):n instanceof Set?n.add(e):Object.prototype.hasOwnProperty.call(n,e)||Object.defineProperty(n,e,{value:t,writable:!0,enumerable:!0,configurable:!0});return n}function s(e,n){return e&&t.isAlias(n)?n.resolve(e.doc,e):n}e.addMergeToJSMap=a,e.isMergeKey=i,e.merge=r})),kb=/* @__PURE__ */ n((e=>{var t=Db(),n=Ob(),r=Tb(),i=Q(),a=_b();function o(e,t,{key:r,value:o}){if(i.isNode(r)&&r.addToJSMap)r.addToJSMap(e,t,o);else if(n.isMergeKey(e,r))n.addMergeToJSMap(e,t,o);else{let n=a.toJS(r,``,e);if(t instanceof Map)t.set(n,a.toJS(o,n,e));else if(t instanceof Set)t.add(n);else{let i=s(r,n,e),c=a.toJS(o,i,e);i in t?Object.defineProperty(t,i,{value:c,writable:!0,enumerable:!0,configurable:!0}):t[i]=c}}return t}function s(e,n,a){if(n===null)return``;if(typeof n!=`object`)return String(n);if(i.isNode(e)&&a?.doc){let n=r.createStringifyContext(a.doc,{});n.anchors=/* @__PURE__ */ new Set;for(let e of a.anchors.keys())n.anchors.add(e.anchor);n.inFlow=!0,n.inStringifyKey=!0;let i=e.toString(n);if(!a.mapKeyWarned){let e=JSON.stringify(i);e.length>40&&(e=e.substring(0,36)+`..."`),t.warn(a.doc.options.logLevel,`Keys with collection values will be stringified due to JS Object restrictions: ${e}. Set mapAsMap: true to use object keys.`),a.mapKeyWarned=!0}return i}return JSON.stringify(n)}e.addPairToJSMap=o})),Ab=/* @__PURE__ */ n((e=>{var t=bb(),n=Eb(),r=kb(),i=Q();function a(e,n,r){return new o(t.createNode(e,void 0,r),t.createNode(n,void 0,r))}var o=class e{constructor(e,t=null){Object.defineProperty(this,i.NODE_TYPE,{value:i.PAIR}),this.key=e,this.value=t}clone(t){let{key:n,value:r}=this;return i.isNode(n)&&(n=n.clone(t)),i.isNode(r)&&(r=r.clone(t)),new e(n,r)}toJSON(e,t){let n=t?.mapAsMap?/* @__PURE__ */ new Map:{};return r.addPairToJSMap(t,n,this)}toString(e,t,r){return e?.doc?n.stringifyPair(this,e,t,r):JSON.stringify(this)}};e.Pair=o,e.createPair=a})),jb=/* @__PURE__ */ n((e=>{var t=Q(),n=Tb(),r=Sb();function i(e,t,n){return(t.inFlow??e.flow?o:a)(e,t,n)}function a({comment:e,items:i},a,{blockItemPrefix:o,flowChars:c,itemIndent:l,onChompKeep:u,onComment:d}){let{indent:f,options:{commentString:p}}=a,m=Object.assign({},a,{indent:l,type:null}),h=!1,g=[];for(let e=0;e<i.length;++e){let c=i[e],u=null;if(t.isNode(c))!h&&c.spaceBefore&&g.push(``),s(a,g,c.commentBefore,h),c.comment&&(u=c.comment);else if(t.isPair(c)){let e=t.isNode(c.key)?c.key:null;e&&(!h&&e.spaceBefore&&g.push(``),s(a,g,e.commentBefore,h))}h=!1;let d=n.stringify(c,m,()=>u=null,()=>h=!0);u&&(d+=r.lineComment(d,l,p(u))),h&&u&&(h=!1),g.push(o+d)}let _;if(g.length===0)_=c.start+c.end;else{_=g[0];for(let e=1;e<g.length;++e){let t=g[e];_+=t?`\n${f}${t}`:`
`}}return e?(_+=`
`+r.indentComment(p(e),f),d&&d()):h&&u&&u(),_}function o({items:e},i,{flowChars:a,itemIndent:o}){let{indent:c,indentStep:l,flowCollectionPadding:u,options:{commentString:d}}=i;o+=l;let f=Object.assign({},i,{indent:o,inFlow:!0,type:null}),p=!1,m=0,h=[];for(let a=0;a<e.length;++a){let c=e[a],l=null;if(t.isNode(c))c.spaceBefore&&h.push(``),s(i,h,c.commentBefore,!1),c.comment&&(l=c.comment);else if(t.isPair(c)){let e=t.isNode(c.key)?c.key:null;e&&(e.spaceBefore&&h.push(``),s(i,h,e.commentBefore,!1),e.comment&&(p=!0));let n=t.isNode(c.value)?c.value:null;n?(n.comment&&(l=n.comment),n.commentBefore&&(p=!0)):c.value==null&&e?.comment&&(l=e.comment)}l&&(p=!0);let u=n.stringify(c,f,()=>l=null);p||=h.length>m||u.includes(`
`),a<e.length-1?u+=`,`:i.options.trailingComma&&(i.options.lineWidth>0&&(p||=h.reduce((e,t)=>e+t.length+2,2)+(u.length+2)>i.options.lineWidth),p&&(u+=`,`)),l&&(u+=r.lineComment(u,o,d(l))),h.push(u),m=h.length}let{start:g,end:_}=a;if(h.length===0)return g+_;if(!p){let e=h.reduce((e,t)=>e+t.length+2,2);p=i.options.lineWidth>0&&e>i.options.lineWidth}if(p){let e=g;for(let t of h)e+=t?`\n${l}${c}${t}`:`
`;return`${e}\n${c}${_}`}return`${g}${u}${h.join(` `)}${u}${_}`}function s({indent:e,options:{commentString:t}},n,i,a){if(i&&a&&(i=i.replace(/^\n+/,``)),i){let a=r.indentComment(t(i),e);n.push(a.trimStart())}}e.stringifyCollection=i})),Mb=/* @__PURE__ */ n((e=>{var t=jb(),n=kb(),r=xb(),i=Q(),a=Ab(),o=$();function s(e,t){let n=i.isScalar(t)?t.value:t;for(let r of e)if(i.isPair(r)&&(r.key===t||r.key===n||i.isScalar(r.key)&&r.key.value===n))return r}e.YAMLMap=class extends r.Collection{static get tagName(){return`tag:yaml.org,2002:map`}constructor(e){super(i.MAP,e),this.items=[]}static from(e,t,n){let{keepUndefined:r,replacer:i}=n,o=new this(e),s=(e,s)=>{if(typeof i==`function`)s=i.call(t,e,s);else if(Array.isArray(i)&&!i.includes(e))return;(s!==void 0||r)&&o.items.push(a.createPair(e,s,n))};if(t instanceof Map)for(let[e,n]of t)s(e,n);else if(t&&typeof t==`object`)for(let e of Object.keys(t))s(e,t[e]);return typeof e.sortMapEntries==`function`&&o.items.sort(e.sortMapEntries),o}add(e,t){let n;n=i.isPair(e)?e:!e||typeof e!=`object`||!(`key`in e)?new a.Pair(e,e?.value):new a.Pair(e.key,e.value);let r=s(this.items,n.key),c=this.schema?.sortMapEntries;if(r){if(!t)throw Error(`Key ${n.key} already set`);i.isScalar(r.value)&&o.isScalarValue(n.value)?r.value.value=n.value:r.value=n.value}else if(c){let e=this.items.findIndex(e=>c(n,e)<0);e===-1?this.items.push(n):this.items.splice(e,0,n)}else this.items.push(n)}delete(e){let t=s(this.items,e);return t?this.items.splice(this.items.indexOf(t),1).length>0:!1}get(e,t){let n=s(this.items,e)?.value;return(!t&&i.isScalar(n)?n.value:n)??void 0}has(e){return!!s(this.items,e)}set(e,t){this.add(new a.Pair(e,t),!0)}toJSON(e,t,r){let i=r?new r:t?.mapAsMap?/* @__PURE__ */ new Map:{};t?.onCreate&&t.onCreate(i);for(let e of this.items)n.addPairToJSMap(t,i,e);return i}toString(e,n,r){if(!e)return JSON.stringify(this);for(let e of this.items)if(!i.isPair(e))throw Error(`Map items must all be pairs; found ${JSON.stringify(e)} instead`);return!e.allNullValues&&this.hasAllNullValues(!1)&&(e=Object.assign({},e,{allNullValues:!0})),t.stringifyCollection(this,e,{blockItemPrefix:``,flowChars:{start:`{`,end:`}`},itemIndent:e.indent||``,onChompKeep:r,onComment:n})}},e.findPair=s})),Nb=/* @__PURE__ */ n((e=>{var t=Q(),n=Mb();e.map={collection:`map`,default:!0,nodeClass:n.YAMLMap,tag:`tag:yaml.org,2002:map`,resolve(e,n){return t.isMap(e)||n(`Expected a mapping for this tag`),e},createNode:(e,t,r)=>n.YAMLMap.from(e,t,r)}})),Pb=/* @__PURE__ */ n((e=>{var t=bb(),n=jb(),r=xb(),i=Q(),a=$(),o=_b(),s=class extends r.Collection{static get tagName(){return`tag:yaml.org,2002:seq`}constructor(e){super(i.SEQ,e),this.items=[]}add(e){this.items.push(e)}delete(e){let t=c(e);return typeof t==`number`&&this.items.splice(t,1).length>0}get(e,t){let n=c(e);if(typeof n!=`number`)return;let r=this.items[n];return!t&&i.isScalar(r)?r.value:r}has(e){let t=c(e);return typeof t==`number`&&t<this.items.length}set(e,t){let n=c(e);if(typeof n!=`number`)throw Error(`Expected a valid index, not ${e}.`);let r=this.items[n];i.isScalar(r)&&a.isScalarValue(t)?r.value=t:this.items[n]=t}toJSON(e,t){let n=[];t?.onCreate&&t.onCreate(n);let r=0;for(let e of this.items)n.push(o.toJS(e,String(r++),t));return n}toString(e,t,r){return e?n.stringifyCollection(this,e,{blockItemPrefix:`- `,flowChars:{start:`[`,end:`]`},itemIndent:(e.indent||``)+`  `,onChompKeep:r,onComment:t}):JSON.stringify(this)}static from(e,n,r){let{replacer:i}=r,a=new this(e);if(n&&Symbol.iterator in Object(n)){let e=0;for(let o of n){if(typeof i==`function`){let t=n instanceof Set?o:String(e++);o=i.call(n,t,o)}a.items.push(t.createNode(o,void 0,r))}}return a}};function c(e){let t=i.isScalar(e)?e.value:e;return t&&typeof t==`string`&&(t=Number(t)),typeof t==`number`&&Number.isInteger(t)&&t>=0?t:null}e.YAMLSeq=s})),Fb=/* @__PURE__ */ n((e=>{var t=Q(),n=Pb();e.seq={collection:`seq`,default:!0,nodeClass:n.YAMLSeq,tag:`tag:yaml.org,2002:seq`,resolve(e,n){return t.isSeq(e)||n(`Expected a sequence for this tag`),e},createNode:(e,t,r)=>n.YAMLSeq.from(e,t,r)}})),Ib=/* @__PURE__ */ n((e=>{var t=wb();e.string={identify:e=>typeof e==`string`,default:!0,tag:`tag:yaml.org,2002:str`,resolve:e=>e,stringify(e,n,r,i){return n=Object.assign({actualString:!0},n),t.stringifyString(e,n,r,i)}}})),Lb=/* @__PURE__ */ n((e=>{var t=$();let n={identify:e=>e==null,createNode:()=>new t.Scalar(null),default:!0,tag:`tag:yaml.org,2002:null`,test:/^(?:~|[Nn]ull|NULL)?$/,resolve:()=>new t.Scalar(null),stringify:({source:e},t)=>typeof e==`string`&&n.test.test(e)?e:t.options.nullStr};e.nullTag=n})),Rb=/* @__PURE__ */ n((e=>{var t=$();let n={identify:e=>typeof e==`boolean`,default:!0,tag:`tag:yaml.org,2002:bool`,test:/^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,resolve:e=>new t.Scalar(e[0]===`t`||e[0]===`T`),stringify({source:e,value:t},r){return e&&n.test.test(e)&&t===(e[0]===`t`||e[0]===`T`)?e:t?r.options.trueStr:r.options.falseStr}};e.boolTag=n})),zb=/* @__PURE__ */ n((e=>{function t({format:e,minFractionDigits:t,tag:n,value:r}){if(typeof r==`bigint`)return String(r);let i=typeof r==`number`?r:Number(r);if(!isFinite(i))return isNaN(i)?`.nan`:i<0?`-.inf`:`.inf`;let a=Object.is(r,-0)?`-0`:JSON.stringify(r);if(!e&&t&&(!n||n===`tag:yaml.org,2002:float`)&&/^-?\d/.test(a)&&!a.includes(`e`)){let e=a.indexOf(`.`);e<0&&(e=a.length,a+=`.`);let n=t-(a.length-e-1);for(;n-->0;)a+=`0`}return a}e.stringifyNumber=t})),Bb=/* @__PURE__ */ n((e=>{var t=$(),n=zb();let r={identify:e=>typeof e==`number`,default:!0,tag:`tag:yaml.org,2002:float`,test:/^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,resolve:e=>e.slice(-3).toLowerCase()===`nan`?NaN:e[0]===`-`?-1/0:1/0,stringify:n.stringifyNumber};e.float={identify:e=>typeof e==`number`,default:!0,tag:`tag:yaml.org,2002:float`,test:/^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,resolve(e){let n=new t.Scalar(parseFloat(e)),r=e.indexOf(`.`);return r!==-1&&e[e.length-1]===`0`&&(n.minFractionDigits=e.length-r-1),n},stringify:n.stringifyNumber},e.floatExp={identify:e=>typeof e==`number`,default:!0,tag:`tag:yaml.org,2002:float`,format:`EXP`,test:/^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,resolve:e=>parseFloat(e),stringify(e){let t=Number(e.value);return isFinite(t)?t.toExponential():n.stringifyNumber(e)}},e.floatNaN=r})),Vb=/* @__PURE__ */ n((e=>{var t=zb();let n=e=>typeof e==`bigint`||Number.isInteger(e),r=(e,t,n,{intAsBigInt:r})=>r?BigInt(e):parseInt(e.substring(t),n);function i(e,r,i){let{value:a}=e;return n(a)&&a>=0?i+a.toString(r):t.stringifyNumber(e)}e.int={identify:n,default:!0,tag:`tag:yaml.org,2002:int`,test:/^[-+]?[0-9]+$/,resolve:(e,t,n)=>r(e,0,10,n),stringify:t.stringifyNumber},e.intHex={identify:e=>n(e)&&e>=0,default:!0,tag:`tag:yaml.org,2002:int`,format:`HEX`,test:/^0x[0-9a-fA-F]+$/,resolve:(e,t,n)=>r(e,2,16,n),stringify:e=>i(e,16,`0x`)},e.intOct={identify:e=>n(e)&&e>=0,default:!0,tag:`tag:yaml.org,2002:int`,format:`OCT`,test:/^0o[0-7]+$/,resolve:(e,t,n)=>r(e,2,8,n),stringify:e=>i(e,8,`0o`)}})),Hb=/* @__PURE__ */ n((e=>{var t=Nb(),n=Lb(),r=Fb(),i=Ib(),a=Rb(),o=Bb(),s=Vb();e.schema=[t.map,r.seq,i.string,n.nullTag,a.boolTag,s.intOct,s.int,s.intHex,o.floatNaN,o.floatExp,o.float]})),Ub=/* @__PURE__ */ n((e=>{var t=$(),n=Nb(),r=Fb();function i(e){return typeof e==`bigint`||Number.isInteger(e)}let a=({value:e})=>JSON.stringify(e),o=[{identify:e=>typeof e==`string`,default:!0,tag:`tag:yaml.org,2002:str`,resolve:e=>e,stringify:a},{identify:e=>e==null,createNode:()=>new t.Scalar(null),default:!0,tag:`tag:yaml.org,2002:null`,test:/^null$/,resolve:()=>null,stringify:a},{identify:e=>typeof e==`boolean`,default:!0,tag:`tag:yaml.org,2002:bool`,test:/^true$|^false$/,resolve:e=>e===`true`,stringify:a},{identify:i,default:!0,tag:`tag:yaml.org,2002:int`,test:/^-?(?:0|[1-9][0-9]*)$/,resolve:(e,t,{intAsBigInt:n})=>n?BigInt(e):parseInt(e,10),stringify:({value:e})=>i(e)?e.toString():JSON.stringify(e)},{identify:e=>typeof e==`number`,default:!0,tag:`tag:yaml.org,2002:float`,test:/^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,resolve:e=>parseFloat(e),stringify:a}];e.schema=[n.map,r.seq].concat(o,{default:!0,tag:``,test:/^/,resolve(e,t){return t(`Unresolved plain scalar ${JSON.stringify(e)}`),e}})})),Wb=/* @__PURE__ */ n((e=>{var n=t(`buffer`),r=$(),i=wb();e.binary={identify:e=>e instanceof Uint8Array,default:!1,tag:`tag:yaml.org,2002:binary`,resolve(e,t){if(typeof n.Buffer==`function`)return n.Buffer.from(e,`base64`);if(typeof atob==`function`){let t=atob(e.replace(/[\n\r]/g,``)),n=new Uint8Array(t.length);for(let e=0;e<t.length;++e)n[e]=t.charCodeAt(e);return n}return t(`This environment does not support reading binary tags; either Buffer or atob is required`),e},stringify({comment:e,type:t,value:a},o,s,c){if(!a)return``;let l=a,u;if(typeof n.Buffer==`function`)u=l instanceof n.Buffer?l.toString(`base64`):n.Buffer.from(l.buffer).toString(`base64`);else if(typeof btoa==`function`){let e=``;for(let t=0;t<l.length;++t)e+=String.fromCharCode(l[t]);u=btoa(e)}else throw Error(`This environment does not support writing binary tags; either Buffer or btoa is required`);if(t??=r.Scalar.BLOCK_LITERAL,t!==r.Scalar.QUOTE_DOUBLE){let e=Math.max(o.options.lineWidth-o.indent.length,o.options.minContentWidth),n=Math.ceil(u.length/e),i=Array(n);for(let t=0,r=0;t<n;++t,r+=e)i[t]=u.substr(r,e);u=i.join(t===r.Scalar.BLOCK_LITERAL?`
`:` `)}return i.stringifyString({comment:e,type:t,value:u},o,s,c)}}})),Gb=/* @__PURE__ */ n((e=>{var t=Q(),n=Ab(),r=$(),i=Pb();function a(e,i){if(t.isSeq(e))for(let a=0;a<e.items.length;++a){let o=e.items[a];if(!t.isPair(o)){if(t.isMap(o)){o.items.length>1&&i(`Each pair must have its own sequence indicator`);let e=o.items[0]||new n.Pair(new r.Scalar(null));if(o.commentBefore&&(e.key.commentBefore=e.key.commentBefore?`${o.commentBefore}\n${e.key.commentBefore}`:o.commentBefore),o.comment){let t=e.value??e.key;t.comment=t.comment?`${o.comment}\n${t.comment}`:o.comment}o=e}e.items[a]=t.isPair(o)?o:new n.Pair(o)}}else i(`Expected a sequence for this tag`);return e}function o(e,t,r){let{replacer:a}=r,o=new i.YAMLSeq(e);o.tag=`tag:yaml.org,2002:pairs`;let s=0;if(t&&Symbol.iterator in Object(t))for(let e of t){typeof a==`function`&&(e=a.call(t,String(s++),e));let i,c;if(Array.isArray(e)){if(e.length===2)i=e[0],c=e[1];else throw TypeError(`Expected [key, value] tuple: ${e}`)}else if(e&&e instanceof Object){let t=Object.keys(e);if(t.length===1)i=t[0],c=e[i];else throw TypeError(`Expected tuple with one key, not ${t.length} keys`)}else i=e;o.items.push(n.createPair(i,c,r))}return o}let s={collection:`seq`,default:!1,tag:`tag:yaml.org,2002:pairs`,resolve:a,createNode:o};e.createPairs=o,e.pairs=s,e.resolvePairs=a})),Kb=/* @__PURE__ */ n((e=>{var t=Q(),n=_b(),r=Mb(),i=Pb(),a=Gb(),o=class e extends i.YAMLSeq{constructor(){super(),this.add=r.YAMLMap.prototype.add.bind(this),this.delete=r.YAMLMap.prototype.delete.bind(this),this.get=r.YAMLMap.prototype.get.bind(this),this.has=r.YAMLMap.prototype.has.bind(this),this.set=r.YAMLMap.prototype.set.bind(this),this.tag=e.tag}toJSON(e,r){if(!r)return super.toJSON(e);let i=/* @__PURE__ */ new Map;r?.onCreate&&r.onCreate(i);for(let e of this.items){let a,o;if(t.isPair(e)?(a=n.toJS(e.key,``,r),o=n.toJS(e.value,a,r)):a=n.toJS(e,``,r),i.has(a))throw Error(`Ordered maps must not include duplicate keys`);i.set(a,o)}return i}static from(e,t,n){let r=a.createPairs(e,t,n),i=new this;return i.items=r.items,i}};o.tag=`tag:yaml.org,2002:omap`;let s={collection:`seq`,identify:e=>e instanceof Map,nodeClass:o,default:!1,tag:`tag:yaml.org,2002:omap`,resolve(e,n){let r=a.resolvePairs(e,n),i=[];for(let{key:e}of r.items)t.isScalar(e)&&(i.includes(e.value)?n(`Ordered maps must not include duplicate keys: ${e.value}`):i.push(e.value));return Object.assign(new o,r)},createNode:(e,t,n)=>o.from(e,t,n)};e.YAMLOMap=o,e.omap=s})),qb=/* @__PURE__ */ n((e=>{var t=$();function n({value:e,source:t},n){return t&&(e?r:i).test.test(t)?t:e?n.options.trueStr:n.options.falseStr}let r={identify:e=>e===!0,default:!0,tag:`tag:yaml.org,2002:bool`,test:/^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,resolve:()=>new t.Scalar(!0),stringify:n},i={identify:e=>e===!1,default:!0,tag:`tag:yaml.org,2002:bool`,test:/^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,resolve:()=>new t.Scalar(!1),stringify:n};e.falseTag=i,e.trueTag=r})),Jb=/* @__PURE__ */ n((e=>{var t=$(),n=zb();let r={identify:e=>typeof e==`number`,default:!0,tag:`tag:yaml.org,2002:float`,test:/^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,resolve:e=>e.slice(-3).toLowerCase()===`nan`?NaN:e[0]===`-`?-1/0:1/0,stringify:n.stringifyNumber};e.float={identify:e=>typeof e==`number`,default:!0,tag:`tag:yaml.org,2002:float`,test:/^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,resolve(e){let n=new t.Scalar(parseFloat(e.replace(/_/g,``))),r=e.indexOf(`.`);if(r!==-1){let t=e.substring(r+1).replace(/_/g,``);t[t.length-1]===`0`&&(n.minFractionDigits=t.length)}return n},stringify:n.stringifyNumber},e.floatExp={identify:e=>typeof e==`number`,default:!0,tag:`tag:yaml.org,2002:float`,format:`EXP`,test:/^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,resolve:e=>parseFloat(e.replace(/_/g,``)),stringify(e){let t=Number(e.value);return isFinite(t)?t.toExponential():n.stringifyNumber(e)}},e.floatNaN=r})),Yb=/* @__PURE__ */ n((e=>{var t=zb();let n=e=>typeof e==`bigint`||Number.isInteger(e);function r(e,t,n,{intAsBigInt:r}){let i=e[0];if((i===`-`||i===`+`)&&(t+=1),e=e.substring(t).replace(/_/g,``),r){switch(n){case 2:e=`0b${e}`;break;case 8:e=`0o${e}`;break;case 16:e=`0x${e}`}let t=BigInt(e);return i===`-`?BigInt(-1)*t:t}let a=parseInt(e,n);return i===`-`?-1*a:a}function i(e,r,i){let{value:a}=e;if(n(a)){let e=a.toString(r);return a<0?`-`+i+e.substr(1):i+e}return t.stringifyNumber(e)}let a={identify:n,default:!0,tag:`tag:yaml.org,2002:int`,format:`BIN`,test:/^[-+]?0b[0-1_]+$/,resolve:(e,t,n)=>r(e,2,2,n),stringify:e=>i(e,2,`0b`)},o={identify:n,default:!0,tag:`tag:yaml.org,2002:int`,format:`OCT`,test:/^[-+]?0[0-7_]+$/,resolve:(e,t,n)=>r(e,1,8,n),stringify:e=>i(e,8,`0`)},s={identify:n,default:!0,tag:`tag:yaml.org,2002:int`,test:/^[-+]?[0-9][0-9_]*$/,resolve:(e,t,n)=>r(e,0,10,n),stringify:t.stringifyNumber},c={identify:n,default:!0,tag:`tag:yaml.org,2002:int`,format:`HEX`,test:/^[-+]?0x[0-9a-fA-F_]+$/,resolve:(e,t,n)=>r(e,2,16,n),stringify:e=>i(e,16,`0x`)};e.int=s,e.intBin=a,e.intHex=c,e.intOct=o})),Xb=/* @__PURE__ */ n((e=>{var t=Q(),n=Ab(),r=Mb(),i=class e extends r.YAMLMap{constructor(t){super(t),this.tag=e.tag}add(e){let i;i=t.isPair(e)?e:e&&typeof e==`object`&&`key`in e&&`value`in e&&e.value===null?new n.Pair(e.key,null):new n.Pair(e,null),r.findPair(this.items,i.key)||this.items.push(i)}get(e,n){let i=r.findPair(this.items,e);return!n&&t.isPair(i)?t.isScalar(i.key)?i.key.value:i.key:i}set(e,t){if(typeof t!=`boolean`)throw Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof t}`);let i=r.findPair(this.items,e);i&&!t?this.items.splice(this.items.indexOf(i),1):!i&&t&&this.items.push(new n.Pair(e))}toJSON(e,t){return super.toJSON(e,t,Set)}toString(e,t,n){if(!e)return JSON.stringify(this);if(this.hasAllNullValues(!0))return super.toString(Object.assign({},e,{allNullValues:!0}),t,n);throw Error(`Set items must all have null values`)}static from(e,t,r){let{replacer:i}=r,a=new this(e);if(t&&Symbol.iterator in Object(t))for(let e of t)typeof i==`function`&&(e=i.call(t,e,e)),a.items.push(n.createPair(e,null,r));return a}};i.tag=`tag:yaml.org,2002:set`;let a={collection:`map`,identify:e=>e instanceof Set,nodeClass:i,default:!1,tag:`tag:yaml.org,2002:set`,createNode:(e,t,n)=>i.from(e,t,n),resolve(e,n){if(t.isMap(e)){if(e.hasAllNullValues(!0))return Object.assign(new i,e);n(`Set items must all have null values`)}else n(`Expected a mapping for this tag`);return e}};e.YAMLSet=i,e.set=a})),Zb=/* @__PURE__ */ n((e=>{var t=zb();function n(e,t){let n=e[0],r=n===`-`||n===`+`?e.substring(1):e,i=e=>t?BigInt(e):Number(e),a=r.replace(/_/g,``).split(`:`).reduce((e,t)=>e*i(60)+i(t),i(0));return n===`-`?i(-1)*a:a}function r(e){let{value:n}=e,r=e=>e;if(typeof n==`bigint`)r=e=>BigInt(e);else if(isNaN(n)||!isFinite(n))return t.stringifyNumber(e);let i=``;n<0&&(i=`-`,n*=r(-1));let a=r(60),o=[n%a];return n<60?o.unshift(0):(n=(n-o[0])/a,o.unshift(n%a),n>=60&&(n=(n-o[0])/a,o.unshift(n))),i+o.map(e=>String(e).padStart(2,`0`)).join(`:`).replace(/000000\d*$/,``)}let i={identify:e=>typeof e==`bigint`||Number.isInteger(e),default:!0,tag:`tag:yaml.org,2002:int`,format:`TIME`,test:/^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,resolve:(e,t,{intAsBigInt:r})=>n(e,r),stringify:r},a={identify:e=>typeof e==`number`,default:!0,tag:`tag:yaml.org,2002:float`,format:`TIME`,test:/^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,resolve:e=>n(e,!1),stringify:r},o={identify:e=>e instanceof Date,default:!0,tag:`tag:yaml.org,2002:timestamp`,test:RegExp(`^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$`),resolve(e){let t=e.match(o.test);if(!t)throw Error(`!!timestamp expects a date, starting with yyyy-mm-dd`);let[,r,i,a,s,c,l]=t.map(Number),u=t[7]?Number((t[7]+`00`).substr(1,3)):0,d=Date.UTC(r,i-1,a,s||0,c||0,l||0,u),f=t[8];if(f&&f!==`Z`){let e=n(f,!1);Math.abs(e)<30&&(e*=60),d-=6e4*e}return new Date(d)},stringify:({value:e})=>e?.toISOString().replace(/(T00:00:00)?\.000Z$/,``)??``};e.floatTime=a,e.intTime=i,e.timestamp=o})),Qb=/* @__PURE__ */ n((e=>{var t=Nb(),n=Lb(),r=Fb(),i=Ib(),a=Wb(),o=qb(),s=Jb(),c=Yb(),l=Ob(),u=Kb(),d=Gb(),f=Xb(),p=Zb();e.schema=[t.map,r.seq,i.string,n.nullTag,o.trueTag,o.falseTag,c.intBin,c.intOct,c.int,c.intHex,s.floatNaN,s.floatExp,s.float,a.binary,l.merge,u.omap,d.pairs,f.set,p.intTime,p.floatTime,p.timestamp]})),$b=/* @__PURE__ */ n((e=>{var t=Nb(),n=Lb(),r=Fb(),i=Ib(),a=Rb(),o=Bb(),s=Vb(),c=Hb(),l=Ub(),u=Wb(),d=Ob(),f=Kb(),p=Gb(),m=Qb(),h=Xb(),g=Zb();let _=/* @__PURE__ */ new Map([[`core`,c.schema],[`failsafe`,[t.map,r.seq,i.string]],[`json`,l.schema],[`yaml11`,m.schema],[`yaml-1.1`,m.schema]]),v={binary:u.binary,bool:a.boolTag,float:o.float,floatExp:o.floatExp,floatNaN:o.floatNaN,floatTime:g.floatTime,int:s.int,intHex:s.intHex,intOct:s.intOct,intTime:g.intTime,map:t.map,merge:d.merge,null:n.nullTag,omap:f.omap,pairs:p.pairs,seq:r.seq,set:h.set,timestamp:g.timestamp},y={"tag:yaml.org,2002:binary":u.binary,"tag:yaml.org,2002:merge":d.merge,"tag:yaml.org,2002:omap":f.omap,"tag:yaml.org,2002:pairs":p.pairs,"tag:yaml.org,2002:set":h.set,"tag:yaml.org,2002:timestamp":g.timestamp};function b(e,t,n){let r=_.get(t);if(r&&!e)return n&&!r.includes(d.merge)?r.concat(d.merge):r.slice();let i=r;if(!i){if(Array.isArray(e))i=[];else{let e=Array.from(_.keys()).filter(e=>e!==`yaml11`).map(e=>JSON.stringify(e)).join(`, `);throw Error(`Unknown schema "${t}"; use one of ${e} or define customTags array`)}}if(Array.isArray(e))for(let t of e)i=i.concat(t);else typeof e==`function`&&(i=e(i.slice()));return n&&(i=i.concat(d.merge)),i.reduce((e,t)=>{let n=typeof t==`string`?v[t]:t;if(!n){let e=JSON.stringify(t),n=Object.keys(v).map(e=>JSON.stringify(e)).join(`, `);throw Error(`Unknown custom tag ${e}; use one of ${n}`)}return e.includes(n)||e.push(n),e},[])}e.coreKnownTags=y,e.getTags=b})),ex=/* @__PURE__ */ n((e=>{var t=Q(),n=Nb(),r=Fb(),i=Ib(),a=$b();let o=(e,t)=>e.key<t.key?-1:+(e.key>t.key);e.Schema=class e{constructor({compat:e,customTags:s,merge:c,resolveKnownTags:l,schema:u,sortMapEntries:d,toStringDefaults:f}){this.compat=Array.isArray(e)?a.getTags(e,`compat`):e?a.getTags(null,e):null,this.name=typeof u==`string`&&u||`core`,this.knownTags=l?a.coreKnownTags:{},this.tags=a.getTags(s,this.name,c),this.toStringOptions=f??null,Object.defineProperty(this,t.MAP,{value:n.map}),Object.defineProperty(this,t.SCALAR,{value:i.string}),Object.defineProperty(this,t.SEQ,{value:r.seq}),this.sortMapEntries=typeof d==`function`?d:d===!0?o:null}clone(){let t=Object.create(e.prototype,Object.getOwnPropertyDescriptors(this));return t.tags=this.tags.slice(),t}}})),tx=/* @__PURE__ */ n((e=>{var t=Q(),n=Tb(),r=Sb();function i(e,i){let a=[],o=i.directives===!0;if(i.directives!==!1&&e.directives){let t=e.directives.toString(e);t?(a.push(t),o=!0):e.directives.docStart&&(o=!0)}o&&a.push(`---`);let s=n.createStringifyContext(e,i),{commentString:c}=s.options;if(e.commentBefore){a.length!==1&&a.unshift(``);let t=c(e.commentBefore);a.unshift(r.indentComment(t,``))}let l=!1,u=null;if(e.contents){if(t.isNode(e.contents)){if(e.contents.spaceBefore&&o&&a.push(``),e.contents.commentBefore){let t=c(e.contents.commentBefore);a.push(r.indentComment(t,``))}s.forceBlockIndent=!!e.comment,u=e.contents.comment}let i=u?void 0:()=>l=!0,d=n.stringify(e.contents,s,()=>u=null,i);u&&(d+=r.lineComment(d,``,c(u))),(d[0]===`|`||d[0]===`>`)&&a[a.length-1]===`---`?a[a.length-1]=`--- ${d}`:a.push(d)}else a.push(n.stringify(e.contents,s));if(e.directives?.docEnd){if(e.comment){let t=c(e.comment);t.includes(`
`)?(a.push(`...`),a.push(r.indentComment(t,``))):a.push(`... ${t}`)}else a.push(`...`)}else{let t=e.comment;t&&l&&(t=t.replace(/^\n+/,``)),t&&((!l||u)&&a[a.length-1]!==``&&a.push(``),a.push(r.indentComment(c(t),``)))}return a.join(`
`)+`
`}e.stringifyDocument=i})),nx=/* @__PURE__ */ n((e=>{var t=yb(),n=xb(),r=Q(),i=Ab(),a=_b(),o=ex(),s=tx(),c=hb(),l=gb(),u=bb(),d=mb(),f=class e{constructor(e,t,n){this.commentBefore=null,this.comment=null,this.errors=[],this.warnings=[],Object.defineProperty(this,r.NODE_TYPE,{value:r.DOC});let i=null;typeof t==`function`||Array.isArray(t)?i=t:n===void 0&&t&&(n=t,t=void 0);let a=Object.assign({intAsBigInt:!1,keepSourceTokens:!1,logLevel:`warn`,prettyErrors:!0,strict:!0,stringKeys:!1,uniqueKeys:!0,version:`1.2`},n);this.options=a;let{version:o}=a;n?._directives?(this.directives=n._directives.atDocument(),this.directives.yaml.explicit&&(o=this.directives.yaml.version)):this.directives=new d.Directives({version:o}),this.setSchema(o,n),this.contents=e===void 0?null:this.createNode(e,i,n)}clone(){let t=Object.create(e.prototype,{[r.NODE_TYPE]:{value:r.DOC}});return t.commentBefore=this.commentBefore,t.comment=this.comment,t.errors=this.errors.slice(),t.warnings=this.warnings.slice(),t.options=Object.assign({},this.options),this.directives&&(t.directives=this.directives.clone()),t.schema=this.schema.clone(),t.contents=r.isNode(this.contents)?this.contents.clone(t.schema):this.contents,this.range&&(t.range=this.range.slice()),t}add(e){p(this.contents)&&this.contents.add(e)}addIn(e,t){p(this.contents)&&this.contents.addIn(e,t)}createAlias(e,n){if(!e.anchor){let t=c.anchorNames(this);e.anchor=!n||t.has(n)?c.findNewAnchor(n||`a`,t):n}return new t.Alias(e.anchor)}createNode(e,t,n){let i;if(typeof t==`function`)e=t.call({"":e},``,e),i=t;else if(Array.isArray(t)){let e=t.filter(e=>typeof e==`number`||e instanceof String||e instanceof Number).map(String);e.length>0&&(t=t.concat(e)),i=t}else n===void 0&&t&&(n=t,t=void 0);let{aliasDuplicateObjects:a,anchorPrefix:o,flow:s,keepUndefined:l,onTagObj:d,tag:f}=n??{},{onAnchor:p,setAnchors:m,sourceObjects:h}=c.createNodeAnchors(this,o||`a`),g={aliasDuplicateObjects:a??!0,keepUndefined:l??!1,onAnchor:p,onTagObj:d,replacer:i,schema:this.schema,sourceObjects:h},_=u.createNode(e,f,g);return s&&r.isCollection(_)&&(_.flow=!0),m(),_}createPair(e,t,n={}){let r=this.createNode(e,null,n),a=this.createNode(t,null,n);return new i.Pair(r,a)}delete(e){return p(this.contents)?this.contents.delete(e):!1}deleteIn(e){return n.isEmptyPath(e)?this.contents!=null&&(this.contents=null,!0):p(this.contents)?this.contents.deleteIn(e):!1}get(e,t){return r.isCollection(this.contents)?this.contents.get(e,t):void 0}getIn(e,t){return n.isEmptyPath(e)?!t&&r.isScalar(this.contents)?this.contents.value:this.contents:r.isCollection(this.contents)?this.contents.getIn(e,t):void 0}has(e){return r.isCollection(this.contents)?this.contents.has(e):!1}hasIn(e){return n.isEmptyPath(e)?this.contents!==void 0:r.isCollection(this.contents)?this.contents.hasIn(e):!1}set(e,t){this.contents==null?this.contents=n.collectionFromPath(this.schema,[e],t):p(this.contents)&&this.contents.set(e,t)}setIn(e,t){n.isEmptyPath(e)?this.contents=t:this.contents==null?this.contents=n.collectionFromPath(this.schema,Array.from(e),t):p(this.contents)&&this.contents.setIn(e,t)}setSchema(e,t={}){typeof e==`number`&&(e=String(e));let n;switch(e){case`1.1`:this.directives?this.directives.yaml.version=`1.1`:this.directives=new d.Directives({version:`1.1`}),n={resolveKnownTags:!1,schema:`yaml-1.1`};break;case`1.2`:case`next`:this.directives?this.directives.yaml.version=e:this.directives=new d.Directives({version:e}),n={resolveKnownTags:!0,schema:`core`};break;case null:this.directives&&delete this.directives,n=null;break;default:{let t=JSON.stringify(e);throw Error(`Expected '1.1', '1.2' or null as first argument, but found: ${t}`)}}if(t.schema instanceof Object)this.schema=t.schema;else if(n)this.schema=new o.Schema(Object.assign(n,t));else throw Error(`With a null YAML version, the { schema: Schema } option is required`)}toJS({json:e,jsonArg:t,mapAsMap:n,maxAliasCount:r,onAnchor:i,reviver:o}={}){let s={anchors:/* @__PURE__ */ new Map,doc:this,keep:!e,mapAsMap:n===!0,mapKeyWarned:!1,maxAliasCount:typeof r==`number`?r:100},c=a.toJS(this.contents,t??``,s);if(typeof i==`function`)for(let{count:e,res:t}of s.anchors.values())i(t,e);return typeof o==`function`?l.applyReviver(o,{"":c},``,c):c}toJSON(e,t){return this.toJS({json:!0,jsonArg:e,mapAsMap:!1,onAnchor:t})}toString(e={}){if(this.errors.length>0)throw Error(`Document with errors cannot be stringified`);if(`indent`in e&&(!Number.isInteger(e.indent)||Number(e.indent)<=0)){let t=JSON.stringify(e.indent);throw Error(`"indent" option must be a positive integer, not ${t}`)}return s.stringifyDocument(this,e)}};function p(e){if(r.isCollection(e))return!0;throw Error(`Expected a YAML collection as document contents`)}e.Document=f})),rx=/* @__PURE__ */ n((e=>{var t=class extends Error{constructor(e,t,n,r){super(),this.name=e,this.code=n,this.message=r,this.pos=t}},n=class extends t{constructor(e,t,n){super(`YAMLParseError`,e,t,n)}},r=class extends t{constructor(e,t,n){super(`YAMLWarning`,e,t,n)}};e.YAMLError=t,e.YAMLParseError=n,e.YAMLWarning=r,e.prettifyError=(e,t)=>n=>{if(n.pos[0]===-1)return;n.linePos=n.pos.map(e=>t.linePos(e));let{line:r,col:i}=n.linePos[0];n.message+=` at line ${r}, column ${i}`;let a=i-1,o=e.substring(t.lineStarts[r-1],t.lineStarts[r]).replace(/[\n\r]+$/,``);if(a>=60&&o.length>80){let e=Math.min(a-39,o.length-79);o=`…`+o.substring(e),a-=e-1}if(o.length>80&&(o=o.substring(0,79)+`…`),r>1&&/^ *$/.test(o.substring(0,a))){let n=e.substring(t.lineStarts[r-2],t.lineStarts[r-1]);n.length>80&&(n=n.substring(0,79)+`…
`),o=n+o}if(/[^ ]/.test(o)){let e=1,t=n.linePos[1];t?.line===r&&t.col>i&&(e=Math.max(1,Math.min(t.col-i,80-a)));let s=` `.repeat(a)+`^`.repeat(e);n.message+=`:\n\n${o}\n${s}\n`}}})),ix=/* @__PURE__ */ n((e=>{function t(e,{flow:t,indicator:n,next:r,offset:i,onError:a,parentIndent:o,startOnNewline:s}){let c=!1,l=s,u=s,d=``,f=``,p=!1,m=!1,h=null,g=null,_=null,v=null,y=null,b=null,x=null;for(let i of e)switch(m&&=(i.type!==`space`&&i.type!==`newline`&&i.type!==`comma`&&a(i.offset,`MISSING_CHAR`,`Tags and anchors must be separated from the next token by white space`),!1),h&&=(l&&i.type!==`comment`&&i.type!==`newline`&&a(h,`TAB_AS_INDENT`,`Tabs are not allowed as indentation`),null),i.type){case`space`:!t&&(n!==`doc-start`||r?.type!==`flow-collection`)&&i.source.includes(`	`)&&(h=i),u=!0;break;case`comment`:{u||a(i,`MISSING_CHAR`,`Comments must be separated from other tokens by white space characters`);let e=i.source.substring(1)||` `;d?d+=f+e:d=e,f=``,l=!1;break}case`newline`:l?d?d+=i.source:b&&n===`seq-item-ind`||(c=!0):f+=i.source,l=!0,p=!0,(g||_)&&(v=i),u=!0;break;case`anchor`:g&&a(i,`MULTIPLE_ANCHORS`,`A node can have at most one anchor`),i.source.endsWith(`:`)&&a(i.offset+i.source.length-1,`BAD_ALIAS`,`Anchor ending in : is ambiguous`,!0),g=i,x??=i.offset,l=!1,u=!1,m=!0;break;case`tag`:_&&a(i,`MULTIPLE_TAGS`,`A node can have at most one tag`),_=i,x??=i.offset,l=!1,u=!1,m=!0;break;case n:(g||_)&&a(i,`BAD_PROP_ORDER`,`Anchors and tags must be after the ${i.source} indicator`),b&&a(i,`UNEXPECTED_TOKEN`,`Unexpected ${i.source} in ${t??`collection`}`),b=i,l=n===`seq-item-ind`||n===`explicit-key-ind`,u=!1;break;case`comma`:if(t){y&&a(i,`UNEXPECTED_TOKEN`,`Unexpected , in ${t}`),y=i,l=!1,u=!1;break}default:a(i,`UNEXPECTED_TOKEN`,`Unexpected ${i.type} token`),l=!1,u=!1}let S=e[e.length-1],C=S?S.offset+S.source.length:i;return m&&r&&r.type!==`space`&&r.type!==`newline`&&r.type!==`comma`&&(r.type!==`scalar`||r.source!==``)&&a(r.offset,`MISSING_CHAR`,`Tags and anchors must be separated from the next token by white space`),h&&(l&&h.indent<=o||r?.type===`block-map`||r?.type===`block-seq`)&&a(h,`TAB_AS_INDENT`,`Tabs are not allowed as indentation`),{comma:y,found:b,spaceBefore:c,comment:d,hasNewline:p,anchor:g,tag:_,newlineAfterProp:v,end:C,start:x??C}}e.resolveProps=t})),ax=/* @__PURE__ */ n((e=>{function t(e){if(!e)return null;switch(e.type){case`alias`:case`scalar`:case`double-quoted-scalar`:case`single-quoted-scalar`:if(e.source.includes(`
`))return!0;if(e.end){for(let t of e.end)if(t.type===`newline`)return!0}return!1;case`flow-collection`:for(let n of e.items){for(let e of n.start)if(e.type===`newline`)return!0;if(n.sep){for(let e of n.sep)if(e.type===`newline`)return!0}if(t(n.key)||t(n.value))return!0}return!1;default:return!0}}e.containsNewline=t})),ox=/* @__PURE__ */ n((e=>{var t=ax();function n(e,n,r){if(n?.type===`flow-collection`){let i=n.end[0];i.indent===e&&(i.source===`]`||i.source===`}`)&&t.containsNewline(n)&&r(i,`BAD_INDENT`,`Flow end indicator should be more indented than parent`,!0)}}e.flowIndentCheck=n})),sx=/* @__PURE__ */ n((e=>{var t=Q();function n(e,n,r){let{uniqueKeys:i}=e.options;if(i===!1)return!1;let a=typeof i==`function`?i:(e,n)=>e===n||t.isScalar(e)&&t.isScalar(n)&&e.value===n.value;return n.some(e=>a(e.key,r))}e.mapIncludes=n})),cx=/* @__PURE__ */ n((e=>{var t=Ab(),n=Mb(),r=ix(),i=ax(),a=ox(),o=sx();let s=`All mapping items must start at the same column`;function c({composeNode:e,composeEmptyNode:c},l,u,d,f){let p=new((f?.nodeClass)??n.YAMLMap)(l.schema);l.atRoot&&=!1;let m=u.offset,h=null;for(let n of u.items){let{start:f,key:g,sep:_,value:v}=n,y=r.resolveProps(f,{indicator:`explicit-key-ind`,next:g??_?.[0],offset:m,onError:d,parentIndent:u.indent,startOnNewline:!0}),b=!y.found;if(b){if(g&&(g.type===`block-seq`?d(m,`BLOCK_AS_IMPLICIT_KEY`,`A block sequence may not be used as an implicit map key`):`indent`in g&&g.indent!==u.indent&&d(m,`BAD_INDENT`,s)),!y.anchor&&!y.tag&&!_){h=y.end,y.comment&&(p.comment?p.comment+=`
`+y.comment:p.comment=y.comment);continue}(y.newlineAfterProp||i.containsNewline(g))&&d(g??f[f.length-1],`MULTILINE_IMPLICIT_KEY`,`Implicit keys need to be on a single line`)}else y.found?.indent!==u.indent&&d(m,`BAD_INDENT`,s);l.atKey=!0;let x=y.end,S=g?e(l,g,y,d):c(l,x,f,null,y,d);l.schema.compat&&a.flowIndentCheck(u.indent,g,d),l.atKey=!1,o.mapIncludes(l,p.items,S)&&d(x,`DUPLICATE_KEY`,`Map keys must be unique`);let C=r.resolveProps(_??[],{indicator:`map-value-ind`,next:v,offset:S.range[2],onError:d,parentIndent:u.indent,startOnNewline:!g||g.type===`block-scalar`});if(m=C.end,C.found){b&&(v?.type===`block-map`&&!C.hasNewline&&d(m,`BLOCK_AS_IMPLICIT_KEY`,`Nested mappings are not allowed in compact mappings`),l.options.strict&&y.start<C.found.offset-1024&&d(S.range,`KEY_OVER_1024_CHARS`,`The : indicator must be at most 1024 chars after the start of an implicit block mapping key`));let r=v?e(l,v,C,d):c(l,m,_,null,C,d);l.schema.compat&&a.flowIndentCheck(u.indent,v,d),m=r.range[2];let i=new t.Pair(S,r);l.options.keepSourceTokens&&(i.srcToken=n),p.items.push(i)}else{b&&d(S.range,`MISSING_CHAR`,`Implicit map keys need to be followed by map values`),C.comment&&(S.comment?S.comment+=`
`+C.comment:S.comment=C.comment);let e=new t.Pair(S);l.options.keepSourceTokens&&(e.srcToken=n),p.items.push(e)}}return h&&h<m&&d(h,`IMPOSSIBLE`,`Map comment with trailing content`),p.range=[u.offset,m,h??m],p}e.resolveBlockMap=c})),lx=/* @__PURE__ */ n((e=>{var t=Pb(),n=ix(),r=ox();function i({composeNode:e,composeEmptyNode:i},a,o,s,c){let l=new((c?.nodeClass)??t.YAMLSeq)(a.schema);a.atRoot&&=!1,a.atKey&&=!1;let u=o.offset,d=null;for(let{start:t,value:c}of o.items){let f=n.resolveProps(t,{indicator:`seq-item-ind`,next:c,offset:u,onError:s,parentIndent:o.indent,startOnNewline:!0});if(!f.found){if(f.anchor||f.tag||c)c?.type===`block-seq`?s(f.end,`BAD_INDENT`,`All sequence items must start at the same column`):s(u,`MISSING_CHAR`,`Sequence item without - indicator`);else{d=f.end,f.comment&&(l.comment=f.comment);continue}}let p=c?e(a,c,f,s):i(a,f.end,t,null,f,s);a.schema.compat&&r.flowIndentCheck(o.indent,c,s),u=p.range[2],l.items.push(p)}return l.range=[o.offset,u,d??u],l}e.resolveBlockSeq=i})),ux=/* @__PURE__ */ n((e=>{function t(e,t,n,r){let i=``;if(e){let a=!1,o=``;for(let s of e){let{source:e,type:c}=s;switch(c){case`space`:a=!0;break;case`comment`:{n&&!a&&r(s,`MISSING_CHAR`,`Comments must be separated from other tokens by white space characters`);let t=e.substring(1)||` `;i?i+=o+t:i=t,o=``;break}case`newline`:i&&(o+=e),a=!0;break;default:r(s,`UNEXPECTED_TOKEN`,`Unexpected ${c} at node end`)}t+=e.length}}return{comment:i,offset:t}}e.resolveEnd=t})),dx=/* @__PURE__ */ n((e=>{var t=Q(),n=Ab(),r=Mb(),i=Pb(),a=ux(),o=ix(),s=ax(),c=sx();let l=`Block collections are not allowed within flow collections`,u=e=>e&&(e.type===`block-map`||e.type===`block-seq`);function d({composeNode:e,composeEmptyNode:d},f,p,m,h){let g=p.start.source===`{`,_=g?`flow map`:`flow sequence`,v=new((h?.nodeClass)??(g?r.YAMLMap:i.YAMLSeq))(f.schema);v.flow=!0;let y=f.atRoot;y&&(f.atRoot=!1),f.atKey&&=!1;let b=p.offset+p.start.source.length;for(let i=0;i<p.items.length;++i){let a=p.items[i],{start:h,key:y,sep:x,value:S}=a,C=o.resolveProps(h,{flow:_,indicator:`explicit-key-ind`,next:y??x?.[0],offset:b,onError:m,parentIndent:p.indent,startOnNewline:!1});if(!C.found){if(!C.anchor&&!C.tag&&!x&&!S){i===0&&C.comma?m(C.comma,`UNEXPECTED_TOKEN`,`Unexpected , in ${_}`):i<p.items.length-1&&m(C.start,`UNEXPECTED_TOKEN`,`Unexpected empty item in ${_}`),C.comment&&(v.comment?v.comment+=`
`+C.comment:v.comment=C.comment),b=C.end;continue}!g&&f.options.strict&&s.containsNewline(y)&&m(y,`MULTILINE_IMPLICIT_KEY`,`Implicit keys of flow sequence pairs need to be on a single line`)}if(i===0)C.comma&&m(C.comma,`UNEXPECTED_TOKEN`,`Unexpected , in ${_}`);else if(C.comma||m(C.start,`MISSING_CHAR`,`Missing , between ${_} items`),C.comment){let e=``;loop:for(let t of h)switch(t.type){case`comma`:case`space`:break;case`comment`:e=t.source.substring(1);break loop;default:break loop}if(e){let n=v.items[v.items.length-1];t.isPair(n)&&(n=n.value??n.key),n.comment?n.comment+=`
`+e:n.comment=e,C.comment=C.comment.substring(e.length+1)}}if(!g&&!x&&!C.found){let t=S?e(f,S,C,m):d(f,C.end,x,null,C,m);v.items.push(t),b=t.range[2],u(S)&&m(t.range,`BLOCK_IN_FLOW`,l)}else{f.atKey=!0;let t=C.end,i=y?e(f,y,C,m):d(f,t,h,null,C,m);u(y)&&m(i.range,`BLOCK_IN_FLOW`,l),f.atKey=!1;let s=o.resolveProps(x??[],{flow:_,indicator:`map-value-ind`,next:S,offset:i.range[2],onError:m,parentIndent:p.indent,startOnNewline:!1});if(s.found){if(!g&&!C.found&&f.options.strict){if(x)for(let e of x){if(e===s.found)break;if(e.type===`newline`){m(e,`MULTILINE_IMPLICIT_KEY`,`Implicit keys of flow sequence pairs need to be on a single line`);break}}C.start<s.found.offset-1024&&m(s.found,`KEY_OVER_1024_CHARS`,`The : indicator must be at most 1024 chars after the start of an implicit flow sequence key`)}}else S&&(`source`in S&&S.source?.[0]===`:`?m(S,`MISSING_CHAR`,`Missing space after : in ${_}`):m(s.start,`MISSING_CHAR`,`Missing , or : between ${_} items`));let w=S?e(f,S,s,m):s.found?d(f,s.end,x,null,s,m):null;w?u(S)&&m(w.range,`BLOCK_IN_FLOW`,l):s.comment&&(i.comment?i.comment+=`
`+s.comment:i.comment=s.comment);let T=new n.Pair(i,w);if(f.options.keepSourceTokens&&(T.srcToken=a),g){let e=v;c.mapIncludes(f,e.items,i)&&m(t,`DUPLICATE_KEY`,`Map keys must be unique`),e.items.push(T)}else{let e=new r.YAMLMap(f.schema);e.flow=!0,e.items.push(T);let t=(w??i).range;e.range=[i.range[0],t[1],t[2]],v.items.push(e)}b=w?w.range[2]:s.end}}let x=g?`}`:`]`,[S,...C]=p.end,w=b;if(S?.source===x)w=S.offset+S.source.length;else{let e=_[0].toUpperCase()+_.substring(1),t=y?`${e} must end with a ${x}`:`${e} in block collection must be sufficiently indented and end with a ${x}`;m(b,y?`MISSING_CHAR`:`BAD_INDENT`,t),S&&S.source.length!==1&&C.unshift(S)}if(C.length>0){let e=a.resolveEnd(C,w,f.options.strict,m);e.comment&&(v.comment?v.comment+=`
`+e.comment:v.comment=e.comment),v.range=[p.offset,w,e.offset]}else v.range=[p.offset,w,w];return v}e.resolveFlowCollection=d})),fx=/* @__PURE__ */ n((e=>{var t=Q(),n=$(),r=Mb(),i=Pb(),a=cx(),o=lx(),s=dx();function c(e,t,n,r,i,c){let l=n.type===`block-map`?a.resolveBlockMap(e,t,n,r,c):n.type===`block-seq`?o.resolveBlockSeq(e,t,n,r,c):s.resolveFlowCollection(e,t,n,r,c),u=l.constructor;return i===`!`||i===u.tagName?(l.tag=u.tagName,l):(i&&(l.tag=i),l)}function l(e,a,o,s,l){let u=s.tag,d=u?a.directives.tagName(u.source,e=>l(u,`TAG_RESOLVE_FAILED`,e)):null;if(o.type===`block-seq`){let{anchor:e,newlineAfterProp:t}=s,n=e&&u?e.offset>u.offset?e:u:e??u;n&&(!t||t.offset<n.offset)&&l(n,`MISSING_CHAR`,`Missing newline after block sequence props`)}let f=o.type===`block-map`?`map`:o.type===`block-seq`?`seq`:o.start.source===`{`?`map`:`seq`;if(!u||!d||d===`!`||d===r.YAMLMap.tagName&&f===`map`||d===i.YAMLSeq.tagName&&f===`seq`)return c(e,a,o,l,d);let p=a.schema.tags.find(e=>e.tag===d&&e.collection===f);if(!p){let t=a.schema.knownTags[d];if(t?.collection===f)a.schema.tags.push(Object.assign({},t,{default:!1})),p=t;else return t?l(u,`BAD_COLLECTION_TYPE`,`${t.tag} used for ${f} collection, but expects ${t.collection??`scalar`}`,!0):l(u,`TAG_RESOLVE_FAILED`,`Unresolved tag: ${d}`,!0),c(e,a,o,l,d)}let m=c(e,a,o,l,d,p),h=p.resolve?.(m,e=>l(u,`TAG_RESOLVE_FAILED`,e),a.options)??m,g=t.isNode(h)?h:new n.Scalar(h);return g.range=m.range,g.tag=d,p?.format&&(g.format=p.format),g}e.composeCollection=l})),px=/* @__PURE__ */ n((e=>{var t=$();function n(e,n,a){let o=n.offset,s=r(n,e.options.strict,a);if(!s)return{value:``,type:null,comment:``,range:[o,o,o]};let c=s.mode===`>`?t.Scalar.BLOCK_FOLDED:t.Scalar.BLOCK_LITERAL,l=n.source?i(n.source):[],u=l.length;for(let e=l.length-1;e>=0;--e){let t=l[e][1];if(t===``||t===`\r`)u=e;else break}if(u===0){let e=s.chomp===`+`&&l.length>0?`
`.repeat(Math.max(1,l.length-1)):``,t=o+s.length;return n.source&&(t+=n.source.length),{value:e,type:c,comment:s.comment,range:[o,t,t]}}let d=n.indent+s.indent,f=n.offset+s.length,p=0;for(let t=0;t<u;++t){let[n,r]=l[t];if(r===``||r===`\r`)s.indent===0&&n.length>d&&(d=n.length);else{n.length<d&&a(f+n.length,`MISSING_CHAR`,`Block scalars with more-indented leading empty lines must use an explicit indentation indicator`),s.indent===0&&(d=n.length),p=t,d===0&&!e.atRoot&&a(f,`BAD_INDENT`,`Block scalar values in collections must be indented`);break}f+=n.length+r.length+1}for(let e=l.length-1;e>=u;--e)l[e][0].length>d&&(u=e+1);let m=``,h=``,g=!1;for(let e=0;e<p;++e)m+=l[e][0].slice(d)+`
`;for(let e=p;e<u;++e){let[n,r]=l[e];f+=n.length+r.length+1;let i=r[r.length-1]===`\r`;
/* istanbul ignore if already caught in lexer */
if(i&&(r=r.slice(0,-1)),r&&n.length<d){let e=`Block scalar lines must not be less indented than their ${s.indent?`explicit indentation indicator`:`first line`}`;a(f-r.length-(i?2:1),`BAD_INDENT`,e),n=``}c===t.Scalar.BLOCK_LITERAL?(m+=h+n.slice(d)+r,h=`
`):n.length>d||r[0]===`	`?(h===` `?h=`
`:!g&&h===`
`&&(h=`

`),m+=h+n.slice(d)+r,h=`
`,g=!0):r===``?h===`
`?m+=`
`:h=`
`:(m+=h+r,h=` `,g=!1)}switch(s.chomp){case`-`:break;case`+`:for(let e=u;e<l.length;++e)m+=`
`+l[e][0].slice(d);m[m.length-1]!==`
`&&(m+=`
`);break;default:m+=`
`}let _=o+s.length+n.source.length;return{value:m,type:c,comment:s.comment,range:[o,_,_]}}function r({offset:e,props:t},n,r){
/* istanbul ignore if should not happen */
if(t[0].type!==`block-scalar-header`)return r(t[0],`IMPOSSIBLE`,`Block scalar header not found`),null;let{source:i}=t[0],a=i[0],o=0,s=``,c=-1;for(let t=1;t<i.length;++t){let n=i[t];if(!s&&(n===`-`||n===`+`))s=n;else{let r=Number(n);!o&&r?o=r:c===-1&&(c=e+t)}}c!==-1&&r(c,`UNEXPECTED_TOKEN`,`Block scalar header includes extra characters: ${i}`);let l=!1,u=``,d=i.length;for(let e=1;e<t.length;++e){let i=t[e];switch(i.type){case`space`:l=!0;case`newline`:d+=i.source.length;break;case`comment`:n&&!l&&r(i,`MISSING_CHAR`,`Comments must be separated from other tokens by white space characters`),d+=i.source.length,u=i.source.substring(1);break;case`error`:r(i,`UNEXPECTED_TOKEN`,i.message),d+=i.source.length;break;
/* istanbul ignore next should not happen */
default:{r(i,`UNEXPECTED_TOKEN`,`Unexpected token in block scalar header: ${i.type}`);let e=i.source;e&&typeof e==`string`&&(d+=e.length)}}}return{mode:a,indent:o,chomp:s,comment:u,length:d}}function i(e){let t=e.split(/\n( *)/),n=t[0],r=n.match(/^( *)/),i=[r?.[1]?[r[1],n.slice(r[1].length)]:[``,n]];for(let e=1;e<t.length;e+=2)i.push([t[e],t[e+1]]);return i}e.resolveBlockScalar=n})),mx=/* @__PURE__ */ n((e=>{var t=$(),n=ux();function r(e,r,o){let{offset:c,type:l,source:u,end:d}=e,f,p,m=(e,t,n)=>o(c+e,t,n);switch(l){case`scalar`:f=t.Scalar.PLAIN,p=i(u,m);break;case`single-quoted-scalar`:f=t.Scalar.QUOTE_SINGLE,p=a(u,m);break;case`double-quoted-scalar`:f=t.Scalar.QUOTE_DOUBLE,p=s(u,m);break;
/* istanbul ignore next should not happen */
default:return o(e,`UNEXPECTED_TOKEN`,`Expected a flow scalar value, but found: ${l}`),{value:``,type:null,comment:``,range:[c,c+u.length,c+u.length]}}let h=c+u.length,g=n.resolveEnd(d,h,r,o);return{value:p,type:f,comment:g.comment,range:[c,h,g.offset]}}function i(e,t){let n=``;switch(e[0]){
/* istanbul ignore next should not happen */
case`	`:n=`a tab character`;break;case`,`:n=`flow indicator character ,`;break;case`%`:n=`directive indicator character %`;break;case`|`:case`>`:n=`block scalar indicator ${e[0]}`;break;case`@`:case"`":n=`reserved character ${e[0]}`}return n&&t(0,`BAD_SCALAR_START`,`Plain value cannot start with ${n}`),o(e)}function a(e,t){return(e[e.length-1]!==`'`||e.length===1)&&t(e.length,`MISSING_CHAR`,`Missing closing 'quote`),o(e.slice(1,-1)).replace(/''/g,`'`)}function o(e){let t=/(.*?)\r?\n/sy,n=t.exec(e);if(!n)return e;let r,i;try{r=/* @__PURE__ */ RegExp(`(?<![ 	])[ 	]+$`),i=/* @__PURE__ */ RegExp(`^[ 	]+|(?<![ 	])[ 	]+$`,`g`)}catch{r=/[ \t]+$/,i=/^[ \t]+|[ \t]+$/g}let a=n[1].replace(r,``),o=` `,s=t.lastIndex;for(;n=t.exec(e);){let e=n[1].replace(i,``);e===``?o===`
`?a+=o:o=`
`:(a+=o+e,o=` `),s=t.lastIndex}let c=/[ \t]*(.*)/sy;return c.lastIndex=s,n=c.exec(e),a+o+(n?.[1]??``)}function s(e,t){let n=``;for(let r=1;r<e.length-1;++r){let i=e[r];if(i!==`\r`||e[r+1]!==`
`){if(i===`
`){let{fold:t,offset:i}=c(e,r);n+=t,r=i}else if(i===`\\`){let i=e[++r],a=l[i];if(a)n+=a;else if(i===`
`)for(i=e[r+1];i===` `||i===`	`;)i=e[++r+1];else if(i===`\r`&&e[r+1]===`
`)for(i=e[++r+1];i===` `||i===`	`;)i=e[++r+1];else if(i===`x`||i===`u`||i===`U`){let a=i===`x`?2:i===`u`?4:8;n+=u(e,r+1,a,t),r+=a}else{let i=e.substr(r-1,2);t(r-1,`BAD_DQ_ESCAPE`,`Invalid escape sequence ${i}`),n+=i}}else if(i===` `||i===`	`){let t=r,a=e[r+1];for(;a===` `||a===`	`;)a=e[++r+1];a!==`
`&&(a!==`\r`||e[r+2]!==`
`)&&(n+=r>t?e.slice(t,r+1):i)}else n+=i}}return(e[e.length-1]!==`"`||e.length===1)&&t(e.length,`MISSING_CHAR`,`Missing closing "quote`),n}function c(e,t){let n=``,r=e[t+1];for(;(r===` `||r===`	`||r===`
`||r===`\r`)&&(r!==`\r`||e[t+2]===`
`);)r===`
`&&(n+=`
`),t+=1,r=e[t+1];return n||=` `,{fold:n,offset:t}}let l={0:`\0`,a:`\x07`,b:`\b`,e:`\x1B`,f:`\f`,n:`
`,r:`\r`,t:`	`,v:`\v`,N:``,_:`\xA0`,L:`\u2028`,P:`\u2029`," ":` `,'"':`"`,"/":`/`,"\\":`\\`,"	":`	`};function u(e,t,n,r){let i=e.substr(t,n),a=i.length===n&&/^[0-9a-fA-F]+$/.test(i)?parseInt(i,16):NaN;try{return String.fromCodePoint(a)}catch{let i=e.substr(t-2,n+2);return r(t-2,`BAD_DQ_ESCAPE`,`Invalid escape sequence ${i}`),i}}e.resolveFlowScalar=r})),hx=/* @__PURE__ */ n((e=>{var t=Q(),n=$(),r=px(),i=mx();function a(e,a,c,l){let{value:u,type:d,comment:f,range:p}=a.type===`block-scalar`?r.resolveBlockScalar(e,a,l):i.resolveFlowScalar(a,e.options.strict,l),m=c?e.directives.tagName(c.source,e=>l(c,`TAG_RESOLVE_FAILED`,e)):null,h;h=e.options.stringKeys&&e.atKey?e.schema[t.SCALAR]:m?o(e.schema,u,m,c,l):a.type===`scalar`?s(e,u,a,l):e.schema[t.SCALAR];let g;try{let r=h.resolve(u,e=>l(c??a,`TAG_RESOLVE_FAILED`,e),e.options);g=t.isScalar(r)?r:new n.Scalar(r)}catch(e){let t=e instanceof Error?e.message:String(e);l(c??a,`TAG_RESOLVE_FAILED`,t),g=new n.Scalar(u)}return g.range=p,g.source=u,d&&(g.type=d),m&&(g.tag=m),h.format&&(g.format=h.format),f&&(g.comment=f),g}function o(e,n,r,i,a){if(r===`!`)return e[t.SCALAR];let o=[];for(let t of e.tags)if(!t.collection&&t.tag===r){if(t.default&&t.test)o.push(t);else return t}for(let e of o)if(e.test?.test(n))return e;let s=e.knownTags[r];return s&&!s.collection?(e.tags.push(Object.assign({},s,{default:!1,test:void 0})),s):(a(i,`TAG_RESOLVE_FAILED`,`Unresolved tag: ${r}`,r!==`tag:yaml.org,2002:str`),e[t.SCALAR])}function s({atKey:e,directives:n,schema:r},i,a,o){let s=r.tags.find(t=>(t.default===!0||e&&t.default===`key`)&&t.test?.test(i))||r[t.SCALAR];if(r.compat){let e=r.compat.find(e=>e.default&&e.test?.test(i))??r[t.SCALAR];s.tag!==e.tag&&o(a,`TAG_RESOLVE_FAILED`,`Value may be parsed as either ${n.tagString(s.tag)} or ${n.tagString(e.tag)}`,!0)}return s}e.composeScalar=a})),gx=/* @__PURE__ */ n((e=>{function t(e,t,n){if(t){n??=t.length;for(let r=n-1;r>=0;--r){let n=t[r];switch(n.type){case`space`:case`comment`:case`newline`:e-=n.source.length;continue}for(n=t[++r];n?.type===`space`;)e+=n.source.length,n=t[++r];break}}return e}e.emptyScalarPosition=t})),_x=/* @__PURE__ */ n((e=>{var t=yb(),n=Q(),r=fx(),i=hx(),a=ux(),o=gx();let s={composeNode:c,composeEmptyNode:l};function c(e,t,a,o){let c=e.atKey,{spaceBefore:d,comment:f,anchor:p,tag:m}=a,h,g=!0;switch(t.type){case`alias`:h=u(e,t,o),(p||m)&&o(t,`ALIAS_PROPS`,`An alias node must not specify any properties`);break;case`scalar`:case`single-quoted-scalar`:case`double-quoted-scalar`:case`block-scalar`:h=i.composeScalar(e,t,m,o),p&&(h.anchor=p.source.substring(1));break;case`block-map`:case`block-seq`:case`flow-collection`:try{h=r.composeCollection(s,e,t,a,o),p&&(h.anchor=p.source.substring(1))}catch(e){o(t,`RESOURCE_EXHAUSTION`,e instanceof Error?e.message:String(e))}break;default:o(t,`UNEXPECTED_TOKEN`,t.type===`error`?t.message:`Unsupported token (type: ${t.type})`),g=!1}return h??=l(e,t.offset,void 0,null,a,o),p&&h.anchor===``&&o(p,`BAD_ALIAS`,`Anchor cannot be an empty string`),c&&e.options.stringKeys&&(!n.isScalar(h)||typeof h.value!=`string`||h.tag&&h.tag!==`tag:yaml.org,2002:str`)&&o(m??t,`NON_STRING_KEY`,`With stringKeys, all keys must be strings`),d&&(h.spaceBefore=!0),f&&(t.type===`scalar`&&t.source===``?h.comment=f:h.commentBefore=f),e.options.keepSourceTokens&&g&&(h.srcToken=t),h}function l(e,t,n,r,{spaceBefore:a,comment:s,anchor:c,tag:l,end:u},d){let f={type:`scalar`,offset:o.emptyScalarPosition(t,n,r),indent:-1,source:``},p=i.composeScalar(e,f,l,d);return c&&(p.anchor=c.source.substring(1),p.anchor===``&&d(c,`BAD_ALIAS`,`Anchor cannot be an empty string`)),a&&(p.spaceBefore=!0),s&&(p.comment=s,p.range[2]=u),p}function u({options:e},{offset:n,source:r,end:i},o){let s=new t.Alias(r.substring(1));s.source===``&&o(n,`BAD_ALIAS`,`Alias cannot be an empty string`),s.source.endsWith(`:`)&&o(n+r.length-1,`BAD_ALIAS`,`Alias ending in : is ambiguous`,!0);let c=n+r.length,l=a.resolveEnd(i,c,e.strict,o);return s.range=[n,c,l.offset],l.comment&&(s.comment=l.comment),s}e.composeEmptyNode=l,e.composeNode=c})),vx=/* @__PURE__ */ n((e=>{var t=nx(),n=_x(),r=ux(),i=ix();function a(e,a,{offset:o,start:s,value:c,end:l},u){let d=Object.assign({_directives:a},e),f=new t.Document(void 0,d),p={atKey:!1,atRoot:!0,directives:f.directives,options:f.options,schema:f.schema},m=i.resolveProps(s,{indicator:`doc-start`,next:c??l?.[0],offset:o,onError:u,parentIndent:0,startOnNewline:!0});m.found&&(f.directives.docStart=!0,c&&(c.type===`block-map`||c.type===`block-seq`)&&!m.hasNewline&&u(m.end,`MISSING_CHAR`,`Block collection cannot start on same line with directives-end marker`)),f.contents=c?n.composeNode(p,c,m,u):n.composeEmptyNode(p,m.end,s,null,m,u);let h=f.contents.range[2],g=r.resolveEnd(l,h,!1,u);return g.comment&&(f.comment=g.comment),f.range=[o,h,g.offset],f}e.composeDoc=a})),yx=/* @__PURE__ */ n((e=>{var n=t(`process`),r=mb(),i=nx(),a=rx(),o=Q(),s=vx(),c=ux();function l(e){if(typeof e==`number`)return[e,e+1];if(Array.isArray(e))return e.length===2?e:[e[0],e[1]];let{offset:t,source:n}=e;return[t,t+(typeof n==`string`?n.length:1)]}function u(e){let t=``,n=!1,r=!1;for(let i=0;i<e.length;++i){let a=e[i];switch(a[0]){case`#`:t+=(t===``?``:r?`

`:`
`)+(a.substring(1)||` `),n=!0,r=!1;break;case`%`:e[i+1]?.[0]!==`#`&&(i+=1),n=!1;break;default:n||(r=!0),n=!1}}return{comment:t,afterEmptyLine:r}}e.Composer=class{constructor(e={}){this.doc=null,this.atDirectives=!1,this.prelude=[],this.errors=[],this.warnings=[],this.onError=(e,t,n,r)=>{let i=l(e);r?this.warnings.push(new a.YAMLWarning(i,t,n)):this.errors.push(new a.YAMLParseError(i,t,n))},this.directives=new r.Directives({version:e.version||`1.2`}),this.options=e}decorate(e,t){let{comment:n,afterEmptyLine:r}=u(this.prelude);if(n){let i=e.contents;if(t)e.comment=e.comment?`${e.comment}\n${n}`:n;else if(r||e.directives.docStart||!i)e.commentBefore=n;else if(o.isCollection(i)&&!i.flow&&i.items.length>0){let e=i.items[0];o.isPair(e)&&(e=e.key);let t=e.commentBefore;e.commentBefore=t?`${n}\n${t}`:n}else{let e=i.commentBefore;i.commentBefore=e?`${n}\n${e}`:n}}if(t){for(let t=0;t<this.errors.length;++t)e.errors.push(this.errors[t]);for(let t=0;t<this.warnings.length;++t)e.warnings.push(this.warnings[t])}else e.errors=this.errors,e.warnings=this.warnings;this.prelude=[],this.errors=[],this.warnings=[]}streamInfo(){return{comment:u(this.prelude).comment,directives:this.directives,errors:this.errors,warnings:this.warnings}}*compose(e,t=!1,n=-1){for(let t of e)yield*this.next(t);yield*this.end(t,n)}*next(e){switch(n.env.LOG_STREAM&&console.dir(e,{depth:null}),e.type){case`directive`:this.directives.add(e.source,(t,n,r)=>{let i=l(e);i[0]+=t,this.onError(i,`BAD_DIRECTIVE`,n,r)}),this.prelude.push(e.source),this.atDirectives=!0;break;case`document`:{let t=s.composeDoc(this.options,this.directives,e,this.onError);this.atDirectives&&!t.directives.docStart&&this.onError(e,`MISSING_CHAR`,`Missing directives-end/doc-start indicator line`),this.decorate(t,!1),this.doc&&(yield this.doc),this.doc=t,this.atDirectives=!1;break}case`byte-order-mark`:case`space`:break;case`comment`:case`newline`:this.prelude.push(e.source);break;case`error`:{let t=e.source?`${e.message}: ${JSON.stringify(e.source)}`:e.message,n=new a.YAMLParseError(l(e),`UNEXPECTED_TOKEN`,t);this.atDirectives||!this.doc?this.errors.push(n):this.doc.errors.push(n);break}case`doc-end`:{if(!this.doc){this.errors.push(new a.YAMLParseError(l(e),`UNEXPECTED_TOKEN`,`Unexpected doc-end without preceding document`));break}this.doc.directives.docEnd=!0;let t=c.resolveEnd(e.end,e.offset+e.source.length,this.doc.options.strict,this.onError);if(this.decorate(this.doc,!0),t.comment){let e=this.doc.comment;this.doc.comment=e?`${e}\n${t.comment}`:t.comment}this.doc.range[2]=t.offset;break}default:this.errors.push(new a.YAMLParseError(l(e),`UNEXPECTED_TOKEN`,`Unsupported token ${e.type}`))}}*end(e=!1,t=-1){if(this.doc)this.decorate(this.doc,!0),yield this.doc,this.doc=null;else if(e){let e=Object.assign({_directives:this.directives},this.options),n=new i.Document(void 0,e);this.atDirectives&&this.onError(t,`MISSING_CHAR`,`Missing directives-end indicator line`),n.range=[0,t,t],this.decorate(n,!1),yield n}}}})),bx=/* @__PURE__ */ n((e=>{var t=px(),n=mx(),r=rx(),i=wb();function a(e,i=!0,a){if(e){let o=(e,t,n)=>{let i=typeof e==`number`?e:Array.isArray(e)?e[0]:e.offset;if(a)a(i,t,n);else throw new r.YAMLParseError([i,i+1],t,n)};switch(e.type){case`scalar`:case`single-quoted-scalar`:case`double-quoted-scalar`:return n.resolveFlowScalar(e,i,o);case`block-scalar`:return t.resolveBlockScalar({options:{strict:i}},e,o)}}return null}function o(e,t){let{implicitKey:n=!1,indent:r,inFlow:a=!1,offset:o=-1,type:s=`PLAIN`}=t,c=i.stringifyString({type:s,value:e},{implicitKey:n,indent:r>0?` `.repeat(r):``,inFlow:a,options:{blockQuote:!0,lineWidth:-1}}),u=t.end??[{type:`newline`,offset:-1,indent:r,source:`
`}];switch(c[0]){case`|`:case`>`:{let e=c.indexOf(`
`),t=c.substring(0,e),n=c.substring(e+1)+`
`,i=[{type:`block-scalar-header`,offset:o,indent:r,source:t}];return l(i,u)||i.push({type:`newline`,offset:-1,indent:r,source:`
`}),{type:`block-scalar`,offset:o,indent:r,props:i,source:n}}case`"`:return{type:`double-quoted-scalar`,offset:o,indent:r,source:c,end:u};case`'`:return{type:`single-quoted-scalar`,offset:o,indent:r,source:c,end:u};default:return{type:`scalar`,offset:o,indent:r,source:c,end:u}}}function s(e,t,n={}){let{afterKey:r=!1,implicitKey:a=!1,inFlow:o=!1,type:s}=n,l=`indent`in e?e.indent:null;if(r&&typeof l==`number`&&(l+=2),!s)switch(e.type){case`single-quoted-scalar`:s=`QUOTE_SINGLE`;break;case`double-quoted-scalar`:s=`QUOTE_DOUBLE`;break;case`block-scalar`:{let t=e.props[0];if(t.type!==`block-scalar-header`)throw Error(`Invalid block scalar header`);s=t.source[0]===`>`?`BLOCK_FOLDED`:`BLOCK_LITERAL`;break}default:s=`PLAIN`}let d=i.stringifyString({type:s,value:t},{implicitKey:a||l===null,indent:l!==null&&l>0?` `.repeat(l):``,inFlow:o,options:{blockQuote:!0,lineWidth:-1}});switch(d[0]){case`|`:case`>`:c(e,d);break;case`"`:u(e,d,`double-quoted-scalar`);break;case`'`:u(e,d,`single-quoted-scalar`);break;default:u(e,d,`scalar`)}}function c(e,t){let n=t.indexOf(`
`),r=t.substring(0,n),i=t.substring(n+1)+`
`;if(e.type===`block-scalar`){let t=e.props[0];if(t.type!==`block-scalar-header`)throw Error(`Invalid block scalar header`);t.source=r,e.source=i}else{let{offset:t}=e,n=`indent`in e?e.indent:-1,a=[{type:`block-scalar-header`,offset:t,indent:n,source:r}];l(a,`end`in e?e.end:void 0)||a.push({type:`newline`,offset:-1,indent:n,source:`
`});for(let t of Object.keys(e))t!==`type`&&t!==`offset`&&delete e[t];Object.assign(e,{type:`block-scalar`,indent:n,props:a,source:i})}}function l(e,t){if(t)for(let n of t)switch(n.type){case`space`:case`comment`:e.push(n);break;case`newline`:return e.push(n),!0}return!1}function u(e,t,n){switch(e.type){case`scalar`:case`double-quoted-scalar`:case`single-quoted-scalar`:e.type=n,e.source=t;break;case`block-scalar`:{let r=e.props.slice(1),i=t.length;e.props[0].type===`block-scalar-header`&&(i-=e.props[0].source.length);for(let e of r)e.offset+=i;delete e.props,Object.assign(e,{type:n,source:t,end:r});break}case`block-map`:case`block-seq`:{let r={type:`newline`,offset:e.offset+t.length,indent:e.indent,source:`
`};delete e.items,Object.assign(e,{type:n,source:t,end:[r]});break}default:{let r=`indent`in e?e.indent:-1,i=`end`in e&&Array.isArray(e.end)?e.end.filter(e=>e.type===`space`||e.type===`comment`||e.type===`newline`):[];for(let t of Object.keys(e))t!==`type`&&t!==`offset`&&delete e[t];Object.assign(e,{type:n,indent:r,source:t,end:i})}}}e.createScalarToken=o,e.resolveAsScalar=a,e.setScalarValue=s})),xx=/* @__PURE__ */ n((e=>{let t=e=>`type`in e?n(e):r(e);function n(e){switch(e.type){case`block-scalar`:{let t=``;for(let r of e.props)t+=n(r);return t+e.source}case`block-map`:case`block-seq`:{let t=``;for(let n of e.items)t+=r(n);return t}case`flow-collection`:{let t=e.start.source;for(let n of e.items)t+=r(n);for(let n of e.end)t+=n.source;return t}case`document`:{let t=r(e);if(e.end)for(let n of e.end)t+=n.source;return t}default:{let t=e.source;if(`end`in e&&e.end)for(let n of e.end)t+=n.source;return t}}}function r({start:e,key:t,sep:r,value:i}){let a=``;for(let t of e)a+=t.source;if(t&&(a+=n(t)),r)for(let e of r)a+=e.source;return i&&(a+=n(i)),a}e.stringify=t})),Sx=/* @__PURE__ */ n((e=>{let t=Symbol(`break visit`),n=Symbol(`skip children`),r=Symbol(`remove item`);function i(e,t){`type`in e&&e.type===`document`&&(e={start:e.start,value:e.value}),a(Object.freeze([]),e,t)}i.BREAK=t,i.SKIP=n,i.REMOVE=r,i.itemAtPath=(e,t)=>{let n=e;for(let[e,r]of t){let t=n?.[e];if(t&&`items`in t)n=t.items[r];else return}return n},i.parentCollection=(e,t)=>{let n=i.itemAtPath(e,t.slice(0,-1)),r=t[t.length-1][0],a=n?.[r];if(a&&`items`in a)return a;throw Error(`Parent collection not found`)};function a(e,n,i){let o=i(n,e);if(typeof o==`symbol`)return o;for(let s of[`key`,`value`]){let c=n[s];if(c&&`items`in c){for(let n=0;n<c.items.length;++n){let o=a(Object.freeze(e.concat([[s,n]])),c.items[n],i);if(typeof o==`number`)n=o-1;else if(o===t)return t;else o===r&&(c.items.splice(n,1),--n)}typeof o==`function`&&s===`key`&&(o=o(n,e))}}return typeof o==`function`?o(n,e):o}e.visit=i})),Cx=/* @__PURE__ */ n((e=>{var t=bx(),n=xx(),r=Sx();let i=e=>!!e&&`items`in e,a=e=>!!e&&(e.type===`scalar`||e.type===`single-quoted-scalar`||e.type===`double-quoted-scalar`||e.type===`block-scalar`);
/* istanbul ignore next */
function o(e){switch(e){case`﻿`:return`<BOM>`;case``:return`<DOC>`;case``:return`<FLOW_END>`;case``:return`<SCALAR>`;default:return JSON.stringify(e)}}function s(e){switch(e){case`﻿`:return`byte-order-mark`;case``:return`doc-mode`;case``:return`flow-error-end`;case``:return`scalar`;case`---`:return`doc-start`;case`...`:return`doc-end`;case``:case`
`:case`\r
`:return`newline`;case`-`:return`seq-item-ind`;case`?`:return`explicit-key-ind`;case`:`:return`map-value-ind`;case`{`:return`flow-map-start`;case`}`:return`flow-map-end`;case`[`:return`flow-seq-start`;case`]`:return`flow-seq-end`;case`,`:return`comma`}switch(e[0]){case` `:case`	`:return`space`;case`#`:return`comment`;case`%`:return`directive-line`;case`*`:return`alias`;case`&`:return`anchor`;case`!`:return`tag`;case`'`:return`single-quoted-scalar`;case`"`:return`double-quoted-scalar`;case`|`:case`>`:return`block-scalar-header`}return null}e.createScalarToken=t.createScalarToken,e.resolveAsScalar=t.resolveAsScalar,e.setScalarValue=t.setScalarValue,e.stringify=n.stringify,e.visit=r.visit,e.BOM=`﻿`,e.DOCUMENT=``,e.FLOW_END=``,e.SCALAR=``,e.isCollection=i,e.isScalar=a,e.prettyToken=o,e.tokenType=s})),wx=/* @__PURE__ */ n((e=>{var t=Cx();function n(e){switch(e){case void 0:case` `:case`
`:case`\r`:case`	`:return!0;default:return!1}}let r=/* @__PURE__ */ new Set(`0123456789ABCDEFabcdef`),i=/* @__PURE__ */ new Set(`0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()`),a=/* @__PURE__ */ new Set(`,[]{}`),o=/* @__PURE__ */ new Set(` ,[]{}
\r	`),s=e=>!e||o.has(e);e.Lexer=class{constructor(){this.atEnd=!1,this.blockScalarIndent=-1,this.blockScalarKeep=!1,this.buffer=``,this.flowKey=!1,this.flowLevel=0,this.indentNext=0,this.indentValue=0,this.lineEndPos=null,this.next=null,this.pos=0}*lex(e,t=!1){if(e){if(typeof e!=`string`)throw TypeError(`source is not a string`);this.buffer=this.buffer?this.buffer+e:e,this.lineEndPos=null}this.atEnd=!t;let n=this.next??`stream`;for(;n&&(t||this.hasChars(1));)n=yield*this.parseNext(n)}atLineEnd(){let e=this.pos,t=this.buffer[e];for(;t===` `||t===`	`;)t=this.buffer[++e];return!t||t===`#`||t===`
`||t===`\r`&&this.buffer[e+1]===`
`}charAt(e){return this.buffer[this.pos+e]}continueScalar(e){let t=this.buffer[e];if(this.indentNext>0){let n=0;for(;t===` `;)t=this.buffer[++n+e];if(t===`\r`){let t=this.buffer[n+e+1];if(t===`
`||!t&&!this.atEnd)return e+n+1}return t===`
`||n>=this.indentNext||!t&&!this.atEnd?e+n:-1}if(t===`-`||t===`.`){let t=this.buffer.substr(e,3);if((t===`---`||t===`...`)&&n(this.buffer[e+3]))return-1}return e}getLine(){let e=this.lineEndPos;return(typeof e!=`number`||e!==-1&&e<this.pos)&&(e=this.buffer.indexOf(`
`,this.pos),this.lineEndPos=e),e===-1?this.atEnd?this.buffer.substring(this.pos):null:(this.buffer[e-1]===`\r`&&--e,this.buffer.substring(this.pos,e))}hasChars(e){return this.pos+e<=this.buffer.length}setNext(e){return this.buffer=this.buffer.substring(this.pos),this.pos=0,this.lineEndPos=null,this.next=e,null}peek(e){return this.buffer.substr(this.pos,e)}*parseNext(e){switch(e){case`stream`:return yield*this.parseStream();case`line-start`:return yield*this.parseLineStart();case`block-start`:return yield*this.parseBlockStart();case`doc`:return yield*this.parseDocument();case`flow`:return yield*this.parseFlowCollection();case`quoted-scalar`:return yield*this.parseQuotedScalar();case`block-scalar`:return yield*this.parseBlockScalar();case`plain-scalar`:return yield*this.parsePlainScalar()}}*parseStream(){let e=this.getLine();if(e===null)return this.setNext(`stream`);if(e[0]===t.BOM&&(yield*this.pushCount(1),e=e.substring(1)),e[0]===`%`){let t=e.length,n=e.indexOf(`#`);for(;n!==-1;){let r=e[n-1];if(r===` `||r===`	`){t=n-1;break}n=e.indexOf(`#`,n+1)}for(;;){let n=e[t-1];if(n===` `||n===`	`)--t;else break}let r=(yield*this.pushCount(t))+(yield*this.pushSpaces(!0));return yield*this.pushCount(e.length-r),this.pushNewline(),`stream`}if(this.atLineEnd()){let t=yield*this.pushSpaces(!0);return yield*this.pushCount(e.length-t),yield*this.pushNewline(),`stream`}return yield t.DOCUMENT,yield*this.parseLineStart()}*parseLineStart(){let e=this.charAt(0);if(!e&&!this.atEnd)return this.setNext(`line-start`);if(e===`-`||e===`.`){if(!this.atEnd&&!this.hasChars(4))return this.setNext(`line-start`);let e=this.peek(3);if((e===`---`||e===`...`)&&n(this.charAt(3)))return yield*this.pushCount(3),this.indentValue=0,this.indentNext=0,e===`---`?`doc`:`stream`}return this.indentValue=yield*this.pushSpaces(!1),this.indentNext>this.indentValue&&!n(this.charAt(1))&&(this.indentNext=this.indentValue),yield*this.parseBlockStart()}*parseBlockStart(){let[e,t]=this.peek(2);if(!t&&!this.atEnd)return this.setNext(`block-start`);if((e===`-`||e===`?`||e===`:`)&&n(t)){let e=(yield*this.pushCount(1))+(yield*this.pushSpaces(!0));return this.indentNext=this.indentValue+1,this.indentValue+=e,`block-start`}return`doc`}*parseDocument(){yield*this.pushSpaces(!0);let e=this.getLine();if(e===null)return this.setNext(`doc`);let t=yield*this.pushIndicators();switch(e[t]){case`#`:yield*this.pushCount(e.length-t);case void 0:return yield*this.pushNewline(),yield*this.parseLineStart();case`{`:case`[`:return yield*this.pushCount(1),this.flowKey=!1,this.flowLevel=1,`flow`;case`}`:case`]`:return yield*this.pushCount(1),`doc`;case`*`:return yield*this.pushUntil(s),`doc`;case`"`:case`'`:return yield*this.parseQuotedScalar();case`|`:case`>`:return t+=yield*this.parseBlockScalarHeader(),t+=yield*this.pushSpaces(!0),yield*this.pushCount(e.length-t),yield*this.pushNewline(),yield*this.parseBlockScalar();default:return yield*this.parsePlainScalar()}}*parseFlowCollection(){let e,r,i=-1;do e=yield*this.pushNewline(),e>0?(r=yield*this.pushSpaces(!1),this.indentValue=i=r):r=0,r+=yield*this.pushSpaces(!0);while(e+r>0);let a=this.getLine();if(a===null)return this.setNext(`flow`);if((i!==-1&&i<this.indentNext&&a[0]!==`#`||i===0&&(a.startsWith(`---`)||a.startsWith(`...`))&&n(a[3]))&&(i!==this.indentNext-1||this.flowLevel!==1||a[0]!==`]`&&a[0]!==`}`))return this.flowLevel=0,yield t.FLOW_END,yield*this.parseLineStart();let o=0;for(;a[o]===`,`;)o+=yield*this.pushCount(1),o+=yield*this.pushSpaces(!0),this.flowKey=!1;switch(o+=yield*this.pushIndicators(),a[o]){case void 0:return`flow`;case`#`:return yield*this.pushCount(a.length-o),`flow`;case`{`:case`[`:return yield*this.pushCount(1),this.flowKey=!1,this.flowLevel+=1,`flow`;case`}`:case`]`:return yield*this.pushCount(1),this.flowKey=!0,--this.flowLevel,this.flowLevel?`flow`:`doc`;case`*`:return yield*this.pushUntil(s),`flow`;case`"`:case`'`:return this.flowKey=!0,yield*this.parseQuotedScalar();case`:`:{let e=this.charAt(1);if(this.flowKey||n(e)||e===`,`)return this.flowKey=!1,yield*this.pushCount(1),yield*this.pushSpaces(!0),`flow`}default:return this.flowKey=!1,yield*this.parsePlainScalar()}}*parseQuotedScalar(){let e=this.charAt(0),t=this.buffer.indexOf(e,this.pos+1);if(e===`'`)for(;t!==-1&&this.buffer[t+1]===`'`;)t=this.buffer.indexOf(`'`,t+2);else for(;t!==-1;){let e=0;for(;this.buffer[t-1-e]===`\\`;)e+=1;if(e%2==0)break;t=this.buffer.indexOf(`"`,t+1)}let n=this.buffer.substring(0,t),r=n.indexOf(`
`,this.pos);if(r!==-1){for(;r!==-1;){let e=this.continueScalar(r+1);if(e===-1)break;r=n.indexOf(`
`,e)}r!==-1&&(t=r-(n[r-1]===`\r`?2:1))}if(t===-1){if(!this.atEnd)return this.setNext(`quoted-scalar`);t=this.buffer.length}return yield*this.pushToIndex(t+1,!1),this.flowLevel?`flow`:`doc`}*parseBlockScalarHeader(){this.blockScalarIndent=-1,this.blockScalarKeep=!1;let e=this.pos;for(;;){let t=this.buffer[++e];if(t===`+`)this.blockScalarKeep=!0;else if(t>`0`&&t<=`9`)this.blockScalarIndent=Number(t)-1;else if(t!==`-`)break}return yield*this.pushUntil(e=>n(e)||e===`#`)}*parseBlockScalar(){let e=this.pos-1,n=0,r;loop:for(let t=this.pos;r=this.buffer[t];++t)switch(r){case` `:n+=1;break;case`
`:e=t,n=0;break;case`\r`:{let e=this.buffer[t+1];if(!e&&!this.atEnd)return this.setNext(`block-scalar`);if(e===`
`)break}default:break loop}if(!r&&!this.atEnd)return this.setNext(`block-scalar`);if(n>=this.indentNext){this.indentNext=this.blockScalarIndent===-1?n:this.blockScalarIndent+(this.indentNext===0?1:this.indentNext);do{let t=this.continueScalar(e+1);if(t===-1)break;e=this.buffer.indexOf(`
`,t)}while(e!==-1);if(e===-1){if(!this.atEnd)return this.setNext(`block-scalar`);e=this.buffer.length}}let i=e+1;for(r=this.buffer[i];r===` `;)r=this.buffer[++i];if(r===`	`){for(;r===`	`||r===` `||r===`\r`||r===`
`;)r=this.buffer[++i];e=i-1}else if(!this.blockScalarKeep)do{let t=e-1,r=this.buffer[t];r===`\r`&&(r=this.buffer[--t]);let i=t;for(;r===` `;)r=this.buffer[--t];if(r===`
`&&t>=this.pos&&t+1+n>i)e=t;else break}while(1);return yield t.SCALAR,yield*this.pushToIndex(e+1,!0),yield*this.parseLineStart()}*parsePlainScalar(){let e=this.flowLevel>0,r=this.pos-1,i=this.pos-1,o;for(;o=this.buffer[++i];)if(o===`:`){let t=this.buffer[i+1];if(n(t)||e&&a.has(t))break;r=i}else if(n(o)){let t=this.buffer[i+1];if(o===`\r`&&(t===`
`?(i+=1,o=`
`,t=this.buffer[i+1]):r=i),t===`#`||e&&a.has(t))break;if(o===`
`){let e=this.continueScalar(i+1);if(e===-1)break;i=Math.max(i,e-2)}}else{if(e&&a.has(o))break;r=i}return!o&&!this.atEnd?this.setNext(`plain-scalar`):(yield t.SCALAR,yield*this.pushToIndex(r+1,!0),e?`flow`:`doc`)}*pushCount(e){return e>0?(yield this.buffer.substr(this.pos,e),this.pos+=e,e):0}*pushToIndex(e,t){let n=this.buffer.slice(this.pos,e);return n?(yield n,this.pos+=n.length,n.length):(t&&(yield``),0)}*pushIndicators(){let e=0;loop:for(;;){switch(this.charAt(0)){case`!`:e+=yield*this.pushTag(),e+=yield*this.pushSpaces(!0);continue loop;case`&`:e+=yield*this.pushUntil(s),e+=yield*this.pushSpaces(!0);continue loop;case`-`:case`?`:case`:`:{let t=this.flowLevel>0,r=this.charAt(1);if(n(r)||t&&a.has(r)){t?this.flowKey&&=!1:this.indentNext=this.indentValue+1,e+=yield*this.pushCount(1),e+=yield*this.pushSpaces(!0);continue loop}}}break loop}return e}*pushTag(){if(this.charAt(1)===`<`){let e=this.pos+2,t=this.buffer[e];for(;!n(t)&&t!==`>`;)t=this.buffer[++e];return yield*this.pushToIndex(t===`>`?e+1:e,!1)}{let e=this.pos+1,t=this.buffer[e];for(;t;)if(i.has(t))t=this.buffer[++e];else if(t===`%`&&r.has(this.buffer[e+1])&&r.has(this.buffer[e+2]))t=this.buffer[e+=3];else break;return yield*this.pushToIndex(e,!1)}}*pushNewline(){let e=this.buffer[this.pos];return e===`
`?yield*this.pushCount(1):e===`\r`&&this.charAt(1)===`
`?yield*this.pushCount(2):0}*pushSpaces(e){let t=this.pos-1,n;do n=this.buffer[++t];while(n===` `||e&&n===`	`);let r=t-this.pos;return r>0&&(yield this.buffer.substr(this.pos,r),this.pos=t),r}*pushUntil(e){let t=this.pos,n=this.buffer[t];for(;!e(n);)n=this.buffer[++t];return yield*this.pushToIndex(t,!1)}}})),Tx=/* @__PURE__ */ n((e=>{e.LineCounter=class{constructor(){this.lineStarts=[],this.addNewLine=e=>this.lineStarts.push(e),this.linePos=e=>{let t=0,n=this.lineStarts.length;for(;t<n;){let r=t+n>>1;this.lineStarts[r]<e?t=r+1:n=r}if(this.lineStarts[t]===e)return{line:t+1,col:1};if(t===0)return{line:0,col:e};let r=this.lineStarts[t-1];return{line:t,col:e-r+1}}}}})),Ex=/* @__PURE__ */ n((e=>{var n=t(`process`),r=Cx(),i=wx();function a(e,t){for(let n=0;n<e.length;++n)if(e[n].type===t)return!0;return!1}function o(e){for(let t=0;t<e.length;++t)switch(e[t].type){case`space`:case`comment`:case`newline`:break;default:return t}return-1}function s(e){switch(e?.type){case`alias`:case`scalar`:case`single-quoted-scalar`:case`double-quoted-scalar`:case`flow-collection`:return!0;default:return!1}}function c(e){switch(e.type){case`document`:return e.start;case`block-map`:{let t=e.items[e.items.length-1];return t.sep??t.start}case`block-seq`:return e.items[e.items.length-1].start;
/* istanbul ignore next should not happen */
default:return[]}}function l(e){if(e.length===0)return[];let t=e.length;loop:for(;--t>=0;)switch(e[t].type){case`doc-start`:case`explicit-key-ind`:case`map-value-ind`:case`seq-item-ind`:case`newline`:break loop}for(;e[++t]?.type===`space`;);return e.splice(t,e.length)}function u(e,t){if(t.length<1e5)Array.prototype.push.apply(e,t);else for(let n=0;n<t.length;++n)e.push(t[n])}function d(e){if(e.start.type===`flow-seq-start`)for(let t of e.items)t.sep&&!t.value&&!a(t.start,`explicit-key-ind`)&&!a(t.sep,`map-value-ind`)&&(t.key&&(t.value=t.key),delete t.key,s(t.value)?t.value.end?u(t.value.end,t.sep):t.value.end=t.sep:u(t.start,t.sep),delete t.sep)}e.Parser=class{constructor(e){this.atNewLine=!0,this.atScalar=!1,this.indent=0,this.offset=0,this.onKeyLine=!1,this.stack=[],this.source=``,this.type=``,this.lexer=new i.Lexer,this.onNewLine=e}*parse(e,t=!1){this.onNewLine&&this.offset===0&&this.onNewLine(0);for(let n of this.lexer.lex(e,t))yield*this.next(n);t||(yield*this.end())}*next(e){if(this.source=e,n.env.LOG_TOKENS&&console.log(`|`,r.prettyToken(e)),this.atScalar){this.atScalar=!1,yield*this.step(),this.offset+=e.length;return}let t=r.tokenType(e);if(!t){let t=`Not a YAML token: ${e}`;yield*this.pop({type:`error`,offset:this.offset,message:t,source:e}),this.offset+=e.length}else if(t===`scalar`)this.atNewLine=!1,this.atScalar=!0,this.type=`scalar`;else{switch(this.type=t,yield*this.step(),t){case`newline`:this.atNewLine=!0,this.indent=0,this.onNewLine&&this.onNewLine(this.offset+e.length);break;case`space`:this.atNewLine&&e[0]===` `&&(this.indent+=e.length);break;case`explicit-key-ind`:case`map-value-ind`:case`seq-item-ind`:this.atNewLine&&(this.indent+=e.length);break;case`doc-mode`:case`flow-error-end`:return;default:this.atNewLine=!1}this.offset+=e.length}}*end(){for(;this.stack.length>0;)yield*this.pop()}get sourceToken(){return{type:this.type,offset:this.offset,indent:this.indent,source:this.source}}*step(){let e=this.peek(1);if(this.type===`doc-end`&&e?.type!==`doc-end`){for(;this.stack.length>0;)yield*this.pop();this.stack.push({type:`doc-end`,offset:this.offset,source:this.source})}else{if(!e)return yield*this.stream();switch(e.type){case`document`:return yield*this.document(e);case`alias`:case`scalar`:case`single-quoted-scalar`:case`double-quoted-scalar`:return yield*this.scalar(e);case`block-scalar`:return yield*this.blockScalar(e);case`block-map`:return yield*this.blockMap(e);case`block-seq`:return yield*this.blockSequence(e);case`flow-collection`:return yield*this.flowCollection(e);case`doc-end`:return yield*this.documentEnd(e)}
/* istanbul ignore next should not happen */
yield*this.pop()}}peek(e){return this.stack[this.stack.length-e]}*pop(e){let t=e??this.stack.pop();
/* istanbul ignore if should not happen */
if(!t)yield{type:`error`,offset:this.offset,source:``,message:`Tried to pop an empty stack`};else if(this.stack.length===0)yield t;else{let e=this.peek(1);switch(t.type===`block-scalar`?t.indent=`indent`in e?e.indent:0:t.type===`flow-collection`&&e.type===`document`&&(t.indent=0),t.type===`flow-collection`&&d(t),e.type){case`document`:e.value=t;break;case`block-scalar`:e.props.push(t);break;case`block-map`:{let n=e.items[e.items.length-1];if(n.value){e.items.push({start:[],key:t,sep:[]}),this.onKeyLine=!0;return}if(n.sep)n.value=t;else{Object.assign(n,{key:t,sep:[]}),this.onKeyLine=!n.explicitKey;return}break}case`block-seq`:{let n=e.items[e.items.length-1];n.value?e.items.push({start:[],value:t}):n.value=t;break}case`flow-collection`:{let n=e.items[e.items.length-1];!n||n.value?e.items.push({start:[],key:t,sep:[]}):n.sep?n.value=t:Object.assign(n,{key:t,sep:[]});return}
/* istanbul ignore next should not happen */
default:yield*this.pop(),yield*this.pop(t)}if((e.type===`document`||e.type===`block-map`||e.type===`block-seq`)&&(t.type===`block-map`||t.type===`block-seq`)){let n=t.items[t.items.length-1];n&&!n.sep&&!n.value&&n.start.length>0&&o(n.start)===-1&&(t.indent===0||n.start.every(e=>e.type!==`comment`||e.indent<t.indent))&&(e.type===`document`?e.end=n.start:e.items.push({start:n.start}),t.items.splice(-1,1))}}}*stream(){switch(this.type){case`directive-line`:yield{type:`directive`,offset:this.offset,source:this.source};return;case`byte-order-mark`:case`space`:case`comment`:case`newline`:yield this.sourceToken;return;case`doc-mode`:case`doc-start`:{let e={type:`document`,offset:this.offset,start:[]};this.type===`doc-start`&&e.start.push(this.sourceToken),this.stack.push(e);return}}yield{type:`error`,offset:this.offset,message:`Unexpected ${this.type} token in YAML stream`,source:this.source}}*document(e){if(e.value)return yield*this.lineEnd(e);switch(this.type){case`doc-start`:o(e.start)===-1?e.start.push(this.sourceToken):(yield*this.pop(),yield*this.step());return;case`anchor`:case`tag`:case`space`:case`comment`:case`newline`:e.start.push(this.sourceToken);return}let t=this.startBlockValue(e);t?this.stack.push(t):yield{type:`error`,offset:this.offset,message:`Unexpected ${this.type} token in YAML document`,source:this.source}}*scalar(e){if(this.type===`map-value-ind`){let t=l(c(this.peek(2))),n;e.end?(n=e.end,n.push(this.sourceToken),delete e.end):n=[this.sourceToken];let r={type:`block-map`,offset:e.offset,indent:e.indent,items:[{start:t,key:e,sep:n}]};this.onKeyLine=!0,this.stack[this.stack.length-1]=r}else yield*this.lineEnd(e)}*blockScalar(e){switch(this.type){case`space`:case`comment`:case`newline`:e.props.push(this.sourceToken);return;case`scalar`:if(e.source=this.source,this.atNewLine=!0,this.indent=0,this.onNewLine){let e=this.source.indexOf(`
`)+1;for(;e!==0;)this.onNewLine(this.offset+e),e=this.source.indexOf(`
`,e)+1}yield*this.pop();break;
/* istanbul ignore next should not happen */
default:yield*this.pop(),yield*this.step()}}*blockMap(e){let t=e.items[e.items.length-1];switch(this.type){case`newline`:if(this.onKeyLine=!1,t.value){let n=`end`in t.value?t.value.end:void 0;(Array.isArray(n)?n[n.length-1]:void 0)?.type===`comment`?n?.push(this.sourceToken):e.items.push({start:[this.sourceToken]})}else t.sep?t.sep.push(this.sourceToken):t.start.push(this.sourceToken);return;case`space`:case`comment`:if(t.value)e.items.push({start:[this.sourceToken]});else if(t.sep)t.sep.push(this.sourceToken);else{if(this.atIndentedComment(t.start,e.indent)){let n=e.items[e.items.length-2]?.value?.end;if(Array.isArray(n)){u(n,t.start),n.push(this.sourceToken),e.items.pop();return}}t.start.push(this.sourceToken)}return}if(this.indent>=e.indent){let n=!this.onKeyLine&&this.indent===e.indent,r=n&&(t.sep||t.explicitKey)&&this.type!==`seq-item-ind`,i=[];if(r&&t.sep&&!t.value){let n=[];for(let r=0;r<t.sep.length;++r){let i=t.sep[r];switch(i.type){case`newline`:n.push(r);break;case`space`:break;case`comment`:i.indent>e.indent&&(n.length=0);break;default:n.length=0}}n.length>=2&&(i=t.sep.splice(n[1]))}switch(this.type){case`anchor`:case`tag`:r||t.value?(i.push(this.sourceToken),e.items.push({start:i}),this.onKeyLine=!0):t.sep?t.sep.push(this.sourceToken):t.start.push(this.sourceToken);return;case`explicit-key-ind`:!t.sep&&!t.explicitKey?(t.start.push(this.sourceToken),t.explicitKey=!0):r||t.value?(i.push(this.sourceToken),e.items.push({start:i,explicitKey:!0})):this.stack.push({type:`block-map`,offset:this.offset,indent:this.indent,items:[{start:[this.sourceToken],explicitKey:!0}]}),this.onKeyLine=!0;return;case`map-value-ind`:if(t.explicitKey){if(!t.sep){if(a(t.start,`newline`))Object.assign(t,{key:null,sep:[this.sourceToken]});else{let e=l(t.start);this.stack.push({type:`block-map`,offset:this.offset,indent:this.indent,items:[{start:e,key:null,sep:[this.sourceToken]}]})}}else if(t.value)e.items.push({start:[],key:null,sep:[this.sourceToken]});else if(a(t.sep,`map-value-ind`))this.stack.push({type:`block-map`,offset:this.offset,indent:this.indent,items:[{start:i,key:null,sep:[this.sourceToken]}]});else if(s(t.key)&&!a(t.sep,`newline`)){let e=l(t.start),n=t.key,r=t.sep;r.push(this.sourceToken),delete t.key,delete t.sep,this.stack.push({type:`block-map`,offset:this.offset,indent:this.indent,items:[{start:e,key:n,sep:r}]})}else i.length>0?t.sep=t.sep.concat(i,this.sourceToken):t.sep.push(this.sourceToken)}else t.sep?t.value||r?e.items.push({start:i,key:null,sep:[this.sourceToken]}):a(t.sep,`map-value-ind`)?this.stack.push({type:`block-map`,offset:this.offset,indent:this.indent,items:[{start:[],key:null,sep:[this.sourceToken]}]}):t.sep.push(this.sourceToken):Object.assign(t,{key:null,sep:[this.sourceToken]});this.onKeyLine=!0;return;case`alias`:case`scalar`:case`single-quoted-scalar`:case`double-quoted-scalar`:{let n=this.flowScalar(this.type);r||t.value?(e.items.push({start:i,key:n,sep:[]}),this.onKeyLine=!0):t.sep?this.stack.push(n):(Object.assign(t,{key:n,sep:[]}),this.onKeyLine=!0);return}default:{let r=this.startBlockValue(e);if(r){if(r.type===`block-seq`){if(!t.explicitKey&&t.sep&&!a(t.sep,`newline`)){yield*this.pop({type:`error`,offset:this.offset,message:`Unexpected block-seq-ind on same line with key`,source:this.source});return}}else n&&e.items.push({start:i});this.stack.push(r);return}}}}yield*this.pop(),yield*this.step()}*blockSequence(e){let t=e.items[e.items.length-1];switch(this.type){case`newline`:if(t.value){let n=`end`in t.value?t.value.end:void 0;(Array.isArray(n)?n[n.length-1]:void 0)?.type===`comment`?n?.push(this.sourceToken):e.items.push({start:[this.sourceToken]})}else t.start.push(this.sourceToken);return;case`space`:case`comment`:if(t.value)e.items.push({start:[this.sourceToken]});else{if(this.atIndentedComment(t.start,e.indent)){let n=e.items[e.items.length-2]?.value?.end;if(Array.isArray(n)){u(n,t.start),n.push(this.sourceToken),e.items.pop();return}}t.start.push(this.sourceToken)}return;case`anchor`:case`tag`:if(t.value||this.indent<=e.indent)break;t.start.push(this.sourceToken);return;case`seq-item-ind`:if(this.indent!==e.indent)break;t.value||a(t.start,`seq-item-ind`)?e.items.push({start:[this.sourceToken]}):t.start.push(this.sourceToken);return}if(this.indent>e.indent){let t=this.startBlockValue(e);if(t){this.stack.push(t);return}}yield*this.pop(),yield*this.step()}*flowCollection(e){let t=e.items[e.items.length-1];if(this.type===`flow-error-end`){let e;do yield*this.pop(),e=this.peek(1);while(e?.type===`flow-collection`)}else if(e.end.length===0){switch(this.type){case`comma`:case`explicit-key-ind`:!t||t.sep?e.items.push({start:[this.sourceToken]}):t.start.push(this.sourceToken);return;case`map-value-ind`:!t||t.value?e.items.push({start:[],key:null,sep:[this.sourceToken]}):t.sep?t.sep.push(this.sourceToken):Object.assign(t,{key:null,sep:[this.sourceToken]});return;case`space`:case`comment`:case`newline`:case`anchor`:case`tag`:!t||t.value?e.items.push({start:[this.sourceToken]}):t.sep?t.sep.push(this.sourceToken):t.start.push(this.sourceToken);return;case`alias`:case`scalar`:case`single-quoted-scalar`:case`double-quoted-scalar`:{let n=this.flowScalar(this.type);!t||t.value?e.items.push({start:[],key:n,sep:[]}):t.sep?this.stack.push(n):Object.assign(t,{key:n,sep:[]});return}case`flow-map-end`:case`flow-seq-end`:e.end.push(this.sourceToken);return}let n=this.startBlockValue(e);
/* istanbul ignore else should not happen */
n?this.stack.push(n):(yield*this.pop(),yield*this.step())}else{let t=this.peek(2);if(t.type===`block-map`&&(this.type===`map-value-ind`&&t.indent===e.indent||this.type===`newline`&&!t.items[t.items.length-1].sep))yield*this.pop(),yield*this.step();else if(this.type===`map-value-ind`&&t.type!==`flow-collection`){let n=l(c(t));d(e);let r=e.end.splice(1,e.end.length);r.push(this.sourceToken);let i={type:`block-map`,offset:e.offset,indent:e.indent,items:[{start:n,key:e,sep:r}]};this.onKeyLine=!0,this.stack[this.stack.length-1]=i}else yield*this.lineEnd(e)}}flowScalar(e){if(this.onNewLine){let e=this.source.indexOf(`
`)+1;for(;e!==0;)this.onNewLine(this.offset+e),e=this.source.indexOf(`
`,e)+1}return{type:e,offset:this.offset,indent:this.indent,source:this.source}}startBlockValue(e){switch(this.type){case`alias`:case`scalar`:case`single-quoted-scalar`:case`double-quoted-scalar`:return this.flowScalar(this.type);case`block-scalar-header`:return{type:`block-scalar`,offset:this.offset,indent:this.indent,props:[this.sourceToken],source:``};case`flow-map-start`:case`flow-seq-start`:return{type:`flow-collection`,offset:this.offset,indent:this.indent,start:this.sourceToken,items:[],end:[]};case`seq-item-ind`:return{type:`block-seq`,offset:this.offset,indent:this.indent,items:[{start:[this.sourceToken]}]};case`explicit-key-ind`:{this.onKeyLine=!0;let t=l(c(e));return t.push(this.sourceToken),{type:`block-map`,offset:this.offset,indent:this.indent,items:[{start:t,explicitKey:!0}]}}case`map-value-ind`:{this.onKeyLine=!0;let t=l(c(e));return{type:`block-map`,offset:this.offset,indent:this.indent,items:[{start:t,key:null,sep:[this.sourceToken]}]}}}return null}atIndentedComment(e,t){return this.type!==`comment`||this.indent<=t?!1:e.every(e=>e.type===`newline`||e.type===`space`)}*documentEnd(e){this.type!==`doc-mode`&&(e.end?e.end.push(this.sourceToken):e.end=[this.sourceToken],this.type===`newline`&&(yield*this.pop()))}*lineEnd(e){switch(this.type){case`comma`:case`doc-start`:case`doc-end`:case`flow-seq-end`:case`flow-map-end`:case`map-value-ind`:yield*this.pop(),yield*this.step();break;case`newline`:this.onKeyLine=!1;default:e.end?e.end.push(this.sourceToken):e.end=[this.sourceToken],this.type===`newline`&&(yield*this.pop())}}}})),Dx=/* @__PURE__ */ n((e=>{var t=yx(),n=nx(),r=rx(),i=Db(),a=Q(),o=Tx(),s=Ex();function c(e){let t=e.prettyErrors!==!1;return{lineCounter:e.lineCounter||t&&new o.LineCounter||null,prettyErrors:t}}function l(e,n={}){let{lineCounter:i,prettyErrors:a}=c(n),o=new s.Parser(i?.addNewLine),l=new t.Composer(n),u=Array.from(l.compose(o.parse(e)));if(a&&i)for(let t of u)t.errors.forEach(r.prettifyError(e,i)),t.warnings.forEach(r.prettifyError(e,i));return u.length>0?u:Object.assign([],{empty:!0},l.streamInfo())}function u(e,n={}){let{lineCounter:i,prettyErrors:a}=c(n),o=new s.Parser(i?.addNewLine),l=new t.Composer(n),u=null;for(let t of l.compose(o.parse(e),!0,e.length))if(!u)u=t;else if(u.options.logLevel!==`silent`){u.errors.push(new r.YAMLParseError(t.range.slice(0,2),`MULTIPLE_DOCS`,`Source contains multiple documents; please use YAML.parseAllDocuments()`));break}return a&&i&&(u.errors.forEach(r.prettifyError(e,i)),u.warnings.forEach(r.prettifyError(e,i))),u}function d(e,t,n){let r;typeof t==`function`?r=t:n===void 0&&t&&typeof t==`object`&&(n=t);let a=u(e,n);if(!a)return null;if(a.warnings.forEach(e=>i.warn(a.options.logLevel,e)),a.errors.length>0){if(a.options.logLevel!==`silent`)throw a.errors[0];a.errors=[]}return a.toJS(Object.assign({reviver:r},n))}function f(e,t,r){let i=null;if(typeof t==`function`||Array.isArray(t)?i=t:r===void 0&&t&&(r=t),typeof r==`string`&&(r=r.length),typeof r==`number`){let e=Math.round(r);r=e<1?void 0:e>8?{indent:8}:{indent:e}}if(e===void 0){let{keepUndefined:e}=r??t??{};if(!e)return}return a.isDocument(e)&&!i?e.toString(r):new n.Document(e,i,r).toString(r)}e.parse=d,e.parseAllDocuments=l,e.parseDocument=u,e.stringify=f})),Ox=/* @__PURE__ */ n((e=>{var t=yx(),n=nx(),r=ex(),i=rx(),a=yb(),o=Q(),s=Ab(),c=$(),l=Mb(),u=Pb();Cx();var d=wx(),f=Tx(),p=Ex(),m=Dx(),h=pb();e.Composer=t.Composer,e.Document=n.Document,e.Schema=r.Schema,e.YAMLError=i.YAMLError,e.YAMLParseError=i.YAMLParseError,e.YAMLWarning=i.YAMLWarning,e.Alias=a.Alias,e.isAlias=o.isAlias,e.isCollection=o.isCollection,e.isDocument=o.isDocument,e.isMap=o.isMap,e.isNode=o.isNode,e.isPair=o.isPair,e.isScalar=o.isScalar,e.isSeq=o.isSeq,e.Pair=s.Pair,e.Scalar=c.Scalar,e.YAMLMap=l.YAMLMap,e.YAMLSeq=u.YAMLSeq,e.Lexer=d.Lexer,e.LineCounter=f.LineCounter,e.Parser=p.Parser,e.parse=m.parse,e.parseAllDocuments=m.parseAllDocuments,e.parseDocument=m.parseDocument,e.stringify=m.stringify,e.visit=h.visit,e.visitAsync=h.visitAsync})),kx=Ox();function Ax(e,t){if(!t.includes(`otesse-guard`))return null;let n=Ix(Lx(t));if(!Fx(n.on).some(e=>jx.includes(e)))return null;let r=Object.values(Ix(n.jobs)).flatMap(t=>Mx(Ix(t),e));return r.find(({flaw:e})=>e===null)??r[0]??null}const jx=[`pull_request`,`pull_request_target`,`merge_group`];function Mx(e,t){return(Array.isArray(e.steps)?e.steps.map(Ix):[]).filter(Nx).map(n=>({path:t,flaw:Px(e,n)}))}function Nx({uses:e,run:t}){return typeof e==`string`?/^[^@]*\botesse-guard(?:@|$)/.test(e):typeof t==`string`&&/\botesse-guard(?:@\S+)?\s+scan\b/.test(t)}function Px(e,t){return e[`continue-on-error`]===!0||t[`continue-on-error`]===!0?`goes on after a failure (continue-on-error)`:Ix(t.with)[`fail-on`]===`never`||/--fail-on[ =]never/.test(String(t.run))?`never fails (fail-on: never)`:null}function Fx(e){return typeof e==`string`?[e]:Array.isArray(e)?e.map(String):Object.keys(Ix(e))}function Ix(e){return typeof e==`object`&&e&&!Array.isArray(e)?e:{}}function Lx(e){try{return(0,kx.parse)(e,{maxAliasCount:100,logLevel:`silent`})}catch(e){if(e instanceof kx.YAMLError||e instanceof ReferenceError)return null;throw e}}async function Rx(e){let t=await fb(Qh(e));return{hook:t===null?null:{state:`shared`,path:t,trouble:null},workflow:await Bx(e)}}const zx=`.github/workflows`;async function Bx(e){let t=Qh(e),n=[];for(let r of await Vx(E(e,zx))){if(!/\.ya?ml$/.test(r))continue;let e=`${zx}/${r}`,i=Ax(e,await t(e)??``);i!==null&&n.push(i)}return n.find(({flaw:e})=>e===null)??n[0]??null}async function Vx(e){try{return(await fe(e)).sort()}catch(e){let{code:t}=e;if(t===`ENOENT`||t===`ENOTDIR`)return[];throw e}}export{xm as $,Qh as A,yh as B,ag as C,rg as D,ng as E,Fh as F,rh as G,ph as H,Ah as I,Um as J,ih as K,Dh as L,Xh as M,Yh as N,tg as O,Jh as P,Cm as Q,vh as R,ug as S,og as T,uh as U,hh as V,nh as W,Lm as X,Hm as Y,km as Z,Fg as _,Se as _t,My as a,rf as at,Sg as b,nv as c,mo as ct,__ as d,ii as dt,vm as et,i_ as f,qr as ft,Pg as g,He as gt,Yg as h,Me as ht,Py as i,cf as it,eg as j,$h as k,w_ as l,lo as lt,Jg as m,Ve as mt,Ox as n,sf as nt,dy as o,dl as ot,$g as p,Nn as pt,$m as q,sb as r,uf as rt,Bv as s,go as st,Rx as t,bm as tt,y_ as u,Ci as ut,Ag as v,be as vt,sg as w,lg as x,Ng as y,_h as z};