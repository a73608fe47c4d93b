import { describe, expect, it } from 'vitest';
import { signals } from '../../src/detection/prefilter/signals.ts';
import { vendors } from '../../src/vendors/index.ts';

const apis = vendors.flatMap(({ id, api }) => (api ? [{ id, ...api }] : []));
const marks: readonly string[] = signals.integrations;

describe('the API of a vendor', () => {
  it.each(apis)('of $id is noticed by its addresses', ({ hosts }) => {
    for (const host of hosts)
      expect(
        marks.some((mark) => host.includes(mark)),
        host,
      ).toBe(true);
  });

  it.each(apis)('of $id has host names without a scheme', ({ hosts }) => {
    expect(hosts.length).toBeGreaterThan(0);
    for (const host of hosts) expect(host).toMatch(/^[a-z0-9.-]+(?:\/[a-z]+)?$/);
  });
});
