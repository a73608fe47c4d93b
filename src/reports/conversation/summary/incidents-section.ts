import { linkTarget, markdownCode, markdownText } from '../../escape/index.ts';
import { shortFingerprint } from '../comment/footer.ts';
import type { ConversationContext } from '../context.ts';

/** Resolved is not safe: keys that this pull request leaked and that nobody has said to be revoked. */
export function incidentsSection({ incidents }: Pick<ConversationContext, 'incidents'>): string[] {
  if (incidents.length === 0) return [];
  const lines = incidents.map(({ finding, name, url }) => {
    const target = url === null ? null : linkTarget(url);
    const what = target === null ? markdownText(name) : `[${markdownText(name)}](${target})`;
    return `- ${what}, ${markdownCode(`/guard revoked ${shortFingerprint(finding)}`)}`;
  });
  return ['**Leaked and not known to be revoked:**', lines.join('\n')];
}
