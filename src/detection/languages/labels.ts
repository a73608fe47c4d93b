import type { Span, Stmt } from '../../model/index.ts';
import type { SyntaxNode } from './syntax-node.ts';

/** A statement of a list in which labels stand. */
export interface Line {
  node: SyntaxNode;
  label: string | null;
  lower: () => Stmt[];
}

/**
 * `goto` told with labelled blocks: one that leads forward leaves the block of what lies between, one that leads back goes
 * on with a loop that holds the rest of the list.
 */
export function withLabels(
  lines: readonly Line[],
  hasGoto: (node: SyntaxNode, label: string) => boolean,
): Stmt[] {
  const result: { line: Line; stmts: Stmt[] }[] = [];
  for (const [at, line] of lines.entries()) {
    const { label, node } = line;
    if (label !== null) {
      const rest = lines.slice(at);
      const first = result.findIndex((earlier) => hasGoto(earlier.line.node, label));
      if (first >= 0) {
        const body = result.splice(first).flatMap(({ stmts }) => stmts);
        result.push({ line, stmts: [labelled(label, body, [body[0]?.span[0] ?? node.start, node.start])] });
      }
      if (rest.some((later) => hasGoto(later.node, label))) {
        const span: Span = [node.start, rest.at(-1)!.node.end];
        const body = [...line.lower(), ...withLabels(rest.slice(1), hasGoto)];
        const again: Stmt = {
          kind: 'loop',
          test: null,
          body: [...body, { kind: 'break', span: [span[1], span[1]] }],
          span,
        };
        return [...result.flatMap(({ stmts }) => stmts), labelled(label, [again], span)];
      }
    }
    result.push({ line, stmts: line.lower() });
  }
  return result.flatMap(({ stmts }) => stmts);
}

/** A loop takes the label itself, also one that stands behind what is assigned first. */
export function labelled(label: string, body: Stmt[], span: Span): Stmt {
  const [only] = body;
  if (only && body.length === 1) {
    if (only.kind === 'loop' && only.label === undefined) return { ...only, label };
    const last = only.kind === 'block' ? only.body.at(-1) : undefined;
    if (only.kind === 'block' && last?.kind === 'loop' && last.label === undefined)
      return { ...only, body: [...only.body.slice(0, -1), { ...last, label }] };
  }
  return { kind: 'block', label, body, span };
}
