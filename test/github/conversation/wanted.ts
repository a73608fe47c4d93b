/** Texts for tests of the plan: short ones, told apart by what they are about. */
import type { Wanted, WantedFinding } from '../../../src/github/conversation/index.ts';

export function wantedFinding(id: string, changes: Partial<WantedFinding> = {}): WantedFinding {
  return {
    id,
    rule: 'otesse-live-secret-key',
    version: '1',
    spot: { path: 'src/pay.ts', line: 3, startLine: null },
    body: `${id} stands here.`,
    elsewhere: `${id} stands in line 3.`,
    returned: 'Back again. ',
    ...changes,
  };
}

export function wanted(findings: WantedFinding[] = [], changes: Partial<Wanted> = {}): Wanted {
  return {
    head: 'a'.repeat(40),
    findings,
    settle: ({ id }) => ({ state: 'settled', body: `${id} is gone.` }),
    summary: (unplaced) =>
      `${findings.length} findings; said here: ${[...unplaced].sort().join(' ') || 'nothing'}`,
    isWorthSaying: true,
    state: null,
    check: {
      name: 'Otesse Guard',
      conclusion: findings.length > 0 ? 'failure' : 'success',
      title: `${findings.length} findings`,
      summary: 'Said in short.',
      text: 'Said at length.',
      annotations: findings.map(({ id, version }) => ({
        path: 'src/pay.ts',
        start_line: 3,
        end_line: 3,
        annotation_level: 'failure',
        title: `${id} ${version}`,
        message: 'It stands here.',
      })),
      actions: [],
    },
    ...changes,
  };
}
