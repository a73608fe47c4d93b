import type { Report } from '../../model/index.ts';

/** What stands in the place of a report that cannot be had: nothing is known, which is no pass. */
export function unreadReport(why: string): Report {
  return {
    complete: false,
    findings: [],
    suppressed: [],
    skipped: [],
    notes: [{ path: null, line: null, text: `The report of the Action’s run was not read: ${why}.` }],
    stats: { files: 0, bytes: 0, ms: 0 },
    coverage: {},
  };
}
