import { type Api, ApiError, readDefaultFile } from '../../github/index.ts';
import type { RepositoryRef } from '../jobs/job.ts';
import { type TeamSettings, teamSettings } from './team-settings.ts';

/** By the permission for single files, which names ours: the rest of the code stays unseen. */
export async function readSettingsAlone(
  api: Api,
  { owner, repo }: RepositoryRef,
  now: Date,
): Promise<TeamSettings> {
  return teamSettings(async (path) => {
    try {
      return await readDefaultFile(api, { owner, repo }, path);
    } catch (error) {
      // One that the permission does not name.
      if (error instanceof ApiError && error.problem === 'refused') return null;
      throw error;
    }
  }, now);
}
