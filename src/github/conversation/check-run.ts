import type { Api } from '../api.ts';
import { beginning, checkIdOf, externalId } from './check-id.ts';
import { checkName } from './query.ts';
import type { StandingCheck } from './standing.ts';
import type { Step, Where } from './steps.ts';

type StepOf<Do extends Step['do']> = Extract<Step, { do: Do }>;

/** GitHub takes no more in one request. */
const atOnce = 50;

/**
 * Writes what a run lacks: its annotations in turn, and with the last of them its conclusion, so that one which says
 * something is complete.
 */
export async function writeCheck(
  api: Api,
  { owner, repo, number }: Where,
  { head, standing, check }: StepOf<'check'>,
): Promise<void> {
  const { conclusion, title, summary, text, annotations, actions } = check;
  let id = standing?.id ?? null;
  let from = standing?.written ?? 0;
  const says = checkIdOf(check);
  do {
    const some = annotations.slice(from, from + atOnce);
    from += some.length;
    const isLast = from >= annotations.length;
    const run = {
      ...{ owner, repo, name: check.name, actions },
      external_id: externalId(number, { ...says, written: from }),
      output: { title, summary, text, annotations: some },
      ...(isLast ? ({ status: 'completed', conclusion } as const) : ({ status: 'in_progress' } as const)),
    };
    if (id === null) {
      const created = await api.request('POST /repos/{owner}/{repo}/check-runs', { ...run, head_sha: head });
      id = Number(created.data.id);
    } else {
      const route = 'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}';
      await api.request(route, { ...run, check_run_id: id });
    }
  } while (from < annotations.length);
}

export async function cancelCheck(
  api: Api,
  { owner, repo }: Where,
  { id }: StepOf<'cancel-check'>,
): Promise<void> {
  await api.request('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', {
    ...{ owner, repo, check_run_id: id },
    ...{ status: 'completed', conclusion: 'cancelled' },
  });
}

/**
 * Says that a scan is under way, where it takes its time. Put what it gives into `standing.checks`, so that the same run
 * comes to its conclusion.
 */
export async function beginCheck(api: Api, where: Where, head: string): Promise<StandingCheck> {
  const { owner, repo, number } = where;
  const { data } = await api.request('POST /repos/{owner}/{repo}/check-runs', {
    ...{ owner, repo, name: checkName, head_sha: head, status: 'in_progress' },
    external_id: externalId(number, beginning),
  });
  return { id: Number(data.id), isCompleted: false, says: beginning };
}
