import { handlersOf, Project } from '../../../../src/detection/analysis/index.ts';
import { Interpreter } from '../../../../src/detection/analysis/machine/interpreter.ts';
import type { Expr, HandlerFacts, IrFile } from '../../../../src/model/index.ts';
import { lowered } from '../../languages/support.ts';
import { type Place, placesOf } from './tree.ts';

/** A secure program that is about to be mutated. */
export interface Subject {
  /** For the test's output. */
  name: string;
  files: ReadonlyMap<string, IrFile>;
  handlers: HandlerFacts[];
  places: ReadonlyMap<IrFile, Place[]>;
  /** What each expression was made of, over all ways (`trait`). */
  traits: ReadonlyMap<Expr, number>;
}

const noOptions = {
  verifiers: new Set<string>(),
  signatureHeaders: new Set<string>(),
  isOriginChecked: false,
};

export function handlersIn(files: ReadonlyMap<string, IrFile>): HandlerFacts[] {
  const project = new Project(new Map(files), new Set(files.keys()));
  return [...files.values()].flatMap((file) => handlersOf(file, project, noOptions));
}

export async function subjectOf(name: string, sources: Readonly<Record<string, string>>): Promise<Subject> {
  const files = new Map<string, IrFile>();
  for (const [path, source] of Object.entries(sources)) files.set(path, await lowered(path, source));
  const places = new Map([...files.values()].map((file) => [file, placesOf(file)]));
  const { handlers, traits } = watched(files);
  return { name, files, handlers, places, traits };
}

/** Runs the analysis and notes what each expression gave. */
function watched(files: ReadonlyMap<string, IrFile>): Pick<Subject, 'handlers' | 'traits'> {
  const traits = new Map<Expr, number>();
  const { evaluate } = Interpreter.prototype;
  Interpreter.prototype.evaluate = function watching(expr, state, frame) {
    const results = evaluate.call(this, expr, state, frame);
    for (const { value } of results) traits.set(expr, (traits.get(expr) ?? 0) | value.traits);
    return results;
  };
  try {
    return { handlers: handlersIn(files), traits };
  } finally {
    Interpreter.prototype.evaluate = evaluate;
  }
}
