import { type Finding, removedLater } from '../../../model/index.ts';
import { ruleById } from '../../../rules/index.ts';
import { vendorName } from '../../../vendors/index.ts';
import { linkTarget, markdownText } from '../../escape/index.ts';
import { adviceOn } from '../../wording/index.ts';
import type { ConversationContext } from '../context.ts';
import { day } from './day.ts';
import { folded } from './folded.ts';
import { bulletList, numberedList } from './lists.ts';

type Texts = Pick<ConversationContext, 'ruleOf' | 'revocations'>;

const notEnough =
  'Deleting the line, the commit or the branch is not enough: whoever has read it may keep a copy.';

/** Out of use first, out of the code then: in this order, since only the first makes it safe. */
export function revocationSection(finding: Finding, isAlert: boolean, context: Texts): string[] {
  const { rule, vendor, fingerprint } = finding;
  const { why, fix: steps } = adviceOn(rule, context);
  const done = context.revocations.get(fingerprint);
  // Our own rules say that much themselves.
  const reason = ruleById(rule) ? why : `${why} ${notEnough}`.trim();
  const alarm = `> **Revoke it before anything else.** ${reason}`;
  const first = done
    ? `**Revoked**, says ${markdownText(done.by)} (${day(done.at)}). What is left is to take it out of the code.`
    : `${isAlert ? '> [!CAUTION]\n' : ''}${alarm}`;
  return [first, numberedList(steps), ...revocationLink(rule, vendor, context), ...grounds(finding)];
}

/** The vendor's own page on how it is done. */
export function revocationLink(
  rule: string,
  vendor: string | null,
  context: Pick<Texts, 'ruleOf'>,
): string[] {
  const link = linkTarget(adviceOn(rule, context).references[0] ?? '');
  if (link === null) return [];
  return [`[${vendor === null ? 'How it is done' : `How ${vendorName(vendor)} says it is done`}](${link})`];
}

/** Why it is taken for a key: only who doubts it wants to know. */
function grounds({ evidence }: Finding): string[] {
  const told = evidence.filter((line) => line !== removedLater);
  return told.length > 0 ? [folded('Why this is taken for a key', [bulletList(told.map(markdownText))])] : [];
}
