/** Fixtures that the analysis still judges wrongly, and why. The test fails for a line that is no longer true. */
export const notCovered: ReadonlyMap<string, string> = new Map<string, string>([
  [
    'verdict-in-words/ok.orders.js',
    'a variable that holds one of several words is not told apart on each way',
  ],
  ['laravel-middleware/ok.route', 'a middleware that is chained to a route is not run'],
]);
