import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { serverAccount } from './account.ts';
import { postgresPrograms } from './programs.ts';

interface Server {
  url: string;
  stop(): Promise<void>;
}

/** Starts a PostgreSQL server in a temporary folder, on a free port; nothing of it is left once it is stopped. */
export async function startServer(): Promise<Server> {
  const programs = postgresPrograms();
  const account = serverAccount();
  const folder = await mkdtemp(join(tmpdir(), 'otesse-guard-postgres-'));
  if (account.uid !== undefined) await chown(folder, account.uid, account.gid!);
  const files = join(folder, 'data');
  const initdb = [
    '--pgdata',
    files,
    '--username',
    'guard',
    '--auth',
    'trust',
    '--encoding',
    'UTF8',
    '--no-sync',
  ];
  execFileSync(join(programs, 'initdb'), initdb, {
    ...account,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });

  const port = await freePort();
  const args = ['-D', files, '-p', `${port}`, '-h', '127.0.0.1', '-k', folder, '-c', 'max_connections=200'];
  const server = spawn(join(programs, 'postgres'), args, { ...account, cwd: folder, stdio: 'ignore' });
  const ended = once(server, 'exit');
  const kill = () => server.kill('SIGINT');
  process.once('exit', kill);
  const url = `postgres://guard@127.0.0.1:${port}/postgres`;
  while (!(await answers(url))) {
    if (server.exitCode !== null)
      throw new Error(`PostgreSQL ended with ${server.exitCode} when it was started`);
    await wait(50);
  }
  return {
    url,
    async stop() {
      kill();
      await ended;
      process.off('exit', kill);
      await rm(folder, { recursive: true });
    },
  };
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
