import { type Api, type RepositoryName, readContents } from '../../github/index.ts';
import { SettingsError, settingsPaths } from '../../scan/index.ts';
import { type TeamSettings, teamSettings } from './team-settings.ts';

/** Of one file, in bytes. */
const largest = 1024 * 1024;

/** A team's settings as the default branch has them: a pull request cannot bring its own. */
export async function readSettings(api: Api, where: RepositoryName, now: Date): Promise<TeamSettings> {
  const known = new Map<string, string | null>();
  const read = async (paths: readonly string[]): Promise<void> => {
    const files = paths.map((path) => ({ commit: 'HEAD', path }));
    const found = await readContents(api, where, { files, largest });
    for (const [i, path] of paths.entries()) known.set(path, textOf(path, found.files[i]?.content ?? null));
  };
  await read(settingsPaths);
  return teamSettings(async (path) => {
    if (!known.has(path)) await read([path]);
    return known.get(path)!;
  }, now);
}

type Content = NonNullable<Awaited<ReturnType<typeof readContents>>['files'][number]>['content'];

function textOf(path: string, content: Content): string | null {
  if (content === null || content.kind === 'missing') return null;
  if (content.kind === 'bytes') return content.bytes.toString('utf8');
  throw new SettingsError([{ file: path, line: 1, column: 1, message: 'expected a text of at most 1 MiB' }]);
}
