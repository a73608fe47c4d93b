import type { Finding } from '../../../src/model/index.ts';

/** A finding for tests: what the test does not say is filled in. */
export function finding(parts: Partial<Finding> = {}): Finding {
  return {
    rule: 'otesse-test-secret-key',
    category: 'keys',
    vendor: 'otesse',
    severity: 'high',
    confidence: 'high',
    path: 'src/pay.ts',
    line: 3,
    column: 1,
    endLine: 3,
    endColumn: 9,
    commit: null,
    preview: 'otesse_test_sk_…',
    message: 'A test key stands here.',
    fingerprint: '0'.repeat(32),
    also: [],
    evidence: [],
    places: [],
    frame: null,
    secretId: null,
    ...parts,
  };
}
