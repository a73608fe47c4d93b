import type { SecretFact, Site, Verification } from '../../../model/index.ts';
import type { Machine } from '../machine/machine.ts';
import { plain } from '../names.ts';
import {
  body,
  chosen,
  constant,
  type Digest,
  derived,
  has,
  type Implied,
  trait,
  unknown,
  type Value,
} from '../values/value.ts';
import { noteOrder } from './age.ts';
import { answerCheck, saysYes } from './asked-vendors.ts';
import { secretOf } from './members.ts';
import {
  carriesSignature,
  isEnvironmentName,
  isNotProduction,
  isProduction,
  isSignatureName,
  isSwitchName,
} from './vocabulary.ts';

/** What `left op right` says. */
export function compare(m: Machine, op: string, left: Value, right: Value, site: Site): Value {
  if (op === '^') return difference(m, left, right, site);
  if (op !== '==' && op !== '!=') return order(m, op, left, right);
  const equal = equality(m, left, right, site, 'plain');
  return op === '==' ? equal : negated(equal);
}

/** `a[i] ^ b[i]`: nothing where both are equal; with `|` the step of a comparison in constant time that is written out. */
function difference(m: Machine, left: Value, right: Value, site: Site): Value {
  const { digest: _digest, ...sent } = left.digest ? right : left;
  const check = checkOf(left.digest ? left : right, sent, site, 'timing-safe');
  return check ? negated(provenBy(m.verification(check))) : derived([left, right]);
}

/** What is known when two values are equal. */
export function equality(
  m: Machine,
  left: Value,
  right: Value,
  site: Site,
  comparison: Verification['comparison'],
): Value {
  if (left.isLength && right.isLength)
    return { traits: 0, truth: { yes: { assumption: { kind: 'right-length', name: null } }, no: {} } };
  for (const [value, other] of [
    [left, right],
    [right, left],
  ] as const) {
    const withConstant = equalsConstant(m, value, other, site);
    if (withConstant) return withConstant;
  }
  const check = checkOf(left, right, site, comparison) ?? checkOf(right, left, site, comparison);
  if (check) return provenBy(m.verification(check));
  if (left.literal !== undefined && right.literal !== undefined)
    return { traits: 0, literal: left.literal === right.literal };
  return { traits: (left.traits | right.traits) & trait.unseen };
}

/** A boolean that is true only if a check has passed. */
export function provenBy(verification: number): Value {
  return { traits: 0, truth: { yes: { proof: verification }, no: { failed: verification } } };
}

export function negated(value: Value): Value {
  if (typeof value.literal === 'boolean') return { traits: value.traits, literal: !value.literal };
  if (value.truth) return { traits: value.traits, truth: { yes: value.truth.no, no: value.truth.yes } };
  return value;
}

/** Comparing with null, a boolean, a number or a name asks whether something is there, or which of two it is. */
function equalsConstant(m: Machine, value: Value, other: Value, site: Site): Value | null {
  const { literal } = other;
  if (literal === undefined || other.secret) return null;
  if (value.literal !== undefined) return { traits: 0, literal: value.literal === literal };
  if (literal === null || literal === '' || literal === 'undefined') return negated(presence(value));
  // `typeof given === 'string'`: it is there, whatever it says.
  if (typeof literal === 'string' && /^(?:string|object|number|function|boolean)$/.test(literal))
    return presence(value);
  if (literal === true || literal === 1)
    return value.truth ? { traits: 0, truth: value.truth } : (flag(value, site) ?? unknown);
  if (literal === false || literal === 0)
    return value.truth ? negated({ traits: 0, truth: value.truth }) : negated(flag(value, site) ?? unknown);
  if (typeof literal !== 'string') return null;
  if (has(value, trait.asked))
    return saysYes(literal) ? provenBy(m.verification(answerCheck(site))) : { traits: trait.asked };
  const name = plain(value.name ?? '')
    .split('.')
    .at(-1)!;
  if (has(value, trait.environment) || value.traits === 0) {
    const isSwitch = /^(?:true|1|yes|on|false|0|no|off)$/i.test(literal);
    if (isEnvironmentName(name) || has(value, trait.environment)) {
      // There the program is run by its tests, not by a server.
      if (isTestRunner.test(name) && /^test(?:ing)?$/i.test(literal)) return constant(false);
      const outside: Implied = { assumption: { kind: 'not-production', name } };
      if (isProduction(literal)) return { traits: 0, truth: { yes: {}, no: outside } };
      if (isNotProduction(literal)) return { traits: 0, truth: { yes: outside, no: {} } };
    }
    if (isSwitch && (has(value, trait.environment) || isSwitchName(name))) {
      const implied: Implied = { assumption: { kind: 'switched-off', name } };
      return { traits: 0, truth: { yes: implied, no: implied } };
    }
  }
  const isToken =
    has(value, trait.header | trait.query) &&
    (value.isSignature === true || isSignatureName(value.headerName ?? name)) &&
    literal.length >= 6 &&
    !/^(?:sha|v\d|application|bearer$|basic$)/i.test(literal);
  if (!isToken) return null;
  const secret: SecretFact = secretOf(null, 'literal', site);
  return provenBy(m.verification(token(secret, value, site, 'plain')));
}

/** Variables that runners of tests set by themselves; others name deployed stages too. */
const isTestRunner = /^(?:nodeenv|railsenv|rackenv)$/;

