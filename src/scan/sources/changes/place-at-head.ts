import { type Finding, removedLater } from '../../../model/index.ts';
import type { Inspection, Tally } from '../../inspection/index.ts';
import { commitMessage } from '../history/locate.ts';

/**
 * Readers look at the head: a secret that still stands there is shown where it stands now, with the comments that
 * stand beside it; others say that they are gone.
 */
export function placeAtHead(tally: Tally, head: Tally): void {
  const standing = head.inspections.map((inspection) => ({ ...inspection, findings: [] as Finding[] }));
  const free = head.inspections.map(({ findings }) => [...findings]);
  const claim = (finding: Finding, isMeant: (path: string) => boolean): boolean => {
    for (const [i, inspection] of standing.entries()) {
      if (!isMeant(inspection.path)) continue;
      const at = free[i]!.findIndex(({ fingerprint }) => fingerprint === finding.fingerprint);
      if (at === -1) continue;
      const [now] = free[i]!.splice(at, 1);
      inspection.findings.push({ ...now!, commit: finding.commit });
      return true;
    }
    return false;
  };
  // Its own file first: a secret that was carried to another file must not take the place of the one found there.
  const elsewhere = withoutFindings(tally.inspections, (finding) =>
    claim(finding, (path) => path === finding.path),
  );
  const lost = withoutFindings(elsewhere, (finding) => claim(finding, () => true));
  for (const inspection of lost) {
    inspection.findings = inspection.findings.map((finding) =>
      finding.path === commitMessage ? finding : gone(finding),
    );
  }
  tally.inspections = [...standing, ...lost].filter(({ findings }) => findings.length > 0);
}

function withoutFindings(
  inspections: readonly Inspection[],
  isTaken: (finding: Finding) => boolean,
): Inspection[] {
  return inspections.map((inspection) => ({
    ...inspection,
    findings: inspection.findings.filter((finding) => finding.path === commitMessage || !isTaken(finding)),
  }));
}

function gone(finding: Finding): Finding {
  const message = `${finding.message} A later commit removes it; it stays in the history.`;
  return { ...finding, message, evidence: [...finding.evidence, removedLater] };
}
