import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const debians = '/usr/lib/postgresql';

/** The folder with PostgreSQL's own programs: the newest of Debian's, or one on PATH. */
export function postgresPrograms(): string {
  const versions = existsSync(debians) ? readdirSync(debians).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debians, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ];
  const found = folders.find((folder) =>
    ['initdb', 'postgres'].every((name) => existsSync(join(folder, name))),
  );
  if (!found)
    throw new Error('no PostgreSQL here: run `apt-get install postgresql`, or name a server in DATABASE_URL');
  return found;
}