/** What is known of a value that is something. */
export function presence(value: Value): Value {
  if (value.truth) return { traits: 0, truth: value.truth };
  if (value.literal !== undefined) return { traits: 0, literal: Boolean(value.literal) };
  if (value.isPresent && !value.secret) return constant(true);
  if (value.secret && !has(value, chosen))
    return {
      traits: 0,
      truth: { yes: {}, no: { assumption: { kind: 'secret-missing', name: value.secret.name } } },
    };
  if (carriesSignature(value)) {
    const name = value.headerName ?? null;
    return {
      traits: 0,
      truth: {
        yes: { assumption: { kind: 'header-present', name } },
        no: { assumption: { kind: 'header-missing', name } },
      },
    };
  }
  return flag(value, null) ?? unknown;
}

/** A switch of the settings, asked as it is: `if (config.skipVerification)`. */
function flag(value: Value, _site: Site | null): Value | null {
  const name = plain(value.name ?? '')
    .split('.')
    .at(-1)!;
  if (name === '') return null;
  if (isSwitchName(name)) {
    const implied: Implied = { assumption: { kind: 'switched-off', name } };
    return { traits: 0, truth: { yes: implied, no: implied } };
  }
  // PayPal's checks need the webhook's id as others' need a secret.
  if (/webhookid$/.test(name) && !has(value, chosen))
    return { traits: 0, truth: { yes: {}, no: { assumption: { kind: 'secret-missing', name } } } };
  if (isEnvironmentName(name) && !has(value, chosen)) {
    const implied: Implied = { assumption: { kind: 'not-production', name } };
    return /prod/.test(name)
      ? { traits: 0, truth: { yes: {}, no: implied } }
      : /^(?:isdev|isdevelopment|development|debug|islocal|istest|testing|sandbox)/.test(name)
        ? { traits: 0, truth: { yes: implied, no: {} } }
        : null;
  }
  return null;
}

/** The check that comparing `own` with what was sent makes, if it does. */
function checkOf(
  own: Value,
  sent: Value,
  site: Site,
  comparison: Verification['comparison'],
): Verification | null {
  const { digest } = own;
  if (digest && (!sent.digest || isHashOfSent(digest, sent.digest)) && !sent.secret) {
    if (!digest.isKeyed && !(digest.over & trait.secret)) return null;
    if (!(digest.over & (chosen | trait.time)) && digest.over !== 0) return null;
    if (isOverNothingSent(own)) return null;
    return {
      ...site,
      by: 'mac',
      vendor: null,
      secret: digest.key,
      body: bodyOf(digest.over),
      comparison,
      algorithm: digest.algorithm,
      isPlainHash: !digest.isKeyed,
      freshness: digest.over & trait.sentAt ? 'unchecked' : 'unknown',
    };
  }
  // Meta asks once, by GET, whether an address is meant; that says nothing of the events that follow.
  if (/hub\.?_?verify/.test(sent.name ?? '')) return null;
  if (own.secret && !own.digest && !has(own, chosen)) {
    const isSent = has(sent, chosen) || sent.headerName !== undefined;
    return isSent ? token(own.secret, sent, site, comparison) : null;
  }
  // A signature's header is compared with a setting of whatever name: that is its secret.
  const isSetting = has(own, trait.environment) && own.literal === undefined && !own.digest;
  if (isSetting && !has(own, chosen) && carriesSignature(sent))
    return token(secretOf(own.name ?? null, 'environment', site), sent, site, comparison);
  return null;
}

/** Both signatures are hashed once more before they are compared, so that they are of one length. */
const isHashOfSent = (own: Digest, sent: Digest): boolean =>
  own.isKeyed &&
  has({ traits: own.over }, body) &&
  has({ traits: sent.over }, trait.header) &&
  !has({ traits: sent.over }, body | trait.secret);

/** What was hashed is all known, and nothing of what the request asks for is among it. */
export const isOverNothingSent = ({ digest }: Value): boolean =>
  digest !== undefined && digest.isTold === true && (digest.over & (body | trait.query)) === 0;

function token(
  secret: SecretFact,
  _sent: Value,
  site: Site,
  comparison: Verification['comparison'],
): Verification {
  return {
    ...site,
    by: 'token',
    vendor: null,
    secret,
    body: 'other',
    comparison,
    algorithm: null,
    isPlainHash: false,
    freshness: 'unknown',
  };
}

/** What was verified, by the traits of what was hashed. */
export function bodyOf(traits: number): Verification['body'] {
  if (traits & trait.reserialised) return 'reserialised';
  if (traits & trait.raw) return 'raw';
  if (traits & trait.parsed) return 'parsed';
  return traits === 0 ? 'unknown' : 'other';
}

function order(m: Machine, op: string, left: Value, right: Value): Value {
  if (/^(?:&&|\|\||and|or)$/.test(op)) return derived([left, right]);
  if (/^[<>]=?$/.test(op)) noteOrder(m, left, right);
  if (left.isLength && left.truth && op === '>' && right.literal === 0)
    return { traits: 0, truth: left.truth };
  // A hash has a first byte.
  if (op === '<' && left.literal === 0 && right.isLength) return constant(true);
  if (op === '|' && Boolean(left.truth) !== Boolean(right.truth)) return left.truth ? left : right;
  if (/^[<>]=?$|^in$|^not in$|^instanceof$/.test(op))
    return { traits: (left.traits | right.traits) & trait.unseen };
  const made = derived([left, right]);
  const number = arithmetic(op, left.literal, right.literal);
  if (number !== null) return { ...made, literal: number };
  return op === '-' && has(made, trait.sentAt) ? { ...made, traits: made.traits | trait.age } : made;
}

/** `5 * 60 * 1000`. */
function arithmetic(op: string, left: Value['literal'], right: Value['literal']): number | null {
  if (typeof left !== 'number' || typeof right !== 'number') return null;
  if (op === '*') return left * right;
  return op === '+' ? left + right : null;
}
