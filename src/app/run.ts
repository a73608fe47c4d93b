import { once } from 'node:events';
import type { Logger } from 'pino';
import { UsageError } from '../scan/errors.ts';
import { StoreError } from '../store/index.ts';
import { makeLog } from './log.ts';
import { Metrics } from './metrics.ts';
import { type Serving, serveApp } from './serve.ts';
import { listen, pages } from './server/index.ts';
import { type AppSettings, type Credentials, readSettings } from './settings/index.ts';
import { Setup } from './setup/index.ts';

/**
 * Serves until it is told to stop (SIGTERM, SIGINT); first, where there is no App yet, has one made.
 *
 * @throws UsageError: one line that says what is in the way
 */
export async function run(env: NodeJS.ProcessEnv): Promise<void> {
  const settings = readSettings(env);
  const log = makeLog(settings.logLevel);
  const stop = toldToStop();
  const credentials = settings.credentials ?? (await setUp(settings, log, stop));
  if (credentials === null) return;
  const serving = await started({ ...settings, credentials }, log, stop);
  if (serving === null) return;
  await aborted(stop);
  await serving.stop();
}

/** Null where it is told to stop before it serves: GitHub may not answer for long. */
async function started(
  settings: Parameters<typeof serveApp>[0],
  log: Logger,
  stop: AbortSignal,
): Promise<Serving | null> {
  try {
    return await serveApp(settings, log, undefined, stop);
  } catch (error) {
    if (stop.aborted) return null;
    throw error instanceof StoreError ? new UsageError(error.message) : error;
  }
}

/** Aborted by the first signal. A second one ends the process at once, as ever. */
function toldToStop(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => controller.abort());
  return controller.signal;
}

async function aborted(signal: AbortSignal): Promise<null> {
  if (!signal.aborted) await once(signal, 'abort');
  return null;
}

/** Serves the pages on which an App is made, until it has been; null where it is told to stop before. */
async function setUp(settings: AppSettings, log: Logger, stop: AbortSignal): Promise<Credentials | null> {
  const setup = new Setup(settings, log);
  const metrics = new Metrics();
  const routes = pages({
    webhook: null,
    notReady: async () => 'The App has not been made yet: the log shows the link.',
    metrics: () => metrics.text(null),
    home: setup.routes(),
    log,
  });
  const listening = await listen(routes, settings);
  log.info(
    { link: setup.link(listening.port), port: listening.port },
    'There is no App yet: open this link to make one. It is good until then',
  );
  try {
    return await Promise.race([setup.made, aborted(stop)]);
  } finally {
    await listening.close();
  }
}
