import type { Note, Skip } from '../../model/index.ts';
import {
  defaultSettings,
  loadSettings,
  type ReadText,
  type Settings,
  SettingsError,
} from '../../scan/index.ts';

export interface TeamSettings {
  settings: Settings;
  /** What is wrong with them: the scan went by the defaults then, and is not what the team asked for. */
  problems: { notes: Note[]; skips: Skip[] };
}

/** A team's settings; the defaults where those cannot be used, which is said. */
export async function teamSettings(read: ReadText, now: Date): Promise<TeamSettings> {
  try {
    return { settings: await loadSettings(read, {}, now), problems: { notes: [], skips: [] } };
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    const notes = error.problems.map(({ file, line, message }) => ({ path: file, line, text: message }));
    const files = [...new Set(error.problems.map(({ file }) => file))];
    const skips = files.map(
      (path): Skip => ({ path, reason: 'unreadable', detail: 'its settings cannot be used' }),
    );
    return { settings: defaultSettings(), problems: { notes, skips } };
  }
}
