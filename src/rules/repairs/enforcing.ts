import type { Expr, If, IrNode, Span, Stmt, TextEdit, Try } from '../../model/index.ts';
import { visit } from '../../model/index.ts';
import type { Code } from './code.ts';
import { type Refusal, refusal } from './refusal.ts';
import { after, stops } from './statements.ts';

/** Edits that make what a check says stop the request; null where that is not sure. */
export function enforced(code: Code, check: Span): TextEdit[] | null {
  const path = code.pathTo(check);
  const refused = refusal(code, path);
  if (path.length === 0 || !refused) return null;
  return (
    droppedError(code, path, refused) ??
    caught(code, path, refused) ??
    outcomeOf(code, path, refused) ??
    asked(code, path, refused)
  );
}

/** Go's `event, _ := verify(…)`. */
function droppedError(code: Code, path: readonly IrNode[], { lines, edits }: Refusal): TextEdit[] | null {
  const given = path.findLast((node) => node.kind === 'let');
  if (code.language !== 'go' || given?.kind !== 'let' || given.target.kind !== 'pattern') return null;
  const written = /^(\w+, )_( :?= )/.exec(code.text(given.span));
  if (!written || given.value !== path.at(-1)) return null;
  const at = given.span[0] + written[1]!.length;
  return [
    { span: [at, at + 1], text: 'err' },
    after(code, given.span, ['if err != nil {', ...lines.map((line) => `\t${line}`), '}']),
    ...edits,
  ];
}

/** A `catch` that goes on. */
function caught(code: Code, path: readonly IrNode[], { lines, edits }: Refusal): TextEdit[] | null {
  const around = path.findLast((node): node is Try => node.kind === 'try');
  if (around?.catches.length !== 1) return null;
  const [{ body }] = around.catches as [Try['catches'][number]];
  const last = body.at(-1);
  if (!last || stops(body) || code.language === 'ruby' || !code.isAlone(last.span)) return null;
  return [after(code, last.span, answered(code, last) ?? lines), ...edits];
}

/** What is left to do where the refusal is written already, and only does not stop; null where it is not. */
function answered(code: Code, last: Stmt): string[] | null {
  const text = code.text(last.span);
  if (
    !/^(?:http\.Error|\w+\.(?:WriteHeader|Abort\w*|sendStatus|status|writeHead|code)|http_response_code)\(/.test(
      text,
    )
  )
    return null;
  return [code.language === 'php' ? 'exit;' : `return${code.language === 'go' ? '' : code.style.end}`];
}

/** A call whose outcome nobody looks at. */
function outcomeOf(code: Code, path: readonly IrNode[], { lines, edits }: Refusal): TextEdit[] | null {
  const statement = path.at(-2);
  if (statement?.kind !== 'expr' || statement.value !== path.at(-1) || !code.isAlone(statement.span))
    return null;
  const around = conditional(code, lines, code.indentAt(statement.span[0]));
  if (!around) return null;
  const [start, end] = statement.span;
  const semicolon = /^[\t ]*;/.exec(code.file.text.slice(end))?.[0].length ?? 0;
  return [
    { span: [start, start], text: around[0] },
    { span: [end, end + semicolon], text: around[1] },
    ...edits,
  ];
}

/** What is written before and after a call to refuse where it gives false. */
function conditional(code: Code, lines: readonly string[], indent: string): [string, string] | null {
  const inner = lines.map((line) => `\n${indent}${code.style.indent}${line}`).join('');
  switch (code.language) {
    case 'python':
      return ['if not ', `:${inner}`];
    case 'go':
      return ['if !', ` {${inner}\n${indent}}`];
    case 'ruby':
      return null;
    default:
      return ['if (!', `) {${inner}\n${indent}}`];
  }
}

/** `if (!verify(…)) { log(…) }`: the block that is entered when it fails, and does not stop. */
function asked(code: Code, path: readonly IrNode[], { lines, edits }: Refusal): TextEdit[] | null {
  const direct = path.findLast(
    (node): node is If => node.kind === 'if' && holds(node.test.span, path.at(-1)!.span),
  );
  const question = direct ?? (askedLater(code, path) as If | null);
  if (!question || !failsFirst(question)) return null;
  const last = question.then.at(-1);
  if (!last || stops(question.then) || !isBlock(code, question, last)) return null;
  return [after(code, last.span, answered(code, last) ?? lines), ...edits];
}

const holds = (outer: Span, inner: Span): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];

/** The only question about the variable that keeps a check's outcome. */
function askedLater(code: Code, path: readonly IrNode[]): IrNode | null {
  const kept = path.findLast((node) => node.kind === 'let');
  if (kept?.kind !== 'let' || kept.target.kind !== 'name') return null;
  const { name } = kept.target;
  const found: IrNode[] = [];
  visit(code.file.body, (at) => {
    const node = at.at(-1)!;
    if (node.kind === 'if' && node.test.kind === 'not' && node.test.value.kind === 'name')
      if (node.test.value.name === name) found.push(node);
  });
  return found.length === 1 ? found[0]! : null;
}

/** Whether the first block runs when the check fails. */
const failsFirst = ({ test }: If): boolean => saysNo(test);

function saysNo(test: Expr): boolean {
  if (test.kind === 'logic') return test.op === 'or' && saysNo(test.left) && saysNo(test.right);
  return test.kind === 'not' || (test.kind === 'binary' && test.op === '!=');
}

/** Whether a block has lines of its own, so that a line can be put to it. */
function isBlock(code: Code, { span, test }: If, last: Stmt): boolean {
  if (!code.isAlone(last.span)) return false;
  const opening = code.text([test.span[1], last.span[0]]);
  return code.language === 'python'
    ? last.span[0] > span[0]
    : opening.includes('{') || code.language === 'ruby';
}
