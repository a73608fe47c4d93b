import type { Cls, Expr, Fn, IrFile, Span } from '../../../model/index.ts';
import type { Project } from '../project.ts';
import { walkStatements } from '../walk.ts';

/** The function that code stands in, and the class that it belongs to. */
export interface Enclosing {
  fn: Fn | null;
  cls: Cls | null;
}

/** Finds, for each place of a file, the innermost named function around it. */
export function enclosingOf(file: IrFile, project: Project): (expr: Expr) => Enclosing {
  const found: { fn: Fn | null; cls: Cls | null; span: Span }[] = [];
  walkStatements(file.body, {
    fn: (fn, cls) => {
      const receiver = fn.receiver ? (project.classNamed(fn.receiver.type, file)?.cls ?? null) : null;
      found.push({ fn, cls: cls ?? receiver, span: fn.span });
    },
    // Sinatra's routes stand in the class itself.
    cls: (cls) => found.push({ fn: null, cls, span: cls.span }),
  });
  return ({ span }) => {
    const around = found
      .filter(({ span: outer }) => outer[0] <= span[0] && span[1] <= outer[1])
      .sort((a, b) => a.span[1] - a.span[0] - (b.span[1] - b.span[0]));
    return {
      fn: around.find(({ fn }) => fn !== null)?.fn ?? null,
      cls: around.find(({ cls }) => cls !== null)?.cls ?? null,
    };
  };
}
