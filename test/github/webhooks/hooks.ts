/** Tells the Apps what happened: signed, one request a delivery, each recorded. */
import { createHmac, randomUUID } from 'node:crypto';
import { breachOfWebhook } from '../contract/contract.ts';
import type { Server } from '../server/server.ts';
import type { App } from '../state/accounts.ts';
import type { Delivery } from '../state/delivery.ts';
import { appOf, sees } from '../state/find.ts';
import { nextId } from '../state/state.ts';
import { eventOf, type Happening } from './happening.ts';
import { type Delivered, deliverAll, type Pace } from './pace.ts';
import { payloadOf } from './payload.ts';

/** Told to an App whether it listens or not. */
const always = new Set(['installation', 'installation_repositories', 'ping']);

const unreachable = { statusCode: 502, status: 'failed to connect to host' };

export class Hooks {
  /**
   * How long an answer is waited for, in milliseconds; GitHub's is ten seconds:
   * https://docs.github.com/webhooks/using-webhooks/best-practices-for-using-webhooks
   */
  patience = 10_000;
  #server: Server;
  #held: Delivery[] | null = null;
  #toLose = 0;
  #underway = new Set<Promise<void>>();

  constructor(server: Server) {
    this.#server = server;
  }

  happened(happening: Happening): void {
    const { state } = this.#server;
    const { event, action } = eventOf(happening.webhook);
    for (const installation of state.installations.values()) {
      const app = appOf(state, installation);
      const { repository } = happening;
      if (happening.installation !== undefined && happening.installation !== installation.id) continue;
      if (happening.app !== undefined && happening.app !== app.id) continue;
      if (repository !== null && !sees(installation, repository)) continue;
      if (installation.suspendedAt !== null && event !== 'installation') continue;
      // What is meant for one App reaches it in any case: its own check runs.
      if (!always.has(event) && happening.app === undefined && !app.events.includes(event)) continue;
      const payload = payloadOf(this.#server, happening, installation, action);
      const breach = this.#server.checked ? breachOfWebhook(happening.webhook, payload) : null;
      if (breach) this.#server.problems.add(`the webhook ${happening.webhook} is not GitHub's: ${breach}`);
      this.#record(app, {
        guid: randomUUID(),
        event,
        action,
        installation: installation.id,
        repository: repository?.id ?? null,
        body: JSON.stringify(payload),
        redelivery: false,
      });
    }
  }

  /** From now on deliveries wait, until `send` says which goes when: for what arrives late or out of order. */
  hold(): void {
    this.#held ??= [];
  }

  /** What waits. */
  get held(): readonly Delivery[] {
    return this.#held ?? [];
  }

  /** All that were sent, or could not be: redeliveries are deliveries of their own. */
  get deliveries(): readonly Delivery[] {
    return this.#server.state.deliveries;
  }

  /** Sends one that waits, or one that was sent before a second time: a duplicate with the same id. */
  async send({ id }: Pick<Delivery, 'id'>): Promise<void> {
    this.#held = this.#held?.filter((each) => each.id !== id) ?? null;
    await this.#deliver(this.#delivery(id));
  }

  /** Sends what waits, in its order, and holds no longer. */
  async release(pace: Pace = {}): Promise<Delivered> {
    const waiting = this.#held ?? [];
    this.#held = null;
    return deliverAll(waiting, (each) => this.#deliver(each), pace);
  }

  /** Deliveries with what this one says, each with an id of its own: a load to measure with. */
  copy(id: number, times: number): void {
    const delivery = this.#delivery(id);
    for (let made = 0; made < times; made++) {
      this.#record(this.#server.state.apps.get(delivery.appId)!, { ...delivery, guid: randomUUID() });
    }
  }

  /** The next deliveries never arrive: GitHub lists them as failed. */
  lose(count = 1): void {
    this.#toLose += count;
  }

  redeliver(id: number): void {
    const delivery = this.#delivery(id);
    this.#record(this.#server.state.apps.get(delivery.appId)!, { ...delivery, redelivery: true });
  }

  #delivery(id: number): Delivery {
    const delivery = this.#server.state.deliveries.find((each) => each.id === id);
    if (delivery === undefined) throw new Error(`there is no delivery ${id}`);
    return delivery;
  }

  /** Until all that was sent has been answered. */
  async settled(): Promise<void> {
    while (this.#underway.size > 0) await Promise.all(this.#underway);
  }

  #record(
    app: App,
    of: Pick<Delivery, 'guid' | 'event' | 'action' | 'installation' | 'repository' | 'body' | 'redelivery'>,
  ) {
    const { state } = this.#server;
    const delivery: Delivery = {
      ...of,
      id: nextId(state),
      appId: app.id,
      deliveredAt: this.#server.time(),
      duration: 0,
      statusCode: 0,
      status: 'pending',
      request: {},
      response: { headers: {}, payload: '' },
    };
    state.deliveries.push(delivery);
    if (app.hook.url === null) Object.assign(delivery, unreachable);
    else if (this.#held) this.#held.push(delivery);
    else void this.#deliver(delivery);
  }

  #deliver(delivery: Delivery): Promise<void> {
    const sent = this.#post(delivery).finally(() => this.#underway.delete(sent));
    this.#underway.add(sent);
    return sent;
  }

  async #post(delivery: Delivery): Promise<void> {
    const app = this.#server.state.apps.get(delivery.appId)!;
    const { body } = delivery;
    delivery.request = headersOf(app, delivery);
    if (this.#toLose > 0) {
      this.#toLose--;
      Object.assign(delivery, unreachable);
      return;
    }
    const started = performance.now();
    try {
      const answer = await fetch(app.hook.url!, {
        method: 'POST',
        headers: delivery.request,
        body,
        signal: AbortSignal.timeout(this.patience),
      });
      const payload = await answer.text();
      delivery.response = { headers: Object.fromEntries(answer.headers), payload };
      Object.assign(delivery, { statusCode: answer.status, status: answer.ok ? 'OK' : answer.statusText });
    } catch (error) {
      const late = (error as Error).name === 'TimeoutError';
      Object.assign(delivery, late ? { statusCode: 504, status: 'timed out' } : unreachable);
    }
    delivery.duration = (performance.now() - started) / 1000;
  }
}

/** https://docs.github.com/webhooks/webhook-events-and-payloads#delivery-headers */
function headersOf(app: App, { guid, event, body }: Delivery): Record<string, string> {
  const sign = (algorithm: string) =>
    `${algorithm}=${createHmac(algorithm, app.hook.secret).update(body).digest('hex')}`;
  return {
    'content-type': 'application/json',
    'user-agent': 'GitHub-Hookshot/0000000',
    'x-github-delivery': guid,
    'x-github-event': event,
    'x-github-hook-id': String(app.id),
    'x-github-hook-installation-target-id': String(app.id),
    'x-github-hook-installation-target-type': 'integration',
    'x-hub-signature': sign('sha1'),
    'x-hub-signature-256': sign('sha256'),
  };
}
