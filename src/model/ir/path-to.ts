import type { Cls, Expr, Fn, IrFile, Span, Stmt } from './nodes.ts';

/** A part of a lowered file that stands in its text. */
export type IrNode = Expr | Stmt | (Fn & { kind?: never }) | (Cls & { kind?: never });

/** The parts around a range of the text and the innermost that has just that range, from outside in; empty if none has. */
export function pathTo(file: IrFile, [start, end]: Span): IrNode[] {
  let found: IrNode[] = [];
  visit(file.body, (path) => {
    const { span } = path.at(-1)!;
    if (span[0] === start && span[1] === end && path.length >= found.length) found = [...path];
  });
  return found;
}

/** Calls `look` for each part with all those around it, in the order of the text where the language has one. */
export function visit(body: readonly Stmt[], look: (path: readonly IrNode[]) => void): void {
  const path: IrNode[] = [];
  const into = (value: unknown): void => {
    if (Array.isArray(value)) {
      if (typeof value[0] === 'number') return;
      for (const item of value) into(item);
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    const isNode = 'span' in value && ('kind' in value || 'body' in value) && !('tests' in value);
    if (isNode) {
      path.push(value as IrNode);
      look(path);
    }
    for (const part of Object.values(value)) into(part);
    if (isNode) path.pop();
  };
  into(body);
}
