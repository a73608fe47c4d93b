import type { Coverage, HandlerFacts, Verification } from '../../model/index.ts';

/** Adds what was judged, and what of it is less than certain. */
export function countHandlers(handlers: readonly HandlerFacts[], coverage: Coverage): void {
  const isUnseen = ({ by }: Verification): boolean => by === 'unseen';
  const add = (what: keyof Coverage, list: readonly unknown[]): void => {
    coverage[what] = (coverage[what] ?? 0) + list.length;
  };
  add('handlers', handlers);
  add(
    'unfollowed',
    handlers.filter(({ complete, verifications }) => !complete || verifications.some(isUnseen)),
  );
  const checks = handlers.flatMap(({ verifications }) => verifications.filter((check) => !isUnseen(check)));
  add('checks', checks);
  // A token is not calculated over a body, and has no time of its own.
  add(
    'otherBodies',
    checks.filter(({ by, body }) => by !== 'token' && body !== 'raw'),
  );
  add(
    'untimed',
    checks.filter(({ freshness }) => freshness !== 'checked'),
  );
}
