import { vendors } from '../../../vendors/index.ts';
import type { Argument, CallSite } from '../machine/machine.ts';
import { dottedName, plain } from '../names.ts';
import { body, chosen, derived, has, trait, type Value } from '../values/value.ts';
import { isAsked } from './asked-vendors.ts';
import { clients, feeds } from './sending.ts';

/** Names of functions that ask for an object by its id. */
const retrieves =
  /^(?:retrieve\w*|get(?:payment|event|order|session|charge|invoice|subscription|customer|transaction|byid)\w*|find(?:payment|event|order|transaction)\w*|fetch(?:payment|event|order|transaction)\w*|verify(?:payment|transaction)\w*|checkpayment\w*|lookup(?:payment|order)\w*)$/;
/** What a program's own store gives back is no vendor's: `orderRepository.getById(id)`. */
const ownStores = /(?:repository|repositories|repo|dao|dbcontext|unitofwork|prisma|\bdb)\.\w+$/;
/** Through a client's part for them: `mollie.payments.get(id)`. */
const retrievesPart = /(?:^|\.)(?:payments?|charges?|checkouts?)\.(?:get|fetch)$/;
/** Asking over HTTP; what is asked for stands in the address. */
const asks =
  /(?:^|\.)(?:fetch|get|getasync|getstringasync|getforobject|getforentity|getfromjsonasync|request|urlopen|filegetcontents|curlexec|wpremoteget|ofetch|got|sendasync|execute)$/;
/** PayPal's and its like: the message is sent back to its sender, who says whether it is theirs. */
const sendsBack = /notify-?validate|_notify|ipnpb|verify|validate/i;

const clientOf = new RegExp(`^(?:${clientNames()})(?:client|api|sdk|gateway|service)?$`);
const isClient = (part: string): boolean => clientOf.test(part);

/** Vendors by their names, as variables and classes are called after them, and some whose webhooks bring an id alone. */
function clientNames(): string {
  return [...vendors.map(({ id }) => id.replaceAll('-', '')), 'mollie', 'mercadopago', 'iyzipay'].join('|');
}

/** Asking the vendor for an object by its id, or whether a message is theirs: what comes back is the vendor's. */
export function refetches(call: CallSite): Value | null {
  if (call.callee.callable || isAsked(call)) return null;
  const given = derived(call.args.map(({ value }) => value));
  if (!(given.traits & chosen)) return null;
  if (
    (retrieves.test(call.name) && !ownStores.test(call.dotted)) ||
    retrievesPart.test(call.dotted) ||
    getsFromVendor(call) ||
    getsIds(call)
  )
    return { traits: trait.refetched, name: call.name };
  const options = call.args.slice(0, 2).map(({ value }) => value.fields);
  const isSending = options.some((fields) => {
    const method = fields?.get('method')?.literal;
    return (
      (typeof method === 'string' && method.toUpperCase() !== 'GET') ||
      ['body', 'data', 'json', 'form'].some((part) => fields?.has(part))
    );
  });
  const [address] = call.args;
  const isAsking =
    asks.test(call.dotted) &&
    clients.test(call.dotted) &&
    !isSending &&
    address !== undefined &&
    has(address.value, chosen) &&
    !isForeign(address);
  const texts = call.args
    .map(({ value }) => (typeof value.literal === 'string' ? value.literal : ''))
    .join(' ');
  if (isAsking || (clients.test(call.dotted) && sendsBack.test(texts)))
    return { traits: trait.refetched, name: call.name };
  return null;
}

/** `payments.processWebhook(topic, id)`: who gets no more than ids of a message can only ask its sender for it. */
function getsIds({ name, args }: CallSite): boolean {
  const sent = args.filter(({ value }) => feeds(value)).map(lastWord);
  return (
    /webhook|notif|ipn/.test(name) &&
    sent.some((word) => /id$/.test(word)) &&
    sent.every((word) => /(?:id|topic|type|resource|action)$/.test(word))
  );
}

/** What an argument is called, or else what it was called where it comes from. */
function lastWord({ expr, value }: Argument): string {
  const inner = expr.kind === 'call' && expr.args.length === 1 ? expr.args[0]!.value : expr;
  return plain((dottedName(inner) ?? value.name ?? '').split('.').at(-1)!);
}

/** An address that was sent leads wherever the sender wants. */
function isForeign({ value, expr }: Argument): boolean {
  const name = plain(`${dottedName(expr) ?? ''} ${value.name ?? ''}`);
  return has(value, trait.begun) || /(?:ur[il]|href|link|endpoint)(?:\s|$)/.test(name);
}

/** `mollie.payments.get(id)`, `client.payments.get(id)` of a vendor's or an API's client; those of stores and caches are no vendor's. */
function getsFromVendor({ name, dotted, object, args: [id] }: CallSite): boolean {
  if (!/^(?:get|find|fetch|read|show)$/.test(name)) return false;
  if (dotted.split('.').slice(0, -1).some(isClient)) return true;
  const made = object?.name ?? '';
  return (
    /client|api|sdk/.test(made) &&
    !/prisma|redis|mongo|dynamo|sql|db|cache|elastic|s3|supabase|firestore|storage/.test(made) &&
    id !== undefined &&
    has(id.value, body)
  );
}

export const isRefetched = (call: CallSite): boolean =>
  [...call.args.map(({ value }) => value), ...(call.object ? [call.object] : [])].some(
    (value) => has(value, trait.refetched) && !feeds(value),
  );
