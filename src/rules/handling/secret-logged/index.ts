import type { CodeRule } from '../../code-rule.ts';
import { isPrintedByTool, leaksOf, sureness, wayOf } from '../judgement.ts';
import { examples } from './examples.ts';

/** A key, a token or a signing secret is written into a log. */
export const secretLogged: CodeRule = {
  id: 'secret-logged',
  category: 'handling',
  vendor: null,
  title: 'Secret written to a log',
  severity: 'high',
  confidence: 'high',
  why: 'Logs are copied to collectors, shown to support, kept for months and read by many; whoever can read them can use the key.',
  fix: [
    'Log that a key is set, or its name, never its value.',
    'Where two keys must be told apart, log their last four characters.',
    'Have the logger redact what still gets in: `redact` of pino, a processor of structlog, `filter_parameters` of Rails.',
    'Rotate a key that has been logged: old logs still hold it.',
  ],
  bad: [],
  good: [],
  examples,
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Logging_Cheat_Sheet.html#data-to-exclude',
    'https://cwe.mitre.org/data/definitions/532.html',
  ],
  cwe: [532],
  controls: { owasp: ['A09:2021', 'A09:2025'], pci: ['8.3.2'], soc2: ['CC6.1'] },
  judge(code) {
    return leaksOf(code, ['log'], ['secret'])
      .filter(({ sink }) => !isPrintedByTool(code, sink))
      .map((leak) => ({
        site: leak.sink,
        message: `${leak.sink.name} writes ${leak.data.name} into the log.`,
        evidence: wayOf(leak, `${leak.sink.name} logs it`),
        confidence: sureness(code, leak.data),
        vendor: leak.data.vendor,
      }));
  },
};
