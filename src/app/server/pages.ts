import type { Context } from 'hono';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import type { Logger } from 'pino';
import { largestPayload } from './receiver.ts';

/** Where GitHub delivers webhooks; app.yml and the setup say so too. */
export const webhookPath = '/api/github/webhooks';

interface Answers {
  /** Null while the App is yet to be made. */
  webhook: ((c: Context) => Promise<Response>) | null;
  /** Why no work can be done now, or null. */
  notReady: () => Promise<string | null>;
  metrics: () => Promise<{ type: string; text: string }>;
  /** What stands at `/`. */
  home: Hono;
  log: Logger;
}

/** All that the server answers. */
export function pages({ webhook, notReady, metrics, home, log }: Answers): Hono {
  const app = new Hono();
  if (webhook) {
    const tooLarge = (c: Context) => c.text('Larger than what GitHub sends.\n', 413);
    app.post(webhookPath, bodyLimit({ maxSize: largestPayload, onError: tooLarge }), webhook);
  }
  app.get('/healthz', (c) => c.text('ok\n'));
  app.get('/readyz', async (c) => {
    const why = await notReady();
    return why === null ? c.text('ready\n') : c.text(`${why}\n`, 503);
  });
  app.get('/metrics', async (c) => {
    const { type, text } = await metrics();
    return c.body(text, 200, { 'content-type': type });
  });
  app.use('/*', secureHeaders());
  app.route('/', home);
  app.onError((error, c) => {
    log.error({ err: error }, 'A request could not be answered');
    return c.text('Something went wrong here: the log says what.\n', 500);
  });
  app.notFound((c) => c.text('Nothing is here.\n', 404));
  return app;
}
