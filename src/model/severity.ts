/** How bad a finding is, and how sure of it we are. */

export const severities = ['critical', 'high', 'medium', 'low'] as const;
export type Severity = (typeof severities)[number];

/** `low` is advice: shown, never failing a check. */
export const confidences = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof confidences)[number];

/** One step less sure. */
export function weaker(confidence: Confidence): Confidence {
  return confidence === 'high' ? 'medium' : 'low';
}

/** What fails a check: findings at or above a severity, or nothing at all. */
export const thresholds = [...severities, 'never'] as const;
export type Threshold = (typeof thresholds)[number];

/** Negative when `a` is worse than `b`: sorts the worst first. */
export function bySeverity(a: Severity, b: Severity): number {
  return severities.indexOf(a) - severities.indexOf(b);
}

/** Whether a finding of this severity and confidence fails a check set to `threshold`. */
export function fails(severity: Severity, confidence: Confidence, threshold: Threshold): boolean {
  if (threshold === 'never' || confidence === 'low') return false;
  return bySeverity(severity, threshold) <= 0;
}
