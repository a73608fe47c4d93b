import { carryOut, plan, readRuns, type Standing, standingChecks } from '../../github/conversation/index.ts';
import { conversationOf } from '../../reports/conversation/index.ts';
import type { Run } from '../../store/index.ts';
import { contextOf, reportOfChange } from '../judge/index.ts';
import type { Tools } from '../tools.ts';
import type { Jobs } from './job.ts';

/** What GitHub names where there was nothing before. */
const nothing = /^0+$/;

/**
 * Says in a check run what there is to say about commits that come to the default branch without our having seen them in a
 * pull request: by a push, or put together by the merge queue.
 */
export async function judgeRange(run: Run<Jobs['judge-range']>, tools: Tools): Promise<void> {
  const { installation, repository, base, head } = run.data;
  const api = await tools.github.installation(installation);
  // The first push to an empty repository has nothing that it could be compared with; nor may we look without a right to.
  if (nothing.test(base) || api.permissions.contents === undefined) return;
  const judged = await reportOfChange(api, repository, { base, head }, tools);
  if (judged.report === null) return;
  // 0 stands for no pull request.
  const where = { owner: repository.owner, repo: repository.repo, number: 0 };
  const { data } = await api.request('GET /repos/{owner}/{repo}', {
    owner: where.owner,
    repo: where.repo,
  });
  const pull = {
    number: 0,
    url: data.html_url,
    head: { name: '', oid: head, repository: null },
    repository: { url: data.html_url },
  };
  const sealedFor = { key: tools.sealKey, repository: repository.id, pull: 0 };
  const wanted = conversationOf(
    judged.report,
    contextOf({ pull, ...judged, ignores: [], incidents: [], sealedFor }),
  );
  const checks = standingChecks(await readRuns(api, where, head, tools.self.login), where.number);
  const standing: Standing = { findings: [], summaries: [], answers: [], checks, remarks: [] };
  const steps = plan(standing, { ...wanted, findings: [], isWorthSaying: false }, api.permissions);
  if (run.signal.aborted || !(await run.stillOurs())) return;
  await carryOut(api, where, steps);
}
