import type { Call, Expr, Fn, Literal, Outline } from '../../../model/index.ts';
import { nameOf } from '../values.ts';

export interface LiteralKey {
  literals: Literal[];
  /** The variable in whose place it stands where that one is not set. */
  insteadOf: string | null;
}

/** Calls that make bytes of a text, or a hash of it: what comes out is no more secret than what goes in. */
const conversions =
  /^(?:getBytes|encode|from|fromhex|fromHex|b64decode|urlsafe_b64encode|urlsafe_b64decode|decode|GetBytes|FromBase64String|FromHexString|parse|freeze|pack|unhexlify|a2b_hex|hex2bin|base64_decode|\[\]byte|bytes|bytearray|Buffer|padEnd|slice|substring|substr|copyOf|copyOfRange|update|createHash|sha256|sha512|sha1|md5|new|digest|hexdigest|hash|DecodeString|toCharArray|hmacShaKeyFor|Key|createSecretKey|SymmetricSecurityKey|TextEncoder|ljust|rjust|toString|strip|trim|SecretKeySpec|utf8ToBytes|array|SigningCredentials|concat|join)$/;
const environment = /^(?:get|getenv|fetch|env|config)$/;

/** The literals that a key is made of; null where anything else takes part. */
export function literalOf(key: Expr, fn: Fn | null, file: Outline, depth = 0): LiteralKey | null {
  const value = file.resolve(key, fn);
  const of = (inner: Expr): LiteralKey | null => (depth > 6 ? null : literalOf(inner, fn, file, depth + 1));
  switch (value.kind) {
    case 'literal':
      return isKeyLike(value) ? { literals: [value], insteadOf: null } : null;
    case 'call':
      return fallbackOf(value, of) ?? converted(value, of, (inner) => file.resolve(inner, fn) !== inner);
    case 'logic': {
      const name = value.op === 'and' ? null : firstSettingOf(value.left);
      const other = name === null ? null : of(value.right);
      return other && { literals: other.literals, insteadOf: name };
    }
    case 'conditional': {
      const [then, otherwise] = [of(value.then), of(value.otherwise)];
      if (then && otherwise) return merged([then, otherwise]);
      // `KEY ? KEY : 'x'`. What any other condition chooses may be right where it is chosen.
      const name = settingOf(value.test);
      const isAsked = name !== null && settingOf(value.then) === name;
      return isAsked && otherwise ? { literals: otherwise.literals, insteadOf: name } : null;
    }
    case 'template':
      return merged(value.parts.map(of));
    case 'array': {
      const numbers = value.items.filter(
        (item) => item.kind === 'literal' && typeof item.value === 'number',
      ) as Literal[];
      if (numbers.length !== value.items.length)
        return merged(value.items.filter((item) => !isFilling(item)).map(of));
      const isBytes = new Set(numbers.map((item) => item.value)).size >= 6;
      return isBytes ? { literals: numbers, insteadOf: null } : null;
    }
    case 'await':
      return of(value.value);
    default:
      return null;
  }
}

/** Public keys and certificates may stand anywhere, and a private key is another rule's. An encoding's name is no key. */
function isKeyLike({ type, value }: Literal): boolean {
  return (
    type === 'string' && typeof value === 'string' && value.trim() !== '' && !value.includes('-----BEGIN')
  );
}

/** `os.environ.get('KEY', 'x')`, `ENV.fetch('KEY', 'x')`, `env('KEY', 'x')`. */
function fallbackOf(
  { callee, args: [setting, other] }: Call,
  of: (inner: Expr) => LiteralKey | null,
): LiteralKey | null {
  const name = nameOf(callee) ?? (callee.kind === 'member' ? callee.name : '');
  const isEnvironment = environment.test(name.split('.').at(-1)!) && /env|config|getenv/i.test(name);
  if (!isEnvironment || setting?.value.kind !== 'literal' || !other) return null;
  const usual = of(other.value);
  return usual && { literals: usual.literals, insteadOf: String(setting.value.value) };
}

/** The first of several settings that stand in for one another: `process.env.A || process.env.B`. */
function firstSettingOf(value: Expr): string | null {
  if (value.kind !== 'logic' || value.op === 'and') return settingOf(value);
  const first = firstSettingOf(value.left);
  return firstSettingOf(value.right) === null ? null : first;
}

/** `Buffer.alloc(16)`: zeros that make a key as long as it must be. */
const isFilling = (value: Expr): boolean =>
  value.kind === 'call' &&
  /^(?:Buffer\.alloc|bytes|Uint8Array)$/.test(nameOf(value.callee) ?? '') &&
  value.args.every((arg) => arg.value.kind === 'literal' && typeof arg.value.value === 'number');

/** The name under which something is looked up: `process.env.KEY`, `config["Jwt:Key"]`. */
function settingOf(value: Expr): string | null {
  if (value.kind === 'call') {
    const [first] = value.args;
    return first?.value.kind === 'literal' && /env|config/i.test(nameOf(value.callee) ?? '')
      ? String(first.value.value)
      : null;
  }
  if (value.kind === 'index')
    return value.index.kind === 'literal' && /env|config/i.test(nameOf(value.object) ?? '')
      ? String(value.index.value)
      : null;
  return value.kind === 'member' && /env|config|settings/i.test(nameOf(value.object) ?? '')
    ? value.name
    : null;
}

/** Encodings and algorithms, by position or name, are no part of a key. */
const parameters =
  /^(?:utf-?8|utf-?16(?:le)?|ascii|latin1|binary|hex|base64(?:url)?|H\*|sha-?\d+|sha3-\d+|md5|AES|DES|DESede|HmacSHA\d+|HS\d+|RAW|UTF_8)$/i;

function converted(
  { callee, args }: Call,
  of: (inner: Expr) => LiteralKey | null,
  isKnown: (value: Expr) => boolean,
): LiteralKey | null {
  if (!conversions.test(lastName(callee))) return null;
  const parts = args.filter(({ value }) => !isParameter(value)).map(({ value }) => of(value));
  // `'x'.getBytes()`, `createHash('sha256').update('x').digest()`.
  if (callee.kind === 'member' && !isTool(callee.object, isKnown)) parts.push(of(callee.object));
  return merged(parts);
}

function lastName(callee: Expr): string {
  if (callee.kind === 'member') return callee.name;
  return callee.kind === 'name' ? callee.name.replace(/^.*\\/, '') : '';
}

const tools = /^(?:[A-Z]|crypto|base64|binascii|bytes|hex|enc|hashlib|createHash)/;

/** What converts, and is none of what is converted: `Buffer`, `Encoding.UTF8`, `createHash('sha256')`. */
function isTool(object: Expr, isKnown: (value: Expr) => boolean): boolean {
  if (object.kind === 'call')
    return object.args.every(({ value }) => isParameter(value)) && isTool(object.callee, isKnown);
  return !isKnown(object) && tools.test(nameOf(object) ?? '');
}

function isParameter(value: Expr): boolean {
  if (value.kind === 'literal') return value.type !== 'string' || parameters.test(String(value.value));
  return /(?:UTF_?8|ASCII|HS\d+|sha\d+)$/i.test(nameOf(value) ?? '');
}

function merged(parts: readonly (LiteralKey | null)[]): LiteralKey | null {
  const known = parts.filter((part) => part !== null);
  if (known.length !== parts.length || known.length === 0) return null;
  return {
    literals: known.flatMap(({ literals }) => literals),
    insteadOf: known.find(({ insteadOf }) => insteadOf !== null)?.insteadOf ?? null,
  };
}
