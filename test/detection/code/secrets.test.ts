/** A secret that no format tells stands in no frame, no fix and no fingerprint. */
import { describe, expect, it } from 'vitest';
import { fill } from '../../support/samples.ts';
import { analysed } from '../analysis/support.ts';

const hook = (secret: string, before = ''): string => `const app = require('express')();
${before}
app.post('/webhooks/gitlab', (req, res) => {
  if (req.headers['x-gitlab-token'] !== ${secret}) return res.sendStatus(401);
  deploy(req.body); res.sendStatus(200);
});
`;

const findingsIn = async (files: Record<string, string>) => {
  const { findings } = await analysed(files);
  expect(findings.map(({ rule }) => rule)).toContain('webhook-signature-timing-unsafe');
  return findings;
};

describe('a secret within a comparison', () => {
  const shapes: [string, (value: string) => Record<string, string>][] = [
    ['as it is', (value) => ({ 'a.js': hook(`'${value}'`) })],
    ['as a template', (value) => ({ 'a.js': hook(`\`${value}\``) })],
    ['as a member', (value) => ({ 'a.js': hook('cfg.secret', `const cfg = { secret: '${value}' };`) })],
    ['as two parts', (value) => ({ 'a.js': hook('S', `const S = '${value}' + 'x';`) })],
    [
      'from another file',
      (value) => ({
        'b.js': `exports.S = '${value}';\n`,
        'a.js': hook('T', "const { S: T } = require('./b');"),
      }),
    ],
  ];

  it.each(shapes)('is not shown: %s', async (_, filesWith) => {
    const value = fill('{{alnum:20}}', 1);
    expect(JSON.stringify(await findingsIn(filesWith(value)))).not.toContain(value.slice(0, 8));
  });

  it.each(shapes)('cannot be confirmed by the fingerprint: %s', async (_, filesWith) => {
    const of = async (seed: number) =>
      (await findingsIn(filesWith(fill('{{alnum:20}}', seed)))).map(({ fingerprint }) => fingerprint);
    expect(await of(1)).toEqual(await of(2));
  });
});

it('findings of different routes have fingerprints of their own', async () => {
  const files = (route: string) => ({ 'a.js': hook("'0123456789'").replace('/webhooks/gitlab', route) });
  const of = async (route: string) =>
    (await analysed(files(route))).findings.find(({ line }) => line === 3)?.fingerprint;
  expect(await of('/webhooks/gitlab')).not.toEqual(await of('/webhooks/other'));
});
