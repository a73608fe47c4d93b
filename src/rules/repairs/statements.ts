import type { Assign, Expr, IrNode, Language, Name, Span, Stmt, TextEdit } from '../../model/index.ts';
import type { Code } from './code.ts';

const throwing: Record<Language, (words: string) => string> = {
  javascript: (words) => `throw new Error(${words})`,
  typescript: (words) => `throw new Error(${words})`,
  python: (words) => `raise RuntimeError(${words})`,
  go: (words) => `panic(${words})`,
  ruby: (words) => `raise ${words}`,
  php: (words) => `throw new \\RuntimeException(${words})`,
  java: (words) => `throw new IllegalStateException(${words})`,
  csharp: (words) => `throw new InvalidOperationException(${words})`,
};

/** Stops the program, or the request, for want of a setting; without what ends a statement. */
export function refuseToRun(code: Code, setting: string | null): string {
  const name = setting !== null && /^[\w.:/-]{1,80}$/.test(setting) ? setting : 'The webhook secret';
  return throwing[code.language](quoted(code, `${name} is not set`));
}

/** The same as a statement, where a variable that should hold the setting holds nothing. */
export function refuseWithout(code: Code, variable: string, setting: string | null): string[] {
  const refusal = `${refuseToRun(code, setting)}${code.language === 'php' ? ';' : code.style.end}`;
  if (code.language !== 'php') return [`if (!${variable}) ${refusal}`];
  return [`if (!${variable}) {`, `${code.style.indent}${refusal}`, '}'];
}

/** The statement at the end of a path that gives a plain variable just that, on lines of its own. */
export function assignedAlone(
  code: Code,
  path: readonly IrNode[],
  value: IrNode,
): (Assign & { target: Name }) | null {
  const given = path[path.lastIndexOf(value) - 1];
  const isPlain = given?.kind === 'let' && given.target.kind === 'name' && given.value === value;
  return isPlain && code.isAlone(given.span) ? (given as Assign & { target: Name }) : null;
}

/** A text constant in the file's own quotes. */
export function quoted(code: Code, text: string): string {
  const isDouble = /^(?:go|java|csharp)$/.test(code.language) || code.style.quote === '"';
  return isDouble ? `"${text}"` : `'${text}'`;
}

/** Whether nothing runs after a block. */
export function stops(body: readonly Stmt[]): boolean {
  const last = body.at(-1);
  if (!last) return false;
  if (last.kind === 'if') return stops(last.then) && stops(last.otherwise);
  if (last.kind === 'block') return stops(last.body);
  if (last.kind === 'expr' && last.value.kind === 'call') return halting.test(lastName(last.value.callee));
  return /^(?:return|throw|exit|break|continue)$/.test(last.kind);
}

/** Functions after which nothing of a handler runs. */
const halting = /^(?:abort|halt|exit|die|panic|fatalf?|abort_if|abort_unless|throw_if)$/i;

const lastName = (expr: Expr): string => (expr.kind === 'name' || expr.kind === 'member' ? expr.name : '');

/** Lines put after a statement, indented like it. */
export function after(code: Code, [start, end]: Span, lines: readonly string[]): TextEdit {
  const indent = code.indentAt(start);
  const semicolon = /^[\t ]*;/.exec(code.file.text.slice(end))?.[0].length ?? 0;
  const at = end + semicolon;
  return { span: [at, at], text: lines.map((line) => `\n${indent}${line}`).join('') };
}

/** A statement with the lines that it stands on. */
export function removed(code: Code, span: Span): TextEdit | null {
  if (!code.isAlone(span)) return null;
  const end = code.nextLine(span[1]);
  const blank = /^[\t ]*\r?\n/.exec(code.file.text.slice(end))?.[0].length ?? 0;
  const before = code.file.text.slice(0, code.lineStart(span[0]));
  // A blank line that parted it from the rest goes with it where it was the first of its block.
  const isFirst = /(?:[{(]|\bdo|\bdef [^\n]*|:)[\t ]*\r?\n$/.test(before);
  return { span: [code.lineStart(span[0]), isFirst ? end + blank : end], text: '' };
}
