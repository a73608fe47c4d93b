import type { Expr, IrFile, Span } from '../../model/index.ts';
import { Code } from './code.ts';

/** Where the text constants stand that an expression may be made of, as far as its file shows. */
export function literalsAt(file: IrFile, span: Span): Span[] {
  const code = new Code(file);
  const node = code.pathTo(span).at(-1);
  if (!node?.kind) return [];
  const own = code.literalBehind(node as Expr);
  return (own ? [own] : code.literalsOf(span)).map((literal) => literal.span);
}
