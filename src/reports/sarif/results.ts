import type { Finding, Fix, Suppressed } from '../../model/index.ts';
import { printable } from '../escape/index.ts';
import { count, suppressedBy } from '../wording/index.ts';
import { artifactLocation, physicalLocation } from './location.ts';
import { levels } from './rules.ts';

/** GitHub shows the first 100 locations of a result. */
const placesShown = 100;
const placesLinked = 5;

export interface ResultOptions {
  /** Index of a rule's descriptor, by its id. */
  ruleIndex: ReadonlyMap<string, number>;
  lineHash: boolean;
}

/** A result object for a finding, and for the suppression of it where there is one. */
export function resultOf(
  finding: Finding,
  { ruleIndex, lineHash }: ResultOptions,
  suppression?: Suppressed,
): object {
  const { rule, severity, confidence, fingerprint, places, preview, commit, also, evidence } = finding;
  const index = ruleIndex.get(rule);
  return {
    ruleId: rule,
    ...(index !== undefined && { ruleIndex: index }),
    level: confidence === 'low' ? 'note' : levels[severity],
    message: { text: messageOf(finding) },
    locations: [{ physicalLocation: physicalLocation(finding) }],
    ...(places.length > 0 && { relatedLocations: related(finding) }),
    partialFingerprints: {
      ...(lineHash && { primaryLocationLineHash: `${fingerprint}:1` }),
      'otesseGuardFingerprint/v1': fingerprint,
    },
    ...(finding.fix && { fixes: [fixOf(finding.fix, finding.path)] }),
    ...(suppression && { suppressions: [suppressionOf(suppression)] }),
    properties: {
      severity,
      confidence,
      ...(preview !== '' && { preview }),
      ...(commit !== null && { commit }),
      ...(also.length > 0 && { also }),
      ...(evidence.length > 0 && { evidence: evidence.map(printable) }),
    },
  };
}

/** Brackets make links in a SARIF message: those of others are escaped, ours lead to the related locations. */
function messageOf({ message, preview, commit, places }: Finding): string {
  const links = places
    .slice(0, placesLinked)
    .map(({ path, line }, i) => `[${escaped(`${printable(path)}:${line}`)}](${i + 1})`);
  const more = places.length - links.length;
  return [
    escaped(printable(message) || 'No message.'),
    preview === '' ? '' : `Found: ${escaped(preview)}.`,
    commit === null ? '' : `It stands in commit ${escaped(commit.slice(0, 10))}.`,
    links.length === 0
      ? ''
      : `Also at ${links.join(', ')}${more > 0 ? ` and ${count(more, 'more place')}` : ''}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

function escaped(text: string): string {
  return text.replace(/[\\[\]]/g, '\\$&');
}

function related({ places }: Finding): object[] {
  return places
    .slice(0, placesShown)
    .map((place, i) => ({ id: i + 1, physicalLocation: physicalLocation(place) }));
}

/** What is deleted is named by its region alone: its text may be a secret. */
function fixOf({ description, edits }: Fix, path: string): object {
  return {
    description: { text: `${description}.` },
    artifactChanges: [
      {
        artifactLocation: artifactLocation(path),
        replacements: edits.map(({ line, column, endLine, endColumn, text }) => ({
          deletedRegion: { startLine: line, startColumn: column, endLine, endColumn },
          ...(text !== '' && { insertedContent: { text } }),
        })),
      },
    ],
  };
}

function suppressionOf(entry: Suppressed): object {
  return {
    kind: entry.by === 'inline' ? 'inSource' : 'external',
    status: 'accepted',
    justification: entry.reason === null ? `Silenced by ${suppressedBy(entry)}.` : printable(entry.reason),
  };
}
