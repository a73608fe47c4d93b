import { trait } from '../../../../src/detection/analysis/values/value.ts';
import type { Expr, Stmt } from '../../../../src/model/index.ts';
import { type Decision, functionAround, statementAround } from './checks.ts';
import type { Operator, Target } from './operators.ts';
import { logic, not, setting, text, truth } from './phrases.ts';
import { type Changes, isExpression, type Part } from './tree.ts';

type Asked = Decision & { statement: Stmt & { kind: 'if' } };

const asked = ({ decisions }: Target): Asked[] =>
  decisions.filter((decision): decision is Asked => decision.statement.kind === 'if');

const change = (...pairs: [Part, Part | readonly Part[]][]): Changes => new Map(pairs);

/** The condition and what it keeps away are gone; what a good request meets stays. */
export const removeCondition: Operator = (target) =>
  asked(target).map(({ statement, good }) =>
    change([statement, good ? statement.then : statement.otherwise]),
  );

/** The outcome is asked for, and nothing follows from it. */
export const ignoreOutcome: Operator = (target) =>
  asked(target).map(({ statement, good }) =>
    change([
      statement,
      [
        { kind: 'expr', value: statement.test, span: statement.test.span },
        ...(good ? statement.then : statement.otherwise),
      ],
    ]),
  );

/** The branch that a bad request takes does nothing any more: it goes on. */
export const emptyRefusal: Operator = (target) =>
  refusing(target).map(({ statement }) => change([statement, { ...statement, then: [] }]));

/** It still answers, but does not return: the rest runs too. */
export const refuseWithoutLeaving: Operator = (target) =>
  refusing(target)
    .filter(
      ({ statement: { then } }) =>
        then.length > 1 && (then.at(-1)!.kind === 'return' || then.at(-1)!.kind === 'exit'),
    )
    .filter(({ statement: { then }, check }) => !endsByAnswering(then.at(-2)!, check.file.language))
    .map(({ statement }) => change([statement, { ...statement, then: statement.then.slice(0, -1) }]));

/** Where the framework itself ends the chain on an answer, a return after it changes nothing. */
const endsByAnswering = (statement: Stmt, language: string): boolean =>
  language === 'ruby' || /"(?:name)":"Abort/i.test(JSON.stringify(statement));

/** Those that a bad request enters, to fall through to what follows once it is empty. */
const refusing = (target: Target): Asked[] =>
  asked(target).filter(
    ({ statement: { then, otherwise }, good }) => !good && then.length > 0 && otherwise.length === 0,
  );

/** Bad requests pass and good ones do not. */
export const negate: Operator = ({ decisions }) =>
  decisions
    .filter(isCondition)
    .filter(({ statement }) => statement.kind !== 'let')
    .map(({ root, above }) => {
      // What an async function returns is waited for all the same.
      const isAsync = root.kind === 'call' && functionAround(above)?.isAsync === true;
      return change([root, not(isAsync ? { kind: 'await', value: root, span: root.span } : root)]);
    });

/** Whatever the check says, it has passed. */
export const alwaysGood: Operator = ({ decisions }) =>
  decisions
    .filter(({ statement }) => statement.kind === 'if')
    .map(({ root, good }) => change([root, truth(good, root.span)]));

export const checkAlwaysTrue: Operator = ({ checks }) =>
  checks
    .filter(({ outcome, isOriginal }) => outcome === 'boolean' && isOriginal)
    .map(({ expr, above }) => {
      const around = above.findLast((part) => !Array.isArray(part));
      const isNumber =
        around &&
        'op' in around &&
        'right' in around &&
        (around.right as Expr).kind === 'literal' &&
        typeof (around.right as Expr & { kind: 'literal' }).value === 'number';
      const one: Expr = { kind: 'literal', type: 'number', value: 1, span: expr.span };
      return change([expr, isNumber ? one : truth(true, expr.span)]);
    });

/** `&&` for `||` and the other way round, where that lets more through. */
export const swapJoints: Operator = ({ decisions }) =>
  decisions.flatMap(({ joints }) =>
    joints
      .filter(({ joint, good }) => (joint.op === 'and') === good)
      .map(({ joint }) => change([joint, { ...joint, op: joint.op === 'and' ? 'or' : 'and' }])),
  );

