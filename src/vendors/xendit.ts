import { renewedSecret } from './renewed-secret.ts';
import type { Vendor } from './vendor.ts';

export const xendit: Vendor = {
  id: 'xendit',
  name: 'Xendit',
  keys: [],
  revocation: renewedSecret('https://rubydoc.info/gems/xendit-client/Xendit/Webhook'),
  api: { hosts: ['api.xendit.co'], modules: [], takesPayments: true },
};
