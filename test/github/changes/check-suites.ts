/** A push opens a check suite for every App that may write checks and is installed there. */
import { appOf, installationsOn } from '../state/find.ts';
import type { CheckSuite, Repository } from '../state/repository.ts';
import { nextId } from '../state/state.ts';
import { checkSuiteView } from '../views/check.ts';
import type { Doer } from './doer.ts';

interface Pushed {
  sha: string;
  branch: string;
  before: string | null;
  by: string;
}

export function requestSuites(doer: Doer, repository: Repository, { sha, branch, before, by }: Pushed): void {
  for (const installation of installationsOn(doer.state, repository)) {
    const app = appOf(doer.state, installation);
    if (installation.permissions.checks !== 'write' || installation.suspendedAt !== null) continue;
    const known = findSuite(repository, app.id, sha);
    if (known) continue;
    const suite = addSuite(doer, repository, app.id, sha, branch, before);
    tellSuite(doer, repository, suite, 'requested', by);
  }
}

export function findSuite(repository: Repository, appId: number, sha: string): CheckSuite | undefined {
  return [...repository.checkSuites.values()].find((each) => each.appId === appId && each.headSha === sha);
}

export function addSuite(
  doer: Doer,
  repository: Repository,
  appId: number,
  headSha: string,
  headBranch: string | null,
  before: string | null = null,
): CheckSuite {
  const { time: createdAt, time: updatedAt } = doer;
  const suite = { id: nextId(doer.state), appId, headSha, headBranch, before, createdAt, updatedAt };
  repository.checkSuites.set(suite.id, suite);
  return suite;
}

/** Only the App whose suite it is hears that it is asked for. */
export function tellSuite(
  doer: Doer,
  repository: Repository,
  suite: CheckSuite,
  action: 'requested' | 'rerequested' | 'completed',
  sender: string,
): void {
  doer.happened({
    webhook: `check-suite-${action}`,
    sender,
    repository,
    ...(action === 'completed' ? {} : { app: suite.appId }),
    payload: { check_suite: checkSuiteView(doer, repository, suite) },
  });
}
