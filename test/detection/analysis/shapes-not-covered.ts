/** Fixtures that the analysis still judges wrongly, and why. The test fails for a line that is no longer true. */
export const notCovered: ReadonlyMap<string, string> = new Map<string, string>([
  [
    'guard-true-without-secret/ng.webhook-verification-optional.loyalty.php',
    'increment is taken for a metric',
  ],
  ['laravel-middleware/ok.route', 'a middleware that is chained to a route is not run'],
  ['refetch-by-id/ok.mollie.js', 'a client’s get by id is not known to ask the vendor'],
  ['refetch-by-id/ok.mollie.py', 'a client’s get by id is not known to ask the vendor'],
]);
