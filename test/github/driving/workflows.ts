/** Runs of workflows, their artifacts and their token; and the alerts of secret scanning. */
import { randomBytes } from 'node:crypto';
import { zipSync } from 'fflate';
import { addSuite } from '../changes/check-suites.ts';
import type { Permissions } from '../state/accounts.ts';
import type { Repository, SecretScanningAlert, WorkflowRun } from '../state/repository.ts';
import { nextId } from '../state/state.ts';
import { apiUrl, htmlUrl } from '../views/repository.ts';
import { alertView } from '../views/secret-scanning.ts';
import { nodeId } from '../views/view.ts';
import { workflowRunView } from '../views/workflow-run.ts';
import type { DrivenRepository } from './repository.ts';
import type { SimulatedGitHub } from './simulated-github.ts';

/** The App that GitHub runs workflows as. */
const actions = { id: 15368, slug: 'github-actions', owner: 'github' };

export interface NewRun {
  branch: string;
  /** Where the branch is: a fork, or the repository itself. */
  from?: DrivenRepository;
  event?: string;
  name?: string;
  conclusion?: string;
  by?: string;
  /** By name: the bytes of a zip, or the files to put into one. */
  artifacts?: Record<string, Uint8Array | Record<string, string>>;
}

export class DrivenWorkflows {
  #github: SimulatedGitHub;
  #repository: number;

  constructor(github: SimulatedGitHub, repository: number) {
    this.#github = github;
    this.#repository = repository;
  }

