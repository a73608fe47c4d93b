import { pullRequestsOf, readRun } from '../../github/artifacts/index.ts';
import type { Run } from '../../store/index.ts';
import type { Tools } from '../tools.ts';
import type { Job, Jobs } from './job.ts';

/** Has the pull requests judged that a run of a workflow was about: where the Action scans, its report is there now. */
export async function followRun({ data }: Run<Jobs['follow-run']>, { github, store }: Tools): Promise<void> {
  const { installation, repository, run, delivery } = data;
  const api = await github.installation(installation);
  const where = { owner: repository.owner, repo: repository.repo };
  const about = await readRun(api, where, run);
  if (about.event !== 'pull_request' || !about.isCompleted) return;
  const pulls = await pullRequestsOf(api, where, about);
  await store.queue.send(
    pulls.map(
      ({ number }): Job => ({
        kind: 'judge-pull',
        key: `${repository.id}:${number}`,
        data: { installation, repository, delivery, pull: number, hint: null },
      }),
    ),
  );
}
