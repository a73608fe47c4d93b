/** Fixes of files that stand in their way. */
import { describe, expect, it } from 'vitest';
import { Lines } from '../../../src/detection/code/index.ts';
import { withEdits } from '../../../src/model/index.ts';
import { ruleById } from '../../../src/rules/index.ts';
import { analysed } from '../../detection/analysis/support.ts';
import { lowered } from '../../detection/languages/support.ts';

/** The file with the fix of the one finding of a rule made; null where it has none. */
async function fixed(path: string, text: string, rule: string): Promise<string | null> {
  const found = (await analysed({ [path]: text })).findings.filter((one) => one.rule === rule);
  expect(found, text).toHaveLength(1);
  const [{ fix }] = found as [(typeof found)[number]];
  if (!fix) return null;
  const lines = new Lines({ path, text });
  const edits = fix.edits.map((edit) => ({ span: lines.span(edit), text: edit.text }));
  const after = withEdits(text, edits);
  expect((await lowered(path, after)).errors).toEqual([]);
  const left = (await analysed({ [path]: after })).findings;
  expect(
    left.filter((one) => one.rule === rule),
    after,
  ).toEqual([]);
  return after;
}

const timing = ruleById('webhook-signature-timing-unsafe')!.examples!;
const rule = 'webhook-signature-timing-unsafe';

describe('a name that the file has given to something else', () => {
  const { path, bad } = timing.javascript!;

  it('is kept, and what is imported gets another: JavaScript', async () => {
    const own = `${bad}\nfunction timingSafeEqual(a, b) {\n  return a === b;\n}\n`;
    const after = await fixed(path, own, rule);
    expect(after).toContain('timingSafeEqual as nodeTimingSafeEqual');
    expect(after).toContain('&& nodeTimingSafeEqual(left, right)');
    expect(await fixed(path, bad, rule)).not.toContain('nodeTimingSafeEqual');
  });

  it('is kept where modules are required', async () => {
    const required = `const { createHmac } = require('node:crypto');
const express = require('express');
const timingSafeEqual = (a, b) => a === b;
const app = express();
app.post('/webhooks/otesse', express.raw({ type: '*/*' }), (req, res) => {
  const expected = createHmac('sha256', process.env.OTESSE_WEBHOOK_SECRET).update(req.body).digest('hex');
  if (req.get('x-otesse-signature') !== expected) return res.sendStatus(401);
  orders.markPaid(JSON.parse(req.body).order);
  res.sendStatus(204);
});
`;
    expect(await fixed('server.js', required, rule)).toContain(
      'const { createHmac, timingSafeEqual: nodeTimingSafeEqual } = require(',
    );
  });

  it('is kept in Python', async () => {
    const { path: file, bad: text } = timing.python!;
    const own = text.replace(/^(\s+)(if .*X-Otesse-Signature.*)$/m, '$1hmac = 1\n$1$2');
    expect(own).not.toBe(text);
    const after = await fixed(file, own, rule);
    expect(after).toContain('import hmac as hmac_module\n');
    expect(after).toContain('hmac_module.compare_digest(');
  });

  it('leaves Go as it is', async () => {
    const { path: file, bad: text } = timing.go!;
    const own = `${text}\nfunc other() string {\n\thmac, subtle := "a", "b"\n\treturn hmac + subtle\n}\n`;
    expect(await fixed(file, text, rule)).not.toBeNull();
    expect(await fixed(file, own, rule)).toBeNull();
  });
});

it('lines that end in CR alone are left as they are', async () => {
  const { path, bad } = timing.php!;
  expect(await fixed(path, bad, rule)).not.toBeNull();
  expect(await fixed(path, bad.replaceAll('\n', '\r'), rule)).toBeNull();
});

it.each(['webhook-secret-fallback', 'webhook-secret-hardcoded'])(
  'PHP refuses in a statement of its own, which every PHP can: %s',
  async (id) => {
    const php = (secret: string): string => `<?php
$secret = ${secret};
$body = file_get_contents('php://input');
$expected = hash_hmac('sha256', $body, $secret);
if (!hash_equals($expected, $_SERVER['HTTP_X_OTESSE_SIGNATURE'] ?? '')) {
    http_response_code(401);
    exit;
}
$orders->markPaid(json_decode($body, true)['order']);
`;
    const secrets =
      id === 'webhook-secret-fallback'
        ? ["getenv('OTESSE_WEBHOOK_SECRET') ?: 'development'", "$_ENV['OTESSE_WEBHOOK_SECRET'] ?? ''"]
        : ["'tangerine-harbour-lantern'"];
    for (const secret of secrets)
      expect(await fixed('webhook.php', php(secret), id)).toMatch(
        /;\nif \(!\$secret\) \{\n {4}throw new \\RuntimeException\('[\w ]+'\);\n\}\n\$body/,
      );
  },
);
