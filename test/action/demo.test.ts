import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

it('npm run demo: the built Action does in a pull request what the demo announces', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/demo/run.ts'], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, NO_COLOR: '1' },
  });
  expect(stderr).toBe('');
  expect(stdout.match(/✗ Otesse Guard {2}failure/g)).toHaveLength(2);
  for (const place of ['src/pay.ts:3', 'k8s/secret.yaml:4', 'reports/revenue.ipynb:10', '.env:1'])
    expect(stdout).toContain(`\n  ${place}  `);
  expect(status).toBe(0);
});
