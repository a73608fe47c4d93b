import type { Run } from '../../store/index.ts';
import type { Tools } from '../tools.ts';
import type { Job, Jobs } from './job.ts';
import { openPullsAt } from './open-pulls-at.ts';

/** Has the open pull requests judged that have a commit at their heads. */
export async function judgeCommit(
  { data }: Run<Jobs['judge-commit']>,
  { github, store }: Tools,
): Promise<void> {
  const { installation, repository, sha, delivery } = data;
  const api = await github.installation(installation);
  const pulls = await openPullsAt(api, repository, sha);
  await store.queue.send(
    pulls.map(
      ({ number, base, head, updated_at: at }): Job => ({
        kind: 'judge-pull',
        key: `${repository.id}:${number}`,
        data: {
          installation,
          repository,
          delivery,
          pull: number,
          hint: { base: base.sha, head: head.sha, at },
        },
      }),
    ),
  );
}
