import type { Expr, IrFile, Span } from '../../model/index.ts';
import { Code } from './code.ts';

/** Where the text constant stands that an expression is made of; null where the file does not show it. */
export function literalAt(file: IrFile, span: Span): Span | null {
  const code = new Code(file);
  const node = code.pathTo(span).at(-1);
  if (!node?.kind) return null;
  return code.literalBehind(node as Expr)?.span ?? null;
}
