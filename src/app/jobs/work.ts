import { ApiError } from '../../github/index.ts';
import { type Handler, PutOff, type Run } from '../../store/index.ts';
import type { Metrics } from '../metrics.ts';
import type { Tools } from '../tools.ts';
import { followRun } from './follow-run.ts';
import type { JobKind, Jobs } from './job.ts';
import { judgeCommit } from './judge-commit.ts';
import { judgePull } from './judge-pull.ts';
import { judgeRange } from './judge-range.ts';
import { lookAgainAt } from './not-yet.ts';
import { pressButton } from './press-button.ts';
import { readText } from './read-text.ts';
import { redeliver } from './redeliver.ts';

type Work = { [Kind in JobKind]: (run: Run<Jobs[Kind]>, tools: Tools) => Promise<void> };

const work: Work = {
  'judge-pull': judgePull,
  'judge-range': judgeRange,
  'judge-commit': judgeCommit,
  'follow-run': followRun,
  'press-button': pressButton,
  'read-text': readText,
  redeliver,
};

/** From now on jobs are done. Whatever a job did before it broke off, its next run finds and does not do again. */
export function workOn(tools: Tools, metrics: Metrics): void {
  for (const kind of Object.keys(work) as JobKind[])
    tools.store.queue.work(kind, handler(kind, work[kind] as Work['judge-pull'], tools, metrics) as Handler);
}

function handler(
  kind: JobKind,
  does: Work['judge-pull'],
  tools: Tools,
  metrics: Metrics,
): Handler<Jobs['judge-pull']> {
  return async (run) => {
    const { delivery, repository } = run.data;
    const log = tools.log.child({
      job: run.id,
      kind,
      attempt: run.attempt,
      delivery,
      repository: repository?.id,
    });
    const started = performance.now();
    const done = (outcome: string): void => {
      metrics.jobs.inc({ kind, outcome });
      metrics.jobSeconds.observe({ kind }, (performance.now() - started) / 1_000);
      log.info({ ms: Math.round(performance.now() - started), outcome }, 'A job ended');
    };
    try {
      await does(run, { ...tools, log });
      done('done');
    } catch (error) {
      const again = lookAgainAt(error, run.attempt, tools.now());
      if (again !== null) {
        done('not-yet');
        throw new PutOff(again);
      }
      if (isForNobody(error)) {
        const { problem, message: why } = error as ApiError;
        if (problem === 'refused')
          log.warn({ why }, 'GitHub does not let us do this: look at what the App is granted');
        else log.info({ why }, 'There is nothing to be done there any more');
        return done('nothing');
      }
      done(error instanceof ApiError && error.problem === 'limited' ? 'put-off' : 'failed');
      throw putOff(error, tools.now());
    }
  };
}

/** The pull request, the repository or the installation is gone, suspended, or not ours to see: GraphQL says so with 200. */
function isForNobody(error: unknown): boolean {
  return (
    error instanceof ApiError &&
    (error.problem === 'missing' || (error.problem === 'refused' && !error.isFinal))
  );
}

/** A job that must wait for GitHub has not failed. */
function putOff(error: unknown, now: Date): unknown {
  if (!(error instanceof ApiError) || error.problem !== 'limited') return error;
  return new PutOff(new Date(Math.max(error.until ?? 0, now.getTime() + 1_000)));
}
