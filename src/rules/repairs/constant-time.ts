import type { Expr, TextEdit, Verification } from '../../model/index.ts';
import { type Code, functionAround } from './code.ts';
import { type Comparison, comparisonAt } from './comparison.ts';
import { goPackage, javaClass, namespaceEdits, nodeFunction, pythonModule } from './imports.ts';

/** What is written before, between and after two values to compare them in constant time. */
interface Spelling {
  before: string;
  between: string;
  after: string;
  edits?: TextEdit[];
}

/** Edits that make a comparison one whose time tells nothing; null where the right code is not known for sure. */
export function constantTime(code: Code, check: Verification): TextEdit[] | null {
  const path = code.pathTo(check.span);
  const comparison = comparisonAt(code, path);
  if (!comparison || /case/i.test(comparison.by + code.text(comparison.after))) return null;
  const sent =
    check.by === 'mac' ? sentSide(code, comparison, functionAround(path)?.params.length ?? 0) : null;
  const spelling = spell(code, comparison, sent);
  if (!spelling) return null;
  const { before, between, after, edits = [] } = spelling;
  return [
    { span: comparison.before, text: before },
    { span: comparison.between, text: between },
    { span: comparison.after, text: after },
    ...edits,
  ];
}

type Side = 'left' | 'right' | null;

function spell(code: Code, comparison: Comparison, sent: Side): Spelling | null {
  switch (code.language) {
    case 'javascript':
    case 'typescript':
      return inScript(code, comparison);
    case 'python':
      return inPython(code, comparison, sent);
    case 'go':
      return inGo(code, comparison);
    case 'ruby':
      return inRuby(code, comparison, sent);
    case 'php':
      return inPhp(comparison, sent);
    case 'java':
      return inJava(code, comparison);
    case 'csharp':
      return inCsharp(code, comparison);
  }
}

/** Node's function throws where lengths differ or a value is no buffer: it needs a helper around it. */
function inScript(code: Code, { by, isNegated }: Comparison): Spelling | null {
  if (code.has(/\bsubtle\b|\bDeno\b/) || !/^(?:==|equals)$/.test(by)) return null;
  const safe = nodeFunction(code, 'crypto', 'timingSafeEqual');
  const name = ['safeEqual', 'equalInConstantTime'].find((one) => !code.has(new RegExp(`\\b${one}\\b`)));
  if (!safe || name === undefined) return null;
  const { text } = code.file;
  const helper = (by === '==' ? textHelper : bufferHelper)(code, name, safe.name);
  const end: TextEdit = {
    span: [text.length, text.length],
    text: `${text.endsWith('\n') ? '' : '\n'}\n${helper}\n`,
  };
  return {
    before: `${isNegated ? '!' : ''}${name}(`,
    between: ', ',
    after: ')',
    edits: [...safe.edits, end],
  };
}

function textHelper(code: Code, name: string, safe: string): string {
  const { indent, quote, end } = code.style;
  const isTyped = code.language === 'typescript';
  const text = `${quote}string${quote}`;
  return [
    `function ${name}(${isTyped ? 'a: unknown, b: unknown): boolean' : 'a, b)'} {`,
    `${indent}if (typeof a !== ${text} || typeof b !== ${text}) return false${end}`,
    `${indent}const left = Buffer.from(a)${end}`,
    `${indent}const right = Buffer.from(b)${end}`,
    `${indent}return left.length === right.length && ${safe}(left, right)${end}`,
    '}',
  ].join('\n');
}

function bufferHelper(code: Code, name: string, safe: string): string {
  const { indent, end } = code.style;
  const isTyped = code.language === 'typescript';
  return [
    `function ${name}(${isTyped ? 'left: Uint8Array, right: Uint8Array): boolean' : 'left, right)'} {`,
    `${indent}return left.length === right.length && ${safe}(left, right)${end}`,
    '}',
  ].join('\n');
}

function inPython(code: Code, comparison: Comparison, sent: Side): Spelling | null {
  if (comparison.by !== '==') return null;
  const { name, edits } = pythonModule(code, 'hmac');
  // A header that is not there is None, which the function refuses to compare.
  const given = (side: 'left' | 'right'): string =>
    sent === side && isOptional(code, comparison[side]) ? ' or ""' : '';
  return {
    before: `${comparison.isNegated ? 'not ' : ''}${name}.compare_digest(`,
    between: `${given('left')}, `,
    after: `${given('right')})`,
    edits,
  };
}

/** `headers.get("X-Signature")`, without anything to take its place. */
function isOptional(code: Code, expr: Expr): boolean {
  const own = code.behind(expr);
  const { callee, args } = own.kind === 'call' ? own : { callee: null, args: [] };
  return callee?.kind === 'member' && callee.name === 'get' && args.length === 1;
}

