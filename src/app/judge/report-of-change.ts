import { Diff } from '../../github/conversation/index.ts';
import type { Api } from '../../github/index.ts';
import type { Report } from '../../model/index.ts';
import { openChange, type Settings, scan, settingsPaths } from '../../scan/index.ts';
import type { Ends, RepositoryRef } from '../jobs/job.ts';
import type { Tools } from '../tools.ts';
import { teamSettings } from './team-settings.ts';

/** What was seen of a change, and by whose settings. */
export interface Judged {
  settings: Settings;
  /** Null where nobody has looked at it yet. */
  report: Report | null;
  diff: Diff;
  /** The Action's run has read the code, which its author may have made say anything. */
  isFromAction: boolean;
}

/** Looks at what `head` has and `base` lacks, over the API. @throws ApiError */
export async function reportOfChange(
  api: Api,
  { owner, repo }: RepositoryRef,
  { base, head }: Ends,
  { store: { cache }, sealKey: key, now }: Tools,
): Promise<Judged> {
  const change = await openChange(api, { owner, repo, base, head, alongside: settingsPaths, cache, key });
  const { settings, problems } = await teamSettings((path) => change.readDefault(path), now());
  const diff = new Diff(change.files, change.hasAllFiles);
  if (settings.config['scan-with'] === 'action') return { settings, report: null, diff, isFromAction: false };
  const report = await scan({ source: { kind: 'remote', change }, settings, cache, idKey: key });
  report.notes.push(...problems.notes);
  report.skipped.push(...problems.skips);
  report.complete &&= problems.skips.length === 0;
  return { settings, report, diff, isFromAction: false };
}
