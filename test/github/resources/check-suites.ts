/** Check suites: an App's check runs of one commit. */
import { addSuite, findSuite } from '../changes/check-suites.ts';
import { ApiError, created, found, ok } from '../server/answer.ts';
import { read, write } from '../server/call.ts';
import { counted } from '../server/pages.ts';
import { checkSuiteView } from '../views/check.ts';
import type { Operations } from './operations.ts';
import { resolveRevision } from './revision.ts';

export const checkSuites = {
  'checks/get-suite': {
    access: read('checks'),
    answer: (call) => {
      const suite = found(call.repository.checkSuites.get(Number(call.params.check_suite_id)));
      return ok(checkSuiteView(call, call.repository, suite));
    },
  },
  'checks/list-suites-for-ref': {
    access: read('checks'),
    answer: (call) => {
      const sha = found(resolveRevision(call.repository, call.params.ref));
      const { app_id } = call.query;
      const wanted = [...call.repository.checkSuites.values()].filter(
        (suite) => suite.headSha === sha && (app_id === undefined || suite.appId === Number(app_id)),
      );
      return counted(call, 'check_suites', wanted, (suite) => checkSuiteView(call, call.repository, suite));
    },
  },
  'checks/create-suite': {
    access: write('checks'),
    answer: (call) => {
      if (call.actor.kind !== 'installation')
        throw new ApiError(403, 'You must authenticate via a GitHub App.');
      const { head_sha } = call.body as { head_sha: string };
      const { id } = call.actor.app;
      const known = findSuite(call.repository, id, head_sha);
      const suite = known ?? addSuite(call, call.repository, id, head_sha, null);
      const view = checkSuiteView(call, call.repository, suite);
      return known ? ok(view) : created(view);
    },
  },
} satisfies Operations;
