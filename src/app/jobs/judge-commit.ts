import type { Run } from '../../store/index.ts';
import type { Tools } from '../tools.ts';
import type { Job, Jobs } from './job.ts';

/** Has the open pull requests judged that have a commit at their heads: several may, and GitHub names none of forks. */
export async function judgeCommit(
  { data }: Run<Jobs['judge-commit']>,
  { github, store }: Tools,
): Promise<void> {
  const { installation, repository, sha, delivery } = data;
  const api = await github.installation(installation);
  const { data: found } = await api.request('GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', {
    owner: repository.owner,
    repo: repository.repo,
    commit_sha: sha,
    per_page: 100,
  });
  const pulls = found.filter(({ state, head }) => state === 'open' && head.sha === sha);
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
