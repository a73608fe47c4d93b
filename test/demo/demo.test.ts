import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { columns } from '../../src/reports/text/columns.ts';
import { temporaryFolder } from '../support/repository.ts';

it('npm run demo: the built Action and App do in a pull request what the demo announces, and leave nothing behind', () => {
  const folder = temporaryFolder();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/demo/run.ts'], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, TMPDIR: folder, FORCE_COLOR: undefined },
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(readdirSync(folder)).toEqual([]);
  const steps = stdout.split(/\n(?=[1-5]\. )/).slice(1);
  expect(steps).toHaveLength(5);
  const [opened, fixed, pasted, revoked, decided] = steps;
  expect(opened).toMatch(/✗ The Action.*: failure[\s\S]*✗ The App’s check run: Fails/);
  for (const place of ['src/pay.ts:3', 'k8s/secret.yaml:4', 'reports/revenue.ipynb:10', '.env:1'])
    expect(opened).toContain(`\n      ${place} `);
  expect(opened).toContain('on src/webhooks.ts:9');
  expect(opened).toContain('+   if (!secret || !isSigned(req, secret)) return res.sendStatus(401);');
  expect(fixed).toMatch(/on src\/webhooks\.ts, outdated\n.*Fixed in [0-9a-f]{7}/);
  expect(pasted).toContain('Bearer otesse_test_sk_…');
  expect(revoked).toMatch(/Recorded as revoked[\s\S]*✗ The App’s check run: Fails/);
  expect(decided).toContain('✓ The App’s check run: Passes');
  const tooWide = stdout.split('\n').filter((line) => columns(line) > 80);
  expect(tooWide).toEqual([]);
  // Colour is for terminals.
  expect(stdout).not.toContain('\x1b');
});
