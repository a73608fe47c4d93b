import type { Site, Verification } from '../../../model/index.ts';
import { webhookSchemes } from '../../../vendors/webhooks/index.ts';
import type { CallSite } from '../machine/machine.ts';
import { unseenCheck } from '../unseen-check.ts';
import { constant, has, trait, type Value } from '../values/value.ts';

const addresses = webhookSchemes.flatMap(({ askedAt }) => askedAt ?? []);

/** A text of the code; one that is an address at which a vendor says whether a message is theirs is marked. */
export function textOf(literal: string | number | boolean | null): Value {
  const isAddress = typeof literal === 'string' && addresses.some((address) => literal.includes(address));
  return isAddress ? { traits: trait.asked, literal } : constant(literal);
}

/** Whether a vendor is asked, or has answered. */
export const isAsked = ({ args, object }: Pick<CallSite, 'args' | 'object'>): boolean =>
  args.some(({ value }) => has(value, trait.asked)) || (object !== null && has(object, trait.asked));

/** Whether a text is what a vendor says of a message that is theirs. */
export const saysYes = (text: string): boolean => /^(?:success|verified|valid|true)$/i.test(text);

/** The check that looking at a vendor's answer is. */
export const answerCheck = (site: Site): Verification => ({ ...site, ...unseenCheck, by: 'sdk' });
