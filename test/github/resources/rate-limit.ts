/** What is left of the rate limit; asking costs nothing. */
import { ok } from '../server/answer.ts';
import { rateView } from '../server/rate-limit.ts';
import type { Operations } from './operations.ts';

export const rateLimit = {
  'rate-limit/get': {
    access: { by: 'code' },
    answer: ({ actor, now }) => {
      const free = { limit: 60, remaining: 60, used: 0, reset: Math.ceil(now / 1000) + 3600 };
      const installed = actor.kind === 'installation' ? actor.installation : null;
      const core = installed ? rateView(installed.rate) : free;
      const graphql = installed ? rateView(installed.points) : free;
      return ok({
        resources: { core, search: { ...free, limit: 30, remaining: 30 }, graphql },
        rate: core,
      });
    },
  },
} satisfies Operations;
