/** The simulated GitHub as a test holds it: start it, fill it, let things happen, look, close it. */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Doer } from '../changes/doer.ts';
import type { LagOptions } from '../server/lag.ts';
import { Server } from '../server/server.ts';
import type { Account, Permissions } from '../state/accounts.ts';
import { type Manifest, nextId } from '../state/state.ts';
import { DrivenApp, type NewApp } from './app.ts';
import { addRepository, type NewRepository } from './new-repository.ts';
import { DrivenRepository } from './repository.ts';

export interface Options {
  /** Milliseconds; the clock of the machine, where none is given. */
  now?: () => number;
  /** A free one, where none is given. */
  port?: number;
  /** Nothing is held against GitHub's descriptions: for measuring, and for nothing else. */
  unchecked?: boolean;
}

export class SimulatedGitHub {
  readonly server: Server;
  /** Below which the repositories are, and all else that must be gone in the end. */
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'simulated-github-')));

  #closed = false;

  private constructor(server: Server) {
    this.server = server;
  }

  static async start({
    now = Date.now,
    port = 0,
    unchecked = false,
  }: Options = {}): Promise<SimulatedGitHub> {
    const github = new SimulatedGitHub(new Server(now, !unchecked));
    await github.server.listen(port);
    return github;
  }

  /** Where the API is: the `baseUrl` of a client. */
  get url(): string {
    return this.server.base;
  }

  /** Faults on demand. */
  get faults() {
    return this.server.faults;
  }

  /** From now on what an installation makes is counted: 80 requests a minute, 500 an hour. */
  limitContent(): void {
    this.server.secondaryLimits.countContent = true;
  }

  /** Webhooks: held back, lost, sent twice. */
  get hooks() {
    return this.server.hooks;
  }

  /** What the server objected to; a test that means it takes it. */
  get problems() {
    return this.server.problems;
  }

  /** The requests that were made, by operation. */
  get asked() {
    return this.server.asked;
  }

  /** GitHub's clock is ahead of this machine's by so much, or behind it. */
  moveClock(milliseconds: number): void {
    this.server.ahead = milliseconds;
  }

  /** Trees are cut after so many entries, as those of 100,000 are. */
  cutTrees(entries: number): void {
    this.server.limits.treeEntries = entries;
  }

  /** Texts are cut after so many bytes over GraphQL, as those of 512,000 are. */
  cutTexts(bytes: number): void {
    this.server.limits.textBytes = bytes;
  }

  /** Blobs of more bytes are not given, as those of 100 MB are not. */
  withholdBlobs(bytes: number): void {
    this.server.limits.blobBytes = bytes;
  }

  /** How many requests of each operation were made. */
  counts(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { operation } of this.asked) counts[operation] = (counts[operation] ?? 0) + 1;
    return counts;
  }

  /** Reads see what is known now, until `catchUp()` or for a number of reads. */
  lag(options?: LagOptions) {
    return this.server.lag.start(this.server.state, options);
  }

  user(login: string): Account {
    return this.#account(login, 'User');
  }

  /** Someone deletes their account: what they wrote stays, and is nobody's. */
  deleteUser(login: string): void {
    const { state } = this.server;
    state.accounts.delete(login.toLowerCase());
    state.departed.add(login.toLowerCase());
    for (const { collaborators } of state.repositories.values()) collaborators.delete(login.toLowerCase());
  }

  organization(login: string): Account {
    return this.#account(login, 'Organization');
  }

  #account(login: string, type: Account['type']): Account {
    const { accounts } = this.server.state;
    const known = accounts.get(login.toLowerCase());
    if (known) return known;
    const account = { id: nextId(this.server.state), login, type };
    accounts.set(login.toLowerCase(), account);
    return account;
  }

  /** A person's own token. */
  userToken(login: string): string {
    this.user(login);
    const token = `ghp_${randomBytes(18).toString('hex')}`;
    const expiresAt = Number.POSITIVE_INFINITY;
    const permissions: Permissions = {};
    this.server.state.tokens.set(token, {
      token,
      of: { user: login },
      permissions,
      repositories: 'all',
      expiresAt,
      refusals: 0,
      knownFrom: 0,
      usesLeft: Number.POSITIVE_INFINITY,
    });
    return token;
  }

  /** An App, with a key of its own. */
  app(app: NewApp): DrivenApp {
    const { publicKey, privateKey } = keys();
    const { state } = this.server;
    const id = nextId(state);
    const slug = app.slug ?? 'otesse-guard';
    this.#account(app.owner ?? 'otesse', 'Organization');
    this.#account(`${slug}[bot]`, 'Bot');
    state.apps.set(id, {
      id,
      slug,
      name: app.name ?? slug,
      owner: app.owner ?? 'otesse',
      clientId: `Iv23li${id}`,
      publicKey,
      permissions: { metadata: 'read', ...app.permissions },
      events: app.events ?? [],
      hook: { url: app.hook?.url ?? null, secret: app.hook?.secret ?? '' },
    });
    return new DrivenApp(this, id, privateKey);
  }

  /** What GitHub sends a browser back with after a manifest was accepted: the code that becomes an App. */
  acceptManifest(owner: string, manifest: Manifest): string {
    this.#account(owner, 'Organization');
    const code = randomBytes(10).toString('hex');
    this.server.state.manifests.set(code, { owner, manifest });
    return code;
  }

  /** `acme/shop`; its owner is an organisation, unless there is a person of that name. */
  repository(fullName: string, options: NewRepository = {}): DrivenRepository {
    const [owner, name] = fullName.split('/') as [string, string];
    this.#account(owner, 'Organization');
    for (const login of Object.keys(options.collaborators ?? {})) this.user(login);
    return new DrivenRepository(this, addRepository(this, owner, name, options).id);
  }

  /** For a change at this moment. */
  doer(): Doer {
    return this.server.doer();
  }

  /** Until all webhooks that were sent have been answered. */
  settled(): Promise<void> {
    return this.server.hooks.settled();
  }

  /** Stops it and removes what it kept. Throws what it objected to, and what a test armed and never met. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.settled();
    await this.server.close();
    rmSync(this.folder, { recursive: true, force: true });
    for (const unmet of this.faults.unmet)
      this.problems.add(`no request met the fault that was armed: ${unmet}`);
    this.problems.throwIfAny();
  }
}

let made: { publicKey: string; privateKey: string } | undefined;

/** One pair a process: making one takes longer than most tests. */
function keys() {
  if (made === undefined) {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    made = {
      publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
      privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    };
  }
  return made;
}
