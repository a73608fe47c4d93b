import { describe, expect, it } from 'vitest';
import { liveKey } from '../../detection/support.ts';
import { Repository } from '../../support/repository.ts';
import { tree } from '../support.ts';

const key = (comment = '', seed = 1): string => `const key${seed} = '${liveKey(seed)}';${comment}\n`;
const allow = (rules: string): string => ` // otesse-guard:allow ${rules} -- revoked in May`;

async function notes(text: string): Promise<string[]> {
  const repository = new Repository();
  repository.commit({ 'a.ts': text });
  const report = await tree(repository.root);
  return report.notes.map((note) => `${note.path}:${note.line} ${note.text}`);
}

describe('an allow comment that does not silence what it names', () => {
  it('says that no rule is called so, and which one may be meant', async () => {
    expect(await notes(key(allow('otesse-live-secret-kee')))).toEqual([
      'a.ts:1 this comment does not silence "otesse-live-secret-kee": no rule is called so; did you mean "otesse-live-secret-key"?',
    ]);
    expect(await notes(key(allow('otesse-live-secret-key, whatever')))).toEqual([
      'a.ts:1 this comment does not silence "whatever": no rule is called so; `otesse-guard rules` lists them all',
    ]);
  });

  it('says what is found there instead', async () => {
    expect(await notes(key(allow('otesse-test-secret-key')))).toEqual([
      'a.ts:1 this comment does not silence otesse-test-secret-key: otesse-live-secret-key is found here',
    ]);
  });

  it('says where the rule is found', async () => {
    expect(await notes(`${allow('otesse-live-secret-key').trim()}\n\n${key()}`)).toEqual([
      'a.ts:1 this comment does not silence otesse-live-secret-key: it is found in line 3; a comment speaks for its own line, and alone on it for the next',
    ]);
  });

  it('shows no secret that stands where a rule should', async () => {
    const found = await notes(key(allow(liveKey(2))));
    expect(found).toHaveLength(1);
    expect(found[0]).not.toContain(liveKey(2));
  });

  it('is no comment that silences, also where the code is looked at a second time', async () => {
    const handler =
      "const app = require('express')();\napp.post('/webhooks/otesse', async (req, res) => {" +
      `${allow('webhook-signature-not-verified')}\n  await orders.insert(req.body);\n  res.sendStatus(204);\n});\n`;
    expect(await notes(key(allow('otesse-live-secret-key')) + handler)).toEqual([]);
    expect(await notes(key(allow('otesse-live-secret-kee')) + handler)).toHaveLength(1);
  });
});
