import type { Expr, Stmt } from '../../../model/index.ts';
import { opaque } from '../build.ts';
import { patternMatch } from '../pattern-match.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import type { Context } from './context.ts';
import { captured, isCatchAll, testsOf } from './match-patterns.ts';

export function matchStatement(node: SyntaxNode, to: Context): Stmt[] {
  const { span } = node;
  const subjects = to.exprs(node.fields('subject'));
  const subject: Expr =
    subjects.length > 1 ? { kind: 'array', items: subjects, span } : opaque(subjects, span);
  const clauses = (node.field('body')?.named ?? []).filter(({ type }) => type === 'case_clause');
  return patternMatch(
    subject,
    clauses.map((clause) => {
      // Several side by side are a sequence without brackets.
      const patterns = clause.children.filter(({ type }) => type === 'case_pattern');
      const guard = clause.field('guard')?.named.at(-1);
      return {
        tests: isCatchAll(patterns) ? [] : testsOf(patterns, to),
        target: captured(patterns, to),
        guard: guard ? to.expr(guard) : null,
        body: to.block(clause.field('consequence')),
        span: clause.span,
      };
    }),
    span,
  );
}
