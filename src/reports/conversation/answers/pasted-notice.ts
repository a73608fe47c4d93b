import type { Finding } from '../../../model/index.ts';
import { markdownCode, markdownText } from '../../escape/index.ts';
import { adviceOn, count, type RuleOptions } from '../../wording/index.ts';
import { folded } from '../comment/folded.ts';
import { numberedList } from '../comment/lists.ts';
import { revocationLink } from '../comment/revocation.ts';
import { cutText } from '../limit.ts';

/** Where the key was pasted, as people call it. */
export type PastedInto = 'description' | 'comment' | 'title';

const purge =
  'https://docs.github.com/en/communities/moderating-comments-and-conversations/tracking-changes-in-a-comment';

/** Said below a text that keys were pasted into, once they are hidden there. */
export function pastedNotice(findings: readonly Finding[], into: PastedInto, options: RuleOptions): string {
  const kinds = [...new Map(findings.map((finding) => [finding.fingerprint, finding])).values()];
  const several = kinds.length > 1;
  const shown = kinds.map(({ rule, preview }) => {
    const { title } = adviceOn(rule, options);
    return `${markdownText(title.charAt(0).toUpperCase() + title.slice(1))} ${markdownCode(preview)}`;
  });
  return cutText([
    `**${count(kinds.length, 'key')} pasted here ${several ? 'are' : 'is'} hidden now, and not safe:** ${shown.join(', ')}`,
    `> [!CAUTION]\n> **Revoke ${several ? 'them' : 'it'} before anything else.** Whoever has read this may keep a copy, everybody who watches it was sent ${several ? 'them' : 'it'} by mail, and ${into === 'title' ? 'the timeline shows the old title' : 'the edit history still shows the old text'}.`,
    ...steps(kinds, options),
    into === 'title'
      ? 'An old title cannot be taken out of the timeline: only deleting the issue removes it.'
      : `To take it out of the edit history: open **edited** at the top of the ${into}, choose the oldest version, then **Options**, **Delete revision from history** ([GitHub’s page on it](${purge})). Mails that were sent stay where they are.`,
  ]);
}

/** Once for each vendor's way of doing it. */
function steps(findings: readonly Finding[], options: RuleOptions): string[] {
  const byRule = [...new Map(findings.map((finding) => [finding.rule, finding])).values()];
  return byRule.flatMap(({ rule, vendor }) => {
    const { title, fix } = adviceOn(rule, options);
    const blocks = [numberedList(fix), ...revocationLink(rule, vendor, options)];
    return byRule.length === 1 ? blocks : [folded(markdownText(title), blocks)];
  });
}
