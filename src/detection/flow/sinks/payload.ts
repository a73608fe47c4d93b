import { plain } from '../../analysis/names.ts';
import { type Data, holding } from '../data.ts';
import type { Argument } from '../machine.ts';

/** Parts of a call that say who asks, not what is sent. */
const credentials =
  /^(?:headers?|authorization|auth\w*|token|apikey|apisecret|key|credentials?|username|user|password|pass|secret|clientsecret|clientid|transport|transporter|bearer|cert|ssl|proxy|signature|xapikey|withheaders|options?|config|connection|session|agent|httpsagent)$/;

/** What a call sends, without what it is allowed to send it by. */
export function payloadOf(args: readonly Argument[]): Data[] {
  return args
    .filter(({ name }) => name === undefined || !credentials.test(plain(name)))
    .map(({ value }) => payload(value, 0));
}

function payload(data: Data, depth: number): Data {
  if (!data.fields || depth > 3) return data;
  const kept = [...data.fields].filter(([key]) => typeof key === 'number' || !credentials.test(plain(key)));
  return holding(kept.map(([, value]) => payload(value, depth + 1)));
}
