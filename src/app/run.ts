import type { Logger } from 'pino';
import { UsageError } from '../scan/errors.ts';
import { StoreError } from '../store/index.ts';
import { makeLog } from './log.ts';
import { Metrics } from './metrics.ts';
import { type Serving, serveApp } from './serve.ts';
import { listen, pages } from './server/index.ts';
import { type AppSettings, readSettings } from './settings/index.ts';
import { Setup } from './setup/index.ts';

/**
 * Serves until it is told to stop (SIGTERM, SIGINT); first, where there is no App yet, has one made.
 *
 * @throws UsageError: one line that says what is in the way
 */
export async function run(env: NodeJS.ProcessEnv): Promise<void> {
  const settings = readSettings(env);
  const log = makeLog(settings.logLevel);
  const stopped = signals();
  const credentials = settings.credentials ?? (await Promise.race([setUp(settings, log), stopped]));
  if (credentials === null) return;
  const serving: Serving = await serveApp({ ...settings, credentials }, log).catch(plainly);
  await stopped;
  await serving.stop();
}

function plainly(error: unknown): never {
  throw error instanceof StoreError ? new UsageError(error.message) : error;
}

/** Settles, with null, at the first signal. A second one ends the process at once, as ever. */
function signals(): Promise<null> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve(null));
  });
}

/** Serves the pages on which an App is made, until it has been. */
async function setUp(settings: AppSettings, log: Logger) {
  const setup = new Setup(settings, log);
  const metrics = new Metrics();
  const routes = pages({
    webhook: null,
    notReady: async () => 'The App has not been made yet: the log shows the link.',
    metrics: () => metrics.text(null),
    home: setup.routes(),
  });
  const listening = await listen(routes, settings);
  log.info(
    { link: setup.link(listening.port) },
    'There is no App yet: open this link to make one. It is good until then',
  );
  try {
    return await setup.made;
  } finally {
    await listening.close();
  }
}
