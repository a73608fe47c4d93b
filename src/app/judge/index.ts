/** Judging a pull request: the team's settings, a report from the API or from the Action, what people have decided. */
export { contextOf } from './context.ts';
export { ignoresOf } from './ignores.ts';
export { reportOfAction } from './report-of-action.ts';
export { reportOfChange } from './report-of-change.ts';
export { type TeamSettings, teamSettings } from './team-settings.ts';
