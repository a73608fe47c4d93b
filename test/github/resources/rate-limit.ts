/** What is left of the rate limit; asking costs nothing. */
import { ok } from '../server/answer.ts';
import { rateOf } from '../server/rate-limit.ts';
import type { Operations } from './operations.ts';

export const rateLimit = {
  'rate-limit/get': {
    access: { by: 'code' },
    answer: ({ actor, now }) => {
      const free = { limit: 60, remaining: 60, used: 0, reset: Math.ceil(now / 1000) + 3600 };
      const core = actor.kind === 'installation' ? rateOf(actor.installation) : free;
      return ok({
        resources: { core, search: { ...free, limit: 30, remaining: 30 }, graphql: core },
        rate: core,
      });
    },
  },
} satisfies Operations;
