/** What is answered to a command, a button and a pasted key: short, and with what to do next. */
import type { Ignore } from '../../../github/conversation/index.ts';
import { markdownCode, markdownText, shortened } from '../../escape/index.ts';
import { day } from '../comment/day.ts';
import { shortFingerprint } from '../comment/footer.ts';

export { explanation } from './explanation.ts';
export { helpAnswer } from './help.ts';
export { type PastedInto, pastedNotice } from './pasted-notice.ts';

/** `title` names what was found. */
export function ignoredAnswer({ finding, by, why }: Ignore, title: string): string {
  const id = shortFingerprint(finding);
  return `**Ignored:** ${markdownText(title)} (${markdownCode(id)}). The check no longer counts it; the summary shows that ${markdownText(by)} said so, and why: ${markdownText(shortened(why, 300))}`;
}

export function rescanAnswer(): string {
  return 'Looking at it once more. The summary and the check run will say what comes of it.';
}

/** `name` is that of the incident, without the secret. */
export function revokedAnswer(name: string, { by, at }: { by: string; at: string }): string {
  return `**Recorded as revoked** on ${day(at)} by ${markdownText(by)}: ${markdownText(name)}. What is left is to take it out of the code, and to look through the vendor’s log for uses that were not yours.`;
}

/** Why a command was not carried out. */
export type Refusal =
  | { why: 'no-permission'; by: string }
  | { why: 'no-reason' }
  | { why: 'no-fingerprint' }
  | { why: 'no-such-finding'; said: string }
  | { why: 'several-findings'; said: string; matching: readonly string[] }
  | { why: 'no-open-incident' }
  | { why: 'several-incidents'; open: readonly { finding: string; name: string }[] }
  | { why: 'no-such-rule'; said: string }
  | { why: 'unknown-command'; said: string };

export function refusedAnswer(refusal: Refusal): string {
  switch (refusal.why) {
    case 'no-permission':
      return `Nothing was changed: this takes write permission in this repository, which ${markdownText(refusal.by)} does not have.`;
    case 'no-reason':
      return `Nothing was changed: say why, for whoever reads it in a year. ${form('ignore <fingerprint> <reason>')}`;
    case 'no-fingerprint':
      return `Nothing was changed: say which finding; its comment ends with its fingerprint. ${form('ignore <fingerprint> <reason>')}`;
    case 'no-such-finding':
      return `Nothing was changed: this pull request has no finding ${code(refusal.said)}. The comments and the summary name those that it has.`;
    case 'several-findings':
      return `Nothing was changed: ${code(refusal.said)} may mean any of ${refusal.matching.map(code).join(', ')}. Give more digits.`;
    case 'no-open-incident':
      return 'There is nothing to record: no leaked key of this pull request is waiting to be revoked.';
    case 'several-incidents': {
      const lines = refusal.open.map(
        ({ finding, name }) =>
          `- ${markdownText(name)}: ${code(`/guard revoked ${shortFingerprint(finding)}`)}`,
      );
      return `Nothing was recorded: more than one key is waiting to be revoked. Say which:\n\n${lines.join('\n')}`;
    }
    case 'no-such-rule':
      return `There is no rule ${code(refusal.said)}. The comment of a finding names its rule at the end.`;
    case 'unknown-command':
      return `${code(refusal.said)} is nothing that I know. ${form('help')} says what is.`;
  }
}

const form = (command: string): string => markdownCode(`/guard ${command}`);
const code = (said: string): string => markdownCode(shortened(said, 80));
