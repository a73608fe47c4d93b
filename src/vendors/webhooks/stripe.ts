import type { WebhookScheme } from './scheme.ts';

/** The same in all of Stripe's libraries but Go's. */
const tolerance = { name: 'tolerance', at: 3 };

export const stripe: WebhookScheme = {
  vendor: 'stripe',
  name: 'Stripe',
  headers: ['stripe-signature'],
  method: 'hmac',
  algorithm: 'sha256',
  encoding: 'hex',
  signs: 't.body',
  signsTime: true,
  verifiers: [
    { call: 'constructEvent', outcome: 'throws', checksTime: true, tolerance },
    { call: 'constructEventAsync', outcome: 'throws', checksTime: true, tolerance, givesPromise: true },
    { call: 'parseEventNotification', outcome: 'throws', checksTime: true, tolerance, needsModule: true },
    { call: 'parseThinEvent', outcome: 'throws', checksTime: true, tolerance, needsModule: true },
    { call: 'webhook.ConstructEvent', outcome: 'error', checksTime: true },
    { call: 'webhook.ConstructEventWithOptions', outcome: 'error', checksTime: true },
    { call: 'webhook.ConstructEventWithTolerance', outcome: 'error', checksTime: true },
    {
      call: 'webhook.ConstructEventIgnoringTolerance',
      outcome: 'error',
      checksTime: false,
      ignoresTime: true,
    },
    { call: 'webhook.ValidatePayload', outcome: 'error', checksTime: true },
    { call: 'webhook.ValidatePayloadWithTolerance', outcome: 'error', checksTime: true },
    {
      call: 'webhook.ValidatePayloadIgnoringTolerance',
      outcome: 'error',
      checksTime: false,
      ignoresTime: true,
    },
    { call: 'WebhookSignature.verifyHeader', outcome: 'throws', checksTime: false, tolerance },
    { call: 'Signature.verifyHeader', outcome: 'throws', checksTime: false, tolerance },
    {
      call: 'Signature.verifyHeaderAsync',
      outcome: 'throws',
      checksTime: false,
      tolerance,
      givesPromise: true,
    },
    { call: 'EventUtility.ValidateSignature', outcome: 'throws', checksTime: true, tolerance },
  ],
  events: [
    'checkout.session.completed',
    'payment_intent.succeeded',
    'customer.subscription.updated',
    'customer.subscription.deleted',
    'invoice.payment_succeeded',
    'invoice.payment_failed',
    'charge.refunded',
  ],
  modules: ['stripe'],
  addresses: 'https://docs.stripe.com/ips',
  source: 'https://docs.stripe.com/webhooks/signatures',
};
