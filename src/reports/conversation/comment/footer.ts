import { markdownCode } from '../../escape/index.ts';
import { ruleLink } from '../links.ts';

/** Digits of a fingerprint that people have to copy. */
const digits = 12;

export function shortFingerprint(fingerprint: string): string {
  return fingerprint.slice(0, digits);
}

/** What one can do from here, in small print. */
export function footer({ rule, fingerprint }: { rule: string; fingerprint: string }, isKey: boolean): string {
  const id = shortFingerprint(fingerprint);
  const ways = [
    ...(isKey ? [`once it is revoked: ${markdownCode(`/guard revoked ${id}`)}`] : []),
    `if this is ${isKey ? 'no key' : 'no problem'}: ${markdownCode(`/guard ignore ${id} reason`)}`,
    `more: ${markdownCode(`/guard explain ${rule}`)} or ${ruleLink(rule)}`,
  ];
  return `<sub>${ways.join(' · ')}</sub>`;
}
