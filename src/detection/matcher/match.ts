import { type Confidence, weaker } from '../../model/index.ts';
import type { KeyRule } from '../../rules/index.ts';
import type { KeywordList } from '../prefilter/index.ts';
import type { Source } from '../text/source.ts';
import { standsAlone } from './boundary.ts';
import { entropy } from './entropy.ts';
import { isPlaceholder } from './placeholder.ts';
import type { Keyword, RuleSet } from './rule-set.ts';

/** A credential found in a text, by byte offsets into it. */
export interface Match {
  rule: KeyRule;
  start: number;
  end: number;
  /** The secret itself, decoded from UTF-8. */
  value: string;
  /** The whole match, where the secret is a part of it. */
  matched: string;
  /** How many characters at its start are the vendor's public prefix. */
  prefix: number;
  confidence: Confidence;
  evidence: string[];
}

const defaultEntropy = 2.5;
/** Such a text is the same in UTF-8. */
const isAscii = /^[ -~]*$/;

/** A rule that finds its secrets itself. Offsets are UTF-16 units of the text. */
export interface TextRule {
  rule: KeyRule;
  find(text: string, path: string): { start: number; end: number }[];
}

/** Tries each rule where one of its keywords was sighted. */
export function findMatches(rules: RuleSet, source: Source, sightings: KeywordList): Match[] {
  const matches: Match[] = [];
  for (let i = 0; i < sightings.length; i++) {
    if (sightings.isBarren(i)) continue;
    const keyword = rules.keyword(sightings.number(i));
    const before = matches.length;
    for (const rule of keyword.rules) {
      const match = matchAt(rules, rule, source, sightings.offset(i), keyword);
      if (match) matches.push(match);
    }
    if (matches.length === before) sightings.markBarren(i);
  }
  return matches;
}

function matchAt(
  rules: RuleSet,
  rule: KeyRule,
  source: Source,
  at: number,
  { text: keyword, reach }: Keyword,
): Match | null {
  const { format } = rule;
  if (format.mayMatch && !format.mayMatch(source.bytes, at)) return null;
  const part = source.around(at - rules.surroundings.before, at + reach);
  const { text } = part;
  // From here to the match itself, offsets count from the beginning of the part.
  const offset = at - part.start;
  const pattern = rules.pattern(rule);
  pattern.lastIndex = offset;
  const found = pattern.exec(text);
  if (!found) return null;
  let [start, end] = found.indices!.groups?.secret ?? found.indices![0]!;
  if (format.cutOffAt !== undefined && end - start >= format.cutOffAt) return null;
  const lead = rules.lead(rule);
  let matchStart = offset;
  if (lead) {
    lead.lastIndex = offset;
    const led = lead.exec(text);
    if (!led) return null;
    matchStart = offset - led[1]!.length;
    if (start === offset) start = matchStart;
  }
  if (!standsAlone(text, matchStart, offset + found[0].length, format.boundary)) return null;
  const raw = text.slice(start, end);
  const value = isAscii.test(raw) ? raw : Buffer.from(raw, 'latin1').toString('utf8');
  const prefix = start === offset ? keyword.length : 0;
  const random = value.slice(prefix);
  const matched = text.slice(matchStart, offset + found[0].length);
  const bits = entropy(random);
  if (bits < (format.entropy ?? defaultEntropy)) return null;
  if (format.accept && !format.accept({ value, matched, path: source.path })) return null;
  // Last, since it takes longest.
  if (!format.neverPlaceholder && isPlaceholder(random)) return null;
  const evidence = [`keyword ${keyword}`, `entropy ${bits.toFixed(1)} bits a character`];
  const confidence = weighChecksum(rule, value, evidence);
  const place = { start: start + part.start, end: end + part.start };
  return { rule, ...place, value, matched, prefix, confidence, evidence };
}

function weighChecksum(rule: KeyRule, value: string, evidence: string[]): Confidence {
  const { checksum } = rule.format;
  if (!checksum) return rule.confidence;
  const passes = checksum(value);
  evidence.push(passes ? 'checksum matches' : 'checksum does not match');
  if (passes) return 'high';
  return weaker(rule.confidence);
}
