/** Fixtures that the analysis still judges wrongly, and why. The test fails for a line that is no longer true. */
export const notCovered: ReadonlyMap<string, string> = new Map<string, string>([
  [
    'base-class-verifies/ok.parcel',
    'guards of Django classes are not sought in the classes that they are made from',
  ],
  [
    'empty-secret-fallback/ok.earlier-throw.js',
    'statements that run when a module is loaded are not followed',
  ],
  [
    'verified-too-late/ng.webhook-verified-too-late.audit.go',
    'exec is taken for that of a regular expression',
  ],
]);
