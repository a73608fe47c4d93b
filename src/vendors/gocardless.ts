import { renewedSecret } from './renewed-secret.ts';
import type { Vendor } from './vendor.ts';

export const gocardless: Vendor = {
  id: 'gocardless',
  name: 'GoCardless',
  keys: [],
  revocation: renewedSecret('https://www.rubydoc.info/gems/gocardless_pro/2.25.0/GoCardlessPro/Webhook'),
  api: { hosts: ['api.gocardless.com'], modules: [], takesPayments: true },
};
