/** Judging a pull request: the team's settings, a report from the API or from the Action, what people have decided. */
export { contextOf, nameOf } from './context.ts';
export { ignoresOf } from './ignores.ts';
export { judgementOf } from './judgement-of.ts';
export { type Judged, reportOfChange } from './report-of-change.ts';
