import { type AnalysisOptions, isTestFile } from '../../detection/analysis/index.ts';
import { type Covered, judgeCode, Lines } from '../../detection/code/index.ts';
import { coveredIn } from '../../detection/files/index.ts';
import { codeFacts } from '../../detection/flow/index.ts';
import type { Frontend } from '../../detection/languages/index.ts';
import { Veil } from '../../detection/veil.ts';
import {
  append,
  type CodeFacts,
  type Finding,
  groupBy,
  type HandlerFacts,
  type IrFile,
  type Skip,
  type Span,
} from '../../model/index.ts';
import { codeRules, fileRules, handlerRules } from '../../rules/index.ts';
import type { Config } from '../config/index.ts';
import type { Inspector } from '../inspection/index.ts';
import { redactText } from '../redact-text.ts';
import type { CodeBase } from '../sources/code-base.ts';
import { type AllowComment, findAllowComments } from '../suppression/index.ts';
import { countCode, countHandlers } from './coverage.ts';
import { followHandlers } from './followed.ts';
import { deepCode, handlerGaps, lostHandlers } from './gaps.ts';
import { importedTests } from './imported-tests.ts';
import { LoadedFiles } from './loaded-files.ts';
import { mountFiles } from './mount-files.ts';
import { withoutUnfitThrows } from './php-version.ts';
import type { Told } from './told.ts';
import { unparsed } from './unparsed.ts';

/** What looking at code has shown, by file. */
export interface CodeInspection {
  path: string;
  findings: Finding[];
  comments: AllowComment[];
}

/** Looks at code that takes webhooks or uses an API, with whatever other files it relies on. */
export class CodeScanner {
  readonly #frontend: Frontend;
  readonly #config: Pick<Config, 'webhooks'>;
  readonly #inspector: Inspector;

  /** @param inspector finds the keys that must not be shown */
  constructor(config: Pick<Config, 'webhooks'>, inspector: Inspector, frontend: Frontend) {
    this.#frontend = frontend;
    this.#config = config;
    this.#inspector = inspector;
  }

  /** Whether a file may take webhooks or use an API: the others are not parsed. */
  isCandidate(path: string, bytes: Uint8Array): boolean {
    return this.#inspector.inspect(path, bytes).isCandidate ?? false;
  }

  /** Findings in the code that `paths` bring, wherever their cause stands. */
  async inspect(base: CodeBase, candidates: readonly string[], told?: Told): Promise<CodeInspection[]> {
    const { paths, mounted, skips: unasked } = await this.#withoutTests(candidates, base);
    if (told) append(told.skips, unasked);
    if (paths.length === 0) return [];
    const loaded = new LoadedFiles(base, this.#frontend);
    const { files } = loaded;
    await loaded.load([...paths, ...mountFiles(paths, base.paths)]);
    const { handlers, project, skips } = await followHandlers(paths, base, loaded, {
      ...this.#options(),
      mounted,
    });
    const secretsIn = this.#secretsIn(files);
    const failures = new Map<string, Skip>();
    const failed = (path: string, error: unknown): void => {
      failures.set(path, { path, ...unparsed(error) });
    };
    const facts = paths.flatMap((path) => {
      const file = files.get(path);
      if (!file) return [];
      try {
        return [codeFacts(file, project, () => keySpans(file, secretsIn(path)))];
      } catch (error) {
        failed(path, error);
        return [];
      }
    });
    const inspections = this.#judge(handlers, facts, files, secretsIn, failed, told?.veil ?? new Veil());
    await withoutUnfitThrows(
      inspections.flatMap(({ findings }) => findings),
      base,
    );
    if (told) {
      countHandlers(handlers, told.coverage);
      countCode(facts, told.coverage);
      for (const one of [
        loaded.skips.values(),
        skips,
        failures.values(),
        handlerGaps(handlers, files),
        lostHandlers(paths, files, handlers),
        deepCode(paths, files, (path, text) => this.isCandidate(path, Buffer.from(text))),
      ])
        append(told.skips, one);
    }
    return inspections;
  }

  /** The files that are judged: no tests, but for those that the program imports. */
  async #withoutTests(
    candidates: readonly string[],
    base: CodeBase,
  ): Promise<{ paths: string[]; mounted: Set<string>; skips: Skip[] }> {
    const tests = candidates.filter(isTestFile);
    const { paths: mounted, skips } = await importedTests(tests, base);
    const paths = candidates.filter((path) => !isTestFile(path) || mounted.has(path));
    const unjudged = tests.filter((path) => !mounted.has(path));
    return { paths, mounted, skips: [...skips, ...unjudged.map((path): Skip => ({ path, reason: 'test' }))] };
  }

  #options(): AnalysisOptions {
    const {
      verifiers,
      'signature-headers': headers,
      'origin-checked-by': originCheckedBy,
    } = this.#config.webhooks;
    return {
      verifiers: new Set(
        verifiers.map((name) => name.split(/[.:]+/).at(-1)!.replaceAll('_', '').toLowerCase()),
      ),
      signatureHeaders: new Set(headers),
      isOriginChecked: originCheckedBy !== undefined,
    };
  }

  /** The keys in a file, sought once. */
  #secretsIn(files: ReadonlyMap<string, IrFile>): (path: string) => readonly Finding[] {
    const secrets = new Map<string, Finding[]>();
    return (path) => {
      let known = secrets.get(path);
      if (!known) {
        known = this.#inspector.inspect(path, Buffer.from(files.get(path)?.text ?? '')).findings;
        secrets.set(path, known);
      }
      return known;
    };
  }

  #judge(
    handlers: readonly HandlerFacts[],
    facts: readonly CodeFacts[],
    files: ReadonlyMap<string, IrFile>,
    secretsIn: (path: string) => readonly Finding[],
    failed: (path: string, error: unknown) => void,
    veil: Veil,
  ): CodeInspection[] {
    const covered = new Map<string, Covered[]>();
    const context = {
      files,
      veil,
      secretsIn(path: string): Covered[] {
        const known = covered.get(path);
        if (known) return known;
        const file = files.get(path);
        const all = [...secretsIn(path), ...(file ? coveredIn(file, fileRules) : [])];
        covered.set(path, all);
        return all;
      },
      failed,
    };
    const findings = judgeCode(
      { handlers, files: facts },
      { ofHandlers: handlerRules, ofCode: codeRules },
      context,
    );
    for (const finding of findings) {
      // Routes and names of functions come from strangers' code.
      finding.message = redactText(finding.message);
      finding.evidence = finding.evidence.map(redactText);
      if (finding.fix?.edits.some(({ text }) => redactText(text) !== text)) delete finding.fix;
    }
    const byPath = groupBy(findings, ({ path }) => path);
    return [...byPath].map(([path, own]) => ({
      path,
      findings: own,
      comments: findAllowComments(files.get(path)!.text),
    }));
  }
}

/** Where keys stand in a file that is code; what only looks like one by the name of its variable is none. */
function keySpans(file: IrFile, secrets: readonly Finding[]): Span[] {
  if (secrets.length === 0) return [];
  const lines = new Lines(file);
  return secrets.filter(({ secretId }) => secretId !== null).map((secret) => lines.span(secret));
}
