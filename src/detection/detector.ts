import { type Finding, type Place, Secret, SlowHashes, type Visible, weaker } from '../model/index.ts';
import type { KeyRule } from '../rules/index.ts';
import { frameOf } from './frame.ts';
import { matchLayers } from './layers.ts';
import { type Look, lookAgain, lookAt } from './look.ts';
import type { Match, TextRule } from './matcher/match.ts';
import { RuleSet } from './matcher/rule-set.ts';
import { findByTextRules } from './matcher/text-rules.ts';
import { messageOf } from './message.ts';
import { type Resolved, resolveOverlaps } from './overlap.ts';
import { isSample, placementsOf } from './placement/index.ts';
import { type Redaction, Redactions } from './redactions.ts';
import type { Reuse } from './text/copies.ts';
import { latin1 } from './text/latin1.ts';
import { lineEnd, lineStart } from './text/lines.ts';
import { origin, type Position, PositionWalk } from './text/position.ts';

/** A text to look at: a whole file, or a part of one that is too large to hold. */
export interface Text {
  /** As shown; forward slashes. */
  path: string;
  /** UTF-8, or another superset of ASCII. */
  bytes: Uint8Array;
  /** Findings that begin in this range are reported; what lies around it is context. Default: all. */
  owned?: { start: number; end: number };
  /** What was seen at a first look at `bytes`, where the caller had it looked at. */
  look?: Look;
  /** Where `bytes` begins in the file. Default: at its start. */
  position?: Position;
}

/** A match to be thought over once more. It holds the secret: whoever is asked keeps nothing of it. */
export interface Candidate {
  rule: string;
  path: string;
  secret: string;
  /** The whole match, where the secret is a part of it. */
  match: string;
  /** The line that it begins in. */
  line: string;
}

export interface DetectorOptions {
  rules: readonly KeyRule[];
  /** What equal secrets are recognised by (`Finding.secretId`). */
  idKey: Uint8Array;
  /** Whether a look also shows what the code rules begin with (`Look.handlers` and the like). Default: no. */
  seeksCode?: boolean;
  /** Patterns that a team wrote. */
  textRules?: readonly TextRule[];
  /** Whether somebody has declared a match harmless. */
  isAllowed?: (candidate: Candidate) => boolean;
}

/** Making rules ready costs as much as a small scan: a process does it once. */
const ready = {
  forKeys: new WeakMap<readonly KeyRule[], RuleSet>(),
  forCode: new WeakMap<readonly KeyRule[], RuleSet>(),
};

function readied(rules: readonly KeyRule[], seeksCode: boolean): RuleSet {
  const known = seeksCode ? ready.forCode : ready.forKeys;
  let set = known.get(rules);
  if (!set) known.set(rules, (set = new RuleSet(rules, seeksCode)));
  return set;
}

/** Text in, findings out: the key rules, ready to be applied to any number of texts. */
export class Detector {
  readonly #rules: RuleSet;
  readonly #options: DetectorOptions;

  constructor(options: DetectorOptions) {
    this.#rules = readied(options.rules, options.seeksCode ?? false);
    this.#options = options;
  }

