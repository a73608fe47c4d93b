import type { FileBreach, FileRule } from '../../file-rule.ts';
import { examples } from './examples.ts';
import { keyUses } from './key-uses.ts';
import { literalOf } from './literal-of.ts';

/** What encrypts data or signs tokens stands in the code. */
export const hardcodedEncryptionKey: FileRule = {
  id: 'hardcoded-encryption-key',
  category: 'handling',
  vendor: null,
  title: 'Encryption or signing key stands in the code',
  severity: 'high',
  confidence: 'high',
  why: 'Everyone who can read the code, its history or a copy of it can decrypt the data and sign tokens in anybody’s name, and the key cannot be changed without a release.',
  fix: [
    'Read the key from the environment or a secret manager, without a default, and refuse to start when it is missing.',
    'Make a new key: this one has been read. Encrypt anew what was encrypted with it, and let tokens signed with it run out.',
  ],
  bad: [],
  good: [],
  examples,
  references: [
    'https://cwe.mitre.org/data/definitions/321.html',
    'https://cheatsheetseries.owasp.org/cheatsheets/Cryptographic_Storage_Cheat_Sheet.html',
  ],
  cwe: [321, 798],
  controls: { owasp: ['A02:2021', 'A04:2025'], pci: ['3.6.1', '8.6.3'], soc2: ['CC6.1'], gdpr: ['32(1)(a)'] },
  code(file): FileBreach[] {
    return keyUses(file).flatMap(({ key, by, fn }) => {
      const found = literalOf(key, fn, file);
      const [first] = found?.literals ?? [];
      if (!found || !first) return [];
      const hidden = found.literals.map(({ span }) => span);
      const message =
        found.insteadOf === null
          ? `\`${by}\` gets a key that everyone who reads this can use.`
          : `\`${by}\` gets a key that everyone who reads this can use, where ${found.insteadOf} is not set.`;
      const confidence = found.insteadOf === null ? 'high' : 'medium';
      return [{ span: first.span, message, confidence, hidden }];
    });
  },
};