function inGo(code: Code, { by, isNegated, left, right }: Comparison): Spelling | null {
  // Arrays cannot be turned into slices by a conversion.
  const isArray = [left, right].some((side) => /\.Sum(?:\d+)?\($/.test(calleeText(code, side)));
  if (isArray || !/^(?:==|bytes\.Equal)$/.test(by)) return null;
  const hasHmac = code.has(/"crypto\/hmac"/);
  const imported = goPackage(code, hasHmac ? 'crypto/hmac' : 'crypto/subtle');
  if (!imported) return null;
  const { name, edits } = imported;
  const [open, close] = by === '==' ? ['[]byte(', ')'] : ['', ''];
  const unused = by === 'bytes.Equal' ? withoutImport(code, 'bytes') : [];
  if (!unused) return null;
  return {
    before: hasHmac ? `${isNegated ? '!' : ''}${name}.Equal(${open}` : `${name}.ConstantTimeCompare(${open}`,
    between: `${close}, ${open}`,
    after: hasHmac ? `${close})` : `${close}) ${isNegated ? '!=' : '=='} 1`,
    edits: [...edits, ...(unused ?? [])],
  };
}

function calleeText(code: Code, side: Expr): string {
  const own = code.behind(side);
  return own.kind === 'call' ? `${code.text(own.callee.span)}(` : '';
}

/** A package that nothing else uses must not be imported; null where that cannot be told. */
function withoutImport(code: Code, path: string): TextEdit[] | null {
  const uses = code.file.text.match(new RegExp(`\\b${path}\\.`, 'g'))?.length ?? 0;
  if (uses !== 1) return uses > 1 ? [] : null;
  const line = new RegExp(`^[\\t ]*(?:import )?"${path}"\\r?\\n`, 'm').exec(code.file.text);
  return line ? [{ span: [line.index, line.index + line[0].length], text: '' }] : null;
}

function inRuby(code: Code, comparison: Comparison, sent: Side): Spelling | null {
  if (!/^(?:==|eql\?)$/.test(comparison.by)) return null;
  const given = (side: 'left' | 'right'): string =>
    sent === side && /[\w\])]$/.test(code.text(comparison[side].span)) && isOneWord(code, comparison[side])
      ? '.to_s'
      : '';
  return {
    before: `${comparison.isNegated ? '!' : ''}${rubyFunction(code)}(`,
    between: `${given('left')}, `,
    after: `${given('right')})`,
  };
}

const isOneWord = (code: Code, { kind, span }: Expr): boolean =>
  /^(?:name|index|member|call)$/.test(kind) && !/\s|\.to_s$/.test(code.text(span));

function rubyFunction(code: Code): string {
  if (code.has(/\bsinatra\b|\bRack\b|\bRoda\b|\bSinatra\b/)) return 'Rack::Utils.secure_compare';
  const isRails =
    /(?:^|\/)(?:app|lib|config)\//.test(code.file.path) ||
    code.has(/\bRails\b|ApplicationController|ActiveSupport/);
  return isRails ? 'ActiveSupport::SecurityUtils.secure_compare' : 'OpenSSL.secure_compare';
}

function inPhp({ by, isNegated, left, right }: Comparison, sent: Side): Spelling | null {
  if (!/^(?:==|strcmp)$/.test(by)) return null;
  const cast = (side: Side, { kind }: Expr): string =>
    sent === side && /^(?:name|index|member|call)$/.test(kind) ? '(string) ' : '';
  return {
    before: `${isNegated ? '!' : ''}hash_equals(${cast('left', left)}`,
    between: `, ${cast('right', right)}`,
    after: ')',
  };
}

function inJava(code: Code, { by, isNegated, left, right }: Comparison): Spelling | null {
  const digest = javaClass(code, 'java.security.MessageDigest');
  const prefix = `${isNegated ? '!' : ''}${digest.name}.isEqual(`;
  if (by === 'Arrays.equals') return { before: prefix, between: ', ', after: ')', edits: digest.edits };
  if (!/^(?:Objects\.)?equals$/.test(by)) return null;
  const utf8 = javaClass(code, 'java.nio.charset.StandardCharsets');
  const bytes = `.getBytes(${utf8.name}.UTF_8)`;
  // What may be null becomes the word, which no signature is.
  const wrapped = (side: Expr): [string, string] =>
    by !== 'equals' || isNullable(code, side) ? ['String.valueOf(', `)${bytes}`] : ['', bytes];
  const [openLeft, closeLeft] = wrapped(left);
  const [openRight, closeRight] = wrapped(right);
  return {
    before: `${prefix}${openLeft}`,
    between: `${closeLeft}, ${openRight}`,
    after: `${closeRight})`,
    edits: [...utf8.edits, ...digest.edits],
  };
}

/** A header that is asked for by its name. */
function isNullable(code: Code, expr: Expr): boolean {
  const own = code.behind(expr);
  return (
    own.kind === 'call' &&
    own.callee.kind === 'member' &&
    /^get(?:Header|First|OrDefault)?$/.test(own.callee.name)
  );
}

function inCsharp(code: Code, { by, isNegated }: Comparison): Spelling | null {
  if (!/^(?:==|(?:[sS]tring\.)?Equals|SequenceEqual)$/.test(by)) return null;
  const [open, close] = by === 'SequenceEqual' ? ['', ''] : ['Encoding.UTF8.GetBytes(', ')'];
  return {
    before: `${isNegated ? '!' : ''}CryptographicOperations.FixedTimeEquals(${open}`,
    between: `${close}, ${open}`,
    after: `${close})`,
    edits: [
      ...namespaceEdits(code, 'System.Security.Cryptography'),
      ...(open === '' ? [] : namespaceEdits(code, 'System.Text')),
    ],
  };
}

/** Which of the two values the request brought: that one may be missing. */
function sentSide(code: Code, { left, right }: Comparison, params: number): Side {
  const isOwn = (side: Expr): boolean =>
    /hmac|digest|hash|expected|computed/i.test(code.text(code.behind(side).span));
  const isGiven = (side: Expr): boolean => {
    const text = code.text(code.behind(side).span);
    if (/header|request|\breq\b|params|HTTP_|\benv\b/i.test(text)) return true;
    return params > 0 && side.kind === 'name' && /sig|given|header|received|provided/i.test(text);
  };
  if (isGiven(right) && !isOwn(right)) return 'right';
  return isGiven(left) && !isOwn(left) ? 'left' : null;
}
