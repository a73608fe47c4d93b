import type { Expr, Span, Stmt, Switch, Target } from '../../model/index.ts';
import { name, opaque } from './build.ts';

/** A case of Python's `match` or Ruby's `case … in`. */
export interface PatternCase {
  /** The values that the subject may be; opaque where the pattern looks inside it. Empty where it takes anything. */
  tests: Expr[];
  /** What takes the subject, or parts of it. */
  target: Target | null;
  guard: Expr | null;
  body: Stmt[];
  span: Span;
}

/** A switch, whose cases are conditions of their own as soon as one has a guard. */
export function patternMatch(written: Expr, cases: readonly PatternCase[], span: Span): Stmt[] {
  const hasGuard = cases.some(({ guard }) => guard);
  const isAskedAgain = hasGuard || cases.some(({ target }) => target);
  const isRepeatable = written.kind === 'name' || written.kind === 'member';
  // No variable of the program can bear this name.
  const kept = isAskedAgain && !isRepeatable ? name('(match)', written.span) : null;
  const subject = kept ?? written;
  const chosen: Switch = {
    kind: 'switch',
    subject: hasGuard ? null : subject,
    cases: cases.map((one) => (hasGuard ? conditionCase(one, subject) : valueCase(one, subject))),
    fallsThrough: false,
    span,
  };
  if (!kept) return [chosen];
  const keep: Stmt = { kind: 'let', target: kept, value: written, span: written.span };
  return [{ kind: 'block', body: [keep, chosen], span }];
}

function valueCase({ tests, target, body, span }: PatternCase, subject: Expr): Switch['cases'][number] {
  return { tests, body: target ? [taken(target, subject), ...body] : body, span };
}

/** The pattern is asked, what it takes is assigned, then the guard is asked. */
function conditionCase(one: PatternCase, subject: Expr): Switch['cases'][number] {
  const { tests, target, guard, span } = one;
  const [first, ...others] = tests.map(
    (test): Expr =>
      test.kind === 'opaque'
        ? { ...test, parts: [subject, ...test.parts] }
        : { kind: 'binary', op: '==', left: subject, right: test, span: test.span },
  );
  const matches =
    first && others.reduce<Expr>((left, right) => ({ kind: 'logic', op: 'or', left, right, span }), first);
  if (!guard) return { ...valueCase(one, subject), tests: matches ? [matches] : [] };
  const assigned: Expr[] = target ? [{ kind: 'assign', target, value: subject, span: target.span }] : [];
  const asked = opaque([...assigned, guard], guard.span);
  const test: Expr = matches ? { kind: 'logic', op: 'and', left: matches, right: asked, span } : asked;
  return { tests: [test], body: one.body, span };
}

function taken(target: Target, value: Expr): Stmt {
  return { kind: 'let', target, value, span: target.span };
}
