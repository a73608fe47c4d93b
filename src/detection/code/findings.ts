import {
  type CodeFacts,
  codeFingerprint,
  type Finding,
  type HandlerFacts,
  type IrFile,
  type Place,
} from '../../model/index.ts';
import type { Breach, CodeRule, HandlerRule } from '../../rules/index.ts';
import { codeFrame } from './frame.ts';
import { Lines } from './places.ts';

/** The files that findings may name, and the keys found in each: those must not be shown. */
export interface CodeContext {
  file: (path: string) => IrFile | null;
  secretsIn: (path: string) => readonly Finding[];
}

/** What the rules say of handlers. */
export function judgeHandlers(
  handlers: readonly HandlerFacts[],
  rules: readonly HandlerRule[],
  context: CodeContext,
): Finding[] {
  return judged(
    handlers.flatMap((handler) =>
      rules.flatMap((rule) =>
        rule.judge(handler).map((breach) => ({ rule, breach: { vendor: handler.vendor, ...breach } })),
      ),
    ),
    context,
  );
}

/** What the rules say of all other code. */
export function judgeCode(
  files: readonly CodeFacts[],
  rules: readonly CodeRule[],
  context: CodeContext,
): Finding[] {
  return judged(
    files.flatMap((file) => rules.flatMap((rule) => rule.judge(file).map((breach) => ({ rule, breach })))),
    context,
  );
}

/** One place breaks a rule once, whoever leads to it; some rules speak once a file. */
function judged(
  breaches: readonly { rule: HandlerRule | CodeRule; breach: Breach }[],
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
  for (const { rule, breach } of breaches) {
    const finding = findingOf(rule, breach, linesOf, context);
    if (finding === null) continue;
    const isOnce = rule.category === 'webhooks' && rule.oncePerFile;
    const place = isOnce ? '' : `:${finding.line}:${finding.column}`;
    const key = `${finding.rule} ${finding.path}${place}`;
    const other = findings.get(key);
    if (!other || confidences[other.confidence] < confidences[finding.confidence]) findings.set(key, finding);
  }
  return [...findings.values()];
}

const confidences = { low: 0, medium: 1, high: 2 };

function findingOf(
  rule: HandlerRule | CodeRule,
  { site, message, evidence, confidence, vendor = null }: Breach,
  linesOf: (path: string) => Lines | null,
  context: CodeContext,
): Finding | null {
  const lines = linesOf(site.path);
  if (!lines) return null;
  const place: Place = lines.place(site.span);
  return {
    rule: rule.id,
    category: rule.category,
    vendor,
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
