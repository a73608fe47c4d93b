import { type Report, zlib } from '../../model/index.ts';
import type { Rule } from '../../rules/index.ts';
import { jsonText } from '../escape/index.ts';
import { type RuleOptions, worstFirst } from '../wording/index.ts';
import { invocationOf } from './invocation.ts';
import { resultOf } from './results.ts';
import { ruleDescriptors, ruleIds } from './rules.ts';

export interface SarifOptions extends RuleOptions {
  /** The tool's version, as in package.json. */
  version: string;
  /** Every rule that ran. */
  rules: readonly Rule[];
  /**
   * Suppressed findings too, marked as such. Off by default: GitHub does not read the mark and opens alerts for them
   * (https://github.com/github/codeql-action/issues/1230).
   */
  withSuppressed?: boolean;
  /**
   * Our fingerprint also as the one that GitHub tracks alerts by. For uploads by the API; the upload-sarif action
   * hashes the line itself and warns at each result that brings another hash.
   */
  lineHash?: boolean;
  /** Tells analyses of one commit apart. It ends in `/`: what comes after would be the run. */
  category?: string;
  /** The repository and commit that were scanned. */
  provenance?: { repositoryUri: string; revisionId?: string; branch?: string };
  limits?: SarifLimits;
}

/** What an upload may hold (https://docs.github.com/en/code-security/reference/code-scanning/sarif-support-for-code-scanning). */
export interface SarifLimits {
  results: number;
  gzippedBytes: number;
}

const githubLimits: SarifLimits = { results: 25_000, gzippedBytes: 10_000_000 };

/** A SARIF log with the worst results first, cut to what GitHub accepts. */
export function renderSarif(report: Report, options: SarifOptions): string {
  const limits = options.limits ?? githubLimits;
  for (let results = limits.results; ; results = Math.floor(results / 2)) {
    const text = `${jsonText(logOf(report, options, results))}\n`;
    // What is small unpacked is small packed: most files are never packed here.
    if (text.length * 3 <= limits.gzippedBytes || results === 0) return text;
    if (zlib().gzipSync(text).length <= limits.gzippedBytes) return text;
  }
}

function logOf(report: Report, options: SarifOptions, limit: number): object {
  const { version, rules, withSuppressed = false, lineHash = false, category = 'otesse-guard/' } = options;
  const silenced = withSuppressed ? report.suppressed : [];
  const findings = [...report.findings, ...silenced.map(({ finding }) => finding)];
  const ruleIndex = new Map(ruleIds(rules, findings).map((id, i) => [id, i]));
  const results = [
    ...worstFirst(report.findings).map((finding) => resultOf(finding, { ruleIndex, lineHash })),
    ...silenced.map((entry) => resultOf(entry.finding, { ruleIndex, lineHash }, entry)),
  ];
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Otesse Guard',
            semanticVersion: version,
            rules: ruleDescriptors(rules, findings, options),
          },
        },
        automationDetails: { id: category },
        ...(options.provenance && { versionControlProvenance: [options.provenance] }),
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the repository.' } } },
        columnKind: 'utf16CodeUnits',
        invocations: [invocationOf(report, Math.max(0, results.length - limit))],
        results: results.slice(0, limit),
      },
    ],
  };
}
