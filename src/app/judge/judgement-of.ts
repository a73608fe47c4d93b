import type { Api } from '../../github/index.ts';
import type { Cache } from '../../store/index.ts';
import type { Ends, RepositoryRef } from '../jobs/job.ts';
import { diffOf, reportOfAction } from './report-of-action.ts';
import { type Judged, reportOfChange } from './report-of-change.ts';
import { readSettingsAlone } from './settings-alone.ts';

interface About {
  repository: RepositoryRef;
  pull: number;
}

/** What there is to say of a pull request between two commits: by our own look at it, or by the Action's report. */
export async function judgementOf(
  api: Api,
  { repository, pull }: About,
  ends: Ends,
  { cache, now }: { cache: Cache; now: Date },
): Promise<Judged> {
  if (api.permissions.contents !== undefined) {
    const judged = await reportOfChange(api, repository, ends, { cache, now });
    if (judged.settings.config['scan-with'] === 'app') return judged;
    return { ...judged, report: await reportOfAction(api, { repository, pull, head: ends.head, settings: judged.settings }) };
  }
  // Without a right to read code there is the Action alone, whatever the settings say.
  const settings = await readSettingsAlone(api, repository, now);
  return {
    settings,
    diff: await diffOf(api, repository, pull),
    report: await reportOfAction(api, { repository, pull, head: ends.head, settings }),
  };
}
