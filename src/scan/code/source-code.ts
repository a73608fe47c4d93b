import type { Skip } from '../../model/index.ts';
import type { Config } from '../config/index.ts';
import { globMatcher } from '../globs.ts';
import { type Inspection, Inspector, type Setup } from '../inspection/index.ts';
import { hasHead } from '../sources/git/revisions.ts';
import type { Listing } from '../sources/tree/list.ts';
import { inspectChangedCode } from './changed-code.ts';
import { treeCode } from './code-base.ts';
import { type CodeInspections, CodeScanner } from './code-scanner.ts';

/** A source whose code is judged: as it stands, or what a change makes of it. */
type CodeSource =
  | { kind: 'tree'; target: string; gitignore: boolean; listing?: Promise<Listing> }
  | { kind: 'staged'; root: string }
  | { kind: 'range'; root: string; range: { base: string; head: string } };

/**
 * What the code rules say of a source.
 *
 * @param handlers files of a tree that may hold handlers, as the scan for keys has seen
 */
export async function inspectCodeOf(
  source: CodeSource,
  handlers: readonly string[],
  config: Pick<Config, 'webhooks' | 'ignore'>,
  setup: Setup,
): Promise<{ inspections: Inspection[]; skips: Skip[] }> {
  const scanner = new CodeScanner(config, await Inspector.create(setup));
  const { byFile, skips } = await inspect(source, handlers, config, scanner);
  const inspections = byFile.map(({ path, findings, comments }) => ({
    path,
    bytes: 0,
    findings,
    comments,
    skip: null,
  }));
  return { inspections, skips };
}

async function inspect(
  source: CodeSource,
  handlers: readonly string[],
  { ignore }: Pick<Config, 'ignore'>,
  scanner: CodeScanner,
): Promise<CodeInspections> {
  if (source.kind === 'tree') return scanner.inspect(await treeCode(source), handlers);
  const { root } = source;
  const change =
    source.kind === 'range' ? source.range : { base: (await hasHead(root)) ? 'HEAD' : null, head: null };
  return inspectChangedCode(root, change, globMatcher(ignore), scanner);
}
