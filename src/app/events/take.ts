import type { Logger } from 'pino';
import type { Probot } from 'probot';
import type { Deliveries } from '../../store/index.ts';
import type { Job } from '../jobs/job.ts';
import type { Metrics } from '../metrics.ts';
import { deliveryOf } from './delivery.ts';
import { jobsOf, type Self } from './jobs-of.ts';

interface Desk {
  deliveries: Deliveries<Job>;
  metrics: Metrics;
  log: Logger;
  self: Self;
}

/** The Probot application: every webhook is recorded with the jobs that it leads to, and nothing else happens yet. */
export function takeWebhooks(app: Probot, { deliveries, metrics, log, self }: Desk): void {
  app.onAny(async (event) => {
    const delivery = deliveryOf(event);
    const jobs = jobsOf(event, self);
    const outcome = await deliveries.accept(delivery, jobs);
    metrics.deliveries.inc({ event: delivery.event, outcome });
    log.info(
      {
        delivery: delivery.id,
        event: delivery.event,
        action: delivery.action,
        jobs: jobs.map(({ kind }) => kind),
        outcome,
      },
      'A webhook was recorded',
    );
  });
}
