/** The App's webhook: where it goes, what was delivered, and delivering it again. */

import { type Answer, ApiError, found, notFound, ok } from '../server/answer.ts';
import { asApp, type Call } from '../server/call.ts';
import type { Delivery } from '../state/delivery.ts';
import type { Operations } from './operations.ts';

export const webhookDeliveries = {
  'apps/get-webhook-config-for-app': { access: asApp, answer: (call) => ok(configOf(call)) },
  'apps/update-webhook-config-for-app': {
    access: asApp,
    answer: (call) => {
      const { url, secret } = call.body as { url?: string; secret?: string };
      const { hook } = appOf(call);
      Object.assign(hook, url === undefined ? {} : { url }, secret === undefined ? {} : { secret });
      return ok(configOf(call));
    },
  },
  'apps/list-webhook-deliveries': { access: asApp, answer: list },
  'apps/get-webhook-delivery': {
    access: asApp,
    answer: (call) => {
      const delivery = deliveryOf(call);
      return ok({
        ...itemView(delivery),
        request: { headers: delivery.request, payload: JSON.parse(delivery.body) },
        response: delivery.response,
      });
    },
  },
  'apps/redeliver-webhook-delivery': {
    access: asApp,
    answer: (call) => {
      call.redeliver(deliveryOf(call).id);
      return { status: 202, body: {} };
    },
  },
} satisfies Operations;

/** By cursor, the newest first: there are no page numbers here. */
function list(call: Call): Answer {
  const { per_page = '30', cursor, status } = call.query;
  const size = Math.min(Number(per_page), 100);
  const wanted = (each: Delivery) =>
    status === undefined || (status === 'success') === (each.statusCode >= 200 && each.statusCode < 400);
  const all = deliveriesOf(call).filter(wanted).reverse();
  const from = cursor === undefined ? 0 : all.findIndex(({ id }) => `v1_${id}` === cursor);
  if (from < 0) throw new ApiError(422, 'Invalid cursor');
  const next = all[from + size];
  const url = new URL(call.url);
  if (next) url.searchParams.set('cursor', `v1_${next.id}`);
  return {
    status: 200,
    body: all.slice(from, from + size).map(itemView),
    headers: next ? { link: `<${url}>; rel="next"` } : {},
  };
}

function itemView(delivery: Delivery) {
  const { id, guid, deliveredAt, redelivery, duration, status, statusCode, event, action } = delivery;
  return {
    id,
    guid,
    delivered_at: deliveredAt,
    redelivery,
    duration,
    status,
    status_code: statusCode,
    event,
    action,
    installation_id: delivery.installation,
    repository_id: delivery.repository,
    throttled_at: null,
  };
}

function appOf({ actor }: Call) {
  if (actor.kind !== 'app') throw notFound();
  return actor.app;
}

/** Those of three days: https://docs.github.com/webhooks/testing-and-troubleshooting-webhooks/redelivering-webhooks */
const kept = 3 * 24 * 3_600_000;

function deliveriesOf(call: Call): Delivery[] {
  const since = call.now - kept;
  return call.state.deliveries.filter(
    ({ appId, deliveredAt, status }) =>
      appId === appOf(call).id && status !== 'pending' && Date.parse(deliveredAt) >= since,
  );
}

function deliveryOf(call: Call): Delivery {
  return found(deliveriesOf(call).find(({ id }) => id === Number(call.params.delivery_id)));
}

function configOf(call: Call) {
  const { url, secret } = appOf(call).hook;
  return {
    content_type: 'json',
    insecure_ssl: '0',
    ...(secret ? { secret: '********' } : {}),
    ...(url ? { url } : {}),
  };
}
