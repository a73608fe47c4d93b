/** Whose API code calls, and which calls those are. */
import type { IrFile } from '../../model/index.ts';
import { type Vendor, vendors } from '../../vendors/index.ts';
import { isCheckName } from '../analysis/models/vocabulary.ts';
import { plain } from '../analysis/names.ts';
import type { Upstream } from './data.ts';
import type { Call } from './machine.ts';

interface Api {
  id: string;
  /** A module's name that begins with the vendor's. */
  module: RegExp;
  modules: readonly string[];
  hosts: readonly string[];
  /** Settings and classes of the vendor's: `STRIPE_SECRET_KEY`, `Stripe::Charge`, `\\Stripe\\Charge`. */
  named: RegExp;
  takesPayments: boolean;
}

const apis: readonly Api[] = vendors.flatMap((vendor: Vendor) =>
  vendor.api
    ? [
        {
          id: vendor.id,
          module: new RegExp(`^(?:node-|py-?|python-)?${vendor.id}(?![a-z])`, 'i'),
          modules: vendor.api.modules,
          hosts: vendor.api.hosts,
          named: new RegExp(
            `\\b${vendor.id}_(?:api_|secret_|webhook_|live_|test_)?(?:key|secret|token|url|base)|(?:^|[^\\w])\\\\?${vendor.id}(?:::|\\\\)[a-z]`,
            'im',
          ),
          takesPayments: vendor.api.takesPayments ?? false,
        },
      ]
    : [],
);

/** Hosts before ids: the longer name says more. */
const mentions = new RegExp(
  [...apis.flatMap(({ hosts }) => hosts), ...apis.map(({ id }) => id)]
    .map((text) => text.replaceAll('.', '\\.'))
    .join('|'),
  'gi',
);
const byId = new Map(apis.map((api) => [api.id, api]));
const ids = apis.map(({ id }) => id).join('|');
/** Variables that hold a client: `stripe`, `stripeClient`. */
const client = new RegExp(`^(?:the|my|this)?(${ids})(?:client|api|sdk|service|gateway|connection)?$`);
/** Settings that hold an address: `STRIPE_API_URL`. */
const setting = new RegExp(
  `^(${ids})(?:_?(?:api|base|host|endpoint|server))*_?(?:ur[li]|base|host|endpoint|api)$`,
  'i',
);

export const takesPayments = (vendor: string): boolean => byId.get(vendor)?.takesPayments ?? false;

/** The vendor that a module belongs to; null for any other. */
export function vendorOfModule(module: string): string | null {
  // `../stripe` and `shop.plugins.stripe` are the program's own.
  const rest = module.replace(/^(?:github\.com\/(?:[\w.-]+\/)?|(?:com|io|net|org|co)\.|@|\\)/, '');
  return (
    apis.find(
      (api) =>
        api.module.test(module.startsWith('github.com/') ? module.slice(11) : rest) ||
        api.module.test(rest) ||
        api.modules.some((one) => rest.startsWith(one)),
    )?.id ?? null
  );
}

/** The vendor whose client a variable is by its name: `stripe`, `otesseClient`. */
export function vendorOfName(name: string): string | null {
  return client.exec(plain(name))?.[1] ?? null;
}

/** The vendor whose address a setting holds: `OTESSE_API_URL`. */
export function vendorOfSetting(name: string): string | null {
  return setting.exec(name)?.[1]?.toLowerCase() ?? null;
}

/** The vendor that an address leads to. */
export function vendorOfAddress(text: string): string | null {
  return apis.find(({ hosts }) => hosts.some((host) => text.includes(host)))?.id ?? null;
}

/** All vendors whose API a file uses. */
export function vendorsOf({ text, body }: IrFile): Set<string> {
  const found = new Set<string>();
  for (const stmt of body) {
    const vendor = stmt.kind === 'import' ? vendorOfModule(stmt.module) : null;
    if (vendor !== null) found.add(vendor);
  }
  const seen = new Set(text.match(mentions)?.map((mention) => mention.toLowerCase()));
  for (const { id, hosts, named } of apis) {
    const isUsed = hosts.some((host) => seen.has(host)) || (seen.has(id) && named.test(text));
    if (isUsed) found.add(id);
  }
  return found;
}

/** Methods of a client that ask nothing of the API. */
const local =
  /^(?:set\w*|configure|config|init|initialize|getinstance|builder|build|on|once|use|tostring|then|catch|finally|get(?:apikey|version)|default|create(?:client)?(?:from)?env|withoptions|newbuilder)$/;

/** A client that a call makes, or the call of a vendor that it is; null for any other call. */
export function upstreamCall({ name, shown, isNew, object, callee, args, site }: Call): Upstream | null {
  if (callee.upstream?.role === 'client' && (isNew || object === null)) return callee.upstream;
  if (object?.upstream?.role === 'client') {
    if (isNew || makesClientOf(name, object.upstream)) return object.upstream;
    if (local.test(name) || isCheckName(name) || /webhook|signature|construct/.test(shown.toLowerCase()))
      return null;
    return {
      vendor: object.upstream.vendor,
      role: 'result',
      site,
      name: shown,
      about: `${object.upstream.name}.${shown}`,
    };
  }
  const address = args.find(({ value }) => value.upstream?.role === 'address')?.value.upstream;
  if (!address) return null;
  if (makesClient.test(name)) return { ...address, role: 'client', isHttp: true };
  return asks.test(name) ? { vendor: address.vendor, role: 'result', site, name: shown } : null;
}

/** Go's `stripe.New(key)` and `client.New(key, nil)`, beside `charge.New(params)`. */
const makesClientOf = (name: string, { vendor, name: shown }: Upstream): boolean =>
  /^new(?:client\w*|fromenv)?$/.test(name) &&
  (name !== 'new' || shown === vendor || /client|sdk|api/i.test(shown));

const makesClient =
  /^(?:create|extend|client|httpclient|restclient|newclient|session|asyncclient|baseurl|new|faraday|connection|uri|withbaseurl)$/;
/** Functions that send a request. */
export const asks =
  /^(?:fetch|get|post|put|patch|delete|request|axios|got|ofetch|urlopen|send|do|getasync|postasync|sendasync|postasjsonasync|exchange|postforentity|getforentity|postforobject|getforobject|curlexec|wpremotepost|wpremoteget|\$fetch|filegetcontents|postform|call|execute|ky|needle|superagent)$/;
