/** Fixtures that the analysis still judges wrongly, and why. The test fails for a line that is no longer true. */
export const notCovered: ReadonlyMap<string, string> = new Map<string, string>([]);
