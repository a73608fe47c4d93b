/** What a vendor's API gives: payments, people, anything else. */
import type { CarriedData } from '../../model/index.ts';
import { plain } from '../analysis/names.ts';
import { type Data, label, type Upstream } from './data.ts';
import { failureBody } from './errors.ts';
import type { Call } from './machine.ts';
import { takesPayments } from './upstream.ts';

const payments =
  /(?:charge|payment|paymentintent|paymentmethod|setupintent|card|source|token|refund|payout|transfer|balancetransaction|mandate|bankaccount|externalaccount|checkoutsession|sessions?|capture|order|invoice|transaction|dispute)s?(?:\.|$|service|api|client)/;
const people =
  /(?:customer|user|contact|person|persons|subscriber|member|account|profile)s?(?:\.|$|service|api|client)/;

/** A call's outcome, or its body where it is read; after a failure it says what went wrong. */
export function answerOf(call: Call, upstream: Upstream, failed: readonly Upstream[] = []): Data {
  const isBody = upstream.site !== call.site;
  const given: Data = { traits: 0, upstream: isBody ? { ...upstream, role: 'body' } : upstream };
  if (failed.some(({ site }) => site.span[0] === upstream.site.span[0]))
    return { ...given, labels: [failureBody(upstream, call.site)] };
  // What HTTP gives is an answer, not yet the object; a library's function gives the object.
  const labels = objectLabels(upstream);
  return labels.length > 0 ? { ...given, labels } : given;
}

function objectLabels({ vendor, name, about, site }: Upstream): CarriedData[] {
  const word = plain(about ?? name);
  const step = { site, text: `calls ${name}` };
  if (takesPayments(vendor) && payments.test(word))
    return [label('payment', `what ${name} gives`, step, { vendor })];
  return people.test(word) && !/create(?:link|session)/.test(word)
    ? [label('customer', `what ${name} gives`, step, { vendor })]
    : [];
}
