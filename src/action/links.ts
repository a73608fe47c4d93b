import { context } from '@actions/github';
import { isRemoved, type Report } from '../model/index.ts';
import { commitMessage } from '../scan/index.ts';

/** Where a reader finds a place: at the head, or in the commit that had it when the head has it no more. */
export function blobLinks(
  report: Report,
  head: string | null,
): (path: string, line: number, commit: string | null) => string {
  const repository = `${context.serverUrl}/${process.env.GITHUB_REPOSITORY ?? ''}`;
  const gone = new Set(report.findings.filter(isRemoved).map(({ path, line }) => `${line}:${path}`));
  return (path, line, commit) => {
    if (path === commitMessage) return `${repository}/commit/${commit}`;
    const at = (gone.has(`${line}:${path}`) ? commit : head) ?? commit ?? 'HEAD';
    return `${repository}/blob/${at}/${path.split('/').map(encodeURIComponent).join('/')}#L${line}`;
  };
}
