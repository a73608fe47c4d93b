import { renewedSecret } from './renewed-secret.ts';
import type { Vendor } from './vendor.ts';

export const gocardless: Vendor = {
  id: 'gocardless',
  name: 'GoCardless',
  keys: [],
  revocation: renewedSecret('https://www.rubydoc.info/gems/gocardless_pro/2.25.0/GoCardlessPro/Webhook'),
  webhooks: {
    headers: [],
    method: 'hmac',
    algorithm: 'sha256',
    signsTime: false,
    verifiers: [{ call: 'GoCardlessPro.Webhook.parse', outcome: 'throws', checksTime: false }],
    events: [],
    modules: ['gocardless'],
    source: 'https://www.rubydoc.info/gems/gocardless_pro/2.25.0/GoCardlessPro/Webhook',
  },
  api: { hosts: ['api.gocardless.com'], modules: [], takesPayments: true },
};
