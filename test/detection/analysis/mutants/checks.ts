import { plain } from '../../../../src/detection/analysis/names.ts';
import type {
  Expr,
  Fn,
  HandlerFacts,
  IrFile,
  Span,
  Stmt,
  Target,
  Verification,
} from '../../../../src/model/index.ts';
import { webhookSchemes } from '../../../../src/vendors/webhooks/index.ts';
import type { Subject } from './subject.ts';
import { isAt, isExpression, isFunction, isStatement, type Part, type Place } from './tree.ts';

/** How a check says what it has found: by a value that is true or an error, by throwing, or in a way not to be seen. */
export type Outcome = 'boolean' | 'error' | 'null' | 'throws' | 'unseen';

/** An expression that is a check of who sent the request, or asks a function that makes one. */
export interface Check {
  file: IrFile;
  expr: Expr;
  above: readonly Part[];
  outcome: Outcome;
  /** The handlers that it protects, and what they say of it. */
  fact: Verification;
  /** Whether it makes the check itself. */
  isOriginal: boolean;
}

/** A place where the outcome of a check decides. */
export interface Decision {
  check: Check;
  /** The whole condition, or the value that is returned or kept. */
  root: Expr;
  /** What `root` is when the check has passed. */
  good: boolean;
  statement: Stmt;
  above: readonly Part[];
  /** `&&` and `||` on the way, and what they are when the check has passed. */
  joints: { joint: Expr & { kind: 'logic' }; good: boolean }[];
}

/** All checks of a program that its handlers rely on, and the places where they decide. */
export function checksOf(subject: Subject): { checks: Check[]; decisions: Decision[]; helpers: Helper[] } {
  const checks: Check[] = [];
  const decisions: Decision[] = [];
  const helpers: Helper[] = [];
  const add = (check: Check, depth: number): void => {
    if (checks.some(({ expr }) => expr === check.expr)) return;
    checks.push(check);
    const own = decisionsOf(check, subject);
    decisions.push(...own);
    const helper = helperAround(check, own, subject);
    if (!helper || depth > 4) return;
    if (!helpers.some(({ fn }) => fn === helper.fn)) helpers.push(helper);
    for (const use of helper.uses) add({ ...check, ...use, isOriginal: false }, depth + 1);
  };
  for (const fact of reliedOn(subject.handlers)) {
    const file = subject.files.get(fact.path)!;
    // The innermost: `unless a == b` has no more characters than `a == b`.
    const place = subject.places
      .get(file)!
      .findLast(({ part }) => isExpression(part) && isAt(part, fact.span));
    if (!place) continue;
    const expr = place.part as Expr;
    add({ file, expr, above: place.above, outcome: outcomeOf(fact, expr, file), fact, isOriginal: true }, 0);
  }
  return { checks, decisions, helpers };
}

/** The checks that stand on ways to effects. */
function reliedOn(handlers: readonly HandlerFacts[]): Verification[] {
  const found = new Map<string, Verification>();
  for (const { effects, verifications } of handlers)
    for (const { proof } of effects.flatMap(({ ways }) => ways)) {
      const fact = proof === null ? undefined : verifications[proof];
      if (fact) found.set(`${fact.path}:${fact.span}`, fact);
    }
  return [...found.values()];
}

function outcomeOf({ by }: Verification, expr: Expr, { language }: IrFile): Outcome {
  if (by === 'unseen') return 'unseen';
  if (by !== 'sdk') return 'boolean';
  const name = lastName(expr);
  const known = webhookSchemes
    .flatMap(({ verifiers }) => verifiers)
    .filter((verifier) => plain(verifier.call.split(/\.|::/).at(-1)!) === name);
  const outcomes = new Set(known.map(({ outcome }) => outcome));
  if (language === 'go') return 'error';
  for (const outcome of ['throws', 'boolean', 'null'] as const) if (outcomes.has(outcome)) return outcome;
  return 'unseen';
}

/** The last part of what is called, plain. */
function lastName(expr: Expr): string | null {
  if (expr.kind === 'await' || expr.kind === 'not') return lastName(expr.value);
  if (expr.kind !== 'call') return null;
  return nameOf(expr.callee);
}

export function nameOf(expr: Expr): string | null {
  return expr.kind === 'name' || expr.kind === 'member' ? plain(expr.name) : null;
}

function decisionsOf(check: Check, subject: Subject): Decision[] {
  if (check.outcome === 'throws' || check.outcome === 'unseen') return [];
  const own = decisionAt(check, { part: check.expr, above: check.above });
  if (!own) return [];
  if (own.statement.kind !== 'let') return [own];
  // What is kept is asked for later on.
  const names = targetNames(own.statement.target);
  const fn = functionAround(own.above);
  const asked = subject.places
    .get(check.file)!
    .filter(
      ({ part, above }) =>
        isExpression(part) &&
        part.kind === 'name' &&
        names.includes(part.name) &&
        part.span[0] >= own.statement.span[1] &&
        functionAround(above) === fn,
    )
    .map((place) =>
      decisionAt(
        {
          ...check,
          expr: place.part as Expr,
          outcome: own.good || check.outcome === 'error' ? check.outcome : 'error',
        },
        place,
      ),
    )
    .filter((decision) => decision !== null)
    .filter(({ statement }) => statement.kind === 'if' || statement.kind === 'return');
  return [own, ...asked.slice(0, 1)];
}

