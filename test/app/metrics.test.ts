import { expect, it } from 'vitest';
import { Metrics } from '../../src/app/metrics.ts';

it('what GitHub still allows is shown once it has said so, and by its latest word', async () => {
  const metrics = new Metrics();
  const call = { route: 'GET /app', status: 200, remaining: null };
  metrics.count(call as never);
  expect((await metrics.text(null)).text).not.toContain('rate_limit');
  metrics.count({ ...call, remaining: 4_999 } as never);
  metrics.count({ ...call, remaining: 4_998 } as never);
  metrics.count(call as never);
  expect((await metrics.text(null)).text).toContain('\notesse_guard_rate_limit_remaining 4998\n');
});
