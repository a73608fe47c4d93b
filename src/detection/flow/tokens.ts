/** OAuth: what asks for a token, and what is then kept of the answer. */
import type { CarriedData, TokenFact } from '../../model/index.ts';
import { plain } from '../analysis/names.ts';
import { type Data, label, labelsOf } from './data.ts';
import type { Call, Machine } from './machine.ts';
import { asks } from './upstream.ts';

const address = /\/oauth2?\/(?:v\d+\/)?(?:access_?)?token\b|\/(?:access_)?token$|\/oauth\/access_token/i;
const sdk = /(?:^|\.)oauth2?\.(?:token|access|gettoken|exchange\w*)$|(?:^|\.)oauth\.accesstoken$/;

/** The answer to a call that asks for a token; null for any other call. */
export function tokenAnswer(m: Machine, call: Call): CarriedData | null {
  if (!asksForToken(m, call)) return null;
  const { site, shown } = call;
  m.tokens.set(site.span[0], { ...site, name: shown, vendor: vendorAmong(call), kept: null, isWhole: false });
  return label('token-response', 'the token response', { site, text: `asks for a token with ${shown}` });
}

function asksForToken(m: Machine, { name, dotted, args, expr }: Call): boolean {
  if (sdk.test(dotted)) return true;
  if (!asks.test(name)) return false;
  const [first] = args;
  if (typeof first?.value.literal === 'string' && address.test(first.value.literal)) return true;
  return args.length > 0 && m.file.text.slice(...expr.span).includes('grant_type');
}

const vendorAmong = ({ args }: Call): string | null =>
  args.map(({ value }) => value.upstream?.vendor).find((vendor) => vendor !== undefined) ?? null;

/** Takes note of a token that outlives the function which has asked for it. */
export function keep(m: Machine, value: Data, at: TokenFact['kept']): void {
  for (const { kind, name, steps } of labelsOf(value)) {
    const token = m.tokens.get(steps[0]!.site.span[0]);
    if (!token) continue;
    if (kind === 'token-response') token.isWhole = true;
    else if (kind === 'secret' && /^access/.test(plain(name))) token.kept ??= at;
  }
}
