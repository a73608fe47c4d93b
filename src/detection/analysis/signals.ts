import { webhookSchemes } from '../../vendors/webhooks/index.ts';
import type { Entry } from './entrypoints/index.ts';
import { plain } from './names.ts';

const checksSignature = /\b(?:verif|valid|check)\w*_?(?:signature|hmac|webhook)/i;

const checksWebhook = /\b(?:verif|valid|check)\w*web_?hook_?(?:signature|hmac)/i;

export interface Signals {
  reasons: string[];
  vendor: string | null;
  /** A strong signal, or two weak ones. */
  certain: boolean;
  /** It is taken out of a check against forged forms, as what browsers do not send must be. */
  isExempt: boolean;
}

/** Of a route also the plain word: `/hooks/stripe`. In paths and names it mostly means something else. */
const strongRoute = /web[-_]?hook|(?:^|[/_-])hooks?(?:$|[/_-])|(?:^|[/_-])ipn(?:$|[/_-])/i;
const strongWord = /web[-_]?hook|(?:^|[/_-])ipn(?:$|[/_.-])|ipnhandler/i;
const weakWord = /callback|deploy|notif|(?:^|[/_-])events?(?:$|[/_-])|postback|listener|incoming|inbound/i;
const signatureHeader =
  /x-[\w-]{0,60}(?:signature|hmac)|stripe-signature|svix-(?:id|signature)|webhook-signature|x-slack-signature|x-twilio-signature|x-shopify-hmac|paypal-transmission|paddle-signature|x-webhook|x-line-signature|x-razorpay-signature|x-paystack-signature|x-gitlab-token|x-telegram-bot-api-secret|x-square-|linear-signature|x-zm-signature|verif-hash|x-cc-webhook|x-event-key|x-github-event|_signature|(?:\[\s*[:'"]|->|\(['"])signature_?key\b/i;

/** Why an entry is believed to take webhooks; null where nothing says so. */
export function webhookSignals(entry: Entry, ownHeaders: ReadonlySet<string> = new Set()): Signals | null {
  const { file, route, name } = entry;
  const strong: string[] = [];
  const weak: string[] = [];
  const text = textOf(entry);
  const target = entry.steps.at(-1)!.target;
  const places = {
    route,
    name,
    class: target.kind === 'script' ? null : (target.cls?.name ?? null),
    file: file.path,
  };
  for (const [what, place] of Object.entries(places))
    if (place !== null && (what === 'route' ? strongRoute : strongWord).test(place))
      strong.push(`the ${what} ${place}`);
  const weakly = Object.entries(places).find(([, place]) => place !== null && weakWord.test(place));
  if (strong.length === 0 && weakly) weak.push(`the ${weakly[0]} ${weakly[1]}`);
  const lower = text.toLowerCase();
  const own = [...ownHeaders].find((name) => lower.includes(name));
  const header = headerIn(text) ?? (own === undefined ? null : `the header ${own}`);
  if (header !== null) strong.push(header);
  const vendor = vendorOf(text, file.text, route, file.path, helpersOf(entry, text));
  if (vendor.proof !== null) strong.push(vendor.proof);
  else if (vendor.id !== null) weak.push(`${vendor.id} in the file`);
  const isExempt =
    /csrf_exempt|skip_before_(?:action|filter)|skip_forgery|IgnoreAntiforgery|withoutMiddleware/.test(text);
  if (isExempt) weak.push('it is exempt from CSRF checks');
  if (/\bweb_?hook/i.test(text)) weak.push('the word webhook');
  if (entry.framework === 'php' && text.includes('php://input')) weak.push('it reads the raw body');
  if (entry.framework === 'php' && /callback_?(?:data|payload|token)|postback|payment_?status/i.test(text))
    weak.push('the words of a callback');
  if (route?.startsWith('woocommerce_api_')) weak.push('a hook that payment gateways call');
  // Who sends webhooks signs them; who takes them checks.
  if (checksWebhook.test(text)) strong.push('a check of the signature of webhooks');
  else if (checksSignature.test(text)) weak.push('a check of a signature');
  if (isManagement(entry) && !isExempt) return null;
  const isTold = header !== null || vendor.proof !== null;
  if ((entry.isOfResource || asksLogin.test(text)) && !isTold) return null;
  if (namesManagement.test(plain(name ?? '')) && !isTold && !isExempt) return null;
  if (strong.length === 0 && weak.length === 0) return null;
  return {
    reasons: [...strong, ...weak],
    vendor: vendor.id,
    certain: strong.length > 0 || weak.length > 1,
    isExempt,
  };
}

/** Somebody who is logged in is asked for: no sender of webhooks ever is. */
const asksLogin =
  /\brequest\.user\.is_authenticated\b|@login_required\b|\bLoginRequiredMixin\b|\bIsGranted\(|\bAuth::user\(\)|\breq\.isAuthenticated\(\)|\bgetServerSession\(/;

/** The header that tells a webhook, whole and as it is sent; a variable or function that is called like one by its name. */
function headerIn(text: string): string | null {
  const match = signatureHeader.exec(text);
  if (!match) return null;
  const from =
    match.index -
    /[\w-]*$/.exec(text.slice(Math.max(0, match.index - longestHeader), match.index))![0].length;
  const start = from + /^\W*/.exec(text.slice(from, from + longestHeader))![0].length;
  const word = /^[\w-]*/.exec(text.slice(start, start + longestHeader))![0];
  const [, sent] = /^HTTP_(\w+)$/.exec(word) ?? [];
  if (sent !== undefined) return `the header ${sent.split('_').map(capitalised).join('-')}`;
  const isHeader = word.includes('-') || /['"`:]/.test(text[start - 1] ?? '');
  return `the ${isHeader ? 'header' : 'name'} ${word}`;
}

const longestHeader = 80;

const capitalised = (word: string): string => word.slice(0, 1) + word.slice(1).toLowerCase();

/** `create_webhook`, `updateWebhookEndpoint`: webhooks of one's own are looked after; nobody else's are taken. */
const namesManagement =
  /^(?:create|add|register|new|update|edit|patch|toggle|enable|disable|delete|remove|list|get|test|ping|subscribe\w*|unsubscribe\w*)(?:user|own|outgoing|outbound)?webhooks?(?:endpoint|subscription|config(?:uration)?|url|setting)?s?$/;

/** Whether a text that could not be parsed may be a webhook handler: it says so, or names a header that only they read. */
export const mayTakeWebhooks = (text: string): boolean => strongWord.test(text) || signatureHeader.test(text);

/** A class with a page of its own for each of list, show, change and remove manages things; it does not receive them. */
function isManagement({ steps, name }: Entry): boolean {
  const target = steps.at(-1)?.target;
  if (target?.kind !== 'function') return false;
  const { cls, file, fn } = target;
  const beside = file.body.flatMap((stmt) =>
    stmt.kind === 'function' && fn.receiver && stmt.fn.receiver?.type === fn.receiver.type ? [stmt.fn] : [],
  );
  const names = new Set([...(cls?.methods ?? []), ...beside].map((method) => plain(method.name ?? '')));
  const others = [
    'index',
    'show',
    'destroy',
    'update',
    'edit',
    'list',
    'retrieve',
    'delete',
    'getall',
    'findall',
    'remove',
    'subscribe',
    'unsubscribe',
  ];
  const manages = others.filter((one) => names.has(one)).length >= 2;
  return (
    manages &&
    /^(?:store|update|create|destroy|edit|index|show|delete|remove|list|subscribe|unsubscribe)$/.test(
      plain(name ?? ''),
    )
  );
}

function textOf(entry: Entry): string {
  const texts = entry.steps.map(({ target }) => {
    if (target.kind === 'script') return target.file.text;
    if (target.kind === 'expr') return target.file.text.slice(...target.expr.span);
    // Rails says in the class what holds for a method.
    const around = (target.cls?.body ?? []).map(({ span }) => target.file.text.slice(...span)).join('\n');
    return `${around}\n${target.file.text.slice(...target.fn.span)}`;
  });
  return texts.join('\n');
}

/** Functions of the same file that a handler calls, directly or not: they may read a vendor's header for it. */
function helpersOf({ steps, file }: Entry, text: string): string {
  const { target } = steps.at(-1)!;
  if (target.kind === 'script') return '';
  const beside = file.body.flatMap((stmt) => (stmt.kind === 'function' ? [stmt.fn] : []));
  const all = new Map(
    [...beside, ...(target.cls?.methods ?? [])].map((fn) => [
      fn.name ?? '',
      target.file.text.slice(...fn.span),
    ]),
  );
  const found: string[] = [];
  let looked = [text];
  while (looked.length > 0) {
    const named = new Set(looked.flatMap((one) => one.match(/[A-Za-z_]\w*/g) ?? []));
    const called = [...all].filter(([name]) => named.has(name));
    for (const [name] of called) all.delete(name);
    looked = called.map(([, own]) => own);
    found.push(...looked);
  }
  return found.join('\n');
}

const schemes = webhookSchemes.map(({ vendor, commonHeaders = [], places = [vendor], events, modules }) => ({
  vendor,
  commonHeaders,
  events,
  modules,
  byPlace: new RegExp(places.length === 0 ? '(?!)' : `(?<![a-z])(?:${places.join('|')})(?![a-z])`),
}));
const byHeader = new Map(
  webhookSchemes.flatMap(({ vendor, headers }) => headers.map((header) => [header, vendor] as const)),
);

/** Whose webhooks a handler takes: by the names of events, headers, places, imported modules, in that order. */
function vendorOf(
  text: string,
  whole: string,
  route: string | null,
  path: string,
  helpers: string,
): { id: string | null; proof: string | null } {
  for (const { vendor, events } of schemes)
    if (events.some((event) => text.includes(event))) return { id: vendor, proof: `an event of ${vendor}` };
  const words = headersIn(text);
  const place = `${route ?? ''} ${path}`.replaceAll(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
  const placed = schemes.filter(({ byPlace }) => byPlace.test(place));
  const sender =
    placed.find(({ commonHeaders }) => commonHeaders.some((header) => words.has(header)))?.vendor ??
    [...words, ...headersIn(helpers)]
      .map((word) => byHeader.get(word))
      .find((vendor) => vendor !== undefined);
  if (sender !== undefined) return { id: sender, proof: `a header of ${sender}` };
  const found = placed[0] ?? schemes.find(({ modules }) => modules.some((module) => whole.includes(module)));
  return { id: found?.vendor ?? null, proof: null };
}

/** Words of a text as headers are written; Python and PHP write `HTTP_X_SIGNATURE`. */
function headersIn(text: string): Set<string> {
  const words = text.toLowerCase().match(/[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*/g) ?? [];
  return new Set(words.map((word) => word.replaceAll('_', '-').replace(/^http-/, '')));
}
