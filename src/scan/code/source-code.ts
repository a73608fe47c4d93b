import { Frontend } from '../../detection/languages/index.ts';
import type { Config } from '../config/index.ts';
import { globMatcher } from '../globs.ts';
import { type Inspection, Inspector, type Setup, type Tally } from '../inspection/index.ts';
import type { Difference } from '../sources/changes/index.ts';
import { treeCode } from '../sources/tree/code.ts';
import type { Listing } from '../sources/tree/list.ts';
import { changedState, inspectChangedCode, inspectChangedFiles } from './changed-code.ts';
import { type CodeInspection, CodeScanner } from './code-scanner.ts';
import { FileScanner } from './file-scanner.ts';
import { grammarFiles } from './grammars.ts';
import type { Told } from './told.ts';

/** A source whose code is judged: as it stands, or what a change makes of it. */
type CodeSource =
  | { kind: 'tree'; target: string; gitignore: boolean; listing?: Promise<Listing> }
  | { kind: 'change'; difference: Difference };

/** Files of a tree that are worth a look, as the scan for keys has seen. */
type Worthwhile = Pick<Tally, 'candidates' | 'suspects'>;

/** A process needs its parsers once. */
const frontend = new Frontend(grammarFiles);

/** What the code rules say of a source. */
export async function inspectCodeOf(
  source: CodeSource,
  tally: Worthwhile,
  config: Pick<Config, 'webhooks' | 'ignore'>,
  setup: Setup,
  told: Told,
): Promise<Inspection[]> {
  const inspector = await Inspector.create(setup);
  const scanners = {
    code: new CodeScanner(config, inspector, frontend),
    files: new FileScanner(inspector, frontend),
  };
  const found = await inspect(source, tally, config, scanners, told);
  return found.map(({ path, findings, comments }) => ({ path, bytes: 0, findings, comments, skip: null }));
}

async function inspect(
  source: CodeSource,
  { candidates, suspects }: Worthwhile,
  { ignore }: Pick<Config, 'ignore'>,
  { code, files }: { code: CodeScanner; files: FileScanner },
  told: Told,
): Promise<CodeInspection[]> {
  if (source.kind === 'tree') {
    const base = await treeCode(source);
    return [...(await code.inspect(base, candidates, told)), ...(await files.inspect(base, suspects, told))];
  }
  const { difference } = source;
  const isIgnored = globMatcher(ignore);
  const state = await changedState(difference, isIgnored);
  if (state === null) return [];
  return [
    ...(await inspectChangedCode(state, isIgnored, code, told)),
    ...(await inspectChangedFiles(state, files, told)),
  ];
}
