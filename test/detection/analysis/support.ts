import { handlersOf, Project } from '../../../src/detection/analysis/index.ts';
import { judgeHandlers } from '../../../src/detection/code/index.ts';
import type { Finding, IrFile, Verification } from '../../../src/model/index.ts';
import { handlerRules } from '../../../src/rules/index.ts';
import { lowered } from '../languages/support.ts';

/** What the webhook rules say of a few files; advice too. */
async function allFindings(
  sources: Readonly<Record<string, string>>,
  signatureHeaders: readonly string[] = [],
): Promise<Finding[]> {
  const files = new Map<string, IrFile>();
  for (const [path, text] of Object.entries(sources)) files.set(path, await lowered(path, text));
  const project = new Project(files, new Set(files.keys()));
  const options = { verifiers: new Set<string>(), signatureHeaders: new Set(signatureHeaders) };
  const handlers = [...files.values()].flatMap((file) => handlersOf(file, project, options));
  return judgeHandlers(handlers, handlerRules, {
    file: (path) => files.get(path) ?? null,
    secretsIn: () => [],
  });
}

/** The rules that are broken with high or medium confidence, each once. */
export async function webhookFindings(
  sources: Readonly<Record<string, string>>,
  signatureHeaders: readonly string[] = [],
): Promise<string[]> {
  const findings = await allFindings(sources, signatureHeaders);
  return [
    ...new Set(findings.filter(({ confidence }) => confidence !== 'low').map(({ rule }) => rule)),
  ].sort();
}

/** The checks that the handlers of a file make. */
export async function checksIn(path: string, text: string): Promise<Verification[]> {
  const file = await lowered(path, text);
  const project = new Project(new Map([[path, file]]), new Set([path]));
  const options = { verifiers: new Set<string>(), signatureHeaders: new Set<string>() };
  return handlersOf(file, project, options).flatMap(({ verifications }) => verifications);
}

/** The vendors whose own functions are seen to verify. */
export async function verifyingVendors(path: string, text: string): Promise<(string | null)[]> {
  return (await checksIn(path, text)).filter(({ by }) => by === 'sdk').map(({ vendor }) => vendor);
}
