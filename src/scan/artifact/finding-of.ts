import { isSample } from '../../detection/placement/paths.ts';
import { type Confidence, type Finding, type Place, weaker } from '../../model/index.ts';
import type { KeyRule, Rule } from '../../rules/index.ts';

/** A rule that is said to be broken at a place of the pull request. */
export interface Sighting extends Place {
  fingerprint: string;
  commit: string | null;
  confidence?: Confidence;
  also: string[];
  places: Place[];
  /** Whether a later commit has removed the file. */
  isGone: boolean;
}

/** The finding in our words: all that the rule says of it, nothing that the run says beyond its place. */
export function findingOf(rule: Rule, { isGone, confidence, ...sighting }: Sighting): Finding {
  const { path, line, column, endLine, endColumn, fingerprint, commit, also, places } = sighting;
  return {
    rule: rule.id,
    category: rule.category,
    vendor: rule.vendor,
    severity: rule.severity,
    confidence: confidenceIn(rule, path, confidence),
    ...{ path, line, column, endLine, endColumn, commit, fingerprint, also, places },
    preview: '',
    message: `${rule.title}.${isGone ? ' A later commit removes it; it stays in the history.' : ''}`,
    evidence: isGone ? ['removed by a later commit; it stays in the history'] : [],
    frame: null,
    secretId: null,
  };
}

/**
 * How sure a key is follows from its rule and its path. How far code could be followed only who has read it knows: there
 * the run is believed, since it wins nothing by a doubt that it would not win by silence. Neither passes a check.
 */
function confidenceIn(rule: Rule | KeyRule, path: string, stated: Confidence | undefined): Confidence {
  if (!('format' in rule)) return stated ?? rule.confidence;
  return rule.format.guessable && isSample(path) ? weaker(rule.confidence) : rule.confidence;
}
