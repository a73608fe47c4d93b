/** What a pull request might bring so that something of it is not looked at. */
import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/model/index.ts';
import { importersOf } from '../../../src/scan/code/importers.ts';
import { GitDifference } from '../../../src/scan/sources/git/difference.ts';
import { liveKey } from '../../detection/support.ts';
import { Repository } from '../../support/repository.ts';
import { range, tree, unread } from '../support.ts';

const told = ({ findings }: Report): string[] =>
  findings.filter(({ confidence }) => confidence !== 'low').map(({ rule, path }) => `${rule} ${path}`);

function repositoryOf(files: Record<string, string | Uint8Array>): Repository {
  const repository = new Repository();
  repository.commit(files);
  return repository;
}

describe('a key', () => {
  const key = liveKey();

  it.each([
    [
      'behind zero bytes in source code',
      'a.js',
      Buffer.from(`/*${'\0'.repeat(100)}*/ const k = '${key}';\n`),
    ],
    ['behind zero bytes in settings', '.env', Buffer.from(`#${'\0'.repeat(100)}\nKEY=${key}\n`)],
    [
      'behind a mark of UTF-16 that the text does not keep',
      '.env',
      Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(`A=1\nKEY=${key}\n`)]),
    ],
  ])('is found %s', async (_, path, bytes) => {
    const report = await tree(repositoryOf({ [path]: bytes }).root);
    expect(report.findings.map(({ rule }) => rule)).toEqual(['otesse-live-secret-key']);
  });

  it('is not sought in what is binary by its name and by its bytes', async () => {
    const bytes = Buffer.concat([Buffer.alloc(100), Buffer.from(key)]);
    expect(unread(await tree(repositoryOf({ 'a.png': bytes }).root))).toEqual(['a.png: binary']);
  });
});

const handler = (helper: string): string => `
import express from 'express';
import { check } from '${helper}';
const app = express();
app.post('/webhooks/otesse', express.raw({ type: '*/*' }), async (req, res) => {
  if (!check(req.body, req.get('x-otesse-signature'))) return res.sendStatus(401);
  await orders.markPaid(JSON.parse(req.body).order);
  res.sendStatus(204);
});
`;
const sound = `
import { createHmac, timingSafeEqual } from 'node:crypto';
const secret = process.env.OTESSE_WEBHOOK_SECRET;
if (!secret) throw new Error('no secret');
export function check(body, signature) {
  const expected = createHmac('sha256', secret).update(body).digest('hex');
  return timingSafeEqual(Buffer.from(expected), Buffer.from(signature));
}
`;
const weak = 'export const check = () => true;\n';

describe('a handler', () => {
  it('is not hidden by one long line, and neither is what a file rule says', async () => {
    const unsafe = `new https.Agent({ rejectUnauthorized: false });\n${handler('./none').replace(/.*check\(.*\n/, '')}`;
    const report = await tree(repositoryOf({ 'server.js': `${unsafe}// ${'a'.repeat(9_000)}\n` }).root);
    expect(told(report)).toEqual([
      'tls-verification-disabled server.js',
      'webhook-signature-not-verified server.js',
    ]);
    // That its long line was not looked at is said all the same.
    expect(unread(report)).toEqual(['server.js: generated']);
  });
});

it('that long lines were passed over is told beside what a file rule finds on the others', async () => {
  const text = `new https.Agent({ rejectUnauthorized: false });\n// ${'a'.repeat(9_000)}\n`;
  const report = await tree(repositoryOf({ 'agent.js': text }).root);
  expect(told(report)).toEqual(['tls-verification-disabled agent.js']);
  expect(unread(report)).toEqual(['agent.js: generated']);
});

describe('a helper that a change weakens', () => {
  const blamed = async (
    before: Record<string, string>,
    after: Record<string, string>,
  ): Promise<{ report: Report; files: string[] }> => {
    const repository = new Repository();
    const base = repository.commit(before);
    const head = repository.commit(after);
    const report = await range(repository.root, base, head);
    return { report, files: told(report) };
  };

  it('is blamed though attributes call the handler binary', async () => {
    const before = { 'app.js': handler('./verify.js'), 'verify.js': sound };
    const { files } = await blamed(before, { 'verify.js': weak, '.gitattributes': 'app.js binary\n' });
    expect(files).toEqual(['webhook-signature-not-verified app.js']);
  });

  it('is blamed though its name is two letters long', async () => {
    const before = { 'app.js': handler('./ok.js'), 'ok.js': sound };
    const { files } = await blamed(before, { 'ok.js': weak });
    expect(files).toEqual(['webhook-signature-not-verified app.js']);
  });

  it('is blamed among more files than can be asked for, and the change can pass', async () => {
    const others = Object.fromEntries(
      Array.from({ length: 1_100 }, (_, i) => [`lib/module${i}.js`, `export const n = ${i};\n`]),
    );
    const before = { 'app.js': handler('./verify.js'), 'verify.js': sound };
    const harmless = await blamed(before, others);
    expect(harmless.report.complete).toBe(true);
    expect(harmless.files).toEqual([]);
    const { files } = await blamed(before, { ...others, 'verify.js': weak });
    expect(files).toEqual(['webhook-signature-not-verified app.js']);
  });

  it('is blamed where it stands in the same package of Go', async () => {
    const mount = (check: string): string => `package hooks

import (
	"io"
	"net/http"
)

func Hook(w http.ResponseWriter, r *http.Request) {
	body, _ := io.ReadAll(r.Body)
	if !${check}(body, r.Header.Get("X-Otesse-Signature")) {
		http.Error(w, "no", 401)
		return
	}
	db.Exec("update orders set paid = true where id = $1", string(body))
}

func init() { http.HandleFunc("/webhooks/otesse", Hook) }
`;
    const signed = `package hooks

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"os"
)

func genuine(body []byte, given string) bool {
	mac := hmac.New(sha256.New, []byte(os.Getenv("OTESSE_WEBHOOK_SECRET")))
	mac.Write(body)
	return hmac.Equal([]byte(hex.EncodeToString(mac.Sum(nil))), []byte(given))
}
`;
    const before = { 'hooks/hook.go': mount('genuine'), 'hooks/signature.go': signed };
    const after = 'package hooks\n\nfunc genuine(body []byte, given string) bool { return true }\n';
    const { files } = await blamed(before, { 'hooks/signature.go': after });
    expect(files).toEqual(['webhook-signature-not-verified hooks/hook.go']);
  });
});

it('Ruby files that name a class rely on the file that is called like it', async () => {
  const repository = new Repository();
  const head = repository.commit({
    'app/checks_origin.rb': 'module ChecksOrigin\nend\n',
    'app/hooks_controller.rb': 'class HooksController\n  include ChecksOrigin\nend\n',
    'app/other.rb': 'class Other\nend\n',
  });
  const { paths } = await importersOf(new GitDifference(repository.root, head, head), [
    'app/checks_origin.rb',
  ]);
  expect(paths).toEqual(['app/hooks_controller.rb']);
});
