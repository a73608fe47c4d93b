/** A pull request from mallory's fork of `acme/shop`, and what the runs for it leave. */
import { expect } from 'vitest';
import type { Finding, Report } from '../../../src/model/index.ts';
import { renderJson } from '../../../src/reports/index.ts';
import { ruleById } from '../../../src/rules/index.ts';
import { type ReportedBy, reportOfRun } from '../../../src/scan/artifact/index.ts';
import { loadSettings } from '../../../src/scan/index.ts';
import { connected, repository } from '../../github/client/support.ts';
import type { NewRun } from '../../github/driving/workflows.ts';
import { finding, report } from '../../reports/support.ts';

export const artifactName = 'otesse-guard-report';

/** Enough for comments and checks; with contents the App may read code besides. */
const least = { actions: 'read', pull_requests: 'write', checks: 'write' } as const;

export interface World {
  contents?: 'read';
  /** The settings file of the default branch. */
  settings?: string;
}

/** The pull request changes `src/pay.ts`; `src/gone.ts` came with its first commit and went with its second. */
export async function forkedPull({ contents, settings }: World = {}) {
  const around = await connected({ ...least, ...(contents && { contents }) });
  const { shop, api } = around;
  const fork = shop.fork('mallory');
  const first = fork.push('change', { 'src/pay.ts': 'one\nTWO\n', 'src/gone.ts': 'key\n' });
  const head = fork.push('change', { 'src/gone.ts': null });
  const pull = shop.openPull('change', { from: fork });
  const run = (artifacts: NewRun['artifacts'] = {}, more: Partial<NewRun> = {}): number =>
    shop.workflows.run({ branch: 'change', from: fork, artifacts, ...more });
  const reported = (id: number, more: { fetch?: typeof fetch } = {}): Promise<ReportedBy> =>
    reportOfRun(api, {
      repository,
      run: id,
      artifact: artifactName,
      settingsFor: () =>
        loadSettings(async (path) => (path === '.github/otesse-guard.yml' ? (settings ?? null) : null)),
      ...more,
    });
  return { ...around, fork, pull, first, head, run, reported };
}

/** The artifact with this text, or these bytes, as its one file. */
export function holding(text: string): NonNullable<NewRun['artifacts']> {
  return { [artifactName]: { 'otesse-guard.json': text } };
}

/** The file that the Action writes. */
export function written(findings: Partial<Finding>[], changes: Partial<Report> = {}): string {
  return renderJson(report(findings.map(finding), changes), { ruleOf: ruleById });
}

/** An honest document of one finding, with its members replaced. */
export function spoilt(changes: Record<string, unknown>, ofFinding: Record<string, unknown> = {}): string {
  const document = JSON.parse(written([{}]));
  return JSON.stringify({ ...document, findings: [{ ...document.findings[0], ...ofFinding }], ...changes });
}

/** The report for the one pull request that the run is about. */
export function onlyReport(outcome: ReportedBy): Report {
  expect(outcome).toMatchObject({ kind: 'reported', reports: [{ pull: { number: 1 } }] });
  return (outcome as Extract<ReportedBy, { kind: 'reported' }>).reports[0]!.report;
}
