import type { Expr, Stmt, Switch, Target } from '../../../model/index.ts';
import { literal, name, opaque } from '../build.ts';
import { isPath } from '../paths.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { assign, isTarget, sides, targetsOf } from './assignments.ts';
import type { Context, Statements } from './context.ts';
import { typeExpr } from './types.ts';

type Case = Switch['cases'][number];

export const controlFlow: Statements = {
  if_statement: (node, context) =>
    initialised(node, context, () => {
      const otherwise = node.field('alternative');
      return {
        kind: 'if',
        test: context.part(node, 'condition'),
        then: context.block(node.field('consequence')),
        otherwise: otherwise ? alternative(otherwise, context) : [],
        span: node.span,
      };
    }),
  for_statement: (node, context) => context.scoped(() => loop(node, context)),
  expression_switch_statement: (node, context) =>
    initialised(node, context, () => {
      const subject = node.field('value');
      return withFallthrough(node, subject ? context.expr(subject) : null, context);
    }),
  type_switch_statement: typeSwitch,
  select_statement: (node, context) => {
    const cases = casesOf(node).map((one) => communication(one, context));
    // Without a case it waits for ever.
    if (cases.length === 0) return [{ kind: 'loop', test: null, body: [], span: node.span }];
    return [{ kind: 'switch', subject: null, cases, fallsThrough: false, span: node.span }];
  },
};

function alternative(node: SyntaxNode, context: Context): Stmt[] {
  return node.type === 'block' ? context.block(node) : context.statements([node]);
}

/** `if x := f(); x`: a block that assigns first. */
function initialised(node: SyntaxNode, context: Context, rest: () => Stmt): Stmt[] {
  const initializer = node.field('initializer');
  if (!initializer) return [rest()];
  return context.scoped(() => {
    const body = context.statements([initializer]);
    return [{ kind: 'block', body: [...body, rest()], span: node.span }];
  });
}

function loop(node: SyntaxNode, context: Context): Stmt[] {
  const { span } = node;
  const body = (): Stmt[] => context.block(node.field('body'));
  const range = node.child('range_clause');
  if (range) return [rangeLoop(node, range, context)];
  const clause = node.child('for_clause');
  if (!clause) {
    const test = node.named.find(({ fieldName }) => fieldName !== 'body');
    return [{ kind: 'loop', test: test ? context.expr(test) : null, body: body(), span }];
  }
  const condition = clause.field('condition');
  const update = clause.field('update');
  return initialised(clause, context, () => {
    const test = condition ? context.expr(condition) : null;
    return {
      kind: 'loop',
      test,
      body: body(),
      ...(update && { update: context.statements([update]) }),
      span,
    };
  });
}

/** The loop takes the values; a key beside them is something of what is ranged over. */
function rangeLoop(node: SyntaxNode, range: SyntaxNode, context: Context): Stmt {
  const { span } = node;
  const over = context.part(range, 'right');
  const left = sides(range, 'left');
  const declares = range.has(':=');
  const [first, second] = left.map((target) => targetsOf([target], declares, context));
  const item = left.length > 1 ? second : first;
  const target: Target = item && isTarget(item) ? item : name('_', range.span);
  const body = context.block(node.field('body'));
  if (left.length > 1 && first && isTarget(first)) {
    const key: Expr = { kind: 'opaque', parts: isPath(over) ? [over] : [], span: first.span };
    body.unshift({ kind: 'let', target: first, value: key, declares, span: first.span });
  }
  return { kind: 'loop', each: { target, over }, body, span };
}

const casesOf = (node: SyntaxNode): SyntaxNode[] => node.named.filter(({ type }) => type.endsWith('_case'));

const caseBody = (node: SyntaxNode, context: Context): Stmt[] => context.block(node);

/** Go's cases end by themselves; where one says `fallthrough`, the others get the `break` that they do without. */
function withFallthrough(node: SyntaxNode, subject: Expr | null, context: Context): Stmt {
  const falls = (one: SyntaxNode): boolean =>
    one.child('statement_list')?.named.at(-1)?.type === 'fallthrough_statement';
  const fallsThrough = casesOf(node).some(falls);
  const cases = casesOf(node).map((one): Case => {
    const tests = one.field('value')?.named.map(context.expr) ?? [];
    const body = caseBody(one, context);
    if (fallsThrough && !falls(one)) body.push({ kind: 'break', span: [one.end, one.end] });
    return { tests, body, span: one.span };
  });
  return { kind: 'switch', subject, cases, fallsThrough, span: node.span };
}

/** Each case asks for the type of the value, which has a name of its own (`type`, as none can be called, if need be). */
function typeSwitch(node: SyntaxNode, context: Context): Stmt[] {
  return initialised(node, context, () =>
    context.scoped(() => {
      const value = context.part(node, 'value');
      const alias = node.field('alias')?.named[0];
      if (alias) context.declare(alias.text);
      const own = alias ?? (isPath(value) ? undefined : node.child('type'));
      const target = own && name(own.text, own.span);
      const cases = casesOf(node).map((one): Case => {
        const types = one.fields('type').filter(({ isNamed }) => isNamed);
        return {
          tests: types.map((type) => typeTest(target ?? value, type)),
          body: caseBody(one, context),
          span: one.span,
        };
      });
      const choice: Stmt = { kind: 'switch', subject: null, cases, fallsThrough: false, span: node.span };
      if (!target) return choice;
      const named: Stmt = { kind: 'let', target, value, declares: true, span: target.span };
      return { kind: 'block', body: [named, choice], span: node.span };
    }),
  );
}

function typeTest(left: Expr, type: SyntaxNode): Expr {
  const { span } = type;
  if (type.text === 'nil')
    return { kind: 'binary', op: '==', left, right: literal('null', null, span), span };
  return { kind: 'binary', op: 'instanceof', left, right: typeExpr(type), span };
}

/** `case x := <-c`: its test is what is sent or received. */
function communication(node: SyntaxNode, context: Context): Case {
  return context.scoped(() => {
    const sent = node.field('communication');
    if (!sent) return { tests: [], body: caseBody(node, context), span: node.span };
    const test = sent.type === 'receive_statement' ? received(sent, context) : context.expr(sent);
    return { tests: [test], body: caseBody(node, context), span: node.span };
  });
}

function received(node: SyntaxNode, context: Context): Expr {
  const left = sides(node, 'left');
  if (left.length === 0) return context.part(node, 'right');
  const written = { span: node.span, declares: node.has(':=') };
  const stored = assign(left, sides(node, 'right'), written, context);
  if (stored.kind === 'let' && stored.value)
    return { kind: 'assign', target: stored.target, value: stored.value, span: node.span };
  return stored.kind === 'expr' ? stored.value : opaque([], node.span);
}
