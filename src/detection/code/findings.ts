import {
  codeFingerprint,
  type Finding,
  type HandlerFacts,
  type IrFile,
  type Place,
} from '../../model/index.ts';
import type { Breach, HandlerRule } from '../../rules/index.ts';
import { codeFrame } from './frame.ts';
import { Lines } from './places.ts';

/** The files that findings may name, and the keys found in each: those must not be shown. */
export interface CodeContext {
  file: (path: string) => IrFile | null;
  secretsIn: (path: string) => readonly Finding[];
}

/** What the rules say of handlers. One place breaks a rule once, whoever leads to it. */
export function judgeHandlers(
  handlers: readonly HandlerFacts[],
  rules: readonly HandlerRule[],
  context: CodeContext,
): Finding[] {
  const lines = new Map<string, Lines>();
  const linesOf = (path: string): Lines | null => {
    const file = context.file(path);
    if (!file) return null;
    let known = lines.get(path);
    if (!known) lines.set(path, (known = new Lines(file)));
    return known;
  };
  const findings = new Map<string, Finding>();
  for (const handler of handlers) {
    for (const rule of rules) {
      for (const breach of rule.judge(handler)) {
        const finding = findingOf(rule, breach, handler, linesOf, context);
        if (finding === null) continue;
        const key = `${finding.rule} ${finding.path}:${finding.line}:${finding.column}`;
        const other = findings.get(key);
        if (!other || confidences[other.confidence] < confidences[finding.confidence])
          findings.set(key, finding);
      }
    }
  }
  return [...findings.values()];
}

const confidences = { low: 0, medium: 1, high: 2 };

function findingOf(
  rule: HandlerRule,
  { site, message, evidence, confidence }: Breach,
  handler: HandlerFacts,
  linesOf: (path: string) => Lines | null,
  context: CodeContext,
): Finding | null {
  const lines = linesOf(site.path);
  if (!lines) return null;
  const place: Place = lines.place(site.span);
  return {
    rule: rule.id,
    category: rule.category,
    vendor: handler.vendor,
    severity: rule.severity,
    confidence,
    ...place,
    commit: null,
    preview: '',
    message,
    fingerprint: codeFingerprint(rule.id, site.path, lines.text(place.line)),
    also: [],
    evidence: evidence.map((step) => {
      const line = linesOf(step.site.path)?.lineOf(step.site.span[0]);
      return line === undefined ? step.text : `${step.site.path}:${line} ${step.text}`;
    }),
    places: [],
    frame: codeFrame(lines, place, context.secretsIn(site.path)),
    secretId: null,
  };
}
