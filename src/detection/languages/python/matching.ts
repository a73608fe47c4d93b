/** `match`: a switch, whose cases are conditions of their own as soon as one has a guard. */
import type { Expr, Stmt, Switch } from '../../../model/index.ts';
import { name, opaque } from '../build.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import type { Context } from './context.ts';
import { captured, isCatchAll, testsOf } from './match-patterns.ts';

type Case = Switch['cases'][number];

export function matchStatement(node: SyntaxNode, to: Context): Stmt[] {
  const { span } = node;
  const subjects = node.fields('subject');
  const written: Expr =
    subjects.length === 1 ? to.expr(subjects[0]!) : { kind: 'array', items: to.exprs(subjects), span };
  const clauses = (node.field('body')?.named ?? []).filter(({ type }) => type === 'case_clause');
  const hasGuard = clauses.some((clause) => clause.field('guard'));
  const isAskedAgain =
    hasGuard || clauses.some((clause) => captured(patternOf(clause), written, to).length > 0);
  const isRepeatable = written.kind === 'name' || written.kind === 'member';
  // No variable of the program can bear this name.
  const kept = isAskedAgain && !isRepeatable ? name('(match)', written.span) : null;
  const subject = kept ?? written;
  const cases = clauses.map((clause) =>
    hasGuard ? conditionCase(clause, subject, to) : valueCase(clause, subject, to),
  );
  const chosen: Switch = {
    kind: 'switch',
    subject: hasGuard ? null : subject,
    cases,
    fallsThrough: false,
    span,
  };
  if (!kept) return [chosen];
  const keep: Stmt = { kind: 'let', target: kept, value: written, span: written.span };
  return [{ kind: 'block', body: [keep, chosen], span }];
}

function valueCase(clause: SyntaxNode, subject: Expr, to: Context): Case {
  const pattern = patternOf(clause);
  return {
    tests: isCatchAll(pattern) ? [] : testsOf(pattern, to),
    body: [...captured(pattern, subject, to), ...to.block(clause.field('consequence'))],
    span: clause.span,
  };
}

/** The pattern is asked, what it takes is assigned, then the guard is asked. */
function conditionCase(clause: SyntaxNode, subject: Expr, to: Context): Case {
  const pattern = patternOf(clause);
  const guard = clause.field('guard')?.named.at(-1);
  const matches = testsOf(pattern, to)
    .map(
      (test): Expr =>
        test.kind === 'opaque'
          ? { ...test, parts: [subject, ...test.parts] }
          : { kind: 'binary', op: '==', left: subject, right: test, span: test.span },
    )
    .reduceRight((right, left) => ({ kind: 'logic', op: 'or', left, right, span: clause.span }));
  const lets = captured(pattern, subject, to);
  const body = to.block(clause.field('consequence'));
  if (!guard)
    return { tests: isCatchAll(pattern) ? [] : [matches], body: [...lets, ...body], span: clause.span };
  const assigned = lets.flatMap((stmt): Expr[] =>
    stmt.kind === 'let' && stmt.value
      ? [{ kind: 'assign', target: stmt.target, value: stmt.value, span: stmt.span }]
      : [],
  );
  const asked = opaque([...assigned, to.expr(guard)], guard.span);
  const test: Expr = isCatchAll(pattern)
    ? asked
    : { kind: 'logic', op: 'and', left: matches, right: asked, span: clause.span };
  return { tests: [test], body, span: clause.span };
}

/** Several patterns side by side are one of a sequence. */
function patternOf(clause: SyntaxNode): SyntaxNode[] {
  return clause.children.filter(({ type }) => type === 'case_pattern');
}
