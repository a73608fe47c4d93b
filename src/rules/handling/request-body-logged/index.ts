import type { CodeFacts, Confidence } from '../../../model/index.ts';
import type { CodeRule } from '../../code-rule.ts';
import { isPrintedByTool, isSeen, type Leak, leaksOf, wayOf } from '../judgement.ts';
import { examples } from './examples.ts';

/** All that a request has brought is written into a log. */
export const requestBodyLogged: CodeRule = {
  id: 'request-body-logged',
  category: 'handling',
  vendor: null,
  title: 'Whole request body written to a log',
  severity: 'medium',
  confidence: 'medium',
  why: 'What vendors and customers send holds names, addresses and payment details; in a log they are kept where nobody expects them and cannot be deleted on request.',
  fix: [
    'Log what finds the message again: its id and its type.',
    'Where a body is needed to look into a fault, keep it encrypted and delete it after days.',
  ],
  bad: [],
  good: [],
  examples,
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Logging_Cheat_Sheet.html#data-to-exclude',
    'https://cwe.mitre.org/data/definitions/532.html',
  ],
  cwe: [532],
  controls: {
    owasp: ['A09:2021', 'A09:2025'],
    soc2: ['CC6.1'],
    gdpr: ['5(1)(c)', '5(1)(f)'],
    ccpa: ['1798.100(c)', '1798.100(e)'],
  },
  judge(code) {
    return leaksOf(code, ['log'], ['request-body'])
      .filter(({ sink, data }) => data.extent === 'whole' && !isPrintedByTool(code, sink))
      .map((leak) => ({
        site: leak.sink,
        message: `${leak.sink.name} writes ${whose(leak)} into the log.`,
        evidence: wayOf(leak, `${leak.sink.name} logs it`),
        confidence: sureness(code, leak),
        vendor: leak.sink.route?.webhook?.vendor ?? null,
      }));
  },
};

const whose = ({ sink, data }: Leak): string =>
  sink.route?.webhook ? 'all that the webhook has brought' : data.name;

/** What a route has taken is somebody's data. */
function sureness(code: CodeFacts, { sink }: Leak): Confidence {
  return isSeen(code) && sink.route !== null ? 'medium' : 'low';
}
