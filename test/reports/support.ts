/** Reports for tests: a finding with sensible values, anything of it changed. */
import type { Finding, Report, Skip, Suppressed } from '../../src/model/index.ts';

export const secretId = '5ec2e71d5ec2e71d5ec2e71d5ec2e71d';

export function finding(changes: Partial<Finding> = {}): Finding {
  return {
    rule: 'otesse-live-secret-key',
    category: 'keys',
    vendor: 'otesse',
    severity: 'critical',
    confidence: 'high',
    path: 'src/pay.ts',
    line: 3,
    column: 28,
    endLine: 3,
    endColumn: 67,
    commit: null,
    preview: 'otesse_live_sk_…9f2c',
    message: 'Otesse live secret key in plain text.',
    fingerprint: '0123456789abcdef0123456789abcdef',
    also: [],
    evidence: [],
    places: [],
    frame: {
      firstLine: 2,
      lines: [
        { text: "import { Otesse } from 'otesse';", mark: null },
        { text: "const client = new Otesse('otesse_live_sk_…9f2c');", mark: [27, 47] },
        { text: 'await client.orders.list();', mark: null },
      ],
    },
    secretId,
    ...changes,
  };
}

export function report(findings: Finding[] = [], changes: Partial<Report> = {}): Report {
  return {
    complete: true,
    findings,
    suppressed: [],
    skipped: [],
    notes: [],
    stats: { files: 120, bytes: 482_113, ms: 64 },
    coverage: { files: 120, sources: 80, handlers: 3, unfollowed: 0, checks: 3, otherBodies: 0, untimed: 0 },
    ...changes,
  };
}

export function suppressed(changes: Partial<Suppressed> = {}): Suppressed {
  return { finding: finding(), by: 'inline', reason: null, addedHere: false, ...changes };
}

/** A report with a shortfall. */
export function partial(skipped: Skip[], findings: Finding[] = []): Report {
  return report(findings, { complete: false, skipped });
}
