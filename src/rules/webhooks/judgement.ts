import type { Assumption, Confidence, Effect, HandlerFacts, Step, Way } from '../../model/index.ts';
import { vendorName } from '../../vendors/index.ts';

/** What is wrong with a way that no check stands on. */
export type Flaw = 'not-verified' | 'too-late' | 'ignored' | 'optional';

export interface Unproved {
  effect: Effect;
  way: Way;
  flaw: Flaw;
  /** Other ways to the same effect have a check. */
  isMixed: boolean;
}

/** The ways of a handler on which an effect is reached without a check, the worst first. */
function unprovedWays({ effects }: HandlerFacts): Unproved[] {
  const found: Unproved[] = [];
  for (const effect of effects) {
    const isMixed = effect.ways.some(({ proof }) => proof !== null);
    for (const way of effect.ways) {
      if (way.proof === null && !way.refetched) found.push({ effect, way, flaw: flawOf(way), isMixed });
    }
  }
  return found;
}

function flawOf({ assumptions, failed, attempted, later }: Way): Flaw {
  const isAttempted = failed.length > 0 || attempted.length > 0;
  if (assumptions.some(({ kind }) => kind !== 'right-length' || !isAttempted)) return 'optional';
  if (isAttempted) return 'ignored';
  return later.length > 0 ? 'too-late' : 'not-verified';
}

/** What must be so for a check to be passed over, as a clause. */
export function conditionOf({ kind, name }: Assumption): string {
  const what = name === null ? '' : ` ${name}`;
  switch (kind) {
    case 'secret-missing':
      return `the secret${what} is not set`;
    case 'header-missing':
      return `the header${what} is missing`;
    case 'not-production':
      return `it is not production`;
    case 'switched-off':
      return `the setting${what} says so`;
    case 'right-length':
      return 'the signature has the right length';
  }
}

/** The worst way with a flaw, if that flaw is the handler's worst: a handler is accused of one thing. */
export function worstOf(handler: HandlerFacts, flaw: Flaw): Unproved | null {
  const ways = unprovedWays(handler);
  const worst = precedence.find((one) => ways.some((way) => way.flaw === one));
  if (worst !== flaw) return null;
  const own = ways.filter((way) => way.flaw === flaw);
  return own.find(({ isMixed }) => !isMixed) ?? own[0]!;
}

/** Which flaw to tell first: the others are parts of it. */
const precedence: readonly Flaw[] = ['ignored', 'optional', 'too-late', 'not-verified'];

/** How sure an accusation is: less where it is not surely a webhook, or not all was seen. */
export function sureness(handler: HandlerFacts, { isMixed, effect, flaw }: Unproved): Confidence {
  if (!handler.complete) return 'low';
  if (!handler.certain) return 'low';
  if (isMixed && flaw === 'not-verified') return 'low';
  return effect.kind === 'call' ? 'medium' : 'high';
}

/** How a sentence about a handler begins. */
export function subject({ route, vendor, scheme }: HandlerFacts): string {
  const whose =
    vendor === null ? 'The handler' : `The handler of ${scheme?.name ?? vendorName(vendor)}’s webhooks`;
  return route === null ? whose : `${whose} at ${route}`;
}

/** From the request to the effect. */
export function evidenceOf(handler: HandlerFacts, { effect, way }: Unproved): Step[] {
  return [
    { site: handler, text: `takes the request (${handler.signals.slice(0, 2).join(', ')})` },
    ...way.assumptions.map((assumption) => ({
      site: assumption,
      text: `goes on when ${conditionOf(assumption)}`,
    })),
    ...(way.assumptions.length > 0 ? [] : way.failed).map((number) => ({
      site: handler.verifications[number]!,
      text: 'verifies, and what it says does not stop the request',
    })),
    { site: effect, text: `reaches ${effect.name}` },
    ...way.later.map((number) => ({ site: handler.verifications[number]!, text: 'verifies only now' })),
  ];
}
