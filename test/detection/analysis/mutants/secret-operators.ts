import type { Expr, IrFile, Stmt } from '../../../../src/model/index.ts';
import type { Operator, Target } from './operators.ts';
import { logic, setting, text } from './phrases.ts';
import { type Changes, isAt, isExpression, isStatement, namesIn, type Part } from './tree.ts';

/** The expressions that give the secrets, with what holds them. */
function secretsOf({
  checks,
  subject,
}: Target): { expr: Expr; above: readonly Part[]; file: IrFile; name: string | null }[] {
  const found = new Map<Part, { expr: Expr; above: readonly Part[]; file: IrFile; name: string | null }>();
  for (const { fact } of checks) {
    if (!fact.secret || fact.secret.kind === 'literal') continue;
    const file = subject.files.get(fact.secret.path);
    const { span, name } = fact.secret;
    const place =
      file && subject.places.get(file)!.find(({ part }) => isExpression(part) && isAt(part, span));
    if (file && place) found.set(place.part, { expr: place.part as Expr, above: place.above, file, name });
  }
  return [...found.values()];
}

const change = (part: Part, other: Part): Changes => new Map([[part, other]]);

/** The secret stands in the code. */
export const writeSecretDown: Operator = (target) =>
  secretsOf(target).map(({ expr }) => change(expr, text('our-shop-and-nobody-else', expr.span)));

/** A secret that is missing is made up. */
export const makeSecretUp: Operator = (target) =>
  secretsOf(target).map(({ expr, file, name }) =>
    change(expr, logic('or', optional(expr, file, name), text('development', expr.span))),
  );

/** A secret that is missing is the empty text; unless that is refused before it is used. */
export const emptySecret: Operator = (target) =>
  secretsOf(target)
    .filter(({ above, file }) => !isAskedFor(above, target, file))
    .map(({ expr, file, name }) =>
      change(expr, logic('or', optional(expr, file, name), text('', expr.span))),
    );

const optional = (expr: Expr, file: IrFile, name: string | null): Expr =>
  setting(file, name ?? 'WEBHOOK_SECRET', expr.span);

/** Whether the variable that takes the secret is asked for by itself: an empty one is refused then. */
function isAskedFor(above: readonly Part[], { subject }: Target, file: IrFile): boolean {
  const kept = above.findLast((part) => isStatement(part) && part.kind === 'let') as
    | (Stmt & { kind: 'let' })
    | undefined;
  if (!kept) return false;
  const names = namesIn(kept.target);
  return subject.places
    .get(file)!
    .some(
      ({ part }) =>
        (isStatement(part) && part.kind === 'if' && asksFor(part.test, names)) ||
        (isExpression(part) && part.kind === 'conditional' && asksFor(part.test, names)),
    );
}

function asksFor(test: Expr, names: ReadonlySet<string>): boolean {
  if (test.kind === 'not') return asksFor(test.value, names);
  if (test.kind === 'logic') return asksFor(test.left, names) || asksFor(test.right, names);
  if (test.kind === 'binary') return test.right.kind === 'literal' && asksFor(test.left, names);
  if (test.kind === 'call') return test.args.some(({ value }) => asksFor(value, names));
  return test.kind === 'name' && names.has(test.name);
}
