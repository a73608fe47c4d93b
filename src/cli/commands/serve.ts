import type { Command } from 'commander';
import { exitCodes } from '../exit-codes.ts';
import type { Run } from '../run.ts';

export function addServe(root: Command, run: Run): void {
  root
    .command('serve')
    .description('serve the GitHub App, until SIGTERM or SIGINT')
    .addHelpText('after', help)
    .action(async () => {
      const app = await import('../../app/index.ts');
      await run(async ({ env }) => {
        await app.run(env);
        return exitCodes.clean;
      });
    });
}

const help = `
Environment:
  APP_ID, PRIVATE_KEY (or PRIVATE_KEY_PATH), WEBHOOK_SECRET
                     of the App; without them the log shows a link to make one
  PORT, HOST         where to listen (3000, 0.0.0.0)
  PUBLIC_URL         where GitHub reaches this server
  DATABASE_URL       a PostgreSQL server, which several servers may share
  DATA_FOLDER        else the database's folder (otesse-guard-data)
  GITHUB_API_URL     of an own GitHub: https://github.example.com/api/v3
  LOG_LEVEL          fatal, error, warn, info, debug, trace or silent (info)

Exit codes: 0 told to stop, 2 something that must be put right first.`;
