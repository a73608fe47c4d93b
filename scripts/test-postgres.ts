/**
 * `npm run test:postgres`: the store's tests on a PostgreSQL server: that of DATABASE_URL, where each test makes a
 * database of its own, or one that is started for it from the programs that are installed.
 */
import { startServer } from './postgres/start-server.ts';
import { runTests } from './run-tests.ts';

try {
  const given = process.env.DATABASE_URL;
  const server = given ? { url: given, stop: async () => {} } : await startServer();
  try {
    await runTests('vitest.postgres.config.ts', { STORE_TEST_SERVER: server.url });
  } finally {
    await server.stop();
  }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
