/** What a report can be written as. Apart from the renderers, which only a scan needs. */
export const formats = ['text', 'json', 'sarif', 'markdown'] as const;
export type Format = (typeof formats)[number];

/** What a scorecard can be written as. */
export const scorecardFormats = ['text', 'json', 'markdown', 'svg'] as const;
export type ScorecardFormat = (typeof scorecardFormats)[number];
