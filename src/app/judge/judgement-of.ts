import { Diff } from '../../github/conversation/index.ts';
import type { Api } from '../../github/index.ts';
import { reportOfPull, unreadReport } from '../../scan/artifact/index.ts';
import type { Settings } from '../../scan/index.ts';
import type { Ends, RepositoryRef } from '../jobs/job.ts';
import type { Tools } from '../tools.ts';
import { type Judged, reportOfChange } from './report-of-change.ts';
import { readSettingsAlone } from './settings-alone.ts';

interface About {
  repository: RepositoryRef;
  pull: number;
}

/** What there is to say of a pull request between two commits: by our own look at it, or by the Action's report. */
export async function judgementOf(api: Api, about: About, ends: Ends, tools: Tools): Promise<Judged> {
  if (api.permissions.contents !== undefined) {
    const judged = await reportOfChange(api, about.repository, ends, tools);
    return judged.report === null ? byTheAction(api, about, ends, judged.settings) : judged;
  }
  // Without a right to read code there is the Action alone, whatever the settings say.
  const { settings, problems } = await readSettingsAlone(api, about.repository, tools.now());
  const judged = await byTheAction(api, about, ends, settings);
  // Of the skips nothing need be said: by a report of the Action nothing passes.
  judged.report?.notes.push(...problems.notes);
  return judged;
}

/** As action.yml names it where nobody says otherwise. */
const artifact = 'otesse-guard-report';

async function byTheAction(
  api: Api,
  { repository, pull }: About,
  { head }: Ends,
  settings: Settings,
): Promise<Judged> {
  const { owner, repo } = repository;
  const nothing = { settings, diff: new Diff([], false), isFromAction: true };
  const told = await reportOfPull(api, {
    repository: { owner, repo },
    pull: { number: pull, headSha: head },
    artifact,
    settings,
  });
  if (told.kind === 'reported') return { settings, report: told.report, diff: told.diff, isFromAction: true };
  // The Action has not run yet, or is no part of this: nothing is said.
  if (told.problem === 'missing') return { ...nothing, report: null };
  return { ...nothing, report: unreadReport(told.why) };
}