const targetNames = (target: Target): string[] => {
  if (target.kind === 'name') return [target.name];
  if (target.kind !== 'pattern') return [];
  return target.parts.flatMap((part) => targetNames(part.target)).slice(-1);
};

/** Climbs from a check to the condition, return or variable that takes it. */
function decisionAt(check: Check, { part, above }: Place): Decision | null {
  let node = part as Expr;
  let good = check.outcome !== 'error';
  const joints: Decision['joints'] = [];
  for (let i = above.length - 1; i >= 0; i--) {
    const parent = above[i]!;
    if (Array.isArray(parent)) continue;
    if (isStatement(parent)) {
      const isTaken =
        (parent.kind === 'if' && parent.test === node) ||
        ((parent.kind === 'return' || parent.kind === 'let') && parent.value === node);
      return isTaken
        ? { check, root: node, good, statement: parent, above: above.slice(0, i), joints }
        : null;
    }
    if (isFunction(parent) || !isExpression(parent)) {
      if (isFunction(parent)) return null;
      continue;
    }
    if (parent.kind === 'not') good = !good;
    else if (parent.kind === 'logic' && parent.op !== 'coalesce') joints.push({ joint: parent, good });
    else if (parent.kind === 'binary') {
      const other = parent.left === node ? parent.right : parent.left;
      if (other.kind !== 'literal' || !/^[!=]=$/.test(parent.op)) return null;
      const asksFalse = other.value === false || other.value === 0 || other.value === null;
      if (asksFalse === (parent.op === '==')) good = !good;
    } else if (parent.kind === 'array') {
      // Go's `return event, err`.
      if (check.file.language !== 'go') return null;
    } else if (parent.kind !== 'await') return null;
    node = parent;
  }
  return null;
}

export function functionAround(above: readonly Part[]): Fn | null {
  return (above.findLast((part) => isFunction(part)) as Fn | undefined) ?? null;
}

export const statementAround = (
  above: readonly Part[],
): { statement: Stmt; list: Stmt[]; above: readonly Part[] } | null => {
  const at = above.findLastIndex((part) => isStatement(part));
  if (at === -1) return null;
  const list = above[at - 1];
  return Array.isArray(list) ? { statement: above[at] as Stmt, list, above: above.slice(0, at) } : null;
};

/** A function that makes a check for others. */
export interface Helper {
  file: IrFile;
  fn: Fn;
  /** By what it can be named: its own name, the variable's that holds it, its class's, those around it. Plain. */
  names: string[];
  outcome: Outcome;
  fact: Verification;
  /** The calls of it. */
  uses: Pick<Check, 'file' | 'expr' | 'above' | 'outcome'>[];
}

function helperAround(check: Check, decisions: readonly Decision[], subject: Subject): Helper | null {
  const { handlers } = subject;
  const fn = functionAround(check.above);
  const isHandler = handlers.some(({ effects }) =>
    effects.some(({ path, span }) => path === check.file.path && fn && isWithin(span, fn.span)),
  );
  if (!fn || isHandler) return null;
  const { file, fact, above } = check;
  const helper = { file, fn, names: namesAround(above), outcome: toldBy(check, decisions), fact, uses: [] };
  return { ...helper, uses: usesOf(helper, subject) };
}

const isWithin = (inner: Span, outer: Span): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];

/** The names of the functions, classes and variables that hold a place, the innermost first. */
function namesAround(above: readonly Part[]): string[] {
  return above
    .toReversed()
    .flatMap((part) => {
      if (isStatement(part)) return part.kind === 'let' ? targetNames(part.target) : [];
      const isNamed = (isFunction(part) || 'methods' in part) && 'name' in part;
      return isNamed && typeof part.name === 'string' ? [part.name] : [];
    })
    .map(plain);
}

/** How a function tells its caller that a check in it has failed. */
function toldBy(check: Check, decisions: readonly Decision[]): Outcome {
  if (check.outcome === 'throws') return 'throws';
  for (const { statement, good } of decisions) {
    if (statement.kind === 'return') return good ? 'boolean' : 'error';
    if (statement.kind !== 'if') continue;
    const last = (good ? statement.otherwise : statement.then).at(-1);
    if (last?.kind === 'throw') return 'throws';
    if (last?.kind === 'return' && last.value?.kind === 'literal')
      return last.value.value === false ? 'boolean' : last.value.value === null ? 'null' : 'unseen';
    if (last?.kind === 'return' && check.file.language === 'go' && last.value) return 'error';
  }
  return 'unseen';
}

/** Where a helper is called. */
function usesOf(helper: Helper, subject: Subject): Pick<Check, 'file' | 'expr' | 'above' | 'outcome'>[] {
  const [name] = helper.names;
  if (name === undefined || helper.outcome === 'unseen') return [];
  return [...subject.places].flatMap(([file, places]) =>
    places
      .filter(
        ({ part, above }) =>
          isExpression(part) &&
          part.kind === 'call' &&
          lastName(part) === name &&
          functionAround(above) !== helper.fn,
      )
      .map(({ part, above }) => ({ file, expr: part as Expr, above, outcome: helper.outcome })),
  );
}
