import type { CodeFacts, Confidence } from '../../../model/index.ts';
import type { CodeRule } from '../../code-rule.ts';
import { isSeen, type Leak, leaksOf, wayOf } from '../judgement.ts';
import { examples } from './examples.ts';

/** What an API said went wrong, or where in the code it did, is answered to the user. */
export const upstreamErrorExposed: CodeRule = {
  id: 'upstream-error-exposed',
  category: 'handling',
  vendor: null,
  title: 'An API’s error shown to the user',
  severity: 'medium',
  confidence: 'medium',
  why: 'Errors of an API name accounts, requests, limits and parts of keys, and a stack names the files of the server: of use to an attacker, of none to a user.',
  fix: [
    'Answer with a text and a code of your own, and an id by which the error is found in the log.',
    'Log the error itself.',
    'Pass on only what is meant for users, such as why a card was declined.',
  ],
  bad: [],
  good: [],
  examples,
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Error_Handling_Cheat_Sheet.html',
    'https://cwe.mitre.org/data/definitions/209.html',
  ],
  cwe: [209],
  controls: { owasp: ['A04:2021', 'A10:2025', 'API8:2023'] },
  judge(code) {
    return leaksOf(code, ['response'], ['stack', 'upstream-error']).map((leak) => ({
      site: leak.sink,
      message: `${leak.sink.name === 'return' ? 'The answer' : leak.sink.name} shows ${leak.data.name} to whoever asked.`,
      evidence: wayOf(leak, 'answers with it'),
      confidence: sureness(code, leak),
      vendor: leak.data.vendor,
    }));
  },
};

/** A webhook's answer goes back to the vendor whose error it is. */
function sureness(code: CodeFacts, { sink, data }: Leak): Confidence {
  if (!isSeen(code)) return 'low';
  if (data.kind === 'stack') return sink.route?.webhook ? 'medium' : 'high';
  return sink.route?.webhook ? 'low' : 'medium';
}