/** Go's pair of a value and an error is none. */
const isCondition = ({ root, statement, check }: Decision): boolean =>
  root.kind !== 'array' &&
  !(
    check.outcome === 'error' &&
    (statement.kind === 'return' || (statement.kind === 'let' && statement.target.kind === 'pattern'))
  );

/** The outcome only counts when something else is so. */
function onlyWhen(condition: (decision: Decision, target: Target) => Expr | null): Operator {
  return (target) =>
    target.decisions.filter(isCondition).flatMap((decision) => {
      const { root, good } = decision;
      const when = condition(decision, target);
      if (!when) return [];
      return [change([root, good ? logic('or', not(when), root) : logic('and', when, root)])];
    });
}

export const onlyWithSecret = onlyWhen(({ check, root }) =>
  setting(
    check.file,
    check.fact.secret?.kind === 'environment'
      ? (check.fact.secret.name ?? 'WEBHOOK_SECRET')
      : 'WEBHOOK_SECRET',
    root.span,
  ),
);

export const onlyInProduction = onlyWhen(({ check, root }) => ({
  kind: 'binary',
  op: '==',
  left: setting(check.file, 'APP_ENV', root.span),
  right: text('production', root.span),
  span: root.span,
}));

export const onlyWithHeader = onlyWhen(({ check, above }, { subject }) =>
  headerRead(subject, check.file, above),
);

/** Something in the same function that reads the signature's header. */
export function headerRead(
  { places, traits }: Target['subject'],
  file: Parameters<typeof setting>[0],
  above: readonly Part[],
): Expr | null {
  const fn = functionAround(above);
  const found = places
    .get(file)!
    .filter(
      ({ part, above: around }) =>
        isExpression(part) &&
        (part.kind === 'call' || part.kind === 'index') &&
        ((traits.get(part) ?? 0) & trait.header) !== 0 &&
        /"value":"[\w-]*(?:sig|hmac|token|secret|auth)[\w-]*"/i.test(JSON.stringify(part)) &&
        functionAround(around) === fn,
    );
  const length = ({ span }: Expr): number => span[1] - span[0];
  const [shortest] = found.map(({ part }) => part as Expr).sort((a, b) => length(a) - length(b));
  return shortest ?? null;
}

/** The check comes after what it should stand before. */
export const moveAfterEffect: Operator = (target) => {
  const { handlers } = target.subject;
  const statements = [
    ...refusing(target).map(({ statement, above, check }) => ({
      statement: statement as Stmt,
      list: above.at(-1),
      file: check.file,
    })),
    ...target.checks.flatMap(({ expr, above, outcome, file }) => {
      const around = statementAround(above);
      return outcome === 'throws' && around?.statement.kind === 'expr' && around.statement.value === expr
        ? [{ statement: around.statement as Stmt, list: around.list, file }]
        : [];
    }),
  ];
  return statements.flatMap(({ statement, list, file }) => {
    if (!Array.isArray(list)) return [];
    const later = (list as Stmt[])
      .slice(list.indexOf(statement) + 1)
      .find(
        ({ kind, span }) =>
          kind !== 'return' &&
          handlers.some(({ effects }) =>
            effects.some(
              (effect) => effect.path === file.path && effect.span[0] >= span[0] && effect.span[1] <= span[1],
            ),
          ),
      );
    return later ? [change([statement, []], [later, [later, statement]])] : [];
  });
};

/** What the refusal throws is caught, and the handler goes on. */
export const swallowRefusal: Operator = (target) =>
  refusing(target)
    .filter(({ statement: { then } }) => then.at(-1)!.kind === 'throw')
    .map(({ statement }) => change([statement, swallowed(statement)]));

export const swallowed = (statement: Stmt, instead: Stmt[] = []): Stmt => ({
  kind: 'try',
  body: [statement],
  catches: [{ variable: null, types: [], body: instead, span: statement.span }],
  otherwise: [],
  finally: [],
  span: statement.span,
});
