import { crypto, type Finding, isRemoved } from '../../model/index.ts';
import { ruleById } from '../../rules/index.ts';
import { commitMessage } from '../../scan/index.ts';
import { markdownCode } from '../escape/index.ts';
import { placeCell } from '../markdown/place.ts';
import type { ConversationContext } from './context.ts';

type Links = Pick<ConversationContext, 'pull' | 'diff'>;

/**
 * Where a reader finds a line: in the diff, where it stands there, since that link stays right with the next push; else in
 * the file as the head has it; what the head has no more in its commit.
 */
export function lineUrl(path: string, line: number, commit: string | null, { pull, diff }: Links): string {
  if (commit !== null) return `${pull.url}/commits/${commit}`;
  if (diff.hasLines(path, line, line))
    return `${pull.url}/files#diff-${crypto().hash('sha256', path)}R${line}`;
  const file = path.toWellFormed().split('/').map(encodeURIComponent).join('/');
  return `${pull.repository.url}/blob/${pull.head.oid}/${file}#L${line}`;
}

/** `path:line`, linked; with the commit, where only that has it. */
export function placeLink(
  finding: Pick<Finding, 'path' | 'line' | 'commit' | 'evidence'>,
  links: Links,
): string {
  const commit = isRemoved(finding) || finding.path === commitMessage ? finding.commit : null;
  return placeCell(finding, commit, (path, line, at) => lineUrl(path, line, at, links));
}

const documentation = 'https://github.com/otesse/otesse-guard/blob/main/docs';

/** A rule by its id, linked to its page; one that a team wrote has none. */
export function ruleLink(id: string): string {
  const label = markdownCode(id);
  return ruleById(id) ? `[${label}](${documentation}/rules/${id}.md)` : label;
}
