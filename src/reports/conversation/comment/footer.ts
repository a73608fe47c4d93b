import { markdownCode } from '../../escape/index.ts';
import type { ConversationContext } from '../context.ts';
import { ruleLink } from '../links.ts';
import { isListening } from '../verdict.ts';

/** Digits of a fingerprint that people have to copy. */
const digits = 12;

export function shortFingerprint(fingerprint: string): string {
  return fingerprint.slice(0, digits);
}

/** What one can do from here, in small print. */
export function footer(
  { rule, fingerprint }: { rule: string; fingerprint: string },
  isKey: boolean,
  context: Pick<ConversationContext, 'run'>,
): string {
  if (!isListening(context)) return `<sub>More: ${ruleLink(rule)}</sub>`;
  const id = shortFingerprint(fingerprint);
  const ways = [
    ...(isKey ? [`once it is revoked: ${markdownCode(`/guard revoked ${id}`)}`] : []),
    `if this is ${isKey ? 'no key' : 'no problem'}: ${markdownCode(`/guard ignore ${id} reason`)}`,
    `more: ${markdownCode(`/guard explain ${rule}`)} or ${ruleLink(rule)}`,
  ];
  return `<sub>${ways.join(' · ')}</sub>`;
}