  get #state(): Repository {
    return this.#github.server.state.repositories.get(this.#repository)!;
  }

  /** A workflow ran and is completed; gives the run's id. */
  run({
    branch,
    from,
    event = 'pull_request',
    name = 'guard',
    conclusion = 'success',
    by,
    artifacts = {},
  }: NewRun): number {
    const { server } = this.#github;
    const repository = this.#state;
    const head = from?.state ?? repository;
    const sha = head.refs.get(`refs/heads/${branch}`)!;
    const doer = this.#github.doer();
    this.#ensureActions();
    const run: WorkflowRun = {
      id: nextId(server.state),
      suite: addSuite(doer, repository, actions.id, sha, branch).id,
      workflow: { id: 1, name, path: `.github/workflows/${name}.yml` },
      number: repository.workflowRuns.size + 1,
      event,
      headBranch: branch,
      headSha: sha,
      headRepository: head.id,
      actor: by ?? head.owner,
      title: name,
      status: 'queued',
      conclusion: null,
      createdAt: server.time(),
      updatedAt: server.time(),
    };
    repository.workflowRuns.set(run.id, run);
    this.#tell('requested', run);
    for (const [each, content] of Object.entries(artifacts)) this.#addArtifact(run, each, content);
    Object.assign(run, { status: 'completed', conclusion, updatedAt: server.time() });
    this.#tell('completed', run);
    return run.id;
  }

  #addArtifact(run: WorkflowRun, name: string, content: Uint8Array | Record<string, string>): void {
    const { state } = this.#github.server;
    const id = nextId(state);
    const files = (texts: Record<string, string>) =>
      Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, Buffer.from(text)]));
    const zip = content instanceof Uint8Array ? content : zipSync(files(content));
    this.#state.artifacts.set(id, { id, run: run.id, name, zip, createdAt: run.createdAt, expired: false });
  }

  /** Its artifacts are past their days. */
  expireArtifacts(): void {
    for (const artifact of this.#state.artifacts.values()) artifact.expired = true;
  }

  /** The `GITHUB_TOKEN` of a job with these permissions. */
  token(permissions: Permissions): string {
    const { state, now } = this.#github.server;
    this.#ensureActions();
    const { owner, id } = this.#state;
    const installed = [...state.installations.values()].find(
      (each) => each.appId === actions.id && each.account === owner,
    );
    const token = `ghs_${randomBytes(18).toString('hex')}`;
    state.tokens.set(token, {
      token,
      of: { installation: installed!.id },
      permissions: { metadata: 'read', ...permissions },
      repositories: new Set([id]),
      expiresAt: now() + 24 * 3_600_000,
      refusals: 0,
      knownFrom: 0,
      usesLeft: Number.POSITIVE_INFINITY,
    });
    return token;
  }

  /** Secret scanning found one, on a line of a commit; gives the alert's number. */
  alert(secretType: string, secret: string, location: SecretScanningAlert['locations'][number]): number {
    const repository = this.#state;
    const { server } = this.#github;
    this.#github.organization(actions.owner);
    const number = repository.alerts.size + 1;
    const alert: SecretScanningAlert = {
      number,
      state: 'open',
      resolution: null,
      resolvedBy: null,
      resolvedAt: null,
      secretType,
      secret,
      createdAt: server.time(),
      locations: [location],
    };
    repository.alerts.set(number, alert);
    this.#tellAlert('created', alert, 'github');
    return number;
  }

  /** Someone closes an alert, as revoked or otherwise; null opens it again. */
  resolveAlert(number: number, resolution: SecretScanningAlert['resolution'], by: string): void {
    this.#github.user(by);
    const alert = this.#state.alerts.get(number)!;
    Object.assign(alert, {
      state: resolution === null ? 'open' : 'resolved',
      resolution,
      resolvedBy: resolution === null ? null : by,
      resolvedAt: resolution === null ? null : this.#github.server.time(),
    });
    this.#tellAlert(resolution === null ? 'reopened' : 'resolved', alert, by);
  }

  #tellAlert(action: 'created' | 'resolved' | 'reopened', alert: SecretScanningAlert, sender: string): void {
    const { server } = this.#github;
    const repository = this.#state;
    server.happened({
      webhook: `secret-scanning-alert-${action}`,
      sender,
      repository,
      payload: { alert: { ...alertView(server, repository, alert), state: alert.state } },
    });
  }

  #tell(action: 'requested' | 'completed', run: WorkflowRun): void {
    const { server } = this.#github;
    const repository = this.#state;
    const { id, name, path } = run.workflow;
    const html = htmlUrl(server, repository);
    server.happened({
      webhook: `workflow-run-${action}`,
      sender: run.actor,
      repository,
      payload: {
        workflow_run: workflowRunView(server, repository, run),
        workflow: {
          id,
          node_id: nodeId('W', id),
          name,
          path,
          state: 'active',
          created_at: repository.createdAt,
          updated_at: repository.createdAt,
          url: `${apiUrl(server, repository)}/actions/workflows/${id}`,
          html_url: `${html}/blob/main/${path}`,
          badge_url: `${html}/workflows/${name}/badge.svg`,
        },
      },
    });
  }

  /** GitHub's own App is there for every account. */
  #ensureActions(): void {
    const { state } = this.#github.server;
    const { owner } = this.#state;
    this.#github.organization(actions.owner);
    const bot = `${actions.slug}[bot]`;
    if (!state.accounts.has(bot)) state.accounts.set(bot, { id: nextId(state), login: bot, type: 'Bot' });
    state.apps.set(actions.id, {
      ...actions,
      name: 'GitHub Actions',
      clientId: 'actions',
      publicKey: null,
      permissions: {},
      events: [],
      hook: { url: null, secret: '' },
    });
    if ([...state.installations.values()].some((each) => each.appId === actions.id && each.account === owner))
      return;
    const id = nextId(state);
    state.installations.set(id, {
      id,
      appId: actions.id,
      account: owner,
      permissions: {},
      events: [],
      repositories: 'all',
      singleFiles: [],
      suspendedAt: null,
      createdAt: this.#github.server.time(),
      newTokenRefusals: 0,
      newTokenDelay: 0,
      rate: { limit: 1000, used: 0, resetAt: 0 },
      points: { limit: 1000, used: 0, resetAt: 0 },
    });
  }
}
