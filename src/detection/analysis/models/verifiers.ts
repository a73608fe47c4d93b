import type { IrFile, Language, SecretFact, Verification } from '../../../model/index.ts';
import { type Verifier, type WebhookScheme, webhookSchemes } from '../../../vendors/webhooks/index.ts';
import type { CallSite, Machine } from '../machine/machine.ts';
import { plain } from '../names.ts';
import { assume, attempt, type Result, type State } from '../values/state.ts';
import { body, has, isUntold, trait, unknown, type Value } from '../values/value.ts';
import { bodyOf, provenBy } from './comparison.ts';
import { secretOf } from './members.ts';
import { freshnessBy } from './tolerance.ts';

interface Known extends Verifier {
  scheme: WebhookScheme;
  suffix: string;
}

/** By the last part of the name. */
const known = new Map<string, Known[]>();
for (const scheme of webhookSchemes) {
  for (const verifier of scheme.verifiers) {
    const suffix = plain(verifier.call.replaceAll('::', '.'));
    const last = suffix.split('.').at(-1)!;
    known.set(last, [...(known.get(last) ?? []), { ...verifier, scheme, suffix }]);
  }
}

/** The vendor's function that a call means, if any: the longest name that fits. Errors beside values are Go's way. */
function verifierOf(
  { dotted, name, object }: Pick<CallSite, 'dotted' | 'name' | 'object'>,
  file: IrFile | null | undefined,
): Known | null {
  // `new Webhook(secret)` of Svix verifies whatever the variable is called.
  const isMade = /(?:^|\.)(?:new)?webhook$/.test(object?.name ?? '') && name === 'verify';
  const path = isMade ? '.wh.verify' : `.${dotted.replaceAll('::', '.').replaceAll('\\', '.')}`;
  const fitting = (known.get(name) ?? []).filter(
    ({ suffix, outcome, needsModule, scheme, isGo }) =>
      path.endsWith(`.${suffix}`) &&
      (outcome === 'error' || isGo === true) === (file?.language === 'go') &&
      (!needsModule || scheme.modules.some((module) => file?.text.includes(module))),
  );
  return fitting.sort((a, b) => b.suffix.length - a.suffix.length)[0] ?? null;
}

/** A call of a vendor's function that verifies; null for any other. */
export function verifierCall(m: Machine, call: CallSite, state: State, throws: State[]): Result[] | null {
  const verifier = verifierOf(call, m.project.file(call.site.path));
  if (!verifier) return null;
  const values = call.args.map(({ value }) => value);
  if (values.length > 1 && values.every(hasNothingSent)) return [{ state, value: unknown }];
  const file = m.project.file(call.site.path);
  const number = m.verification(checkBy(call, values, verifier, file?.language));
  return verdicts(call, state, throws, verifier, number).map((result) =>
    verifier.givesPromise && isScript(file)
      ? { ...result, value: { ...result.value, isPending: true } }
      : result,
  );
}

const isScript = (file: IrFile | null | undefined): boolean =>
  file?.language === 'javascript' || file?.language === 'typescript';

/** How a check may end, each with what is known then. */
function verdicts(call: CallSite, state: State, throws: State[], verifier: Known, number: number): Result[] {
  const tried = attempt(state, number);
  const passed = assume(tried, { proof: number }, call.site);
  const given: Value = { traits: trait.parsed };
  switch (verifier.outcome) {
    case 'throws':
      throws.push(assume(tried, { failed: number }, call.site));
      return [{ state: passed, value: given }];
    case 'boolean':
      return [{ state: tried, value: provenBy(number) }];
    case 'middleware':
      return [{ state: passed, value: given }];
    case 'null':
      return [
        { state: passed, value: given },
        { state: assume(tried, { failed: number }, call.site), value: { traits: 0, literal: null } },
      ];
    case 'object':
      return [{ state: tried, value: { ...given, fields: new Map([['valid', provenBy(number)]]) } }];
    case 'error':
      return [{ state: tried, value: withError(given, number) }];
  }
}

/** All is known of it, and it is no part of what the request asks for. */
const hasNothingSent = (value: Value): boolean =>
  !isUntold(value) && !has(value, body | trait.query | trait.request | trait.unseen);

/** Go's `value, err`; where the error stands alone it is the value. */
function withError(given: Value, number: number): Value {
  const error: Value = { traits: 0, truth: { yes: { failed: number }, no: { proof: number } } };
  return {
    ...given,
    truth: error.truth!,
    fields: new Map<string | number, Value>([
      [0, given],
      [1, error],
    ]),
  };
}

/** The secret that a client was made with, unless it is the key to the vendor's API. */
function ofClient({ object }: CallSite): SecretFact | null {
  const secret = object?.secret;
  return secret && /hook|sign|svix/i.test(secret.name ?? '') ? secret : null;
}

/** The secret that stands in the code where a client is made: `new Webhook('whsec_…')`, `new Webhooks({ secret: '…' })`. */
export function writtenSecret({ name, args: [first], site }: CallSite): SecretFact | null {
  if (!first || !/^(?:webhooks?|svix)$/.test(name)) return null;
  const given = first.value.fields?.get('secret') ?? first.value;
  const isText = typeof given.literal === 'string' && given.literal.length >= 8;
  return isText ? secretOf('webhook secret', 'literal', { path: site.path, span: first.expr.span }) : null;
}

function checkBy(
  call: CallSite,
  values: readonly Value[],
  verifier: Known,
  language: Language | undefined,
): Verification {
  const { scheme } = verifier;
  const literal = call.args.find(
    ({ value }, i) => i >= 1 && typeof value.literal === 'string' && value.literal.length >= 8,
  );
  const secret =
    values.find((value) => value.secret)?.secret ??
    ofClient(call) ??
    (literal ? secretOf(null, 'literal', { ...call.site, span: literal.expr.span }) : null);
  const traits = values.reduce((sum, value) => sum | value.traits, 0);
  return {
    ...call.site,
    by: 'sdk',
    vendor: scheme.vendor,
    secret,
    body: bodyOf(traits & (trait.raw | trait.parsed | trait.reserialised)),
    comparison: 'inside',
    algorithm: scheme.algorithm,
    isPlainHash: false,
    freshness: freshnessBy(call, verifier, scheme.signsTime, language),
  };
}
