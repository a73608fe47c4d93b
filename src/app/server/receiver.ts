import type { Context } from 'hono';
import type { Logger } from 'pino';
import type { Probot } from 'probot';
import type { Metrics } from '../metrics.ts';

/** GitHub sends no more than 25 MB. */
export const largestPayload = 25 * 1024 * 1024;

interface Receiver {
  probot: Probot;
  metrics: Metrics;
  log: Logger;
}

/**
 * Answers a webhook once it has been recorded, and says nothing of what went wrong to whoever sends what GitHub would
 * not. What is not answered with 2xx GitHub keeps, and is asked for again later.
 */
export function receive({ probot, metrics, log }: Receiver) {
  return async (c: Context): Promise<Response> => {
    const started = performance.now();
    const id = c.req.header('x-github-delivery') ?? '';
    const name = c.req.header('x-github-event') ?? '';
    const signature = c.req.header('x-hub-signature-256') ?? '';
    if (!/^[\w-]{1,100}$/.test(id) || !/^\w{1,60}$/.test(name) || signature === '')
      return refused(
        c,
        400,
        'A webhook of GitHub has X-GitHub-Delivery, X-GitHub-Event and X-Hub-Signature-256.',
      );
    const body = await c.req.text();
    // Rejects what is no signature at all.
    const isGenuine = await probot.webhooks.verify(body, signature).catch(() => false);
    if (!isGenuine) {
      log.warn({ delivery: id }, 'A webhook was refused: its signature does not fit WEBHOOK_SECRET');
      return refused(c, 401, 'The signature does not fit.');
    }
    const payload = parsed(body);
    if (payload === null) return refused(c, 400, 'The body is no JSON object.');
    try {
      await probot.receive({ id, name, payload } as Parameters<Probot['receive']>[0]);
      return c.text('Recorded.\n', 202);
    } catch {
      // What went wrong has been logged by whoever it happened to.
      metrics.deliveries.inc({ event: name, outcome: 'failed' });
      return c.text('Not recorded: deliver it again.\n', 500);
    } finally {
      metrics.answers.observe((performance.now() - started) / 1_000);
    }
  };

  function refused(c: Context, status: 400 | 401, why: string): Response {
    metrics.deliveries.inc({ event: 'unknown', outcome: 'refused' });
    return c.text(`${why}\n`, status);
  }
}

function parsed(body: string): object | null {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
