import type { Api, RepositoryName } from '../api.ts';
import { ArtifactError } from './artifact-error.ts';
import type { HeadOf } from './pull-requests-of.ts';

/** An artifact of a run, as GitHub lists it. */
export interface Artifact {
  id: number;
  run: number;
  /** Of the archive, in bytes. */
  size: number;
}

const perPage = 100;
/** Runs whose artifacts are asked for one by one. */
const mostAsked = 10;

/** The artifact of that name that a run left; the latest, where the run was repeated. @throws ArtifactError */
export async function artifactOfRun(
  api: Api,
  repository: RepositoryName,
  run: number,
  name: string,
): Promise<Artifact> {
  return latestOf(await listed(api, repository, run, name));
}

/**
 * The artifacts of that name that the runs for a pull request's head left: one of each run, the latest run's first. Any
 * workflow may have left one, which is why all of them are given.
 *
 * @throws ArtifactError `missing` when there is none, `expired` when none is left
 */
export async function artifactsAt(
  api: Api,
  repository: RepositoryName,
  head: HeadOf,
  name: string,
): Promise<Artifact[]> {
  const runs = await runsAt(api, repository, head);
  if (runs.length === 0) throw missing();
  const route = 'GET /repos/{owner}/{repo}/actions/artifacts';
  const { data } = await api.request(route, { ...repository, name, per_page: perPage });
  const ofRuns = (entries: readonly Entry[], run: number) =>
    entries.filter((each) => belongs(each, run, name));
  const isAll = data.total_count <= data.artifacts.length;
  const found = await Promise.all(
    runs.map(async (run, i) => {
      const known = ofRuns(data.artifacts, run);
      return known.length > 0 || isAll || i >= mostAsked ? known : listed(api, repository, run, name);
    }),
  );
  const some = found.filter((entries) => entries.length > 0);
  if (some.length === 0) throw missing();
  const usable = some.filter((entries) => entries.some(({ expired }) => !expired));
  return usable.length === 0 ? [latestOf(some.flat())] : usable.map(latestOf);
}

/** Completed runs that a pull request from this head started, the latest first. */
async function runsAt(
  api: Api,
  repository: RepositoryName,
  { headSha, headRepository }: HeadOf,
): Promise<number[]> {
  const route = 'GET /repos/{owner}/{repo}/actions/runs';
  const asked = { event: 'pull_request', status: 'completed', head_sha: headSha, per_page: perPage } as const;
  const { data } = await api.request(route, { ...repository, ...asked });
  return data.workflow_runs
    .filter(({ event, head_sha, head_repository: from }) => {
      return event === 'pull_request' && head_sha === headSha && from?.full_name === headRepository;
    })
    .map(({ id }) => Number(id))
    .sort((a, b) => b - a);
}

interface Entry {
  id: number;
  name: string;
  size_in_bytes: number;
  expired: boolean;
  workflow_run?: { id?: number } | null;
}

async function listed(api: Api, repository: RepositoryName, run: number, name: string): Promise<Entry[]> {
  const route = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts';
  const { data } = await api.request(route, { ...repository, run_id: run, name, per_page: perPage });
  return data.artifacts.filter((each) => belongs(each, run, name));
}

function belongs(artifact: Entry, run: number, name: string): boolean {
  return artifact.name === name && artifact.workflow_run?.id === run;
}

function latestOf(entries: readonly Entry[]): Artifact {
  if (entries.length === 0) throw missing();
  const usable = entries.filter((each) => !each.expired);
  if (usable.length === 0) throw new ArtifactError('expired', 'the artifact with the report has expired');
  const { id, size_in_bytes: size, workflow_run } = usable.reduce((a, b) => (b.id > a.id ? b : a));
  return { id, run: workflow_run?.id ?? 0, size };
}

const missing = (): ArtifactError => new ArtifactError('missing', 'no run has left a report');
