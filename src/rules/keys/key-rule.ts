import type { KeyFormat, Revocation } from '../../vendors/index.ts';
import type { KeyRule } from '../rule.ts';

/** What a key rule's texts need beyond its format. */
export interface KeyContext {
  vendor: string | null;
  /** What somebody can do who holds the key. */
  risk: string;
  revocation: Revocation;
}

/** The rule that finds one format of key. */
export function keyRule(format: KeyFormat, { vendor, risk, revocation }: KeyContext): KeyRule {
  return {
    id: format.id,
    category: 'keys',
    vendor,
    title: format.title,
    severity: format.severity,
    confidence: format.confidence ?? 'high',
    why: `${risk} Whoever has read the commit may keep a copy: deleting the line, the commit or the branch does not undo that.`,
    fix: [...revocation.steps, 'Read the key from the environment or a secret manager instead of the code.'],
    bad: format.leaks,
    good: format.safe,
    references: [...new Set([revocation.url, format.source])],
    cwe: [798, 540],
    // A key is the password of a program's account.
    controls: { owasp: ['A07:2021', 'A07:2025', 'API2:2023'], pci: ['8.3.2', '8.6.3'], soc2: ['CC6.1'] },
    format,
  };
}
