import type {
  Assumption,
  Conditional,
  Expr,
  If,
  IrNode,
  Language,
  Logic,
  Span,
  TextEdit,
} from '../../model/index.ts';
import type { Code } from './code.ts';
import { refusal } from './refusal.ts';
import { removed, stops } from './statements.ts';

/** Edits that refuse where a check was left out; null where that is not sure. */
export function unconditional(code: Code, { kind, span }: Assumption): TextEdit[] | null {
  const path = code.pathTo(span);
  const node = path.at(-1);
  if (!node || kind === 'switched-off') return null;
  const choice = path.findLast(
    (one): one is Conditional => one.kind === 'conditional' && holds(one.test.span, span),
  );
  if (choice) return kind === 'not-production' ? null : alwaysFirst(choice);
  const question = path.findLast((one): one is If => one.kind === 'if' && holds(one.test.span, span));
  if (!question) return null;
  if (kind === 'not-production') return withoutExemption(code, question);
  return trueAnswer(code, question) ?? eitherReason(code, question, node) ?? orRefuse(code, question, path);
}

const holds = (outer: Span, inner: Span): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];

/** `secret ? verify(body) : JSON.parse(body)`. */
function alwaysFirst({ test, then, span }: Conditional): TextEdit[] | null {
  if (test.kind === 'not' || (test.kind === 'binary' && test.op === '==')) return null;
  return then.span[0] < test.span[0]
    ? [{ span: [then.span[1], span[1]], text: '' }]
    : [
        { span: [span[0], then.span[0]], text: '' },
        { span: [then.span[1], span[1]], text: '' },
      ];
}

/** `return if Rails.env.development?`: nothing takes its place. */
function withoutExemption(code: Code, { span, then, otherwise }: If): TextEdit[] | null {
  const [only] = then;
  if (otherwise.length > 0 || then.length !== 1 || only?.kind !== 'return') return null;
  const edit = removed(code, span);
  return edit && [edit];
}

/** `if (!secret) return true`. */
function trueAnswer(code: Code, { test, then }: If): TextEdit[] | null {
  const [only] = then;
  if (then.length !== 1 || only?.kind !== 'return' || only.value?.kind !== 'literal') return null;
  if (only.value.value !== true || !isMissing(test)) return null;
  const word = code.text(only.value.span);
  const no: Record<string, string> = { true: 'false', True: 'False', TRUE: 'FALSE' };
  return no[word] === undefined ? null : [{ span: only.value.span, text: no[word] }];
}

/** Whether a test asks for what is not there. */
function isMissing(test: Expr): boolean {
  if (test.kind === 'logic') return test.op === 'or' && isMissing(test.left) && isMissing(test.right);
  if (asksForEmptiness(test)) return true;
  if (test.kind === 'not') return !asksForEmptiness(test.value);
  return test.kind === 'binary' && test.op === '==';
}

const asksForEmptiness = (test: Expr): boolean =>
  test.kind === 'call' && /empty|blank|null/i.test(nameOf(test.callee));

/** Whether a test asks for nothing but whether things are there: no check of them is a part of it. */
function isPresence(test: Expr): boolean {
  if (test.kind === 'logic') return test.op === 'and' && isPresence(test.left) && isPresence(test.right);
  if (test.kind === 'not') return asksForEmptiness(test.value);
  if (test.kind === 'binary')
    return (
      test.op === '!=' &&
      test.right.kind === 'literal' &&
      (test.right.value === null || test.right.value === '')
    );
  if (test.kind === 'call') return /^(?:get\w*|header|isset|present\?)$/i.test(nameOf(test.callee));
  return /^(?:name|member|index)$/.test(test.kind);
}

const nameOf = (expr: Expr): string => (expr.kind === 'name' || expr.kind === 'member' ? expr.name : '');

/** `if (given && !verify(…)) refuse`: what is missing is as bad as what is wrong. */
function eitherReason(code: Code, { test, then }: If, asked: IrNode): TextEdit[] | null {
  if (test.kind !== 'logic' || test.op !== 'and' || !stops(then)) return null;
  if (test.left.span[0] > asked.span[0] || asked.span[1] > test.left.span[1]) return null;
  const turned = turnedRound(code, test.left);
  const operator = operatorOf(code, test);
  return turned && operator ? [...turned, operator] : null;
}

const operators: readonly [RegExp, string][] = [
  [/&&/, '||'],
  [/\band\b/, 'or'],
];

function operatorOf(code: Code, { left, right }: Logic): TextEdit | null {
  const between = code.text([left.span[1], right.span[0]]);
  for (const [pattern, instead] of operators) {
    const found = pattern.exec(between);
    if (!found) continue;
    const start = left.span[1] + found.index;
    return { span: [start, start + found[0].length], text: instead };
  }
  return null;
}

const words: Partial<Record<Language, string>> = { python: 'not ' };

/** The opposite of a simple question. */
function turnedRound(code: Code, asked: Expr): TextEdit[] | null {
  const { span } = asked;
  if (asked.kind === 'not') return [{ span: [span[0], asked.value.span[0]], text: '' }];
  if (asked.kind === 'binary') {
    const between = code.text([asked.left.span[1], asked.right.span[0]]);
    const found = /!==?|is not/.exec(between);
    if (!found) return null;
    const start = asked.left.span[1] + found.index;
    const instead = found[0] === 'is not' ? 'is' : found[0].replace('!', '=');
    return [{ span: [start, start + found[0].length], text: instead }];
  }
  if (!/^(?:name|member|index|call)$/.test(asked.kind)) return null;
  return [{ span: [span[0], span[0]], text: words[code.language] ?? '!' }];
}

/** `if (secret) { verify }`: otherwise the request is refused. */
function orRefuse(
  code: Code,
  { span, test, then, otherwise }: If,
  path: readonly IrNode[],
): TextEdit[] | null {
  if (otherwise.length > 0 || !isPresence(test) || stops(then)) return null;
  const refused = refusal(code, path);
  const last = then.at(-1);
  if (!refused || !last) return null;
  const indent = code.indentAt(span[0]);
  const inner = refused.lines.map((line) => `\n${indent}${code.style.indent}${line}`).join('');
  const end = code.text(span);
  if (code.language === 'python')
    return [{ span: [span[1], span[1]], text: `\n${indent}else:${inner}` }, ...refused.edits];
  if (code.language === 'ruby')
    return end.endsWith(`\n${indent}end`)
      ? [{ span: [span[1] - 3, span[1] - 3], text: `else${inner}\n${indent}` }, ...refused.edits]
      : null;
  if (!end.endsWith('}')) return null;
  const isOwnLine = code.language === 'csharp';
  const text = isOwnLine ? `\n${indent}else\n${indent}{${inner}\n${indent}}` : ` else {${inner}\n${indent}}`;
  return [{ span: [span[1], span[1]], text }, ...refused.edits];
}
