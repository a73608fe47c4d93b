/** What is so on either side of a condition. */
import type { Expr } from '../../model/index.ts';
import { isEnvironmentName, isNotProduction, isProduction } from '../analysis/models/vocabulary.ts';
import { dottedName, plain } from '../analysis/names.ts';

type Side = 'yes' | 'no';
const other = (side: Side): Side => (side === 'yes' ? 'no' : 'yes');

/** The side of a condition that is reached in development alone; null where it asks for something else. */
export function developmentSide(test: Expr): Side | null {
  switch (test.kind) {
    case 'not': {
      const side = developmentSide(test.value);
      return side && other(side);
    }
    case 'logic': {
      const sides = [developmentSide(test.left), developmentSide(test.right)];
      // Of `a && b` both hold on the one side; of `a || b` neither on the other.
      const kept = test.op === 'and' ? 'yes' : 'no';
      return sides.includes(kept) ? kept : sides.every((side) => side !== null) ? other(kept) : null;
    }
    case 'binary': {
      if (test.op !== '==' && test.op !== '!=') return null;
      const side = comparedSide(test.left, test.right) ?? comparedSide(test.right, test.left);
      return side && test.op === '!=' ? other(side) : side;
    }
    case 'await':
    case 'spread':
      return developmentSide(test.value);
    default:
      return namedSide(test);
  }
}

function comparedSide(value: Expr, literal: Expr): Side | null {
  if (literal.kind !== 'literal') return null;
  if (typeof literal.value === 'boolean') {
    const side = namedSide(value);
    return side && !literal.value ? other(side) : side;
  }
  if (typeof literal.value !== 'string' || !asksEnvironment(value)) return null;
  return isProduction(literal.value) ? 'no' : isNotProduction(literal.value) ? 'yes' : null;
}

const asksEnvironment = (value: Expr): boolean => {
  const words = namesIn(value);
  return words.some((word) => isEnvironmentName(word));
};

function namedSide(value: Expr): Side | null {
  for (const word of namesIn(value)) {
    if (/^(?:is)?prod(?:uction)?(?:env|mode)?$/.test(word)) return 'no';
    if (
      /^(?:is)?(?:in)?(?:dev(?:el)?(?:opment)?|debug|local|sandbox|verbose|trace|test(?:ing)?)(?:env|mode|enabled|build|environment|flag|ging)?$|^appdebug$|^debug(?:ging)?enabled$|^isdebugenabled$/.test(
        word,
      )
    )
      return 'yes';
  }
  return null;
}

/** The plain names and texts that an expression asks by: `process.env.NODE_ENV`, `config('app.debug')`. */
function namesIn(value: Expr): string[] {
  const shown = dottedName(value);
  const parts = shown === null ? [] : shown.split('.');
  const args = value.kind === 'call' ? value.args.map((arg) => arg.value) : [];
  const index = value.kind === 'index' ? [value.index] : [];
  for (const one of [...args, ...index])
    if (one.kind === 'literal' && typeof one.value === 'string') parts.push(...one.value.split('.'));
  return parts.map(plain);
}

/** The variable that a condition asks whether it went well, and the side on which it did not. */
export function failureSide(test: Expr): { subject: Expr; side: Side } | null {
  switch (test.kind) {
    case 'not': {
      const found = failureSide(test.value);
      return found && { ...found, side: other(found.side) };
    }
    case 'logic': {
      const kept = test.op === 'and' ? 'yes' : 'no';
      return [failureSide(test.left), failureSide(test.right)].find((found) => found?.side === kept) ?? null;
    }
    case 'binary':
      return comparedStatus(test);
    case 'member':
    case 'call': {
      const callee = test.kind === 'call' ? test.callee : test;
      if (callee.kind !== 'member') return null;
      const word = plain(callee.name);
      if (
        /^(?:ok|success|issuccess|successful|issuccessful|issuccessstatuscode|is2xxsuccessful|isok)$/.test(
          word,
        )
      )
        return { subject: subjectOf(callee.object), side: 'no' };
      if (/^(?:failed|iserror|error|clienterror|servererror|isfailure|failure)$/.test(word))
        return { subject: subjectOf(callee.object), side: 'yes' };
      return null;
    }
    default:
      return null;
  }
}

function comparedStatus({
  op,
  left,
  right,
}: Expr & { kind: 'binary' }): { subject: Expr; side: Side } | null {
  const member = left.kind === 'call' ? left.callee : left;
  if (member.kind !== 'member' || right.kind !== 'literal') return null;
  if (!/^(?:status|statuscode|code|getstatuscode|getstatus|responsecode)$/.test(plain(member.name)))
    return null;
  const status = Number(right.value);
  const subject = subjectOf(member.object);
  if (op === '==' && status >= 200 && status < 300) return { subject, side: 'no' };
  if (op === '!=' && status >= 200 && status < 300) return { subject, side: 'yes' };
  if ((op === '>=' || op === '>') && status >= 299) return { subject, side: 'yes' };
  if ((op === '<' || op === '<=') && status >= 299 && status <= 400) return { subject, side: 'no' };
  return null;
}

/** `response.status.is_success()` asks of `response`. */
function subjectOf(expr: Expr): Expr {
  return expr.kind === 'member' && /^(?:status|statuscode)$/.test(plain(expr.name))
    ? subjectOf(expr.object)
    : expr;
}
