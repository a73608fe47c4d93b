import type { CallSite, Machine } from '../machine/machine.ts';
import { body, has, trait, type Value } from '../values/value.ts';
import { bodyOf, equality, isOverNothingSent, negated, provenBy } from './comparison.ts';

const safe =
  /^(?:timingsafeequal|comparedigest|hashequals|securecompare|fixedlengthsecurecompare|fixedtimeequals|constanttimecompare|constanttimecomp|constanttimeequals|safecompare|timingsafecompare|constanttimeeq|tsscmp|securecompare|timesafecompare|timingsafeequals|safeequal|safeequals|constanttimeequal|securestringcompare)$/;
const plainEquality =
  /^(?:equals|equalsignorecase|isequal|sequenceequal|contentequals|eql|equal|comparestrings|iequals|areequal)$/;
const plainOrder = /^(?:strcmp|strcasecmp|strncmp|compareto|compare|compareordinal|localecompare|strcoll)$/;

/** Functions that compare two values; null for what is none. */
export function comparingCall(m: Machine, call: CallSite): Value | null {
  const { name, dotted, args, object } = call;
  if (call.callee.callable?.kind === 'function') return null;
  const ofPath = pathTest(m, call);
  if (ofPath) return ofPath;
  const byKey = publicKey(m, call);
  if (byKey) return byKey;
  const [first, second] = args.map(({ value }) => value);
  const isBoundToObject = args.length === 1 && object !== null;
  const left = isBoundToObject ? object : first;
  const right = isBoundToObject ? first : second;
  if (!left || !right) return null;
  const isSafe =
    safe.test(name) ||
    /(?:^|\.)(?:hmac\.equal|messagedigest\.isequal)$/.test(dotted) ||
    dotted === 'tsscmp' ||
    /sodium.*memcmp|subtle\.constanttimecompare|scmp/.test(dotted);
  if (isSafe) {
    const found = equality(m, left, right, call.site, 'timing-safe');
    return found.truth || isOverNothingSent(left) || isOverNothingSent(right) ? found : guessed(m, call);
  }
  if (/(?:^|\.)subtle\.verify$/.test(dotted)) return { ...verifiedBySubtle(m, call), isPending: true };
  if (plainEquality.test(name)) return equality(m, left, right, call.site, 'plain');
  if (plainOrder.test(name)) return negated(equality(m, left, right, call.site, 'plain'));
  if (
    (name === 'includes' || name === 'contains' || name === 'inarray' || name === 'indexof') &&
    (left.digest || right.digest || left.secret)
  )
    return equality(m, left, right, call.site, 'plain');
  return null;
}

/** A middleware that asks which path is meant: that of the handler, where it is known. */
function pathTest(m: Machine, { name, object, args }: CallSite): Value | null {
  const wanted = args[0]?.value.literal;
  if (m.route === null || !object || typeof wanted !== 'string' || !/^\/\w/.test(wanted)) return null;
  if (
    !has(object, trait.query) ||
    !/(?:^|\.)(?:get)?(?:request|original)?(?:uri|servletpath|pathinfo|path|url)$/.test(object.name ?? '')
  )
    return null;
  const route = `/${m.route.replace(/^\//, '')}`.toLowerCase();
  const path = wanted.toLowerCase();
  switch (name) {
    case 'startswith':
    case 'startswithsegments':
      return { traits: 0, literal: route.startsWith(path) };
    case 'contains':
    case 'includes':
      return { traits: 0, literal: route.includes(path) };
    case 'equals':
      return { traits: 0, literal: route === path };
    default:
      return null;
  }
}

/** Web Crypto's verify compares by itself: `subtle.verify(algorithm, key, signature, data)`. */
function verifiedBySubtle(m: Machine, { site, args }: CallSite): Value {
  const [algorithm, key, , data] = args.map(({ value }) => value);
  const isMac = algorithm?.literal === 'HMAC' || algorithm?.fields?.get('name')?.literal === 'HMAC';
  return provenBy(
    m.verification({
      ...site,
      by: isMac ? 'mac' : 'public-key',
      vendor: null,
      secret: key?.secret ?? null,
      body: bodyOf(data ? data.traits & (body | trait.header | trait.query) : 0),
      comparison: 'inside',
      algorithm: null,
      isPlainHash: false,
      freshness: 'unknown',
    }),
  );
}

/** A comparison in constant time is made for secrets, even where its sides do not show what they are. */
function guessed(m: Machine, { site }: CallSite): Value {
  return provenBy(
    m.verification({
      ...site,
      by: 'mac',
      vendor: null,
      secret: null,
      body: 'unknown',
      comparison: 'timing-safe',
      algorithm: null,
      isPlainHash: false,
      freshness: 'unknown',
    }),
  );
}

/** Functions of libraries that check a signature with a public key and give true or false. */
const verifiesWithKey =
  /(?:^|\.)(?:crypto\.verify|ed25519\.verify|detached\.verify|ecdsa\.verify(?:asn1)?|nacl\.sign\.detached\.verify)$/;

/** `crypto.verify(…)`, `createVerify('SHA256').update(body).verify(key, signature)`. */
function publicKey(m: Machine, { name, dotted, args, object, site }: CallSite): Value | null {
  const isBegun = name === 'verify' && object?.digest !== undefined;
  if (!isBegun && !verifiesWithKey.test(dotted)) return null;
  const values = args.map(({ value }) => value);
  const traits = values.reduce((sum, value) => sum | value.traits, object?.digest?.over ?? 0);
  return provenBy(
    m.verification({
      ...site,
      by: 'public-key',
      vendor: null,
      secret: values.find(({ secret }) => secret)?.secret ?? null,
      body: bodyOf(traits & body),
      comparison: 'inside',
      algorithm: object?.digest?.algorithm ?? null,
      isPlainHash: false,
      freshness: 'unknown',
    }),
  );
}
