import { type AnalysisOptions, handlersOf, Project } from '../../../src/detection/analysis/index.ts';
import { judgeCode } from '../../../src/detection/code/index.ts';
import { Veil } from '../../../src/detection/veil.ts';
import type { Finding, HandlerFacts, IrFile, Verification } from '../../../src/model/index.ts';
import { handlerRules } from '../../../src/rules/index.ts';
import { lowered } from '../languages/support.ts';

const usual: AnalysisOptions = { verifiers: new Set(), signatureHeaders: new Set(), isOriginChecked: false };

/** What the webhook rules say of a few files; advice too. */
async function allFindings(
  sources: Readonly<Record<string, string>>,
  options: Partial<AnalysisOptions> = {},
): Promise<Finding[]> {
  return (await analysed(sources, options)).findings;
}

/** The same, with what the analysis states of the handlers. */
export async function analysed(
  sources: Readonly<Record<string, string>>,
  options: Partial<AnalysisOptions> = {},
): Promise<{ findings: Finding[]; handlers: HandlerFacts[] }> {
  const files = new Map<string, IrFile>();
  for (const [path, text] of Object.entries(sources)) files.set(path, await lowered(path, text));
  const project = new Project(files, new Set(files.keys()));
  const handlers = [...files.values()].flatMap((file) => handlersOf(file, project, { ...usual, ...options }));
  const findings = judgeCode(
    { handlers: handlers, files: [] },
    { ofHandlers: handlerRules, ofCode: [] },
    { files, secretsIn: () => [], veil: new Veil() },
  );
  return { findings, handlers };
}

/** The rules that are broken with high or medium confidence, each once. */
export async function webhookFindings(
  sources: Readonly<Record<string, string>>,
  options: Partial<AnalysisOptions> = {},
): Promise<string[]> {
  const findings = await allFindings(sources, options);
  return [
    ...new Set(findings.filter(({ confidence }) => confidence !== 'low').map(({ rule }) => rule)),
  ].sort();
}

/** The advice that is given, as often as it is. */
export async function webhookAdvice(
  sources: Readonly<Record<string, string>>,
  options: Partial<AnalysisOptions> = {},
): Promise<string[]> {
  const findings = await allFindings(sources, options);
  return findings.filter(({ confidence }) => confidence === 'low').map(({ rule }) => rule);
}

/** The webhook handlers of a file. */
export async function handlersIn(path: string, text: string): Promise<HandlerFacts[]> {
  const file = await lowered(path, text);
  return handlersOf(file, new Project(new Map([[path, file]]), new Set([path])), usual);
}

/** The checks that the handlers of a file make. */
export async function checksIn(path: string, text: string): Promise<Verification[]> {
  return (await handlersIn(path, text)).flatMap(({ verifications }) => verifications);
}

/** The vendors whose own functions are seen to verify. */
export async function verifyingVendors(path: string, text: string): Promise<(string | null)[]> {
  return (await checksIn(path, text)).filter(({ by }) => by === 'sdk').map(({ vendor }) => vendor);
}