  /**
   * A first look, for the sake of other versions of the same text: what they have of it need not be looked at again.
   *
   * @param reuse such a version that has been looked at
   */
  look(bytes: Uint8Array, reuse: Reuse<Look> | null): Look {
    return reuse === null ? lookAt(this.#rules, bytes) : lookAgain(this.#rules, bytes, reuse);
  }

  detect(text: Text): Finding[] {
    const { bytes, owned } = text;
    const matches = [
      ...matchLayers(this.#rules, text),
      ...findByTextRules(this.#options.textRules ?? [], bytes, text.path),
    ].filter((match) => !this.#isAllowed(match, text));
    if (matches.length === 0) return [];
    const resolved = withoutNamedTwice(resolveOverlaps(matches), bytes);
    const secrets = resolved.map((match) => new Secret(match.value, visiblePart(match)));
    const covers = resolved.map(({ cover }, i) => ({ ...cover, preview: secrets[i]!.preview }));
    const redactions = new Redactions([...covers, ...repeatsOf(resolved, covers, bytes)]);
    const hashes = new SlowHashes();
    const walk = new PositionWalk(bytes, 0, text.position ?? origin);
    const findings: Finding[] = [];
    resolved.forEach((match, i) => {
      const start = walk.to(match.start);
      const end = walk.to(match.end);
      if (owned && (match.start < owned.start || match.start >= owned.end)) return;
      const place = {
        path: text.path,
        line: start.line,
        column: start.column,
        endLine: end.line,
        endColumn: end.column,
      };
      const about = { secret: secrets[i]!, place, redaction: covers[i]! };
      findings.push(this.#finding(match, about, { bytes, redactions, hashes }));
    });
    return findings;
  }

  #isAllowed({ rule, value, matched, start }: Match, { path, bytes }: Text): boolean {
    const { isAllowed } = this.#options;
    if (!isAllowed) return false;
    const line = Buffer.from(bytes.subarray(lineStart(bytes, start), lineEnd(bytes, start))).toString('utf8');
    return isAllowed({ rule: rule.id, path, secret: value, match: matched, line });
  }

  #finding(
    match: Resolved,
    { secret, place, redaction }: { secret: Secret; place: Place; redaction: Redaction },
    { bytes, redactions, hashes }: { bytes: Uint8Array; redactions: Redactions; hashes: SlowHashes },
  ): Finding {
    const { rule } = match;
    const placements = placementsOf(match, place.path, bytes);
    return {
      rule: rule.id,
      category: rule.category,
      vendor: rule.vendor,
      severity: rule.severity,
      confidence: rule.format.guessable && isSample(place.path) ? weaker(match.confidence) : match.confidence,
      ...place,
      commit: null,
      preview: secret.preview,
      message: messageOf(match),
      fingerprint:
        rule.format.guessable && !rule.format.nameOnly
          ? secret.guardedFingerprint(rule.id, place.path, contextOf(bytes, match.start), hashes)
          : secret.fingerprint(rule.id),
      also: [...new Set([...match.also, ...placements])],
      evidence: match.evidence,
      places: [],
      frame: frameOf(bytes, place, redaction, redactions),
      secretId: rule.format.nameOnly ? null : secret.id(this.#options.idKey),
    };
  }
}

/** Bytes that are searched for repetitions at the most, all values together. */
const searched = 50_000_000;

/** Where the values of matches stand once more, found or not: in a comment, say. */
function repeatsOf(
  matches: readonly Resolved[],
  covers: readonly Redaction[],
  bytes: Uint8Array,
): Redaction[] {
  const values = new Map<string, string>();
  matches.forEach(({ value, rule }, i) => {
    if (value.length >= 8 && !rule.format.nameOnly) values.set(value, covers[i]!.preview);
  });
  if (values.size * bytes.length > searched) return [];
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return [...values].flatMap(([value, preview]) => {
    const found: Redaction[] = [];
    const { length } = Buffer.from(value);
    for (let at = text.indexOf(value); at !== -1; at = text.indexOf(value, at + length))
      found.push({ start: at, end: at + length, preview });
    return found;
  });
}

/** What a preview shows: the vendor's public prefix and the last four, or nothing of what may be guessed. */
function visiblePart({ rule: { format }, prefix, value }: Resolved): Visible {
  if (format.nameOnly) return { head: value.length, tail: 0 };
  if (format.visible) return format.visible;
  return format.guessable ? { head: 0, tail: 0 } : { head: prefix, tail: 4 };
}

/** A variable's telling name is no news on a line whose secret is reported. The matches are sorted by place. */
function withoutNamedTwice(matches: Resolved[], bytes: Uint8Array): Resolved[] {
  const secrets = new Set<number>();
  const lines: number[] = [];
  let line = 0;
  matches.forEach(({ start, rule }, i) => {
    if (i > 0 && bytes.subarray(matches[i - 1]!.start, start).includes(10)) line++;
    lines.push(line);
    if (!rule.format.nameOnly) secrets.add(line);
  });
  return matches.filter(({ rule }, i) => !rule.format.nameOnly || !secrets.has(lines[i]!));
}

/** What leads to a value on its line, for the fingerprint of values that may be guessed. */
function contextOf(bytes: Uint8Array, start: number): string {
  return latin1(bytes, lineStart(bytes, start, 120), start)
    .replace(/\s+/g, ' ')
    .trim();
}
