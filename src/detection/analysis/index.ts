/** Facts of code, stated over the statement language: webhook handlers, what verifies, what is reached without it. */
import type { HandlerFacts, IrFile } from '../../model/index.ts';
import { entriesOf } from './entrypoints/index.ts';
import { handlerFacts } from './handler.ts';
import type { AnalysisOptions } from './machine/machine.ts';
import type { Project } from './project.ts';
import { isTestFile } from './test-files.ts';

export type { AnalysisOptions } from './machine/machine.ts';
export { candidates as filesOfImport } from './modules.ts';
export { Project } from './project.ts';
export { mayTakeWebhooks } from './signals.ts';
export { isTestFile } from './test-files.ts';

/** The webhook handlers of a file. Files that the analysis missed are then in `project.needs`. */
export function handlersOf(file: IrFile, project: Project, options: AnalysisOptions): HandlerFacts[] {
  if (isTestFile(file.path) && !options.mounted?.has(file.path)) return [];
  const handlers: HandlerFacts[] = [];
  for (const entry of entriesOf(file, project)) {
    const facts = handlerFacts(entry, project, options);
    if (facts) handlers.push(facts);
  }
  return handlers;
}
