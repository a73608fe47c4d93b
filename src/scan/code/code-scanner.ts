import { handlersOf, isTestFile, Project } from '../../detection/analysis/index.ts';
import { judgeHandlers } from '../../detection/code/index.ts';
import { toText } from '../../detection/index.ts';
import { Frontend } from '../../detection/languages/index.ts';
import type { Coverage, Finding, HandlerFacts, IrFile } from '../../model/index.ts';
import { handlerRules } from '../../rules/index.ts';
import type { Config } from '../config/index.ts';
import type { Inspector } from '../inspection/index.ts';
import { redactText } from '../redact-text.ts';
import { type AllowComment, findAllowComments } from '../suppression/index.ts';
import type { CodeBase } from './code-base.ts';
import { countHandlers } from './count-handlers.ts';
import { grammarFiles } from './grammars.ts';
import { mountFiles } from './mount-files.ts';

/** What looking at code has shown, by file. */
export interface CodeInspection {
  path: string;
  findings: Finding[];
  comments: AllowComment[];
}

/** How often the analysis may ask for files that it has not seen: a helper's helper's helper. */
const rounds = 4;
/** Files that one scan may pull in beside those that it was given. */
const mostNeeded = 400;

/** Looks at handlers in code, with whatever other files they rely on. */
export class CodeScanner {
  readonly #frontend = new Frontend(grammarFiles);
  readonly #config: Pick<Config, 'webhooks'>;
  readonly #inspector: Inspector;

  /** @param inspector finds the keys that must not be shown */
  constructor(config: Pick<Config, 'webhooks'>, inspector: Inspector) {
    this.#config = config;
    this.#inspector = inspector;
  }

  /** Whether a file may hold a webhook handler: the others are not parsed. */
  isHandlerLike(path: string, bytes: Uint8Array): boolean {
    return this.#inspector.inspect(path, bytes).isHandlerLike ?? false;
  }

  /**
   * Findings in the code that `paths` bring, wherever their cause stands.
   *
   * @param coverage is told what was judged
   */
  async inspect(
    base: CodeBase,
    candidates: readonly string[],
    coverage?: Coverage,
  ): Promise<CodeInspection[]> {
    const paths = candidates.filter((path) => !isTestFile(path));
    if (paths.length === 0) return [];
    const files = new Map<string, IrFile>();
    await this.#load(base, [...paths, ...mountFiles(paths, base.paths)], files);
    let handlers: HandlerFacts[] = [];
    for (let round = 0; round < rounds; round++) {
      const project = new Project(files, base.paths);
      handlers = paths.flatMap((path) => {
        const file = files.get(path);
        return file ? handlersOf(file, project, this.#options()) : [];
      });
      const needed = [...project.needs].filter((path) => !files.has(path)).slice(0, mostNeeded);
      if (needed.length === 0 || (await this.#load(base, needed, files)) === 0) break;
    }
    if (coverage) countHandlers(handlers, coverage);
    return this.#judge(handlers, files);
  }

  #options(): Parameters<typeof handlersOf>[2] {
    const { verifiers, 'signature-headers': headers } = this.#config.webhooks;
    return {
      verifiers: new Set(
        verifiers.map((name) => name.split(/[.:]+/).at(-1)!.replaceAll('_', '').toLowerCase()),
      ),
      signatureHeaders: new Set(headers),
    };
  }

  async #load(base: CodeBase, paths: readonly string[], files: Map<string, IrFile>): Promise<number> {
    let loaded = 0;
    for (const [path, bytes] of await base.read(paths.filter((one) => !files.has(one)))) {
      const decoded = toText(bytes);
      if ('binary' in decoded || isMinified(decoded.text)) continue;
      const file = await this.#frontend.lower(path, Buffer.from(decoded.text).toString('utf8'));
      if (!file) continue;
      files.set(path, file);
      loaded++;
    }
    return loaded;
  }

  #judge(handlers: readonly HandlerFacts[], files: ReadonlyMap<string, IrFile>): CodeInspection[] {
    const secrets = new Map<string, Finding[]>();
    const secretsIn = (path: string): Finding[] => {
      let known = secrets.get(path);
      if (!known) {
        known = this.#inspector.inspect(path, Buffer.from(files.get(path)?.text ?? '')).findings;
        secrets.set(path, known);
      }
      return known;
    };
    const findings = judgeHandlers(handlers, handlerRules, {
      file: (path) => files.get(path) ?? null,
      secretsIn,
    });
    for (const finding of findings) {
      // Routes and names of functions come from strangers' code.
      finding.message = redactText(finding.message);
      finding.evidence = finding.evidence.map(redactText);
    }
    const byPath = Map.groupBy(findings, ({ path }) => path);
    return [...byPath].map(([path, own]) => ({
      path,
      findings: own,
      comments: findAllowComments(files.get(path)!.text),
    }));
  }
}

/** Bundles hold the handlers of a source that stands elsewhere, and cost as much as a hundred files. */
function isMinified(text: Uint8Array): boolean {
  const widest = 400;
  if (text.length < 20 * widest) return false;
  let lines = 1;
  for (let at = text.indexOf(10); at !== -1; at = text.indexOf(10, at + 1)) lines++;
  return text.length / lines > widest;
}
