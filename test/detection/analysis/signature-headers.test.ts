import { describe, expect, it } from 'vitest';
import { webhookFindings } from './support.ts';

/** A handler whose header says nothing of signatures by its name. */
const handler = (condition: string): string => `
const express = require('express');
const { verifySeal } = require('./seal');
const app = express();
app.post('/webhooks/seals', express.raw({ type: '*/*' }), async (req, res) => {
  const seal = req.get('x-wax');
  ${condition}
  await letters.insert(JSON.parse(req.body));
  res.sendStatus(204);
});
`;

describe('a header that the config names', () => {
  it('makes a function that gets it and the body a check', async () => {
    const sources = { 'server.js': handler('if (!verifySeal(seal, req.body)) return res.sendStatus(401);') };
    expect(await webhookFindings(sources, { signatureHeaders: new Set(['x-wax']) })).toEqual([]);
    expect(await webhookFindings(sources)).toEqual(['webhook-signature-not-verified']);
  });

  it('makes a check optional where it is only made when that header is sent', async () => {
    const sources = {
      'server.js': handler('if (seal && !verifySeal(seal, req.body)) return res.sendStatus(401);'),
    };
    expect(await webhookFindings(sources, { signatureHeaders: new Set(['x-wax']) })).toEqual([
      'webhook-verification-optional',
    ]);
  });

  it('makes a file that names it one of a webhook handler', async () => {
    const sources = {
      'server.js': handler('').replace('/webhooks/seals', '/seals'),
    };
    expect(await webhookFindings(sources, { signatureHeaders: new Set(['x-wax']) })).toEqual([
      'webhook-signature-not-verified',
    ]);
    expect(await webhookFindings(sources)).toEqual([]);
  });
});
