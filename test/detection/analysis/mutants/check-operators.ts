import { trait } from '../../../../src/detection/analysis/values/value.ts';
import type { Arg, Expr, Stmt } from '../../../../src/model/index.ts';
import { type Check, statementAround } from './checks.ts';
import { headerRead, swallowed } from './decision-operators.ts';
import type { Operator, Target } from './operators.ts';
import { parsed, reserialised, setting, text } from './phrases.ts';
import { type Changes, isExpression, type Part } from './tree.ts';

const change = (...pairs: [Part, Part | readonly Part[]][]): Changes => new Map(pairs);

interface Throwing {
  check: Check;
  statement: Stmt;
  /** The statement without the check: nothing, or the body taken apart unchecked. */
  unchecked: Stmt[];
}

/** Statements that throw where a check fails, with what they give when it is left out. */
function throwing({ checks, subject }: Target): Throwing[] {
  return checks.flatMap((check): Throwing[] => {
    const { outcome, expr, above, file, isOriginal } = check;
    if (outcome === 'boolean' || outcome === 'error') return [];
    const around = statementAround(above);
    if (!around || !/^(?:expr|let|return)$/.test(around.statement.kind)) return [];
    const { statement } = around;
    if (statement.kind === 'expr') {
      const isAlone =
        statement.value === expr || (statement.value.kind === 'await' && statement.value.value === expr);
      return isAlone ? [{ check, statement, unchecked: [] }] : [];
    }
    const value = 'value' in statement ? statement.value : null;
    const isAll = value === expr || (value?.kind === 'await' && value.value === expr);
    const body = isOriginal && isAll ? bodyAmong(expr, subject.traits) : null;
    if (!body) return [];
    return [{ check, statement, unchecked: [{ ...statement, value: parsed(file, body) } as Stmt] }];
  });
}

function bodyAmong(expr: Expr, traits: ReadonlyMap<Expr, number>): Expr | null {
  if (expr.kind !== 'call') return null;
  const values = expr.args.map(({ value }) => value);
  return values.find((value) => ((traits.get(value) ?? 0) & trait.raw) !== 0) ?? null;
}

/** The check is gone; where it gives the event, that is taken from the body. */
export const removeCheck: Operator = (target) => [
  ...throwing(target).map(({ statement, unchecked }) => change([statement, unchecked])),
  ...target.checks.flatMap(({ expr, above, outcome, isOriginal, file }) => {
    if (!isOriginal || outcome !== 'error') return [];
    const { span } = expr;
    const none: Expr = { kind: 'literal', type: 'null', value: null, span };
    const holder = statementAround(above)?.statement;
    const givesMore =
      holder?.kind === 'return' || (holder?.kind === 'let' && holder.target.kind === 'pattern');
    const body = bodyAmong(expr, target.subject.traits);
    if (!givesMore) return [change([expr, none])];
    return body ? [change([expr, { kind: 'array', items: [parsed(file, body), none], span }])] : [];
  }),
];

/** What the check throws is caught, and the handler goes on with the body as it is. */
export const swallowCheck: Operator = (target) =>
  throwing(target)
    .filter(({ check }) => check.outcome === 'throws')
    .map(({ statement, unchecked }) => change([statement, swallowed(statement, unchecked)]));

function checkedOnlyIf(test: (throwing: Throwing, target: Target) => Expr | null): Operator {
  return (target) =>
    throwing(target).flatMap((one) => {
      const { statement, unchecked } = one;
      const condition = test(one, target);
      if (!condition) return [];
      const { span } = statement;
      return [
        change([
          statement,
          { kind: 'if', test: condition, then: [statement], otherwise: unchecked, span } as Stmt,
        ]),
      ];
    });
}

export const checkedOnlyWithSecret = checkedOnlyIf(({ check, statement }) =>
  setting(check.file, 'WEBHOOK_SECRET', statement.span),
);
export const checkedOnlyInProduction = checkedOnlyIf(({ check, statement: { span } }) => ({
  kind: 'binary',
  op: '==',
  left: setting(check.file, 'APP_ENV', span),
  right: text('production', span),
  span,
}));
export const checkedOnlyWithHeader = checkedOnlyIf(({ check }, { subject }) =>
  headerRead(subject, check.file, check.above),
);

/** An ordinary comparison for one in constant time. */
export const comparePlainly: Operator = ({ checks }) =>
  checks.flatMap(({ expr, fact, isOriginal }) => {
    if (!isOriginal || fact.comparison !== 'timing-safe' || expr.kind !== 'call') return [];
    const [first, second] = expr.args.map(({ value }) => value);
    const left = second ? first : expr.callee.kind === 'member' ? expr.callee.object : undefined;
    const right = second ?? first;
    return left && right ? [change([expr, { kind: 'binary', op: '==', left, right, span: expr.span }])] : [];
  });

/** Arguments that bring the raw body into a hash or into a check. */
function hashedBodies({
  checks,
  subject: { places, traits },
}: Target): { file: Check['file']; above: readonly Part[]; arg: Arg }[] {
  if (!checks.some(({ fact }) => fact.body === 'raw')) return [];
  const has = (expr: Expr, traitsOf: number): boolean => ((traits.get(expr) ?? 0) & traitsOf) !== 0;
  return [...places].flatMap(([file, all]) =>
    all.flatMap(({ part, above }) => {
      if (!isExpression(part) || part.kind !== 'call') return [];
      const isCheck = checks.some(
        ({ expr, isOriginal, fact }) => isOriginal && fact.by === 'sdk' && expr === part,
      );
      if (!isCheck && !has(part, trait.digest)) return [];
      return part.args
        .filter(({ value }) => has(value, trait.raw) && !has(value, trait.digest | trait.request))
        .map((arg) => ({ file, above, arg }));
    }),
  );
}

/** Not the body as it came is verified, but one that was written anew. */
export const hashReserialised: Operator = (target) =>
  hashedBodies(target).map(({ file, arg }) =>
    change([arg, { ...arg, value: reserialised(file, arg.value) }]),
  );

/** The bodies that are acted on elsewhere too: where a check gives the event, that is what was verified. */
const comparedBodies = (target: Target): ReturnType<typeof hashedBodies> =>
  hashedBodies(target).filter(
    ({ arg }) =>
      !target.checks.some(
        ({ expr, outcome, above }) =>
          outcome !== 'boolean' &&
          expr.kind === 'call' &&
          expr.args.includes(arg) &&
          statementAround(above)?.statement.kind !== 'expr',
      ),
  );

/** The same text is verified each time. */
export const hashConstant: Operator = (target) =>
  comparedBodies(target).map(({ arg }) => change([arg, { ...arg, value: text('ping', arg.value.span) }]));

/** Something else is verified, and the body is not. */
export const hashHeader: Operator = (target) =>
  comparedBodies(target).flatMap(({ file, above, arg }) => {
    const header = headerRead(target.subject, file, above);
    return header ? [change([arg, { ...arg, value: header }])] : [];
  });
