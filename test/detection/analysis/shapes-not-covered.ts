/** Fixtures that the analysis still judges wrongly, and why. The test fails for a line that is no longer true. */
export const notCovered: ReadonlyMap<string, string> = new Map<string, string>([
  ['laravel-middleware/ok.route', 'a middleware that is chained to a route is not run'],
]);
