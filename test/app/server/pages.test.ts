import { Hono } from 'hono';
import pino from 'pino';
import { expect, test } from 'vitest';
import { pages } from '../../../src/app/server/index.ts';

test('what breaks is logged, and nobody is told how', async () => {
  let log = '';
  const app = pages({
    webhook: null,
    notReady: async () => 'not yet',
    metrics: () => Promise.reject(new Error('the inside of it')),
    home: new Hono(),
    log: pino({}, { write: (line: string) => (log += line) }),
  });
  const broken = await app.request('/metrics');
  expect(broken.status).toBe(500);
  expect(await broken.text()).not.toContain('the inside');
  expect(log).toContain('the inside of it');
  expect((await app.request('/readyz')).status).toBe(503);
  expect((await app.request('/healthz')).status).toBe(200);
  expect((await app.request('/nowhere')).status).toBe(404);
});
