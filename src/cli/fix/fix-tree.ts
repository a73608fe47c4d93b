import { append, type Finding, groupBy, type Report } from '../../model/index.ts';
import { fixFile } from './fix-file.ts';

/** A fix that was made, or why it was not. */
export interface Change {
  rule: string;
  path: string;
  line: number;
  description: string;
  /** Null where it was made. */
  obstacle: string | null;
}

export interface FixedTree {
  /** Of the tree as it is now. */
  report: Report;
  changes: Change[];
}

/** Fixes that meet need one look more each; nobody writes so many into one line. */
const rounds = 20;

/** Makes every fix of a report that can be made. `rescan` looks at the tree again after each round of changes. */
export async function fixTree(
  root: string,
  first: Report,
  rescan: () => Promise<Report>,
): Promise<FixedTree> {
  const changes: Change[] = [];
  const tried = new Set<string>();
  let report = first;
  for (let round = 0; round < rounds; round++) {
    const open = report.findings.filter((finding) => finding.fix && !tried.has(keyOf(finding)));
    const now: Change[] = [];
    for (const [path, findings] of groupBy(open, (finding) => finding.path)) {
      for (const { finding, obstacle } of await fixFile(root, path, findings)) {
        const { rule, line, fix } = finding;
        now.push({ rule, path, line, description: fix!.description, obstacle });
        tried.add(keyOf(finding));
      }
    }
    append(changes, now);
    if (!now.some(({ obstacle }) => obstacle === null)) break;
    report = await rescan();
  }
  return { report, changes };
}

/** What a finding is recognised by after its lines have moved: one whose fix was made and that is still there stays. */
const keyOf = ({ rule, path, fingerprint }: Finding): string => `${rule} ${path} ${fingerprint}`;
