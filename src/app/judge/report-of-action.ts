import { Diff } from '../../github/conversation/index.ts';
import type { Api } from '../../github/index.ts';
import type { Report } from '../../model/index.ts';
import { reportOfRun, type Settings } from '../../scan/index.ts';
import type { RepositoryRef } from '../jobs/job.ts';

/** As action.yml names it where nobody says otherwise. */
const artifact = 'otesse-guard';
/** So many runs of one commit are looked through, the latest first. */
const mostRuns = 20;

interface Wanted {
  repository: RepositoryRef;
  pull: number;
  head: string;
  settings: Settings;
}

/**
 * What the Action has reported of a pull request's head: of its latest run that left a report. Null where none has; a
 * report that cannot be had is an incomplete one.
 */
export async function reportOfAction(api: Api, { repository, pull, head, settings }: Wanted): Promise<Report | null> {
  const { owner, repo } = repository;
  const { data } = await api.request('GET /repos/{owner}/{repo}/actions/runs', {
    ...{ owner, repo, head_sha: head, event: 'pull_request', status: 'completed', per_page: mostRuns },
  });
  let unusable: Report | null = null;
  for (const { id } of data.workflow_runs) {
    const found = await reportOfRun(api, {
      repository: { owner, repo },
      run: id,
      artifact,
      settingsFor: async () => settings,
    });
    if (found.kind === 'reported') {
      const own = found.reports.find((each) => each.pull.number === pull);
      if (own) return own.report;
    }
    // Other workflows leave no report.
    if (found.kind === 'unusable' && found.problem !== 'missing') unusable ??= withoutReport(found.why);
  }
  return unusable;
}

/** Nothing is known: never a success. */
function withoutReport(detail: string): Report {
  return {
    complete: false,
    findings: [],
    suppressed: [],
    skipped: [{ path: '(the Action’s report)', reason: 'unreadable', detail }],
    notes: [],
    stats: { files: 0, bytes: 0, ms: 0 },
    coverage: {},
  };
}

/** Where comments may stand, without a look at the code. */
export async function diffOf(api: Api, { owner, repo }: RepositoryRef, pull: number): Promise<Diff> {
  const files: { filename: string; patch?: string | undefined }[] = [];
  for (let page = 1; page <= 30; page++) {
    const { data } = await api.request('GET /repos/{owner}/{repo}/pulls/{pull_number}/files', {
      ...{ owner, repo, pull_number: pull, per_page: 100, page },
    });
    files.push(...data);
    if (data.length < 100) return new Diff(files, true);
  }
  return new Diff(files, false);
}
