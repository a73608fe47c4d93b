/** The HTTP server. */
import { randomUUID } from 'node:crypto';
import {
  createServer,
  type Server as HttpServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Doer } from '../changes/doer.ts';
import type { OperationId } from '../contract/used.ts';
import { iso } from '../git/objects.ts';
import { answerGraphql } from '../graphql/answer.ts';
import { page } from '../pages/route.ts';
import { emptyState, type State } from '../state/state.ts';
import type { Happening } from '../webhooks/happening.ts';
import { Hooks } from '../webhooks/hooks.ts';
import type { Answer } from './answer.ts';
import type { Limits } from './call.ts';
import { Faults, faultAnswer, secondaryLimit } from './faults.ts';
import { gitService, serveGit } from './git-http.ts';
import { Lag } from './lag.ts';
import { manifestForm } from './manifest-form.ts';
import { Problems } from './problems.ts';
import { type Request, respond } from './respond.ts';
import { SecondaryLimits } from './secondary-limits.ts';
import { storedArtifact } from './storage.ts';

/** https://docs.github.com/rest/using-the-rest-api/getting-started-with-the-rest-api#user-agent-required */
const unnamed = Buffer.from(
  'Request forbidden by administrative rules. Please make sure your request has a User-Agent header',
);
const plain = { 'content-type': 'text/plain' };

export interface Asked {
  operation: OperationId | 'graphql';
  method: string;
  path: string;
}

export class Server {
  readonly state: State = emptyState();
  readonly faults = new Faults();
  readonly lag = new Lag();
  readonly problems = new Problems();
  readonly secondaryLimits = new SecondaryLimits();
  /** Every request that had a route, in its order. */
  readonly asked: Asked[] = [];
  readonly hooks: Hooks;
  readonly now: () => number;
  readonly limits: Limits = { treeEntries: 100_000, blobBytes: 100 * 1024 * 1024, textBytes: 512_000 };
  /** By how much its clock differs, in milliseconds. */
  ahead = 0;
  /** Whether requests, answers and payloads are held against GitHub's descriptions. */
  readonly checked: boolean;
  #http: HttpServer;

  constructor(now: () => number, checked = true) {
    this.now = () => now() + this.ahead;
    this.checked = checked;
    this.hooks = new Hooks(this);
    this.#http = createServer((request, response) => void this.#serve(request, response));
  }

  /** Where it is, once it listens. */
  base = '';

  time(): string {
    return iso(this.now());
  }

  happened(happening: Happening): void {
    this.hooks.happened(happening);
  }

  /** For a change at this moment. */
  doer(): Doer {
    const { state, base } = this;
    return { state, base, now: this.now(), time: this.time(), happened: (each) => this.happened(each) };
  }

  async listen(port: number): Promise<void> {
    await new Promise<void>((resolve) => this.#http.listen(port, '127.0.0.1', resolve));
    this.base = `http://127.0.0.1:${(this.#http.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#http.close(resolve));
    this.#http.closeAllConnections();
    await closed;
  }

  async #serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const url = new URL(incoming.url!, this.base);
    const headers = incoming.headers as Record<string, string>;
    const bytes = Buffer.concat(chunks);
    const request = { method: incoming.method!, url, headers, body: bytes.toString(), bytes };
    const answer = await this.secondaryLimits.within(
      () => this.#answer(request),
      () => faultAnswer(secondaryLimit()),
    );
    if (answer === null) incoming.socket.destroy();
    else this.#send(response, answer);
  }

  async #answer(request: Request): Promise<Answer | null> {
    if (request.url.pathname === '/graphql') return answerGraphql(this, request);
    const { method, url } = request;
    if (!request.headers['user-agent']) return { status: 403, body: unnamed, headers: plain };
    const service = gitService(url);
    if (service !== null) return serveGit(this, request, service);
    return (
      page(this, method, url.pathname) ??
      manifestForm(this, request) ??
      storedArtifact(this, url) ??
      respond(this, request)
    );
  }

  #send(response: ServerResponse, { status, body, headers = {} }: Answer): void {
    const raw = body instanceof Uint8Array;
    response.writeHead(status, {
      ...(body === undefined
        ? {}
        : { 'content-type': raw ? 'application/octet-stream' : 'application/json; charset=utf-8' }),
      date: new Date(this.now()).toUTCString(),
      'x-github-request-id': randomUUID(),
      ...headers,
    });
    response.end(body === undefined || raw ? body : JSON.stringify(body));
  }
}
