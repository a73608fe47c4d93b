/** Fixtures that the analysis still judges wrongly, and why. The test fails for a line that is no longer true. */
export const notCovered: ReadonlyMap<string, string> = new Map<string, string>([
  [
    'await-forgotten/ng.webhook-verification-ignored.octokit.js',
    'a vendor’s verifier that gives a promise is taken for one that gives its outcome',
  ],
  [
    'await-forgotten/ng.webhook-verification-ignored.own.ts',
    'crypto.subtle.verify gives a promise, and is taken for one that gives its outcome',
  ],
  [
    'base-class-verifies/ok.parcel',
    'guards of Django classes are not sought in the classes that they are made from',
  ],
  [
    'empty-secret-fallback/ng.webhook-secret-fallback.github.ts',
    'the secret that a client was made with is not known where it verifies',
  ],
  [
    'empty-secret-fallback/ok.earlier-throw.js',
    'statements that run when a module is loaded are not followed',
  ],
  [
    'verified-too-late/ng.webhook-verified-too-late.audit.go',
    'exec is taken for that of a regular expression',
  ],
  [
    'wrapping-function/ng.webhook-signature-not-verified.next.go',
    'the receiver of the method that registers a route is not known there',
  ],
]);
