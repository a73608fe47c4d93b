import { renewedSecret } from './renewed-secret.ts';
import type { Vendor } from './vendor.ts';

export const adyen: Vendor = {
  id: 'adyen',
  name: 'Adyen',
  keys: [],
  revocation: renewedSecret(
    'https://docs.adyen.com/classic-platforms/configure-notifications/signing-notifications-with-hmac',
  ),
  api: { hosts: ['adyen.com', 'adyenpayments.com'], modules: [], takesPayments: true },
};
