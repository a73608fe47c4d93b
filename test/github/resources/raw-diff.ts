/** A comparison as a diff, where the media type asks for one: https://docs.github.com/rest/using-the-rest-api/media-types */
import { diffFiles } from '../git/diff.ts';
import { gitOfIds } from '../git/git.ts';
import { type Answer, ApiError } from '../server/answer.ts';
import type { Call } from '../server/call.ts';

const most = { files: 300, lines: 20_000 };

/** Null where JSON is asked for. @throws ApiError 406 where there is too much of it */
export function rawDiff({ headers, repository }: Call, from: string, to: string): Answer | null {
  if (!/vnd\.github(\.v3)?\.diff/.test(headers.accept ?? '')) return null;
  const { folder } = repository;
  if (diffFiles(folder, from, to).length > most.files) {
    throw tooLarge(
      `files (${most.files}). Consider using 'List pull requests files' API or locally cloning the repository instead.`,
    );
  }
  const body = gitOfIds(folder, 'diff', '-M', '--no-color', '--no-ext-diff', from, to);
  if (body.toString().split('\n').length > most.lines) throw tooLarge(`lines (${most.lines})`);
  return { status: 200, body, headers: { 'content-type': 'application/vnd.github.diff; charset=utf-8' } };
}

/** https://github.com/pascalgn/size-label-action/issues/53 */
function tooLarge(what: string): ApiError {
  return new ApiError(406, `Sorry, the diff exceeded the maximum number of ${what}`, {
    errors: [{ resource: 'PullRequest', field: 'diff', code: 'too_large' }],
  });
}
