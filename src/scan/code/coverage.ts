import type { CodeFacts, Coverage, HandlerFacts, Site, Verification } from '../../model/index.ts';

/** Adds the handlers that were judged, and what of them is less than certain. Several routes may lead to one. */
export function countHandlers(handlers: readonly HandlerFacts[], coverage: Coverage): void {
  const routes = [...Map.groupBy(handlers, place).values()];
  const checks = routes
    .flatMap((facts) => distinct(facts.flatMap(({ verifications }) => verifications)))
    .filter((check) => !isUnseen(check));
  add(coverage, {
    handlers: routes,
    unfollowed: routes.filter((facts) =>
      facts.some(
        ({ complete, verifications }) => !complete || verifications.some((check) => isUnseen(check)),
      ),
    ),
    checks,
    // A token is not calculated over a body.
    otherBodies: checks.filter(({ by, body }) => by !== 'token' && body !== 'raw'),
    untimed: checks.filter(({ freshness }) => freshness !== 'checked'),
  });
}

const place = ({ path, span }: Site): string => `${path}:${span.join(':')}`;

const distinct = (checks: readonly Verification[]): Verification[] => [
  ...new Map(checks.map((check) => [place(check), check])).values(),
];

/** Adds the files whose handling of data was judged. */
export function countCode(code: readonly CodeFacts[], coverage: Coverage): void {
  add(coverage, {
    handling: code,
    unfinished: code.filter(({ complete }) => !complete),
    vendorCalls: code.flatMap(({ calls }) => calls),
    tokens: code.flatMap(({ tokens }) => tokens),
  });
}

function isUnseen({ by }: Verification): boolean {
  return by === 'unseen';
}

/** A number that is missing stays so: the rules that it is for do not run. */
function add(coverage: Coverage, found: Partial<Record<keyof Coverage, readonly unknown[]>>): void {
  for (const [what, { length }] of Object.entries(found) as [keyof Coverage, readonly unknown[]][]) {
    const known = coverage[what];
    if (known !== undefined) coverage[what] = known + length;
  }
}
