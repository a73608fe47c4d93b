import type { CodeRule } from '../../code-rule.ts';
import { leaksOf, sureness, wayOf } from '../judgement.ts';
import { examples } from './examples.ts';

/** A key, a token or a signing secret is put into a mail or a chat message. */
export const secretSent: CodeRule = {
  id: 'secret-sent',
  category: 'handling',
  vendor: null,
  title: 'Secret sent by mail or chat',
  severity: 'high',
  confidence: 'high',
  why: 'Mails and chats are stored by others, searched, forwarded and never deleted; the key is out of your hands the moment it is sent.',
  fix: [
    'Say where the key is to be had (the secret manager, the vendor’s dashboard), not what it is.',
    'Hand a key over by a secret manager or a link that works once.',
    'Rotate a key that has been sent.',
  ],
  bad: [],
  good: [],
  examples,
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
    'https://cwe.mitre.org/data/definitions/201.html',
  ],
  cwe: [201],
  controls: { owasp: ['A01:2021', 'A01:2025'], pci: ['8.3.2'], soc2: ['CC6.1', 'CC6.7'] },
  judge(code) {
    return leaksOf(code, ['mail', 'chat'], ['secret']).map((leak) => ({
      site: leak.sink,
      message: `${leak.sink.name} sends ${leak.data.name} ${leak.sink.kind === 'mail' ? 'by mail' : 'to a chat'}.`,
      evidence: wayOf(leak, `${leak.sink.name} sends it`),
      confidence: leak.data.isCertain ? sureness(code, leak.data) : 'low',
      vendor: leak.data.vendor,
    }));
  },
};
