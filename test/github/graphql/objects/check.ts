/** Check suites and check runs. */
import type { CheckRun, CheckSuite, Repository } from '../../state/repository.ts';
import { checkRunView, checkSuiteView } from '../../views/check.ts';
import { need } from '../allowed.ts';
import type { Asking } from '../asking.ts';
import { connection, type Slice } from '../connection.ts';

interface SuiteFilter {
  appId?: number;
  checkName?: string;
}

interface RunFilter extends SuiteFilter {
  checkType?: 'ALL' | 'LATEST';
  status?: string;
  statuses?: string[];
  conclusions?: string[];
}

/** The field of a commit: its suites, for whoever may read checks. */
export function suitesOf(asking: Asking, repository: Repository, oid: string) {
  return ({ filterBy, ...slice }: Slice & { filterBy?: SuiteFilter }) => {
    need(asking.server, asking.actor, repository, ['checks'], 'read');
    const { appId, checkName } = filterBy ?? {};
    const suites = [...repository.checkSuites.values()]
      .filter((suite) => suite.headSha === oid)
      .filter((suite) => !appId || suite.appId === appId)
      .filter((suite) => !checkName || runsOf(repository, suite).some(({ name }) => name === checkName));
    return connection(suites, slice, (suite) => suiteNode(asking, repository, suite));
  };
}

function runsOf({ checkRuns }: Repository, { id }: CheckSuite): CheckRun[] {
  return [...checkRuns.values()].filter(({ suite }) => suite === id);
}

function suiteNode(asking: Asking, repository: Repository, suite: CheckSuite): object {
  const { node_id, status, conclusion, app } = checkSuiteView(asking, repository, suite);
  return {
    __typename: 'CheckSuite',
    id: node_id,
    databaseId: suite.id,
    app: { __typename: 'App', id: app.node_id, databaseId: app.id, name: app.name, slug: app.slug },
    status: status.toUpperCase(),
    conclusion: conclusion?.toUpperCase() ?? null,
    createdAt: suite.createdAt,
    updatedAt: suite.updatedAt,
    checkRuns: ({ filterBy, ...slice }: Slice & { filterBy?: RunFilter }) =>
      connection(filtered(suite, runsOf(repository, suite), filterBy ?? {}), slice, (run) =>
        runNode(asking, repository, run),
      ),
  };
}

function filtered(suite: CheckSuite, runs: CheckRun[], by: RunFilter): CheckRun[] {
  const is = (text: string | null) => text?.toUpperCase() ?? '';
  const later = (run: CheckRun) => runs.some(({ name, id }) => name === run.name && id > run.id);
  return runs
    .filter(() => !by.appId || suite.appId === by.appId)
    .filter(({ name }) => !by.checkName || name === by.checkName)
    .filter(({ status }) => !by.status || is(status) === by.status)
    .filter(({ status }) => !by.statuses || by.statuses.includes(is(status)))
    .filter(({ conclusion }) => !by.conclusions || by.conclusions.includes(is(conclusion)))
    .filter((run) => by.checkType !== 'LATEST' || !later(run));
}

function runNode(asking: Asking, repository: Repository, run: CheckRun): object {
  const { node_id, html_url, details_url } = checkRunView(asking, repository, run);
  return {
    __typename: 'CheckRun',
    id: node_id,
    databaseId: run.id,
    name: run.name,
    externalId: run.externalId,
    status: run.status.toUpperCase(),
    conclusion: run.conclusion?.toUpperCase() ?? null,
    ...run.output,
    startedAt: run.startedAt,
    completedAt: run.completedAt,
    detailsUrl: details_url,
    url: html_url,
  };
}
