/** Check runs, as an App makes them and people press their buttons. */
import type { CheckRun, Repository } from '../state/repository.ts';
import { nextId } from '../state/state.ts';
import { checkRunView, simpleCheckSuiteView, suiteOutcome } from '../views/check.ts';
import { addSuite, findSuite, tellSuite } from './check-suites.ts';
import type { Doer } from './doer.ts';

/** The fields of a request to create or update one. */
export interface CheckRunFields {
  name?: string;
  head_sha?: string;
  details_url?: string;
  external_id?: string;
  status?: string;
  conclusion?: string;
  started_at?: string;
  completed_at?: string;
  output?: {
    title?: string;
    summary?: string;
    text?: string;
    annotations?: (Partial<CheckRun['annotations'][number]> & { path: string })[];
  };
  actions?: CheckRun['actions'];
}

export function createRun(
  doer: Doer,
  repository: Repository,
  appId: number,
  by: string,
  fields: CheckRunFields & { name: string; head_sha: string },
): CheckRun {
  const sha = fields.head_sha;
  const branch = [...repository.refs].find(([ref, at]) => at === sha && ref.startsWith('refs/heads/'))?.[0];
  const suite =
    findSuite(repository, appId, sha) ??
    addSuite(doer, repository, appId, sha, branch?.slice('refs/heads/'.length) ?? null);
  const run: CheckRun = {
    id: nextId(doer.state),
    suite: suite.id,
    name: fields.name,
    headSha: sha,
    externalId: '',
    detailsUrl: null,
    status: 'queued',
    conclusion: null,
    startedAt: doer.time,
    completedAt: null,
    output: { title: null, summary: null, text: null },
    annotations: [],
    actions: [],
  };
  repository.checkRuns.set(run.id, run);
  tellRun(doer, repository, run, 'created', by);
  updateRun(doer, repository, run, by, fields);
  return run;
}

/** Annotations are added to those that are there; all else is replaced. */
export function updateRun(
  doer: Doer,
  repository: Repository,
  run: CheckRun,
  by: string,
  fields: CheckRunFields,
): void {
  const was = run.status;
  run.name = fields.name ?? run.name;
  run.detailsUrl = fields.details_url ?? run.detailsUrl;
  run.externalId = fields.external_id ?? run.externalId;
  run.startedAt = fields.started_at ?? run.startedAt;
  run.status = fields.conclusion === undefined ? (fields.status ?? run.status) : 'completed';
  if (run.status === 'completed') {
    run.conclusion = fields.conclusion ?? run.conclusion;
    run.completedAt = fields.completed_at ?? doer.time;
  } else Object.assign(run, { conclusion: null, completedAt: null });
  run.actions = fields.actions ?? run.actions;
  const {
    title = run.output.title,
    summary = run.output.summary,
    text = run.output.text,
  } = fields.output ?? {};
  run.output = { title, summary, text };
  for (const annotation of fields.output?.annotations ?? []) {
    run.annotations.push({
      start_line: 1,
      end_line: 1,
      start_column: null,
      end_column: null,
      annotation_level: 'notice',
      title: null,
      message: '',
      raw_details: null,
      ...annotation,
    });
  }
  if (run.status !== 'completed' || was === 'completed') return;
  tellRun(doer, repository, run, 'completed', by);
  const suite = repository.checkSuites.get(run.suite)!;
  if (suiteOutcome(repository, suite).status === 'completed')
    tellSuite(doer, repository, suite, 'completed', by);
}

/** Only the App whose run it is hears that a button was pressed. */
export function tellRun(
  doer: Doer,
  repository: Repository,
  run: CheckRun,
  action: 'created' | 'completed' | 'rerequested' | 'requested-action',
  sender: string,
  more: object = {},
): void {
  const suite = repository.checkSuites.get(run.suite)!;
  const check_suite = simpleCheckSuiteView(doer, repository, suite);
  doer.happened({
    webhook: `check-run-${action}`,
    sender,
    repository,
    app: suite.appId,
    payload: { check_run: { ...checkRunView(doer, repository, run), check_suite }, ...more },
  });
}
