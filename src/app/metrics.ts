import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Call } from '../github/index.ts';
import type { Health, Store } from '../store/index.ts';

/** What the server counts, for Prometheus. Names of routes and kinds alone: no repository, no person. */
export class Metrics {
  readonly registry = new Registry();

  readonly deliveries = new Counter({
    name: 'otesse_guard_deliveries_total',
    help: 'Webhooks, by event and by what came of them (new, known, refused, failed).',
    labelNames: ['event', 'outcome'],
    registers: [this.registry],
  });

  readonly answers = new Histogram({
    name: 'otesse_guard_delivery_seconds',
    help: 'How long a webhook took to be recorded and answered.',
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 10],
    registers: [this.registry],
  });

  readonly jobs = new Counter({
    name: 'otesse_guard_jobs_total',
    help: 'Jobs that ended, by kind and outcome (done, nothing, not-yet, put-off, failed).',
    labelNames: ['kind', 'outcome'],
    registers: [this.registry],
  });

  readonly jobSeconds = new Histogram({
    name: 'otesse_guard_job_seconds',
    help: 'How long a job took.',
    labelNames: ['kind'],
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60, 300],
    registers: [this.registry],
  });

  readonly calls = new Counter({
    name: 'otesse_guard_api_calls_total',
    help: 'Requests to GitHub, by route and status (0: no answer).',
    labelNames: ['route', 'status'],
    registers: [this.registry],
  });

  readonly requestsLeft = new Gauge({
    name: 'otesse_guard_rate_limit_remaining',
    help: 'Requests that GitHub still allows in this hour, by its latest answer.',
    registers: [this.registry],
  });

  readonly waiting = new Gauge({
    name: 'otesse_guard_queue_jobs',
    help: 'Jobs by kind and state (waiting, delayed, active).',
    labelNames: ['kind', 'state'],
    registers: [this.registry],
  });

  readonly deadLetters = new Gauge({
    name: 'otesse_guard_dead_jobs',
    help: 'Jobs of the last 30 days that failed for the last time.',
    registers: [this.registry],
  });

  readonly queueAge = new Gauge({
    name: 'otesse_guard_queue_age_seconds',
    help: 'How long the oldest job that could run has waited.',
    registers: [this.registry],
  });

  count({ route, status, remaining }: Call): void {
    this.calls.inc({ route, status: String(status) });
    if (remaining !== null) this.requestsLeft.set(remaining);
  }

  /** For Prometheus, with what the queue says now. */
  async text(store: Pick<Store, 'health'> | null): Promise<{ type: string; text: string }> {
    if (store !== null) this.#fill(await store.health());
    return { type: this.registry.contentType, text: await this.registry.metrics() };
  }

  #fill({ kinds, deadLetters }: Health): void {
    this.waiting.reset();
    for (const [kind, { waiting, delayed, active }] of Object.entries(kinds))
      for (const [state, jobs] of Object.entries({ waiting, delayed, active }))
        this.waiting.set({ kind, state }, jobs);
    this.queueAge.set(Math.max(0, ...Object.values(kinds).map(({ oldest }) => oldest)));
    this.deadLetters.set(deadLetters);
  }
}
