import type { Report, Threshold } from '../model/index.ts';
import { fails } from '../model/index.ts';

/** What the process ends with, for scripts and hooks. */
export const exitCodes = {
  /** Nothing at or above the threshold. */
  clean: 0,
  findings: 1,
  /** Wrong usage, settings that cannot be used, a target that cannot be read. */
  usage: 2,
  /** The scan ran and could not read all that it was asked to. */
  incomplete: 3,
} as const;

/** Findings win over an incomplete scan: they are certain. */
export function exitCodeOf(report: Report, failOn: Threshold): number {
  if (report.findings.some(({ severity, confidence }) => fails(severity, confidence, failOn)))
    return exitCodes.findings;
  return report.complete ? exitCodes.clean : exitCodes.incomplete;
}
