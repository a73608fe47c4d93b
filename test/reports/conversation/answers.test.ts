/** What is answered, and that no text of the conversation holds a secret. */
import { describe, expect, it } from 'vitest';
import {
  conversationOf,
  explanation,
  helpAnswer,
  ignoredAnswer,
  pastedNotice,
  refusedAnswer,
  revokedAnswer,
} from '../../../src/reports/conversation/index.ts';
import { ruleById } from '../../../src/rules/index.ts';
import { redactPasted } from '../../../src/scan/index.ts';
import { detect, liveKey } from '../../detection/support.ts';
import { finding, report, secretId, suppressed } from '../support.ts';
import { context, standing } from './support.ts';

describe('an answer', () => {
  it('on how to ask names every command', () => {
    for (const command of ['ignore', 'revoked', 'rescan', 'explain', 'help'])
      expect(helpAnswer()).toMatch(new RegExp(`^\\| .*/guard&?#?\\d*;?.*${command}`, 'm'));
  });

  it('to an ignore says what, who and why', () => {
    const ignore = { finding: finding().fingerprint, by: 'ann', at: '2026-11-24', why: 'No key of ours.' };
    expect(ignoredAnswer(ignore, 'Otesse live secret key')).toMatch(
      /^\*\*Ignored:\*\* Otesse live secret key \(`0123456789ab`\)\. .* ann said so, and why: No key of ours\.$/,
    );
  });

  it('to a revocation says when and by whom', () => {
    expect(revokedAnswer('Otesse key', { by: 'ann', at: '2026-11-24T10:00:00Z' })).toMatch(
      /^\*\*Recorded as revoked\*\* on 24 November 2026 by ann: Otesse key\./,
    );
  });

  it('that refuses says what to do instead', () => {
    expect(refusedAnswer({ why: 'no-permission', by: 'bob' })).toMatch(
      /Nothing was changed.*write permission.*bob/,
    );
    expect(refusedAnswer({ why: 'several-findings', said: '0123', matching: ['01234', '01235'] })).toContain(
      '`01234`, `01235`',
    );
    const open = [{ finding: finding().fingerprint, name: 'Otesse key' }];
    expect(refusedAnswer({ why: 'several-incidents', open })).toContain(
      '- Otesse key: `/guard revoked 0123456789ab`',
    );
  });

  it('that explains a rule has why, how, and wrong and right in each of its languages', () => {
    const rule = ruleById('webhook-signature-timing-unsafe')!;
    const text = explanation(rule);
    expect(text).toContain(rule.why);
    expect(text).toContain(`1. ${rule.fix[0]}`);
    expect(text.match(/<details>/g)).toHaveLength(Object.keys(rule.examples!).length);
  });
});

describe('the notice on a pasted key', () => {
  const other = finding({
    rule: 'github-token',
    vendor: 'github',
    preview: 'ghp_…abcd',
    fingerprint: 'e'.repeat(32),
  });
  const options = { ruleOf: ruleById };

  it('has it revoked, says who still has it, and how the history is purged', () => {
    const text = pastedNotice([finding(), finding()], 'comment', options);
    expect(text).toMatch(
      /^\*\*1 key pasted here is hidden now, and not safe:\*\* Otesse live secret key `otesse_live_sk_…9f2c`/,
    );
    expect(text).toMatch(/Revoke it before anything else.*mail.*edit history still shows/);
    expect(text).toContain('1. Create a new secret key');
    expect(text).toMatch(
      /choose the oldest version, then \*\*Options\*\*, \*\*Delete revision from history\*\*/,
    );
    expect(pastedNotice([finding()], 'title', options)).toContain('only deleting the issue removes it');
  });

  it('has the steps of each vendor, folded where there are several', () => {
    const text = pastedNotice([finding(), other], 'description', options);
    expect(text).toMatch(/^\*\*2 keys pasted here are hidden now/);
    expect(text.match(/<details>/g)).toHaveLength(2);
  });
});

it('no text holds a secret, or what ties equal ones together', () => {
  const key = liveKey(9);
  const line = `const client = new Otesse('${key}'); // ${Buffer.from(key).toString('base64')}`;
  const found = detect(line).map((each) => ({ ...each, secretId }));
  expect(found.length).toBeGreaterThan(0);
  const whole = report(found, {
    suppressed: [suppressed({ finding: found[0]!, addedHere: true, reason: 'ours' })],
  });
  const wanted = conversationOf(whole, context());
  const gone = conversationOf(report(), context());
  const texts = [
    JSON.stringify(wanted.check),
    wanted.summary(new Set(wanted.findings.map(({ id }) => id))),
    ...wanted.findings.flatMap((each) => [
      each.body,
      each.elsewhere,
      each.version,
      gone.settle(standing(each))!.body,
    ]),
    pastedNotice(found, 'comment', { ruleOf: ruleById }),
    redactPasted(line, Buffer.alloc(32)).text,
  ];
  const forms = [
    key.slice('otesse_live_sk_'.length),
    Buffer.from(key).toString('base64').slice(20),
    secretId,
  ];
  for (const form of forms)
    for (let at = 0; at + 8 <= form.length; at++)
      for (const text of texts)
        expect(text.includes(form.slice(at, at + 8)), 'a part of the secret is shown').toBe(false);
});
