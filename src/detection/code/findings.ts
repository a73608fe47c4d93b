import {
  type CodeFacts,
  codeFingerprint,
  type Finding,
  type HandlerFacts,
  type IrFile,
  type Place,
  type Span,
} from '../../model/index.ts';
import type { Breach, CodeRule, HandlerRule, Repair } from '../../rules/index.ts';
import { withoutValues } from '../text/named-values.ts';
import type { Veil } from '../veil.ts';
import { fixOf } from './fix.ts';
import { type Covered, codeFrame, coveredBy, SafeLines } from './frame.ts';
import { literalsBehind } from './literals.ts';
import { Lines } from './places.ts';

/** The files that findings may name, and what must not be shown of each. */
export interface CodeContext {
  files: ReadonlyMap<string, IrFile>;
  secretsIn: (path: string) => readonly Covered[];
  /** Takes what a rule throws on a file, so that the others are still judged. Without it the error goes on. */
  failed?: (path: string, error: unknown) => void;
  veil: Veil;
}

/** What the rules say of handlers and of all other code. What one of them must not show, none does. */
export function judgeCode(
  { handlers, files }: { handlers: readonly HandlerFacts[]; files: readonly CodeFacts[] },
  rules: { ofHandlers: readonly HandlerRule[]; ofCode: readonly CodeRule[] },
  context: CodeContext,
): Finding[] {
  const ofHandlers = handlers.flatMap((handler) =>
    rules.ofHandlers.flatMap((rule) =>
      attempt(handler.path, context, [], () =>
        rule.judge(handler).map((breach) => ({
          rule,
          breach: { vendor: handler.vendor, ...breach },
          repair: (file: IrFile) => rule.repair?.(breach, handler, file) ?? null,
        })),
      ),
    ),
  );
  const ofCode = files.flatMap((file) =>
    rules.ofCode.flatMap((rule) =>
      attempt(file.path, context, [], () => rule.judge(file).map((breach) => ({ rule, breach }))),
    ),
  );
  return judged([...ofHandlers, ...ofCode], context);
}

/** A breach, and how it is put right where that is known. */
interface Accusation {
  rule: HandlerRule | CodeRule;
  breach: Breach;
  repair?: (file: IrFile) => Repair | null;
}

/** One place breaks a rule once, whoever leads to it; some rules speak once a file. */
function judged(accusations: readonly Accusation[], context: CodeContext): Finding[] {
  const texts = new Texts(accusations, context);
  const findings = new Map<string, { finding: Finding; accusation: Accusation }>();
  for (const accusation of accusations) {
    const { path } = accusation.breach.site;
    const finding = attempt(path, context, null, () => findingOf(accusation, texts));
    if (finding === null) continue;
    const isOnce = accusation.rule.category === 'webhooks' && accusation.rule.oncePerFile;
    const place = isOnce ? '' : `:${finding.line}:${finding.column}`;
    const key = `${finding.rule} ${finding.path}${place}`;
    const other = findings.get(key)?.finding;
    if (!other || confidences[other.confidence] < confidences[finding.confidence])
      findings.set(key, { finding, accusation });
  }
  return [...findings.values()].map(({ finding, accusation }) => {
    const file = context.files.get(finding.path)!;
    return attempt(finding.path, context, finding, () => {
      const repair = accusation.repair?.(file);
      if (!repair) return finding;
      const fix = fixOf(repair, file, texts.lines(finding.path)!, texts.covered(finding.path));
      return fix ? { ...finding, fix } : finding;
    });
  });
}

/** What is found out about a file, or `otherwise` where our own code throws on it and somebody takes that. */
function attempt<T>(path: string, { failed }: CodeContext, otherwise: T, find: () => T): T {
  if (!failed) return find();
  try {
    return find();
  } catch (error) {
    failed(path, error);
    return otherwise;
  }
}

/** Lines of the files that findings name, and what must not be shown of each. */
class Texts {
  readonly #context: CodeContext;
  readonly #hidden: ReadonlyMap<string, readonly Span[]>;
  readonly #lines = new Map<string, Lines | null>();
  readonly #covered = new Map<string, readonly Covered[]>();
  readonly #safe = new Map<string, SafeLines>();

  constructor(accusations: readonly Accusation[], context: CodeContext) {
    this.#context = context;
    this.#hidden = literalsBehind(
      accusations.flatMap(({ breach }) => breach.hidden ?? []),
      context.files,
    );
    for (const [path, spans] of this.#hidden) {
      const { text } = context.files.get(path)!;
      for (const [start, end] of spans) context.veil.hide(text.slice(start, end));
    }
  }

  lines(path: string): Lines | null {
    let known = this.#lines.get(path);
    if (known === undefined) {
      const file = this.#context.files.get(path);
      known = file ? new Lines(file) : null;
      this.#lines.set(path, known);
    }
    return known;
  }

  covered(path: string): readonly Covered[] {
    let known = this.#covered.get(path);
    if (!known) {
      const spans = this.#hidden.get(path) ?? [];
      known = [...this.#context.secretsIn(path), ...coveredBy(spans, this.lines(path)!)];
      this.#covered.set(path, known);
    }
    return known;
  }

  safe(path: string): SafeLines {
    let known = this.#safe.get(path);
    if (!known) {
      known = new SafeLines(this.lines(path)!, this.covered(path));
      this.#safe.set(path, known);
    }
    return known;
  }
}

const confidences = { low: 0, medium: 1, high: 2 };

function findingOf(
  { rule, breach: { site, message, evidence, confidence, vendor = null } }: Accusation,
  texts: Texts,
): Finding | null {
  const lines = texts.lines(site.path);
  if (!lines) return null;
  const place: Place = lines.place(site.span);
  const safe = texts.safe(site.path);
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
    // A secret that people make up can be guessed: a hash of it would confirm it.
    fingerprint: codeFingerprint(rule.id, site.path, withoutValues(safe.known(place))),
    also: [],
    evidence: evidence.map((step) => {
      const line = texts.lines(step.site.path)?.lineOf(step.site.span[0]);
      return line === undefined ? step.text : `${step.site.path}:${line} ${step.text}`;
    }),
    places: [],
    frame: codeFrame(safe, place),
    secretId: null,
  };
}
