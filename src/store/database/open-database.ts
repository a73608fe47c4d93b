import type { Database } from './database.ts';
import { openFolder } from './open-folder.ts';
import { openServer } from './open-server.ts';

/** Where the record is: in a folder, for one process; or on a PostgreSQL server, for any number of them. */
export type Place = { folder: string } | { url: string };

export function openDatabase(place: Place): Promise<Database> {
  return 'url' in place ? openServer(place.url) : openFolder(place.folder);
}
