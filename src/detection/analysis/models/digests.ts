import type { CallSite, Machine } from '../machine/machine.ts';
import type { State } from '../values/state.ts';
import { chosen, type Digest, derived, isUntold, trait, type Value } from '../values/value.ts';
import { secretOf } from './members.ts';

/** Functions that make a signature, whatever they are called besides: they do not look at the one that was sent. */
const computes =
  /^(?:generate|compute|create|calculate|calc|make|build|gen|derive|expected)\w*(?:signature|sig|hmac|mac)$|^sign(?:payload|body|message|data|webhook|request)$/;
const algorithm = /(sha-?_?(?:1|224|256|384|512)|md5|ripemd160)/i;

/** Hashes and keyed hashes, in whatever library: gives the digest, or null for what is no hash. */
export function digestCall(m: Machine, call: CallSite, _state: State): Value | null {
  void m;
  const { name, dotted, args, object } = call;
  const texts = [
    call.shown,
    ...args.map(({ value }) => value.literal).filter((text) => typeof text === 'string'),
  ];
  const named =
    texts.map((text) => algorithm.exec(String(text))?.[1]).find(Boolean) ??
    algorithm.exec(args.map(({ value }) => value.name ?? '').join(' '))?.[1];
  const found = named ? named.toLowerCase().replaceAll(/[-_]/g, '') : null;
  if (name === 'createverify')
    return { traits: 0, digest: { algorithm: found, isKeyed: false, key: null, over: 0, isTold: null } };
  // Going on with one that has begun: `.update(body).digest('hex')`, `mac.Write(body)`, `hash.doFinal(body)`.
  if (object?.digest) {
    if (
      /^(?:update|write|dofinal|digest|finalize|computehash|hash|append|transformfinalblock|sign|sum|hexdigest|base64digest|init|hmachex|hmac|putbytes|appenddata|gethashandreset|calculate)$/.test(
        name,
      )
    )
      return keyed(
        over(
          object.digest,
          args.map(({ value }) => value),
        ),
        args.map(({ value }) => value),
        found,
      );
    return null;
  }
  const isHmac =
    /hmac|hashhmac|(?:^|\.)mac\.getinstance|hmacsha|createmac/.test(dotted) ||
    (name === 'sign' && /subtle/.test(dotted)) ||
    (computes.test(name) && call.callee.callable === undefined) ||
    args.some(({ value }) => typeof value.literal === 'string' && /^hmac/i.test(value.literal));
  const values = args.map(({ value }) => value);
  if (isHmac && !/verify|compare|equal|isvalid|validate/.test(name)) {
    const keyAt = values.findIndex(({ secret }) => secret !== undefined);
    const literalKey = values.findIndex(
      ({ literal }) =>
        typeof literal === 'string' &&
        !algorithm.test(literal) &&
        !/^(?:hex|base64|utf-?8|binary|latin1|hmac)$/i.test(literal),
    );
    const key =
      keyAt !== -1
        ? values[keyAt]!.secret!
        : literalKey !== -1
          ? secretOf(null, 'literal', { ...call.site, span: args[literalKey]!.expr.span })
          : null;
    const data = values.filter((_, i) => i !== (keyAt === -1 ? literalKey : keyAt));
    const digest: Digest = {
      algorithm: found,
      isKeyed: true,
      key,
      over: traitsOf(data),
      isTold: isTold(data, null),
    };
    return { traits: trait.digest, digest };
  }
  if (
    /^(?:createhash|md5|sha1|sha256|sha512|sha384|hash|sum256|sum|hexdigest|digestmessage|digest|hashdata|sha256hex|sha1hex|md5hex|getinstance)$/.test(
      name,
    ) &&
    (found !== null || /(?:createhash|hashlib|digest::|subtle\.digest)/.test(dotted))
  ) {
    const key = values.find(({ secret }) => secret !== undefined)?.secret ?? null;
    return {
      traits: trait.digest,
      digest: withInner(
        {
          algorithm: found ?? algorithm.exec(name)?.[1] ?? null,
          isKeyed: false,
          key,
          over: traitsOf(values),
          isTold: isTold(values, null),
        },
        values,
      ),
    };
  }
  return null;
}

function over(digest: Digest, values: readonly Value[]): Digest {
  return withInner(
    { ...digest, over: digest.over | traitsOf(values), isTold: isTold(values, digest.isTold) },
    values,
  );
}

/** A hash of a hash stands for what the inner one was made over, and with. */
function withInner(digest: Digest, values: readonly Value[]): Digest {
  const inner = values.flatMap((value) => (value.digest && value.digest.over !== 0 ? [value.digest] : []));
  return {
    ...digest,
    isKeyed: digest.isKeyed || inner.some(({ isKeyed }) => isKeyed),
    key: digest.key ?? inner.find(({ key }) => key)?.key ?? null,
    over: inner.reduce((sum, one) => sum | one.over, digest.over),
  };
}

function keyed(digest: Digest, values: readonly Value[], algorithmName: string | null): Value {
  // A key may come wrapped, with its algorithm: `new SecretKeySpec(secret, "HmacSHA256")`.
  const given = values.map((value) => value.secret ?? value.digest?.key).find(Boolean);
  const key = digest.key ?? given ?? null;
  return { traits: trait.digest, digest: { ...digest, key, algorithm: digest.algorithm ?? algorithmName } };
}

/** Whether all data that goes into a hash is known; what only says how to hash is none. */
function isTold(values: readonly Value[], before: boolean | null): boolean | null {
  const data = values.filter(
    ({ literal, name, traits, digest }) =>
      literal !== null &&
      !(digest?.isKeyed && digest.over === 0) &&
      !(typeof literal === 'string' && howToHash.test(literal)) &&
      !(traits === 0 && algorithm.test(name ?? '')),
  );
  if (data.length === 0) return before;
  return before !== false && !data.some(isUntold);
}

const howToHash =
  /^(?:hmac\W?)?(?:(?:rsa-?)?sha-?_?\d+|md5)$|^(?:hex|base64(?:url)?|utf-?8|binary|latin1|ascii|hmac|raw)$/i;

/** What was hashed, a secret among it included. */
function traitsOf(values: readonly Value[]): number {
  return derived(values).traits & (chosen | trait.secret | trait.time | trait.sentAt);
}
