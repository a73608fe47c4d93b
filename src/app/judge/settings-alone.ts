import { type Api, ApiError } from '../../github/index.ts';
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
      const { data } = await api.request('GET /repos/{owner}/{repo}/contents/{path}', { owner, repo, path });
      const file = data as { type?: string; content?: string };
      return file.content === undefined ? null : Buffer.from(file.content, 'base64').toString('utf8');
    } catch (error) {
      // A file that is not there, or that the permission does not name.
      if (error instanceof ApiError && (error.problem === 'missing' || error.problem === 'refused'))
        return null;
      throw error;
    }
  }, now);
}
