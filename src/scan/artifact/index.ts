/**
 * The report that a workflow's run left, taken as its author wrote it, who may be anyone: which rule was broken, where.
 * The rest is ours: texts, severities, what the team has silenced.
 */
export { type PullReportRequest, type ReportedAt, reportOfPull } from './report-of-pull.ts';
export { type ReportedBy, type RunRequest, reportOfRun } from './report-of-run.ts';
export { unreadReport } from './unread-report.ts';
