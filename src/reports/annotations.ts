import type { Finding, Place, Report } from '../model/index.ts';
import { printable } from './escape/index.ts';
import { adviceOn, count, type RuleOptions, worstFirst } from './wording/index.ts';

const annotationLevels = ['error', 'warning', 'notice'] as const;
export type AnnotationLevel = (typeof annotationLevels)[number];

/** A note on lines of a file, as a workflow or a check run shows it. */
export interface Annotation extends Place {
  level: AnnotationLevel;
  title: string;
  message: string;
}

export interface AnnotationLimits {
  /** How many of one level are shown: GitHub shows 10 a step. */
  perLevel: number;
}

/** The worst findings of each level; the last of a level that overflows says how many more there are. */
export function annotations(
  report: Report,
  { perLevel, ...options }: AnnotationLimits & RuleOptions,
): Annotation[] {
  const ranked = worstFirst(report.findings);
  return annotationLevels.flatMap((level) => {
    const all = ranked.filter((finding) => levelOf(finding) === level);
    if (all.length <= perLevel) return all.map((finding) => annotation(level, finding, options));
    const shown = all
      .slice(0, Math.max(0, perLevel - 1))
      .map((finding) => annotation(level, finding, options));
    const next = all[shown.length];
    return next && perLevel > 0 ? [...shown, overflow(level, next, all.length - shown.length)] : shown;
  });
}

function levelOf({ severity, confidence }: Finding): AnnotationLevel {
  if (confidence === 'low' || severity === 'low') return 'notice';
  return severity === 'medium' ? 'warning' : 'error';
}

function annotation(level: AnnotationLevel, finding: Finding, options: RuleOptions): Annotation {
  const { title, fix } = adviceOn(finding.rule, options);
  const message = [finding.message, finding.preview && `Found: ${finding.preview}.`, fix[0]]
    .filter(Boolean)
    .join(' ');
  return {
    level,
    ...placeOf(finding),
    title: printable(`${title} (${finding.severity})`),
    message: printable(message),
  };
}

/** Stands at the first finding that has no annotation of its own. */
function overflow(level: AnnotationLevel, next: Finding, amount: number): Annotation {
  const title = `${count(amount, 'more finding')} of this level`;
  return {
    level,
    ...placeOf(next),
    title,
    message: `${title} in the job summary. The next one: ${printable(next.message)}`,
  };
}

function placeOf({ path, line, endLine, column, endColumn }: Finding): Place {
  return { path, line, endLine, column, endColumn };
}
