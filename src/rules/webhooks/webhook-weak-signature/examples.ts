import type { Language } from '../../../model/index.ts';
import type { Example } from '../../rule.ts';
import { csharp, go, java, php, python, ruby, typescript, wrong } from '../examples/index.ts';

export const examples: Partial<Record<Language, Example>> = {
  javascript: {
    path: 'server.js',
    bad: `import { createHmac, timingSafeEqual } from 'node:crypto';
import express from 'express';

const app = express();
app.use(express.raw({ type: '*/*' }));

app.post('/webhooks/github', (req, res) => {
  const expected = 'sha1=' + createHmac('sha1', process.env.GITHUB_WEBHOOK_SECRET).update(req.body).digest('hex');
  const given = req.get('x-hub-signature') ?? '';
  if (given.length !== expected.length || !timingSafeEqual(Buffer.from(given), Buffer.from(expected))) return res.sendStatus(401);
  deploy(JSON.parse(req.body).ref);
  res.sendStatus(204);
});
`,
    good: `import { createHmac, timingSafeEqual } from 'node:crypto';
import express from 'express';

const app = express();
app.use(express.raw({ type: '*/*' }));

app.post('/webhooks/github', (req, res) => {
  const expected = 'sha256=' + createHmac('sha256', process.env.GITHUB_WEBHOOK_SECRET).update(req.body).digest('hex');
  const given = req.get('x-hub-signature-256') ?? '';
  if (given.length !== expected.length || !timingSafeEqual(Buffer.from(given), Buffer.from(expected))) return res.sendStatus(401);
  deploy(JSON.parse(req.body).ref);
  res.sendStatus(204);
});
`,
  },
  typescript: wrong(typescript, [[`'sha256'`, `'sha1'`]]),
  python: wrong(python, [['hashlib.sha256', 'hashlib.sha1']]),
  go: wrong(go, [
    ['sha256.New', 'sha1.New'],
    ['"crypto/sha256"', '"crypto/sha1"'],
  ]),
  ruby: wrong(ruby, [[`'SHA256'`, `'SHA1'`]]),
  php: wrong(php, [[`'sha256'`, `'sha1'`]]),
  java: wrong(java, [
    ['Mac.getInstance("HmacSHA256")', 'Mac.getInstance("HmacSHA1")'],
    [', "HmacSHA256"', ', "HmacSHA1"'],
  ]),
  csharp: wrong(csharp, [['HMACSHA256', 'HMACSHA1']]),
};
