import type { Span } from '../../model/index.ts';
import { readMember } from '../analysis/models/members.ts';
import { plain } from '../analysis/names.ts';
import { trait } from '../analysis/values/value.ts';
import { isSameAs } from './conversions.ts';
import { type Data, isTelling, nothing, type Upstream, withLabels } from './data.ts';
import { failureBody, stackOf } from './errors.ts';
import { partLabels, withName, withOrigin } from './labels.ts';
import type { Env, Machine } from './machine.ts';
import { vendorOfName, vendorOfSetting } from './upstream.ts';

/** How a field is asked for: `dotted` is the whole as it is written, null where that has no name. */
interface Asked {
  name: string;
  dotted: string | null;
  span: Span;
}

/** A field of a value. */
export function memberOf(m: Machine, object: Data, { name, dotted, span }: Asked, env: Env): Data {
  const site = m.site(span);
  const field = object.fields?.get(name) ?? object.fields?.get(Number(name));
  if (field) return withName(withOrigin(field, object, name, site), name, site);
  if (m.file.language === 'ruby' && isSameAs(plain(name))) return object;
  const own = dotted === null ? null : m.lookup(dotted, env);
  if (own && isTelling(own)) return withName(own, name, site);
  const stack = stackOf(object, name, site);
  if (stack) return { traits: 0, labels: [stack] };
  const { upstream } = object;
  if (upstream?.role === 'client') return { traits: 0, name: dotted ?? name, upstream };
  const labels = partLabels(object, name, site);
  const part: Data = labels.length > 0 ? { traits: object.traits, labels } : nothing;
  if (upstream && (upstream.role === 'result' || object.isError) && isBody.test(plain(name)))
    return bodyOf(m, object.isError ? { ...part, isError: true } : part, upstream, span);
  if (object.isError) return { ...part, isError: true };
  if (object.labels) return withName(part, name, site);
  return withName(elsewhere(m, object, name, span), name, site);
}

const isBody = /^(?:data|body|response|content|json|text)$/;

/** A field of something that this file does not define. */
function elsewhere(m: Machine, object: Data, name: string, span: Span): Data {
  const site = m.site(span);
  const read: Data = withOrigin(readMember(m, object, name, site), object, name, site);
  const isSetting = (read.traits & trait.environment) !== 0;
  const address = isSetting ? vendorOfSetting(name) : null;
  if (address !== null)
    return { ...read, upstream: { vendor: address, role: 'address', site, name: address } };
  const client = isSetting || read.labels ? null : vendorOfName(name);
  if (client === null || !m.vendors.has(client)) return read;
  return { traits: 0, name: plain(name), upstream: { vendor: client, role: 'client', site, name: client } };
}

/** The body of a vendor's answer; where the call is known to have failed, it says what went wrong. */
function bodyOf(m: Machine, data: Data, upstream: Upstream, span: Span): Data {
  const made: Data = { ...data, upstream: { ...upstream, role: 'body' } };
  return hasFailed(upstream, m.where.failed) ? withLabels(made, [failureBody(upstream, m.site(span))]) : made;
}

/** Whether a call is among those that are known to have failed. */
const hasFailed = ({ site }: Upstream, failed: readonly Upstream[]): boolean =>
  failed.some((one) => one.site.span[0] === site.span[0]);
