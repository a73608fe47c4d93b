import type { IrFile, Verification } from '../../../model/index.ts';
import { type Vendor, type Verifier, vendors } from '../../../vendors/index.ts';
import type { CallSite, Machine } from '../machine/machine.ts';
import { plain } from '../names.ts';
import { assume, attempt, type Result, type State } from '../values/state.ts';
import { trait, type Value } from '../values/value.ts';
import { bodyOf, provenBy } from './comparison.ts';
import { secretOf } from './members.ts';

interface Known extends Verifier {
  vendor: Vendor;
  suffix: string;
}

/** By the last part of the name. */
const known = new Map<string, Known[]>();
for (const vendor of vendors) {
  for (const verifier of vendor.webhooks?.verifiers ?? []) {
    const suffix = plain(verifier.call.replaceAll('::', '.'));
    const last = suffix.split('.').at(-1)!;
    known.set(last, [...(known.get(last) ?? []), { ...verifier, vendor, suffix }]);
  }
}

/** The vendor's function that a call means, if any: the longest name that fits. Errors beside values are Go's way. */
function verifierOf(
  { dotted, name }: Pick<CallSite, 'dotted' | 'name'>,
  file: IrFile | null | undefined,
): Known | null {
  const path = `.${dotted.replaceAll('::', '.').replaceAll('\\', '.')}`;
  const fitting = (known.get(name) ?? []).filter(
    ({ suffix, outcome, needsModule, languages, vendor }) =>
      path.endsWith(`.${suffix}`) &&
      (outcome === 'error') === (file?.language === 'go') &&
      (!languages || (file && languages.includes(file.language))) &&
      (!needsModule || vendor.webhooks!.modules.some((module) => file?.text.includes(module))),
  );
  return fitting.sort((a, b) => b.suffix.length - a.suffix.length)[0] ?? null;
}

/** A call of a vendor's function that verifies; null for any other. */
export function verifierCall(m: Machine, call: CallSite, state: State, throws: State[]): Result[] | null {
  const verifier = verifierOf(call, m.project.file(call.site.path));
  if (!verifier) return null;
  const values = call.args.map(({ value }) => value);
  const number = m.verification(checkBy(call, values, verifier));
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
    case 'error':
      return [{ state: tried, value: withError(given, number) }];
  }
}

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

function checkBy(call: CallSite, values: readonly Value[], { vendor, checksTime }: Known): Verification {
  const scheme = vendor.webhooks!;
  const literal = call.args.find(
    ({ value }, i) => i >= 1 && typeof value.literal === 'string' && value.literal.length >= 8,
  );
  const secret =
    values.find((value) => value.secret)?.secret ??
    (literal ? secretOf(null, 'literal', { ...call.site, span: literal.expr.span }) : null);
  const traits = values.reduce((sum, value) => sum | value.traits, 0);
  return {
    ...call.site,
    by: 'sdk',
    vendor: vendor.id,
    secret,
    body: bodyOf(traits & (trait.raw | trait.parsed | trait.reserialised)),
    comparison: 'inside',
    algorithm: scheme.algorithm,
    isPlainHash: false,
    freshness: checksTime ? 'checked' : 'unknown',
  };
}
