import { type AnalysisOptions, isTestFile } from '../../detection/analysis/index.ts';
import { judgeHandlers } from '../../detection/code/index.ts';
import { Frontend } from '../../detection/languages/index.ts';
import type { Finding, HandlerFacts, IrFile, Skip } from '../../model/index.ts';
import { handlerRules } from '../../rules/index.ts';
import type { Config } from '../config/index.ts';
import type { Inspector } from '../inspection/index.ts';
import { redactText } from '../redact-text.ts';
import { type AllowComment, findAllowComments } from '../suppression/index.ts';
import type { CodeBase } from './code-base.ts';
import { followHandlers } from './followed.ts';
import { handlerGaps, lostHandlers } from './gaps.ts';
import { grammarFiles } from './grammars.ts';
import { LoadedFiles } from './loaded-files.ts';
import { mountFiles } from './mount-files.ts';

/** What looking at code has shown. */
export interface CodeInspections {
  byFile: CodeInspection[];
  /** What should have been looked at and was not. */
  skips: Skip[];
}

/** What looking at the code of one file has shown. */
export interface CodeInspection {
  path: string;
  findings: Finding[];
  comments: AllowComment[];
}

/** Looks at handlers in code, with whatever other files they rely on. */
export class CodeScanner {
  readonly #frontend: Frontend;
  readonly #config: Pick<Config, 'webhooks'>;
  readonly #inspector: Inspector;

  /** @param inspector finds the keys that must not be shown */
  constructor(config: Pick<Config, 'webhooks'>, inspector: Inspector, grammars = grammarFiles) {
    this.#config = config;
    this.#inspector = inspector;
    this.#frontend = new Frontend(grammars);
  }

  /** Whether a file may hold a webhook handler: the others are not parsed. */
  isHandlerLike(path: string, bytes: Uint8Array): boolean {
    return this.#inspector.inspect(path, bytes).isHandlerLike ?? false;
  }

  /** Findings in the code that `paths` bring, wherever their cause stands. */
  async inspect(base: CodeBase, candidates: readonly string[]): Promise<CodeInspections> {
    const paths = candidates.filter((path) => !isTestFile(path));
    if (paths.length === 0) return { byFile: [], skips: [] };
    const loaded = new LoadedFiles(base, this.#frontend);
    const { files } = loaded;
    await loaded.load([...paths, ...mountFiles(paths, base.paths)]);
    const found = await followHandlers(paths, base, loaded, this.#options());
    return {
      byFile: this.#judge(found.handlers, files),
      skips: [
        ...loaded.skips.values(),
        ...found.skips,
        ...handlerGaps(found.handlers, files),
        ...lostHandlers(paths, files, found.handlers),
      ],
    };
  }

  #options(): AnalysisOptions {
    const { verifiers, 'signature-headers': headers } = this.#config.webhooks;
    return {
      verifiers: new Set(
        verifiers.map((name) => name.split(/[.:]+/).at(-1)!.replaceAll('_', '').toLowerCase()),
      ),
      signatureHeaders: new Set(headers),
    };
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
