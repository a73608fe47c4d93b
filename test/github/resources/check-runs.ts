/** Check runs and their annotations. */
import { type CheckRunFields, createRun, updateRun } from '../changes/check-runs.ts';
import { typeOf } from '../git/objects.ts';
import { type Answer, ApiError, created, forbidden, found, invalid, ok } from '../server/answer.ts';
import { type Call, read, write } from '../server/call.ts';
import { counted, listed } from '../server/pages.ts';
import type { CheckRun } from '../state/repository.ts';
import { checkRunView } from '../views/check.ts';
import { htmlUrl } from '../views/repository.ts';
import type { Operations } from './operations.ts';
import { resolveRevision } from './revision.ts';

export const checkRuns = {
  'checks/create': {
    access: write('checks'),
    answer: (call) => {
      const fields = checked(call);
      const { name, head_sha } = fields as { name: string; head_sha: string };
      if (typeOf(call.repository.folder, head_sha) !== 'commit') {
        throw new ApiError(422, `No commit found for SHA: ${head_sha}`);
      }
      const run = createRun(call, call.repository, appId(call), call.login, { ...fields, name, head_sha });
      return created(checkRunView(call, call.repository, run));
    },
  },
  'checks/update': {
    access: write('checks'),
    answer: (call) => {
      const run = runOf(call);
      if (call.repository.checkSuites.get(run.suite)!.appId !== appId(call)) throw forbidden();
      updateRun(call, call.repository, run, call.login, checked(call));
      return ok(checkRunView(call, call.repository, run));
    },
  },
  'checks/get': {
    access: read('checks'),
    answer: (call) => ok(checkRunView(call, call.repository, runOf(call))),
  },
  'checks/list-annotations': {
    access: read('checks'),
    answer: (call) => {
      const run = runOf(call);
      return listed(call, run.annotations, (annotation) => ({
        ...annotation,
        blob_href: `${htmlUrl(call, call.repository)}/blob/${run.headSha}/${annotation.path}`,
      }));
    },
  },
  'checks/list-for-ref': {
    access: read('checks'),
    answer: (call) => {
      const sha = found(resolveRevision(call.repository, call.params.ref));
      return list(call, (run) => run.headSha === sha);
    },
  },
  'checks/list-for-suite': {
    access: read('checks'),
    answer: (call) => list(call, (run) => run.suite === Number(call.params.check_suite_id)),
  },
} satisfies Operations;

/** Only an App has check runs. */
function appId({ actor }: Call): number {
  if (actor.kind !== 'installation') throw new ApiError(403, 'You must authenticate via a GitHub App.');
  return actor.app.id;
}

function checked({ body }: Call): CheckRunFields {
  const fields = body as CheckRunFields;
  if (fields.status === 'completed' && fields.conclusion === undefined) {
    throw invalid('CheckRun', 'conclusion', 'missing_field');
  }
  checkSizes(fields);
  for (const { start_line, end_line, start_column, end_column } of fields.output?.annotations ?? []) {
    const oneLine = start_line === end_line;
    if (!oneLine && (start_column || end_column)) throw invalid('CheckAnnotation', 'start_column', 'invalid');
  }
  return fields;
}

/** In bytes, though the description says characters: https://github.com/github/docs/issues/35252 */
function checkSizes({ output }: CheckRunFields): void {
  for (const field of ['summary', 'text'] as const) {
    if (Buffer.byteLength(output?.[field] ?? '') <= 65_535) continue;
    throw invalid('CheckRun', field, 'custom', `${field} exceeds a maximum bytesize of 65535`);
  }
  for (const { title, message, raw_details: details } of output?.annotations ?? []) {
    if ([...(title ?? '')].length > 255) throw invalid('CheckAnnotation', 'title', 'invalid');
    if (Buffer.byteLength(message ?? '') > 65_536) throw invalid('CheckAnnotation', 'message', 'invalid');
    if (Buffer.byteLength(details ?? '') > 65_536) throw invalid('CheckAnnotation', 'raw_details', 'invalid');
  }
}

function runOf({ repository, params }: Call): CheckRun {
  return found(repository.checkRuns.get(Number(params.check_run_id)));
}

/** `filter=latest`, which is usual, gives the newest of each name in a suite. */
function list(call: Call, of: (run: CheckRun) => boolean): Answer {
  const { check_name, status, filter = 'latest', app_id } = call.query;
  const { checkRuns: runs, checkSuites: suites } = call.repository;
  const wanted = [...runs.values()]
    .reverse()
    .filter(of)
    .filter((run) => check_name === undefined || run.name === check_name)
    .filter((run) => status === undefined || run.status === status)
    .filter((run) => app_id === undefined || suites.get(run.suite)!.appId === Number(app_id));
  const latest = wanted.filter(
    (run, at) => wanted.findIndex((each) => each.name === run.name && each.suite === run.suite) === at,
  );
  const chosen = filter === 'all' ? wanted : latest;
  return counted(call, 'check_runs', chosen, (run) => checkRunView(call, call.repository, run));
}
