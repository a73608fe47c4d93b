import type { Breach, HandlerRule } from '../../code-rule.ts';
import { subject } from '../judgement.ts';

/** A hash that can be forged, or a better one that the vendor offers and the code does not use. */
export const webhookWeakSignature: HandlerRule = {
  id: 'webhook-weak-signature',
  category: 'webhooks',
  vendor: null,
  title: 'Webhook signature is weak',
  severity: 'medium',
  confidence: 'medium',
  why: 'A hash of secret and body can be extended without the secret, and MD5 and SHA-1 are broken for new uses.',
  fix: ['Use HMAC with SHA-256 and the header that the vendor offers for it.'],
  bad: [],
  good: [],
  examples: {
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
  },
  references: ['https://cwe.mitre.org/data/definitions/328.html'],
  cwe: [328],
  judge(handler): Breach[] {
    return handler.verifications.flatMap((check) => {
      if (check.by !== 'mac' || check.algorithm === null) return [];
      const isBroken = /^(?:md5|sha1)$/.test(check.algorithm);
      if (!isBroken || handler.scheme?.algorithm === check.algorithm) return [];
      return [
        {
          site: check,
          message: `${subject(handler)} relies on ${check.algorithm.toUpperCase()}.`,
          evidence: [],
          confidence: handler.vendor === null ? 'low' : 'medium',
        },
      ];
    });
  },
};
