import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/model/index.ts';
import { liveKey } from '../../detection/support.ts';
import { Repository } from '../../support/repository.ts';
import { range, staged, tree } from '../support.ts';

const handler = (check: string): string => `
import express from 'express';
import { verify } from './lib/signature.js';
const app = express();
app.post('/webhooks/otesse', express.raw({ type: '*/*' }), async (req, res) => {
  ${check}
  await orders.markPaid(JSON.parse(req.body).order);
  res.sendStatus(204);
});
`;
const enforced = "if (!verify(req.body, req.get('x-otesse-signature'))) return res.sendStatus(401);";
const helper = (missing: string): string => `
import { createHmac, timingSafeEqual } from 'node:crypto';
export function verify(body, signature) {
  const secret = process.env.OTESSE_WEBHOOK_SECRET;
  if (!secret) ${missing};
  const expected = createHmac('sha256', secret).update(body).digest('hex');
  return timingSafeEqual(Buffer.from(expected), Buffer.from(signature));
}
`;
const safe = { 'app.js': handler(enforced), 'lib/signature.js': helper("throw new Error('no secret')") };

/** Without the advice that every handler gets which does not ask for the sender's address. */
const told = ({ findings }: Report): string[] =>
  findings
    .filter(({ rule }) => rule !== 'webhook-origin-not-checked')
    .map(({ rule, path, line }) => `${rule} ${path}:${line}`);

describe('code in a range of commits', () => {
  it('is blamed for a check that it removes', async () => {
    const repository = new Repository();
    const base = repository.commit(safe);
    const head = repository.commit({ 'app.js': handler('') });
    expect(told(await range(repository.root, base, head))).toEqual([
      'webhook-signature-not-verified app.js:5',
    ]);
  });

  it('is blamed for a helper that it weakens, where the handler itself is as it was', async () => {
    const repository = new Repository();
    const base = repository.commit(safe);
    const head = repository.commit({ 'lib/signature.js': helper('return true') });
    expect(told(await range(repository.root, base, head))).toEqual([
      'webhook-verification-optional lib/signature.js:5',
    ]);
  });

  it('is not blamed for what was wrong before', async () => {
    const repository = new Repository();
    const base = repository.commit({ 'app.js': handler('') });
    const head = repository.commit({ 'app.js': `${handler('')}\n// a note\n` });
    expect(told(await range(repository.root, base, head))).toEqual([]);
  });

  it('may silence a finding by an allow comment, and the report says that it did', async () => {
    const repository = new Repository();
    const base = repository.commit(safe);
    const comment = '// otesse-guard:allow webhook-signature-not-verified -- the gateway verifies';
    const silenced = handler('').replace('app.post', `${comment}\napp.post`);
    const head = repository.commit({ 'app.js': silenced });
    const report = await range(repository.root, base, head);
    expect(report.findings).toEqual([]);
    expect(report.suppressed).toMatchObject([{ by: 'inline', addedHere: true }]);
  });
});

describe('code that is staged', () => {
  it('is judged as it will be committed, not as it lies on disk', async () => {
    const repository = new Repository();
    repository.commit(safe);
    repository.write({ 'app.js': handler('') });
    repository.git('add', 'app.js');
    repository.write({ 'app.js': handler(enforced) });
    expect(told(await staged(repository.root))).toEqual(['webhook-signature-not-verified app.js:5']);
  });

  it('is judged before there is any commit', async () => {
    const repository = new Repository();
    repository.write({ 'app.js': handler('') });
    repository.git('add', 'app.js');
    expect(told(await staged(repository.root))).toEqual(['webhook-signature-not-verified app.js:5']);
  });
});

describe('code in a tree', () => {
  it('is followed into the files that it imports', async () => {
    const repository = new Repository();
    repository.commit({ ...safe, 'lib/signature.js': helper('return true') });
    expect(told(await tree(repository.root))).toEqual(['webhook-verification-optional lib/signature.js:5']);
  });

  it('passes where every way is checked', async () => {
    const repository = new Repository();
    repository.commit(safe);
    expect(told(await tree(repository.root))).toEqual([]);
  });

  it('shows no secret in a message, a proof or a frame', async () => {
    const key = liveKey(1);
    const repository = new Repository();
    repository.commit({
      'app.js': handler(`client.send('${key}');`).replace('/webhooks/otesse', `/webhooks/${key}`),
    });
    const report = await tree(repository.root);
    expect(told(report).join()).toContain('webhook-signature-not-verified');
    expect(JSON.stringify(report)).not.toContain(key.slice(15, 23));
  });
});

describe('a fix that throws within an expression', () => {
  const php = `<?php
$body = file_get_contents('php://input');
$expected = hash_hmac('sha256', $body, getenv('OTESSE_WEBHOOK_SECRET') ?: 'development');
if (!hash_equals($expected, $_SERVER['HTTP_X_OTESSE_SIGNATURE'] ?? '')) {
    http_response_code(401);
    exit;
}
$orders->markPaid(json_decode($body, true)['order']);
`;

  it.each([
    ['^7.4 || ^8.0', false],
    ['>=5.6', false],
    ['^8.1', true],
    ['>= 8', true],
  ])('is there where every PHP of %s can: %s', async (constraint, isFixed) => {
    const repository = new Repository();
    repository.commit({
      'composer.json': `{ "require": { "php": "${constraint}" } }`,
      'web/webhook.php': php,
    });
    const { findings } = await tree(repository.root);
    const [finding] = findings.filter(({ rule }) => rule === 'webhook-secret-fallback');
    expect(finding?.fix !== undefined).toBe(isFixed);
  });
});
