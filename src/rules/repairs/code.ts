import type { Assign, Cls, Expr, Fn, IrFile, IrNode, Literal, Span, Stmt } from '../../model/index.ts';
import { pathTo, visit } from '../../model/index.ts';

/** How a file is written: what is added to it is written alike. */
export interface Style {
  indent: string;
  quote: "'" | '"';
  /** `;` where the file ends its statements with one. */
  end: ';' | '';
}

/** A file's text beside its statements, as repairs need to see them. */
export class Code {
  readonly file: IrFile;
  #style: Style | undefined;

  constructor(file: IrFile) {
    this.file = file;
  }

  get language(): IrFile['language'] {
    return this.file.language;
  }

  /** JavaScript and TypeScript outside of pages: those have no place for what a repair adds. */
  get isScript(): boolean {
    return /\.[cm]?[jt]sx?$/.test(this.file.path);
  }

  text(span: Span): string {
    return this.file.text.slice(span[0], span[1]);
  }

  has(pattern: RegExp): boolean {
    return pattern.test(this.file.text);
  }

  /** The parts around an expression, itself last. */
  pathTo(span: Span): IrNode[] {
    return pathTo(this.file, span);
  }

  lineStart(offset: number): number {
    return this.file.text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** The offset after the newline of the line that `offset` stands in. */
  nextLine(offset: number): number {
    const at = this.file.text.indexOf('\n', offset);
    return at === -1 ? this.file.text.length : at + 1;
  }

  indentAt(offset: number): string {
    return /^[\t ]*/.exec(this.file.text.slice(this.lineStart(offset)))![0];
  }

  /** Whether nothing but this stands on its lines; the word that declares a variable may. */
  isAlone([start, end]: Span): boolean {
    const before = this.file.text.slice(this.lineStart(start), start);
    const after = this.file.text.slice(end, this.nextLine(end));
    return /^\s*(?:(?:export\s+)?(?:const|let|var)\s+)?$/.test(before) && /^\s*;?\s*$/.test(after);
  }

  get style(): Style {
    if (!this.#style) {
      const { text } = this.file;
      const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
      this.#style = {
        indent: indentOf(text),
        quote: count(/'/g) >= count(/"/g) ? "'" : '"',
        end: count(/;[\t ]*\r?$/gm) > 0 ? ';' : '',
      };
    }
    return this.#style;
  }

  /** The statement that gives a variable its value, where the file has only one. */
  assignmentOf(name: string): (Assign & { value: Expr }) | null {
    const found: (Assign & { value: Expr })[] = [];
    visit(this.file.body, (path) => {
      const node = path.at(-1)!;
      if (node.kind === 'let' && node.value && node.target.kind === 'name' && node.target.name === name)
        found.push(node as Assign & { value: Expr });
    });
    return found.length === 1 ? found[0]! : null;
  }

  /** The value that a class of the file gives a field, where only one does. */
  fieldOf(name: string): { span: Span; value: Expr } | null {
    const found: { span: Span; value: Expr }[] = [];
    visit(this.file.body, (path) => {
      const node = path.at(-1)!;
      if ('fields' in node)
        for (const { name: own, span, value } of (node as Cls).fields)
          if (own === name && value) found.push({ span, value });
    });
    return found.length === 1 ? found[0]! : null;
  }

  /** What an expression stands for, names followed as far as the file shows. */
  behind(expr: Expr, depth = 3): Expr {
    if (depth === 0) return expr;
    const name =
      expr.kind === 'name' ? expr.name : expr.kind === 'member' && isOwn(expr.object) ? expr.name : null;
    const value =
      name === null ? null : (this.assignmentOf(name)?.value ?? this.fieldOf(name.replace(/^@/, ''))?.value);
    return value ? this.behind(value, depth - 1) : expr;
  }

  /** The text constant that an expression is made of, whatever it is wrapped in. */
  literalBehind(expr: Expr, depth = 4): Literal | null {
    if (depth === 0) return null;
    const own = this.behind(expr);
    if (own.kind === 'literal') return own.type === 'string' ? own : null;
    if (own.kind === 'await' || own.kind === 'spread') return this.literalBehind(own.value, depth - 1);
    if (own.kind !== 'call') return null;
    const inner = own.callee.kind === 'member' ? this.literalBehind(own.callee.object, depth - 1) : null;
    return inner ?? (own.args[0] ? this.literalBehind(own.args[0].value, depth - 1) : null);
  }

  /** Every statement that stands in the file itself. */
  get statements(): readonly Stmt[] {
    return this.file.body;
  }
}

const isOwn = (expr: Expr): boolean => expr.kind === 'name' && /^(?:this|self|[A-Z]\w*)$/.test(expr.name);

/** The innermost function of those around something. */
export function functionAround(path: readonly IrNode[]): Fn | null {
  return (path.findLast((node) => 'params' in node) as Fn | undefined) ?? null;
}

/** The narrowest that any line has: wider ones are deeper, or go on with the line before. */
function indentOf(text: string): string {
  const widths = [...text.matchAll(/^( {2,}|\t+)(?=[^\s*])/gm)].map(([indent]) => indent);
  if (widths.some((indent) => indent.startsWith('\t'))) return '\t';
  const least = Math.min(...widths.map(({ length }) => length));
  return Number.isFinite(least) ? ' '.repeat(least) : '  ';
}
